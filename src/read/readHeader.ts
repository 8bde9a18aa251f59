// Which column of a file is which: headers are understood in three languages, any other column is kept under its own name.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { columnDuplicated, columnMissing, columnUnknown } from '../domain/faults/rowFaults.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { Column } from '../domain/vocabulary.ts';

/** The columns of one file: where each known column stands, and own columns by their header. */
export type Header = { readonly width: number; readonly position: ReadonlyMap<string, number> };

const SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;

/** The column names of a header: known columns by their name, own columns by their spelling. */
export function columnNames(cells: readonly string[], columns: readonly Column[]): string[] {
  const known = new Map(
    columns.flatMap((column) => column.spellings.map((spelling) => [spellingKey(spelling), column.name] as const)),
  );
  return cells.map((cell) => known.get(spellingKey(cell)) ?? spellingKey(cell));
}

/** Reads a header; missing required columns and columns that stand twice are faults. A fleet list has columns of its own. */
export function readHeader(
  cells: readonly string[],
  columns: readonly Column[],
  place: { readonly file: string; readonly record: number },
  diagnostics: Diagnostic[],
): Header {
  const names = columnNames(cells, columns);
  const position = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    const earlier = position.get(name);
    if (name === '') continue;
    if (earlier === undefined) position.set(name, index);
    else {
      diagnostics.push(
        columnDuplicated({ ...place, field: `#${index}` }, { column: cells[index] ?? '', other: cells[earlier] ?? '' }),
      );
    }
  }
  const separator = SEPARATORS.find(([mark]) => cells.length === 1 && cells[0]?.includes(mark));
  if (separator !== undefined) {
    diagnostics.push(columnMissing({ ...place, field: '#0' }, { column: 'activity', separator: separator[1] }));
    return { width: 1, position };
  }
  const hasRange = position.has('from') && position.has('to');
  const isFleet = columns.some(({ name }) => name === 'km');
  const required = columns.flatMap(({ name, required: when }) =>
    when === 'yes' || (name === 'date' && !hasRange) ? [name] : [],
  );
  const unknown = names.filter((name) => !columns.some((column) => column.name === name));
  for (const column of required.filter((name) => !position.has(name))) {
    const nearest = nearestName(column, unknown);
    const index = nearest === undefined ? 0 : names.indexOf(nearest);
    diagnostics.push(
      columnMissing(
        { ...place, field: `#${index}` },
        { column, isFleet, ...(nearest === undefined ? {} : { nearest: cells[index] ?? '' }) },
      ),
    );
  }
  const spellings = columns.flatMap((column) => column.spellings);
  for (const [index, name] of names.entries()) {
    const nearest = name === '' || !unknown.includes(name) ? undefined : nearestName(name, spellings);
    const isNamed = nearest !== undefined && diagnostics.every(({ place: at }) => at?.field !== `#${index}`);
    if (isNamed)
      diagnostics.push(columnUnknown({ ...place, field: `#${index}` }, { column: cells[index] ?? '', nearest }));
  }
  return { width: cells.length, position };
}
