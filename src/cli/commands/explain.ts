// esgcalc explain: why one figure is what it is, down to ledger lines, factors and sources; with --rows down to the rows.
import { Command, Option } from 'commander';
import { inFileOrder } from '../../domain/diagnostic.ts';
import { figureMissing, kpiUnknown, optionInvalid } from '../../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { nearestName } from '../../domain/spelling.ts';
import { ledgerKeyText } from '../../compute/addUp.ts';
import type { Results } from '../../compute/results.ts';
import { painter } from '../../format/colour.ts';
import { explainTree } from '../../format/tree.ts';
import { listRows } from '../../read/listRows.ts';
import { explainReport, type ExplainReport } from '../../report/explainReport.ts';
import { NOTHING_TOTALLED, writeDiagnostics, writeOutput } from '../output.ts';
import { run, type Run, type RunOptions } from '../run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type ExplainOptions = RunOptions & {
  readonly lang?: Language;
  readonly output?: string;
  readonly color?: boolean;
  readonly rows?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const explain = new Command('explain')
    .description('explain one figure: sum, product, factor, source, unit steps')
    .argument('<key>', 'the key of a KPI, such as ghg_intensity; `esgcalc compute --format csv` shows all')
    .argument('[file...]', 'as for compute')
    .option('--rows', 'list the rows too, by reading the files again')
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addRunOptions(explain, 'the year of the figure; otherwise the last one').action(
    async (key: string, files: string[], options: ExplainOptions) => {
      const { year, ...rest } = options;
      finish(await run(files, rest, shell, (outcome) => print(outcome, key, year, options, shell)));
    },
  );
}

async function print(
  outcome: Run,
  key: string,
  wanted: string | undefined,
  options: ExplainOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { results, diagnostics, leftOut, exitCode, company, sources } = outcome;
  const fail = (found: readonly Diagnostic[], code: ExitCode): ExitCode => {
    writeDiagnostics(
      inFileOrder(
        found,
        sources.map(({ shown }) => shown),
      ),
      leftOut,
      options.color,
      shell,
      results === undefined ? NOTHING_TOTALLED : '',
    );
    return code;
  };
  if (results === undefined) return fail(diagnostics, exitCode);
  const row = results.rows.find(({ kpi }) => kpi.key === key);
  if (row === undefined && outcome.vocabulary.kpis.has(key)) {
    const why = 'no row is an instrument; --market-based computes it all the same';
    return fail([figureMissing(undefined, { key, year: wanted ?? results.years.at(-1) ?? '', why })], 1);
  }
  if (row === undefined) {
    const nearest = nearestName(
      key,
      results.rows.map(({ kpi }) => kpi.key),
    );
    return fail([kpiUnknown(undefined, { text: key, nearest })], 2);
  }
  const year = wanted ?? results.years.at(-1) ?? '';
  if (!results.years.includes(year)) {
    return fail(
      [optionInvalid(undefined, { option: '--year', text: year, hint: `the files hold ${results.years.join(', ')}` })],
      2,
    );
  }
  const value = row.values.get(year);
  if (value?.status !== 'value') {
    const declared = value?.why?.[options.lang ?? company.language ?? 'en'];
    const why =
      declared !== undefined
        ? `it is declared so: ${declared}`
        : value?.status === 'not-applicable'
          ? 'its rows say that it is not applicable'
          : missingBecause(results, key, year);
    return fail([figureMissing(undefined, { key, year, why })], 1);
  }
  const report = explainReport(
    results,
    row,
    year,
    value.figure,
    options.lang ?? company.language ?? 'en',
    options.rows === true,
  );
  const isOurs = (name: string): boolean => name === key || report.names.has(name);
  const ours = diagnostics.filter(
    ({ about }) => about === undefined || ((about.year ?? year) === year && about.names.some(isOurs)),
  );
  writeDiagnostics(ours, leftOut, options.color, shell, NOTHING_TOTALLED);
  if (ours.length > 0) shell.err('\n');
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const tree = explainTree(
    report,
    year,
    painter({ option: options.color, environment: shell.environment, isTerminal }),
    isTerminal ? shell.outColumns : undefined,
  );
  if (options.rows !== true) writeOutput(tree, options.output, shell);
  else if (isFile) {
    const rows: string[] = [];
    await printRows(outcome, report, (text) => rows.push(text));
    writeOutput(`${tree}\n${rows.join('')}`, options.output, shell);
  } else {
    shell.out(`${tree}\n`);
    await printRows(outcome, report, shell.out);
  }
  return exitCode;
}

/** The rows of the tree's ledger lines as they stand in their files, each with the number of its line in the tree. */
async function printRows(
  { sources, vocabulary, company, groupBy }: Run,
  { lines }: ExplainReport,
  out: (text: string) => void,
): Promise<void> {
  const context = { vocabulary, company, years: undefined, groupBy };
  await listRows(
    sources,
    context,
    (ledgerKey) => lines.get(ledgerKeyText(ledgerKey)),
    (number, { file, line, raw }) => out(`[${number}] ${file}:${line}: ${raw}\n`),
  );
}

function missingBecause({ rows }: Results, key: string, year: string): string {
  const content = rows.find(({ kpi }) => kpi.key === key)?.kpi.content;
  if (content?.kind === 'cost')
    return `carbonPrice in esgcalc.yaml has no price for ${year}, or what it covers no figure`;
  if (content?.kind !== 'ratio') return 'it has no rows, or they say /';
  const lacking = [content.top, content.per].filter(
    (part) => rows.find(({ kpi }) => kpi.key === part)?.values.get(year)?.status !== 'value',
  );
  return `${lacking.join(' and ')} ${lacking.length === 1 ? 'has' : 'have'} none`;
}
