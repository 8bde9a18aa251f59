// Reads the `uncertainty:` field of the company file: how sure the quantities and factors of each activity are.
import { phrase } from '../domain/phrase.ts';
import { activityUnknown } from '../domain/faults/rowFaults.ts';
import { halfWidthHint, PEDIGREE_HINT } from '../domain/faults/uncertaintyFaults.ts';
import type { Fraction } from '../domain/fraction.ts';
import { ACTIVITY_UNCERTAINTY, UNCERTAINTY_PART } from '../domain/schema/uncertaintySchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import {
  parseHalfWidth,
  parsePedigree,
  type ActivityUncertainty,
  type Pedigree,
  type StatedUncertainty,
} from '../domain/uncertainty.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { YamlField } from './yamlField.ts';

/** What is stated, by the activity's own name. */
export function readUncertainty(
  field: YamlField | undefined,
  { subjects, classes }: Vocabulary,
): ReadonlyMap<string, ActivityUncertainty> {
  const stated = new Map<string, ActivityUncertainty>();
  for (const [text, value] of field?.entries() ?? []) {
    const subject = subjects.bySpelling.get(spellingKey(text));
    if (subject === undefined) {
      value.reportName((place) =>
        activityUnknown(place, { text, nearest: nearestName(text, subjects.bySpelling.keys()) }),
      );
      continue;
    }
    if (subject.use !== 'activity') {
      value.faultOfName(phrase`is no activity`, phrase`name what is consumed or done, such as electricity`);
      continue;
    }
    const fields = value.fields(fieldsOf(ACTIVITY_UNCERTAINTY));
    const own = classes.get(subject.name);
    stated.set(subject.name, {
      ...statementOf(fields),
      sites: partsOf(fields.get('sites'), (site) => site),
      classes: partsOf(fields.get('classes'), (name) => own?.get(spellingKey(name)) ?? name),
    });
  }
  return stated;
}

function partsOf(
  field: YamlField | undefined,
  named: (name: string) => string,
): ReadonlyMap<string, StatedUncertainty> {
  const entries = field?.entries() ?? [];
  return new Map(entries.map(([name, value]) => [named(name), statementOf(value.fields(fieldsOf(UNCERTAINTY_PART)))]));
}

function statementOf(fields: ReadonlyMap<string, YamlField>): StatedUncertainty {
  return {
    activity: halfWidthOf(fields.get('activity')),
    factor: halfWidthOf(fields.get('factor')),
    pedigree: pedigreeOf(fields.get('pedigree')),
  };
}

function halfWidthOf(field: YamlField | undefined): Fraction | undefined {
  const text = field?.text();
  if (field === undefined || text === undefined) return undefined;
  const width = parseHalfWidth(text);
  if (width === undefined) field.fault(phrase`"${text}" is not written in per cent`, halfWidthHint(text));
  return width;
}

function pedigreeOf(field: YamlField | undefined): Pedigree | undefined {
  if (field === undefined) return undefined;
  const text = field
    .items()
    .map((item) => item.text() ?? '')
    .join(';');
  const scores = parsePedigree(text);
  if (scores === undefined) field.fault(phrase`"${text}" is not five scores`, PEDIGREE_HINT);
  return scores;
}
