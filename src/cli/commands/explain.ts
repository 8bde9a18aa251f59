import { Command } from 'commander';
import type { ExitCode, Shell } from '../shell.ts';
export function command(_shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('explain').action(() => finish(0));
}
