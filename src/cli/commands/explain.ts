// esgcalc explain: why one figure is what it is, down to ledger lines, factors, sources and rows; or, with --all, the evidence pack.
import { Command, Option } from 'commander';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { NOTHING_TOTALLED, writeDiagnostics } from '../output.ts';
import { refuse } from '../refuse.ts';
import { run, type Run } from '../run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { FORMATS, optionFaults, whereOf, type ExplainOptions } from './explain/explainOptions.ts';
import { findReport } from './explain/findReport.ts';
import { printReport } from './explain/printReport.ts';
import { addRunOptions } from './runOptions.ts';

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const explain = new Command('explain')
    .description('explain one figure: sum, product, factor, source, unit steps; or write all of it as an evidence pack')
    .argument('[key]', 'the key of a KPI, such as ghg_intensity; `esgcalc compute --format csv` shows all')
    .argument('[file...]', 'as for compute')
    .option('--rows', 'list the rows too')
    .option(
      '--where <column=value>',
      'the figure of one group, as compute --by has it; may stand several times',
      gathered,
    )
    .option('--target', 'the targets on the figure: limit, comparison, headroom, status and why')
    .option('--from <year>', 'what changed since that year: both sides of every part that differs')
    .option('--depth <levels>', 'show so many levels and say what is below')
    .option('--all-lines', 'every ledger line of a long sum, not only the largest')
    .option('--all', 'write every figure into the folder of --output, to be recomputed in a spreadsheet')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices([...FORMATS]).default('tree'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output; with --all the folder');
  return addRunOptions(explain, 'the year of the figure; otherwise the last one').action(
    async (key: string | undefined, files: string[], options: ExplainOptions) => {
      if (options.all === true) {
        const { packEvidence } = await import('./explain/packEvidence.ts');
        finish(await packEvidence([...(key === undefined ? [] : [key]), ...files], options, shell));
      } else if (key === undefined) explain.error("error: missing required argument 'key'");
      else finish(await explainKey(key, files, options, shell));
    },
  );
}

function gathered(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

async function explainKey(
  key: string,
  files: readonly string[],
  options: ExplainOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { year: _, ...rest } = options;
  const columns = whereOf(options).map(({ column }) => column);
  const by = columns.length === 0 ? {} : { by: columns.join(',') };
  return run(files, { ...rest, ...by }, shell, (outcome) => print(outcome, key, options, shell));
}

async function print(outcome: Run, key: string, options: ExplainOptions, shell: Shell): Promise<ExitCode> {
  const { results, diagnostics, leftOut, exitCode } = outcome;
  const fail = (faults: readonly Diagnostic[], code: ExitCode): ExitCode =>
    refuse(outcome, faults, code, options.color, shell, results === undefined ? NOTHING_TOTALLED : undefined);
  const misuse = optionFaults(options);
  if (results === undefined || misuse.length > 0)
    return fail([...(results === undefined ? diagnostics : []), ...misuse], misuse.length > 0 ? 2 : exitCode);
  const found = findReport(results, outcome, key, options, shell.reader);
  if ('faults' in found) return fail(found.faults, found.code);
  const { names } = found.report.explanation;
  const years = [found.report.year, options.from];
  const ours = diagnostics.filter(
    ({ about }) =>
      about === undefined ||
      ((about.year === undefined || years.includes(about.year)) &&
        about.names.some((name) => name === key || names.has(name))),
  );
  writeDiagnostics(ours, leftOut, options.color, shell, NOTHING_TOTALLED);
  if (ours.length > 0) shell.err('\n');
  await printReport(found, outcome, options, shell);
  return exitCode;
}
