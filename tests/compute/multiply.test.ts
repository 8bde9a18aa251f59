// Quantity times factor, step by step: what leads to the unit that a factor is per, what carbon burns to, and what of rows counts.
import { describe, expect, it } from 'vitest';
import { multiply, reach, rowsFigure, stepTo } from '../../src/compute/multiply.ts';
import type { ChosenPart } from '../../src/compute/chooseFactors.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { chosenOf, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { shown, stepsOf } from '../support/inWords.ts';
import { activity, ledger } from '../support/ledgerLines.ts';
import { amount, resultUnits, unit } from '../support/quantities.ts';

const density = () => factor('0.84 kg/L', { gas: 'density' });
const heating = (basis = '') => factor('42.652 GJ/t', { gas: 'heating value', basis });
const carbon = () => factor('26.1 tC/TJ', { gas: 'carbon content', basis: 'net', activity: 'coal' });
const coalHeating = (basis = 'net') => factor('20 GJ/t', { gas: 'heating value', basis, activity: 'coal' });
const oxidation = () => factor('93 %', { gas: 'oxidation', activity: 'coal' });
const part = (each: ReturnType<typeof factor>, why = 'its edition'): ChosenPart => ({ factor: each, why });

const times = (
  quantity: string,
  each: ReturnType<typeof factor>,
  parts: readonly (ChosenPart | ReturnType<typeof factor>)[] = [],
) => multiply(figure(quantity), each, chosenOf([each], parts), resultUnits());

describe('a quantity times a factor', () => {
  it('in the unit that the factor is per has one step', () => {
    const product = times('100 L', factor('2.6 kgCO2e/L'));
    expect(product && stepsOf(product)).toEqual(['rows 100 L', '× 2.6 kgCO2e/L (the rule)', '= 260 kgCO2e']);
    expect(product?.name).toBe('');
  });

  it('in another unit of the dimension is converted first', () => {
    const product = times('2 m3', factor('2.6 kgCO2e/L'));
    expect(product && stepsOf(product)).toEqual([
      'rows 2 m3',
      'unit × 1000',
      '= 2000 L',
      '× 2.6 kgCO2e/L (the rule)',
      '= 5200 kgCO2e', // 2,000 × 2.6
    ]);
  });

  it('goes over a density, with the reason that the density was chosen for', () => {
    const product = times('2 m3', factor('3 kgCO2e/t'), [part(density(), 'named by hand')]);
    expect(product && stepsOf(product)).toEqual([
      'rows 2 m3',
      'unit × 1000',
      '= 2000 L',
      '× 0.84 kg/L (named by hand)',
      '= 1680 kg', // 2,000 × 0.84
      'unit × 0.001',
      '= 1.68 t',
      '× 3 kgCO2e/t (the rule)',
      '= 5.04 kgCO2e', // 1.68 × 3
    ]);
  });

  it('goes over a density the other way round: kilograms over it are litres', () => {
    const product = times('0.21 t', factor('2 kgCO2e/L'), [part(density(), 'named by hand')]);
    expect(product && stepsOf(product)).toEqual([
      'rows 0.21 t',
      'unit × 1000',
      '= 210 kg',
      '÷ 0.84 kg/L (named by hand)',
      '= 250 L', // 210 / 0.84
      '× 2 kgCO2e/L (the rule)',
      '= 500 kgCO2e',
    ]);
  });

  it.each([
    ['density first', [density(), heating()]],
    ['heating value first', [heating(), density()]],
  ])('goes over a density and a heating value, %s', (_, parts) =>
    // 1,000 L × 0.84 kg/L = 0.84 t; × 42.652 GJ/t = 35.82768 GJ; × 74.1 kgCO2/GJ
    expect(shown(times('1000 L', factor('74.1 kgCO2/GJ', { gas: 'CO2' }), parts))).toBe('2654.831088 kgCO2'),
  );

  it.each([
    ['net', '', '42652 kgCO2e'],
    ['net', 'net', '42652 kgCO2e'],
    ['', 'gross', '42652 kgCO2e'],
    ['net', 'gross', undefined],
  ])('on a basis of "%s" takes a heating value of "%s": %s', (basis, ofHeating, expected) =>
    // 10 t × 42.652 GJ/t × 100 kgCO2e/GJ
    expect(shown(times('10 t', factor('100 kgCO2e/GJ', { basis }), [heating(ofHeating)]))).toBe(expected),
  );

  it('goes over nothing but densities and heating values', () =>
    expect(times('1 TJ', factor('3 kgCO2/kgC', { gas: 'CO2' }), [carbon()])).toBeUndefined());

  it.each([
    ['nothing', []],
    ['a density', [density()]],
    ['a density of nought, which nothing is divided by,', [factor('0 m3/kg', { gas: 'density' })]],
  ])('is none where %s leads to the unit', (_, parts) =>
    expect(times('1 m3', factor('3 kgCO2e/GJ'), parts)).toBeUndefined(),
  );

  it('is not divided by a density of nought', () =>
    expect(times('1 t', factor('3 kgCO2e/L'), [factor('0 kg/L', { gas: 'density' })])).toBeUndefined());
});

describe('reach', () => {
  it('needs no way where the dimension is the same', () => {
    const litres = figure('3 L');
    expect(reach(litres, unit('L'), [part(density())])).toBe(litres);
  });

  it('leaves a way that leads nowhere', () => {
    // Over the density 10 t are litres, from which nothing leads on; over the heating value 10 t × 42.652 GJ/t
    expect(shown(reach(figure('10 t'), unit('GJ'), [part(density()), part(heating())]))).toBe('426.52 GJ');
    // Over the density 1,000 L are kilograms, from which nothing leads on; over the heating value 1,000 L × 36 MJ/L
    const perLitre = factor('36 MJ/L', { gas: 'heating value' });
    expect(shown(reach(figure('1000 L'), unit('MJ'), [part(density()), part(perLitre)]))).toBe('36000 MJ');
    // From litres, over both: 1,000 L × 0.84 kg/L = 0.84 t; × 42.652
    expect(shown(reach(figure('1000 L'), unit('GJ'), [part(heating()), part(density())]))).toBe('35.82768 GJ');
  });

  it('goes back from energy to litres, both ways the other way round', () =>
    // 35.82768 GJ / 42.652 GJ/t = 0.84 t = 840 kg; / 0.84 kg/L
    expect(shown(reach(figure('35.82768 GJ'), unit('L'), [part(density()), part(heating())]))).toBe('1000 L'));
});

describe('carbon that burns', () => {
  it('is what oxidises of it, times 44/12', () => {
    const product = times('11 t', carbon(), [coalHeating(), part(oxidation(), 'named by hand')]);
    expect(product && stepsOf(product)).toEqual([
      'rows 11 t',
      '× 20 GJ/t (its edition)',
      '= 220 GJ',
      'unit × 0.001',
      '= 0.22 TJ',
      '× 26.1 tC/TJ (the rule)',
      '= 5.742 tC', // 0.22 × 26.1
      '× 93 % × 0.01 (named by hand)',
      '= 5.34006 tC', // 5.742 × 0.93
      'unit × 1000',
      '= 5340.06 kgC',
      '× 44/12 = 3.666666666666666666666666666666667 (CO2 per carbon by molar mass)',
      '= 19580.22 kg', // 5,340.06 × 44 / 12 = 445.005 × 44
    ]);
    expect(product?.amount.equals(amount('19580.22'))).toBe(true);
    expect(product?.name).toBe('');
  });

  it('is all of it where no oxidation is stated, which its reason says', () => {
    const product = times('0.22 TJ', carbon());
    expect(product && stepsOf(product).slice(-4)).toEqual([
      'unit × 1000',
      '= 5742 kgC',
      '× 44/12 = 3.666666666666666666666666666666667 (CO2 per carbon by molar mass, all of it taken as oxidised)',
      '= 21054 kg', // 5,742 × 44 / 12 = 478.5 × 44
    ]);
  });

  it('is not what any other factor is times', () =>
    expect(shown(times('0.22 TJ', factor('100 tCO2/TJ', { gas: 'CO2' }), [oxidation()]))).toBe('22 tCO2'));

  it('takes a heating value on its own basis alone', () =>
    expect(times('11 t', carbon(), [coalHeating('gross'), oxidation()])).toBeUndefined());
});

describe('the same figure in another unit', () => {
  it('is itself where unit and name are the same', () => {
    const litres = figure('3 L', 'water');
    expect(stepTo(litres, unit('L'))).toBe(litres);
  });

  it.each([
    ['3 L', 'dm3', '', 'dm3'],
    ['3 L', 'L', 'water', 'L'],
  ])('of %s in %s under "%s" is a step of one', (from, to, name, symbol) => {
    const litres = figure(from);
    // A unit of the same size, by another symbol.
    const target = { ...unit('L'), symbol: to };
    expect(stepTo(litres, target, name)).toEqual({
      name,
      amount: amount('3'),
      unit: { ...unit('L'), symbol },
      because: { kind: 'unit', from: litres, ratio: amount('1') },
    });
  });

  it('multiplies by how many of the one the other is', () => {
    const step = stepTo(figure('1250 kWh', 'power'), unit('MWh'), 'energy');
    expect([step.name, shown(step), step.because.kind]).toEqual(['energy', '1.25 MWh', 'unit']); // 1,250 / 1,000
  });
});

describe('what counts of rows', () => {
  const counted = (quantity: string, own: Partial<LedgerLine> = {}) =>
    rowsFigure(ledger(activity('flight'), quantity, own));

  it('is all of them', () => {
    const line = ledger(activity('water'), '12.5 m3');
    expect(rowsFigure(line)).toEqual({
      name: '',
      amount: amount('12.5'),
      unit: unit('m3'),
      because: { kind: 'rows', line },
    });
  });

  it('is by days what of a bill lies in the year, then the share of the entity', () => {
    const share = { entity: 'Joint venture', amount: amount('0.4'), text: '40 %' };
    const figures = counted('310 kWh', { portion: { days: 9, of: 31 }, share });
    expect(stepsOf(figures)).toEqual([
      'rows 310 kWh',
      'portion 9/31',
      '= 90 kWh', // 310 × 9 / 31
      'share 40 %',
      '= 36 kWh', // 90 × 0.4
    ]);
    expect(figures.because).toMatchObject({
      kind: 'share',
      share,
      from: { name: '', because: { portion: { days: 9, of: 31 } } },
    });
  });

  it('of trips is their distance', () => {
    const details = { origin: 'HKG', destination: 'LHR', distance: '9648' };
    const figures = counted('3 return trip', { details });
    expect(stepsOf(figures)).toEqual([
      'rows 3 return trip',
      'unit × 2',
      '= 6 trip',
      '× 9,648 km = 9648 (great circle HKG–LHR)',
      '= 57888 person·km', // 6 × 9,648
    ]);
    expect(figures.name).toBe('');
    // What is counted so meets a factor per person·km of the table of units.
    expect(shown(multiply(figures, factor('0.1 kgCO2e/(person·km)'), chosenOf([]), resultUnits()))).toBe(
      '5788.8 kgCO2e',
    );
  });

  it('of persons is their distance, without a step of units', () =>
    expect(stepsOf(counted('4 person', { details: { origin: 'A', destination: 'B', distance: '100' } }))).toEqual([
      'rows 4 person',
      '× 100 km = 100 (great circle A–B)',
      '= 400 person·km',
    ]));
});
