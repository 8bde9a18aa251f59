// The words an explanation is told in: those of the reader's language, but English where a program reads it.
import { ENGLISH_VOICE, EXPLAIN_WORDS, type Voice } from '../../../report/explain/explainWords.ts';
import type { Reader } from '../../reader.ts';
import type { ExplainOptions } from './explainOptions.ts';

export function voiceFor({ format }: Pick<ExplainOptions, 'format'>, reader: Reader): Voice {
  if (format === 'json') return ENGLISH_VOICE;
  return { words: EXPLAIN_WORDS[reader.language], say: (phrase) => reader.say(phrase) };
}
