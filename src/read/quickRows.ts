// Rows recognised by their bytes: where the deciding cells and the date were met before and the quantity is plain digits, the row
// is a look-up, its digits and an addition; no text is made of it. Every other row is read cell by cell.
import type { OpenLine } from '../domain/ledger.ts';
import type { AlikeRow, CellBytes, RowObserver } from '../domain/observedRow.ts';
import type { Period } from '../domain/period.ts';
import { ByteKeys } from './byteKeys.ts';
import type { DatePart, DateReading } from './readDate.ts';
import { plainNumber, readPlainNumber } from './readQuantity.ts';
import type { Shared } from './sharedCells.ts';
import type { SplitRecord } from './splitRecord.ts';

/** Where the cells stand that a row is recognised by; -1 where a column is absent. */
export type QuickColumns = {
  readonly width: number;
  readonly deciding: readonly number[];
  readonly dates: readonly number[];
  readonly quantity: number;
  /** A pinned factor is explained by a note, and that never comes again. */
  readonly factor: number;
};

/** Opens the ledger line of rows with these deciding cells in this part of time, at the first such row. */
export type OpenAlike = (shared: Shared, part: DatePart, record: number) => OpenLine;

/** Remembers the ledger lines of rows; it is told only of those that their deciding cells and the part of time decide alone. */
export class QuickRows {
  readonly #columns: QuickColumns;
  readonly #observer: RowObserver | undefined;
  readonly #open: OpenAlike;
  readonly #keys: ByteKeys;
  readonly #dates: ByteKeys;
  /** The part of time that each date lies in, and its number. */
  readonly #partOf: DatePart[] = [];
  readonly #numberOf: number[] = [];
  readonly #parts = new Map<string, number>();
  /** What the rows of each key share. */
  readonly #shared: Shared[] = [];
  /** The ledger lines of each key, by the number of the part. */
  readonly #lines: (OpenLine | undefined)[][] = [];
  /** What the observer made of a row of each key, and what each date came to. */
  readonly #sights: (object | undefined)[] = [];
  readonly #readings: (DateReading | undefined)[] = [];
  /** The row that is shown, the same for all. */
  readonly #alike = new Alike();

  /** Rows are shown to the observer, if there is one, before they are added. */
  constructor(columns: QuickColumns, open: OpenAlike, observer?: RowObserver) {
    this.#columns = columns;
    this.#open = open;
    this.#observer = observer;
    this.#keys = new ByteKeys(columns.deciding);
    this.#dates = new ByteKeys(columns.dates);
  }

  /** Adds the row to its ledger line; false where it has to be read cell by cell. */
  add(split: SplitRecord, record: number): boolean {
    const { width, quantity, factor } = this.#columns;
    if (split.count !== width || (factor >= 0 && split.endOf(factor) > split.startOf(factor))) return false;
    const date = this.#dates.find(split);
    const key = this.#keys.find(split);
    if (date < 0 || key < 0) return false;
    if (!readPlainNumber(split.bytes, split.startOf(quantity), split.endOf(quantity))) return false;
    const line = this.#lines[key]?.[this.#numberOf[date] ?? -1] ?? this.#opened(key, date, record);
    if (line === undefined) return false;
    if (this.#observer !== undefined && !this.#show(this.#sights[key], this.#readings[date], split, record))
      return false;
    line.add(plainNumber.digits, plainNumber.decimals);
    return true;
  }

  /** The line of a key and a date that were each met before, but not together. */
  #opened(key: number, date: number, record: number): OpenLine | undefined {
    const [shared, part, number] = [this.#shared[key], this.#partOf[date], this.#numberOf[date]];
    if (shared === undefined || part === undefined || number === undefined) return undefined;
    const line = this.#open(shared, part, record);
    (this.#lines[key] ??= [])[number] = line;
    return line;
  }

  #show(sight: object | undefined, date: DateReading | undefined, split: SplitRecord, record: number): boolean {
    if (sight === undefined || date?.period === undefined) return false;
    const alike = this.#alike;
    alike.record = record;
    alike.cells = split;
    alike.period = date.period;
    alike.years = date.years;
    alike.digits = plainNumber.digits;
    alike.decimals = plainNumber.decimals;
    return this.#observer?.seeAgain?.(sight, alike) === true;
  }

  /** Remembers a row that was read cell by cell: the part of time it lies in, its line, and what the observer made of it. */
  remember(
    split: SplitRecord,
    shared: Shared,
    part: DatePart,
    line: OpenLine,
    reading: DateReading,
    sight: object | undefined,
  ): void {
    if (this.#observer !== undefined && sight === undefined) return;
    const date = numberOf(this.#dates, split);
    const key = numberOf(this.#keys, split);
    if (date < 0 || key < 0) return;
    const number = this.#parts.get(part.slot) ?? this.#parts.size;
    this.#parts.set(part.slot, number);
    this.#partOf[date] = part;
    this.#numberOf[date] = number;
    this.#shared[key] = shared;
    (this.#lines[key] ??= [])[number] = line;
    this.#sights[key] = sight;
    this.#readings[date] = reading;
  }
}

class Alike implements AlikeRow {
  record = 0;
  cells: CellBytes = { bytes: new Uint8Array(), startOf: () => 0, endOf: () => 0 };
  period: Period = { first: '', last: '', grain: 'day' };
  years: readonly string[] = [];
  digits = 0;
  decimals = 0;
}

function numberOf(keys: ByteKeys, record: SplitRecord): number {
  const known = keys.find(record);
  return known < 0 ? keys.add(record) : known;
}
