// The manual page in roff, from the same commands, examples and topics as the help, so that neither says more than the other.
import type { Command } from 'commander';
import { EXAMPLES } from './examples.ts';
import { topicNames, topicText } from './helpTopics.ts';
import { everyCommand, isForPeople, pathOf } from './program.ts';
import type { Shell } from './shell.ts';

/** Writes the page; it carries no date, so that the same program gives the same bytes. */
export function manPage(program: Command, shell: Pick<Shell, 'factorsFolder' | 'version'>): string {
  const commands = everyCommand(program).filter((each) => each.parent !== null && isForPeople(each));
  const lines = [
    `.TH ESGCALC 1 "" "esgcalc ${shell.version}" "User Commands"`,
    '.SH NAME',
    `esgcalc \\- ${text(program.description())}`,
    '.SH SYNOPSIS',
    '.B esgcalc',
    '.I command',
    '[\\fIoptions\\fR] [\\fIfile\\fR...]',
    '.SH COMMANDS',
    ...commands.flatMap(commandLines),
    ...topicNames(shell).flatMap((name) => topicLines(topicText(name, 'en', shell) ?? '')),
    '.SH FILES',
    '.TP',
    '.I esgcalc.yaml',
    'The company file, beside the activity files or above them.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B PAGER',
    'The pager of \\-\\-pager; without it less \\-FRX.',
    '.TP',
    '.BR NO_COLOR ", " FORCE_COLOR',
    'No colour, or colour also where output is no terminal.',
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: Command): readonly string[] {
  const { commands, registeredArguments } = command;
  const options = command.options.filter(({ hidden }) => !hidden);
  const usage = [
    `esgcalc ${pathOf(command)}`,
    ...(commands.length > 0 ? ['COMMAND'] : []),
    ...(options.length > 0 ? ['[options]'] : []),
    ...registeredArguments.map((each) => {
      const name = each.name() + (each.variadic ? '...' : '');
      return each.required ? `<${name}>` : `[${name}]`;
    }),
  ];
  const examples = EXAMPLES[pathOf(command)] ?? [];
  return [
    `.SS ${text(usage.join(' '))}`,
    text(sentence(command.description())),
    ...registeredArguments.flatMap((each) => entry(each.name(), choicesIn(each.description, each.argChoices))),
    ...options.flatMap((each) => entry(each.flags, choicesIn(each.description, each.argChoices))),
    ...(examples.length === 0 ? [] : ['.PP', '.nf', ...examples.map((each) => `    ${text(each)}`), '.fi']),
  ];
}

function entry(term: string, about: string): readonly string[] {
  return ['.TP', `.B ${text(term)}`, text(sentence(about))];
}

function choicesIn(about: string, choices: readonly string[] | undefined): string {
  return choices === undefined ? about : `${about} (${choices.join(', ')})`;
}

function sentence(about: string): string {
  return `${about.charAt(0).toUpperCase()}${about.slice(1)}.`;
}

/** A topic's text: its head, paragraphs, lists and indented blocks are all the Markdown there is. */
function topicLines(markdown: string): readonly string[] {
  const [head = '', ...blocks] = markdown.trimEnd().split(/\n{2,}/);
  return [
    `.SH ${text(head.replace('# ', '').toUpperCase())}`,
    ...blocks.flatMap((block, at) => {
      const lines = block.split('\n');
      if (block.startsWith('- '))
        return lines.flatMap((line) =>
          line.startsWith('- ') ? ['.IP \\(bu 2', text(line.slice(2))] : [text(line.trim())],
        );
      const start = at === 0 ? [] : ['.PP'];
      return block.startsWith('    ') ? [...start, '.nf', ...lines.map(text), '.fi'] : [...start, ...lines.map(text)];
    }),
  ];
}

/** Text as roff takes it: no escapes, hyphens that can be searched for, no control line; code marks are left out. */
function text(plain: string): string {
  return plain
    .replaceAll('`', '')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/, '\\&$1');
}
