// What is wrong with the fields of an edition.json, by its schema: lacking, not a text, words that are none of those allowed.
import { listed, phrase, type Words } from '../domain/phrase.ts';
import { isDay } from '../domain/period.ts';
import { EDITION } from '../domain/schema/editionSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { suggestion } from '../domain/faults/define.ts';
import { nearestName } from '../domain/spelling.ts';

/** The fields of an edition.json. */
export type EditionField = keyof typeof EDITION.properties;

/** A fault in words, and the field at fault; empty where fields are lacking. */
export type FieldFault = { readonly field: EditionField | ''; readonly what: Words };

const KNOWN = fieldsOf(EDITION);

/** What one can do about a field that will not do. */
export const EDITION_FIELDS_HINT: Words = phrase`\`esgcalc schema edition\` lists the fields; each is a text in quotes, such as "dataYear": "2025"`;

/** The faults of the known fields stated in the folder `name`; `required` may ask for more than reading needs. */
export function faultsOfFields(
  stated: Readonly<Record<string, unknown>>,
  name: string,
  required: readonly EditionField[],
): FieldFault[] {
  const text = (field: EditionField): string => (typeof stated[field] === 'string' ? stated[field] : '');
  const isAbsent = (value: unknown): boolean =>
    typeof value === 'string' ? value.trim() === '' : (value ?? null) === null;
  const lacking = required.filter((field) => isAbsent(stated[field]));
  const faults: FieldFault[] = lacking.length === 0 ? [] : [{ field: '', what: phrase`missing: ${listed(lacking)}` }];
  for (const field of KNOWN) {
    const value = stated[field] ?? null;
    if (value !== null && typeof value !== 'string')
      faults.push({ field, what: phrase`${field} is not a text in quotes` });
  }
  const [dataYear, published] = [text('dataYear'), text('published')];
  if (dataYear !== '' && !/^\d{4}$/.test(dataYear))
    faults.push({ field: 'dataYear', what: phrase`dataYear "${dataYear}" is not a year written 2025` });
  if (published !== '' && !isDay(published))
    faults.push({ field: 'published', what: phrase`published "${published}" is not a day written 2025-12-31` });
  for (const field of ['gwp', 'applies'] as const) {
    const words: readonly (string | null)[] = EDITION.properties[field].enum;
    if (text(field) !== '' && !words.includes(text(field)))
      faults.push({
        field,
        what: phrase`${field} "${text(field)}" is none of ${listed(words.flatMap((word) => word ?? []))}`,
      });
  }
  if (text('id') !== '' && text('id') !== name)
    faults.push({ field: 'id', what: phrase`id "${text('id')}" is not the name of its folder, ${name}` });
  return faults;
}

/** The faults of what is stated in the folder `name`, in words. */
export function editionFaults(stated: Readonly<Record<string, unknown>>, name: string): Words[] {
  const unknown = Object.keys(stated).filter((field) => !(KNOWN as readonly string[]).includes(field));
  return [
    ...faultsOfFields(stated, name, EDITION.required).map(({ what }) => what),
    ...unknown.map((field) => phrase`there is no field "${field}"${suggestion(nearestName(field, KNOWN))}`),
  ];
}
