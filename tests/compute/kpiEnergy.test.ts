// What a KPI of energy adds up and lacks, and which heating values are said not to mean the same.
import { describe, expect, it } from 'vitest';
import type { LineEnergy } from '../../src/compute/energyOf.ts';
import { energyIn, isFinestPart, reviewEnergy } from '../../src/compute/kpiEnergy.ts';
import { ENERGY_PARTS, type EnergyPart, type Subject } from '../../src/domain/activity.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { figure } from '../support/figures.ts';
import { saidIn, shown } from '../support/inWords.ts';
import { inventoryOf } from '../support/inventories.ts';
import { activity, ledger, measure } from '../support/ledgerLines.ts';

const of = (name: string, group: string): Subject => activity(name, { group });
const energy = (line: LedgerLine, result: string | undefined, basis: LineEnergy['basis'] = ''): LineEnergy => ({
  line,
  result: result === undefined ? undefined : figure(result),
  basis,
});
const lines = [
  ledger(of('diesel', 'fuel'), '1 L'),
  ledger(of('petrol', 'fuel'), '1 L'),
  ledger(of('electricity', 'electricity'), '1 kWh'),
  ledger(of('steam', 'heat'), '1 GJ'),
  ledger(of('solar', 'own generation'), '1 kWh'),
  ledger(of('water', 'water'), '1 L'),
  ledger(measure('floor area'), '1 m2'),
];
const energies = ['1 MWh', undefined, '2 MWh', '4 MWh', '8 MWh', '16 MWh', '32 MWh'].map((result, at) =>
  energy(lines[at] as LedgerLine, result),
);

describe('energy of a KPI', () => {
  it.each([
    ['direct', ['1 MWh', '8 MWh'], ['diesel', 'petrol', 'solar'], ['petrol (L)']],
    ['indirect', ['2 MWh', '4 MWh'], ['electricity', 'steam'], []],
    ['renewable', ['8 MWh'], ['solar'], []],
    [
      'total',
      ['1 MWh', '2 MWh', '4 MWh', '8 MWh'],
      ['diesel', 'petrol', 'electricity', 'steam', 'solar'],
      ['petrol (L)'],
    ],
  ] as const)('%s holds %j of %j', (part, parts, names, without) => {
    const found = energyIn({ kind: 'energy', part }, { lines, energies });
    expect(found.parts.map(shown)).toEqual(parts);
    expect(found.lines.map(({ subject }) => subject.name)).toEqual(names);
    expect(found.without).toEqual(without);
  });
});

it('what tenants use is no energy of the company', () => {
  const tenants = ledger(of('electricity', 'electricity'), '4 MWh', { scope: '3.13' });
  const used = [{ line: tenants, result: figure('4 MWh'), basis: '' as const }];
  expect(energyIn({ kind: 'energy', part: 'total' }, { lines: [tenants], energies: used })).toEqual({
    parts: [],
    lines: [],
    without: [],
  });
});

describe('net beside gross', () => {
  const review = (...each: readonly LineEnergy[]): string[] => saidIn(reviewEnergy(inventoryOf({ energies: each })));
  const [diesel, petrol, gas] = ['diesel', 'petrol', 'gas'].map((name) => ledger(of(name, 'fuel'), '1 L')) as [
    LedgerLine,
    LedgerLine,
    LedgerLine,
  ];

  it('in one total is said, with the fuels of each once and in order, year by year', () =>
    expect(
      review(
        energy(petrol, '1 MWh', 'net'),
        energy(diesel, '1 MWh', 'net'),
        energy({ ...diesel, site: 'B' }, '1 MWh', 'net'),
        energy(gas, '1 MWh', 'gross'),
        energy({ ...diesel, year: '2024' }, '1 MWh', 'gross'),
        energy({ ...gas, year: '2024' }, '1 MWh', 'net'),
      ),
    ).toEqual([
      'warning energy-basis-mixed: the energy of 2024 adds net heating values (gas) to gross ones (diesel)',
      'warning energy-basis-mixed: the energy of 2025 adds net heating values (diesel, petrol) to gross ones (gas)',
    ]));

  it.each([
    ['of one basis', [energy(diesel, '1 MWh', 'net'), energy(gas, '1 MWh', 'net')]],
    ['of the other basis', [energy(diesel, '1 MWh', 'gross'), energy(gas, '1 MWh', 'gross')]],
    ['of one basis and of none', [energy(diesel, '1 MWh', 'net'), energy(gas, '1 MWh', '')]],
    ['in two years', [energy(diesel, '1 MWh', 'net'), energy({ ...gas, year: '2024' }, '1 MWh', 'gross')]],
    ['where one has no figure', [energy(diesel, '1 MWh', 'net'), energy(gas, undefined, 'gross')]],
  ] as const)('is not said of fuels %s', (_, each) => expect(review(...each)).toEqual([]));
});

describe('the finest part of energy', () => {
  it.each([
    ['fuel', ['direct']],
    ['own generation', ['direct', 'renewable']],
    ['heat', ['indirect']],
    ['water', []],
  ] as const)('of %s is among %j', (group, parts) =>
    expect(
      (Object.keys(ENERGY_PARTS) as EnergyPart[]).filter((part) => isFinestPart(part, activity('any', { group }))),
    ).toEqual(parts),
  );
});
