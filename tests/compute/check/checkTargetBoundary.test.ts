// Targets as they go: years that do not hold what the base year held, ratios that move against their numerator.
import { describe, expect, it } from 'vitest';
import { checkTargetBoundary } from '../../../src/compute/check/checkTargetBoundary.ts';
import type { KpiRow } from '../../../src/compute/computeKpis.ts';
import type { Progress, TargetProgress } from '../../../src/compute/measureProgress.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import { activityOf, emissionOf, kpiRow, lineOf, resultsOf, type MadeResults } from '../../support/madeResults.ts';
import { ROW, TARGET_PLACE as place, targetOn as target } from '../../support/madeTarget.ts';
import { noteOn } from '../../support/remarks.ts';

describe('what a target holds', () => {
  const scope3 = kpiRow('scope3', 'emissions 3', 'tCO2e');
  const emission = (scope: string, year: string, more: Partial<Emission> = {}): Emission =>
    emissionOf(lineOf(activityOf('travel', { scope }), { year }), '1', 'set', more);
  const found = (
    row: KpiRow,
    emissions: readonly Emission[],
    targets: readonly TargetProgress[] = [target(row)],
    more: MadeResults = {},
  ): ReturnType<typeof checkTargetBoundary> =>
    checkTargetBoundary(resultsOf({ targets, emissions, rows: [row, ROW], ...more }));
  const base = [emission('3.6', '2023'), emission('3.2', '2023')];

  it('is told where it is not what it was', () =>
    expect(
      found(scope3, [...base, emission('3.2', '2025'), emission('3.10', '2025'), emission('3.9', '2025')]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'target-boundary',
        message:
          'scope3 of 2025 does not hold what it held in the base year 2023 of its target: category 9 of scope 3, category 10 of scope 3 came in, category 6 of scope 3 went out',
        place,
        about: { names: ['scope3'], year: '2025' },
      }),
    ]));

  it('may have come in or gone out alone, a scope as a whole', () => {
    const both = kpiRow('total', 'sum scope3 + scope1', 'tCO2e');
    const said = (...now: readonly Emission[]): string[] =>
      checkTargetBoundary(
        resultsOf({ targets: [target(both)], emissions: [...base, ...now], rows: [both, scope3, ROW] }),
      ).map(({ message }) => message.split('target: ')[1] ?? '');
    expect(said(emission('3.6', '2025'), emission('3.2', '2025'), emission('1', '2025'))).toEqual(['scope 1 came in']);
    expect(said(emission('3.2', '2025'), emission('1', '2025'))).toEqual([
      'scope 1 came in, category 6 of scope 3 went out',
    ]);
    expect(said(emission('3.6', '2025'))).toEqual(['category 2 of scope 3 went out']);
    expect(said(emission('3.6', '2025'), emission('3.2', '2025'))).toEqual([]);
  });

  it('is of emissions in the scopes of the KPI', () => {
    const now = [emission('3.6', '2025'), emission('3.2', '2025')];
    expect(found(scope3, [...base, ...now, emission('1', '2025')])).toEqual([]);
    expect(found(scope3, [...base, ...now, emission('3.7', '2025', { purpose: 'biogenic' })])).toEqual([]);
    expect(found(scope3, [...base, ...now, emission('3.7', '2025', { purpose: 'upstream' })])).toHaveLength(1);
    expect(found(scope3, now)).toEqual([]);
    expect(found(scope3, base)).toEqual([]);
  });

  it('is told of target years after the base year, without a note', () => {
    const now = [emission('3.6', '2025')];
    const told = (progress: Partial<Progress>): number =>
      found(
        scope3,
        [...base, ...now],
        [target(scope3, { progress: [{ year: '2025', role: 'target-year', status: 'met', ...progress } as Progress] })],
      ).length;
    expect([told({}), told({ role: 'other-year' })]).toEqual([1, 0]);
    const noted = (year: string): number =>
      found(scope3, [...base, ...now], [target(scope3)], {
        company: { notes: [noteOn('scope3', year)] },
      }).length;
    expect([noted('2025'), noted('2024')]).toEqual([0, 1]);
  });
});

describe('a ratio against its numerator', () => {
  const rows = (ratio: string, top: string, per: string, before = '100'): KpiRow[] => [
    kpiRow('intensity', 'ratio scope1 / revenue', 'tCO2e/RMB 1M', { 2023: '2', 2025: ratio }),
    kpiRow('scope1', 'emissions 1', 'tCO2e', { 2023: before, 2025: top }),
    kpiRow('revenue', 'measure revenue', 'RMB 1M', { 2023: '50', 2025: per }),
  ];
  const found = (
    all: readonly KpiRow[],
    more: MadeResults = {},
    progress?: Partial<Progress>,
  ): ReturnType<typeof checkTargetBoundary> => {
    const [row = ROW] = all;
    const made = target(row);
    const told =
      progress === undefined ? made : { ...made, progress: made.progress.map((each) => ({ ...each, ...progress })) };
    return checkTargetBoundary(resultsOf({ targets: [told], rows: all, ...more }));
  };

  it('is told with what all three do', () =>
    expect(found(rows('1.5', '120', '80'))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'target-diverges',
        message: 'from 2023 to 2025 intensity moves -25.0 % and scope1 +20.0 %: revenue (+60.0 %) makes the difference',
        place,
        about: { names: ['intensity', 'scope1', 'revenue'], year: '2025' },
        evidence: { ratio: '-0.25', numerator: '0.2', denominator: '0.6' },
      }),
    ]));

  it('may be up where that is down', () =>
    expect(found(rows('2.25', '90', '40'))[0]?.message).toContain(
      'moves +12.5 % and scope1 -10.0 %: revenue (-20.0 %)',
    ));

  it.each([
    ['both go down', '1.5', '90', '60'],
    ['both go up', '2.5', '110', '44'],
    ['the ratio stays as it prints', '2.004', '120', '60'],
    ['the numerator stays as it prints', '1.5', '100.004', '66'],
    ['there is no figure of one', '1.5', '120', '/'],
  ])('is none where %s', (_, ratio, top, per) => expect(found(rows(ratio, top, per))).toEqual([]));

  it('is none from nothing', () => expect(found(rows('1.5', '120', '80', '0'))).toEqual([]));

  it('is of target years after the base year, without a note, and of ratios', () => {
    expect(found(rows('1.5', '120', '80'), {}, { role: 'other-year' })).toEqual([]);
    expect(found(rows('1.5', '120', '80'), { company: { notes: [noteOn('intensity', '2025')] } })).toEqual([]);
    expect(found(rows('1.5', '120', '80'), { company: { notes: [noteOn('scope1', '2025')] } })).toHaveLength(1);
    expect(
      found([kpiRow('total', 'sum scope1', 'tCO2e', { 2023: '2', 2025: '1.5' }), ...rows('1.5', '120', '80').slice(1)]),
    ).toEqual([]);
    // What was measured from is compared with nothing.
    const [row = ROW, ...others] = rows('1.5', '120', '80');
    expect(
      checkTargetBoundary(resultsOf({ targets: [target(row, {}, { base: '2025' })], rows: [row, ...others] })),
    ).toEqual([]);
  });
});
