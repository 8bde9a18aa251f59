// Monte Carlo, approach 2 of the IPCC 2006 Guidelines, volume 1, chapter 3: every error is drawn, once for all that share it, and the
// totals are added up anew, many times. The same seed gives the same numbers on every machine.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { logarithmicDeviationText, logarithmText } from '../../domain/decimal.ts';
import { byText } from '../../domain/diagnostic.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { Cause, Contribution } from './contributions.ts';
import { isStated, type YearRange } from './measureUncertainty.ts';
import { exponential, normalDeviate } from './normal.ts';

/** What the draws of one total come to, in tonnes of CO2e: of a sample, so floats. */
export type Simulated = {
  /** `1`, `2`, `3`, or `total`. */
  readonly of: string;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  readonly mean: number;
  readonly deviation: number;
};

export type Simulation = { readonly draws: number; readonly seed: number };

/** A lognormal multiplier: exp(shift + deviation × z), where z is the normal draw of the error it belongs to. */
type Multiplier = { readonly error: number; readonly shift: number; readonly deviation: number };

/** Emissions that are multiplied alike. */
type Term = { readonly scope: number; readonly amount: number; readonly by: readonly number[] };

/** Simulates the stated part of each scope of a year and of the total; a scope of which nothing is stated is not drawn. */
export function simulate({ contributions }: YearRange, { draws, seed }: Simulation): readonly Simulated[] {
  const stated = contributions.filter(isStated);
  const scopes = [...new Set(stated.map(({ scope }) => scope))].sort(byText);
  if (scopes.length === 0) return [];
  const { errors, multipliers, terms } = termsOf(stated, scopes);
  const generator = xoroshiro128plus(seed);
  const deviates = new Float64Array(errors);
  const factors = new Float64Array(multipliers.length);
  const sums = [...scopes, 'total'].map(() => new Float64Array(draws));
  const whole = sums[scopes.length] as Float64Array;
  for (let draw = 0; draw < draws; draw++) {
    for (let error = 0; error < errors; error++) deviates[error] = drawNormal(generator);
    for (const [index, { error, shift, deviation }] of multipliers.entries())
      factors[index] = exponential(shift + deviation * (deviates[error] as number));
    for (const { scope, amount, by } of terms) {
      let product = amount;
      for (const index of by) product *= factors[index] as number;
      const sum = sums[scope] as Float64Array;
      sum[draw] = (sum[draw] as number) + product;
    }
    let total = 0;
    for (let scope = 0; scope < scopes.length; scope++) total += (sums[scope] as Float64Array)[draw] as number;
    whole[draw] = total;
  }
  return [...scopes, 'total'].map((of, index) => ({ of, ...statisticsOf(sums[index] as Float64Array) }));
}

/** A standard normal draw by inversion; a zero has no deviate and is drawn again. */
function drawNormal(generator: RandomGenerator): number {
  let share = 0;
  while (share === 0) share = uniformFloat64(generator);
  return normalDeviate(share);
}

/** The errors in a fixed order, the multipliers they make, and emissions added up by the multipliers that they have. */
function termsOf(
  stated: readonly Contribution[],
  scopes: readonly string[],
): { errors: number; multipliers: readonly Multiplier[]; terms: readonly Term[] } {
  const causesOf = ({ activity, factor }: Contribution): Cause[] =>
    [activity, factor].filter((cause) => cause !== undefined);
  const names = [...new Set(stated.flatMap((each) => causesOf(each).map(({ name }) => name)))].sort(byText);
  const keyOf = ({ name, halfWidth, spread }: Cause): string =>
    [name, halfWidth.toExactText(), spread?.toExactText() ?? ''].join('\u001f');
  const causes = new Map(stated.flatMap((each) => causesOf(each).map((cause) => [keyOf(cause), cause] as const)));
  const keys = [...causes.keys()].sort(byText);
  const multipliers = keys.map((key) => multiplierOf(causes.get(key) as Cause, names));
  const amounts = new Map<string, { scope: number; amount: Fraction; by: number[] }>();
  for (const each of stated) {
    const by = causesOf(each).map((cause) => keys.indexOf(keyOf(cause)));
    const scope = scopes.indexOf(each.scope);
    const name = [scope, ...by].join();
    amounts.set(name, { scope, by, amount: (amounts.get(name)?.amount ?? Fraction.zero).plus(each.amount) });
  }
  const terms = [...amounts]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { scope, by, amount }]) => ({ scope, by, amount: numberOf(amount) }));
  return { errors: names.length, multipliers, terms };
}

/**
 * A half width is 1.96 standard deviations of a lognormal whose mean is the amount; the spread of a pedigree is the square of its
 * geometric standard deviation around the amount as its median, as it is defined.
 */
function multiplierOf({ name, halfWidth, spread }: Cause, names: readonly string[]): Multiplier {
  const error = names.indexOf(name);
  if (spread !== undefined) return { error, shift: 0, deviation: Number(logarithmText(spread)) / 2 };
  const deviation = Number(logarithmicDeviationText(halfWidth.over(Fraction.of(196n, 100n))));
  return { error, shift: (-deviation * deviation) / 2, deviation };
}

function numberOf(amount: Fraction): number {
  return Number(amount.toExactText());
}

/** Percentiles by the nearest rank; sums are taken in the order of size, so that none depends on the order of draws. */
function statisticsOf(values: Float64Array): Omit<Simulated, 'of'> {
  values.sort();
  const rank = (perMille: number): number => values[Math.ceil((values.length * perMille) / 1000) - 1] ?? 0;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
  return { low: rank(25), median: rank(500), high: rank(975), mean, deviation };
}
