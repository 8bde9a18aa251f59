// A field that takes one of a few words.
import { listed, phrase } from '../domain/phrase.ts';
import type { YamlField } from './yamlField.ts';

/** One of a few words; any other is a fault. */
export function oneOf<T extends string>(field: YamlField | undefined, words: readonly T[]): T | undefined {
  const text = field?.text();
  const word = words.find((known) => known === text);
  if (text !== undefined && word === undefined)
    field?.fault(phrase`"${text}" is not known`, phrase`write one of ${listed(words)}`);
  return word;
}
