// The inventory over many lines: a choice is made once for all that it depends on, and each line keeps its energy and its bridges.
import { describe, expect, it } from 'vitest';
import { takeInventory } from '../../src/compute/takeInventory.ts';
import type { Company } from '../../src/domain/company.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor, presetRule } from '../support/factors.ts';
import { saidIn, shown } from '../support/inWords.ts';
import { takingBasis } from '../support/inventories.ts';
import { activity, ledger, rate } from '../support/ledgerLines.ts';

const diesel = activity('diesel');
const litres = (own: Partial<LedgerLine> = {}) => ledger(diesel, '10 L', own);

describe('lines that differ in what decides a factor', () => {
  const editions = [
    edition(
      [
        factor('1 kgCO2e/L', { edition: 'first' }),
        factor('2 kgCO2e/L', { edition: 'first', region: 'HK' }),
        factor('3 kgCO2e/L', { edition: 'first', class: 'car', region: 'HK' }),
        factor('4 kgCO2e/L', { edition: 'first', class: 'recycled', region: 'HK' }),
        factor('5 kgCO2e/kg', { edition: 'first' }),
        factor('0.5 kgCO2e/(person·km)', { edition: 'first' }),
        factor('6 kgCO2e/trip', { edition: 'first' }),
        factor('8 kgCO2e/L', { edition: 'first', activity: 'petrol' }),
      ],
      { id: 'first', published: '2025-01-01', dataYear: '2024' },
    ),
    edition([factor('7 kgCO2e/L', { edition: 'second' })], { id: 'second', published: '2026-01-01' }),
  ];
  const basis = takingBasis(editions, [presetRule('diesel'), presetRule('petrol')]);
  const amounts = (...lines: readonly LedgerLine[]): string[] =>
    takeInventory(lines, basis).value.emissions.map(({ result }) => result.amount.toExactText());

  it.each([
    ['year', litres({ year: '2026' }), '70'],
    ['activity', ledger(activity('petrol'), '10 L'), '80'],
    ['class and region', litres({ class: 'car', region: 'HK' }), '30'],
    ['region', litres({ region: 'HK' }), '20'],
    ['treatment', litres({ details: { treatment: 'recycled' }, region: 'HK' }), '40'],
    ['unit', ledger(diesel, '10 kg'), '50'],
    ['pin', litres({ pin: 'second' }), '70'],
    ['flight', ledger(diesel, '1 trip', { details: { origin: 'A', destination: 'B', distance: '10' } }), '5'], // 10 km × 0.5
  ])('by their %s have their own', (_, other, expected) => {
    const plain = other.details.distance === undefined ? litres() : ledger(diesel, '1 trip');
    const [ofPlain] = amounts(plain);
    expect(amounts(plain, other)).toEqual([ofPlain, expected]);
    expect(amounts(other, plain)).toEqual([expected, ofPlain]);
  });

  it('by class and treatment alone have their own, in a region that has them', () =>
    expect(
      amounts(
        litres({ region: 'HK' }),
        litres({ region: 'HK', class: 'car' }),
        litres({ region: 'HK', details: { treatment: 'recycled' } }),
      ),
    ).toEqual(['20', '30', '40']));

  it('by class or region of one name have their own', () =>
    expect(amounts(litres({ region: 'HK' }), litres({ class: 'HK' }))).toEqual(['20', '10']));

  it('by scope are asked again whether a factor is fit for it', () => {
    const inScope2 = litres({ scope: '2' });
    const { value, diagnostics } = takeInventory(
      [litres(), inScope2],
      takingBasis([edition([factor('1 kgCO2e/L', { kind: 'footprint' })])], [presetRule('diesel')]),
    );
    expect(value.emissions.map(({ line }) => line)).toEqual([litres()]);
    expect(diagnostics.map(({ code }) => code)).toContain('factor-footprint');
  });

  it('by the reason of their pin keep it', () => {
    const pinned = (pinWhy: string) => litres({ pin: 'first', pinWhy });
    const whys = takeInventory([pinned('the contract'), pinned('the bill')], basis).value.emissions.map(
      ({ chosen }) => chosen?.pinnedWhy,
    );
    expect(whys).toEqual(['the contract', 'the bill']);
  });
});

describe('lines that differ in nothing of that', () => {
  const basis = takingBasis([edition([factor('1 kgCO2e/L')])], [presetRule('diesel')]);
  it('have the very same choice', () => {
    const [a, b] = takeInventory([litres({ site: 'A' }), litres({ site: 'B', entity: 'X' })], basis).value.emissions;
    expect(a?.chosen).toBeDefined();
    expect(b?.chosen).toBe(a?.chosen);
  });

  it('are chosen for one by one where editions are swapped', () => {
    const other = edition([factor('9 kgCO2e/L', { edition: 'other' })], { id: 'other' });
    const swapping = {
      ...basis,
      swap: (chosen: typeof other, { site }: LedgerLine) => (site === 'B' ? other : chosen),
    };
    expect(
      takeInventory([litres({ site: 'A' }), litres({ site: 'B' })], swapping).value.emissions.map(({ result }) =>
        shown(result),
      ),
    ).toEqual(['10 kgCO2e', '90 kgCO2e']);
  });

  it('say a fault once', () => {
    const none = takingBasis([], []);
    const { diagnostics, value } = takeInventory(
      [litres({ site: 'A' }), litres({ site: 'B', first: { file: 'activity.csv', record: 9 } })],
      none,
    );
    const said = saidIn(diagnostics);
    expect(value.emissions).toEqual([]);
    expect(said.map((text) => text.replace(/:.*/, ''))).toEqual(['error factor-missing', 'note energy-unconverted']);
    expect(said[0]).toContain('[2 activity]');
  });
});

describe('what leads to other units', () => {
  const density = factor('0.8 kg/L', { gas: 'density' });
  const heating = factor('36 MJ/L', { gas: 'heating value' });
  const bridgesOf = (line: LedgerLine, withFactor: boolean, company: Partial<Company> = {}) => {
    const named = edition([density], { id: 'densities', family: 'densities' });
    const own = edition([...(withFactor ? [factor('1 kgCO2e/L')] : []), heating]);
    const preset = [
      ...(withFactor ? [presetRule('diesel')] : []),
      presetRule('diesel', { purpose: 'density', family: 'densities' }),
    ];
    const { value } = takeInventory([line], takingBasis([named, own], preset, company));
    return value.bridges.get(line)?.map((part) => part.factor.gas);
  };
  const counted = ledger(activity('diesel', { emits: [], scope: '' }), '10 L');

  it.each([
    ['the parts of its emissions', litres(), true, ['density', 'heating value']],
    ['the density named for what is counted only', counted, false, ['density']],
    ['nothing for a line without a number', litres({ rows: 0 }), true, []],
    ['nothing for what a supplier gave', ledger(diesel, '1 tCO2e'), true, []],
  ] as const)('is %s', (_, line, withFactor, expected) => expect(bridgesOf(line, withFactor)).toEqual(expected));
});

describe('beside emissions', () => {
  it('lines have their energy', () => {
    const power = ledger(activity('electricity', { scope: '2', group: 'electricity', emits: [] }), '500 kWh');
    const { energies } = takeInventory(
      [power, ledger(activity('water', { group: 'water', emits: [] }), '1 L')],
      takingBasis([]),
    ).value;
    expect(energies.map(({ line, result }) => [line.subject.name, shown(result)])).toEqual([
      ['electricity', '0.5 MWh'],
    ]);
  });

  it('balances of refrigerants are looked at', () => {
    const closing = ledger(activity('stock at end', { group: 'refrigerant balance', sign: -1 }), '10 kg', {
      class: 'HFC-32',
    });
    expect(takeInventory([closing], takingBasis([])).diagnostics.map(({ code }) => code)).toEqual([
      'refrigerant-balance-negative',
    ]);
  });

  it('rates that stand in several rows are a fault', () => {
    const twice = ledger(rate('exchange rate'), '8 HKD/USD', { rows: 2 });
    expect(takeInventory([twice], takingBasis([])).diagnostics.map(({ code }) => code)).toEqual(['rate-repeated']);
  });
});
