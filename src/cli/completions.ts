// What may stand next on the command line: commands, options and choices from commander's objects, names from the tables.
import type { Argument, Command, Option } from 'commander';
import { findCommand, isForPeople } from './program.ts';

/** A word that may stand there, and what it means. */
export type Candidate = { readonly word: string; readonly about: string };

/** The words that may stand there; `files`: names of files too, which the shell knows best. */
export type Completion = { readonly candidates: readonly Candidate[]; readonly files: boolean };

/** Names from outside the program's own objects, by what they name; a word begun so far narrows what has to be read. */
export type NameSource = (begun: string) => Promise<readonly Candidate[]> | readonly Candidate[];

/** What is named by the value of an option, by its long name; others go by their placeholder. */
const BY_OPTION: Readonly<Record<string, string>> = {
  '--preset': 'preset',
  '--family': 'family',
  '--activity': 'activity',
  '--region': 'region',
  '--kind': 'kind',
  '--per': 'key',
};

const FILES = ['file', 'folder', 'dir', 'published', 'expected'];

/** Completes the last of `words`, those after the program's name. */
export async function complete(
  program: Command,
  words: readonly string[],
  sources: Readonly<Record<string, NameSource>>,
): Promise<Completion> {
  const begun = words.at(-1) ?? '';
  // What help is asked for is a command, level by level; only its first word may be a topic.
  if (words[0] === 'help' && words.length > 2)
    return found(namesBelow(findCommand(program, words.slice(1, -1))), begun);
  const { command, value, position, isOptionPossible } = placeOf(program, words.slice(0, -1));
  if (value !== undefined) return valuesOf(value, begun, '', sources);
  const assigned = isOptionPossible ? /^(--[a-z-]+)=(.*)$/s.exec(begun) : null;
  if (assigned !== null) {
    const option = optionOf(command, assigned[1] ?? '');
    return option === undefined ? NOTHING : valuesOf(option, assigned[2] ?? '', `${assigned[1]}=`, sources);
  }
  if (isOptionPossible && begun.startsWith('-')) return found(optionsOf(command), begun);
  if (command.commands.length > 0) return found(namesBelow(command), begun);
  const expected = command.registeredArguments;
  const argument = expected[Math.min(position, expected.length - 1)];
  if (argument === undefined || (position >= expected.length && !argument.variadic)) return NOTHING;
  return argumentsOf(argument, command, begun, sources);
}

function namesBelow(command: Command | undefined): readonly Candidate[] {
  const below = command?.commands.filter(isForPeople) ?? [];
  return below.map((each) => ({ word: each.name(), about: each.description() }));
}

const NOTHING: Completion = { candidates: [], files: false };

/** Where the words so far lead: to which command, to the value of an option, to which argument. */
function placeOf(
  program: Command,
  words: readonly string[],
): {
  readonly command: Command;
  readonly value: Option | undefined;
  readonly position: number;
  readonly isOptionPossible: boolean;
} {
  let command = program;
  let [position, isOptionPossible] = [0, true];
  let value: Option | undefined;
  for (const word of words) {
    if (value !== undefined && !(value.optional && word.startsWith('-'))) {
      value = undefined;
      continue;
    }
    value = undefined;
    if (isOptionPossible && word === '--') isOptionPossible = false;
    else if (isOptionPossible && word.startsWith('-')) {
      const option = word.includes('=') ? undefined : optionOf(command, word);
      value = option !== undefined && (option.required || option.optional) ? option : undefined;
    } else {
      const below = position === 0 ? findCommand(command, [word]) : undefined;
      if (below === undefined) position++;
      else command = below;
    }
  }
  return { command, value, position, isOptionPossible };
}

function optionOf(command: Command, flag: string): Option | undefined {
  return command.options.find((option) => option.long === flag || option.short === flag);
}

function optionsOf(command: Command): readonly Candidate[] {
  const own = command.options
    .filter(({ long, hidden }) => typeof long === 'string' && !hidden)
    .map(({ long, description }) => ({ word: long ?? '', about: description }));
  return [...own, { word: '--help', about: 'display help for command' }];
}

/** What `<key>` or `[file...]` names. */
function placeholderOf(flags: string): string {
  return /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1] ?? '';
}

async function valuesOf(
  option: Option,
  begun: string,
  before: string,
  sources: Readonly<Record<string, NameSource>>,
): Promise<Completion> {
  if (option.argChoices !== undefined)
    return found(
      option.argChoices.map((word) => ({ word, about: '' })),
      begun,
      before,
    );
  return namesOf(BY_OPTION[option.long ?? ''] ?? placeholderOf(option.flags), begun, before, sources);
}

async function argumentsOf(
  argument: Argument,
  command: Command,
  begun: string,
  sources: Readonly<Record<string, NameSource>>,
): Promise<Completion> {
  if (argument.argChoices !== undefined)
    return found(
      argument.argChoices.map((word) => ({ word, about: '' })),
      begun,
    );
  // `[text]` is whatever the command lists.
  const name = argument.name() === 'text' ? command.name() : argument.name();
  return namesOf(name, begun, '', sources);
}

async function namesOf(
  name: string,
  begun: string,
  before: string,
  sources: Readonly<Record<string, NameSource>>,
): Promise<Completion> {
  // Columns are a list: only the last of them is completed.
  const done = name === 'columns' ? begun.slice(0, begun.lastIndexOf(',') + 1) : '';
  const source = sources[name];
  const names = source === undefined ? [] : await source(begun.slice(done.length));
  return { ...found(names, begun.slice(done.length), before + done), files: FILES.includes(name) };
}

/** The candidates that begin so, with what stands before them. */
function found(candidates: readonly Candidate[], begun: string, before = ''): Completion {
  const fitting = candidates.filter(({ word }) => word.startsWith(begun));
  return { candidates: fitting.map(({ word, about }) => ({ word: before + word, about })), files: false };
}
