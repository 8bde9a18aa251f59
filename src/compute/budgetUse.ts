// How far a budget over several years is used, and how long the rest lasts.
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { ProgressStatus, Reason } from '../domain/progress.ts';
import type { Comparison } from '../domain/target.ts';
import type { Limit } from './targetLimits.ts';

/** A budget at the end of a year. */
export type BudgetUse = {
  readonly status: ProgressStatus;
  /** The sum of the years so far. */
  readonly used: Fraction;
  /** Of the budget. */
  readonly share: Fraction | undefined;
  readonly left: Fraction;
  /** What is left for each of the years to come. */
  readonly leftEach: Fraction | undefined;
  /** How many years the rest lasts at the figure of this year. */
  readonly lasts: Fraction | undefined;
};

/** The use of a budget up to and with a year: sum of E over the period <= B. Every year of it that is over needs its figure. */
export function budgetUse(
  years: readonly string[],
  { amount: budget, decimals }: Limit,
  year: string,
  amountIn: (year: string) => Fraction | undefined,
  comparison: Comparison,
): BudgetUse | Reason {
  const over = years.filter((each) => each <= year).map(amountIn);
  const amounts = over.flatMap((amount) => amount ?? []);
  const present = amounts.at(-1);
  if (present === undefined || amounts.length < over.length) return 'sum-incomplete';
  const used = sumOf(amounts);
  const left = budget.minus(used);
  const toCome = Fraction.of(BigInt(years.length - over.length));
  const orderOf = (sum: Fraction): number =>
    comparison === 'printed' ? sum.rounded(decimals).compare(budget.rounded(decimals)) : sum.compare(budget);
  const order = orderOf(used);
  const isOver = left.isNegative();
  return {
    status:
      order > 0
        ? 'exceeded'
        : toCome.isZero()
          ? order === 0
            ? 'at-cap'
            : 'met'
          : orderOf(used.plus(present.times(toCome))) <= 0
            ? 'on-track'
            : 'off-track',
    used,
    share: budget.isZero() ? undefined : used.over(budget),
    left,
    leftEach: toCome.isZero() || isOver ? undefined : left.over(toCome),
    lasts: present.compare(Fraction.zero) <= 0 || isOver ? undefined : left.over(present),
  };
}
