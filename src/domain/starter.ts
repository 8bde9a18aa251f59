// What a company starts with: who it is, where its sites are, what it uses, and the rows that it then has to fill.
import type { Labels, Language } from './language.ts';
import type { ReportingYear } from './period.ts';

/** Something that companies use, and the rows that one use brings. */
export type StarterUse = {
  readonly name: string;
  readonly labels: Labels;
  readonly rows: readonly StarterRow[];
};

/** Rows for one activity: one a month or one a year, of every site or of the company as a whole. */
export type StarterRow = {
  readonly activity: string;
  readonly class: string;
  readonly unit: string;
  readonly every: 'month' | 'year';
  readonly per: 'site' | 'company';
};

/** A site and the region whose factors it takes: a country, a province or a grid. */
export type StarterSite = { readonly name: string; readonly region: string };

/** The answers that a company starts with. */
export type StarterPlan = {
  readonly organisation: string;
  readonly reportingYear: ReportingYear;
  /** The label of the year to fill first. */
  readonly year: string;
  readonly sites: readonly StarterSite[];
  readonly uses: readonly StarterUse[];
  /** What revenue is counted in, such as `HKD 1M`. */
  readonly revenueUnit: string;
  readonly language: Language;
};

/** A code that a site may lie in, and its name in English. */
export type Region = { readonly code: string; readonly name: string };
