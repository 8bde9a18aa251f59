// What was published beside what it comes to today: differences, what explains them, and what nothing explains.
import { describe, expect, it } from 'vitest';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { restate, type Restatements } from '../../src/compute/restate.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Checked, Diagnostic } from '../../src/domain/diagnostic.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Cause, Restatement } from '../../src/domain/restatement.ts';
import { printedFigure } from '../support/printedParts.ts';
import { plain } from '../support/figures.ts';
import { kpiRow } from '../support/kpis.ts';
import { amount } from '../support/quantities.ts';

const entry = (year: string, cause: Cause, kpis?: readonly string[]): Restatement => ({
  year,
  cause,
  why: sameInAll(`because of ${cause}`),
  kpis,
  place: { file: 'esgcalc.yaml', line: 8 },
});

const scope1 = kpiRow('scope1', 'tCO2e', { 2024: plain('10.04 tCO2e'), 2025: plain('12 tCO2e') });
const scope2 = kpiRow(
  'scope2',
  'tCO2e',
  { 2024: plain('20 tCO2e'), 2025: plain('30 tCO2e') },
  { kind: 'emissions', scope: '2' },
);
const total = kpiRow(
  'ghg_total',
  'tCO2e',
  { 2024: plain('30.04 tCO2e'), 2025: plain('42 tCO2e') },
  { kind: 'sum', parts: ['scope1', 'scope2'] },
);
const water = kpiRow(
  'water',
  'm3',
  { 2024: plain('5 m3'), 2025: plain('6 m3') },
  { kind: 'quantity', activity: 'water' },
);
const empty = kpiRow('petrol', 'L', { 2024: '/', 2025: '/' }, { kind: 'quantity', activity: 'petrol' });
const rows: readonly KpiRow[] = [scope1, scope2, total, water, empty];

const restated = (own: Partial<Company>, years = ['2024', '2025'], of = rows): Checked<Restatements> =>
  restate(of, years, { ...UNNAMED_COMPANY, ...own });
/** Each figure that differs: the year, the KPI, what it comes to, the difference, the change and what explains it. */
const differences = (own: Partial<Company>, years?: string[]): string[] =>
  restated(own, years).value.figures.map(({ year, row, difference, change, because }) =>
    [
      `${year} ${row.kpi.key}`,
      difference?.toExactText() ?? '-',
      change?.toExactText() ?? '-',
      ...because.map((each) => (each.cause === 'as-of' ? `as of ${each.day}` : each.why.en)),
    ].join(' | '),
  );
const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message, place }) => `${code} [${place?.line}]: ${message}`);

describe('a published figure', () => {
  it('that prints the same today is no restatement', () => {
    expect(differences({ published: [printedFigure('scope1', '2024', '10.0 tCO2e')] })).toEqual([]);
    expect(differences({ published: [printedFigure('scope1', '2024', '10040 kgCO2e')] })).toEqual([]);
    expect(restated({ published: [printedFigure('scope1', '2024', '10.0 tCO2e')] }).diagnostics).toEqual([]);
  });

  it('that prints otherwise differs by its exact figure, and by a share of what was published', () => {
    // 10.04 − 10.00 = 0.04, of 10 = 0.004; 12 − 16 = −4, of 16 = −0.25
    const own = {
      published: [printedFigure('scope1', '2025', '16 tCO2e'), printedFigure('scope1', '2024', '10.00 tCO2e')],
    };
    expect(differences(own)).toEqual(['2024 scope1 | 0.04 | 0.004', '2025 scope1 | -4 | -0.25']);
  });

  it('stands beside today’s in the unit and at the decimals that were published', () => {
    const { figures } = restated({ published: [printedFigure('scope1', '2024', '9000.0 kgCO2e')] }).value;
    expect(
      figures.map(({ unit: { symbol }, decimals, amount: today, value, published: { text } }) => [
        symbol,
        decimals,
        today?.toExactText(),
        value.status,
        text,
      ]),
    ).toEqual([['kgCO2e', 1, '10040', 'value', '9000.0']]);
  });

  it('of removals keeps the sign of the change', () => {
    const removal = kpiRow('scope1', 'tCO2e', { 2024: plain('-3 tCO2e') });
    // −3 − (−4) = 1, of 4
    const [figure] = restated({ published: [printedFigure('scope1', '2024', '-4 tCO2e')] }, ['2024'], [removal]).value
      .figures;
    expect([figure?.difference?.toExactText(), figure?.change?.toExactText()]).toEqual(['1', '0.25']);
  });

  it('of nought has no share', () =>
    expect(differences({ published: [printedFigure('scope1', '2024', '0 tCO2e')] })).toEqual([
      '2024 scope1 | 10.04 | -',
    ]));

  it('of a year or a KPI that is not in the table is not compared', () => {
    const own = { published: [printedFigure('scope1', '2023', '1 tCO2e'), printedFigure('diesel', '2024', '1 L')] };
    expect(restated(own)).toEqual({ value: { figures: [], baseYear: undefined }, diagnostics: [] });
    expect(differences({ published: [printedFigure('scope1', '2025', '1 tCO2e')] }, ['2024'])).toEqual([]);
  });

  it('in a unit that does not convert is reported at its place, and not compared', () => {
    const { value, diagnostics } = restated({ published: [printedFigure('water', '2024', '5 MWh', 6)] });
    expect(value.figures).toEqual([]);
    expect(said(diagnostics)).toEqual(['published-unit-mismatch [6]: water is published in MWh, but measured in m3']);
  });

  it('in a unit that does not convert is reported where one year alone has data', () => {
    const once = kpiRow('water', 'm3', { 2024: '/', 2025: plain('6 m3') }, { kind: 'quantity', activity: 'water' });
    const own = { published: [printedFigure('water', '2024', '5 MWh')] };
    expect(restated(own, ['2024'], [once]).diagnostics.map(({ code }) => code)).toEqual(['published-unit-mismatch']);
  });

  it('in another unit than an empty row’s is no mistake of it', () => {
    const { value, diagnostics } = restated({
      published: [printedFigure('petrol', '2024', '5 kg')],
      restatements: [entry('2024', 'error')],
    });
    expect(value.figures.map(({ unit: { symbol }, difference }) => [symbol, difference])).toEqual([['kg', undefined]]);
    expect(diagnostics).toEqual([]);
  });

  describe('that was a sign, or is one today', () => {
    const notApplicable: KpiRow = { ...water, values: new Map([['2024', { status: 'not-applicable' }]]) };
    const lacking: KpiRow = { ...water, values: new Map() };
    const differs = (row: KpiRow, text: string): boolean =>
      restated({ published: [printedFigure('water', '2024', text)] }, ['2024'], [row]).value.figures.length > 0;

    it.each<[string, KpiRow, string, boolean]>([
      ['/ was / before', lacking, '/', false],
      ['/ was n/a before', lacking, 'n/a', true],
      ['/ was a figure before', lacking, '5 m3', true],
      ['n/a was n/a before', notApplicable, 'n/a', false],
      ['n/a was / before', notApplicable, '/', true],
      ['a figure was / before', water, '/', true],
      ['a figure was n/a before', water, 'n/a', true],
    ])('%s', (_, row, text, expected) => expect(differs(row, text)).toBe(expected));

    it('has no difference, and stands in the unit and decimals of the KPI', () => {
      const [figure] = restated({ published: [printedFigure('water', '2024', '/')] }).value.figures;
      expect([
        figure?.difference,
        figure?.change,
        figure?.unit.symbol,
        figure?.decimals,
        figure?.amount?.toExactText(),
      ]).toEqual([undefined, undefined, 'm3', 2, '5']);
      const [gone] = restated({ published: [printedFigure('water', '2024', '5.0 m3')] }, ['2024'], [lacking]).value
        .figures;
      expect([gone?.amount, gone?.decimals, gone?.value.status, gone?.year]).toEqual([undefined, 1, 'missing', '2024']);
    });
  });
});

describe('a difference is explained by', () => {
  const changed = [
    printedFigure('scope1', '2025', '11 tCO2e', 4),
    printedFigure('scope2', '2025', '29 tCO2e', 5),
    printedFigure('ghg_total', '2025', '40 tCO2e', 6),
    printedFigure('water', '2025', '7 m3', 7),
  ];
  const reasons = (restatements: readonly Restatement[], asOf?: string): string[] =>
    differences({ published: changed, restatements, asOf }).map((text) => text.replace(/ \| -?\d\S* \| -?\d\S*/, ''));

  it('an entry of its year that names no KPI', () => {
    expect(reasons([entry('2025', 'method'), entry('2024', 'error')])).toEqual([
      '2025 scope1 | because of method',
      '2025 scope2 | because of method',
      '2025 ghg_total | because of method',
      '2025 water | because of method',
    ]);
  });

  it('entries that name it, or what it is computed from, in the order of the log', () => {
    expect(reasons([entry('2025', 'error', ['scope2', 'water']), entry('2025', 'boundary', ['scope1'])])).toEqual([
      '2025 scope1 | because of boundary',
      '2025 scope2 | because of error',
      '2025 ghg_total | because of error | because of boundary',
      '2025 water | because of error',
    ]);
  });

  it.each<[Cause, string]>([
    ['factor', '2025 scope1 | because of factor'],
    ['grid-factor', '2025 scope1 | because of grid-factor'],
    ['method', '2025 scope1 | because of method | as of 2025-12-31'],
  ])('the day of the factors, where they matter and the log has no %s', (cause, scope1Line) => {
    expect(reasons([entry('2025', cause, ['scope1'])], '2025-12-31')).toEqual([
      scope1Line,
      '2025 scope2 | as of 2025-12-31',
      scope1Line.replace('scope1', 'ghg_total'),
      '2025 water',
    ]);
  });

  it('or by nothing, which is told once a year at its first figure', () => {
    const twoYears = [...changed, printedFigure('water', '2024', '1 m3', 9)];
    const { diagnostics } = restated({ published: twoYears, restatements: [entry('2025', 'method', ['scope1'])] });
    expect(said(diagnostics)).toEqual([
      'restatement-unexplained [9]: water of 2024 differs from what was published, and no entry of restatements says why',
      'restatement-unexplained [5]: scope2, water of 2025 differ from what was published, and no entry of restatements says why',
    ]);
  });
});

describe('an entry of the log that explains nothing', () => {
  const unneeded = (own: Partial<Company>, years?: string[]): string[] => said(restated(own, years).diagnostics);
  const same = printedFigure('scope1', '2025', '12 tCO2e');

  it('is told where what it names was published alike', () =>
    expect(unneeded({ published: [same], restatements: [entry('2025', 'method')] })).toEqual([
      'restatement-unneeded [8]: a restatement of 2025 (method) is logged, but the figures it names are those that were published',
    ]));

  it('is told where it names another figure than the one that differs', () =>
    expect(
      unneeded({
        published: [printedFigure('water', '2025', '7 m3')],
        restatements: [entry('2025', 'method', ['scope1']), entry('2025', 'error', ['water'])],
      }),
    ).toEqual([
      'restatement-unneeded [8]: a restatement of 2025 (method) is logged, but the figures it names are those that were published',
    ]));

  it('is told where another year is the one that differs', () =>
    expect(
      unneeded({
        published: [printedFigure('scope1', '2024', '9 tCO2e'), same],
        restatements: [entry('2024', 'method'), entry('2025', 'error')],
      }),
    ).toEqual([
      'restatement-unneeded [8]: a restatement of 2025 (error) is logged, but the figures it names are those that were published',
    ]));

  it('is told otherwise where nothing of its year was published', () =>
    expect(unneeded({ published: [same], restatements: [entry('2024', 'grid-factor')] })).toEqual([
      'restatement-unneeded [8]: a restatement of 2024 (grid-factor) is logged, but nothing published of 2024 is there to compare with',
    ]));

  it('is not told of a year that is not computed', () =>
    expect(unneeded({ published: [same], restatements: [entry('2024', 'error')] }, ['2025'])).toEqual([]));
});

describe('the base year', () => {
  const baseYear = {
    year: '2024',
    significance: amount('0.05'),
    significanceText: '5 %',
    place: { file: 'esgcalc.yaml', line: 2 },
  };

  it('is judged and told where the company names one', () => {
    // 30.04 was 20: (30.04 − 20)/20 = 50.2 %
    const own = {
      published: [printedFigure('ghg_total', '2024', '20 tCO2e')],
      restatements: [entry('2024', 'error')],
      baseYear,
    };
    const { value, diagnostics } = restated(own);
    expect(value.baseYear?.verdict).toBe('recalculate');
    expect(said(diagnostics)).toEqual([
      'base-year-recalculate [2]: the base year 2024 is to be recalculated (ghg_total +50.2 %; threshold 5 %; cause: error); this table holds it recalculated',
    ]);
    expect(restated({ ...own, baseYear: undefined })).toMatchObject({
      value: { baseYear: undefined },
      diagnostics: [],
    });
  });
});
