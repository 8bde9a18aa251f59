// esgcalc check: what looks wrong in the data and in the figures, by severity.
import { createHash } from 'node:crypto';
import { Command, Option } from 'commander';
import { checkResults } from '../../compute/check/checkResults.ts';
import { checkRows, yearsOf } from '../../compute/check/checkRows.ts';
import { findCoarseRegions } from '../../compute/check/coarseRegions.ts';
import { countFindings, judgeFindings, type Found } from '../../compute/check/judgeFindings.ts';
import { RowCollector } from '../../compute/check/readRows.ts';
import type { Series } from '../../compute/check/series.ts';
import type { Company } from '../../domain/company.ts';
import { named } from '../../domain/phrase.ts';
import { inFileOrder, Problems, type Diagnostic, type LeftOut } from '../../domain/diagnostic.ts';
import type { ObserveRow } from '../../domain/observedRow.ts';
import { painter } from '../../format/colour.ts';
import { leftOutText } from '../../format/diagnostics.ts';
import { checkListText, findingsText } from '../../format/findings.ts';
import { checkListJson, findingsJson } from '../../format/findingsJson.ts';
import { findingsSarif } from '../../format/sarif.ts';
import { locatePlaces } from '../../read/locatePlaces.ts';
import { readChecks } from '../../read/readChecks.ts';
import { writeOutput } from '../output.ts';
import { printedTable } from '../printedTable.ts';
import { run, type Run, type RunOptions } from '../run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type CheckOptions = RunOptions & {
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict?: boolean;
  readonly list?: boolean;
  readonly output?: string;
  readonly color?: boolean;
  readonly published?: string;
};

/** Findings about single rows are kept up to so many of a code. */
const KEPT_OF_ROWS = 10_000;

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const check = new Command('check')
    .description('question the data and the figures before they are published')
    .argument('[file...]', 'as for compute')
    .option('--published <file>', 'the table as printed, a CSV as `published:` takes it')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['text', 'json', 'sarif']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--strict', 'fail for warnings too, not only for errors')
    .option('--list', 'list all checks, how each is reported, or why it is left');
  return addRunOptions(check, 'the reporting years to check; others are read as history').action(
    async (files: string[], options: CheckOptions) => {
      if (options.list === true) finish(list(options, shell));
      else finish(await checkFiles(files, options, shell));
    },
  );
}

function list(options: CheckOptions, shell: Shell): ExitCode {
  const checks = readChecks(shell.factorsFolder);
  const say = (text: string): string => (text === '' ? '' : shell.reader.say(named(text)));
  const told = checks.map((check) => ({ ...check, what: say(check.what), left: say(check.left) }));
  const text =
    options.format === 'text'
      ? checkListText(told, shell.reader.words, painterFor(options, shell))
      : checkListJson(checks);
  writeOutput(text, options.output, shell);
  return 0;
}

async function checkFiles(files: readonly string[], options: CheckOptions, shell: Shell): Promise<ExitCode> {
  const ofRows = new Problems(options.allErrors === true ? Infinity : KEPT_OF_ROWS);
  let collector: RowCollector | undefined;
  const observe = ({ checks }: Company): ObserveRow => {
    collector = new RowCollector(ofRows, checks.mostReadings);
    return collector.observe;
  };
  return run(files, { ...options, observe }, shell, async (outcome) => {
    const { company, results, vocabulary, sources, diagnostics, years } = outcome;
    collector?.labels.close(
      new Map([
        ['site', company.sites.keys()],
        ['entity', company.entities.keys()],
      ]),
    );
    const rows = collector?.close() ?? { series: [] };
    ofRows.addAll(checkRows(rows, company));
    const printed = printedTable(options.published, outcome, shell);
    if (results !== undefined) ofRows.addAll([...checkResults(results, printed.value), ...findCoarseRegions(results)]);
    const isAsked = ({ about }: Diagnostic): boolean =>
      years === undefined || about?.year === undefined || years.includes(about.year);
    const located = await locatePlaces(ofRows.kept.filter(isAsked), sources, vocabulary.columns);
    const found: Found[] = [
      ...[...diagnostics, ...printed.diagnostics].map((diagnostic) => ({
        diagnostic,
        stops: diagnostic.severity === 'error',
      })),
      ...located.map((diagnostic) => ({ diagnostic, stops: false })),
    ];
    return report(found, ofRows.leftOut(), rows.series, outcome, options, shell);
  });
}

function report(
  found: readonly Found[],
  leftOutOfRows: readonly LeftOut[],
  series: readonly Series[],
  { company, vocabulary, sources, inputs, years, leftOut, exitCode }: Run,
  options: CheckOptions,
  shell: Shell,
): ExitCode {
  const checks = vocabulary.checks();
  const lastYear = yearsOf(series).findLast((year) => years === undefined || years.includes(year));
  const names = sources.map(({ shown }) => shown);
  const stops = new Map(found.map(({ diagnostic, stops: each }) => [diagnostic, each]));
  const ordered = inFileOrder([...stops.keys()], names).map((diagnostic) => ({
    diagnostic,
    stops: stops.get(diagnostic) === true,
  }));
  const findings = judgeFindings(ordered, company.checks, checks, lastYear);
  const unprinted = [...leftOut, ...leftOutOfRows];
  const counts = { ...countFindings(findings) };
  for (const { severity, count } of unprinted) counts[severity] += count;
  if (options.format === 'json') writeOutput(findingsJson(findings, counts, inputs), options.output, shell);
  else if (options.format === 'sarif') {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const fallback = company.file ?? names[0] ?? 'esgcalc.yaml';
    writeOutput(findingsSarif(findings, checks, fallback, digest), options.output, shell);
  } else {
    const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
    const checked = { rows, files: inputs.length, meters: series.length };
    const { reader } = shell;
    const told = findings.map((each) => ({ ...each, diagnostic: reader.tell(each.diagnostic) }));
    const isAll = options.allErrors === true;
    const text = findingsText(told, counts, checked, reader.words, painterFor(options, shell), isAll);
    writeOutput(leftOutText(unprinted, reader.words) + text, options.output, shell);
  }
  const isMisuse = found.some(({ diagnostic, stops: each }) => each && diagnostic.blame === 'command');
  if (exitCode === 2 || isMisuse) return 2;
  return counts.error > 0 || (options.strict === true && counts.warning > 0) ? 1 : 0;
}

function painterFor(options: CheckOptions, shell: Shell): ReturnType<typeof painter> {
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  return painter({ option: options.color, environment: shell.environment, isTerminal });
}
