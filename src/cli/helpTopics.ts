// What help says beyond commander's own: examples of each command, the topics, how to start.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Language } from '../domain/language.ts';
import { phrase } from '../domain/phrase.ts';
import { EXAMPLES } from './examples.ts';
import { everyCommand, pathOf } from './program.ts';
import type { Shell } from './shell.ts';

/** Adds its examples to the help of every command, below a heading in the reader's language. */
export function addExamples(program: Command, { reader }: Pick<Shell, 'reader'>): void {
  for (const command of everyCommand(program)) {
    const examples = EXAMPLES[pathOf(command)];
    if (examples !== undefined)
      command.addHelpText('after', () =>
        ['', reader.say(phrase`Examples:`), ...examples.map((each) => `  ${each}`)].join('\n'),
      );
  }
}

/** What stands below the list of commands. */
export function programHelp(shell: Shell): string {
  const { reader } = shell;
  return [
    '',
    reader.say(phrase`Topics, for esgcalc help TOPIC: ${topicNames(shell).join(', ')}`),
    reader.say(phrase`Start with: esgcalc compute 2025.csv`),
    reader.say(phrase`Exit codes: 0 done, 1 the data have errors, 2 misuse, 3 the machine or esgcalc failed.`),
  ].join('\n');
}

/** The topics there is a text on, in order. */
export function topicNames({ factorsFolder }: Pick<Shell, 'factorsFolder'>): readonly string[] {
  const files = readdirSync(join(factorsFolder, 'help'));
  return files.flatMap((file) => (file.endsWith('.en.md') ? [file.slice(0, -'.en.md'.length)] : [])).sort();
}

/** The text on a topic, or undefined where there is none. */
export function topicText(
  topic: string,
  language: Language,
  { factorsFolder }: Pick<Shell, 'factorsFolder'>,
): string | undefined {
  const file = join(factorsFolder, 'help', `${topic}.${language}.md`);
  return /^[a-z-]+$/.test(topic) && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
