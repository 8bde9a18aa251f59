// esgcalc check: what looks wrong in the data and in the figures, by severity.
import { createHash } from 'node:crypto';
import { Command, Option } from 'commander';
import { named } from '../../domain/phrase.ts';
import { painter } from '../../format/colour.ts';
import { leftOutText } from '../../format/diagnostics.ts';
import { checkListText, findingsText } from '../../format/findings.ts';
import { checkListJson, findingsJson } from '../../format/findingsJson.ts';
import { findingsSarif } from '../../format/sarif.ts';
import { readChecks } from '../../read/readChecks.ts';
import { Checking, type CheckedRun } from '../checking.ts';
import { writeOutput } from '../output.ts';
import { printedTable } from '../printedTable.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
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
  const checking = new Checking(options.allErrors === true ? Infinity : undefined);
  const isHashed = options.format === 'json';
  return run(files, { ...options, isHashed, observe: checking.observe }, shell, async (outcome) => {
    const checked = await checking.judge(outcome, printedTable(options.published, outcome, shell));
    return report(checked, outcome, options, shell);
  });
}

function report(
  { findings, counts, series, unprinted, isMisuse }: CheckedRun,
  { company, vocabulary, sources, inputs, exitCode }: Run,
  options: CheckOptions,
  shell: Shell,
): ExitCode {
  const isMisused = exitCode === 2 || isMisuse;
  // What is found wrong with the command may be the file it was to write.
  const output = isMisused ? undefined : options.output;
  if (options.format === 'json') writeOutput(findingsJson(findings, counts, inputs), output, shell);
  else if (options.format === 'sarif') {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const fallback = company.file ?? sources[0]?.shown ?? 'esgcalc.yaml';
    writeOutput(findingsSarif(findings, vocabulary.checks(), fallback, digest), output, shell);
  } else {
    const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
    const checked = { rows, files: inputs.length, meters: series.length };
    const { reader } = shell;
    const told = findings.map((each) => ({ ...each, diagnostic: reader.tell(each.diagnostic) }));
    const isAll = options.allErrors === true;
    const text = findingsText(told, counts, checked, reader.words, painterFor(options, shell), isAll);
    writeOutput(leftOutText(unprinted, reader.words) + text, output, shell);
  }
  if (isMisused) return 2;
  return counts.error > 0 || (options.strict === true && counts.warning > 0) ? 1 : 0;
}

function painterFor(options: CheckOptions, shell: Shell): ReturnType<typeof painter> {
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  return painter({ option: options.color, environment: shell.environment, isTerminal });
}
