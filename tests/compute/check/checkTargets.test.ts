// Targets as they are set: caps at the base value, conditions, base years that were restated.
import { describe, expect, it } from 'vitest';
import { checkTargets } from '../../../src/compute/check/checkTargets.ts';
import type { Progress, TargetProgress } from '../../../src/compute/measureProgress.ts';
import type { Restated } from '../../../src/compute/restate.ts';
import type { Target } from '../../../src/domain/target.ts';
import type { CompanyNote } from '../../../src/domain/company.ts';
import { sameInAll } from '../../../src/domain/language.ts';
import { amount, unit } from '../../support/quantities.ts';
import { kpiRow, printedOf, resultsOf, type MadeResults } from '../../support/madeResults.ts';
import { ROW, TARGET_PLACE as place, targetOn as target } from '../../support/madeTarget.ts';
import { noteOn } from '../../support/remarks.ts';

const check = (targets: readonly TargetProgress[], more: MadeResults = {}): ReturnType<typeof checkTargets> =>
  checkTargets(resultsOf({ targets, ...more }));

describe('a cap at its base value', () => {
  const ceiling = (limit: string, base: string): ReturnType<typeof checkTargets> =>
    check([
      target(ROW, {
        isCeiling: true,
        lastLimit: { amount: amount(limit), decimals: 2 },
        base: { amount: amount(base), isWritten: false },
      }),
    ]);

  it('asks for no reduction', () =>
    expect(ceiling('1100', '1000')).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'target-ceiling',
        message:
          'the target on scope1, 1,100.00 tCO2e, is above the value of its base year 2023 (1,000.00 tCO2e): it asks for no reduction',
        place,
        about: { names: ['scope1'], year: '2023' },
        evidence: { limit: '1100', base: '1000' },
      }),
    ]));

  it('may be broken by the base year before rounding', () =>
    expect(ceiling('1000', '1000.00444').map(({ message }) => message)).toEqual([
      'the target on scope1, 1,000.00 tCO2e, is the value of its base year 2023 (1,000.00 tCO2e): it asks for no reduction',
      'scope1 of the base year 2023 is 1,000.0044 tCO2e before rounding, above its own limit of 1,000.00 tCO2e',
    ]));

  it('is kept where it is that value', () =>
    expect(ceiling('1000', '1000').map(({ code }) => code)).toEqual(['target-ceiling']));

  it('is known to be one, with base and limit', () => {
    expect(check([target(ROW)])).toEqual([]);
    expect(check([target(ROW, { isCeiling: true, base: undefined })])).toEqual([]);
    expect(check([target(ROW, { isCeiling: true, lastLimit: undefined })])).toEqual([]);
  });
});

describe('a condition', () => {
  const condition = sameInAll('no acquisitions');
  const other = kpiRow('water', 'activity water', 'm3');

  it('is told once for its targets, with the years that were assessed', () =>
    expect(
      check([
        target(ROW, { years: ['2025', '2024'] }, { condition }),
        target(other, { years: ['2025'] }, { condition, place: { file: 'esgcalc.yaml', line: 9 } }),
        target(other, {}, { condition: sameInAll('same floor area') }),
        target(other),
      ]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'target-condition',
        message: 'the targets on scope1, water hold "no acquisitions"; nothing says whether that was so in 2024, 2025',
        place,
        about: { names: ['scope1', 'water'] },
      }),
      expect.objectContaining({
        message: 'the target on water holds "same floor area"; nothing says whether that was so in 2025',
      }),
    ]));

  it('is of target years that were assessed, and have no note', () => {
    const told = (progress: Partial<Progress>, ...notes: readonly CompanyNote[]): number =>
      check(
        [
          target(
            ROW,
            { progress: [{ year: '2025', role: 'target-year', status: 'met', ...progress } as Progress] },
            { condition },
          ),
        ],
        {
          company: { notes },
        },
      ).length;
    expect(told({})).toBe(1);
    expect(told({ role: 'other-year' })).toBe(0);
    expect(told({ status: 'not-assessed' })).toBe(0);
    expect(told({}, noteOn('scope1', '2025'))).toBe(0);
    expect(told({}, noteOn('scope1', '2024'))).toBe(1);
    expect(told({}, noteOn('water', '2025'))).toBe(1);
  });
});

describe('a base year that was restated', () => {
  const [published] = printedOf([['scope1', '2023', '1050.0', 'tCO2e']]).figures;
  const restated = {
    row: ROW,
    year: '2023',
    published,
    unit: unit('tCO2e'),
    decimals: 1,
    amount: amount('1000.04'),
  } as Restated;
  const found = (
    more: Partial<TargetProgress> = {},
    told: Partial<Target> = {},
    figure: Partial<Restated> = {},
  ): string[] =>
    check([target(ROW, { lastLimit: { amount: amount('900'), decimals: 1 }, ...more }, told)], {
      restated: { figures: [{ ...restated, ...figure }], baseYear: undefined },
    }).map(({ message }) => message);
  const measured = 'progress on scope1 is measured from 2023 as restated, 1,000.0 tCO2e; published was 1,050.0 tCO2e';

  it('is told beside progress', () => {
    expect(found()).toEqual([measured]);
    expect(
      check([target(ROW, { lastLimit: undefined })], { restated: { figures: [restated], baseYear: undefined } })[0],
    ).toMatchObject({
      severity: 'note',
      code: 'target-base-restated',
      place,
      about: { names: ['scope1'], year: '2023' },
      evidence: { published: '1050.0', today: '1000.04' },
    });
  });

  it('is told of a cap that stands at the old value', () => {
    const old = { lastLimit: { amount: amount('1050'), decimals: 1 } };
    expect(found(old)).toEqual([
      measured,
      'the target on scope1 still stands at 1,050.0 tCO2e, what 2023 was published as; restated, 2023 is 1,000.0 tCO2e',
    ]);
    expect(found(old, { goal: { kind: 'to' } as Target['goal'] })).toEqual([measured]);
    // In the unit of the target: 1,050 t are 1,050,000 kg.
    const kilograms = { unit: unit('kgCO2e'), lastLimit: { amount: amount('1050000'), decimals: 0 } };
    expect(found(kilograms)).toHaveLength(2);
  });

  it('is measured from today: a written base value stays', () => {
    expect(found({ base: { amount: amount('1050'), isWritten: true } })).toEqual([]);
    expect(found({ base: undefined })).toEqual([]);
  });

  it('is that of the row and year, with both figures in its dimension', () => {
    expect(found({}, { base: '2022' })).toEqual([]);
    expect(found({}, {}, { row: { ...ROW } })).toEqual([]);
    expect(found({}, {}, { amount: undefined })).toEqual([]);
    expect(found({}, {}, { published: { ...restated.published, amount: undefined } })).toEqual([]);
    expect(found({}, {}, { unit: unit('kWh') })).toEqual([]);
  });
});
