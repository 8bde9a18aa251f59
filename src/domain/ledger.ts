// Ledger lines: rows added up that share whatever decides their factor. Memory grows with these, not with rows.
import type { Subject } from './activity.ts';
import type { Fraction } from './fraction.ts';
import type { Unit } from './unit.ts';

/** A data row of a file: records count from 1, the header not included. */
export type RowReference = { readonly file: string; readonly record: number };

/** What the rows of one ledger line share. */
export type LedgerKey = {
  readonly year: string;
  readonly subject: Subject;
  readonly class: string;
  readonly site: string;
  readonly entity: string;
  readonly region: string;
  readonly unit: Unit;
  /** A scope written in the row, or empty: then the activity's own. */
  readonly scope: string;
  /** A factor or edition pinned in the row, and the row's note as its reason; empty where none is. */
  readonly pin: string;
  readonly pinWhy: string;
  /** The values of the columns that the figures are grouped by. */
  readonly groups: readonly string[];
};

/** A ledger line: `rows` had numbers, `missing` said `/`, `notApplicable` said `n/a`. */
export type LedgerLine = LedgerKey & {
  readonly quantity: Fraction;
  readonly rows: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** A row of it, for messages only. */
  readonly first: RowReference;
};

/** An open ledger line while rows are read. `add` takes whole digits and how many of them are decimals. */
export type OpenLine = {
  add(digits: number, decimals: number): void;
  addLong(digits: bigint, decimals: number): void;
  addMissing(): void;
  addNotApplicable(): void;
};

/** Finds or opens the ledger line of a key. */
export type OpenLedger = (key: LedgerKey, first: RowReference) => OpenLine;
