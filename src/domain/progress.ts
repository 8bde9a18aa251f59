// The words for where a year stands to a target; the results print them, and programs build on them.

/**
 * Where a year stands. Of a cap: `met`, `at-cap`, `exceeded`. Of a path, a reduction or a convergence: the last year decides, `met` at
 * or below its limit, else `exceeded`; the years between are `on-track` at or below theirs, else `off-track`; where no path is written
 * they are on track only once they are at or below the last year's. Of a budget: `exceeded` once it is used up; the last year is `met`
 * or, with nothing left, `at-cap`; the years between are `on-track` where the year's figure, kept up, stays within it. The base year of
 * all but a cap, and any year without figure or limit, is `not-assessed`.
 */
export const STATUSES = ['met', 'at-cap', 'exceeded', 'on-track', 'off-track', 'not-assessed'] as const;
export type ProgressStatus = (typeof STATUSES)[number];

/** What a year is to the target. */
export const ROLES = ['base-year', 'target-year', 'other-year'] as const;
export type ProgressRole = (typeof ROLES)[number];

/** Why a year has no limit or is not assessed. */
export const REASONS = [
  /** There is no figure of the year. */
  'no-figure',
  /** The base year is not among the years computed, and no base value is written. */
  'base-missing',
  /** The base value is not above zero, so no compound path leaves it. */
  'base-zero',
  /** Only the last year has a limit, for no path is written. */
  'no-path',
  /** The company's activity of the year or of the base year is not known. */
  'activity-missing',
  /** A year of the budget's period that is over has no figure. */
  'sum-incomplete',
  /** Neither the base year nor a year of the target. */
  'outside',
] as const;
export type Reason = (typeof REASONS)[number];
