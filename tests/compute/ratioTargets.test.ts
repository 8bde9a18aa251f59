// Targets on ratios: room in the numerator's unit, the measure at which a year would flip, convergence on a sector, measures that lack.
import { describe, expect, it } from 'vitest';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { measureProgress } from '../../src/compute/measureProgress.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Goal, Target } from '../../src/domain/target.ts';
import { plain, ratio } from '../support/figures.ts';
import { codesAndMessages } from '../support/inWords.ts';
import { kpiRow } from '../support/kpis.ts';
import { byYear, written } from '../support/quantities.ts';
import { measuredOver, standing, target, totals } from '../support/targets.ts';

describe('a ratio', () => {
  const intensity = (amounts: Readonly<Record<string, readonly [string, string]>>): KpiRow =>
    kpiRow(
      'ghg_intensity',
      'tCO2e/RMB 100M',
      Object.fromEntries(
        Object.entries(amounts).map(([year, [top, revenue]]) => [
          year,
          ratio(`${top} tCO2e`, `${revenue} RMB 1M`, 'tCO2e/RMB 100M'),
        ]),
      ),
      { kind: 'ratio', top: 'ghg_total', per: 'revenue' },
    );
  const own = { kpi: 'ghg_intensity' };

  it('tells its room in tonnes and the measure at which it would flip', () => {
    const goal: Goal = { kind: 'cap', cap: written('25 tCO2e/RMB 100M') };
    // 90/3 = 30; room −5 × 3 = −15 t; exactly at 90/25 × 100 = 360
    const [, progress] = measuredOver(
      target(goal, ['2026'], { ...own, comparison: 'exact' }),
      intensity({ 2025: ['99', '300'], 2026: ['90', '300'] }),
    ).progress;
    expect(progress?.absolute?.amount.toExactText()).toBe('-15');
    expect(progress?.flip).toMatchObject({ measure: 'revenue', isMetThere: true });
    expect(progress?.flip?.amount.toExactText()).toBe('360');
  });

  it('is told as printed unless exactly', () => {
    const goal: Goal = { kind: 'cap', cap: written('24.5 tCO2e/RMB 100M') };
    // 90/(24.5 + 0.05) × 100 is above 366
    const [progress] = measuredOver(target(goal, ['2026'], own), intensity({ 2026: ['90', '300'] })).progress;
    expect(progress?.flip).toMatchObject({ isMetThere: false });
    expect(progress?.flip?.amount.toFixed(2)).toBe('366.60');
  });

  it('of a budget tells no room in tonnes, for what is left is no figure of one year', () => {
    const goal: Goal = { kind: 'budget', budget: written('90 tCO2e/RMB 100M') };
    const [progress] = measuredOver(target(goal, ['2026'], own), intensity({ 2026: ['90', '300'] })).progress;
    expect([progress?.headroom?.toExactText(), progress?.absolute]).toEqual(['60', undefined]);
  });

  it('of a year with no limit flips nowhere', () => {
    const goal: Goal = { kind: 'cap', cap: written('25 tCO2e/RMB 100M') };
    const [progress] = measuredOver(target(goal, ['2027'], own), intensity({ 2026: ['90', '300'] })).progress;
    expect([progress?.flip, progress?.absolute]).toEqual([undefined, undefined]);
  });

  it('tells what the coming limits are at the last measure that is known', () => {
    const goal: Goal = { kind: 'cap', cap: written('25 tCO2e/RMB 100M') };
    const row = intensity({ 2024: ['99', '100'], 2025: ['99', '200'], 2026: ['90', '300'] });
    const { coming } =
      measureProgress([target(goal, ['2028'], own)], [row], ['2024', '2025', '2026', '2027'], false).value[0] ?? {};
    expect(coming?.map(({ year, absolute }) => [year, absolute?.amount.toExactText()])).toEqual([['2028', '75']]); // 25 × 3
  });

  describe('that converges on its sector', () => {
    const pathway = byYear({ 2025: '40 tCO2e/RMB 100M', 2026: '30 tCO2e/RMB 100M', 2027: '20 tCO2e/RMB 100M' });
    const goal = (activity?: string): Goal => ({
      kind: 'converge',
      sector: {
        pathway,
        activity,
        sectorActivity: activity === undefined ? new Map() : byYear({ 2025: '100 m2', 2026: '100 m2', 2027: '100 m2' }),
      },
    });
    const row = intensity({ 2025: ['180', '300'], 2026: ['120', '300'] });
    const area = kpiRow('floor_area', 'm2', { 2025: plain('10 m2'), 2026: plain('20 m2') });

    it('without activity has a limit, and a measure at which it flips', () => {
      // (60 − 20) × (30 − 20)/(40 − 20) + 20 = 40
      const [, progress] = measuredOver(target(goal(), ['2026', '2027'], own), row).progress;
      expect(progress && standing(progress)).toBe('2026 target-year on-track - 40 0');
      expect(progress?.flip?.measure).toBe('revenue');
    });

    it('by its activity has another limit, and flips nowhere that can be told', () => {
      // its share is halved: 40 × 1/2 × 1/2 + 20 = 30
      const [, progress] = measuredOver(target(goal('floor_area'), ['2026', '2027'], own), row, false, [area]).progress;
      expect(progress && standing(progress)).toBe('2026 target-year off-track - 30 -10');
      expect(progress?.flip).toBeUndefined();
    });

    it('has no limit while its activity is not in the table', () => {
      const [, progress] = measuredOver(target(goal('floor_area'), ['2026', '2027'], own), row).progress;
      expect(progress && standing(progress)).toBe('2026 target-year not-assessed activity-missing - -');
    });

    it('has no way to go while its last year has no limit', () => {
      const [, progress] = measuredOver(target(goal(), ['2026', '2030'], own), row).progress;
      expect([progress?.reason, progress?.achieved]).toEqual(['no-path', undefined]);
    });

    it('takes its unit from the table, not from the pathway', () => {
      const kilograms = byYear({ 2025: '400 kgCO2e/RMB 1M', 2026: '300 kgCO2e/RMB 1M', 2027: '200 kgCO2e/RMB 1M' });
      const of: Goal = {
        kind: 'converge',
        sector: { pathway: kilograms, activity: undefined, sectorActivity: new Map() },
      };
      const { unit, progress } = measuredOver(target(of, ['2026', '2027'], own), row);
      expect(unit.symbol).toBe('tCO2e/RMB 100M');
      expect(progress[1] && standing(progress[1])).toBe('2026 target-year on-track - 40 0'); // 400 kg per RMB 1M are 40 t per RMB 100M
    });
  });

  describe('whose measure is missing', () => {
    const row = kpiRow(
      'ghg_intensity',
      'tCO2e/RMB 100M',
      { 2024: '/', 2025: '/', 2026: '/', 2027: '/' },
      {
        kind: 'ratio',
        top: 'ghg_total',
        per: 'revenue_kpi',
      },
    );
    const top = totals({ 2024: '9', 2025: '9', 2026: '9', 2027: '/' });
    const revenue = kpiRow(
      'revenue_kpi',
      'RMB 1M',
      { 2024: '/', 2025: '/', 2026: '/', 2027: '/' },
      {
        kind: 'measure',
        measure: 'revenue',
      },
    );
    const goal: Goal = { kind: 'cap', cap: written('25 tCO2e/RMB 100M') };
    const missing = (year: string): string =>
      `measure-missing: there is no revenue for ${year}, and the target on ghg_intensity needs it`;
    const found = (others: readonly KpiRow[], over: Partial<Target> = {}, of = row): readonly Diagnostic[] =>
      measureProgress(
        [target(goal, ['2026', '2027'], { ...own, ...over })],
        [of, ...others],
        ['2024', '2025', '2026', '2027'],
        false,
      ).diagnostics;

    it('is told for the base year and the target years with something to divide', () => {
      const diagnostics = found([top, revenue]);
      expect(codesAndMessages(diagnostics)).toEqual([missing('2025'), missing('2026')]);
      expect(diagnostics.map(({ place }) => place?.line)).toEqual([7, 7]);
    });

    it('is not told for a base year whose value is written', () =>
      expect(codesAndMessages(found([top, revenue], { baseValue: written('9 tCO2e/RMB 100M') }))).toEqual([
        missing('2026'),
      ]));

    it('is not told where the numerator or the measure is no row, or the measure is there', () => {
      expect(found([revenue])).toEqual([]);
      expect(found([top])).toEqual([]);
      const known = kpiRow('revenue_kpi', 'RMB 1M', { 2025: plain('3 RMB 1M'), 2026: plain('3 RMB 1M') });
      expect(found([top, known])).toEqual([]);
    });

    it('is not told of a year that the measure has no cell of', () => {
      const short = kpiRow('revenue_kpi', 'RMB 1M', { 2025: '/' }, { kind: 'measure', measure: 'revenue' });
      expect(codesAndMessages(found([top, short]))).toEqual([missing('2025')]);
    });

    it('is not told of what is no ratio', () => {
      const absolute = target({ kind: 'cap', cap: written('90 tCO2e') }, ['2026']);
      expect(measureProgress([absolute], [totals({ 2026: '/' }), revenue], ['2026'], false).diagnostics).toEqual([]);
    });
  });
});
