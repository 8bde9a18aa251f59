// How the table of a source becomes rows of the activity table: which column means what, as a person wrote or corrected it.
import type { Place } from './diagnostic.ts';
import type { Language } from './language.ts';
import type { TravelProfile } from './travel.ts';
import type { DateConvention, DayOrder } from './writtenDate.ts';

/** The orders of day and month that a profile can state. */
export const DAY_ORDERS: readonly DayOrder[] = ['day-month', 'month-day'];

/** Where the count of days begins that a spreadsheet keeps for a date. */
export const DATE_SERIALS = ['1900', '1904'] as const;

/** What stands between whole and decimals. */
export const DECIMAL_MARKS = ['.', ','] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** One row of the activity table for every row of the source: the column its quantity is in, and texts that hold for all of them. */
export type QuantityRule = {
  readonly column: string;
  /** Cells by column of the activity table, such as `unit: kWh` or `date: 2025-01`. */
  readonly constants: ReadonlyMap<string, string>;
  readonly place: Place | undefined;
};

/** Rows that are not used, and why: those whose cell in a column is, begins with or holds one of the texts, or is empty. */
export type LeaveOutRule = {
  readonly column: string;
  readonly test: 'is' | 'begins' | 'holds' | 'empty';
  readonly texts: readonly string[];
  readonly why: string;
  readonly place: Place | undefined;
};

/** The databases that a query can be put to, as a profile names them. */
export const QUERY_SOURCES = ['duckdb', 'sqlite', 'postgres'] as const;

/** Where rows are asked for: the path of a file, or the name of the variable that holds the connection. */
export type QuerySource = { readonly duckdb: string } | { readonly sqlite: string } | { readonly postgres: string };

/** A query whose answer is the table that a profile is for. */
export type ProfileQuery = {
  /** Undefined where the profile does not say it as it should, which is a fault. */
  readonly source: QuerySource | undefined;
  readonly text: string;
  /** Where the profile names the database, and where it has the query. */
  readonly sourcePlace: Place;
  readonly place: Place;
};

/**
 * A mapping profile. Columns of the source are named by their header (several header rows joined by a space), or by their letter or
 * number: `#D`, `#4`.
 */
export type ImportProfile = {
  readonly place: Place | undefined;
  /** What is asked of a database, where the source is no file. */
  readonly query: ProfileQuery | undefined;
  readonly sheet: string | undefined;
  readonly encoding: string | undefined;
  readonly separator: string | undefined;
  /** The first and last row of the header; undefined where it is to be found. */
  readonly header: { readonly first: number; readonly last: number } | undefined;
  readonly decimal: DecimalMark;
  readonly dates: DayOrder | undefined;
  readonly serials: DateConvention['serials'] | undefined;
  readonly era: DateConvention['era'] | undefined;
  /** The source's column, by column of the activity table. */
  readonly columns: ReadonlyMap<string, string>;
  /** Where the profile says so, for messages. */
  readonly columnPlaces: ReadonlyMap<string, Place>;
  readonly constants: ReadonlyMap<string, string>;
  /** Empty where the activity table's `quantity` is a column like any other. */
  readonly quantities: readonly QuantityRule[];
  /** What cells mean, by column of the activity table and then by what is written. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly leaveOut: readonly LeaveOutRule[];
  readonly hidden: 'use' | 'leave-out';
  /** How it is read as a supplier's report of trips, where it is one. */
  readonly travel: TravelProfile | undefined;
};

/** A profile and the files that it is for: a glob relative to the company file; of a query, its name. */
export type NamedProfile = { readonly pattern: string; readonly profile: ImportProfile };

/** A profile that says nothing: the source has the columns of the activity table. */
export const PLAIN_PROFILE: ImportProfile = {
  place: undefined,
  query: undefined,
  sheet: undefined,
  encoding: undefined,
  separator: undefined,
  header: undefined,
  decimal: '.',
  dates: undefined,
  serials: undefined,
  era: undefined,
  columns: new Map(),
  columnPlaces: new Map(),
  constants: new Map(),
  quantities: [],
  values: new Map(),
  leaveOut: [],
  hidden: 'use',
  travel: undefined,
};

/** The profile with its notes in the reader's language, where it says none. */
export function notedIn(language: Language, profile: ImportProfile): ImportProfile {
  const { travel } = profile;
  return travel === undefined ? profile : { ...profile, travel: { ...travel, language: travel.language ?? language } };
}

/** What became of the rows of a source: read = used + left out, each with its reason. */
export type RowAccount = {
  readonly read: number;
  readonly used: number;
  /** Rows of the activity table that came of them. */
  readonly made: number;
  readonly leftOut: ReadonlyMap<string, number>;
  /** Cells of quantities without anything in them, where a row has several. */
  readonly emptyCells: number;
  readonly hidden: number;
};
