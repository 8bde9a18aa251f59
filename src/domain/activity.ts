// What was consumed or done, and the measures that results are divided by: both are tables (factors/activities.csv, measures.csv).
import type { Labels } from './language.ts';
import { spellingKey } from './spelling.ts';

/**
 * What a quantity is multiplied for: greenhouse gases of its own scope; exhaust gases (NOx, SOx, PM) after HKEX KPI A1.1; what was
 * emitted upstream of a fuel or of electricity, and by grid losses (both scope 3, category 3 for energy; GHG Protocol Scope 3
 * Standard, table 5.5); and electricity that no instrument covers, in market-based scope 2.
 */
export type Purpose = 'ghg' | 'exhaust' | 'upstream' | 'losses' | 'residual';

/** The activity whose quantity contractual instruments cover. */
export const ELECTRICITY = 'electricity';

/** A scope and, in scope 3, its category: `1`, `2`, `3.6`; empty where the quantity is only counted. */
export type Scope = string;

/** One activity of factors/activities.csv. */
export type Activity = {
  readonly use: 'activity';
  readonly name: string;
  /** Dimensions it may be measured in, as `dimensionKey` writes them: `volume`, `length·person`. */
  readonly dimensions: readonly string[];
  readonly scope: Scope;
  readonly emits: readonly Purpose[];
  /** What it is counted with in the table of resources: `water`, `waste nonhazardous`. */
  readonly group: string;
  /** -1 where its quantity takes away, such as refrigerant that is still in stock at the year's end. */
  readonly sign: 1 | -1;
  readonly labels: Labels;
};

/**
 * Parts of energy consumption and the groups of activities that they hold: fuels and own generation are direct energy, what is
 * bought as power, heat, steam or cooling is indirect (HKEX Appendix C2, A2.1; GRI 302-1, now 103-2).
 */
export const ENERGY_PARTS = {
  direct: ['fuel', 'own generation'],
  indirect: ['electricity', 'heat'],
  renewable: ['own generation'],
  total: ['fuel', 'own generation', 'electricity', 'heat'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EnergyPart = keyof typeof ENERGY_PARTS;

/** A denominator of factors/measures.csv: a flow adds up over the year, a stock is counted once. */
export type Measure = {
  readonly use: 'measure';
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly adds: 'flow' | 'stock';
  readonly labels: Labels;
};

/**
 * A contractual instrument of factors/instruments.csv: it conveys the attributes of electricity for market-based scope 2 (GHG
 * Protocol Scope 2 Guidance, chapter 6). Certificates are whole megawatt-hours.
 */
export type Instrument = {
  readonly use: 'instrument';
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly isCertificate: boolean;
  readonly labels: Labels;
};

/** A rate of factors/rates.csv that other rows are converted with: an exchange rate, a price index. */
export type Rate = {
  readonly use: 'rate';
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly labels: Labels;
};

/** What the `activity` column of a row may name. */
export type Subject = Activity | Measure | Instrument | Rate;

/** Subjects by every spelling of their names. */
export type SubjectTable = { readonly all: readonly Subject[]; readonly bySpelling: ReadonlyMap<string, Subject> };

/** Builds the table; a spelling that names two subjects is our own fault and thrown. */
export function subjectTable(entries: readonly { subject: Subject; spellings: readonly string[] }[]): SubjectTable {
  const bySpelling = new Map<string, Subject>();
  for (const { subject, spellings } of entries) {
    for (const spelling of [subject.name, ...Object.values(subject.labels), ...spellings]) {
      const key = spellingKey(spelling);
      const other = bySpelling.get(key);
      if (other !== undefined && other !== subject)
        throw new Error(`"${spelling}" names both ${other.name} and ${subject.name}`);
      bySpelling.set(key, subject);
    }
  }
  return { all: entries.map((entry) => entry.subject), bySpelling };
}
