// Small made-up parts of the measurement of uncertainty: errors, contributions, emissions, tables of scores, whole results.
import type { Results } from '../../src/compute/results.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Cause, Contribution } from '../../src/compute/uncertainty/contributions.ts';
import type { Activity } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Factor } from '../../src/domain/factor.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import {
  INDICATORS,
  type ActivityUncertainty,
  type Pedigree,
  type QualityTables,
  type StatedUncertainty,
} from '../../src/domain/uncertainty.ts';
import { amount, percent, plain } from './targetParts.ts';
import { waterKey } from './waterLine.ts';

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
    emission: emission({ tonnes }),
    amount: amount(tonnes),
    source: 'source',
    activity: undefined,
    factor: undefined,
    pedigree: undefined,
    ...own,
  };
}

/** A line of an activity: its name is its group's too unless told otherwise. */
export function line(name: string, own: Partial<LedgerLine> = {}, group = name): LedgerLine {
  const subject: Activity = {
    use: 'activity',
    name,
    dimensions: ['volume'],
    scope: '1',
    emits: ['ghg'],
    group,
    sign: 1,
    labels: sameInAll(name),
  };
  return {
    ...waterKey(''),
    subject,
    quantity: Fraction.one,
    rows: 1,
    missing: 0,
    notApplicable: 0,
    first: { file: 'a.csv', record: 2 },
    ...own,
  };
}

/** A factor of which only its group and its check matter. */
export const factorOf = (group: string, checked = true): Factor => ({ group, checked }) as Factor;

/** Tonnes of one line in the scopes, unless the purpose says otherwise; of no factor of ours unless one is given. */
export function emission({
  tonnes,
  scope = '1',
  of = line('diesel'),
  ...own
}: { tonnes: string; of?: LedgerLine } & Partial<Emission>): Emission {
  const result = plain(`${amount(tonnes).times(Fraction.of(1000n)).toExactText()} kgCO2e`);
  return { line: of, purpose: 'ghg', scope, gas: 'CO2', result, factor: undefined, chosen: undefined, ...own };
}

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
  const inventory = { lines: [], emissions, gaps: [], bridges: new Map(), energies: [] };
  return { company, years, quality: TABLES, inventory } as unknown as Results;
}

/** A pedigree whose five scores are one. */
export const scores = (score: number): Pedigree => [score, score, score, score, score];
