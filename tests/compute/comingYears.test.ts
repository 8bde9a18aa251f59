// What a target still allows in the years to come, and the budget that a path leaves.
import { describe, expect, it } from 'vitest';
import { comingYears, pathTotal } from '../../src/compute/comingYears.ts';
import type { Figure } from '../../src/domain/figure.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import type { Goal } from '../../src/domain/target.ts';
import { plain, ratio } from '../support/figures.ts';
import { kpiRow } from '../support/kpis.ts';
import { amount, byYear, percent, unit, written } from '../support/quantities.ts';
import { limitBasis, target } from '../support/targets.ts';
import type { LimitBasis } from '../../src/compute/targetLimits.ts';

const YEARS = ['2026', '2027', '2028'];
const linear: Goal = { kind: 'contract', rate: percent('10'), shape: 'linear' };

describe('the years to come', () => {
  /** `2027: 800, −0.2 of the base, 24 tCO2e at revenue`, of each. */
  function coming(of: LimitBasis, years: readonly string[], figure?: Figure): string[] {
    return comingYears(of, years, figure).map(({ year, limit, reduction, absolute }) => {
      const parts = [`${year}: ${limit.amount.toExactText()} at ${limit.decimals}`];
      if (reduction !== undefined) parts.push(`less by ${reduction.toExactText()}`);
      if (absolute !== undefined)
        parts.push(`${absolute.amount.toExactText()} ${absolute.unit.symbol} at ${absolute.measure}`);
      return parts.join(', ');
    });
  }

  it('are those after the last one computed', () => {
    const of = limitBasis(target(linear, YEARS), '1000');
    expect(coming(of, ['2024', '2025', '2026'])).toEqual([
      '2027: 800 at 2, less by 0.2',
      '2028: 700 at 2, less by 0.3',
    ]);
    expect(coming(of, ['2025', '2028'])).toEqual([]);
    expect(coming(of, [])).toHaveLength(3);
  });

  it('never hold the base year, which a cap may start in', () => {
    const cap: Goal = { kind: 'cap', cap: written('1200 tCO2e') };
    // 1,200 is more than the base by a fifth
    expect(coming(limitBasis(target(cap, ['2025', '2026']), '1000'), ['2024'])).toEqual([
      '2026: 1200 at 0, less by -0.2',
    ]);
  });

  it('are the last year alone where no path is written', () => {
    const goal: Goal = { kind: 'reduce', share: percent('30'), shape: undefined };
    expect(coming(limitBasis(target(goal, YEARS), '1000'), ['2025'])).toEqual(['2028: 700 at 2, less by 0.3']);
  });

  it('are none of a budget, which has no year of its own', () => {
    expect(coming(limitBasis(target({ kind: 'budget', budget: written('9 tCO2e') }, YEARS), '1000'), ['2025'])).toEqual(
      [],
    );
  });

  it.each(['0', undefined])('tell no reduction of a base of %s', (base) => {
    const cap: Goal = { kind: 'cap', cap: written('5 tCO2e') };
    expect(coming(limitBasis(target(cap, ['2026']), base), ['2025'])).toEqual(['2026: 5 at 0']);
  });

  it('are told in tonnes at the measure of today, where the figure is a ratio', () => {
    const figure = ratio('90 tCO2e', '300 RMB 1M', 'tCO2e/RMB 100M');
    const of = limitBasis(target(linear, ['2027']), '30', { unit: unit('tCO2e/RMB 100M') });
    // 30 (1 − 0.2) = 24 per RMB 100 million, times 3
    expect(coming(of, ['2025', '2026'], figure)).toEqual(['2027: 24 at 2, less by 0.2, 72 tCO2e at revenue']);
    expect(coming(of, ['2025', '2026'], plain('24 tCO2e'))).toEqual(['2027: 24 at 2, less by 0.2']);
  });

  it('take the activity of today where that of the year is not known', () => {
    const sector = {
      pathway: byYear({ 2025: '10 kgCO2e/m2', 2027: '6 kgCO2e/m2', 2030: '2 kgCO2e/m2' }),
      activity: 'floor_area',
      sectorActivity: byYear({ 2025: '1000 m2', 2027: '1500 m2', 2030: '2000 m2' }),
    };
    const floor = (known: Readonly<Record<string, string>>): LimitBasis =>
      limitBasis(target({ kind: 'converge', sector }, ['2027', '2030']), '14', {
        unit: unit('kgCO2e/m2'),
        activity: (year) => (known[year] === undefined ? undefined : amount(known[year])),
      });
    // (14 − 2) × 1/2 × (100/1000)/(200/1500) + 2 = 6.5, at 200 m² as in 2026; less by (14 − 6.5)/14 = 15/28
    const [first] = coming(floor({ 2025: '100', 2026: '200' }), ['2025', '2026']);
    expect(first).toMatch(/^2027: 6.5 at 2, less by 0.535714/);
    // At 300 m² as planned: 12 × 1/2 × 0.5 + 2 = 5
    const [planned] = coming(floor({ 2025: '100', 2026: '200', 2027: '300' }), ['2025', '2026']);
    expect(planned).toMatch(/^2027: 5 at 2/);
    expect(coming(floor({ 2025: '100' }), ['2025', '2026'])).toEqual([expect.stringMatching(/^2030: 2 at 2/)]);
  });
});

describe('the sum of the limits of a path', () => {
  const ratioContent: KpiContent = { kind: 'ratio', top: 'ghg_total', per: 'revenue' };
  const total = (goal: Goal, content?: KpiContent, years = YEARS, base?: string): string | undefined =>
    pathTotal(limitBasis(target(goal, years), base), kpiRow('ghg_total', 'tCO2e', {}, content))?.toExactText();
  const reduce = (shape?: 'linear'): Goal => ({ kind: 'reduce', share: percent('30'), shape });
  const to = (shape?: 'linear'): Goal => ({ kind: 'to', end: written('700 tCO2e'), shape });

  it.each([
    ['a contraction', linear, '2400'], // 900 + 800 + 700
    ['a reduction with a path', reduce('linear'), '2400'],
    ['a reduction without one', reduce(), undefined],
    ['a path to an end', to('linear'), '2400'],
    ['an end without one', to(), undefined],
    ['a cap', { kind: 'cap', cap: written('900 tCO2e') }, undefined],
    ['a budget', { kind: 'budget', budget: written('900 tCO2e') }, undefined],
  ] as const)('of %s', (_, goal, expected) => expect(total(goal, undefined, YEARS, '1000')).toBe(expected));

  it('is none of a ratio or a measure, which do not add up', () => {
    expect(total(linear, ratioContent, YEARS, '1000')).toBeUndefined();
    expect(total(linear, { kind: 'measure', measure: 'revenue' }, YEARS, '1000')).toBeUndefined();
  });

  it('is none of one year, and is there of two', () => {
    expect(total(linear, undefined, ['2026'], '1000')).toBeUndefined();
    expect(total(linear, undefined, ['2026', '2027'], '1000')).toBe('1700');
  });

  it('is none without a path, though the limits of its first and last year are known', () => {
    expect(total(reduce(), undefined, ['2025', '2026'], '1000')).toBeUndefined();
    expect(total(reduce('linear'), undefined, ['2025', '2026'], '1000')).toBe('1700');
  });

  it('is none while a limit is not known', () => {
    expect(total(linear)).toBeUndefined();
    expect(total(to('linear'))).toBeUndefined(); // its last limit is
  });
});
