// esgcalc factors: the factor library, and what a new edition would change.
import { Command } from 'commander';
import type { ExitCode, Shell } from '../shell.ts';
import { chooseCommand } from './factors/choose.ts';
import { diffCommand } from './factors/diff.ts';
import { impactCommand } from './factors/impact.ts';
import { listCommand } from './factors/list.ts';
import { showCommand } from './factors/show.ts';
import { validateCommand } from './factors/validate.ts';

/** Declares the command and those below it. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const factors = new Command('factors').description('look through the factor library; say what an edition changes');
  for (const declare of [listCommand, showCommand, chooseCommand, diffCommand, impactCommand, validateCommand]) {
    factors.addCommand(declare(shell, finish));
  }
  return factors;
}
