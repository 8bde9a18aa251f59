// esgcalc report: the whole story of the figures in one file for people; the file's ending says of which kind.
import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { FRAMEWORKS, type FrameworkId } from '../../domain/disclosure.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { listed, phrase } from '../../domain/phrase.ts';
import { readFramework } from '../../read/readFrameworks.ts';
import { disclosureIndex } from '../../report/disclosureIndex.ts';
import { NOTHING_TOTALLED, writeDiagnostics, writeOutput } from '../output.ts';
import { NOTHING_READ, refuse } from '../refuse.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { voiceFor } from './explain/voiceFor.ts';
import type { ReportKind } from './report/reportKind.ts';
import { addRunOptions } from './runOptions.ts';

/** What each kind of file is written with, loaded when it is asked for. */
const KINDS: ReadonlyMap<string, () => Promise<ReportKind>> = new Map([
  ['.html', () => import('./report/page.ts')],
  ['.xlsx', () => import('./report/workbook.ts')],
]);

type ReportOptions = RunOptions & {
  readonly output: string;
  readonly lang?: Language;
  readonly color?: boolean;
  readonly index?: FrameworkId;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const report = new Command('report')
    .description('write the whole report as one file: figures, targets, factors and sources')
    .argument('[file...]', 'as for compute')
    .requiredOption(
      '-o, --output <file>',
      `the file to write; its ending says what it becomes: ${[...KINDS.keys()].join(' or ')}`,
    )
    .addOption(new Option('-l, --lang <language>', 'language of the report').choices([...LANGUAGES]))
    .addOption(
      new Option('--index <framework>', 'on the page: the disclosure index of a framework').choices([...FRAMEWORKS]),
    );
  return addRunOptions(report, 'the reporting years wanted, such as 2025 or 2023-2025').action(
    async (files: string[], options: ReportOptions) => {
      const load = KINDS.get(extname(options.output).toLowerCase());
      if (load === undefined) finish(refuseEnding(options, shell));
      else finish(await run(files, options, shell, (outcome) => write(outcome, load, options, shell)));
    },
  );
}

function refuseEnding({ output, color }: ReportOptions, shell: Shell): ExitCode {
  const hint = phrase`name a file that ends in ${listed([...KINDS.keys()])}`;
  return refuse(NOTHING_READ, [optionInvalid(undefined, { option: '--output', text: output, hint })], 2, color, shell);
}

async function write(
  outcome: Run,
  load: () => Promise<ReportKind>,
  { lang, output, color, index }: ReportOptions,
  shell: Shell,
): Promise<ExitCode> {
  const { results, diagnostics, leftOut, company, exitCode } = outcome;
  writeDiagnostics(diagnostics, leftOut, color, shell, NOTHING_TOTALLED);
  if (results === undefined) return exitCode;
  const { writeReport } = await load();
  const language = lang ?? company.language ?? 'en';
  const voice = voiceFor({ format: 'tree' }, shell.reader);
  const framework = index === undefined ? undefined : readFramework(shell.factorsFolder, index);
  const answered = framework && disclosureIndex(results, framework, language, outcome.vocabulary.units);
  const file = await writeReport(results, outcome, language, voice, (each) => shell.reader.tell(each), answered);
  writeOutput(file, output, shell);
  return exitCode;
}
