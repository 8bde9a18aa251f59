// How sure an amount is: half of its 95 % range in per cent of it, or five scores of the quality of its data (a pedigree).
import { Fraction } from './fraction.ts';
import type { Labels } from './language.ts';

/** What a row says of the quality of its quantity. */
export const QUALITY_COLUMNS = ['estimated', 'uncertainty', 'pedigree'] as const;

/** What the five scores of a pedigree judge, in the order in which they are written. */
export const INDICATORS = ['reliability', 'completeness', 'time', 'geography', 'technology'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Five scores from 1 (best) to 5, in the order of the indicators. */
export type Pedigree = readonly number[];

/** What is stated of an activity: half 95 % ranges as shares of the quantity and of its factor, and scores of the data. */
export type StatedUncertainty = {
  readonly activity?: Fraction | undefined;
  readonly factor?: Fraction | undefined;
  readonly pedigree?: Pedigree | undefined;
};

/** The same for an activity; a site's or a class's own statement comes before it, the site's first. */
export type ActivityUncertainty = StatedUncertainty & {
  readonly sites: ReadonlyMap<string, StatedUncertainty>;
  readonly classes: ReadonlyMap<string, StatedUncertainty>;
};

/** The uncertainty that a kind of activity has even where its data are perfect; `covers` names groups and activities. */
export type BasicUncertainty = { readonly covers: readonly string[]; readonly factor: Fraction };

/** A word for the width of a range, and up to which half width it stands; the last has no end. */
export type Rank = { readonly name: string; readonly upTo: Fraction | undefined; readonly labels: Labels };

/** The tables pedigree.csv, basic-uncertainty.csv and quality-limits.csv. */
export type QualityTables = {
  /** The factor of each indicator and score: `spread.get('time')?.[2]` is that of score 3. */
  readonly pedigree: ReadonlyMap<Indicator, readonly Fraction[]>;
  /** The last covers whatever no other does. */
  readonly basic: readonly BasicUncertainty[];
  readonly ranks: readonly Rank[];
  /** Half 95 % range above which error propagation misleads, and share of estimates above which it is said. */
  readonly limits: { readonly component: Fraction; readonly estimates: Fraction };
};

/** A half width as the company file and rows write it, in per cent. */
export const HALF_WIDTH = '^(?:±|\\+/-)?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]$';

/** Five scores, parted by semicolons, commas or spaces, perhaps in brackets. */
export const PEDIGREE = '^[(\\[]?\\s*([1-5](?:(?:\\s*[;,]\\s*|\\s+)[1-5]){4})\\s*[)\\]]?$';

const HUNDRED = Fraction.of(100n);

/** `3 %` as a share, 0.03; undefined where it is not written in per cent. */
export function parseHalfWidth(text: string): Fraction | undefined {
  const [, digits = ''] = new RegExp(HALF_WIDTH).exec(text.normalize('NFKC').trim()) ?? [];
  return Fraction.parse(digits)?.over(HUNDRED);
}

/** `2;2;1;3;3` as scores; undefined where it is anything else. */
export function parsePedigree(text: string): Pedigree | undefined {
  const [, scores] = new RegExp(PEDIGREE).exec(text.normalize('NFKC').trim()) ?? [];
  return scores?.match(/[1-5]/g)?.map(Number);
}

/** A half width as it is written: `3 %`. */
export function halfWidthText(share: Fraction): string {
  return `${share.times(HUNDRED).toExactText()} %`;
}

/** Scores as they are written: `2;2;1;3;3`. */
export function pedigreeText(scores: Pedigree): string {
  return scores.join(';');
}

/** Words of the column `estimated` that say it was not. */
const NOT_ESTIMATED = new Set([
  'no',
  'n',
  'false',
  '0',
  '-',
  'actual',
  'measured',
  'metered',
  '否',
  '非',
  '不是',
  '實際',
  '实际',
]);

/** Whether a row is marked as an estimate: by a yes, or by how it was estimated. */
export function isEstimate(text: string): boolean {
  return text.trim() !== '' && !NOT_ESTIMATED.has(text.normalize('NFKC').trim().toLowerCase());
}
