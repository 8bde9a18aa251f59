// What a line emits under a factor that is stated as a value, or as an edition of the library.
import { describe, expect, it } from 'vitest';
import { applyStatedFactor, type Applied } from '../../../src/compute/check/applyStatedFactor.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Factor } from '../../../src/domain/factor.ts';
import {
  activityOf,
  decimal,
  editionOf,
  emissionOf,
  factorOf,
  lineOf,
  resultsOf,
  statedFactor,
  unitOf,
  type MadeResults,
} from '../../support/madeResults.ts';

/** 100,000 kWh that emitted 53,060 kg. */
const power = emissionOf(lineOf('electricity', { quantity: '100000' }), '53060', 'grid');

describe('a stated factor applied', () => {
  const applied = (text: string, emission: Emission = power, more: MadeResults = {}): string => {
    const outcome: Applied = applyStatedFactor(statedFactor(text), emission, resultsOf(more));
    if ('lacking' in outcome) return typeof outcome.lacking === 'string' ? outcome.lacking : outcome.lacking.english;
    return `${outcome.kilograms.toExactText()} ${outcome.text}`;
  };
  /** An edition of these factors. */
  const grid = (...factors: readonly Partial<Factor>[]): MadeResults => ({
    editions: [editionOf('grid-2024', { factors: factors.map((each) => factorOf('grid-2024', each)) })],
  });

  it.each([
    ['0.5 kg/kWh', '50000 0.5 kg/kWh'],
    ['0.5 kgCO2e/kWh', '50000 0.5 kgCO2e/kWh'],
    ['0.5 tCO2/MWh', '50000 0.5 tCO2/MWh'],
    ['0.5 kWh/kWh', '0.5 kWh/kWh does not meet rows in kWh'],
    ['0.5 kg/L', '0.5 kg/L does not meet rows in kWh'],
    ['0.5 kg', '0.5 kg does not meet rows in kWh'],
  ])('as a value: %s', (text, outcome) => expect(applied(text)).toBe(outcome));

  it('counts what counts of the rows', () => {
    const half = { ...power.line, portion: { days: 15, of: 30 } };
    expect(applied('0.5 kg/kWh', { ...power, line: half })).toBe('25000 0.5 kg/kWh');
    expect(applied('grid-2024', { ...power, line: half }, grid({ value: decimal('0.5') }))).toBe('25000 1 kgCO2e/kWh');
  });

  it('as an edition adds its gases, weighed, without those of biomass', () => {
    const unit = { top: unitOf('kg'), unitText: 'kg/kWh' };
    const gases = grid(
      { gas: 'CO2', value: decimal('0.5'), valueText: '0.5', ...unit },
      { gas: 'CH4', value: decimal('0.001'), valueText: '0.001', ...unit },
      { gas: 'biogenic CO2', value: decimal('7'), valueText: '7', ...unit },
    );
    const weighed: MadeResults = {
      ...gases,
      gases: new Map([
        [
          'CH4',
          {
            name: 'CH4',
            kind: 'greenhouse gas',
            potentials: new Map([['ar6', decimal('28')]]),
            isKyoto: true,
            checked: true,
            note: '',
          },
        ],
      ]),
    };
    // 50,000 kg of CO2, and 100 kg of CH4 that weigh 28 times as much.
    expect(applied('grid-2024', power, weighed)).toBe('52800 0.5 kg/kWh + 0.001 kg/kWh');
    // A gas without a potential cannot be weighed.
    expect(applied('grid-2024', power, gases)).toBe('grid-2024 does not meet rows in kWh');
  });

  it('as an edition takes what is printed as CO2e as it is', () => {
    expect(applied('grid-2024', power, grid({ value: decimal('0.5'), gas: 'CH4' }))).toBe('50000 1 kgCO2e/kWh');
    expect(
      applied('grid-2024', power, grid({ value: decimal('0.5'), gas: 'CO2', top: unitOf('t'), per: unitOf('MWh') })),
    ).toBe('50000 1 kgCO2e/kWh');
    expect(applied('grid-2024', power, grid({ value: decimal('0.5'), top: unitOf('kg') }))).toBe('50000 1 kgCO2e/kWh');
  });

  it('as an edition leads over densities, that of the line or its own', () => {
    const petrol = lineOf(activityOf('petrol'), { quantity: '100', unit: 'L' });
    const density = factorOf('own', {
      activity: 'petrol',
      gas: 'density',
      value: decimal('0.75'),
      top: unitOf('kg'),
      per: unitOf('L'),
    });
    const perTonne = {
      activity: 'petrol',
      value: decimal('3'),
      valueText: '3',
      per: unitOf('kg'),
      unitText: 'kgCO2e/kg',
    };
    const plain = emissionOf(petrol, '1', 'own');
    const bridged = {
      ...plain,
      chosen: { ...(plain.chosen as NonNullable<Emission['chosen']>), parts: [{ factor: density, why: '' }] },
    };
    // 100 L x 0.75 kg/L x 3.
    expect(applied('grid-2024', bridged, grid(perTonne))).toBe('225 3 kgCO2e/kg');
    expect(applied('grid-2024', plain, grid(perTonne))).toBe('grid-2024 does not meet rows in L');
    expect(applied('grid-2024', plain, grid(perTonne, density))).toBe('225 3 kgCO2e/kg');
  });

  it('as an edition burns carbon', () => {
    const carbon = {
      gas: 'carbon content',
      value: decimal('0.3'),
      valueText: '0.3',
      top: unitOf('kgC'),
      unitText: 'kgC/kWh',
    };
    // 30,000 kg of carbon x 44 / 12.
    expect(applied('grid-2024', power, grid(carbon))).toBe('110000 0.3 kgC/kWh');
  });

  it('is of the class of the factor, and of the country of its family', () => {
    const green = { ...power, factor: factorOf('grid', { class: 'green' }) };
    const classes = grid(
      { class: 'green', value: decimal('0.1'), valueText: '0.1' },
      { class: 'grey', value: decimal('0.9'), valueText: '0.9' },
    );
    expect(applied('grid-2024', green, classes)).toBe('10000 0.1 kgCO2e/kWh');
    expect(applied('grid-2024', power, classes)).toBe('grid-2024 has none');
    const shanghai = { ...power, line: { ...power.line, region: 'CN-SH' } };
    const national = [factorOf('grid-2024', { region: 'CN', value: decimal('0.5') })];
    const editions = [editionOf('grid-2024', { factors: national, applies: 'matching-region' })];
    const family = { name: 'grid', title: '', selection: 'published' as const, reviewAfterYears: undefined };
    expect(applied('grid-2024', shanghai, { editions })).toBe('grid-2024 has none');
    expect(applied('grid-2024', shanghai, { editions, families: [family] })).toBe('grid-2024 has none');
    expect(applied('grid-2024', shanghai, { editions, families: [{ ...family, nationwide: 'CN' }] })).toBe(
      '50000 1 kgCO2e/kWh',
    );
  });

  it('cannot be where the edition is not there, or the emission was given', () => {
    expect(applied('nowhere')).toBe('nowhere cannot be applied');
    expect(applied('grid-2024', emissionOf(power.line, '1'), grid({}))).toBe('grid-2024 cannot be applied');
  });
});
