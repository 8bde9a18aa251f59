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
  readonly columns: Iterable<string>;
  /** The trimmed text of a column; empty where the column is absent. */
  readonly cell: (column: string) => string;
  readonly understood: Understood | undefined;
  /** How many rows it stands for, where it is one of an aggregate. */
  readonly stands?: number;
};

export type ObserveRow = (row: ObservedRow) => void;
