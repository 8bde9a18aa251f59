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

/** A table's columns and rows. Throws what the file system or csv-parse throws; callers say what that means. */
export function readTable(file: string): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8 text');
  const [header, ...records] = readRecords(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  const columns = header?.cells ?? [];
  const ragged = records.find(({ cells }) => cells.length !== columns.length);
  if (ragged !== undefined)
    throw new Error(`line ${ragged.line} has ${ragged.cells.length} cells, the header has ${columns.length}`);
  const index = new Map(columns.map((column, position) => [column, position]));
  const rows = records.map(({ cells, line, raw }) => ({
    line,
    cell: (column: string): string => cells[index.get(column) ?? -1] ?? '',
    placeOf: (column: string, shown: string): Place => {
      return { file: shown, line, column: offsetOf(raw, index.get(column) ?? 0) + 1, text: raw };
    },
  }));
  return { columns, rows };
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
