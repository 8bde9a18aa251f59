// Which group of `--by` columns a line, an emission, a gap, an energy or a cover belongs to, and which figures a group has.
import { describe, expect, it } from 'vitest';
import { computeResults, type GroupResult } from '../../src/compute/results.ts';
import type { Kpi } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { edition, factor } from '../support/factors.ts';
import { shown } from '../support/inWords.ts';
import { kpi } from '../support/kpis.ts';
import { activity, instrument, ledger, measure, rate } from '../support/ledgerLines.ts';
import { basisOf, madeUpFor } from '../support/runBasis.ts';

const factors = [
  factor('2 kgCO2e/L'),
  factor('0.5 kgCO2e/kWh', { activity: 'electricity', kind: 'average' }),
  factor('0.1 kgCO2/(person·km)', { activity: 'flight', gas: 'CO2' }),
  factor('0.01 kgCO2e/(person·km)', { activity: 'flight', gas: 'CH4' }),
];
const emissions = (scope: string): Kpi => kpi(`scope${scope}`, { kind: 'emissions', scope }, 'kgCO2e');
const diesel = (own: Partial<LedgerLine> = {}) => ledger(activity('diesel'), '10 L', own);
const power = (own: Partial<LedgerLine> = {}) =>
  ledger(activity('electricity', { scope: '2', group: 'electricity' }), '100 kWh', { region: 'HK', ...own });
const trip = (own: Partial<LedgerLine> = {}) =>
  ledger(activity('flight', { scope: '3.6', group: 'travel' }), '1000 person·km', own);
const money = (own: Partial<LedgerLine> = {}) => ledger(measure('revenue'), '40 RMB', own);

const ALL: readonly Kpi[] = [
  emissions('1'),
  emissions('2'),
  emissions('3'),
  kpi('covered', { kind: 'instruments', sort: 'any' }, 'kWh'),
  kpi('diesel', { kind: 'quantity', activity: 'diesel' }, 'm3|L'),
  kpi('energy', { kind: 'energy', part: 'total' }, 'kWh'),
  kpi('revenue', { kind: 'measure', measure: 'revenue' }, 'RMB'),
  kpi('intensity', { kind: 'ratio', top: 'scope1', per: 'revenue' }, 'kgCO2e/RMB'),
];

/** The groups of lines by the columns, and all figures of theirs. */
function groupsOf(groupBy: readonly string[], lines: readonly LedgerLine[], kpis: readonly Kpi[] = ALL): GroupResult[] {
  const basis = basisOf([edition(factors)], kpis, { groupBy, preset: madeUpFor('diesel', 'electricity', 'flight') });
  return [...computeResults(lines, basis).value.groups];
}
/** `A: scope1 20 kgCO2e, diesel /`; figures without anything are left out. */
const told = (groups: readonly GroupResult[]): string[] =>
  groups.map(({ groups: names, rows }) => {
    const figures = rows.flatMap(({ kpi: { key }, values }) => {
      const value = values.get('2025');
      if (value?.status === 'value') return [`${key} ${shown(value.figure) ?? ''}`];
      return value?.status === 'missing' && value.isStated === true ? [`${key} /`] : [];
    });
    return `${names.join('|')}: ${figures.join(', ')}`;
  });

describe('groups', () => {
  it('are none where nothing is grouped', () => expect(groupsOf([], [diesel()])).toEqual([]));

  it('by a column hold the lines of each of its values, in order', () =>
    expect(
      told(
        groupsOf(
          ['site'],
          [
            diesel({ groups: ['B'], site: 'B' }),
            diesel({ groups: ['A'], site: 'A' }),
            power({ groups: ['B'], site: 'B' }),
            diesel({ groups: ['B'], site: 'B', class: 'car' }),
          ],
        ),
      ),
    ).toEqual([
      'A: scope1 20 kgCO2e, diesel 0.01 m3', // 10 × 2
      'B: scope1 40 kgCO2e, scope2 50 kgCO2e, diesel 0.02 m3, energy 100 kWh',
    ]));

  it('by two columns part by both', () =>
    expect(
      told(
        groupsOf(
          ['site', 'month'],
          [diesel({ groups: ['A', '2025-01'] }), diesel({ groups: ['A', '2025-02'], asAt: '1' })],
        ),
      ),
    ).toEqual(['A|2025-01: scope1 20 kgCO2e, diesel 0.01 m3', 'A|2025-02: scope1 20 kgCO2e, diesel 0.01 m3']));

  it('are not taken for one where their values together read alike', () =>
    expect(
      groupsOf(['site', 'class'], [diesel({ groups: ['1', '12'] }), diesel({ groups: ['11', '2'], site: 'B' })]),
    ).toHaveLength(2));

  it('by scope hold emissions of the scope without its category; what others burn is no quantity of the company', () =>
    expect(
      told(
        groupsOf(
          ['scope'],
          [trip({ groups: [''] }), diesel({ groups: [''] }), diesel({ groups: [''], scope: '3.3', site: 'B' })],
        ),
      ),
    ).toEqual([
      '1: scope1 20 kgCO2e, diesel 0.01 m3',
      '3: scope3 130 kgCO2e', // 1,000 × 0.1 + 1,000 × 0.01 + 10 × 2
    ]));

  it('by category hold those of scope 3, and one group what has none', () =>
    expect(told(groupsOf(['category'], [trip({ groups: [''] }), diesel({ groups: [''] })]))).toEqual([
      ': scope1 20 kgCO2e, diesel 0.01 m3',
      '3.6: scope3 110 kgCO2e',
    ]));

  it('by gas hold its emissions, while a quantity is of none', () =>
    expect(told(groupsOf(['gas'], [trip({ groups: [''] }), diesel({ groups: [''] })]))).toEqual([
      ': diesel 0.01 m3',
      'CH4: scope3 10 kgCO2e',
      'CO2: scope3 100 kgCO2e',
      'CO2e: scope1 20 kgCO2e',
    ]));

  it('by scope have a measure in the group without one', () =>
    expect(told(groupsOf(['scope'], [money({ groups: [''] }), diesel({ groups: [''] })]))).toEqual([
      ': revenue 40 RMB',
      '1: scope1 20 kgCO2e, diesel 0.01 m3',
    ]));

  it('say / where a row of theirs does', () => {
    const lines = [diesel({ groups: ['A'], rows: 0, missing: 1 }), diesel({ groups: ['B'], site: 'B' })];
    expect(told(groupsOf(['site'], lines))).toEqual([
      'A: scope1 /, diesel /, energy /, intensity /',
      'B: scope1 20 kgCO2e, diesel 0.01 m3',
    ]);
    expect(told(groupsOf(['scope'], lines))).toEqual(['1: scope1 20 kgCO2e, diesel 0.01 m3, energy /']);
  });

  it('have what instruments cover where the electricity is, and no group of instruments or rates', () => {
    const ppa = ledger(instrument('PPA'), '40 kWh', { region: 'HK', class: 'wind', groups: ['elsewhere'] });
    const index = ledger(rate('price index'), '1 index', {
      groups: ['nowhere'],
    });
    const lines = [power({ groups: ['A'], site: 'A' }), power({ groups: ['B'], site: 'B' }), ppa, index];
    // 40 of 200 kWh are covered: the same part of each
    expect(told(groupsOf(['site'], lines))).toEqual([
      'A: scope2 50 kgCO2e, covered 20 kWh, energy 100 kWh',
      'B: scope2 50 kgCO2e, covered 20 kWh, energy 100 kWh',
    ]);
  });

  it('print in the units of the whole table', () => {
    const lines = [diesel({ groups: ['A'], site: 'A' }), diesel({ groups: ['B'], site: 'B', rows: 0 })];
    const [, empty] = groupsOf(['site'], lines, [kpi('diesel', { kind: 'quantity', activity: 'diesel' }, 'kg|L')]);
    expect(empty?.rows.map(({ unit }) => unit.symbol)).toEqual(['L']);
  });

  it('divide by no measure where they are of no site', () => {
    const lines = [
      diesel({ groups: ['A'], site: 'A' }),
      money({ groups: ['A'], site: 'A' }),
      diesel({ groups: [''] }),
      money({ groups: [''] }),
    ];
    expect(told(groupsOf(['site'], lines))).toEqual([
      ': scope1 20 kgCO2e, diesel 0.01 m3, revenue 40 RMB',
      'A: scope1 20 kgCO2e, diesel 0.01 m3, revenue 40 RMB, intensity 0.5 kgCO2e/RMB', // 20 / 40
    ]);
  });

  it('keep their own emissions', () => {
    const [first, second] = groupsOf(
      ['site'],
      [diesel({ groups: ['A'], site: 'A' }), power({ groups: ['B'], site: 'B' })],
    );
    expect([first, second].map((each) => each?.emissions.map(({ line }) => line.site))).toEqual([['A'], ['B']]);
  });

  it('go over densities like the whole', () => {
    const density = factor('0.8 kg/L', { gas: 'density' });
    const basis = basisOf(
      [edition([...factors, density])],
      [kpi('diesel', { kind: 'quantity', activity: 'diesel' }, 'kg')],
      {
        groupBy: ['site'],
        preset: madeUpFor('diesel'),
      },
    );
    expect(told(computeResults([diesel({ groups: ['A'] })], basis).value.groups)).toEqual(['A: diesel 8 kg']); // 10 × 0.8
  });
});
