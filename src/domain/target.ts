// What a KPI has to reach. A cap equal to the base value is a ceiling, not a reduction.
import type { WrittenAmount, WrittenShare } from './amount.ts';
import type { Place } from './diagnostic.ts';
import type { Labels } from './language.ts';

/** Whether a figure is compared at the decimals the target is printed with, or exactly. */
export type Comparison = 'printed' | 'exact';

/** How a path leads from the base to the last year: by the same amount each year, or by the same share of the year before. */
export const PATH_SHAPES = ['linear', 'compound'] as const;
export type PathShape = (typeof PATH_SHAPES)[number];

/** What a target asks for. */
export type Goal =
  /** At most so much in each of the target years. */
  | { readonly kind: 'cap'; readonly cap: WrittenAmount }
  /** A share less than the base value by the last year; with a shape, year by year. */
  | { readonly kind: 'reduce'; readonly share: WrittenShare; readonly shape: PathShape | undefined }
  /** Down to an amount by the last year; with a shape, year by year. */
  | { readonly kind: 'to'; readonly end: WrittenAmount; readonly shape: PathShape | undefined }
  /** Less by a share each year: of the base value (linear, as SBTi's absolute contraction), or of the year before (compound). */
  | { readonly kind: 'contract'; readonly rate: WrittenShare; readonly shape: PathShape }
  /** An intensity that converges on its sector's (sectoral decarbonisation approach). */
  | { readonly kind: 'converge'; readonly sector: Sector }
  /** At most so much in all over the target years. */
  | { readonly kind: 'budget'; readonly budget: WrittenAmount };

/** A sector's pathway by year; where the company's share of the sector counts, its activity KPI and the sector's activity by year. */
export type Sector = {
  readonly pathway: ReadonlyMap<string, WrittenAmount>;
  readonly activity: string | undefined;
  readonly sectorActivity: ReadonlyMap<string, WrittenAmount>;
};

/** What a KPI has to reach, measured from a base year. */
export type Target = {
  readonly kpi: string;
  readonly base: string;
  /** The base year's figure as published; without it, as computed. */
  readonly baseValue: WrittenAmount | undefined;
  /** In order; the last one decides whether a reduction is reached. */
  readonly years: readonly string[];
  readonly goal: Goal;
  readonly comparison: Comparison;
  readonly condition: Labels | undefined;
  readonly place: Place | undefined;
};

/** Every amount of a target that has to fit its KPI, with the name of its field. */
export function amountsOf({ goal, baseValue }: Target): readonly { field: string; written: WrittenAmount }[] {
  const base = baseValue === undefined ? [] : [{ field: 'baseValue', written: baseValue }];
  switch (goal.kind) {
    case 'cap':
      return [{ field: 'cap', written: goal.cap }, ...base];
    case 'to':
      return [{ field: 'to', written: goal.end }, ...base];
    case 'budget':
      return [{ field: 'budget', written: goal.budget }, ...base];
    case 'converge':
      return [...[...goal.sector.pathway.values()].map((written) => ({ field: 'pathway', written })), ...base];
    default:
      return base;
  }
}
