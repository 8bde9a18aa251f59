// Emissions of one activity, class and region in one scope over the years.
import { describe, expect, it } from 'vitest';
import { checkFactorDrift } from '../../../src/compute/check/checkFactorDrift.ts';
import { followSources, impliedFactor } from '../../../src/compute/check/followSources.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import { activityOf, editionOf, emissionOf, lineOf, resultsOf } from '../../support/madeResults.ts';

const electricity = activityOf('electricity', { scope: '2' });
const base = {
  years: ['2023', '2024', '2025'],
  editions: [editionOf('own', { own: true, published: undefined })],
};

describe('a source', () => {
  const sourcesOf = (emissions: readonly Emission[]): unknown =>
    followSources(resultsOf({ ...base, emissions })).map(({ activity, class: kind, region, scope, unit, years }) => [
      [activity, kind, region, scope, unit.symbol].join(' '),
      ...years.map((each) => `${each.year} ${each.quantity.toExactText()} ${impliedFactor(each).toExactText()}`),
    ]);
  const one = (more: Parameters<typeof lineOf>[1], kilograms = '5', rest?: Partial<Emission>): Emission =>
    emissionOf(lineOf(electricity, { region: 'CN', ...more }), kilograms, 'own', rest);

  it('is of one activity, class, region and scope', () =>
    expect(
      sourcesOf([
        one({}),
        one({ region: 'HK' }),
        one({ class: 'green' }),
        one({ class: 'CN', region: '' }),
        one({ scope: '3.8' }),
        emissionOf(lineOf(activityOf('coal')), '2', 'own'),
        one({ year: '2024', quantity: '2' }),
      ]),
    ).toEqual([
      ['coal   1 kWh', '2025 1 2'],
      ['electricity  CN 2 kWh', '2024 2 2.5', '2025 1 5'],
      ['electricity  CN 3.8 kWh', '2025 1 5'],
      ['electricity  HK 2 kWh', '2025 1 5'],
      ['electricity CN  2 kWh', '2025 1 5'],
      ['electricity green CN 2 kWh', '2025 1 5'],
    ]));

  it('is what factors make of greenhouse gases', () =>
    expect(
      sourcesOf([
        emissionOf(lineOf(electricity), '2'),
        one({}, '5', { purpose: 'upstream' }),
        one({}, '5', { purpose: 'exhaust' }),
        one({}, '5', { purpose: 'market' }),
      ]),
    ).toEqual([]));

  it('adds lines once, whatever gases and units they have', () => {
    const line = lineOf(electricity, { quantity: '3' });
    const [carbon, methane] = ['4', '2'].map((kilograms) => emissionOf(line, kilograms, 'own'));
    // 3 kWh and 0.001 MWh of 1 kg: in MWh, the first by name, 0.004; 7 kg over it.
    const other = emissionOf(lineOf(electricity, { quantity: '0.001', unit: 'MWh' }), '1', 'own');
    expect(sourcesOf([carbon, methane, other] as Emission[])).toEqual([['electricity   2 MWh', '2025 0.004 1750']]);
  });

  it('has no year in which nothing was used', () =>
    expect(sourcesOf([one({ year: '2023', quantity: '0' }), one({ year: '2024', quantity: '-1' }), one({})])).toEqual([
      ['electricity  CN 2 kWh', '2025 1 5'],
    ]));

  it('is followed in one dimension, and not in money', () => {
    expect(sourcesOf([one({}), one({ unit: 'km' })])).toEqual([]);
    expect(sourcesOf([one({ unit: 'HKD' })])).toEqual([]);
  });

  it('is named with its class and region', () => {
    const named = (more: Parameters<typeof lineOf>[1]): unknown =>
      checkFactorDrift(
        resultsOf({
          ...base,
          emissions: ['2024', '2025'].map((year, at) =>
            emissionOf(lineOf(electricity, { ...more, year }), String(at + 1), 'own'),
          ),
        }),
      )[0]?.about?.names[0];
    expect([
      named({}),
      named({ class: 'green' }),
      named({ region: 'HK' }),
      named({ class: 'green', region: 'HK' }),
    ]).toEqual(['electricity', 'electricity (green)', 'electricity (HK)', 'electricity (green, HK)']);
  });
});
