// Help and refusals of the command line in the reader's language. Commands declare themselves in English; what they say is looked up
// by its English words, as phrases are.
import type { Command, Help } from 'commander';
import { phrase, type Phrase } from '../domain/phrase.ts';
import { widthOf, wrap } from '../format/width.ts';
import type { Reader } from './reader.ts';

const TITLES: ReadonlyMap<string, Phrase> = new Map([
  ['Usage:', phrase`Usage:`],
  ['Arguments:', phrase`Arguments:`],
  ['Options:', phrase`Options:`],
  ['Commands:', phrase`Commands:`],
]);

/** Puts a command and those below it into the reader's language. */
export function sayHelp(command: Command, reader: Reader): void {
  const say = (english: string): string => reader.say({ english, template: english, parts: [] });
  command.description(say(command.description()));
  for (const each of [...command.options, ...command.registeredArguments]) each.description = say(each.description);
  command.helpOption('-h, --help', reader.say(phrase`display help for command`));
  const hasHelp = command.commands.some((each) => each.name() === 'help');
  if (command.commands.length > 0 && !hasHelp)
    command.helpCommand('help [command]', reader.say(phrase`display help for command`));
  command.configureHelp({
    styleTitle: (title) => reader.say(TITLES.get(title) ?? title),
    displayWidth: widthOf,
    // Words are parted by spaces in English only.
    boxWrap: (text, width) => wrap(text, width).join('\n'),
    optionDescription: (option) =>
      describedAs(option.description, option.argChoices, shownDefault(option.defaultValue), reader),
    argumentDescription: (argument) =>
      describedAs(argument.description, argument.argChoices, shownDefault(argument.defaultValue), reader),
  } satisfies Partial<Help>);
  for (const each of command.commands) sayHelp(each, reader);
}

function shownDefault(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function describedAs(
  description: string,
  choices: readonly string[] | undefined,
  usual: string | undefined,
  reader: Reader,
): string {
  const more = [
    ...(choices === undefined ? [] : [reader.say(phrase`choices: ${choices.join(', ')}`)]),
    ...(usual === undefined ? [] : [reader.say(phrase`default: ${usual}`)]),
  ];
  return more.length === 0 ? description : `${description}${reader.say(phrase` (${more.join('; ')})`)}`;
}

/** What commander refuses, by its English. */
const REFUSALS: readonly (readonly [RegExp, (...parts: readonly string[]) => Phrase])[] = [
  [/^error: unknown option '(.*)'$/, (option) => phrase`error: unknown option '${option}'`],
  [/^error: unknown command '(.*)'$/, (command) => phrase`error: unknown command '${command}'`],
  [/^error: missing required argument '(.*)'$/, (argument) => phrase`error: missing required argument '${argument}'`],
  [/^error: option '(.*)' argument missing$/, (option) => phrase`error: option '${option}' argument missing`],
  [
    /^error: required option '(.*)' not specified$/,
    (option) => phrase`error: required option '${option}' not specified`,
  ],
  [
    /^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\.$/,
    (option, text, choices) =>
      phrase`error: option '${option}' argument '${text}' is invalid. Allowed choices are ${choices}.`,
  ],
  [
    /^error: command-argument value '(.*)' is invalid for argument '(.*)'\. Allowed choices are (.*)\.$/,
    (text, argument, choices) =>
      phrase`error: command-argument value '${text}' is invalid for argument '${argument}'. Allowed choices are ${choices}.`,
  ],
  [
    /^error: too many arguments(?: for '.*')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (expected, given) => phrase`error: too many arguments. Expected ${expected} but got ${given}.`,
  ],
  [/^\(Did you mean (?:one of )?(.*)\?\)$/, (near) => phrase`(Did you mean ${near}?)`],
];

/** What commander says of a misused command line, in the reader's language. */
export function sayRefusal(text: string, reader: Reader): string {
  return text
    .split('\n')
    .map((line) => {
      for (const [pattern, told] of REFUSALS) {
        const match = pattern.exec(line);
        if (match !== null) return reader.say(told(...match.slice(1)));
      }
      return line;
    })
    .join('\n');
}
