// Ledger lines: rows added up that share whatever decides their factor. Memory grows with these, not with rows.
import type { Subject } from './activity.ts';
import type { Fraction } from './fraction.ts';
import { QUALITY_COLUMNS } from './uncertainty.ts';
import type { Unit } from './unit.ts';

/**
 * A data row of a file: records count from 1, the header not included. `cells` says where a column's cell stands in a record that
 * is not of the activity table's form, such as one of a fleet list.
 */
export type RowReference = {
  readonly file: string;
  readonly record: number;
  readonly cells?: ReadonlyMap<string, number>;
};

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
  /** What else the row says that decides its figures. */
  readonly details: Details;
  /** The part of a bill that lies in this year (and month, where figures are grouped by it), by days; undefined where all of it does. */
  readonly portion: Portion | undefined;
  /** The last day of the row's period for what is counted on a day, such as headcount; empty for what adds up. */
  readonly asAt: string;
  /** The share of the entity that counts under the company's consolidation approach, where it is not the whole. */
  readonly share: Share | undefined;
  /** The values of the columns that the figures are grouped by. */
  readonly groups: readonly string[];
};

/** A ledger key without what the date of its row decides. */
export type RowKey = Omit<LedgerKey, 'year' | 'portion' | 'asAt'>;

/**
 * A ledger key of a row's and of what its date decides. Key and line are written out: an object that so many fields are spread into
 * is a slow one, and there are thousands that are looked at many times.
 */
export function ledgerKey(
  row: RowKey,
  { year, groups, portion, asAt, details }: Omit<LedgerKey, keyof RowKey> & Pick<RowKey, 'groups' | 'details'>,
): LedgerKey {
  return {
    year,
    subject: row.subject,
    class: row.class,
    site: row.site,
    entity: row.entity,
    region: row.region,
    unit: row.unit,
    scope: row.scope,
    pin: row.pin,
    pinWhy: row.pinWhy,
    details,
    portion,
    asAt,
    share: row.share,
    groups,
  };
}

/** Further columns whose cells decide a ledger line, by their name in factors/columns.csv. */
export const DETAIL_COLUMNS = [
  'method',
  'data type',
  'treatment',
  'origin',
  'destination',
  'status',
  ...QUALITY_COLUMNS,
] as const;

/** A detail column, or what is known of the row beside: `evidence` of an instrument, `distance` in km between two airports. */
export type Detail = (typeof DETAIL_COLUMNS)[number] | 'evidence' | 'distance';

/** The details of a row; one that is absent is empty. */
export type Details = Readonly<Partial<Record<Detail, string>>>;

/** So many days of a bill's. */
export type Portion = { readonly days: number; readonly of: number };

/** A share of an entity, between 0 and 1, as it was written. */
export type Share = { readonly entity: string; readonly amount: Fraction; readonly text: string };

/** A ledger line: `rows` had numbers, `missing` said `/`, `notApplicable` said `n/a`. */
export type LedgerLine = LedgerKey & {
  readonly quantity: Fraction;
  readonly rows: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** A row of it, for messages only. */
  readonly first: RowReference;
  /** Of an instrument all further rows of the line: each would use the same evidence again. */
  readonly again?: readonly RowReference[];
};

/** A ledger line of a key and what its rows came to. */
export function ledgerLine(key: LedgerKey, sum: Omit<LedgerLine, keyof LedgerKey>): LedgerLine {
  const line: LedgerLine = {
    year: key.year,
    subject: key.subject,
    class: key.class,
    site: key.site,
    entity: key.entity,
    region: key.region,
    unit: key.unit,
    scope: key.scope,
    pin: key.pin,
    pinWhy: key.pinWhy,
    details: key.details,
    portion: key.portion,
    asAt: key.asAt,
    share: key.share,
    groups: key.groups,
    first: sum.first,
    quantity: sum.quantity,
    rows: sum.rows,
    missing: sum.missing,
    notApplicable: sum.notApplicable,
  };
  return sum.again === undefined ? line : { ...line, again: sum.again };
}

/** An open ledger line while rows are read. `add` takes whole digits and how many of them are decimals. */
export type OpenLine = {
  add(digits: number, decimals: number): void;
  addLong(digits: bigint, decimals: number): void;
  addMissing(): void;
  addNotApplicable(): void;
};

/** Finds or opens the ledger line of a key. */
export type OpenLedger = (key: LedgerKey, first: RowReference) => OpenLine;
