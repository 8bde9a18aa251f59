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
  /** What is known of rows by the number of their deciding cells, and by that of their date. */
  readonly #byKey: KnownCells[] = [];
  readonly #byDate: KnownDate[] = [];
  readonly #slots = new Map<string, number>();
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
    const [atDate, atKey] = [this.#dates.find(split), this.#keys.find(split)];
    if (atDate < 0 || atKey < 0) return false;
    const [date, cells] = [this.#byDate[atDate], this.#byKey[atKey]];
    if (date === undefined || cells === undefined) return false;
    if (!readPlainNumber(split.bytes, split.startOf(quantity), split.endOf(quantity))) return false;
    const line = (cells.lines[date.slot] ??= this.#open(cells.shared, date.part, record));
    if (this.#observer !== undefined && !this.#show(cells.sight, date.reading, split, record)) return false;
    line.add(plainNumber.digits, plainNumber.decimals);
    return true;
  }

  #show(sight: object | undefined, date: DateReading, split: SplitRecord, record: number): boolean {
    if (sight === undefined || date.period === undefined) return false;
    const alike = this.#alike;
    alike.record = record;
    alike.cells = split;
    alike.period = date.period;
    alike.years = date.years;
    alike.digits = plainNumber.digits;
    alike.decimals = plainNumber.decimals;
    return this.#observer?.seeAgain?.(sight, alike) === true;
  }

  /** Remembers a row that was read cell by cell: what its cells and its date came to, its line, and what the observer made of it. */
  remember(split: SplitRecord, { shared, part, line, reading, sight }: ReadRow): void {
    if (this.#observer !== undefined && sight === undefined) return;
    const date = numberOf(this.#dates, split);
    const key = numberOf(this.#keys, split);
    if (date < 0 || key < 0) return;
    const slot = this.#slots.get(part.slot) ?? this.#slots.size;
    this.#slots.set(part.slot, slot);
    this.#byDate[date] = { part, slot, reading };
    const cells = (this.#byKey[key] ??= { shared, sight, lines: [] });
    cells.lines[slot] = line;
  }
}

/** A row that was read cell by cell. */
type ReadRow = Pick<KnownCells, 'shared' | 'sight'> & Pick<KnownDate, 'part' | 'reading'> & { readonly line: OpenLine };

/** Rows with the same deciding cells: their ledger lines by the slot of the part of time, and what the observer made of one. */
type KnownCells = {
  readonly shared: Shared;
  readonly sight: object | undefined;
  readonly lines: (OpenLine | undefined)[];
};

/** What a date came to: the one part of time that it lies in, and the slot of that. */
type KnownDate = { readonly part: DatePart; readonly slot: number; readonly reading: DateReading };

/** It is filled before it is shown. */
class Alike implements AlikeRow {
  record = 0;
  cells!: CellBytes;
  period!: Period;
  years!: readonly string[];
  digits = 0;
  decimals = 0;
}

function numberOf(keys: ByteKeys, record: SplitRecord): number {
  const known = keys.find(record);
  return known < 0 ? keys.add(record) : known;
}
