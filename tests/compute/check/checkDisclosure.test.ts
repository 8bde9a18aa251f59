// What a report has to say: its scopes, how entities are consolidated, a carbon price, categories of scope 3, refrigerants, instruments.
import { describe, expect, it } from 'vitest';
import { checkDisclosure } from '../../../src/compute/check/checkDisclosure.ts';
import { checkOmissions } from '../../../src/compute/check/checkOmissions.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Company } from '../../../src/domain/company.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { sameInAll } from '../../../src/domain/language.ts';
import {
  activityOf,
  emissionOf,
  kpiRow,
  lineOf,
  printedOf,
  resultsOf,
  type MadeFigure,
  type MadeResults,
} from '../../support/madeResults.ts';
import { instrument } from '../../support/ledgerLines.ts';
import { noteOn } from '../../support/remarks.ts';

const power = (year: string, more: Partial<Emission> = {}): Emission =>
  emissionOf(lineOf(activityOf('electricity', { scope: '2' }), { year }), '5', 'grid', more);
/** A company that says all that is asked of it but categories, and one that says nothing. */
const stated: Partial<Company> = {
  file: 'esgcalc.yaml',
  statesConsolidation: true,
  carbonPrice: {} as Company['carbonPrice'],
  scope3: new Map([['3.8', { status: 'not-relevant', why: sameInAll('so'), place: undefined }]]),
};
const scopes = (one: string, two: string, year = '2025'): ReturnType<typeof kpiRow>[] => [
  kpiRow('scope1', 'emissions 1', 'tCO2e', { [year]: one }),
  kpiRow('scope2', 'emissions 2', 'tCO2e', { [year]: two }),
];
const codes = (more: MadeResults): string[] =>
  checkDisclosure(resultsOf({ emissions: [power('2025')], ...more })).map(({ code }) => code);

describe('a scope without a figure', () => {
  it('is told beside emissions of another', () =>
    expect(checkDisclosure(resultsOf({ emissions: [power('2025')], company: stated, rows: scopes('', '5') }))).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'scope-missing',
        message: 'scope1 of 2025 has no figure',
        about: { names: ['scope1'], year: '2025' },
      }),
    ]));

  it('may be both, and is none where it has one or cannot have one', () => {
    const said = (one: string, two: string): string[] =>
      checkDisclosure(resultsOf({ emissions: [power('2025')], company: stated, rows: scopes(one, two) })).map(
        ({ message }) => message,
      );
    expect(said('', '')).toEqual(['scope1 and scope2 of 2025 have no figure']);
    expect(said('/', '5')).toEqual(['scope1 of 2025 has no figure']);
    expect(said('n/a', '5')).toEqual([]);
    expect(said('5', '5')).toEqual([]);
  });

  it('is asked for of years that begin in 2025', () => {
    const inYear = (year: string, ends: string, label: 'end' | 'start' = 'end'): string[] =>
      codes({
        emissions: [power(year)],
        years: [year],
        rows: scopes('', '5', year),
        company: { ...stated, reportingYear: { ends, label } },
      });
    expect(inYear('2024', '12-31')).toEqual([]);
    expect(inYear('2025', '12-31')).toEqual(['scope-missing']);
    // From April 2024, from April 2025.
    expect(inYear('2025', '03-31')).toEqual([]);
    expect(inYear('2026', '03-31')).toEqual(['scope-missing']);
    expect(inYear('2024', '03-31', 'start')).toEqual([]);
    expect(inYear('2025', '03-31', 'start')).toEqual(['scope-missing']);
  });

  it('is asked for of years that are named by both their calendar years', () => {
    const company: Partial<Company> = { ...stated, reportingYear: { ends: '03-31', label: 'span' } };
    const of = (year: string): string[] =>
      codes({ emissions: [power(year)], years: [year], rows: scopes('', '5', year), company });
    expect([of('2024/25'), of('2025/26')]).toEqual([[], ['scope-missing']]);
  });

  it('is asked for beside greenhouse gases of that year', () => {
    const emissions = [power('2024'), power('2025', { purpose: 'exhaust' }), power('2025')];
    expect(codes({ company: stated, rows: scopes('', '5'), emissions })).toEqual(['scope-missing']);
    expect(codes({ company: { ...stated, statesConsolidation: false }, emissions })).toEqual(['boundary-unstated']);
    expect(codes({ company: stated, rows: scopes('', '5'), emissions: [power('2024')] })).toEqual([]);
    expect(
      codes({ company: stated, rows: scopes('', '5'), emissions: [power('2025', { purpose: 'exhaust' })] }),
    ).toEqual([]);
    expect(codes({ company: stated, rows: scopes('', '5').slice(1) })).toEqual([]);
  });
});

describe('a company file', () => {
  it('says how entities are consolidated, whether carbon has a price, and what is with scope 3', () => {
    expect(codes({ company: { file: 'esgcalc.yaml' } })).toEqual([
      'boundary-unstated',
      'price-unstated',
      'categories-unaccounted',
    ]);
    expect(codes({ company: stated })).toEqual([]);
    expect(codes({ company: { ...stated, statesConsolidation: false } })).toEqual(['boundary-unstated']);
    expect(codes({ company: { ...stated, carbonPrice: undefined } })).toEqual(['price-unstated']);
  });

  it('that is not there, or beside no greenhouse gases, is asked for nothing', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ company: { file: 'esgcalc.yaml' }, emissions: [power('2025', { purpose: 'exhaust' })] })).toEqual(
      [],
    );
  });

  it('is asked for the categories without a figure, where it declares none', () => {
    const row = (category: number, values: Readonly<Record<string, string>>): ReturnType<typeof kpiRow> =>
      kpiRow(`scope3_${category}`, `emissions 3.${category}`, 'tCO2e', values);
    const file = { ...stated, scope3: new Map() };
    const [told] = checkDisclosure(
      resultsOf({
        emissions: [power('2025')],
        company: file,
        years: ['2024', '2025'],
        rows: [row(6, { 2024: '5', 2025: '' }), row(7, { 2025: '/' })],
      }),
    );
    expect(told?.message).toMatch(/\b5\b.*\b7\b/);
    expect(told?.message).not.toMatch(/\b6\b/);
    const all = Array.from({ length: 15 }, (_, at) => row(at + 1, { 2025: '1' }));
    expect(codes({ company: file, rows: all })).toEqual([]);
  });
});

it('a sum of both views of scope 2 is doubled', () => {
  const rows = [
    kpiRow('scope1', 'emissions 1', 'tCO2e'),
    kpiRow('scope2', 'emissions 2', 'tCO2e'),
    kpiRow('market', 'market 2', 'tCO2e'),
    kpiRow('other', 'market 3', 'tCO2e'),
    kpiRow('one', 'sum scope1 + scope2', 'tCO2e'),
    kpiRow('two', 'sum scope1 + market', 'tCO2e'),
    kpiRow('ratio', 'ratio market / scope2', 'tCO2e'),
    kpiRow('both', 'sum one + market', 'tCO2e'),
  ];
  const place = { file: 'esgcalc.yaml', line: 4 };
  const placed = rows.map((row) => ({ ...row, kpi: { ...row.kpi, place } }));
  expect(checkDisclosure(resultsOf({ rows: placed }))).toEqual([
    expect.objectContaining({
      severity: 'error',
      code: 'scope2-doubled',
      message: 'both adds location-based and market-based scope 2: two views of the same electricity',
      place,
      about: { names: ['both'] },
    }),
  ]);
});

describe('refrigerants', () => {
  const [car, building] = [lineOf(activityOf('petrol')), lineOf(activityOf('electricity'))];
  const row = kpiRow('scope1', 'emissions 1', 'tCO2e');
  const found = (lines: readonly LedgerLine[], company: Partial<Company> = {}): ReturnType<typeof checkOmissions> =>
    checkOmissions(resultsOf({ lines, company, rows: [row], years: ['2024', '2025'] }), printedOf([]));

  it('are asked for beside vehicles and buildings', () =>
    expect(found([building, lineOf(activityOf('diesel')), car])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'refrigerant-unreported',
        message:
          'there are vehicles (petrol, diesel) and buildings with electricity in 2024, 2025, but no refrigerant was topped up anywhere and no reason is given',
        about: { names: ['refrigerant', 'scope1'] },
      }),
    ]));

  it('are not where one of the two is not there, a row answers, or a note to scope 1', () => {
    expect(found([car])).toEqual([]);
    expect(found([building])).toEqual([]);
    expect(found([building, lineOf(activityOf('vehicle distance'))])).toHaveLength(1);
    for (const group of ['refrigerant', 'refrigerant balance'])
      expect(found([car, building, lineOf(activityOf('R-410A', { group }))])).toEqual([]);
    expect(found([car, building, lineOf(activityOf('coal', { group: 'fuel' }))])).toHaveLength(1);
    expect(found([car, building], { notes: [noteOn('scope1')] })).toEqual([]);
    expect(found([car, building], { notes: [noteOn('scope2')] })).toHaveLength(1);
  });
});

describe('a market-based figure', () => {
  const certificate = (year: string): LedgerLine => lineOf(instrument('GEC', true), { year });
  const market = (value: string): ReturnType<typeof kpiRow> =>
    kpiRow('scope2_market', 'market 2', 'tCO2e', { 2025: value });
  const location = kpiRow('scope2', 'emissions 2', 'tCO2e', { 2025: '10.004' });
  const found = (more: MadeResults, figures: readonly MadeFigure[] = [], isWhole = true): string[] =>
    checkOmissions(resultsOf(more), printedOf(figures, isWhole)).map(({ message }) => message);
  const undescribed =
    "scope2_market of 2025 is given, but there is no certificate, contract or supplier's rate of that year";
  const unprinted = 'there are instruments of 2025, but the printed table has no scope2_market';

  it('wants instruments, whether it is computed or printed', () => {
    expect(checkOmissions(resultsOf({ rows: [market('5')] }), printedOf([]))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'instruments-undescribed',
        message: undescribed,
        hint: 'add the instruments as rows; where there are none, say so: notes: [{kpi: scope2_market, year: 2025, text: ...}]',
        about: { names: ['scope2_market'], year: '2025' },
      }),
    ]);
    expect(found({ rows: [market('')] }, [['scope2_market', '2025', '5', 'tCO2e']])).toEqual([undescribed]);
    // Without a row in the table of KPIs it goes by its usual key.
    expect(found({}, [['scope2_market', '2025', '5', 'tCO2e']])).toEqual([undescribed]);
    expect(found({ rows: [market('5')], lines: [lineOf('coal')] })).toEqual([undescribed]);
    expect(found({ rows: [market('')] })).toEqual([]);
    expect(found({ rows: [market('5')], years: ['2024'] })).toEqual([]);
  });

  it('has them, or a note of its year', () => {
    expect(found({ rows: [market('5')], lines: [certificate('2025')] })).toEqual([]);
    const noted = (kpi: string, year: string): string[] =>
      found({ rows: [market('5')], company: { notes: [noteOn(kpi, year)] } });
    expect([noted('scope2_market', '2025'), noted('scope2_market', '2024'), noted('scope2', '2025')]).toEqual([
      [],
      [undescribed],
      [undescribed],
    ]);
  });

  it('of a year before the first instruments is there to compare with, unless it is below the other', () => {
    const before = (text: string, more: MadeResults = {}): string[] =>
      found({ rows: [location, market('5')], lines: [certificate('2026')], ...more }, [
        ['scope2_market', '2025', text, 'tCO2e'],
      ]);
    // 10.004 prints 10.00.
    expect(before('9.99')).toEqual([undescribed]);
    expect(before('10.00')).toEqual([]);
    expect(before('10.0')).toEqual([]);
    expect(before('9.99', { rows: [market('5')] })).toEqual([]);
    expect(found({ rows: [location, market('5')], lines: [certificate('2026')] })).toEqual([]);
  });

  it('stands in the table where there are instruments', () => {
    const lines = [certificate('2025')];
    const other: MadeFigure = ['scope2', '2025', '10', 'tCO2e'];
    expect(checkOmissions(resultsOf({ lines }), printedOf([other]))).toMatchObject([
      {
        message: unprinted,
        hint: 'HKEX D29(c) and IFRS S2 29(a)(v) want what is held described beside the location-based figure',
        about: { year: '2025' },
      },
    ]);
    expect(found({ lines, rows: [market('5')] }, [other])).toEqual([unprinted]);
    expect(found({ lines }, [other, ['scope2_market', '2025', '5', 'tCO2e']])).toEqual([]);
    expect(found({ lines }, [other], false)).toEqual([]);
    expect(found({ lines }, [['scope2', '2024', '10', 'tCO2e']])).toEqual([]);
    expect(found({ lines: [certificate('2024')] }, [other])).toEqual([]);
  });
});
