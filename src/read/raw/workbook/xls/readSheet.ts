// The rows of a sheet of an .xls workbook, record by record.
import { phrase } from '../../../../domain/phrase.ts';
import type { MergedCells, RawRow } from '../../rawTable.ts';
import { broken } from '../../zip/zipFile.ts';
import { formulaText, numberText, truthText } from '../cellText.ts';
import { SheetRows } from '../sheetRows.ts';
import type { XlsBook } from './openXls.ts';
import { RECORD, recordsFrom, StringReader, type XlsRecord } from './records.ts';

/** What has to be known before a sheet's rows: which are hidden, and which cells are merged. */
export type XlsLayout = { readonly hidden: ReadonlySet<number>; readonly merged: readonly MergedCells[] };

const HIDDEN = 0x20;

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Looks through a sheet for hidden rows and merged cells. */
export function findLayout(stream: Buffer, start: number): XlsLayout {
  const hidden = new Set<number>();
  const merged: MergedCells[] = [];
  for (const { id, data } of recordsFrom(stream, start)) {
    if (id === RECORD.ROW && (data.readUInt16LE(12) & HIDDEN) !== 0) hidden.add(data.readUInt16LE(0) + 1);
    if (id !== RECORD.MERGED) continue;
    for (let at = 2; at + 8 <= data.length; at += 8) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
        (offset) => data.readUInt16LE(at + offset) + 1,
      );
      merged.push({ top, left, bottom, right });
    }
  }
  return { hidden, merged };
}

/** The rows of the sheet that have anything in them. */
export function* readSheet(
  stream: Buffer,
  start: number,
  where: { readonly file: string; readonly sheet: string },
  { hidden, merged }: XlsLayout,
  book: XlsBook,
): Generator<RawRow> {
  const rows = new SheetRows(where, merged);
  let current = 0;
  for (const { row, column, text } of cellsOf(recordsFrom(stream, start), book)) {
    if (row < current) throw broken(where.file, phrase`the rows of the sheet ${where.sheet} are not in their order`);
    if (row > current) {
      const done = current === 0 ? undefined : rows.finish();
      if (done !== undefined) yield done;
      rows.begin(row, hidden.has(row));
      current = row;
    }
    rows.put(column, text);
  }
  const done = current === 0 ? undefined : rows.finish();
  if (done !== undefined) yield done;
}

type Cell = { readonly row: number; readonly column: number; readonly text: string };

function* cellsOf(records: Iterable<XlsRecord>, book: XlsBook): Generator<Cell> {
  // The text that a formula gives follows in a record of its own.
  let awaited: Omit<Cell, 'text'> | undefined;
  for (const { id, data } of records) {
    if (id === RECORD.FORMULA_TEXT) {
      if (awaited !== undefined) yield { ...awaited, text: new StringReader([data]).string(2) };
      awaited = undefined;
      continue;
    }
    if (data.length < 6) continue;
    const at = { row: data.readUInt16LE(0) + 1, column: data.readUInt16LE(2) };
    switch (id) {
      case RECORD.SHARED_TEXT:
        yield { ...at, text: sharedText(book.strings, data.readUInt32LE(6)) };
        break;
      case RECORD.TEXT:
      case RECORD.RICH_TEXT:
        yield { ...at, text: new StringReader([data], 6).string(2) };
        break;
      case RECORD.NUMBER:
        yield { ...at, text: doubleText(data.readDoubleLE(6), data.readUInt16LE(4), book) };
        break;
      case RECORD.SMALL:
        yield { ...at, text: doubleText(smallNumber(data, 6), data.readUInt16LE(4), book) };
        break;
      case RECORD.MANY_SMALL:
        for (let offset = 4; offset + 8 <= data.length; offset += 6) {
          const text = doubleText(smallNumber(data, offset + 2), data.readUInt16LE(offset), book);
          yield { row: at.row, column: at.column + (offset - 4) / 6, text };
        }
        break;
      case RECORD.TRUTH_OR_ERROR:
        yield { ...at, text: data[7] === 1 ? errorText(data[6]) : truthText(data[6] !== 0) };
        break;
      case RECORD.FORMULA: {
        const text = resultText(data, book);
        if (text === undefined) awaited = at;
        else yield { ...at, text };
        break;
      }
      default:
    }
  }
}

function sharedText(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw new RangeError('a cell refers to a text that is not there');
  return text;
}

/** What a formula gave when it was last worked out; undefined where that is a text, which follows. */
function resultText(data: Buffer, book: XlsBook): string | undefined {
  if (data.readUInt16LE(12) !== 0xffff) return doubleText(data.readDoubleLE(6), data.readUInt16LE(4), book);
  switch (data[6]) {
    case 0:
      return undefined;
    case 1:
      return truthText(data[8] !== 0);
    case 2:
      return errorText(data[8]);
    default:
      // An empty text; or, where it is to be worked out whenever the file is opened, nothing yet.
      return (data.readUInt16LE(14) & 1) === 1 ? formulaText('') : '';
  }
}

/** A number in four bytes: thirty bits of a whole number or of a double, in hundredths or not. */
function smallNumber(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  const double = Buffer.alloc(8);
  double.writeInt32LE(bits & ~3, 4);
  const value = (bits & 2) === 0 ? double.readDoubleLE(0) : bits >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}

function doubleText(value: number, style: number, { formats, epoch }: XlsBook): string {
  return numberText(String(Number(value.toPrecision(15))), formats[style] ?? 'number', epoch);
}

function errorText(code: number | undefined): string {
  return ERRORS.get(code ?? -1) ?? '#ERROR!';
}
