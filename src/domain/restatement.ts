// What was published before, why an earlier year has changed since, and when the base year has to follow.
import type { Place } from './diagnostic.ts';
import type { Fraction } from './fraction.ts';
import type { Labels } from './language.ts';
import type { Unit } from './unit.ts';

/** A figure as it was printed then; `amount` is undefined where it was printed as `/` or `n/a`. */
export type PublishedFigure = {
  readonly kpi: string;
  readonly year: string;
  readonly amount: Fraction | undefined;
  /** The digits without marks between thousands, or the sign. */
  readonly text: string;
  readonly decimals: number;
  /** The unit it was printed in; undefined beside a sign, which has none. */
  readonly unit: Unit | undefined;
  readonly place: Place | undefined;
  /** Whether it is a whole count and no rounded amount: every figure of its row is printed with decimals that are all zero. */
  readonly isCount?: boolean;
};

/**
 * Why a year was restated: other factors for the same activity, the factor of a grid that follows the grid itself, another
 * boundary, another method, or an error that was found.
 */
export const CAUSES = ['factor', 'grid-factor', 'boundary', 'method', 'error'] as const;
export type Cause = (typeof CAUSES)[number];

/** One entry of the log: `kpis` are the figures it speaks of, with whatever is computed from them; undefined where it is all. */
export type Restatement = {
  readonly year: string;
  readonly cause: Cause;
  readonly why: Labels;
  readonly kpis: readonly string[] | undefined;
  readonly place: Place | undefined;
};

/** The base year, and from which share of a published figure on a change of it is significant. */
export type BaseYear = {
  readonly year: string;
  readonly significance: Fraction;
  readonly significanceText: string;
  readonly place: Place | undefined;
};

/** Five per cent where the company names no threshold; the Corporate Standard leaves the number to the company. */
export const DEFAULT_SIGNIFICANCE = '5 %';
