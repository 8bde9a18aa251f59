// Everything the program knows by name, read once from the tables under factors/.
import type { Measure, SubjectTable } from './activity.ts';
import type { AirportTable } from './airport.ts';
import type { Check } from './check.ts';
import type { PresetRule } from './company.ts';
import type { Family } from './factor.ts';
import type { Fraction } from './fraction.ts';
import type { GasTable, SubstanceTable } from './gas.ts';
import type { KpiTable } from './kpi.ts';
import type { Labels, Language } from './language.ts';
import type { MethodTable } from './method.ts';
import { replaced } from './onRequest.ts';
import { spellingKey } from './spelling.ts';
import type { TravelWords } from './travel.ts';
import type { TreatmentTable } from './treatment.ts';
import type { QualityTables } from './uncertainty.ts';
import type { UnitTable } from './unit.ts';

/** A column of the activity table, and how else its header may be written. `date`: required unless from and to stand there. */
export type Column = {
  readonly name: string;
  readonly required: 'yes' | 'date' | '';
  readonly meaning: string;
  readonly spellings: readonly string[];
};

/** The column that says where an imported row came from: `bills.xlsx!2025!D14`. */
export const IMPORTED_FROM = 'imported from';

/** What is known of lists of vehicles: their own columns, kinds of vehicle, and litres per 100 km. */
export type FleetVocabulary = {
  /** The columns of a fleet list, those that it shares with the activity table among them. */
  readonly columns: readonly Column[];
  readonly kinds: readonly VehicleKind[];
  readonly economies: readonly FuelEconomy[];
};

/** A kind of vehicle (`private car`), and the class that the factors of its fuel have for it (`passenger car`). */
export type VehicleKind = { readonly name: string; readonly fuelClass: string; readonly spellings: readonly string[] };

/** Litres per 100 km that were published for a class of vehicle. */
export type FuelEconomy = { readonly class: string; readonly fuel: string; readonly litres: Fraction };

/** What a factor can cover (`average`, `footprint`, `combustion`) and how a report says it; a label may be empty. */
export type KindTable = ReadonlyMap<string, Labels>;

/** How classes of an activity are called by those who fill in rows: `經濟艙` is economy. By activity, then by spelling. */
export type ClassTable = ReadonlyMap<string, ReadonlyMap<string, string>>;
/** An instrument counts when it is cancelled for the company; one that is held can still be sold. */
export type InstrumentStatus = 'cancelled' | 'held';

export type Vocabulary = {
  readonly units: UnitTable;
  readonly subjects: SubjectTable;
  readonly gases: GasTable;
  readonly substances: SubstanceTable;
  readonly treatments: TreatmentTable;
  readonly kpis: KpiTable;
  readonly families: ReadonlyMap<string, Family>;
  readonly kinds: KindTable;
  readonly methods: MethodTable;
  /** How scores, ranges and shares of estimates are judged. */
  readonly quality: QualityTables;
  readonly columns: readonly Column[];
  readonly classes: ClassTable;
  /** Read when the first row names an airport. */
  readonly airports: () => AirportTable;
  /** Read when a file is read as a supplier's report of trips, or may be one. */
  readonly travelWords: () => TravelWords;
  /** Read when a company file speaks of checks, or checks are run. */
  readonly checks: () => readonly Check[];
  readonly fleet: FleetVocabulary;
  /** Whether an instrument counts, by every spelling of its status. */
  readonly instrumentStatuses: ReadonlyMap<string, InstrumentStatus>;
  /** Technologies whose generation emits nothing, by every spelling. */
  readonly zeroTechnologies: ReadonlySet<string>;
  readonly presets: ReadonlyMap<string, readonly PresetRule[]>;
};

/** How a kind is said in a report: its label, or its own name where the table gives none. */
export function kindLabel(kind: string, language: Language, kinds: KindTable): string {
  return kinds.get(kind)?.[language] || kind;
}

/** The vocabulary with the company's own measures in it. */
export function withMeasures(vocabulary: Vocabulary, own: readonly Measure[]): Vocabulary {
  if (own.length === 0) return vocabulary;
  const { all, bySpelling } = vocabulary.subjects;
  const names = own.flatMap((measure) =>
    [measure.name, ...Object.values(measure.labels)].map((name) => [spellingKey(name), measure] as const),
  );
  const subjects = { all: [...all, ...own], bySpelling: new Map([...names, ...bySpelling]) };
  return replaced(vocabulary, 'subjects', subjects);
}
