// The unit a KPI is printed in, and what is said where its figures cannot be.
import { describe, expect, it } from 'vitest';
import type { KpiBasis } from '../../src/compute/computeKpis.ts';
import { leadingOf } from '../../src/compute/kpiQuantities.ts';
import { currencyOf, KpiUnits } from '../../src/compute/kpiUnits.ts';
import type { Inventory } from '../../src/compute/takeInventory.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Kpi, KpiContent } from '../../src/domain/kpi.ts';
import { chosenOf, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { saidIn } from '../support/inWords.ts';
import { inventoryOf } from '../support/inventories.ts';
import { carbonPrice, kpi, kpiBasis } from '../support/kpis.ts';
import { activity, ledger, measure } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const diesel = ledger(activity('diesel'), '5 kg');
const revenue = ledger(measure('revenue'), '5 RMB');
const quantity = (unitText: string, own: Partial<Kpi> = {}): Kpi =>
  kpi('diesel', { kind: 'quantity', activity: 'diesel' }, unitText, own);

/** Units over an inventory, and what they have said so far. */
function over(kpis: readonly Kpi[], inventory: Partial<Inventory> = {}, own: Partial<KpiBasis> = {}) {
  const diagnostics: Diagnostic[] = [];
  const taken = inventoryOf(inventory);
  const units = new KpiUnits(taken.lines, leadingOf(taken), kpiBasis(kpis, own), diagnostics);
  const [first] = kpis;
  if (first === undefined) throw new Error('no KPI');
  return {
    symbol: (at = 0) => units.unitOf(kpis[at] ?? first).symbol,
    fits: (at = 0) => units.fits(kpis[at] ?? first),
    said: () => saidIn(diagnostics),
  };
}

describe('the unit of a KPI', () => {
  it.each([
    ['without rows is the first', [], 'L'],
    ['is the first that fits its rows', [diesel], 't'],
    ['with rows that nothing fits is the first', [ledger(activity('diesel'), '5 person')], 'L'],
    ['takes no notice of lines without a number', [{ ...diesel, rows: 0 }], 'L'],
  ])('%s', (_, lines, expected) => expect(over([quantity('L|t|kg|kWh')], { lines }).symbol()).toBe(expected));

  it.each([
    [{ kind: 'emissions', scope: '1' }, 'tCO2e'],
    [{ kind: 'market', scope: '2' }, 'tCO2e'],
    [{ kind: 'primary', scope: '1' }, '1'],
    [{ kind: 'instruments', sort: 'any' }, 'kWh'],
    [{ kind: 'energy', part: 'total' }, 'kWh'],
    [{ kind: 'gas', gas: 'NOx' }, 't'],
    [{ kind: 'cost' }, 'USD'],
    [{ kind: 'measure', measure: 'revenue' }, 'RMB'],
    [{ kind: 'group', group: 'fuel' }, 't'],
    [{ kind: 'group', group: 'water' }, 'person'],
  ] as readonly (readonly [KpiContent, string])[])('of %j is one that its figures come in: %s', (content, expected) =>
    expect(
      over(
        [kpi('any', content, 'person|tCO2e|1|kWh|t|USD|RMB')],
        { lines: [diesel, revenue] },
        {
          price: carbonPrice({}, { currency: 'USD' }),
        },
      ).symbol(),
    ).toBe(expected),
  );

  it('of a cost has nothing to fit without a price', () =>
    expect(over([kpi('cost', { kind: 'cost' }, 'person|RMB')]).symbol()).toBe('person'));

  const sum = (...parts: readonly string[]): Kpi => kpi('total', { kind: 'sum', parts }, 'L|t');
  it.each([
    ['is that of its first part', [sum('diesel', 'other'), quantity('kg')], 't'],
    ['is the first where the part is not known', [sum('other', 'diesel'), quantity('kg')], 'L'],
    ['is the first where it has no part', [sum(), quantity('kg')], 'L'],
    ['is the first where it is its own part', [sum('total'), quantity('kg')], 'L'],
  ])('of a sum %s', (_, kpis, expected) => expect(over(kpis, { lines: [diesel] }).symbol()).toBe(expected));

  it('of two sums that hold each other comes to an end', () => {
    const kpis = [sum('back'), kpi('back', { kind: 'sum', parts: ['total'] }, 't|L')];
    // Whichever is asked for first has the first of its own units.
    expect([over(kpis).symbol(0), over(kpis).symbol(1)]).toEqual(['L', 't']);
  });

  const ratio = (top: string, per: string): Kpi => kpi('ratio', { kind: 'ratio', top, per }, 'L/RMB|t/RMB');
  const ofRevenue = kpi('revenue', { kind: 'measure', measure: 'revenue' }, 'RMB 1M');
  it.each([
    ['fits both', 'diesel', 'revenue', [diesel, revenue], 't/RMB'],
    ['is the first where the top has no rows', 'diesel', 'revenue', [revenue], 'L/RMB'],
    ['is the first where the bottom has none', 'diesel', 'revenue', [diesel], 'L/RMB'],
    ['is the first where the top is not known', 'other', 'revenue', [diesel, revenue], 'L/RMB'],
    ['is the first where the bottom is not known', 'diesel', 'other', [diesel, revenue], 'L/RMB'],
  ])('of a ratio %s', (_, top, per, lines, expected) =>
    expect(over([ratio(top, per), quantity('kg'), ofRevenue], { lines }).symbol()).toBe(expected),
  );

  it('of a ratio of a group fits its rows, and of a sum without rows too', () => {
    const fuels = kpi('fuels', { kind: 'group', group: 'fuel' }, 'kg');
    expect(over([ratio('fuels', 'revenue'), fuels, ofRevenue], { lines: [revenue] }).symbol()).toBe('L/RMB');
    expect(over([ratio('fuels', 'revenue'), fuels, ofRevenue], { lines: [diesel, revenue] }).symbol()).toBe('t/RMB');
    const total = kpi('total', { kind: 'sum', parts: ['diesel'] }, 'kg');
    expect(over([ratio('total', 'revenue'), total, ofRevenue, quantity('kg')], { lines: [revenue] }).symbol()).toBe(
      't/RMB',
    );
  });

  it('that is settled stays, fit or not', () => {
    const settled = new Map([['diesel', unit('person')]]);
    const units = over([quantity('L|kg')], { lines: [diesel] }, { settled });
    expect([units.symbol(), units.fits(), units.said()]).toEqual(['person', true, []]);
  });

  it('is asked for once', () => {
    const units = over([quantity('L|kg')], { lines: [diesel] });
    expect([units.symbol(), units.symbol()]).toEqual(['kg', 'kg']);
  });

  it('that no table knows is a fault of our own', () =>
    expect(() => over([quantity('L|furlong')]).symbol()).toThrow('the unit furlong of diesel is not known'));
});

describe('the currency of a KPI', () => {
  const priced = carbonPrice({}, { currency: 'USD' });
  it.each([
    ['of measures', 'HKD', undefined, 'HKD', 'tCO2e/HKD 1M'],
    ['that none has is RMB', undefined, undefined, 'RMB', 'tCO2e/RMB 1M'],
    ['of a price is of costs alone', 'HKD', priced, 'USD', 'tCO2e/HKD 1M'],
    [
      'of measures, where no price is used',
      'HKD',
      { use: 'none', reason: { en: '', 'zh-Hant': '', 'zh-Hans': '' } },
      'HKD',
      'tCO2e/HKD 1M',
    ],
  ] as const)('%s', (_, currency, price, cost, intensity) => {
    const kpis = [
      kpi('cost', { kind: 'cost' }, '¤'),
      kpi('intensity', { kind: 'ratio', top: 'a', per: 'b' }, 'tCO2e/¤ 1M'),
    ];
    const units = over(kpis, {}, { currency, price });
    expect([units.symbol(0), units.symbol(1)]).toEqual([cost, intensity]);
  });
});

describe('a KPI fits its unit', () => {
  it.each([
    ['where its rows are in it', quantity('t'), [diesel]],
    ['where it has no rows', quantity('person'), []],
    ['where what it is computed from has none', kpi('ratio', { kind: 'ratio', top: 'a', per: 'b' }, 'person'), []],
  ])('%s', (_, each, lines) => {
    const units = over([each], { lines });
    expect([units.fits(), units.said()]).toEqual([true, []]);
  });

  it('where a density leads to it', () => {
    const parts = chosenOf([], [factor('0.8 kg/L', { gas: 'density' })]).parts;
    const units = over([quantity('L')], { lines: [diesel], bridges: new Map([[diesel, parts]]) });
    expect([units.fits(), units.said()]).toEqual([true, []]);
  });

  it('where the energy of one of its lines is known', () => {
    const other = { ...diesel, site: 'B' };
    const energies = [{ line: other, result: figure('3 MWh'), basis: '' as const }];
    expect(over([quantity('kWh')], { lines: [diesel, other], energies }).fits()).toBe(true);
  });

  it('or not, which is said once, with its place', () => {
    const place = { file: 'esgcalc.yaml', line: 9 };
    const units = over([quantity('person', { place })], { lines: [diesel] });
    expect([units.fits(), units.fits()]).toEqual([false, false]);
    expect(units.said()).toEqual(['error unit-unfit: diesel cannot be printed in person: its figures come in kg [9 ]']);
  });

  it.each([
    ['before', [0, 1, 2]],
    ['after', [2, 1, 0]],
  ])('or not because of a part, which alone is said, where it is asked for %s the part', (_, order) => {
    const kpis = [
      kpi('twice', { kind: 'sum', parts: ['total'] }, 'kg'),
      kpi('total', { kind: 'sum', parts: ['diesel'] }, 'L'),
      quantity('person'),
    ];
    const units = over(kpis, { lines: [diesel] });
    expect(order.map((at) => units.fits(at))).toEqual([false, false, false]);
    expect(units.said()).toEqual(['error unit-unfit: diesel cannot be printed in person: its figures come in kg']);
  });
});

describe('the currency of the measures', () => {
  const inMoney = (symbol: string, record: number) =>
    ledger(measure('revenue'), `5 ${symbol}`, { first: { file: 'activity.csv', record } });
  it.each([
    ['is that of their rows', [revenue], 'RMB', []],
    [
      'is none without money',
      [ledger(measure('staff'), '5 person'), ledger(activity('goods'), '5 HKD')],
      undefined,
      [],
    ],
    [
      'is the first of two, which are a fault',
      [inMoney('HKD 1M', 2), inMoney('RMB', 7), inMoney('HKD', 8)],
      'HKD',
      ['error currency-mixed: revenue is given in HKD and in RMB; currencies do not add [7 unit]'],
    ],
  ])('%s', (_, lines, value, said) => {
    const found = currencyOf(lines);
    expect([found.value, saidIn(found.diagnostics)]).toEqual([value, said]);
  });

  it('names the measure of the row at fault', () => {
    const found = currencyOf([revenue, { ...inMoney('USD', 3), subject: measure('profit') }]);
    expect(saidIn(found.diagnostics)).toEqual([
      'error currency-mixed: profit is given in RMB and in USD; currencies do not add [3 unit]',
    ]);
    expect(found.diagnostics[0]?.place).toEqual({ file: 'activity.csv', record: 3, field: 'unit' });
  });
});
