// Factors that came too late for their year, and emissions in CO2 alone that are added to those in CO2e.
import { describe, expect, it } from 'vitest';
import { checkCO2Alone } from '../../../src/compute/check/checkCO2Alone.ts';
import { checkHindsight } from '../../../src/compute/check/checkHindsight.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Company } from '../../../src/domain/company.ts';
import type { Restatement } from '../../../src/domain/restatement.ts';
import { activityOf, editionOf, emissionOf, kpiRow, lineOf, resultsOf } from '../../support/madeResults.ts';
import { noteOn, restatementOf } from '../../support/remarks.ts';

const electricity = activityOf('electricity', { scope: '2' });
const rows = [
  kpiRow('scope1', 'emissions 1', 'tCO2e'),
  kpiRow('scope2', 'emissions 2', 'tCO2e'),
  kpiRow('total', 'sum scope1 + scope2', 'tCO2e'),
];

describe('a factor that was published after its year was closed', () => {
  const power = (year: string, edition = 'late', more: Partial<Emission> = {}): Emission =>
    emissionOf(lineOf(electricity, { year }), '5', edition, more);
  const check = (
    emissions: readonly Emission[],
    published: string | undefined,
    company: Partial<Company> = {},
  ): ReturnType<typeof checkHindsight> =>
    checkHindsight(
      resultsOf({
        emissions,
        rows,
        company,
        years: ['2022', '2023', '2025'],
        editions: [editionOf('late', { published }), editionOf('other', { published })],
      }),
    );

  it('is told with the day on which the year was closed', () =>
    expect(check([power('2023')], '2025-01-01')).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'factor-hindsight',
        message:
          'late, published 2025-01-01, is used for electricity of 2023, a year that was closed by 2024-12-31; no restatement says so',
        about: { names: ['late', 'electricity'], year: '2023' },
        evidence: { published: '2025-01-01', closed: '2024-12-31' },
      }),
    ]));

  it('is of the year after next, of a year that is not the last, and not of a day that is not known', () => {
    expect(check([power('2023')], '2024-12-31')).toEqual([]);
    expect(check([power('2025')], '2030-01-01')).toEqual([]);
    expect(check([power('2023')], undefined)).toEqual([]);
    expect(check([power('2023', 'nowhere')], '2025-01-01')).toEqual([]);
    expect(check([emissionOf(lineOf(electricity, { year: '2023' }), '5')], '2025-01-01')).toEqual([]);
  });

  it('is closed by the end of the reporting year', () => {
    const company = { reportingYear: { ends: '03-31', label: 'end' } } as const;
    expect(check([power('2023')], '2024-04-01', company)[0]?.evidence).toMatchObject({ closed: '2024-03-31' });
    expect(check([power('2023')], '2024-03-31', company)).toEqual([]);
  });

  it('is of a year that is named by both its calendar years', () => {
    const company = { reportingYear: { ends: '03-31', label: 'span' } } as const;
    const emissions = [power('2022/23'), power('2025/26')];
    // 2022/23 ends in March 2023, the year after it in March 2024.
    expect(check(emissions, '2024-04-01', company)[0]?.evidence).toMatchObject({ closed: '2024-03-31' });
    expect(check(emissions, '2024-03-31', company)).toEqual([]);
  });

  it('is none where every year is seen as of one day', () =>
    expect(check([power('2023')], '2025-01-01', { asOf: '2025-06-30' })).toEqual([]));

  it('is told once for each edition, activity and year, in their order', () =>
    expect(
      check(
        [
          power('2023', 'other'),
          power('2023'),
          power('2022'),
          power('2023'),
          emissionOf(lineOf('coal', { year: '2023' }), '5', 'late'),
        ],
        '2025-01-01',
      ).map(({ about }) => `${about?.names.join(' ')} ${about?.year}`),
    ).toEqual(['late coal 2023', 'late electricity 2022', 'late electricity 2023', 'other electricity 2023']));

  it.each<[Partial<Restatement>, number]>([
    [{}, 0],
    [{ year: '2022' }, 1],
    [{ kpis: ['scope2'] }, 0],
    [{ kpis: ['scope1'] }, 1],
    [{ kpis: ['scope1', 'scope2'] }, 0],
    [{ kpis: ['total'] }, 1],
    [{ kpis: [] }, 1],
  ])('may be logged: %j', (more, times) => {
    const restatements: Restatement[] = [restatementOf('2023', { cause: 'factor', ...more })];
    expect(check([power('2023')], '2025-01-01', { restatements })).toHaveLength(times);
  });

  it('in a scope that the table does not have is logged by any entry of its year', () => {
    const restatements: Restatement[] = [restatementOf('2023', { cause: 'factor', kpis: ['scope1'] })];
    expect(check([power('2023', 'late', { scope: '3.3' })], '2025-01-01', { restatements })).toEqual([]);
  });
});

describe('emissions in CO2 alone', () => {
  const burnt = (name: string, more: Partial<Emission> = {}, line: Parameters<typeof lineOf>[1] = {}): Emission =>
    emissionOf(lineOf(activityOf(name), line), '1234567', 'set', { gas: 'CO2', ...more });
  const check = (emissions: readonly Emission[], company: Partial<Company> = {}): ReturnType<typeof checkCO2Alone> =>
    checkCO2Alone(resultsOf({ emissions, rows, company }));

  it('are told of each scope with what they come to', () =>
    expect(
      check([
        burnt('petrol', {}, { year: '2025' }),
        burnt('diesel', { factor: undefined }, { unit: 'tCO2', year: '2024' }),
        burnt('petrol', {}, { year: '2024' }),
        burnt('electricity', { scope: '2' }),
      ]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'co2-alone',
        // 3 x 1,234.567
        message: 'diesel, petrol of 2024, 2025 (3,703.70 t) are counted in CO2 alone and added as tCO2e: set',
        hint: expect.stringContaining('notes: [{kpi: scope1, text: ...}]') as string,
        about: { names: ['diesel', 'petrol', 'scope1'] },
      }),
      expect.objectContaining({ about: { names: ['electricity', 'scope2'] } }),
    ]));

  it('are not those of a line that has other gases too', () => {
    const both = burnt('petrol');
    expect(check([both, { ...both, gas: 'CH4' }])).toEqual([]);
    expect(check([both, { ...burnt('diesel'), gas: 'CH4' }])).toHaveLength(1);
    // What is in no scope makes no CO2e of it.
    expect(check([both, { ...both, gas: 'NOx', purpose: 'exhaust' }])).toHaveLength(1);
  });

  it('are in the scopes, by a factor or given in CO2', () => {
    expect(check([burnt('petrol', { purpose: 'biogenic' })])).toEqual([]);
    expect(check([burnt('R-744', { factor: undefined }, { unit: 'kg' })])).toEqual([]);
    expect(check([burnt('petrol', { gas: 'CO2e' })])).toEqual([]);
  });

  it('are told in the order of the scopes', () =>
    expect(check([burnt('electricity', { scope: '2' }), burnt('petrol')]).map(({ about }) => about?.names[0])).toEqual([
      'petrol',
      'electricity',
    ]));

  it('may be noted, in whatever year, of that very scope', () => {
    const noted = (kpi: string): number => check([burnt('petrol')], { notes: [noteOn(kpi, '2024')] }).length;
    expect([noted('scope1'), noted('scope2'), noted('total')]).toEqual([0, 1, 1]);
  });

  it('of a scope that the table does not have are told without its key', () =>
    expect(check([burnt('flight', { scope: '3.6' })])[0]?.about?.names).toEqual(['flight', '']));
});
