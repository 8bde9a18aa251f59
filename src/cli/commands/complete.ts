// esgcalc complete: what completion scripts call while somebody types; it prints the words that may stand next.
import { Command } from 'commander';
import type { ExitCode, Shell } from '../shell.ts';

/** Said in place of a word where names of files may stand too. */
const FILES_TOO = ':files';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const declared: Command = new Command('complete')
    .description('print the words that may stand next, for the scripts of esgcalc completion')
    .argument('[word...]', 'the words after the name of the program, the last one as far as it is typed')
    .action(async (words: string[]) => {
      const { complete } = await import('../completions.ts');
      const { completionSources } = await import('../completionSources.ts');
      const program = declared.parent ?? declared;
      const { candidates, files } = await complete(program, words, completionSources(shell, program));
      const lines = candidates.map(({ word, about }) => `${word}\t${about.replace(/\s+/g, ' ')}`);
      shell.out([...lines, ...(files ? [FILES_TOO] : [])].map((line) => `${line}\n`).join(''));
      finish(0);
    });
  return declared;
}
