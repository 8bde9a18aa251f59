// Small tables with a header (the program's own, and editions) read whole: each row with its line, cells by column name.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row of a small table. `cell` is empty text where the column is absent. */
export type TableRow = { readonly line: number; cell(column: string): string };

/** A table's columns and rows. Throws what the file system or csv-parse throws; callers say what that means. */
export function readTable(file: string): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const options = { bom: true, info: true, skip_empty_lines: true } as const;
  // With `info` each record comes with where it ends; the types of csv-parse do not say so.
  const records = parse(readFileSync(file), options) as unknown as { record: string[]; info: { lines: number } }[];
  const columns = records[0]?.record ?? [];
  const index = new Map(columns.map((column, position) => [column, position]));
  const rows = records.slice(1).map(({ record, info }) => ({
    line: info.lines,
    cell: (column: string): string => record[index.get(column) ?? -1] ?? '',
  }));
  return { columns, rows };
}

/** The parts of a cell that holds a list separated by semicolons. */
export function listIn(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
