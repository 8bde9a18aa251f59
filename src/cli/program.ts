// Walks over the program's commands: what help, completion and the manual say comes from them alone.
import type { Command } from 'commander';

/** A command and all below it, in order. */
export function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** How a command is called: `factors show`; empty for the program itself. */
export function pathOf(command: Command): string {
  return command.parent === null ? '' : `${pathOf(command.parent)} ${command.name()}`.trim();
}

/** The command that is called so, or undefined. */
export function findCommand(program: Command, path: readonly string[]): Command | undefined {
  return path.reduce<Command | undefined>(
    (above, name) => above?.commands.find((each) => each.name() === name || each.aliases().includes(name)),
    program,
  );
}

/** Whether a command is one for people: not the one that completion scripts call. */
export function isForPeople(command: Command): boolean {
  return command.name() !== 'complete';
}
