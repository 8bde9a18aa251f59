// The cost of an internal carbon price: step by step as a calculator follows, what it lacks, and what is said of the price.
import { describe, expect, it } from 'vitest';
import { carbonCost, moneyOf, pricedKpis, reviewPrice, unitNamed } from '../../src/compute/carbonCost.ts';
import type { CarbonPrice } from '../../src/domain/carbonPrice.ts';
import { MISSING, NOT_APPLICABLE, STATED_MISSING, type Figure, type KpiValue } from '../../src/domain/figure.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { inEnglish, told } from '../../src/domain/phrase.ts';
import { plain } from '../support/figures.ts';
import { carbonPrice, kpiRow, kpisOf } from '../support/kpis.ts';
import { byYear, shippedUnits, unit } from '../support/quantities.ts';
import { figureOf } from '../support/computedKpis.ts';

const price = (own: Parameters<typeof carbonPrice>[1] = {}): CarbonPrice =>
  carbonPrice(
    { 2025: '80.50 HKD/tCO2e' },
    { currency: 'HKD', covers: ['scope1', 'scope2'], place: { file: 'esgcalc.yaml', line: 11 }, ...own },
  );
const none: CarbonPrice = { use: 'none', reason: sameInAll('it is too early') };

const values: Readonly<Record<string, KpiValue>> = {
  scope1: { status: 'value', figure: plain('30 tCO2e', 'scope1'), without: [{ rows: 'diesel (1 row)' }] },
  scope2: { status: 'value', figure: plain('10000 kgCO2e', 'scope2'), without: [] },
  travel: STATED_MISSING,
  waste: NOT_APPLICABLE,
  water: { status: 'value', figure: plain('3 m3', 'water'), without: [] },
};
const cost = (of: CarbonPrice | undefined, year = '2025', money = 'HKD'): KpiValue =>
  carbonCost('carbon_cost', unit(money), year, { price: of, units: shippedUnits() }, (key) => values[key] ?? MISSING);
const shown = ({ amount, unit: { symbol }, name }: Figure): string =>
  `${amount.toExactText()} ${symbol} ${name}`.trim();

describe('the cost of a year', () => {
  it('is what is covered, in the unit of the price, times the price', () => {
    const figure = figureOf(cost(price()));
    // (30 t + 10 t) × 80.50 = 3,220
    expect(shown(figure)).toBe('3220 HKD carbon_cost');
    if (figure.because.kind !== 'constant') throw new Error('the price is a constant');
    const { from, ratio, text, what } = figure.because;
    expect([ratio.toExactText(), text, told(what, inEnglish)]).toEqual([
      '80.5',
      '80.50 HKD/tCO2e',
      'internal carbon price of 2025, shadow price',
    ]);
    expect(shown(from)).toBe('40 tCO2e');
    expect(from.because.kind === 'sum' && from.because.parts.map(shown)).toEqual(['30 tCO2e scope1', '10 tCO2e']);
  });

  it.each([
    ['fee', 'internal carbon price of 2025, internal fee'],
    ['implicit', 'internal carbon price of 2025, implicit price'],
  ] as const)('names a price that is a %s', (kind, words) => {
    const { because } = figureOf(cost(price({ kind })));
    expect(because.kind === 'constant' && told(because.what, inEnglish)).toBe(words);
  });

  it('in multiples of the currency is one step more, and only the last has the name', () => {
    const figure = figureOf(cost(price(), '2025', 'HKD 1K'));
    expect(shown(figure)).toBe('3.22 HKD 1K carbon_cost');
    expect(figure.because.kind === 'unit' && shown(figure.because.from)).toBe('3220 HKD');
  });

  it('of a price in multiples is counted in them', () => {
    const figure = figureOf(cost(price({ prices: byYear({ 2025: '2 HKD 10K/ktCO2e' }) })));
    // 0.04 kt × 2 × HKD 10,000 = HKD 800
    expect(shown(figure)).toBe('800 HKD carbon_cost');
    expect(figure.because.kind === 'unit' && shown(figure.because.from)).toBe('0.08 HKD 10K');
  });

  it('says what it lacks: a covered KPI without figure, and what its figures lack', () => {
    const value = cost(price({ covers: ['scope1', 'travel', 'waste'] }));
    expect(value.status === 'value' && [shown(value.figure), value.without]).toEqual([
      '2415 HKD carbon_cost', // 30 × 80.50
      [{ rows: 'diesel (1 row)' }, { kpi: 'travel' }],
    ]);
  });

  it.each<[string, CarbonPrice | undefined, KpiValue, string?, string?]>([
    ['without a word on prices', undefined, MISSING],
    ['of a company that has no price', none, MISSING],
    ['of a year without price', price(), MISSING, '2024'],
    ['of nothing known', price({ covers: ['travel', 'waste'] }), MISSING],
    ['of what does not apply', price({ covers: ['waste', 'waste'] }), NOT_APPLICABLE],
    ['of a KPI that is no emission', price({ covers: ['scope1', 'water'] }), MISSING],
    ['in another currency', price(), MISSING, '2025', 'USD'],
  ])('%s is no number', (_, of, expected, year, money) => expect(cost(of, year, money)).toEqual(expected));
});

describe('the money', () => {
  it('is the currency of the price, where there is one', () => {
    const basis = { price: price(), units: shippedUnits() };
    expect(moneyOf(basis)?.symbol).toBe('HKD');
    expect(moneyOf({ ...basis, price: none })).toBeUndefined();
    expect(moneyOf({ ...basis, price: undefined })).toBeUndefined();
  });

  it('the program does not know is our own fault', () =>
    expect(() => unitNamed('doubloon', shippedUnits())).toThrow('the table of units lacks doubloon'));
});

describe('shares of revenue in another currency', () => {
  const kpis = kpisOf({
    carbon_cost: { kind: 'cost' },
    cost_share: { kind: 'ratio', top: 'carbon_cost', per: 'revenue' },
    ghg_intensity: { kind: 'ratio', top: 'ghg_total', per: 'revenue' },
    scope1: { kind: 'emissions', scope: '1' },
  });
  const all = [...kpis.keys()];

  it('are left out', () => {
    expect([...pricedKpis(kpis, price(), 'USD').keys()]).toEqual(['carbon_cost', 'ghg_intensity', 'scope1']);
  });

  it.each<[string, CarbonPrice | undefined, string | undefined]>([
    ['of the same currency', price(), 'HKD'],
    ['without revenue', price(), undefined],
    ['without price', none, 'USD'],
    ['without a word on prices', undefined, 'USD'],
  ])('%s are kept', (_, of, currency) => expect([...pricedKpis(kpis, of, currency).keys()]).toEqual(all));
});

describe('the review of the price', () => {
  const rows = [kpiRow('scope1', 'kgCO2e', {}), kpiRow('water', 'm3', {})];
  const review = (of: CarbonPrice | undefined, years: readonly string[], currency?: string): string[] =>
    reviewPrice(of, rows, years, currency, shippedUnits()).map(
      ({ code, message, place }) => `${code} [${place?.line}]: ${message}`,
    );

  it('names what is no emission, and is silent of what is no row', () => {
    expect(review(price({ covers: ['water', 'scope1', 'scope2'] }), ['2025'])).toEqual([
      'price-unfit [11]: carbonPrice covers water, which is measured in m3; the price is per tCO2e',
    ]);
  });

  it('names years after the first that have no price', () => {
    const prices = byYear({ 2024: '80 HKD/tCO2e', 2026: '90 HKD/tCO2e' });
    expect(review(price({ prices }), ['2023', '2024', '2025', '2026', '2027'])).toEqual([
      'price-missing [11]: carbonPrice has no price for 2025, so carbon_cost has no figure',
      'price-missing [11]: carbonPrice has no price for 2027, so carbon_cost has no figure',
    ]);
  });

  it('names a revenue in other money', () => {
    expect(review(price(), ['2025'], 'RMB')).toEqual([
      'price-currency [11]: the internal carbon price is in HKD and revenue in RMB, so its cost has no share of revenue',
    ]);
    expect(review(price(), ['2025'], 'HKD')).toEqual([]);
    expect(review(price(), ['2025'])).toEqual([]);
  });

  it('has nothing to say without a price', () => {
    expect([review(none, ['2025'], 'RMB'), review(undefined, ['2025'], 'RMB')]).toEqual([[], []]);
  });
});
