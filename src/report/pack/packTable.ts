// A table of the evidence pack. Cells are text, or exact numbers that a spreadsheet reckons with.
import type { Fraction } from '../../domain/fraction.ts';

export type PackCell = string | Fraction;

/** A file of the pack: a header and its rows. */
export type PackTable = { readonly header: readonly string[]; readonly rows: readonly (readonly PackCell[])[] };

/** The name of a spreadsheet's column: A, B, ..., Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return `${rest < 0 ? '' : columnLetters(rest)}${String.fromCharCode(65 + (index % 26))}`;
}
