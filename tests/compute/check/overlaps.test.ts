// Bills of one meter that cover the same days, and bills of unusual length.
import { describe, expect, it } from 'vitest';
import { findOverlaps, findUnusualLengths } from '../../../src/compute/check/overlaps.ts';
import type { Reading } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company, type Site } from '../../../src/domain/company.ts';
import { meterOf, type MeterRow, type MeterTraits } from '../../support/meter.ts';
import { companyWith } from '../../support/sites.ts';

const rowsOf = (periods: readonly string[]): MeterRow[] => periods.map((period) => [period, '10']);

/** The messages from the period on: `2024-01 covers …`. */
function overlapsOf(periods: readonly string[], traits: MeterTraits = { meter: 'M1' }): string[] {
  return findOverlaps(meterOf(rowsOf(periods), traits), new Set()).map(({ message }) =>
    message.replace('Water of HQ: ', ''),
  );
}

describe('an overlap', () => {
  it('is told at the later of two in the files, with the days that are covered twice', () => {
    const series = meterOf(rowsOf(['2024-01', '2024-01-30..2024-02-14']), { meter: 'M1' });
    expect(findOverlaps(series, new Set())).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'bills-overlap',
        message:
          'Water of HQ: 2024-01-30..2024-02-14 covers 2 days again that 2024-01 covers (2024-01-30 to 2024-01-31)',
        place: { file: 'a.csv', record: 3, field: 'date' },
        evidence: { first: '2024-01-30', last: '2024-01-31', 'days twice': '2' },
      }),
    ]);
    expect(overlapsOf(['2024-01-30..2024-02-14', '2024-01'])).toEqual([
      '2024-01 covers 2 days again that 2024-01-30..2024-02-14 covers (2024-01-30 to 2024-01-31)',
    ]);
  });

  it('stands at the column of the period', () => {
    const rows: MeterRow[] = [
      ['2024-01', '10'],
      ['2024-01-30..2024-02-14', '10', { dateField: 'from' }],
    ];
    expect(findOverlaps(meterOf(rows, { meter: 'M1' }), new Set())[0]?.place?.field).toBe('from');
  });

  it('of a bill that holds several is told of that, once', () => {
    expect(overlapsOf(['2024-01..2024-03', '2024-01', '2024-02', '2024-03'])).toEqual([
      '2024-01-01..2024-03-31 covers 91 days again that 2024-01, 2024-02, 2024-03 cover (2024-01-01 to 2024-03-31)',
    ]);
    // It reaches to the end of the bill that is ended last, whichever begins last.
    expect(overlapsOf(['2024-01', '2024-01-05..2024-01-30', '2024-01-10..2024-01-20', '2024-02', '2024-03'])).toEqual([
      '2024-01 covers 26 days again that 2024-01-05..2024-01-30, 2024-01-10..2024-01-20 cover (2024-01-05 to 2024-01-30)',
    ]);
  });

  it('of one day is a day', () => {
    // Two pairs of bills, of which one meets: no more than half.
    expect(overlapsOf(['2024-01', '2024-01-31..2024-02-29', '2024-03'])).toEqual([
      '2024-01-31..2024-02-29 covers a day again that 2024-01 covers (2024-01-31)',
    ]);
  });

  it('is with the bill that reaches farthest so far, and counts each of its days once', () =>
    // February has 29 days, from 20 to 31 March are 12.
    expect(overlapsOf(['2024-Q1', '2024-02', '2024-03-20..2024-04-10', '2024-05', '2024-06'])).toEqual([
      '2024-Q1 covers 41 days again that 2024-02, 2024-03-20..2024-04-10 cover (2024-02-01 to 2024-03-31)',
    ]));

  it('is told of each bill that others lie in', () =>
    expect(
      overlapsOf(['2024-Q1', '2024-02', '2024-Q2', '2024-05', '2024-07', '2024-08', '2024-09', '2024-10']),
    ).toHaveLength(2));

  it.each([
    ['follow', ['2024-01', '2024-02', '2024-03', '2024-04']],
    ['leave days out', ['2024-01', '2024-02-05..2024-02-20', '2024-03', '2024-04']],
  ])('is none where bills %s', (_, periods) => expect(overlapsOf(periods)).toEqual([]));

  it('is none of days, of rows without an amount, of corrections, of what comes and goes', () => {
    const days = { first: '2024-01-31', last: '2024-01-31', grain: 'day' } as const;
    const rows = (more: MeterRow): MeterRow[] => [['2024-01', '10'], ['2024-02', '10'], ['2024-03', '10'], more];
    const found = (more: MeterRow, traits: MeterTraits = { meter: 'M1' }): number =>
      findOverlaps(meterOf(rows(more), traits), new Set()).length;
    expect(found(['2024-01-10..2024-01-20', '10'])).toBe(1);
    expect(found([days, '10'])).toBe(0);
    expect(found(['2024-01-10..2024-01-20', undefined])).toBe(0);
    expect(found(['2024-01-10..2024-01-20', '-10'])).toBe(0);
    expect(found(['2024-01-10..2024-01-20', '10'], { group: 'travel', meter: 'M1' })).toBe(0);
  });

  it('is none of rows that repeat another', () => {
    const series = meterOf(rowsOf(['2024-01', '2024-01', '2024-02', '2024-03']));
    expect(findOverlaps(series, new Set())).toHaveLength(1);
    expect(findOverlaps(series, new Set([series.readings[1] as Reading]))).toEqual([]);
  });
});

describe('bills of the same days', () => {
  it('are an overlap of a named meter, or where four bills show that one is usual', () => {
    const same = ['2024-01', '2024-01', '2024-02'];
    expect(overlapsOf(same)).toEqual(['2024-01 covers 31 days again that 2024-01 covers (2024-01-01 to 2024-01-31)']);
    expect(overlapsOf(same, {})).toEqual([]);
    expect(overlapsOf([...same, '2024-03'], {})).toHaveLength(1);
  });

  it.each([
    ['begin', ['2024-01', '2024-01-01..2024-01-20', '2024-02']],
    ['end', ['2024-01', '2024-01-10..2024-01-31', '2024-02']],
  ])('are not those that only %s together', (_, periods) => expect(overlapsOf(periods, {})).toHaveLength(1));

  it('may be of two bills', () => expect(overlapsOf(['2024-01', '2024-01'])).toHaveLength(1));
});

describe('overlaps that are usual', () => {
  it('in more than one of four bills show several meters under one name', () => {
    const periods = [
      '2024-01',
      '2024-01-10..2024-01-20',
      '2024-02',
      '2024-02-10..2024-02-20',
      '2024-03',
      '2024-04',
      '2024-05',
    ];
    expect(overlapsOf(periods, {})).toEqual([]);
    expect(overlapsOf(periods)).toHaveLength(2);
    expect(overlapsOf([...periods, '2024-06'], {})).toHaveLength(2);
    // One shows no habit.
    expect(overlapsOf(['2024-01', '2024-01-10..2024-01-20', '2024-02'], {})).toHaveLength(1);
  });

  it('by the day of the reading are the last of one bill and the first of the next', () => {
    const meeting = [
      '2024-01-01..2024-02-01',
      '2024-02-01..2024-03-01',
      '2024-03-01..2024-04-01',
      '2024-04-02..2024-05-01',
    ];
    expect(overlapsOf(meeting)).toEqual([]);
    // Of four pairs two meet: that is no more than half.
    expect(overlapsOf([...meeting, '2024-05-02..2024-06-01'])).toHaveLength(2);
    // One that lies in the bill before is no meeting.
    expect(overlapsOf([...meeting, '2024-05-01..2024-06-01', '2024-03-10..2024-03-20'])).toHaveLength(1);
    // And one bill beside another that does meet.
    expect(overlapsOf([...meeting, '2024-05-01..2024-06-01', '2024-01-20..2024-01-25'])).toEqual([
      '2024-01-01..2024-02-01 covers 7 days again that 2024-01-20..2024-01-25, 2024-02-01..2024-03-01 cover (2024-01-20 to 2024-02-01)',
    ]);
    // A bill of that one day is covered by the one before: it meets nothing.
    expect(overlapsOf(['2024-01', '2024-01-31..2024-01-31'])).toHaveLength(1);
  });
});

/** Ranges that follow one another from a day on, of so many days. */
function billsOf(first: string, lengths: readonly number[], more: Partial<Reading> = {}): MeterRow[] {
  const day = (after: number): string => new Date(Date.parse(first) + after * 86_400_000).toISOString().slice(0, 10);
  let passed = 0;
  return lengths.map((length) => {
    const from = day(passed);
    passed += length;
    return [{ first: from, last: day(passed - 1), grain: 'range' }, '10', more];
  });
}

/** The lengths that are told of. */
function lengthsOf(rows: readonly MeterRow[], company: Company = UNNAMED_COMPANY, traits: MeterTraits = {}): string[] {
  return findUnusualLengths(meterOf(rows, traits), company).map(({ evidence }) => String(evidence?.['days']));
}

describe('the length of a bill', () => {
  it('is told with the usual one and the change', () =>
    expect(findUnusualLengths(meterOf(billsOf('2024-01-10', [30, 30, 37, 30])), UNNAMED_COMPANY)).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'bill-length-unusual',
        // 7 / 30 = 0.2333…
        message: 'Water of HQ: 2024-03-10..2024-04-15 covers 37 days, +23.3 % against the usual 30',
        place: { file: 'a.csv', record: 4, field: 'date' },
        evidence: { days: '37', 'usual days': '30', change: '+23.3 %' },
      }),
    ]));

  it.each([
    [24, []],
    [23, ['23']],
    [36, []],
    [37, ['37']],
  ])('of %i days among 30', (days, told) => expect(lengthsOf(billsOf('2024-01-10', [30, 30, days, 30]))).toEqual(told));

  it.each([
    ['first', [45, 30, 30, 30]],
    ['last', [30, 30, 30, 45]],
  ])('may be that of the %s', (_, lengths) => expect(lengthsOf(billsOf('2024-01-10', lengths))).toEqual(['45']));

  it('like that of a bill beside it is a new cycle', () => {
    expect(lengthsOf(billsOf('2024-01-10', [30, 30, 30, 45, 45]))).toEqual([]);
    expect(lengthsOf(billsOf('2024-01-10', [45, 45, 30, 30, 30]))).toEqual([]);
    // 50 lies within a fifth of 45 after it, 60 does not.
    expect(lengthsOf(billsOf('2024-01-10', [30, 30, 30, 50, 45]))).toEqual([]);
    expect(lengthsOf(billsOf('2024-01-10', [30, 30, 30, 60, 45]))).toEqual(['60', '45']);
    expect(lengthsOf(billsOf('2024-01-10', [45, 30, 45, 30, 30]))).toEqual(['45', '45']);
  });

  it('is usual in its year, of three bills or more', () => {
    expect(lengthsOf(billsOf('2024-01-10', [30, 45, 30]))).toEqual(['45']);
    expect(lengthsOf(billsOf('2024-01-10', [30, 45]))).toEqual([]);
    // Of twelve months in one year and bills of two months in the next only the year decides.
    const changed = [...billsOf('2024-01-10', [30, 30, 30, 45, 30]), ...billsOf('2025-01-10', [60, 60, 60, 45, 60])];
    expect(lengthsOf(changed)).toEqual(['45', '45']);
  });

  it('is not looked at in days, rows without an amount, what comes and goes', () => {
    const rows = billsOf('2024-01-10', [30, 30, 45, 30]);
    expect(lengthsOf(rows, UNNAMED_COMPANY, { group: 'travel' })).toEqual([]);
    expect(lengthsOf(rows.map(([period], at) => [period, at === 2 ? undefined : '10']))).toEqual([]);
    const day = { period: { first: '2024-05-05', last: '2024-05-05', grain: 'day' } } as const;
    expect(lengthsOf([...rows, ['2024-05-05', '10', day]])).toEqual(['45']);
  });
});

describe('a bill that is cut', () => {
  it('by the year may be half as long again', () => {
    expect(lengthsOf(billsOf('2024-01-01', [45, 30, 30, 30]))).toEqual([]);
    expect(lengthsOf(billsOf('2024-01-01', [46, 30, 30, 30]))).toEqual(['46']);
    expect(lengthsOf(billsOf('2024-01-02', [45, 30, 30, 30]))).toEqual(['45']);
    expect(lengthsOf(billsOf('2024-01-01', [10, 30, 30, 30]))).toEqual([]);
    // 100 days before the year's last day, 30 + 30 + 30 and 10.
    expect(lengthsOf(billsOf('2024-09-23', [30, 30, 30, 10]))).toEqual([]);
    expect(lengthsOf(billsOf('2024-09-22', [30, 30, 30, 10]))).toEqual(['10']);
  });

  it('by a year that ends in March begins in April', () => {
    const company = { ...UNNAMED_COMPANY, reportingYear: { ends: '03-31', label: 'start' } } as const;
    const rows = (first: string): MeterRow[] => billsOf(first, [10, 30, 30, 30], { years: ['2024'] });
    expect(lengthsOf(rows('2024-04-01'), company)).toEqual([]);
    expect(lengthsOf(rows('2024-01-01'), company)).toEqual(['10']);
    expect(lengthsOf(billsOf('2024-04-01', [10, 30, 30, 30], { years: ['no year'] }), company)).toEqual(['10']);
  });

  it('by the opening or closing of its site', () => {
    const told = (more: Partial<Site>): string[] =>
      lengthsOf(billsOf('2024-03-01', [30, 30, 10, 30]), companyWith({ HQ: more }));
    // The bill of ten days is from 30 April to 9 May.
    expect(told({})).toEqual(['10']);
    expect(['2024-04-28', '2024-04-29', '2024-05-10', '2024-05-11'].map((opened) => told({ opened }).length)).toEqual([
      1, 0, 0, 1,
    ]);
    expect(['2024-04-28', '2024-04-29', '2024-05-10', '2024-05-11'].map((closed) => told({ closed }).length)).toEqual([
      1, 0, 0, 1,
    ]);
  });
});
