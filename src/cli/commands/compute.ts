// esgcalc compute: the KPI table of every year in the files, side by side, with targets.
import { Command, Option } from 'commander';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { painter } from '../../format/colour.ts';
import { kpiReport } from '../../report/kpiReport.ts';
import { NOTHING_TOTALLED, writeDiagnostics, writeOutput } from '../output.ts';
import { run, type Run, type RunOptions } from '../run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type ComputeOptions = RunOptions & {
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: Language;
  readonly output?: string;
  readonly color?: boolean;
  readonly bom?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const compute = new Command('compute')
    .description('compute the KPI table of every year in the files, with targets')
    .argument(
      '[file...]',
      'activity files, globs, a folder, or - for standard input; without any, the `data:` of esgcalc.yaml',
    )
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option(
      '--by <columns>',
      'figures for each value of these columns too: site, entity, month, quarter, or any column',
    );
  return addRunOptions(
    compute,
    'the reporting years wanted, such as 2025 or 2023-2025; a row outside them is an error in a file that is named',
  )
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .action(async (files: string[], options: ComputeOptions) => {
      finish(await run(files, options, shell, (outcome) => print(outcome, options, shell)));
    });
}

async function print(outcome: Run, options: ComputeOptions, shell: Shell): Promise<ExitCode> {
  const { results, diagnostics, leftOut, exitCode, vocabulary, inputs, groupBy } = outcome;
  const language = shell.reader.language;
  writeDiagnostics(diagnostics, leftOut, options.color, shell, NOTHING_TOTALLED);
  if (options.format === 'json') {
    const { kpiJson } = await import('../../format/json.ts');
    const text = kpiJson(results, inputs, diagnostics, language, groupBy, vocabulary.units);
    // A file is touched only by results; a pipe gets the diagnostics too, so that a program learns why there are none.
    writeOutput(text, results === undefined ? undefined : options.output, shell);
  } else if (results !== undefined && options.format === 'csv') {
    const { kpiCsv } = await import('../../format/csv.ts');
    writeOutput(kpiCsv(results, language, groupBy, options.bom === true), options.output, shell);
  } else if (results !== undefined) {
    const { kpiTable } = await import('../../format/table.ts');
    if (diagnostics.length > 0) shell.err('\n');
    const isFile = options.output !== undefined && options.output !== '-';
    const paint = painter({
      option: options.color,
      environment: shell.environment,
      isTerminal: shell.outColumns !== undefined && !isFile,
    });
    writeOutput(
      kpiTable(kpiReport(results, language, vocabulary.units), paint, isFile ? undefined : shell.outColumns),
      options.output,
      shell,
    );
  }
  return exitCode;
}
