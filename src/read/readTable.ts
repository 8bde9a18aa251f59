// Small tables with a header (the program's own, and editions) read whole: each row with its line, cells by column name.
import { isUtf8 } from 'node:buffer';
import type { Place } from '../domain/diagnostic.ts';
import { offsetOf } from './locatePlaces.ts';
import { withLineEnd, withoutMark } from './readBlocks.ts';
import { readWhole } from './readWhole.ts';
import { SplitRecord, UNFINISHED } from './splitRecord.ts';

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

/** A table's columns and rows. Throws what the file system says, and where the text is none or a quote is out of place. */
export function readTable(file: string): { readonly columns: readonly string[]; readonly rows: readonly TableRow[] } {
  const { columns, rows, ragged } = readLooseTable(file);
  const first = ragged[0];
  if (first !== undefined)
    throw new Error(`line ${first.row.line} has ${first.cells} cells, the header has ${columns.length}`);
  return { columns, rows };
}

/** The same without stopping at ragged rows. */
export function readLooseTable(file: string): LooseTable {
  const bytes = readWhole(file);
  if (!isUtf8(bytes)) throw new Error('it is not UTF-8 text');
  const [header, ...records] = recordsOf(withLineEnd(withoutMark(bytes)));
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

/** The records that are not blank, each with the line it begins on. */
function recordsOf(bytes: Buffer): TableRecord[] {
  const records: TableRecord[] = [];
  const record = new SplitRecord();
  record.within(bytes);
  let line = 1;
  for (let at = 0; at < bytes.length; line += record.lines) {
    at = record.find();
    if (at < 0)
      throw new Error(
        `line ${line} ${at === UNFINISHED ? 'opens a quote that is not closed' : 'has a quote out of place'}`,
      );
    const raw = record.raw();
    if (raw !== '') records.push({ cells: record.cells(), line, raw });
  }
  return records;
}

/** The parts of a cell that holds a list separated by semicolons. */
export function listIn(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
