// esgcalc compute: the KPI table of every year in the files, side by side, with targets.
import { Command, Option } from 'commander';
import { FRAMEWORKS, type FrameworkId } from '../../domain/disclosure.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { phrase } from '../../domain/phrase.ts';
import { painter } from '../../format/colour.ts';
import { unitLabel, type Unit } from '../../domain/unit.ts';
import { chartReport } from '../../report/chartReport.ts';
import { kpiReport } from '../../report/kpiReport.ts';
import { NOTHING_TOTALLED, writeDiagnostics, writeOutput } from '../output.ts';
import { NOTHING_READ, refuse } from '../refuse.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { voiceFor } from './explain/voiceFor.ts';
import { addRunOptions } from './runOptions.ts';

const FORMATS = ['table', 'csv', 'json', 'markdown', 'xlsx'] as const;

type ComputeOptions = RunOptions & {
  readonly format: (typeof FORMATS)[number];
  readonly index?: FrameworkId;
  readonly lang?: Language;
  readonly output?: string;
  readonly color?: boolean;
  readonly bom?: boolean;
  readonly wide?: boolean;
  readonly chart?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const compute = new Command('compute')
    .description('compute the KPI table of every year in the files, with targets')
    .argument(
      '[file...]',
      'activity files, globs, a folder, or - for standard input; without any, the `data:` of esgcalc.yaml',
    )
    .addOption(new Option('-f, --format <name>', 'how to print it').choices([...FORMATS]).default('table'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(
      new Option(
        '--engine <name>',
        'add rows up where they are: DuckDB, over Parquet, CSV, JSON and its own files',
      ).choices(['duckdb']),
    )
    .option(
      '--by <columns>',
      'figures for each value of these columns too: site, entity, month, quarter, or any column',
    );
  return addRunOptions(
    compute,
    'the reporting years wanted, such as 2025 or 2023-2025; a row outside them is an error in a file that is named',
  )
    .addOption(
      new Option(
        '--index <framework>',
        'the disclosure index: what answers each item of it, or why nothing does',
      ).choices([...FRAMEWORKS]),
    )
    .option('--chart', 'bars and trends beside the table: scopes, categories, targets against their limits')
    .option('--wide', 'CSV with a column a year, as printed, with changes and footnotes')
    .option('--bom', 'begin CSV with a byte order mark, for spreadsheets')
    .action(async (files: string[], options: ComputeOptions) => {
      const misuse = formatFaults(options, shell);
      if (misuse.length > 0) finish(refuse(NOTHING_READ, misuse, 2, options.color, shell));
      else {
        const isHashed = ['json', 'xlsx'].includes(options.format);
        finish(await run(files, { ...options, isHashed }, shell, (outcome) => print(outcome, options, shell)));
      }
    });
}

/** What does not go together: a workbook is no text for a terminal and holds neither groups nor an index, and only CSV is long or wide. */
function formatFaults({ format, output, by, wide, bom, index }: ComputeOptions, shell: Shell): Diagnostic[] {
  const ofCsv = (['--wide', '--bom'] as const).filter((option) => (option === '--wide' ? wide : bom) === true);
  if (format !== 'csv' && ofCsv.length > 0)
    return ofCsv.map((option) =>
      optionInvalid(undefined, { option, text: format, hint: phrase`it is for CSV: --format csv ${option}` }),
    );
  if (wide === true && index !== undefined)
    return [optionInvalid(undefined, { option: '--wide', text: '--index', hint: phrase`an index has one layout` })];
  if (format !== 'xlsx') return [];
  const isToTerminal = shell.outColumns !== undefined && (output === undefined || output === '-');
  const hint = phrase`a workbook is no text: name a file with --output kpi.xlsx, or pass it on through a pipe`;
  const ofTable = phrase`an index is written as table, csv, json or markdown`;
  const ofWhole = phrase`a workbook holds the figures of the whole company; take --format csv for those of groups`;
  return [
    ...(isToTerminal ? [optionInvalid(undefined, { option: '--format', text: format, hint })] : []),
    ...(index === undefined ? [] : [optionInvalid(undefined, { option: '--index', text: format, hint: ofTable })]),
    ...(by === undefined ? [] : [optionInvalid(undefined, { option: '--by', text: by, hint: ofWhole })]),
  ];
}

async function print(outcome: Run, options: ComputeOptions, shell: Shell): Promise<ExitCode> {
  const { results, diagnostics, leftOut, exitCode, vocabulary, inputs, groupBy } = outcome;
  const language = shell.reader.language;
  writeDiagnostics(diagnostics, leftOut, options.color, shell, NOTHING_TOTALLED);
  if (options.index !== undefined && options.format !== 'xlsx') {
    const { printIndex } = await import('../printIndex.ts');
    await printIndex(outcome, options.index, language, { ...options, format: options.format }, shell);
  } else if (options.format === 'json') {
    const { kpiJson } = await import('../../format/json.ts');
    const text = kpiJson(results, inputs, diagnostics, language, groupBy, vocabulary.units);
    // A file is touched only by results; a pipe gets the diagnostics too, so that a program learns why there are none.
    writeOutput(text, results === undefined ? undefined : options.output, shell);
  } else if (results !== undefined && options.format === 'csv') {
    const { BYTE_ORDER_MARK } = await import('../../format/csv.ts');
    const { longCsv, wideCsv } = await import('../../format/kpiCsv.ts');
    const text =
      options.wide === true
        ? wideCsv(results, kpiReport(results, language, vocabulary.units), language)
        : longCsv(results, language);
    writeOutput(`${options.bom === true ? BYTE_ORDER_MARK : ''}${text}`, options.output, shell);
  } else if (results !== undefined && options.format === 'markdown') {
    const { kpiMarkdown } = await import('../../format/markdown.ts');
    writeOutput(kpiMarkdown(kpiReport(results, language, vocabulary.units)), options.output, shell);
  } else if (results !== undefined && options.format === 'xlsx') {
    const { writeReport } = await import('./report/workbook.ts');
    writeOutput(
      await writeReport(
        results,
        outcome,
        language,
        voiceFor({ format: 'tree' }, shell.reader),
        (each) => shell.reader.tell(each),
        undefined,
      ),
      options.output,
      shell,
    );
  } else if (results !== undefined) {
    const { kpiTable } = await import('../../format/table.ts');
    if (diagnostics.length > 0) shell.err('\n');
    const isFile = options.output !== undefined && options.output !== '-';
    const paint = painter({
      option: options.color,
      environment: shell.environment,
      isTerminal: shell.outColumns !== undefined && !isFile,
    });
    const report = kpiReport(results, language, vocabulary.units);
    const labelOf = (unit: Unit): string => unitLabel(unit, language, vocabulary.units);
    const charts = options.chart === true ? chartReport(results, report.targets, language, labelOf) : undefined;
    writeOutput(kpiTable(report, paint, isFile ? undefined : shell.outColumns, charts), options.output, shell);
  }
  return exitCode;
}
