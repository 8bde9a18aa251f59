// Which ledger lines a KPI of quantities counts, in what unit, and what became of waste.
import { describe, expect, it } from 'vitest';
import { leadingOf, lineInUnit, linesCounted } from '../../src/compute/kpiQuantities.ts';
import { isCountedWaste, isTreatedTo, withoutTreatment } from '../../src/compute/kpiWaste.ts';
import type { Subject } from '../../src/domain/activity.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import type { TreatmentTable } from '../../src/domain/treatment.ts';
import { chosenOf, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { shown, stepsOf } from '../support/inWords.ts';
import { inventoryOf } from '../support/inventories.ts';
import { activity, instrument, ledger, measure } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const treatments: TreatmentTable = new Map([
  ['recycled', { name: 'recycled', diverts: true }],
  ['landfill', { name: 'landfill', diverts: false }],
]);
const waste = (group = 'waste nonhazardous', name = 'domestic refuse'): Subject => activity(name, { group });
const treated = (treatment: string | undefined, own: Partial<LedgerLine> = {}): LedgerLine =>
  ledger(waste(), '2 t', { details: treatment === undefined ? {} : { treatment }, ...own });

describe('the lines of a KPI', () => {
  const lines = {
    diesel: ledger(activity('diesel'), '3 L'),
    petrol: ledger(activity('petrol'), '3 L'),
    // Drivers of their own cars: no fuel of the company.
    commuting: ledger(activity('diesel'), '3 L', { scope: '3.7' }),
    moved: ledger(activity('petrol'), '3 L', { scope: '2' }),
    given: ledger(activity('diesel'), '3 tCO2e'),
    givenCarbonDioxide: ledger(activity('diesel'), '3 kgCO2'),
    water: ledger(activity('water', { group: 'water', scope: '3.1' }), '3 L', { scope: '3.8' }),
    revenue: ledger(measure('revenue'), '3 RMB'),
    // A measure by the name of an activity is not counted with it.
    area: ledger(measure('diesel'), '3 m2'),
    ppa: ledger(instrument('diesel'), '3 MWh'),
    recycled: treated('Recycled '),
    buried: treated('landfill'),
    unsaid: treated(undefined),
  };
  const all = Object.values(lines);
  const names = (content: KpiContent): string[] => {
    const counted = linesCounted(content, all, treatments);
    return Object.entries(lines).flatMap(([name, line]) => (counted.includes(line) ? [name] : []));
  };

  it.each([
    [{ kind: 'quantity', activity: 'diesel' }, ['diesel']],
    [{ kind: 'group', group: 'fuel' }, ['diesel', 'petrol', 'moved']],
    [{ kind: 'group', group: 'water' }, ['water']],
    [{ kind: 'measure', measure: 'revenue' }, ['revenue']],
    [{ kind: 'measure', measure: 'diesel' }, ['area']],
    [{ kind: 'treated', to: 'diverted' }, ['recycled']],
    [{ kind: 'treated', to: 'disposed' }, ['buried']],
    [{ kind: 'emissions', scope: '1' }, []],
  ] as const)('%j are %j', (content, expected) => expect(names(content)).toEqual(expected));
});

describe('a quantity in the unit of its KPI', () => {
  const parts = chosenOf(
    [],
    [factor('0.8 kg/L', { gas: 'density' }), factor('36 MJ/L', { gas: 'heating value' })],
  ).parts;
  const diesel = ledger(activity('diesel'), '1000 L');
  const inventory = inventoryOf({
    bridges: new Map([[diesel, parts]]),
    energies: [{ line: diesel, result: figure('10 MWh'), basis: '' }],
  });
  const inUnit = (symbol: string, line = diesel, leading = leadingOf(inventory)) =>
    lineInUnit(line, unit(symbol), leading);

  it('is converted where it measures the same', () => expect(shown(inUnit('m3'))).toBe('1 m3'));

  it('goes over its density', () => {
    const tonnes = inUnit('t');
    expect(tonnes && stepsOf(tonnes)).toEqual([
      'rows 1000 L',
      '× 0.8 kg/L (its edition)',
      '= 800 kg', // 1,000 × 0.8
      'unit × 0.001',
      '= 0.8 t',
    ]);
  });

  it('in units of energy is its energy, and not what a heating value beside would give', () => {
    const energy = inUnit('kWh');
    expect(energy && stepsOf(energy)).toEqual(['rows 10 MWh', 'unit × 1000', '= 10000 kWh']);
    const without = leadingOf(inventoryOf({ bridges: new Map([[diesel, parts]]) }));
    expect(inUnit('kWh', diesel, without)).toBeUndefined();
  });

  it.each(['person', 'm2'])('is none in %s', (symbol) => expect(inUnit(symbol)).toBeUndefined());

  it('is none over what leads another line', () => {
    const other = { ...diesel, site: 'other' };
    expect([inUnit('t', other), inUnit('kWh', other)]).toEqual([undefined, undefined]);
    expect(shown(inUnit('L', other))).toBe('1000 L');
  });

  it('is led by no energy that has no figure', () =>
    expect(leadingOf(inventoryOf({ energies: [{ line: diesel, result: undefined, basis: '' }] })).energies.size).toBe(
      0,
    ));
});

describe('waste', () => {
  it.each([
    ['of either group', waste('waste hazardous'), 't', true],
    ['that is not hazardous', waste(), 'kg', true],
    ['as emissions only', waste('waste treatment'), 't', false],
    ['as its supplier’s result', waste(), 'tCO2e', false],
    ['as its supplier’s result in CO2 alone', waste(), 'kgCO2', false],
    ['as a measure', measure('waste'), 't', false],
    ['as water', activity('sewage', { group: 'water' }), 'm3', false],
  ])('%s counts: %4$s', (_, subject, symbol, expected) =>
    expect(isCountedWaste(ledger(subject, `2 ${symbol}`))).toBe(expected),
  );

  it.each([
    ['recycled', 'diverted', true],
    ['RECYCLED', 'diverted', true],
    ['recycled', 'disposed', false],
    ['landfill', 'disposed', true],
    ['landfill', 'diverted', false],
    ['unknown', 'disposed', false],
    [undefined, 'disposed', false],
  ] as const)('that is %s is %s: %s', (treatment, to, expected) =>
    expect(isTreatedTo({ kind: 'treated', to }, treated(treatment), treatments)).toBe(expected),
  );

  it('is treated only where it is counted', () =>
    expect(
      isTreatedTo({ kind: 'treated', to: 'diverted' }, treated('recycled', { subject: activity('water') }), treatments),
    ).toBe(false));

  it('without a treatment is named with its site', () =>
    expect(
      withoutTreatment([
        treated(undefined, { site: 'Shenzhen' }),
        treated(undefined),
        treated('recycled'),
        treated(undefined, { rows: 0, missing: 1 }),
        treated(undefined, { subject: activity('water') }),
      ]),
    ).toEqual(['domestic refuse, Shenzhen', 'domestic refuse']));
});
