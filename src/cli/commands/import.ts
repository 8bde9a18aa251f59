// esgcalc import: reads a file as it comes, through a profile or a guess at one, into rows of the activity table.
import { Command, Option } from 'commander';
import { DAY_ORDERS } from '../../domain/importProfile.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { importFile } from './import/importFile.ts';
import type { ImportOptions } from './import/importOptions.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('import')
    .description(
      'read a file as it comes into rows of activities: through its profile, or with a guess at one that you correct',
    )
    .argument('<file>', 'a workbook, CSV, JSON or Parquet file, or - for standard input')
    .option(
      '-p, --profile <file>',
      'the profile to read it with; otherwise that of imports: in esgcalc.yaml, or a guess',
    )
    .option('-w, --write-profile <file>', 'write the guessed profile to a file that is not there yet')
    .option('-o, --output <file>', 'write the rows to a file')
    .addOption(
      new Option('-f, --format <name>', 'what to print: the guess, or the rows as CSV').choices(['guess', 'csv']),
    )
    .option(
      '--set <column=text...>',
      'a column of the activity table that is the same in every row: --set activity=electricity',
      collect,
      [],
    )
    .option('--sheet <name>', 'the sheet of a workbook')
    .option('--encoding <name>', 'the encoding of a text: utf-8, gb18030, big5-hkscs, utf-16le')
    .addOption(new Option('--dates <order>', 'the order of day and month in 03/04/2025').choices([...DAY_ORDERS]))
    .addOption(new Option('--decimal <mark>', 'what stands before the decimals').choices(['.', ',']))
    .option(
      '-c, --company <file>',
      'the company file to use, or none; otherwise esgcalc.yaml beside the file or above it',
    )
    .option('--all-errors', 'print every fault, not only the first hundred of each code')
    .addOption(new Option('-l, --lang <language>', 'language of what is told').choices([...LANGUAGES]))
    .option('--color', 'colour even where output is no terminal')
    .option('--no-color', 'no colour')
    .action(async (file: string, options: ImportOptions) => {
      finish(await importFile(file, options, shell));
    });
}

function collect(text: string, before: readonly string[]): string[] {
  return [...before, text];
}
