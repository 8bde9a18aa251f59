// A measure in a year: a flow adds up, a stock stands once a site, on the last day it was counted or on average.
import { describe, expect, it } from 'vitest';
import { measureValue, type StockBasis } from '../../src/compute/measureValue.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Site, StockRule } from '../../src/domain/company.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { saidIn, stepsOf } from '../support/inWords.ts';
import { ledger, measure } from '../support/ledgerLines.ts';
import { amount, unit } from '../support/quantities.ts';
import { siteOf } from '../support/sites.ts';

const [revenue, headcount] = [measure('revenue'), measure('headcount', 'stock')];
const people = (asAt: string, count: number, own: Partial<LedgerLine> = {}) =>
  ledger(headcount, `${count} person`, { asAt, ...own });

const closedOn = (closed: string): Site => siteOf({ closed });
const basis = (rule?: StockRule, own: Partial<StockBasis> = {}): StockBasis => ({
  stocks: new Map(rule === undefined ? [] : [['headcount', rule]]),
  sites: new Map(),
  reportingYear: { ends: '12-31', label: 'end' },
  ...own,
});

/** The value of a measure, its parts step by step, and what is said. */
function take(lines: readonly LedgerLine[], counting = basis(), symbol = 'person') {
  const diagnostics: Diagnostic[] = [];
  const value = measureValue('key', unit(symbol), lines, '2025', counting, diagnostics);
  const figure = value.status === 'value' ? value.figure : undefined;
  const parts = figure?.because.kind === 'sum' ? figure.because.parts.map(stepsOf) : [];
  return { value, parts, total: figure?.amount.toExactText(), said: saidIn(diagnostics) };
}

describe('a flow', () => {
  it('adds up over its lines, in the unit of the KPI', () => {
    const lines = [
      ledger(revenue, '2 RMB 1M'),
      ledger(revenue, '500000 RMB', { site: 'A' }),
      ledger(revenue, '9 RMB', { rows: 0, missing: 1 }),
    ];
    const { value, parts } = take(lines, basis(), 'RMB 1M');
    expect(value).toMatchObject({
      status: 'value',
      figure: { name: 'key', amount: amount('2.5'), unit: unit('RMB 1M') },
      without: [{ rows: 'revenue (1 row)' }],
    });
    expect(parts).toEqual([['rows 2 RMB 1M'], ['rows 500000 RMB', 'unit × 0.000001', '= 0.5 RMB 1M']]);
  });

  it('of two rows of one site and day is no fault', () =>
    expect(take([ledger(revenue, '2 RMB', { rows: 2 })], basis(), 'RMB')).toMatchObject({ total: '2', said: [] }));

  it('takes no notice of a rule for stocks or of a site that closed', () => {
    const closed = basis('average', {
      stocks: new Map([['revenue', 'average']]),
      sites: new Map([['A', closedOn('2025-06-30')]]),
    });
    const lines = [
      ledger(revenue, '2 RMB', { site: 'A', asAt: '1' }),
      ledger(revenue, '4 RMB', { site: 'A', asAt: '2' }),
    ];
    expect(take(lines, closed, 'RMB').total).toBe('6');
  });
});

describe('what is not counted', () => {
  it.each([
    ['no rows', [], { status: 'missing' }],
    ['a row that says /', [ledger(revenue, '1 RMB', { rows: 0, missing: 1 })], { status: 'missing', isStated: true }],
    ['a row that says n/a', [ledger(revenue, '1 RMB', { rows: 0, notApplicable: 1 })], { status: 'not-applicable' }],
  ])('is %s', (_, lines, expected) => expect(take(lines, basis(), 'RMB').value).toEqual(expected));

  it('is what has another kind of unit, which is said at its place', () => {
    const lines = [people('2025-12-31', 1), ledger(headcount, '2 m2', { first: { file: 'activity.csv', record: 8 } })];
    expect(take(lines)).toMatchObject({
      value: { status: 'missing' },
      said: ['error unit-mixed: key has rows in person and in m2, which do not convert into one another [8 unit]'],
    });
  });

  it('is what has another currency, which is said elsewhere for all measures', () =>
    expect(take([ledger(revenue, '1 RMB'), ledger(revenue, '1 HKD')], basis(), 'RMB')).toMatchObject({
      value: { status: 'missing' },
      said: [],
    }));

  it('says nothing of the unit of lines without a number', () =>
    expect(take([people('2025-12-31', 1), ledger(headcount, '2 m2', { rows: 0 })]).total).toBe('1'));
});

describe('a stock at the year’s end', () => {
  const days = [people('2025-12-31', 12), people('2025-06-30', 10)];
  it.each([
    ['by rule', 'year-end'],
    ['where the company says nothing', undefined],
  ] as const)('is that of the last day, %s', (_, rule) => {
    const { parts, total } = take(days, basis(rule));
    expect([parts, total]).toEqual([[['rows 12 person']], '12']);
  });

  it('of several lines on that day is their sum', () => {
    const { parts, total } = take([
      ...days,
      people('2025-12-31', 5, { details: { method: 'other' }, rows: 0 }),
      people('2025-12-31', 3, { region: 'CN', rows: 0 }),
    ]);
    expect([parts, total]).toEqual([[['rows 12 person']], '12']);
    // Lines by month of one day: 7 + 5
    const shared = [people('2025-12-31', 7, { rows: 1 }), people('2025-12-31', 5, { region: 'CN', rows: 1 })];
    expect(take(shared).parts).toEqual([['sum of 7 person and 5 person = 12 person']]);
  });

  it('stands once a site, entity and class', () => {
    const lines = [
      people('2025-12-31', 1, { site: 'A' }),
      people('2025-06-30', 2, { site: 'B' }),
      people('2025-06-30', 4, { entity: 'X' }),
      people('2025-06-30', 8, { class: 'Full time' }),
      people('2025-12-31', 16, { class: 'full  time' }), // the same class, later
    ];
    expect(take(lines).total).toBe('23'); // 1 + 2 + 4 + 16
  });

  it.each([
    ['before it', '2025-12-30', '0'],
    ['on its last day', '2025-12-31', '7'],
    ['after it', '2026-01-15', '7'],
  ])('is nothing at a site that closed %s', (_, closed, expected) => {
    const counting = basis('year-end', { sites: new Map([['A', closedOn(closed)]]) });
    const { parts, total } = take([people('2025-06-30', 7, { site: 'A' })], counting);
    expect(total).toBe(expected);
    expect(parts).toEqual([
      expected === '7' ? ['rows 7 person'] : ['rows 7 person', '× 0 = 0 (the site closed on 2025-12-30)', '= 0 person'],
    ]);
  });

  it('is nothing at a closed site where the company says nothing of stocks', () => {
    const counting = basis(undefined, { sites: new Map([['A', closedOn('2025-06-30')]]) });
    expect(take([people('2025-06-30', 7, { site: 'A' })], counting).total).toBe('0');
  });

  it('is that of a site and that of an entity of the same name', () =>
    expect(take([people('2025-12-31', 1, { site: 'A' }), people('2025-12-31', 2, { entity: 'A' })]).total).toBe('3'));

  it('looks at the last day of the reporting year', () => {
    const sites = new Map([['A', closedOn('2025-06-30')]]);
    const own = { sites, reportingYear: { ends: '03-31', label: 'end' } } as const;
    expect(take([people('2025-03-01', 7, { site: 'A' })], basis('year-end', own)).total).toBe('7');
  });
});

describe('a stock on average', () => {
  it('is the mean of the days it was counted on', () => {
    const { parts, total } = take(
      [people('2025-12-31', 12), people('2025-06-30', 10), people('2025-03-31', 5)],
      basis('average'),
    );
    expect(parts).toEqual([
      [
        'sum of 12 person and 10 person and 5 person = 27 person',
        '× 1/3 = 0.3333333333333333333333333333333333 (mean of 3 days)',
        '= 9 person',
      ],
    ]);
    expect(total).toBe('9'); // 27 / 3
  });

  it('of one day is that day', () =>
    expect(take([people('2025-06-30', 10)], basis('average')).parts).toEqual([['rows 10 person']]));

  it('counts days, not lines', () => {
    const lines = [people('2025-06-30', 10), people('2025-06-30', 2, { region: 'CN' }), people('2025-12-31', 6)];
    expect(take(lines, basis('average')).total).toBe('9'); // (10 + 2 + 6) / 2
  });

  it('is that of each site for itself, even of one that closed', () => {
    const lines = [
      people('2025-06-30', 10, { site: 'A' }),
      people('2025-12-31', 20, { site: 'A' }),
      people('2025-12-31', 7, { site: 'B' }),
    ];
    const sites = new Map([['B', closedOn('2025-06-30')]]);
    expect(take(lines, basis('average', { sites })).total).toBe('22'); // (10 + 20) / 2 + 7
  });

  it('is of the measure that the rule names', () =>
    expect(
      take(
        [people('2025-06-30', 10), people('2025-12-31', 20)],
        basis(undefined, { stocks: new Map([['area', 'average']]) }),
      ).total,
    ).toBe('20'));
});

describe('a stock in several rows of one day', () => {
  const twice =
    'error stock-repeated: headcount of 2025 stands in 2 rows of one site and day; what is counted on a day does not add up [2 quantity]';
  it.each([
    ['of a line', [people('2025-06-30', 10, { rows: 2 })], [twice]],
    ['of two lines', [people('2025-06-30', 10), people('2025-06-30', 10, { region: 'CN' })], [twice]],
    ['of a day that is not the last', [people('2025-06-30', 10, { rows: 2 }), people('2025-12-31', 10)], [twice]],
    ['of two days', [people('2025-06-30', 10), people('2025-12-31', 10)], []],
    ['of two sites', [people('2025-06-30', 10, { site: 'A' }), people('2025-06-30', 10, { site: 'B' })], []],
  ])('is a fault: %s', (_, lines, said) => expect(take(lines).said).toEqual(said));
});
