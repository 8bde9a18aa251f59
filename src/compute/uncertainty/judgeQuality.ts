// The quality of what a total stands on: the mean score of its data, and the shares that are estimates or rest on unchecked factors.
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { Pedigree } from '../../domain/uncertainty.ts';
import type { Contribution } from './contributions.ts';

/** Shares are of all emissions, between 0 and 1; undefined where there are none. */
export type Quality = {
  /** Mean of the scores, weighted by emissions, of what has scores. */
  readonly score: Fraction | undefined;
  readonly scored: Fraction | undefined;
  /** What has a score of 4 or 5 when its five are averaged and rounded. */
  readonly poor: Fraction | undefined;
  readonly estimated: Fraction | undefined;
  readonly unchecked: Fraction | undefined;
};

type Weighed = Pick<Contribution, 'amount'>;

/** The mean score from which on data are of 4 or 5, rounded half up. */
const POOR = Fraction.of(7n, 2n);

/** Judges a total. A negative part, such as refrigerant left in stock, weighs like one that adds. */
export function judgeQuality(contributions: readonly Contribution[]): Quality {
  const all = weightOf(contributions);
  const share = (part: readonly Weighed[]): Fraction | undefined =>
    all.isZero() ? undefined : weightOf(part).over(all);
  const scored = contributions.flatMap(({ amount, pedigree }) =>
    pedigree === undefined ? [] : [{ amount, score: meanScore(pedigree) }],
  );
  const weights = weightOf(scored);
  const weighted = sumOf(scored.map(({ amount, score }) => score.times(amount.magnitude())));
  return {
    score: weights.isZero() ? undefined : weighted.over(weights),
    scored: share(scored),
    poor: share(scored.filter(({ score }) => score.compare(POOR) >= 0)),
    estimated: share(contributions.filter(({ emission }) => emission.line.details.estimated !== undefined)),
    unchecked: share(contributions.filter(isUnchecked)),
  };
}

/** The mean of the five scores. */
function meanScore(scores: Pedigree): Fraction {
  return Fraction.of(BigInt(scores.reduce((sum, score) => sum + score, 0)), BigInt(scores.length));
}

function isUnchecked({ emission: { factor, chosen } }: Contribution): boolean {
  if (factor === undefined) return false;
  return !factor.checked || chosen?.parts.some((part) => !part.factor.checked) === true;
}

function weightOf(parts: readonly Weighed[]): Fraction {
  return sumOf(parts.map(({ amount }) => amount.magnitude()));
}
