// What a KPI has to reach. A cap equal to the base value is a ceiling, not a reduction.
import type { Place } from './diagnostic.ts';
import type { Fraction } from './fraction.ts';
import type { Labels } from './language.ts';
import type { Unit } from './unit.ts';

/** Whether a figure is compared at the decimals the target is printed with, or exactly. */
export type Comparison = 'printed' | 'exact';

/** A cap on a KPI in the target years, set on a base year. */
export type Target = {
  readonly kpi: string;
  readonly base: string;
  readonly years: readonly string[];
  readonly cap: Fraction;
  /** The cap's digits as written; their decimals are those of the comparison. */
  readonly capText: string;
  readonly capDecimals: number;
  readonly unit: Unit;
  readonly comparison: Comparison;
  readonly condition: Labels | undefined;
  readonly place: Place | undefined;
};
