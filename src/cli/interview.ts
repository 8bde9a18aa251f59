// Asks questions on the terminal, one line an answer; an answer that will not do is asked for again.
import type { Words } from '../domain/phrase.ts';
import { createInterface } from 'node:readline';
import type { Shell } from './shell.ts';

/** What an answer comes to: a value, or why it will not do. */
export type Answer<T> = { readonly value: T } | { readonly fault: Words };

/** One question: its words, and what an answer means; an empty answer is the usual one, where there is one. */
export type Question<T> = {
  readonly text: Words;
  readonly usual?: string;
  readonly read: (answer: string) => Answer<T>;
};

/** Asks until the answer will do; undefined when the answers end first. */
export type Ask = <T>(question: Question<T>) => Promise<T | undefined>;

/** Lends an `ask` that reads standard input line by line, and lets go of the input afterwards. */
export async function interview<T>(shell: Shell, talk: (ask: Ask) => Promise<T>): Promise<T> {
  const reader = createInterface({ input: shell.input(), terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  const ask: Ask = async ({ text, usual, read }) => {
    for (;;) {
      shell.out(`${shell.reader.say(text)}${usual === undefined ? '' : ` [${usual}]`}: `);
      const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
      if (done === true || value === undefined) {
        shell.out('\n');
        return undefined;
      }
      const answer = read(value.trim() === '' ? (usual ?? '') : value.trim());
      if ('value' in answer) return answer.value;
      shell.out(`  ${shell.reader.say(answer.fault)}\n`);
    }
  };
  try {
    return await talk(ask);
  } finally {
    reader.close();
  }
}
