// Small tables with a header (the program's own, and editions) read whole: each row with its line, cells by column name.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Place } from '../domain/diagnostic.ts';
import { offsetOf } from './locatePlaces.ts';
import { splitLines } from './splitLines.ts';

/** One row of a small table. `cell` is empty text where the column is absent; `placeOf` is where a cell stands, for a message. */
export type TableRow = {
  readonly line: number;
  cell(column: string): string;
  placeOf(column: string, file: string): Place;
};

/** A table as it stands: its header as a row, the rows that fit it, and those with cells too few or too many. */
export type LooseTable = {
  readonly columns: readonly string[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  readonly ragged: readonly { readonly row: TableRow; readonly cells: number }[];
};

/** A table's columns and rows. Throws what the file system or csv-parse throws; callers say what that means. */
export function readTable(file: string): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const { columns, rows, ragged } = readLooseTable(file);
  const first = ragged[0];
  if (first !== undefined)
    throw new Error(`line ${first.row.line} has ${first.cells} cells, the header has ${columns.length}`);
  return { columns, rows };
}

/** The same without stopping at ragged rows. */
export function readLooseTable(file: string): LooseTable {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8 text');
  const [header, ...records] = readRecords(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  const columns = header?.cells ?? [];
  const index = new Map(columns.map((column, position) => [column, position]));
  const asRow = ({ cells, line, raw }: TableRecord): TableRow => ({
    line,
    cell: (column: string): string => cells[index.get(column) ?? -1] ?? '',
    placeOf: (column: string, shown: string): Place => {
      return { file: shown, line, column: offsetOf(raw, index.get(column) ?? 0) + 1, text: raw };
    },
  });
  const isWhole = ({ cells }: TableRecord): boolean => cells.length === columns.length;
  return {
    columns,
    header: asRow(header ?? { cells: [], line: 1, raw: '' }),
    rows: records.filter(isWhole).map(asRow),
    ragged: records
      .filter((record) => !isWhole(record))
      .map((record) => ({ row: asRow(record), cells: record.cells.length })),
  };
}

type TableRecord = { readonly cells: readonly string[]; readonly line: number; readonly raw: string };

function readRecords(text: string): TableRecord[] {
  const records = splitLines(text);
  if (records === undefined) return readSpanning(text);
  const lines = text.split(/\r\n|\n|\r/);
  return records.flatMap((cells, index) =>
    lines[index] === '' ? [] : [{ cells, line: index + 1, raw: lines[index] ?? '' }],
  );
}

function readSpanning(text: string): TableRecord[] {
  const options = { info: true, raw: true, skip_empty_lines: true, relax_column_count: true } as const;
  // With `info` and `raw` each record comes with its end and text; the types of csv-parse do not say so.
  const records = parse(text, options) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  return records.map(({ record, raw, info }) => ({ cells: record, line: info.lines, raw }));
}

/** The parts of a cell that holds a list separated by semicolons. */
export function listIn(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
