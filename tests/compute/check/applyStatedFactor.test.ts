// What a line emits under a factor that is stated as a value, or as an edition of the library.
import { describe, expect, it } from 'vitest';
import { applyStatedFactor, type Applied } from '../../../src/compute/check/applyStatedFactor.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Factor } from '../../../src/domain/factor.ts';
import { chosenOf } from '../../support/factors.ts';
import { takingBasis } from '../../support/inventories.ts';
import {
  editionOf,
  emissionOf,
  factorOf,
  lineOf,
  resultsOf,
  statedFactor,
  type MadeResults,
} from '../../support/madeResults.ts';
import { publishedFactor } from '../../support/printedParts.ts';

/** 100,000 kWh that emitted 53,060 kg. */
const power = emissionOf(lineOf('electricity', { quantity: '100000' }), '53060', 'grid');

describe('a stated factor applied', () => {
  const applied = (text: string, emission: Emission = power, more: MadeResults = {}): string => {
    const outcome: Applied = applyStatedFactor(statedFactor(text), emission, resultsOf(more));
    if ('lacking' in outcome) return typeof outcome.lacking === 'string' ? outcome.lacking : outcome.lacking.english;
    return `${outcome.kilograms.toExactText()} ${outcome.text}`;
  };
  const gridFactor = (printed: string, own: Partial<Factor> = {}): Factor =>
    publishedFactor('grid-2024/factor', printed, own);
  /** An edition of these factors. */
  const grid = (...factors: readonly Factor[]): MadeResults => ({ editions: [editionOf('grid-2024', { factors })] });
  const HALF = gridFactor('0.5 kgCO2e/kWh');

  it.each([
    ['0.5 kg/kWh', '50000 0.5 kg/kWh'],
    ['0.5 kgCO2e/kWh', '50000 0.5 kgCO2e/kWh'],
    ['0.5 tCO2/MWh', '50000 0.5 tCO2/MWh'],
    ['0.5 kWh/kWh', '0.5 kWh/kWh does not meet rows in kWh'],
    ['0.5 kg/L', '0.5 kg/L does not meet rows in kWh'],
    ['0.5 kg', '0.5 kg does not meet rows in kWh'],
  ])('as a value: %s', (text, outcome) => expect(applied(text)).toBe(outcome));

  it('counts what counts of the rows', () => {
    const half = { ...power, line: { ...power.line, portion: { days: 15, of: 30 } } };
    expect(applied('0.5 kg/kWh', half)).toBe('25000 0.5 kg/kWh');
    expect(applied('grid-2024', half, grid(HALF))).toBe('25000 0.5 kgCO2e/kWh');
  });

  it('as an edition adds its gases, weighed, without those of biomass', () => {
    const gases = grid(
      gridFactor('0.5 kg/kWh', { gas: 'CO2' }),
      gridFactor('0.001 kg/kWh', { gas: 'CH4' }),
      gridFactor('7 kg/kWh', { gas: 'biogenic CO2' }),
    );
    // 50,000 kg of CO2, and 100 kg of CH4 that weigh 27.9 times as much.
    expect(applied('grid-2024', power, { ...gases, gases: takingBasis([]).gases })).toBe(
      '52790 0.5 kg/kWh + 0.001 kg/kWh',
    );
    // A gas without a potential cannot be weighed.
    expect(applied('grid-2024', power, gases)).toBe('grid-2024 does not meet rows in kWh');
  });

  it.each<[string, Partial<Factor>]>([
    ['0.5 kgCO2e/kWh', { gas: 'CH4' }],
    ['0.5 t/MWh', { gas: 'CO2' }],
    ['0.5 kg/kWh', { gas: 'CO2e' }],
  ])('as an edition takes what is printed as CO2e as it is: %s, %j', (printed, own) =>
    expect(applied('grid-2024', power, grid(gridFactor(printed, own)))).toBe(`50000 ${printed}`),
  );

  it('as an edition leads over densities, that of the line or its own', () => {
    const petrol = { activity: 'petrol' };
    const density = publishedFactor('own/factor', '0.75 kg/L', { ...petrol, gas: 'density' });
    const perMass = gridFactor('3 kgCO2e/kg', petrol);
    const plain = emissionOf(lineOf('petrol', { quantity: '100', unit: 'L' }), '1', 'own');
    const bridged = { ...plain, chosen: chosenOf([factorOf('own')], [density]) };
    // 100 L x 0.75 kg/L x 3.
    expect(applied('grid-2024', bridged, grid(perMass))).toBe('225 3 kgCO2e/kg');
    expect(applied('grid-2024', plain, grid(perMass))).toBe('grid-2024 does not meet rows in L');
    expect(applied('grid-2024', plain, grid(perMass, density))).toBe('225 3 kgCO2e/kg');
  });

  it('as an edition burns carbon', () =>
    // 30,000 kg of carbon x 44 / 12.
    expect(applied('grid-2024', power, grid(gridFactor('0.3 kgC/kWh', { gas: 'carbon content' })))).toBe(
      '110000 0.3 kgC/kWh',
    ));

  it('is of the class of the factor', () => {
    const green = { ...power, factor: factorOf('grid', { class: 'green' }) };
    const classes = grid(
      gridFactor('0.1 kgCO2e/kWh', { class: 'green' }),
      gridFactor('0.9 kgCO2e/kWh', { class: 'grey' }),
    );
    expect(applied('grid-2024', green, classes)).toBe('10000 0.1 kgCO2e/kWh');
    expect(applied('grid-2024', power, classes)).toBe('grid-2024 has none');
  });

  it('is of the country of its family, where that is known', () => {
    const shanghai = { ...power, line: { ...power.line, region: 'CN-SH' } };
    const factors = [{ ...HALF, region: 'CN' }];
    const editions = [editionOf('grid-2024', { factors, applies: 'matching-region' })];
    expect(applied('grid-2024', shanghai, { editions })).toBe('grid-2024 has none');
    expect(applied('grid-2024', shanghai, { editions, families: { grid: { nationwide: 'CN' } } })).toBe(
      '50000 0.5 kgCO2e/kWh',
    );
  });

  it('cannot be where the edition is not there, or the emission was given', () => {
    expect(applied('nowhere')).toBe('nowhere cannot be applied');
    expect(applied('grid-2024', emissionOf(power.line, '1'), grid(HALF))).toBe('grid-2024 cannot be applied');
  });
});
