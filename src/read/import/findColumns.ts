// The columns of a source: the names that its header gives them, and which of them a profile means.
import type { Diagnostic, Place } from '../../domain/diagnostic.ts';
import { columnAbsent, columnSeveral } from '../../domain/faults/importFaults.ts';
import { nearestName, spellingKey } from '../../domain/spelling.ts';
import { columnLetters } from '../raw/addresses.ts';
import type { MergedCells, RawRow } from '../raw/rawTable.ts';

/** The name of every column: its parts joined by a space. */
export function columnNames(header: readonly RawRow[], merged: readonly MergedCells[]): string[] {
  return columnParts(header, merged).map((parts) => parts.join(' '));
}

/** What stands in the header of every column, a part for each of its rows; what is repeated below itself is one. */
export function columnParts(header: readonly RawRow[], merged: readonly MergedCells[]): string[][] {
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = header.map((row) => headerCell(row, column, header, merged).replaceAll(/\s+/g, ' ').trim());
    return parts.filter((part, index) => part !== '' && part !== parts[index - 1]);
  });
}

/** A cell of the header; of merged cells each has the text of the first. */
function headerCell(row: RawRow, column: number, header: readonly RawRow[], merged: readonly MergedCells[]): string {
  const block = merged.find(
    ({ top, left, bottom, right }) =>
      top <= row.number && row.number <= bottom && left <= column + 1 && column + 1 <= right,
  );
  const from = block === undefined ? row : (header.find(({ number }) => number === block.top) ?? row);
  return from.cells[block === undefined ? column : block.left - 1] ?? '';
}

/** The column, counted from 0, of `#D` or `#4`; undefined where the text is no such reference. */
function referenced(text: string): number | undefined {
  const match = /^#(?:([A-Z]{1,3})|(\d{1,5}))$/i.exec(text.trim());
  if (match === null) return undefined;
  const [, letters, number] = match;
  if (number !== undefined) return Number(number) - 1;
  return (
    Array.from((letters ?? '').toUpperCase()).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) -
    1
  );
}

/** Which column a profile means by a name or reference; undefined with a fault where it is none, or several. */
export function findColumn(
  wanted: string,
  names: readonly string[],
  place: Place | undefined,
  diagnostics: Diagnostic[],
): number | undefined {
  const reference = referenced(wanted);
  if (reference !== undefined && reference >= 0 && reference < names.length) return reference;
  const found = names.flatMap((name, column) => (spellingKey(name) === spellingKey(wanted) ? [column] : []));
  if (found.length === 1) return found[0];
  if (found.length > 1)
    diagnostics.push(columnSeveral(place, { column: wanted, letters: found.map((each) => `#${columnLetters(each)}`) }));
  else {
    const columns = names.filter((name) => name !== '');
    diagnostics.push(columnAbsent(place, { column: wanted, nearest: nearestName(wanted, columns), columns }));
  }
  return undefined;
}
