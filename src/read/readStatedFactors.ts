// Reads `statedFactors:`: the factors that the report's own notes name, so that `check` can hold the figures against them.
import { phrase } from '../domain/phrase.ts';
import { activityUnknown } from '../domain/faults/rowFaults.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { STATED_FACTOR } from '../domain/schema/disclosureSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { StatedFactor } from '../domain/statedFactor.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readAmount } from './readAmount.ts';
import { isWhole } from './readNames.ts';
import type { YamlField } from './yamlField.ts';

const EXAMPLE = '{activity: electricity, years: 2024-2025, value: 0.5306 kg/kWh, where: note to the table}';

/** The stated factors that could be read whole. */
export function readStatedFactors(
  field: YamlField | undefined,
  vocabulary: Vocabulary,
  reportingYear: ReportingYear,
): readonly StatedFactor[] {
  return (field?.items() ?? []).flatMap((item) => {
    const fields = item.fields(fieldsOf(STATED_FACTOR));
    isWhole(
      item,
      fields,
      STATED_FACTOR.required,
      phrase`a stated factor`,
      phrase`activity, and edition or value: ${EXAMPLE}`,
    );
    const activity = readActivity(fields.get('activity'), vocabulary);
    const written = fields.get('years');
    const years = written === undefined ? undefined : parseYears(written.text() ?? '', reportingYear);
    if (written !== undefined && years === undefined)
      written.fault(phrase`"${written.text() ?? ''}" is no year or range of years`, phrase`write 2025, or 2024-2025`);
    const named = fields.get('edition');
    const printed = fields.get('value');
    if ((named === undefined) === (printed === undefined))
      item.fault(phrase`a stated factor names an edition or a value, one of the two`, phrase`write ${EXAMPLE}`);
    const edition = named?.text();
    const value = readAmount(printed, vocabulary.units, '0.5306 kg/kWh');
    const factor = edition !== undefined ? { edition } : value && { value };
    const where = fields.get('where')?.text();
    const isFaulty = activity === undefined || factor === undefined || (written !== undefined && years === undefined);
    return isFaulty ? [] : [{ activity, years, factor, where, place: (named ?? printed ?? item).place }];
  });
}

/** The activity by its name, whichever way it is spelt. */
function readActivity(field: YamlField | undefined, { subjects }: Vocabulary): string | undefined {
  const text = field?.text();
  if (field === undefined || text === undefined) return undefined;
  const subject = subjects.bySpelling.get(spellingKey(text));
  if (subject?.use === 'activity') return subject.name;
  const nearest = nearestName(text, subjects.bySpelling.keys());
  field.report((place) => ({ ...activityUnknown(place, { text, nearest }), blame: 'command' }));
  return undefined;
}
