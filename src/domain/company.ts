// What a company says of itself in esgcalc.yaml; every field has a default, so that a bare activity file computes.
import type { Place } from './diagnostic.ts';
import type { PotentialSet } from './gas.ts';
import type { Kpi } from './kpi.ts';
import type { Labels, Language } from './language.ts';
import type { Purpose } from './activity.ts';
import { CALENDAR_YEAR, type ReportingYear } from './period.ts';
import type { Target } from './target.ts';

/**
 * A written choice of factors: a family, whose edition the rule selects, or one edition (or one factor of it) pinned with the
 * reason. Only a row can pin without a reason; then other kinds than the usual one are refused.
 */
export type FactorChoice =
  | {
      readonly by: 'family';
      readonly family: string;
      readonly dataYear?: 'nearest' | undefined;
      readonly place?: Place;
    }
  | {
      readonly by: 'pin';
      readonly edition: string;
      readonly factor?: string;
      readonly why?: string;
      readonly place?: Place;
    };

/** The choices for one activity and purpose: by region where one is named, by year where one is named, else the default. */
export type FactorRule = {
  readonly fallback: FactorChoice | undefined;
  readonly byYear: ReadonlyMap<string, FactorChoice>;
  readonly byRegion: ReadonlyMap<string, FactorRule>;
};

/** What a choice is made for: a purpose, or the density that leads from litres to tonnes on the way. */
export type RulePurpose = Purpose | 'density';

/** A listing preset's choice for an activity in a region (a prefix such as `CN` covers `CN-SH`). */
export type PresetRule = {
  readonly activity: string;
  readonly region: string;
  readonly purpose: RulePurpose;
  readonly family: string;
  /** The class that a row without one is taken to have; the notes say so. */
  readonly defaultClass: string;
};

/** Where a site lies and whose it is. */
export type Site = { readonly region: string | undefined; readonly entity: string | undefined };

export type Company = {
  readonly file: string | undefined;
  readonly organisation: Labels | undefined;
  readonly reportingYear: ReportingYear;
  readonly language: Language | undefined;
  readonly potentials: PotentialSet;
  readonly preset: string;
  readonly asOf: string | undefined;
  readonly factorRules: ReadonlyMap<string, ReadonlyMap<RulePurpose, FactorRule>>;
  /** Regions whose factors may stand in for a row's region, widest last, as the company lists them. */
  readonly widerRegions: ReadonlyMap<string, readonly string[]>;
  /** Folders of the company's own editions. */
  readonly editionFolders: readonly string[];
  readonly sites: ReadonlyMap<string, Site>;
  readonly targets: readonly Target[];
  /** Changes to KPIs of the table, and KPIs of the company's own. */
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** Globs of the activity files, relative to the company file. */
  readonly data: readonly string[];
};

export const DEFAULT_PRESET = 'hkex';

/** A company that has said nothing. */
export const UNNAMED_COMPANY: Company = {
  file: undefined,
  organisation: undefined,
  reportingYear: CALENDAR_YEAR,
  language: undefined,
  potentials: 'ar6',
  preset: DEFAULT_PRESET,
  asOf: undefined,
  factorRules: new Map(),
  widerRegions: new Map(),
  editionFolders: [],
  sites: new Map(),
  targets: [],
  kpis: new Map(),
  data: [],
};
