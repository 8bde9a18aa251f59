// Ledger lines times factors: which purposes a line has, its scope, the weighing of gases, gaps, and what leads to other units.
import { describe, expect, it } from 'vitest';
import {
  isInScopes,
  scopeOf,
  takeInventory,
  weigh,
  withoutRepeats,
  type InventoryBasis,
} from '../../src/compute/takeInventory.ts';
import type { Purpose } from '../../src/domain/activity.ts';
import type { Factor } from '../../src/domain/factor.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor, presetRule } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { saidIn, shown, stepsOf } from '../support/inWords.ts';
import { takingBasis } from '../support/inventories.ts';
import { activity, ledger, measure, rate } from '../support/ledgerLines.ts';
import { resultUnits } from '../support/quantities.ts';

const diesel = activity('diesel');
const car = activity('diesel', { emits: ['ghg', 'exhaust'] });
const rules = (...purposes: readonly Purpose[]) => purposes.map((purpose) => presetRule('diesel', { purpose }));
const basis = (factors: readonly Factor[], purposes: readonly Purpose[] = ['ghg'], company = {}): InventoryBasis =>
  takingBasis([edition(factors)], rules(...purposes), company);

function take(lines: readonly LedgerLine[], own: InventoryBasis) {
  const { value, diagnostics } = takeInventory(lines, own);
  return {
    ...value,
    told: value.emissions.map(({ purpose, scope, gas, result }) =>
      [purpose, scope, gas, shown(result) ?? ''].join(' | '),
    ),
    said: saidIn(diagnostics).filter((text) => !text.includes('energy-unconverted')),
  };
}
const litres = (own: Partial<LedgerLine> = {}) => ledger(diesel, '10 L', own);

describe('emissions of a line', () => {
  it('are its quantity times each factor, with the factor and why it was chosen', () => {
    const factors = [factor('2 kg/L', { gas: 'CO2' }), factor('0.001 kg/L', { gas: 'CH4' })];
    const { emissions, told, said } = take([litres()], basis(factors));
    expect([told, said]).toEqual([['ghg | 1 | CO2 | 20 kgCO2e', 'ghg | 1 | CH4 | 0.279 kgCO2e'], []]); // 10 × 2; 10 × 0.001 × 27.9
    expect(emissions.map((each) => each.factor)).toEqual(factors);
    expect(emissions[0]?.chosen).toMatchObject({ factors, pinnedWhy: undefined });
  });

  it.each([
    [
      'CO2e in tonnes',
      '0.002 tCO2e/L',
      {},
      'CO2e',
      ['rows 10 L', '× 0.002 tCO2e/L', '= 0.02 tCO2e', 'unit × 1000', '= 20 kgCO2e'],
    ],
    ['CO2e by its mass', '2 kg/L', {}, 'CO2e', ['rows 10 L', '× 2 kg/L', '= 20 kgCO2e']],
    ['CO2 in kilograms', '2 kg/L', { gas: 'CO2' }, 'CO2', ['rows 10 L', '× 2 kg/L', '= 20 kgCO2e']],
    [
      'CO2 in grams',
      '2000 g/L',
      { gas: 'CO2' },
      'CO2',
      ['rows 10 L', '× 2000 g/L', '= 20000 g', 'unit × 0.001', '= 20 kgCO2e'],
    ],
    [
      'methane that is printed as CO2e',
      '0.5 kgCO2e/L',
      { gas: 'CH4' },
      'CH4',
      ['rows 10 L', '× 0.5 kgCO2e/L', '= 5 kgCO2e'],
    ],
    [
      'methane by mass',
      '3 g/L',
      { gas: 'CH4' },
      'CH4',
      ['rows 10 L', '× 3 g/L', '= 30 g', 'unit × 0.001', '= 0.03 kg', '× 27.9 (CH4, ar6)', '= 0.837 kgCO2e'],
    ],
  ])('of %s', (_, printed, own, gas, steps) => {
    const { emissions } = take([litres()], basis([factor(printed, own)]));
    const [each] = emissions;
    expect([each?.purpose, each?.scope, each?.gas]).toEqual(['ghg', '1', gas]);
    expect(each && stepsOf(each.result).map((step) => step.replace(/ \(family.*/, ''))).toEqual(steps);
  });

  it('of carbon are CO2', () => {
    const parts = [factor('3 kgC/L', { gas: 'carbon content' })];
    expect(take([litres()], basis(parts)).told).toEqual(['ghg | 1 | CO2 | 110 kgCO2e']); // 10 × 3 × 44 / 12
  });

  it('from biomass stand beside the scopes by mass', () => {
    const factors = [factor('1 kgCO2e/L'), factor('2.5 kg/L', { gas: 'biogenic CO2' })];
    expect(take([litres()], basis(factors)).told).toEqual([
      'ghg | 1 | CO2e | 10 kgCO2e',
      'biogenic |  | biogenic CO2 | 25 kg',
    ]);
  });

  it('of exhaust gases are those of the own vehicles alone', () => {
    const factors = [factor('2 kgCO2e/L'), factor('4 g/L', { gas: 'NOx', kind: 'exhaust' })];
    const told = (scope: string): readonly string[] =>
      take([ledger(car, '10 L', { scope })], basis(factors, ['ghg', 'exhaust'])).told;
    expect(told('1').map((text) => text.split(' ')[0])).toEqual(['ghg', 'exhaust']);
    expect(told('3.7').map((text) => text.split(' ')[0])).toEqual(['ghg']);
  });

  it('of exhaust gases are masses in no scope', () => {
    const factors = [factor('1 kgCO2e/L'), factor('4 g/L', { gas: 'NOx' })];
    expect(take([ledger(car, '10 L')], basis(factors, ['ghg', 'exhaust'])).told).toEqual([
      'ghg | 1 | CO2e | 10 kgCO2e',
      'exhaust |  | NOx | 0.04 kg',
    ]);
  });

  it('of a gas without a potential are a fault', () => {
    const { told, said } = take(
      [litres()],
      basis([factor('1 kg/L', { gas: 'HFC-new' })], ['ghg'], { potentials: 'ar5' }),
    );
    expect(told).toEqual([]);
    expect(said).toEqual([
      'error gas-unweighted: HFC-new has no warming potential in AR5 (made-up-2025/diesel#HFC-new) [2 unit]',
    ]);
  });

  it('whose unit does not meet the factor are a fault', () => {
    const { told, said } = take([ledger(diesel, '3 person')], basis([factor('1 kgCO2e/L')]));
    expect([told, said]).toEqual([
      [],
      ['error factor-unit-mismatch: diesel in person does not meet made-up-2025/diesel, which is per L [2 unit]'],
    ]);
  });

  it('in money go over the rates that stand in other lines', () => {
    const spend = activity('services', { scope: '3.1', group: 'spend' });
    const dollars = ledger(rate('exchange rate'), '8 HKD/USD');
    const own = takingBasis([edition([factor('0.5 kgCO2e/USD', { activity: 'services' })])], [presetRule('services')]);
    expect(take([ledger(spend, '80 HKD'), dollars], own).told).toEqual(['ghg | 3.1 | CO2e | 5 kgCO2e']); // 80 / 8 × 0.5
    expect(take([ledger(spend, '80 HKD')], own).said).toEqual([
      'error rate-missing: services in HKD meets made-up-2025/services#CO2e, which is per USD, and there is no exchange rate for 2025 [2 unit]',
    ]);
  });

  it.each([
    ['a measure', ledger(measure('diesel'), '10 L')],
    ['a line without a number', litres({ rows: 0 })],
    ['what emits nothing', ledger(activity('diesel', { emits: [], scope: '' }), '10 L')],
  ])('are none of %s', (_, line) =>
    expect(take([line], basis([factor('1 kgCO2e/L')]))).toMatchObject({ told: [], said: [] }),
  );
});

describe('what a supplier gives', () => {
  it.each([
    ['3 tCO2e', 'CO2e', 'ghg | 1 | CO2e | 3000 kgCO2e'],
    ['5 kgCO2', 'CO2', 'ghg | 1 | CO2 | 5 kgCO2e'],
  ])('%s is a result and needs no factor', (quantity, _, expected) => {
    const { emissions, told, said } = take([ledger(car, quantity)], basis([]));
    expect([told, said]).toEqual([[expected], []]);
    expect(emissions[0]).toMatchObject({ factor: undefined, chosen: undefined });
    expect(emissions[0] && stepsOf(emissions[0].result)[1]).toMatch(/^unit × 1(000)?$/);
    expect(emissions[0]?.result.name).toBe('');
  });

  it('is no emission of the scopes where it is of a gas outside the Kyoto Protocol', () =>
    expect(
      take([ledger(activity('refrigerant', { group: 'refrigerant' }), '3 kgCO2e', { class: 'HCFC-22' })], basis([]))
        .told,
    ).toEqual(['outside |  | HCFC-22 | 3 kgCO2e']));
});

describe('the purposes of a line', () => {
  const all = [factor('1 kgCO2e/L')];
  it.each([
    ['what it emits', litres(), ['ghg'], ['ghg 1']],
    [
      'upstream and losses where a family is named for them',
      litres(),
      ['ghg', 'upstream', 'losses'],
      ['ghg 1', 'upstream 3.3', 'losses 3.3'],
    ],
    [
      'nothing further of what is in no scope',
      ledger(activity('diesel', { scope: '', emits: [] }), '10 L'),
      ['ghg', 'upstream'],
      [],
    ],
    [
      'greenhouse gases of what is otherwise counted',
      ledger(activity('diesel', { scope: '3.5', emits: [] }), '10 L'),
      ['ghg'],
      ['ghg 3.5'],
    ],
    [
      'upstream of travel in the category of travel',
      ledger(activity('diesel', { scope: '3.6' }), '10 L'),
      ['ghg', 'upstream'],
      ['ghg 3.6', 'upstream 3.6'],
    ],
    [
      'upstream of power in category 3',
      ledger(activity('diesel', { scope: '2' }), '10 L'),
      ['ghg', 'losses'],
      ['ghg 2', 'losses 3.3'],
    ],
    ['the scope that the row says', litres({ scope: '3.13' }), ['ghg', 'upstream'], ['ghg 3.13', 'upstream 3.13']],
  ] as const)('are %s', (_, line, purposes, expected) =>
    expect(
      take(
        [line],
        basis(line.subject.name === 'diesel' ? all.map((each) => ({ ...each, kind: 'average' })) : all, purposes),
      ).emissions.map(({ purpose, scope }) => `${purpose} ${scope}`),
    ).toEqual(expected),
  );
});

describe('gaps', () => {
  const factors = [factor('1 kgCO2e/L'), factor('4 g/L', { gas: 'NOx' }), factor('4 g/L', { gas: 'SOx' })];
  const gaps = (line: LedgerLine, purposes: readonly Purpose[] = ['ghg']) =>
    take([line], basis(factors, purposes)).gaps.map(({ purpose, scope, gas }) => `${purpose} | ${scope} | ${gas}`);
  it.each([
    ['a row that says /', { rows: 0, missing: 1 }, ['ghg | 1 | CO2e']],
    ['a row that says n/a', { rows: 0, notApplicable: 1 }, ['ghg | 1 | CO2e']],
    ['a row that says / beside others', { rows: 3, missing: 1 }, ['ghg | 1 | CO2e']],
    ['rows with numbers', { rows: 3 }, []],
  ])('are left by %s', (_, own, expected) => expect(gaps(litres(own))).toEqual(expected));

  it('are left in every purpose, and in exhaust gases one by one', () =>
    expect(gaps(ledger(car, '1 L', { rows: 0, missing: 1 }), ['ghg', 'exhaust', 'upstream'])).toEqual([
      'ghg | 1 | CO2e',
      'exhaust |  | NOx',
      'exhaust |  | SOx',
      'upstream | 3.3 | CO2e',
    ]));

  it.each(['tCO2e', 'kgCO2'])('of a supplier’s %s are one of greenhouse gases', (symbol) =>
    expect(gaps(ledger(car, `1 ${symbol}`, { rows: 0, missing: 1 }), ['ghg', 'exhaust', 'upstream'])).toEqual([
      'ghg | 1 | CO2e',
    ]),
  );

  it('are none of measures', () => expect(gaps(ledger(measure('diesel'), '1 L', { rows: 0, missing: 1 }))).toEqual([]));

  it('say nothing of factors that are not there', () => {
    const { gaps: found, said } = take(
      [ledger(car, '1 L', { rows: 0, missing: 1 })],
      basis([factor('1 kgCO2e/L')], ['ghg', 'exhaust']),
    );
    expect([found.map(({ gas }) => gas), said]).toEqual([['CO2e'], []]);
  });
});

it('the scope of a line is its row’s, else its activity’s', () =>
  expect([scopeOf(litres({ scope: '3.8' })), scopeOf(litres())]).toEqual(['3.8', '1']));

it.each([
  ['ghg', true],
  ['upstream', true],
  ['losses', true],
  ['exhaust', false],
  ['biogenic', false],
  ['outside', false],
  ['market', false],
] as const)('an emission for %s counts in the scopes: %s', (purpose, expected) =>
  expect(isInScopes({ purpose })).toBe(expected),
);

describe('weighing', () => {
  const { gases } = basis([]);
  it('is mass times the potential of the set', () => {
    const weighed = weigh(figure('2 kg'), 'CH4', 'ar5', gases, resultUnits());
    expect(weighed && stepsOf(weighed)).toEqual(['rows 2 kg', '× 28 (CH4, ar5)', '= 56 kgCO2e']);
  });

  it.each([
    ['an unknown gas', 'XF6', 'ar6'],
    ['a set that has none', 'HFC-new', 'ar5'],
    ['a set that nobody has', 'CH4', 'sar'],
  ] as const)('is none of %s', (_, gas, set) =>
    expect(weigh(figure('2 kg'), gas, set, gases, resultUnits())).toBeUndefined(),
  );
});

it('a fault that is said again is left out, one of another code or text is not', () => {
  const fault = (code: string, message: string) => ({ severity: 'note', code, message, blame: 'data' }) as const;
  const [a, b, c] = [fault('a', 'x'), fault('b', 'x'), fault('a', 'y')];
  expect(withoutRepeats([a, { ...a }, b, c, { ...b }])).toEqual([a, b, c]);
});
