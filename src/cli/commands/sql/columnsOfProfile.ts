// What a mapping profile says of the columns of a table, for a statement that reads it where it lies.
import { resolve } from 'node:path';
import { profileUnfit } from '../../../domain/faults/importFaults.ts';
import type { Problems } from '../../../domain/diagnostic.ts';
import { PLAIN_PROFILE, type ImportProfile } from '../../../domain/importProfile.ts';
import type { Column } from '../../../domain/vocabulary.ts';
import { readProfile } from '../../../read/import/readProfile.ts';
import type { Shell } from '../../shell.ts';

/** Their columns and texts by our name of the column. */
export type NamedColumns = Pick<ImportProfile, 'columns' | 'constants'>;

/** Reads a profile; what a statement cannot do that it asks for is a fault, for the rows would come to other figures. */
export function columnsOfProfile(
  file: string,
  known: readonly Column[],
  { cwd }: Shell,
  problems: Problems,
): NamedColumns {
  const { value, diagnostics } = readProfile(resolve(cwd, file), file, known);
  problems.addAll(diagnostics);
  const profile = value ?? PLAIN_PROFILE;
  const asked = askedBeside(profile);
  if (asked.length > 0) problems.add(profileUnfit(profile.place, { fields: asked }));
  return profile;
}

/** The fields of a profile that say how texts of a file are read, or which rows are used. */
function askedBeside(profile: ImportProfile): string[] {
  const { query, header, decimal, dates, serials, era, quantities, values, leaveOut, travel, columns } = profile;
  const isAsked = {
    query: query !== undefined,
    header: header !== undefined,
    decimal: decimal !== '.',
    dates: dates !== undefined,
    serials: serials !== undefined,
    era: era !== undefined,
    quantities: quantities.length > 0,
    values: values.size > 0,
    leaveOut: leaveOut.length > 0,
    travel: travel !== undefined,
    // Columns by their place in a file, `#D`.
    columns: [...columns.values()].some((name) => name.startsWith('#')),
  };
  return Object.entries(isAsked).flatMap(([field, is]) => (is ? [field] : []));
}
