// What is wrong with an edition.json, by its schema: fields it lacks, fields there are not, words that are none of those allowed.
import { isDay } from '../domain/period.ts';
import { EDITION } from '../domain/schema/editionSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { suggestion } from '../domain/faults/define.ts';
import { nearestName } from '../domain/spelling.ts';

/** The fields of an edition.json. */
export type EditionField = keyof typeof EDITION.properties;

/** The faults of what is stated in the folder `name`, in words. */
export function editionFaults(stated: Readonly<Record<string, unknown>>, name: string): string[] {
  const text = (field: EditionField): string => (typeof stated[field] === 'string' ? stated[field] : '');
  const known = fieldsOf(EDITION);
  const lacking = EDITION.required.filter((field) => text(field).trim() === '');
  const faults = lacking.length === 0 ? [] : [`missing, or not a text in quotes: ${lacking.join(', ')}`];
  for (const field of Object.keys(stated)) {
    if ((known as readonly string[]).includes(field)) continue;
    faults.push(`there is no field "${field}"${suggestion(nearestName(field, known))}`);
  }
  for (const field of known) {
    const value = stated[field] ?? null;
    const isLacking = lacking.some((each) => each === field);
    if (value !== null && typeof value !== 'string' && !isLacking) faults.push(`${field} is not a text in quotes`);
  }
  const published = text('published');
  if (published !== '' && !isDay(published)) faults.push(`published "${published}" is not a day written 2025-12-31`);
  for (const field of ['gwp', 'applies'] as const) {
    const words: readonly (string | null)[] = EDITION.properties[field].enum;
    if (!words.includes(text(field)))
      faults.push(`${field} "${text(field)}" is none of ${words.filter(Boolean).join(', ')}`);
  }
  if (text('id') !== '' && text('id') !== name)
    faults.push(`id "${text('id')}" is not the name of its folder, ${name}`);
  return faults;
}
