// A supplier's report of trips: tickets, stays and rides as rows, with what the supplier says of its own figures.
import type { DateConvention } from './writtenDate.ts';
import type { AirportTable } from './airport.ts';
import type { Diagnostic, Place } from './diagnostic.ts';
import type { Fraction } from './fraction.ts';
import type { Language } from './language.ts';

/** What the columns of such a report hold (factors/import/travel-columns.csv). */
export const TRAVEL_ROLES = [
  'traveller',
  'cost centre',
  'ticket',
  'original ticket',
  'record',
  'record type',
  'travel date',
  'return date',
  'booking date',
  'mode',
  'from',
  'to',
  'itinerary',
  'distance',
  'class',
  'trip type',
  'nights',
  'rooms',
  'passengers',
  'amount',
  'currency',
  'emissions',
  'method',
  'factor set',
  'factor year',
  'radiative forcing',
  'upstream',
  'country',
  'train',
] as const;

export type TravelRole = (typeof TRAVEL_ROLES)[number];

/** An answer that may not have been given. */
export type Stated = 'yes' | 'no' | 'unknown';

/** What a supplier says of its figures; an empty text is not known. */
export type SupplierStatement = {
  readonly method: string;
  readonly factorSet: string;
  readonly factorYear: string;
  /** Whether effects of aviation beyond CO2 are in. */
  readonly radiativeForcing: Stated;
  /** Whether the upstream emissions of fuels are in. */
  readonly upstream: Stated;
};

/** Whose figures count: the supplier's as given, or legs and nights times factors. */
export const TRAVEL_VIEWS = ['supplier', 'recomputed'] as const;
export type TravelView = (typeof TRAVEL_VIEWS)[number];

/** How a report is read. */
export type TravelProfile = {
  /** The source's column, by role; and where the profile says so, for messages. */
  readonly columns: ReadonlyMap<TravelRole, string>;
  readonly columnPlaces: ReadonlyMap<TravelRole, Place>;
  /** Cells that are the same in every row. */
  readonly constants: ReadonlyMap<TravelRole, string>;
  /** What cells mean, by role and then by the spelling of what is written. */
  readonly values: ReadonlyMap<TravelRole, ReadonlyMap<string, string>>;
  readonly counts: TravelView;
  /** The activities that the recomputed view computes; it takes the supplier's figures of all others. */
  readonly recompute: readonly string[];
  /** Airports of places that leave it open, by their spelling: Shanghai is PVG. */
  readonly airports: ReadonlyMap<string, string>;
  /** The unit of the supplier's figures, such as kgCO2e; undefined where nothing says it. */
  readonly emissionUnit: string | undefined;
  readonly distanceUnit: 'km' | 'mile';
  /** The language that the notes of its rows are written in; undefined where it is the reader's. */
  readonly language: Language | undefined;
  readonly statement: SupplierStatement;
};

/** What a report is read by: its profile, and the conventions of the source. */
export type TravelConventions = TravelProfile & { readonly dates: DateConvention; readonly decimal: '.' | ',' };

/** Air and hotels have published factors for every class and country; rail seats have none. */
export const PLAIN_TRAVEL: TravelProfile = {
  columns: new Map(),
  columnPlaces: new Map(),
  constants: new Map(),
  values: new Map(),
  counts: 'supplier',
  recompute: ['flight', 'hotel stay'],
  airports: new Map(),
  emissionUnit: undefined,
  distanceUnit: 'km',
  language: undefined,
  statement: { method: '', factorSet: '', factorYear: '', radiativeForcing: 'unknown', upstream: 'unknown' },
};

/** A row of the report: trimmed texts by role, empty where there is no such column. */
export type TravelInput = {
  readonly row: number;
  cell(role: TravelRole): string;
  placeOf(role: TravelRole): Place;
};

/** What a row records. */
export type TravelRecord = 'issue' | 'refund' | 'change' | 'void';

/** One way from a place to another, as they are written; `key` is the same for the same way, however its places are written. */
export type Leg = { readonly from: string; readonly to: string; readonly key: string };

/** A row understood, before it is held against the others of its ticket. */
export type Trip = {
  readonly input: TravelInput;
  /** The activity: flight, hotel stay, rail travel, ... */
  readonly activity: string;
  readonly record: TravelRecord;
  readonly ticket: string;
  readonly original: string;
  /** A period as it is written in an activity table. */
  readonly date: string;
  /** None of a stay, a ride or a fee. */
  readonly legs: readonly Leg[];
  readonly class: string;
  readonly persons: Fraction;
  readonly distance: Fraction | undefined;
  readonly roomNights: Fraction | undefined;
  /** The supplier's figure in its unit. */
  readonly emissions: Fraction | undefined;
  readonly statement: SupplierStatement;
};

/** Why a row of a report is not counted, and the row it is set against. */
export type LeftOutTrip = {
  readonly row: number;
  readonly why: 'void' | 'voided' | 'duplicate' | 'replaced' | 'refund' | 'refunded' | 'fee';
  readonly by?: number;
};

/** A row of the activity table, by column, and the row of the report that it comes from. */
export type TravelRow = { readonly row: number; readonly cells: ReadonlyMap<string, string> };

/** One view of a report: its rows, and what is wrong with those that it cannot give. */
export type TravelTable = { readonly rows: readonly TravelRow[]; readonly faults: readonly Diagnostic[] };

/** A report read: rows read = used + left out + those with faults. */
export type TravelReading = {
  readonly read: number;
  readonly used: number;
  readonly leftOut: readonly LeftOutTrip[];
  readonly views: Readonly<Record<TravelView, TravelTable>>;
  /** Faults of cells and tickets, whichever view counts. */
  readonly faults: readonly Diagnostic[];
};

/** What a word of a cell can be used for. */
export const TRAVEL_USES = ['mode', 'record', 'trip', 'cabin', 'seat', 'answer', 'country'] as const;
export type TravelUse = (typeof TRAVEL_USES)[number];

/** Everything that is known of such reports by name. Spellings are as `spellingKey` writes them. */
export type TravelWords = {
  /** A role by header, and how well it fits: of two columns for one role that with the lower rank is better. */
  readonly columns: ReadonlyMap<string, { readonly role: TravelRole; readonly rank: number }>;
  readonly meanings: Readonly<Record<TravelUse, ReadonlyMap<string, string>>>;
  /** Codes of airports by names that their own table does not have. */
  readonly airportNames: ReadonlyMap<string, string>;
  readonly airports: AirportTable;
};
