// What a workbook is made of: sheets of cells that hold text, exact numbers, or formulas beside the exact number they come to.
import { Fraction } from '../../domain/fraction.ts';
import { columnLetters } from '../pack/packTable.ts';

/** What a cell is for, which decides its colours and how its text runs. */
export type Look =
  | 'title'
  | 'intro'
  | 'head'
  | 'section'
  | 'text'
  | 'long'
  | 'quiet'
  | 'number'
  | 'input'
  | 'result'
  | 'sign'
  | 'check'
  | 'verdict';

/** How a number is written: an amount with thousands marks, digits alone, a share in per cent, a change with its sign. */
export type NumberShape = {
  readonly as: 'amount' | 'digits' | 'percent' | 'change';
  readonly decimals: number;
  /** What stands before it: that it differs from what was published, that it is without a part. */
  readonly marks?: string;
};

/** A cell; `formula` stands without its equals sign, and `value` is then what it comes to. An empty text is an empty cell. */
export type BookCell = {
  readonly value: string | Fraction;
  readonly look: Look;
  readonly shape?: NumberShape;
  readonly formula?: string;
};

/** One sheet. Rows above and with `headRow` stay in sight, as do the first `frozenColumns`; the head is repeated on every printed page. */
export type BookSheet = {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  readonly frozenColumns: number;
  /** Columns whose cells may hold the sign that a check found a difference. */
  readonly watched: readonly number[];
};

/** A cell that formulas may call by a name. */
export type BookName = { readonly name: string; readonly sheet: string; readonly cell: string };

/** A whole workbook. `differs` is the sign that a watched cell holds where a figure is no longer the computed one. */
export type Book = {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly differs: string;
};

/** On every sheet a title, a line on what it holds, and a line of its own stand above the heads of the columns. */
export const HEAD_ROW = 4;

/** Decimals beyond which no cell shows any: a spreadsheet reckons with about 15 digits. */
const MOST_DECIMALS = 12;

/** A cell of text. */
export function text(value: string, look: Look = 'text'): BookCell {
  return { value, look };
}

/** A number with the decimals it has. */
export function exactly(amount: Fraction, look: Look = 'number', as: NumberShape['as'] = 'amount'): BookCell {
  return { value: amount, look, shape: { as, decimals: decimalsIn(amount.toExactText()) } };
}

/** A count, such as the number of a ledger line. */
export function count(number: number, look: Look = 'number'): BookCell {
  return { value: Fraction.of(BigInt(number)), look, shape: { as: 'digits', decimals: 0 } };
}

/** A year: a number where it is one, so that a spreadsheet sorts and filters it as such. */
export function yearCell(year: string, look: Look = 'text'): BookCell {
  return /^\d{4}$/.test(year) ? count(Number(year), look) : text(year, look);
}

/** How many decimals a text of digits has, as far as a cell shows them. */
export function decimalsIn(digits: string): number {
  return Math.min(MOST_DECIMALS, digits.split('.')[1]?.length ?? 0);
}

/** `D7`: the column counts from 0, the row from 1. */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `'KPIs'!D7`. */
export function onSheet(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** A text inside a formula. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** An amount inside a formula: the decimal, or a quotient where it does not end. */
export function literal(amount: Fraction): string {
  if (amount.terminates()) return amount.toExactText();
  return `(${amount.numerator}/${amount.denominator})`;
}

/** `*0.001/3`: the numbers that what stands before it is multiplied and divided by; nothing where both are one. */
export function timesOver(times: Fraction, over: Fraction): string {
  const isOne = (amount: Fraction): boolean => amount.equals(Fraction.one);
  return `${isOne(times) ? '' : `*${literal(times)}`}${isOne(over) ? '' : `/${literal(over)}`}`;
}

/** The rows of a sheet above and with its head. */
export function opening(
  title: string,
  intro: string,
  head: readonly string[],
  third: BookCell = text(''),
): readonly (readonly BookCell[])[] {
  return [[text(title, 'title')], [text(intro, 'intro')], [third], head.map((word) => yearCell(word, 'head'))];
}
