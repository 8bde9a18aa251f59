// esgcalc completion: prints the script that lets a shell complete commands, options, keys, factors and columns.
import { Argument, Command } from 'commander';
import { COMPLETION_SCRIPTS } from '../completionScripts.ts';
import type { ExitCode, Shell } from '../shell.ts';

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const shells = Object.keys(COMPLETION_SCRIPTS);
  return new Command('completion')
    .description('print the script that completes commands, options, keys, factors and columns as you type')
    .addArgument(new Argument('<shell>', 'for which shell').choices(shells))
    .action((name: keyof typeof COMPLETION_SCRIPTS) => {
      shell.out(COMPLETION_SCRIPTS[name]);
      finish(0);
    });
}
