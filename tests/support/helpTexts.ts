// Every text with which the commands declare themselves: descriptions of commands, arguments and options.
import type { Command } from 'commander';
import { Reader } from '../../src/cli/reader.ts';
import { programOf } from '../../src/cli/main.ts';
import { shellIn } from './fakeShell.ts';

export async function helpTexts(): Promise<ReadonlySet<string>> {
  const terminal = shellIn(
    {},
    () => undefined,
    () => undefined,
  );
  const program = await programOf([], { ...terminal, reader: new Reader(terminal) }, () => undefined);
  const textsOf = (command: Command): string[] => [
    command.description(),
    ...[...command.options, ...command.registeredArguments].map(({ description }) => description),
    ...command.commands.flatMap(textsOf),
  ];
  return new Set(textsOf(program).filter((text) => text !== ''));
}
