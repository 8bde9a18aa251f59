// How each year stands to its target: statuses at their boundaries, gaps, and what is reported on the way.
import { describe, expect, it } from 'vitest';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { measureProgress } from '../../src/compute/measureProgress.ts';
import type { Goal, Target } from '../../src/domain/target.ts';
import { codesAndMessages } from '../support/inWords.ts';
import { kpiRow } from '../support/kpis.ts';
import { percent, written } from '../support/quantities.ts';
import { measuredOver, standing, target, totals, yearsOf } from '../support/targets.ts';

const standings = (of: Target, row: KpiRow, exact = false): string[] =>
  measuredOver(of, row, exact).progress.map(standing);

const cap: Goal = { kind: 'cap', cap: written('90 tCO2e') };
const reduce = (share: string, shape?: 'linear'): Goal => ({ kind: 'reduce', share: percent(share), shape });

describe('where a year stands to', () => {
  it('a cap: the base year counts, and a cap reached is said', () => {
    const row = totals({ 2024: '80', 2025: '100', 2026: '89', 2027: '90', 2028: '91', 2029: '/' });
    expect(standings(target(cap, ['2026', '2027', '2028', '2029']), row)).toEqual([
      '2024 other-year not-assessed outside - -',
      '2025 base-year exceeded - 90 -10',
      '2026 target-year met - 90 1',
      '2027 target-year at-cap - 90 0',
      '2028 target-year exceeded - 90 -1',
      '2029 target-year not-assessed no-figure 90 -',
    ]);
  });

  it('a path: years between are on track or off, the last is met or exceeded', () => {
    // 1000, less 100 a year
    const row = totals({ 2024: '1', 2025: '1000', 2026: '900', 2027: '801', 2028: '700', 2029: '600' });
    expect(standings(target(reduce('30', 'linear'), ['2026', '2027', '2028']), row)).toEqual([
      '2024 other-year not-assessed outside - -',
      '2025 base-year not-assessed - 1000 0',
      '2026 target-year on-track - 900 0',
      '2027 target-year off-track - 800 -1',
      '2028 target-year met - 700 0',
      '2029 other-year not-assessed outside - -',
    ]);
    expect(standings(target(reduce('30', 'linear'), ['2026']), totals({ 2025: '1000', 2026: '701' }))[1]).toBe(
      '2026 target-year exceeded - 700 -1',
    );
  });

  it('an end without path: on track once at or below it', () => {
    const row = totals({ 2024: '1', 2025: '1000', 2026: '701', 2027: '700', 2028: '700' });
    expect(standings(target(reduce('30'), ['2026', '2027', '2028']), row)).toEqual([
      '2024 other-year not-assessed outside - -',
      '2025 base-year not-assessed - 1000 0',
      '2026 target-year not-assessed no-path - -',
      '2027 target-year on-track - - -',
      '2028 target-year met - 700 0',
    ]);
  });

  it('a reduction whose base is not known', () => {
    expect(standings(target(reduce('30'), ['2026', '2027']), totals({ 2026: '0', 2027: '0' }))).toEqual([
      '2026 target-year not-assessed base-missing - -',
      '2027 target-year not-assessed base-missing - -',
    ]);
  });

  it('a budget: what is left after each of its years, and no gap in the base year', () => {
    const goal: Goal = { kind: 'budget', budget: written('300 tCO2e') };
    const row = totals({ 2025: '500', 2026: '100', 2027: '150', 2028: '/', 2029: '10' });
    const { progress, total, coming } = measuredOver(target(goal, ['2026', '2027', '2028', '2029']), row);
    expect(progress.map(standing)).toEqual([
      '2025 base-year not-assessed outside - -',
      '2026 target-year off-track - 300 200', // 4 × 100
      '2027 target-year off-track - 300 50', // 250 + 2 × 150
      '2028 target-year not-assessed no-figure 300 -',
      '2029 target-year not-assessed sum-incomplete 300 -',
    ]);
    expect(progress.map(({ budget }) => budget?.used.toExactText())).toEqual([
      undefined,
      '100',
      '250',
      undefined,
      undefined,
    ]);
    expect(progress.map(({ achieved, absolute }) => [achieved, absolute])).toEqual(
      progress.map(() => [undefined, undefined]),
    );
    expect([total, coming]).toEqual([undefined, []]);
  });
});

it('a year outside a target that has no figure has no limit either', () => {
  const [first] = measuredOver(target(cap, ['2026']), totals({ 2024: '/', 2026: '1' })).progress;
  expect(first).toMatchObject({ status: 'not-assessed', reason: 'no-figure', limit: undefined });
});

describe('figures are compared', () => {
  const row = totals({ 2025: '100', 2026: '90.4' });
  const exact = { comparison: 'exact' } as const;

  it('at the decimals of the target, or exactly where it or the command asks for it', () => {
    expect(standings(target(cap, ['2026']), row)[1]).toBe('2026 target-year at-cap - 90 -0.4');
    expect(standings(target(cap, ['2026'], exact), row)[1]).toBe('2026 target-year exceeded - 90 -0.4');
    expect(standings(target(cap, ['2026']), row, true)[1]).toBe('2026 target-year exceeded - 90 -0.4');
  });

  it('as is told beside them', () => {
    expect(measuredOver(target(cap, ['2026']), row).comparison).toBe('printed');
    expect(measuredOver(target(cap, ['2026'], exact), row).comparison).toBe('exact');
    expect(measuredOver(target(cap, ['2026']), row, true).comparison).toBe('exact');
  });

  it('at the decimals of the KPI where the limit is computed', () => {
    // 1000 × 0.9 = 900, at two decimals
    const status = (text: string): string | undefined =>
      measuredOver(target(reduce('10'), ['2026']), totals({ 2025: '1000', 2026: text })).progress[1]?.status;
    expect([status('900.004'), status('900.005')]).toEqual(['met', 'exceeded']);
  });

  it('both rounded', () => {
    // 1000.006 × 0.9 = 900.0054 prints as 900.01, and so does 900.0149
    const status = measuredOver(target(reduce('10'), ['2026']), totals({ 2025: '1000.006', 2026: '900.0149' }))
      .progress[1]?.status;
    expect(status).toBe('met');
  });

  it('without a path with the end too', () => {
    const status = (text: string, exactly: boolean): string | undefined =>
      measuredOver(target(reduce('10'), ['2026', '2027']), totals({ 2025: '1000', 2026: text }), exactly).progress[1]
        ?.status;
    expect([status('900.004', false), status('900.004', true)]).toEqual(['on-track', 'not-assessed']);
  });
});

describe('the base', () => {
  it('is the figure of the base year, or what is written', () => {
    const row = totals({ 2025: '100', 2026: '90' });
    const base = (own: Partial<Target>): unknown => {
      const found = measuredOver(target(reduce('10'), ['2026'], own), row).base;
      return [found?.amount.toExactText(), found?.isWritten];
    };
    expect(base({})).toEqual(['100', false]);
    expect(base({ baseValue: written('100.4 tCO2e') })).toEqual(['100.4', true]);
    expect(base({ base: '2024' })).toEqual([undefined, undefined]);
  });

  it('that is written in another unit is taken in that of the KPI', () => {
    const own = { baseValue: written('100000 kgCO2e') };
    const { base, unit } = measuredOver(target(reduce('10'), ['2026'], own), totals({ 2026: '90' }));
    // The target's one amount names its unit.
    expect([base?.amount.toExactText(), unit.symbol]).toEqual(['100000', 'kgCO2e']);
    const capped = measuredOver(target(cap, ['2026'], own), totals({ 2026: '90' }));
    expect([capped.base?.amount.toExactText(), capped.unit.symbol]).toEqual(['100', 'tCO2e']);
  });

  it.each([
    ['prints alike', '99.96', '100.0 tCO2e', []],
    ['prints alike in its unit', '99.96', '99960 kgCO2e', []],
    [
      'prints otherwise',
      '99.94',
      '100.0 tCO2e',
      [
        'target-base-differs: the target on ghg_total is measured from 100.0 tCO2e of 2025, and the rows give 99.9 tCO2e',
      ],
    ],
    [
      'prints otherwise in its unit',
      '99.94',
      '99960 kgCO2e',
      [
        'target-base-differs: the target on ghg_total is measured from 99960 kgCO2e of 2025, and the rows give 99940 kgCO2e',
      ],
    ],
  ])('as written is compared with the rows: %s', (_, computed, baseValue, expected) => {
    const of = target(cap, ['2026'], {
      baseValue: { ...written(baseValue), place: { file: 'esgcalc.yaml', line: 3 } },
    });
    const row = totals({ 2025: computed, 2026: '9' });
    const { diagnostics } = measureProgress([of], [row], yearsOf(row), false);
    expect(codesAndMessages(diagnostics)).toEqual(expected);
    expect(diagnostics.every(({ place }) => place?.line === 3)).toBe(true);
  });

  it('as written stands alone where the base year has no figure', () => {
    const of = target(cap, ['2026'], { baseValue: written('100 tCO2e') });
    expect(measureProgress([of], [totals({ 2025: '/', 2026: '9' })], ['2025', '2026'], false).diagnostics).toEqual([]);
  });
});

describe('how much of the way is done', () => {
  const achieved = (goal: Goal, amounts: Readonly<Record<string, string>>, own: Partial<Target> = {}): unknown =>
    measuredOver(target(goal, ['2026', '2027'], own), totals(amounts)).progress.map((each) =>
      each.achieved?.toExactText(),
    );

  it('is what is reduced of what is to be, in the years after the base', () => {
    // (1000 − 950)/(1000 − 700) = 1/6; (1000 − 640)/300 = 1.2; (1000 − 1030)/300 = −0.1
    expect(achieved(reduce('30'), { 2024: '1200', 2025: '1000', 2026: '1030', 2027: '640', 2028: '850' })).toEqual([
      undefined,
      undefined,
      '-0.1',
      '1.2',
      '0.5',
    ]);
  });

  it.each(['1000', '1001'])('is nothing where a cap of %s asks for no reduction', (text) => {
    const ceiling: Goal = { kind: 'cap', cap: written(`${text} tCO2e`) };
    expect(achieved(ceiling, { 2025: '1000', 2026: '950' })).toEqual([undefined, undefined]);
  });

  it('of a cap below the base is told too, without figure or base it is not', () => {
    expect(achieved(cap, { 2025: '100', 2026: '95' })).toEqual([undefined, '0.5']);
    expect(achieved(cap, { 2025: '100', 2026: '/' })).toEqual([undefined, undefined]);
    expect(achieved(cap, { 2026: '95' })).toEqual([undefined]);
  });
});

describe('a ceiling', () => {
  const isCeiling = (goal: Goal, base: string | undefined): boolean =>
    measuredOver(target(goal, ['2026']), totals(base === undefined ? { 2026: '5' } : { 2025: base, 2026: '5' }))
      .isCeiling;

  it.each<[string, Goal, string | undefined, boolean]>([
    ['a cap above the base', cap, '89', true],
    ['a cap at the base', cap, '90', true],
    ['a cap below the base, which prints alike', cap, '90.4', true],
    ['a cap below the base', cap, '90.5', false],
    ['a cap without a base', cap, undefined, false],
    ['a budget, whatever the base', { kind: 'budget', budget: written('90 tCO2e') }, '10', false],
    ['a reduction', reduce('10'), '100', false],
  ])('is %s: %#', (_, goal, base, expected) => expect(isCeiling(goal, base)).toBe(expected));
});

describe('the last limit', () => {
  const lastOf = (
    goal: Goal,
    amounts: Readonly<Record<string, string>>,
    years = ['2026', '2027'],
  ): string | undefined => measuredOver(target(goal, years), totals(amounts)).lastLimit?.amount.toExactText();

  it('is that of the last year, where it is known', () => {
    expect(lastOf(reduce('30', 'linear'), { 2025: '1000' })).toBe('700');
    expect(lastOf(reduce('30', 'linear'), { 2026: '1000' })).toBeUndefined();
    expect(lastOf(cap, { 2025: '1' }, [])).toBe('90');
  });
});

describe('a target', () => {
  it('on no row of the table is left out, the others follow in their order', () => {
    const row = totals({ 2025: '100', 2026: '90' });
    const found = measureProgress(
      [target(cap, ['2026'], { kpi: 'water' }), target(cap, ['2026']), target(reduce('10'), ['2026'])],
      [kpiRow('energy', 'MWh', {}), row],
      ['2025', '2026'],
      false,
    );
    expect(found.value.map(({ target: { goal }, row: { kpi } }) => [goal.kind, kpi.key])).toEqual([
      ['cap', 'ghg_total'],
      ['reduce', 'ghg_total'],
    ]);
    expect(found.diagnostics).toEqual([]);
  });

  const wrong: Goal = { kind: 'cap', cap: { ...written('90 MWh'), place: { file: 'esgcalc.yaml', line: 5 } } };

  it('in a unit that does not fit is reported and left out', () => {
    const { value, diagnostics } = measureProgress(
      [target(wrong, ['2026'])],
      [totals({ 2025: '/', 2026: '9' })],
      ['2026'],
      false,
    );
    expect(value).toEqual([]);
    expect(codesAndMessages(diagnostics)).toEqual([
      'target-unit-mismatch: the cap "90 MWh" does not fit ghg_total, which is measured in tCO2e',
    ]);
    expect(diagnostics[0]?.place?.line).toBe(5);
  });

  it('in a unit that does not fit an empty row is left out in silence', () => {
    const found = measureProgress([target(wrong, ['2026'])], [totals({ 2026: '/' })], ['2026'], false);
    expect([found.value, found.diagnostics]).toEqual([[], []]);
  });

  it('gives the total of its path', () => {
    expect(
      measuredOver(
        target(reduce('30', 'linear'), ['2026', '2027', '2028']),
        totals({ 2025: '1000' }),
      ).total?.toExactText(),
    ).toBe(
      '2400', // 900 + 800 + 700
    );
  });
});
