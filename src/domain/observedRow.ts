// A row as it is seen while it is read, for checks that compare rows with one another.
import type { Fraction } from './fraction.ts';
import type { RowKey, RowReference } from './ledger.ts';
import type { Period } from './period.ts';

/** What a row came to; `amount` is in the row's own unit, undefined where it says `/` or `n/a`, or cannot be read and is blamed for it. */
export type Understood = {
  readonly key: RowKey;
  readonly period: Period;
  /** The reporting years that it lies in, in order. */
  readonly years: readonly string[];
  readonly amount: Fraction | undefined;
  /** How many decimals were written. */
  readonly decimals: number;
};

/** A row that is not blank: its cells by the names of the columns, and what it was understood as, if it could be read. */
export type ObservedRow = {
  readonly at: RowReference;
  /** Where the columns stand, by their names. */
  readonly position: ReadonlyMap<string, number>;
  /** Those of them whose cells may be others in rows alike to this one; of the date and quantity nothing is said. */
  readonly varying: ReadonlyMap<string, number>;
  /** The trimmed text of a column; empty where the column is absent. */
  readonly cell: (column: string) => string;
  readonly understood: Understood | undefined;
  /** How many rows it stands for, where it is one of an aggregate. */
  readonly stands?: number;
};

/** Cells as they lie in the bytes of a file, their quotes among them. */
export type CellBytes = {
  readonly bytes: Uint8Array;
  startOf(cell: number): number;
  endOf(cell: number): number;
};

/** A row alike to one that was seen before, of which no texts were made; its quantity is plain digits. */
export type AlikeRow = {
  readonly record: number;
  readonly cells: CellBytes;
  readonly period: Period;
  readonly years: readonly string[];
  /** `digits` shifted by `decimals` places, exact. */
  readonly digits: number;
  readonly decimals: number;
};

/** Whoever sees every row. What `see` makes of a row is given back with rows that are alike to it; without it each row is shown whole. */
export type RowObserver<Sight extends object = object> = {
  see(row: ObservedRow): Sight | undefined | void;
  /** Columns that make rows unlike, beside those that decide a ledger line. */
  readonly deciding?: readonly string[];
  /** False where the row has to be shown whole, and nothing was done with it. */
  seeAgain?(sight: Sight, row: AlikeRow): boolean;
};
