// Which of a file's tables is meant, where a profile names one.
import { sheetUnknown } from '../../domain/faults/sourceFaults.ts';
import { nearestName } from '../../domain/spelling.ts';
import { Refusal } from './refusal.ts';

/** All tables, or those of the name that is wanted; refuses a name that none has. */
export function chooseSheet<T>(
  shown: string,
  tables: readonly T[],
  nameOf: (table: T) => string | undefined,
  wanted: string | undefined,
): readonly T[] {
  if (wanted === undefined) return tables;
  const chosen = tables.filter((table) => nameOf(table) === wanted);
  if (chosen.length > 0) return chosen;
  const sheets = tables.flatMap((table) => nameOf(table) ?? []);
  throw new Refusal(sheetUnknown({ file: shown }, { name: wanted, sheets, nearest: nearestName(wanted, sheets) }));
}
