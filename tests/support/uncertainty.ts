// What uncertainty is measured from: errors, contributions that may share them, statements, tables of scores, results.
import type { Results } from '../../src/compute/results.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Cause, Contribution } from '../../src/compute/uncertainty/contributions.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Factor } from '../../src/domain/factor.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { sameInAll } from '../../src/domain/language.ts';
import {
  INDICATORS,
  type ActivityUncertainty,
  type Pedigree,
  type QualityTables,
  type StatedUncertainty,
} from '../../src/domain/uncertainty.ts';
import { emissionOf, inventoryOf } from './inventories.ts';
import { amount, percent } from './quantities.ts';

/** An error of so many per cent, `5`, or of a pedigree's spread, `× 1.5`. */
export function cause(name: string, text: string, apart = name): Cause {
  if (!text.startsWith('× ')) return { name, apart, halfWidth: percent(text).amount, spread: undefined };
  const spread = amount(text.slice(2));
  return { name, apart, spread, halfWidth: spread.minus(Fraction.one.over(spread)).over(Fraction.of(2n)) };
}

/** What a line gives off, in tonnes; only what is looked at is there. */
export function contribution(tonnes: string, own: Partial<Contribution> = {}): Contribution {
  return {
    scope: '1',
    emission: emissionOf({ tonnes }),
    amount: amount(tonnes),
    source: 'source',
    activity: undefined,
    factor: undefined,
    pedigree: undefined,
    ...own,
  };
}

/** Contributions of scope 1 in hundredths of a tonne, with half widths per mille; factors of one number are shared. */
export const contributionsOf = (
  parts: readonly { amount: bigint; activity: bigint; factor: bigint; shares: number }[],
): Contribution[] =>
  parts.map(({ amount: hundredths, activity, factor, shares }, index) =>
    contribution(Fraction.of(hundredths, 100n).toExactText(), {
      source: String(index),
      activity: cause(`activity ${index}`, perCent(activity)),
      factor: cause(`factor ${shares}`, perCent(factor), `factor ${shares} ${index}`),
    }),
  );
const perCent = (perMille: bigint): string => Fraction.of(perMille, 10n).toExactText();

/** A factor of which only its group and its check matter. */
export const factorOf = (group: string, checked = true): Factor => ({ group, checked }) as Factor;

/** What the company file says of one activity. */
export const saying = (
  own: StatedUncertainty,
  sites: Readonly<Record<string, StatedUncertainty>> = {},
  classes: Readonly<Record<string, StatedUncertainty>> = {},
): ActivityUncertainty => ({
  ...own,
  sites: new Map(Object.entries(sites)),
  classes: new Map(Object.entries(classes)),
});

/** Factors of the scores 1 to 5 that are easy to reckon with: powers of two for time and geography, none for the rest. */
export const TABLES: QualityTables = {
  pedigree: new Map(
    INDICATORS.map((indicator) => {
      const powers = { time: ['1', '2', '4', '8', '16'], geography: ['1', '8', '64', '8', '2'] };
      const factors = indicator === 'time' || indicator === 'geography' ? powers[indicator] : ['1', '1', '1', '1', '1'];
      return [indicator, factors.map(amount)];
    }),
  ),
  basic: [
    { covers: ['transport', 'taxi'], factor: Fraction.of(16n) },
    { covers: ['capital goods'], factor: Fraction.of(4n) },
    { covers: [], factor: Fraction.one },
  ],
  ranks: [
    { name: 'high', upTo: amount('0.05'), labels: sameInAll('high') },
    { name: 'good', upTo: amount('0.15'), labels: sameInAll('good') },
    { name: 'poor', upTo: undefined, labels: sameInAll('poor') },
  ],
  limits: { component: amount('0.6'), estimates: amount('0.1') },
};

/** Results of which only emissions, years and statements are there. */
export function resultsOf(
  emissions: readonly Emission[],
  uncertainty: Readonly<Record<string, ActivityUncertainty>> = {},
  years: readonly string[] = ['2025'],
): Results {
  const company: Company = { ...UNNAMED_COMPANY, uncertainty: new Map(Object.entries(uncertainty)) };
  return { company, years, quality: TABLES, inventory: inventoryOf({ emissions }) } as unknown as Results;
}

/** A pedigree whose five scores are one. */
export const scores = (score: number): Pedigree => [score, score, score, score, score];
