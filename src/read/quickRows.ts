// Rows recognised by their bytes: where the deciding cells and the date were met before and the quantity is plain digits, the row
// is a look-up, its digits and an addition; no text is made of it. Every other row is read cell by cell.
import type { OpenLine } from '../domain/ledger.ts';
import { ByteKeys } from './byteKeys.ts';
import { plainNumber, readPlainNumber } from './readQuantity.ts';
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

/** Remembers the ledger lines of rows; it is told only of those that their deciding cells and the part of time decide alone. */
export class QuickRows {
  readonly #columns: QuickColumns;
  readonly #keys: ByteKeys;
  readonly #dates: ByteKeys;
  /** The part of time that each date lies in, by its number. */
  readonly #partOf: number[] = [];
  readonly #parts = new Map<string, number>();
  /** The ledger lines of each key, by the number of the part. */
  readonly #lines: (OpenLine | undefined)[][] = [];

  constructor(columns: QuickColumns) {
    this.#columns = columns;
    this.#keys = new ByteKeys(columns.deciding);
    this.#dates = new ByteKeys(columns.dates);
  }

  /** Adds the row to its ledger line; false where it has to be read cell by cell. */
  add(record: SplitRecord): boolean {
    const { width, quantity, factor } = this.#columns;
    if (record.count !== width || (factor >= 0 && record.endOf(factor) > record.startOf(factor))) return false;
    const date = this.#dates.find(record);
    const key = this.#keys.find(record);
    if (date < 0 || key < 0) return false;
    const line = this.#lines[key]?.[this.#partOf[date] ?? -1];
    if (line === undefined || !readPlainNumber(record.bytes, record.startOf(quantity), record.endOf(quantity)))
      return false;
    line.add(plainNumber.digits, plainNumber.decimals);
    return true;
  }

  /** Remembers a row that was read cell by cell: the part of time it lies in, and its line. */
  remember(record: SplitRecord, part: string, line: OpenLine): void {
    const date = numberOf(this.#dates, record);
    const key = numberOf(this.#keys, record);
    if (date < 0 || key < 0) return;
    const number = this.#parts.get(part) ?? this.#parts.size;
    this.#parts.set(part, number);
    this.#partOf[date] = number;
    (this.#lines[key] ??= [])[number] = line;
  }
}

function numberOf(keys: ByteKeys, record: SplitRecord): number {
  const known = keys.find(record);
  return known < 0 ? keys.add(record) : known;
}
