// Writes a workbook as XLSX. The only file that knows the library; the same workbook gives the same bytes.
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../domain/language.ts';
import {
  cellName,
  HEAD_ROW,
  onSheet,
  type Book,
  type BookCell,
  type BookSheet,
  type Look,
} from '../../report/workbook/bookCell.ts';
import { grouped } from '../numbers.ts';
import { widthOf, wrap } from '../width.ts';
import { ALARM, headStyle, styleOf } from './bookStyles.ts';

/** The most rows that a sheet can hold. */
const MOST_ROWS = 1_048_576;

/** The most characters that a cell can hold. */
const MOST_TEXT = 32_767;

/** Written for every workbook: no clock has a part in it. */
const DAY = new Date(Date.UTC(2000, 0, 1));

/** Fonts that the readers of each language have; a missing one is replaced by theirs. */
const FONTS: Readonly<Record<Language, string>> = {
  en: 'Calibri',
  'zh-Hant': 'Microsoft JhengHei',
  'zh-Hans': 'Microsoft YaHei',
};

/** Columns are at least and at most so many characters wide; Chinese characters count twice. */
const NARROWEST = 8;
const WIDEST = 60;

/** Columns of running text share so many characters, but have at least so many each. */
const RUNNING_TEXT = 84;
const NARROWEST_TEXT = 40;

/** Letters that fit beside one digit's width: letters are narrower than digits, Chinese characters are not. */
const LETTERS = 1.05;

/** Points of a line of text. */
const LINE = 14;

/** The workbook as the bytes of a file. */
export async function writeWorkbook(book: Book, language: Language): Promise<Uint8Array> {
  const longest = Math.max(...book.sheets.map(({ rows }) => rows.length));
  if (longest > MOST_ROWS) throw tooLong(longest);
  return writeXlsx({
    sheets: book.sheets.map((sheet) => sheetOf(sheet, book.differs, FONTS[language])),
    properties: { title: clean(book.title), creator: 'esgcalc', created: DAY, modified: DAY },
    namedRanges: [
      ...book.names.map(({ name, sheet, cell }) => ({ name, range: onSheet(sheet, fixed(cell)) })),
      ...book.sheets.map(({ name }) => ({
        name: '_xlnm.Print_Titles',
        range: onSheet(name, `$${HEAD_ROW}:$${HEAD_ROW}`),
        scope: name,
      })),
    ],
    defaultFont: { name: FONTS[language], size: 10 },
  });
}

/** A limit of the file, told as the machine tells its own. */
function tooLong(rows: number): Error {
  const told = `a sheet would have ${grouped(String(rows))} rows and a workbook takes ${grouped(String(MOST_ROWS))}`;
  return Object.assign(new Error(`${told}; narrow the years with --year, or take --format csv`), { code: 'EFBIG' });
}

function sheetOf({ name, rows, frozenColumns, watched }: BookSheet, differs: string, font: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const below = rows.slice(HEAD_ROW);
  const lookBelow = (column: number): Look | undefined =>
    below.find((row) => row[column]?.look !== 'section' && row[column]?.value !== '')?.[column]?.look;
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      const style = at === HEAD_ROW - 1 ? headStyle(lookBelow(column)) : styleOf(cell);
      cells.set(`${at},${column}`, cellOf(cell, style, font));
    }),
  );
  const last = rows.length;
  const widths = widthsOf(rows);
  return {
    name,
    rows: rows.map(() => []),
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(rows.map((row, at) => [at, heightOf(row, at, widths)])),
    freezePane: { rows: HEAD_ROW, columns: frozenColumns },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
    view: { showGridLines: false },
    conditionalRules: watched.map((column, at) => ({
      type: 'cellIs',
      operator: 'equal',
      priority: at + 1,
      formula: `"${differs}"`,
      range: `${cellName(column, HEAD_ROW + 1)}:${cellName(column, Math.max(last, HEAD_ROW + 1))}`,
      style: ALARM,
    })),
  };
}

/** A cell; text is a string whatever it begins with, and a formula stands with the number it comes to. */
function cellOf({ value, formula }: BookCell, { font: own, ...look }: CellStyle, font: string): Partial<Cell> {
  const style = { ...look, font: { name: font, size: 10, ...own } };
  const written = typeof value === 'string' ? clean(value) : Number(value.toExactText());
  if (formula !== undefined) return { type: 'formula', formula, formulaResult: written, style };
  return { value: written === '' ? null : written, style };
}

/** What no file of this kind can hold becomes a space; what is too long for a cell is cut, and says so. */
function clean(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]+/gu, ' ');
  return plain.length <= MOST_TEXT ? plain : `${plain.slice(0, MOST_TEXT - 1)}…`;
}

/** `$D$7` */
function fixed(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

/** How wide each column has to be for what stands from the head down. */
function widthsOf(rows: BookSheet['rows']): number[] {
  const widths: number[] = [];
  const running = new Set(rows.flatMap((row) => row.flatMap(({ look }, column) => (look === 'long' ? [column] : []))));
  const widestText = Math.max(NARROWEST_TEXT, Math.floor(RUNNING_TEXT / Math.max(1, running.size)));
  for (const row of rows.slice(HEAD_ROW - 1))
    row.forEach((cell, column) => {
      const most = cell.look === 'long' ? widestText : WIDEST;
      // Bold heads want more room; what runs on over empty cells beside it wants none of its own.
      const room = cell.look === 'head' ? 4 : 3;
      const width =
        cell.look === 'intro' || cell.look === 'section' ? 0 : Math.min(most, widthOf(shownText(cell)) + room);
      widths[column] = Math.max(widths[column] ?? NARROWEST, width);
    });
  return widths;
}

/** A row as high as the lines of its longest text: not every program finds that out for itself. */
function heightOf(row: readonly BookCell[], at: number, widths: readonly number[]): { readonly height: number } {
  if (at === 0) return { height: 2 * LINE - 4 };
  const lines = row.map(({ look, value }, column) =>
    look === 'long' && typeof value === 'string'
      ? wrap(value, Math.floor((widths[column] ?? NARROWEST_TEXT) * LETTERS)).length
      : 1,
  );
  return { height: LINE * Math.max(1, ...lines) };
}

function shownText({ value, shape }: BookCell): string {
  if (typeof value === 'string') return value;
  const { as, decimals } = shape ?? { as: 'digits', decimals: 0 };
  if (as === 'percent' || as === 'change') return '+100.0%';
  const text = value.toFixed(decimals);
  return as === 'amount' ? `${grouped(text)}*` : text;
}
