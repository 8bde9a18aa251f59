// Names of activities in the company file, such as those that a site should have.
import { phrase } from '../domain/phrase.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { YamlField } from './yamlField.ts';

/** The activities that a list names, under their own names; an unknown one is a fault. */
export function readExpected(field: YamlField | undefined, vocabulary: Vocabulary): readonly string[] {
  return (field?.items() ?? []).flatMap((item) => readActivityName(item, vocabulary) ?? []);
}

/** The activity that a field names in any spelling, under its own name; undefined and a fault where there is none. */
export function readActivityName(field: YamlField | undefined, { subjects }: Vocabulary): string | undefined {
  const text = field?.text();
  if (text === undefined) return undefined;
  const subject = subjects.bySpelling.get(spellingKey(text));
  if (subject !== undefined) return subject.name;
  const nearest = nearestName(text, subjects.bySpelling.keys());
  const all = phrase`\`esgcalc activities\` lists all`;
  const hint = nearest === undefined ? all : phrase`did you mean ${nearest}? ${all}`;
  field?.fault(phrase`there is no activity "${text}"`, hint);
  return undefined;
}
