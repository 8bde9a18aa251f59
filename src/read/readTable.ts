// Small tables with a header (the program's own, and editions) read whole: each row with its line, cells by column name.
import { isUtf8 } from 'node:buffer';
import type { Place } from '../domain/diagnostic.ts';
import { offsetOf } from './locatePlaces.ts';
import { withLineEnd, withoutMark } from './readBlocks.ts';
import { readWhole } from './readWhole.ts';
import { SplitRecord, UNFINISHED } from './splitRecord.ts';

const LINE_END = /[\r\n]/g;

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
  const [header, ...records] = recordsOf(withLineEnd(withoutMark(bytes)).toString());
  const columns = header?.cells ?? [];
  const places = new Map(columns.map((column, position) => [column, position]));
  const rows: TableRow[] = [];
  const ragged: { row: TableRow; cells: number }[] = [];
  for (const record of records) {
    const row = new RecordRow(record, places);
    const { length } = record.cells;
    if (length === columns.length) rows.push(row);
    else ragged.push({ row, cells: length });
  }
  return { columns, header: new RecordRow(header ?? { cells: [], line: 1, raw: '' }, places), rows, ragged };
}

type TableRecord = { readonly cells: readonly string[]; readonly line: number; readonly raw: string };

/** A record with the places of its columns. */
class RecordRow implements TableRow {
  readonly #record: TableRecord;
  readonly #places: ReadonlyMap<string, number>;

  constructor(record: TableRecord, places: ReadonlyMap<string, number>) {
    this.#record = record;
    this.#places = places;
  }

  get line(): number {
    return this.#record.line;
  }

  cell(column: string): string {
    return this.#record.cells[this.#places.get(column) ?? -1] ?? '';
  }

  placeOf(column: string, file: string): Place {
    const { line, raw } = this.#record;
    return { file, line, column: offsetOf(raw, this.#places.get(column) ?? 0) + 1, text: raw };
  }
}

/** The records that are not blank, each with the line it begins on: a line without a quote is one, which saves looking at its bytes. */
function recordsOf(text: string): TableRecord[] {
  const records: TableRecord[] = [];
  const quoted = new SplitRecord();
  let [line, at, quote] = [1, 0, 0];
  while (at < text.length) {
    if (quote >= 0 && quote < at) quote = text.indexOf('"', at);
    const end = endOfLine(text, at);
    if (quote < 0 || quote >= end) {
      const raw = text.slice(at, end);
      if (raw !== '') records.push({ cells: raw.split(','), line, raw });
      at = behindLineEnd(text, end);
      line++;
      continue;
    }
    quoted.within(Buffer.from(text.slice(at, behindLineEnd(text, endOfQuoted(text, at)))));
    const found = quoted.find();
    if (found < 0)
      throw new Error(
        `line ${line} ${found === UNFINISHED ? 'opens a quote that is not closed' : 'has a quote out of place'}`,
      );
    const raw = quoted.raw();
    records.push({ cells: quoted.cells(), line, raw });
    at = behindLineEnd(text, at + raw.length);
    line += quoted.lines;
  }
  return records;
}

/** Where the line ends whose quotes, with those of the lines before it, are all closed; the end of the text where none does. */
function endOfQuoted(text: string, from: number): number {
  let [start, end, quotes, quote] = [from, from, 0, text.indexOf('"', from)];
  do {
    end = endOfLine(text, start);
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) quotes++;
    start = behindLineEnd(text, end);
  } while (quotes % 2 === 1 && start < text.length);
  return end;
}

function endOfLine(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? text.length;
}

function behindLineEnd(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}

/** The parts of a cell that holds a list separated by semicolons. */
export function listIn(cell: string): string[] {
  if (cell === '') return [];
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
