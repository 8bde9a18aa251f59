// What a company says of itself in esgcalc.yaml; every field has a default, so that a bare activity file computes.
import type { CarbonPrice } from './carbonPrice.ts';
import type { Place } from './diagnostic.ts';
import type { Fraction } from './fraction.ts';
import type { PotentialSet } from './gas.ts';
import type { NamedProfile } from './importProfile.ts';
import type { Kpi } from './kpi.ts';
import type { Labels, Language } from './language.ts';
import type { Measure, Purpose } from './activity.ts';
import { CALENDAR_YEAR, type ReportingYear } from './period.ts';
import type { CategoryDeclaration } from './category.ts';
import { NO_CHECK_SETTINGS, type CheckSettings } from './check.ts';
import type { BaseYear, PublishedFigure, Restatement } from './restatement.ts';
import type { StatedFactor } from './statedFactor.ts';
import type { Target } from './target.ts';
import type { ActivityUncertainty } from './uncertainty.ts';

/**
 * A written choice of factors: a family, whose edition the rule selects, or one edition (or one factor of it) pinned with the
 * reason. Only a row can pin without a reason; then other kinds than the usual one are refused.
 */
export type FactorChoice =
  | {
      readonly by: 'family';
      readonly family: string;
      readonly dataYear?: 'nearest' | undefined;
      /** The class of the factor, made from the row's own: `international, {class} class, with RF`. */
      readonly class?: string | undefined;
      /** What the edition calls the activity, where that is another name: `water supply` for water. */
      readonly activity?: string | undefined;
      readonly place?: Place;
    }
  | {
      readonly by: 'pin';
      readonly edition: string;
      readonly factor?: string;
      readonly why?: string;
      readonly class?: string | undefined;
      readonly activity?: string | undefined;
      readonly place?: Place;
    };

/** The choices for one activity and purpose: by region where one is named, by year where one is named, else the default. */
export type FactorRule = {
  readonly fallback: FactorChoice | undefined;
  readonly byYear: ReadonlyMap<string, FactorChoice>;
  readonly byRegion: ReadonlyMap<string, FactorRule>;
};

/**
 * What a choice is made for: a purpose, the density that leads from litres to tonnes on the way, or the energy content of a fuel.
 */
export type RulePurpose = Purpose | 'density' | 'energy';

export const RULE_PURPOSES: readonly RulePurpose[] = [
  'ghg',
  'exhaust',
  'upstream',
  'losses',
  'residual',
  'density',
  'energy',
];

/** Whether a stock stands as the mean of the days it was counted on, or as on the last of them. */
export const STOCK_RULES = ['average', 'year-end'] as const;
export type StockRule = (typeof STOCK_RULES)[number];

/** A listing preset's choice for an activity in a region (a prefix such as `CN` covers `CN-SH`). */
export type PresetRule = {
  readonly activity: string;
  readonly region: string;
  readonly purpose: RulePurpose;
  readonly family: string;
  /** The class that a row without one is taken to have; the notes say so. */
  readonly defaultClass: string;
};

/** Where a site lies, whose it is, and from which to which day it belongs to the boundary. */
export type Site = {
  readonly region: string | undefined;
  readonly entity: string | undefined;
  readonly opened: string | undefined;
  readonly closed: string | undefined;
  /** Whether rows of another time are errors or, by this written rule, left out. */
  readonly outside: 'error' | 'leave-out';
  /** Activities that it should have in every year, for `check`. */
  readonly expects: readonly string[];
};

/** How entities are consolidated (GHG Protocol Corporate Standard, chapter 3). */
export const CONSOLIDATIONS = ['operational-control', 'financial-control', 'equity-share'] as const;
export type Consolidation = (typeof CONSOLIDATIONS)[number];

/** A company of the group: the share that is owned, and over what it is controlled. */
export type Entity = {
  readonly share: Fraction;
  readonly shareText: string;
  readonly control: 'operational' | 'financial' | 'both' | 'none';
};

/** What a company adds to a figure in its own words; undefined `year` stands for every year. */
export type CompanyNote = { readonly kpi: string; readonly year: string | undefined; readonly text: Labels };

export type Company = {
  readonly file: string | undefined;
  readonly organisation: Labels | undefined;
  readonly reportingYear: ReportingYear;
  readonly language: Language | undefined;
  readonly potentials: PotentialSet;
  readonly preset: string;
  readonly asOf: string | undefined;
  /** Whether pins of rows are set aside, as every year is recomputed under the factors of one day. */
  readonly setsPinsAside: boolean;
  readonly factorRules: ReadonlyMap<string, ReadonlyMap<RulePurpose, FactorRule>>;
  /** Regions whose factors may stand in for a row's region, widest last, as the company lists them. */
  readonly widerRegions: ReadonlyMap<string, readonly string[]>;
  /** Folders of the company's own editions. */
  readonly editionFolders: readonly string[];
  readonly sites: ReadonlyMap<string, Site>;
  readonly consolidation: Consolidation;
  /** Whether the company file says which approach it is; without that the first is taken. */
  readonly statesConsolidation: boolean;
  readonly entities: ReadonlyMap<string, Entity>;
  /** How what is counted on a day stands for a year, by measure. */
  readonly stocks: ReadonlyMap<string, StockRule>;
  /** Measures beside those of the program's table. */
  readonly ownMeasures: readonly Measure[];
  /** Whether market-based scope 2 is wanted even where there are no instruments. */
  readonly marketBased: boolean;
  readonly targets: readonly Target[];
  /** Undefined where the company says nothing of it. */
  readonly carbonPrice: CarbonPrice | undefined;
  /** How sure its quantities and factors are, by activity. */
  readonly uncertainty: ReadonlyMap<string, ActivityUncertainty>;
  /** Changes to KPIs of the table, and KPIs of the company's own. */
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** What was printed at the time, why it has changed since, and the year that progress is measured from. */
  readonly published: readonly PublishedFigure[];
  readonly restatements: readonly Restatement[];
  readonly baseYear: BaseYear | undefined;
  /** Categories of scope 3 without figures, by scope: `3.8`. */
  readonly scope3: ReadonlyMap<string, CategoryDeclaration>;
  readonly notes: readonly CompanyNote[];
  /** The factors that the report's own notes name. */
  readonly statedFactors: readonly StatedFactor[];
  readonly checks: CheckSettings;
  /** How files are read that are no activity tables. */
  readonly imports: readonly NamedProfile[];
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
  setsPinsAside: false,
  factorRules: new Map(),
  widerRegions: new Map(),
  editionFolders: [],
  sites: new Map(),
  consolidation: 'operational-control',
  statesConsolidation: false,
  entities: new Map(),
  stocks: new Map(),
  ownMeasures: [],
  marketBased: false,
  targets: [],
  carbonPrice: undefined,
  uncertainty: new Map(),
  kpis: new Map(),
  published: [],
  restatements: [],
  baseYear: undefined,
  scope3: new Map(),
  notes: [],
  statedFactors: [],
  checks: NO_CHECK_SETTINGS,
  imports: [],
  data: [],
};
