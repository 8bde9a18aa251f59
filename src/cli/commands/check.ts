// esgcalc check: what looks wrong in the data and in the figures, by severity.
import { Command } from 'commander';
import { checkOf } from '../../domain/check.ts';
import { checkResults } from '../../compute/check/checkResults.ts';
import { painter } from '../../format/colour.ts';
import { diagnosticText } from '../../format/diagnostics.ts';
import { readChecks } from '../../read/readChecks.ts';
import { writeOutput } from '../output.ts';
import { printedTable } from '../printedTable.ts';
import { run, type Run, type RunOptions } from '../run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type CheckOptions = RunOptions & { readonly output?: string; readonly color?: boolean; readonly published?: string };

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const check = new Command('check')
    .description('question the data and the figures before they are published')
    .argument('[file...]', 'as for compute')
    .option('--published <file>', 'the table as printed, a CSV as `published:` takes it')
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addRunOptions(check, 'the reporting years to check').action(async (files: string[], options: CheckOptions) => {
    finish(await run(files, options, shell, (outcome) => print(outcome, options, shell)));
  });
}

function print(outcome: Run, options: CheckOptions, shell: Shell): ExitCode {
  const { results, diagnostics, exitCode } = outcome;
  const printed = printedTable(options.published, outcome, shell);
  const checks = readChecks(shell.factorsFolder);
  const found = results === undefined ? [] : checkResults(results, printed.value);
  const findings = [...diagnostics, ...printed.diagnostics, ...found];
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: options.color, environment: shell.environment, isTerminal });
  const texts = findings.map((finding) => diagnosticText(finding, paint, checkOf(finding.code, checks)?.id));
  writeOutput(texts.join('\n'), options.output, shell);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ blame }) => blame === 'command')) return 2;
  return errors.length > 0 ? 1 : exitCode;
}
