// What the cells of a source mean: words that a profile translates, numbers and dates in the conventions that it states.
import type { ImportProfile } from '../../domain/importProfile.ts';
import { spellingKey } from '../../domain/spelling.ts';

/** A cell of a column of the activity table, from the text that stands in the source. */
export type CellReader = (column: string, text: string) => string;

/** Reads cells as a profile says; what it does not speak of stays as it is written, to be read or blamed like any other row. */
export function cellReader({ values }: ImportProfile): CellReader {
  const meanings = new Map(
    [...values].map(([column, texts]) => [
      column,
      new Map([...texts].map(([written, meant]) => [spellingKey(written), meant])),
    ]),
  );
  return (column, text) => {
    const written = text.trim();
    return meanings.get(column)?.get(spellingKey(written)) ?? written;
  };
}
