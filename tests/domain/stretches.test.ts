// Periods shared out over reporting years, months and quarters, by days that are counted by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_YEAR,
  dayAfter,
  dayBefore,
  daysFrom,
  lastDayIn,
  lastDayOf,
  monthsOf,
  parsePeriod,
  parseYears,
  reportingYearOf,
  slotOf,
  stretchesOf,
  type Period,
  type ReportingYear,
  type Slot,
} from '../../src/domain/period.ts';

const MARCH: ReportingYear = { ends: '03-31', label: 'span' };
const FEBRUARY: ReportingYear = { ends: '02-29', label: 'end' };

const from = (first: string, last: string): Period => ({ first, last, grain: 'range' });
const told = (period: Period, year: ReportingYear, slot?: Slot): string[] =>
  stretchesOf(period, year, slot).map((each) => `${each.year} ${each.slot} ${each.days} to ${each.last}`);

describe('a bill from 16 December to 14 February', () => {
  // 16 days of December, 31 of January, 14 of February.
  const bill = from('2024-12-16', '2025-02-14');
  it.each<[ReportingYear, Slot | undefined, string[]]>([
    [CALENDAR_YEAR, undefined, ['2024  16 to 2024-12-31', '2025  45 to 2025-02-14']],
    [MARCH, undefined, ['2024/25  61 to 2025-02-14']],
    [
      CALENDAR_YEAR,
      'month',
      ['2024 2024-12 16 to 2024-12-31', '2025 2025-01 31 to 2025-01-31', '2025 2025-02 14 to 2025-02-14'],
    ],
    [CALENDAR_YEAR, 'quarter', ['2024 2024-Q4 16 to 2024-12-31', '2025 2025-Q1 45 to 2025-02-14']],
    [
      { ends: '01-15', label: 'end' }, // 31 − 15 = 16 days of January lie in the next year, and in the same quarter
      'quarter',
      ['2025 2024-Q4 16 to 2024-12-31', '2025 2025-Q1 15 to 2025-01-15', '2026 2025-Q1 30 to 2025-02-14'],
    ],
  ])('in a year to %o by %s', (year, slot, expected) => expect(told(bill, year, slot)).toEqual(expected));
});

it('a period of one year, or of one day, is one stretch', () => {
  expect(told(from('2025-01-01', '2025-12-31'), CALENDAR_YEAR)).toEqual(['2025  365 to 2025-12-31']);
  expect(told(from('2025-12-31', '2025-12-31'), CALENDAR_YEAR, 'month')).toEqual(['2025 2025-12 1 to 2025-12-31']);
  // 2022, 2023 and 2024, which has a 29 February.
  expect(told(from('2022-01-01', '2024-12-31'), CALENDAR_YEAR)).toEqual([
    '2022  365 to 2022-12-31',
    '2023  365 to 2023-12-31',
    '2024  366 to 2024-12-31',
  ]);
});

const DAY = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2105-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('stretches leave no day out, count none twice, and each lies in one year and slot', () => {
  const bill = fc.tuple(DAY, fc.nat(900)).map(([first, more]) => {
    const last = new Date(Date.parse(first) + more * 86_400_000).toISOString().slice(0, 10);
    return from(first, last);
  });
  const years = fc.constantFrom(CALENDAR_YEAR, MARCH, FEBRUARY, { ends: '06-30', label: 'start' } as const);
  fc.assert(
    fc.property(bill, years, fc.constantFrom<Slot | undefined>(undefined, 'month', 'quarter'), (period, year, slot) => {
      let first = period.first;
      for (const stretch of stretchesOf(period, year, slot)) {
        const part = from(first, stretch.last);
        expect(reportingYearOf(part, year)).toBe(stretch.year);
        expect(stretch.days).toBe(daysFrom(first, stretch.last));
        for (const day of [first, stretch.last]) expect(slot === undefined ? '' : slotOf(day, slot)).toBe(stretch.slot);
        first = dayAfter(stretch.last);
      }
      expect(dayBefore(first)).toBe(period.last);
    }),
  );
});

describe('slots of the calendar', () => {
  it.each([
    ['2025-01-01', '2025-01', '2025-Q1'],
    ['2025-03-31', '2025-03', '2025-Q1'],
    ['2025-04-01', '2025-04', '2025-Q2'],
    ['2025-09-30', '2025-09', '2025-Q3'],
    ['2025-10-01', '2025-10', '2025-Q4'],
    ['2025-12-31', '2025-12', '2025-Q4'],
  ])('%s lies in %s and %s', (day, month, quarter) =>
    expect([slotOf(day, 'month'), slotOf(day, 'quarter')]).toEqual([month, quarter]),
  );

  it.each([
    ['2025-02-01', '2025-02-28', '2025-03-31'],
    ['2024-02-29', '2024-02-29', '2024-03-31'],
    ['2025-04-30', '2025-04-30', '2025-06-30'],
    ['2025-12-31', '2025-12-31', '2025-12-31'],
    ['2025-11-15', '2025-11-30', '2025-12-31'],
  ])('%s: to %s and to %s', (day, month, quarter) =>
    expect([lastDayIn(day, 'month'), lastDayIn(day, 'quarter')]).toEqual([month, quarter]),
  );
});

describe('the months of a reporting year', () => {
  const twelve = (named: number, after: number): string[] =>
    Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(named, after + at, 1)).toISOString().slice(0, 7));

  it.each<[string, ReportingYear, string, string]>([
    ['2025', CALENDAR_YEAR, '2025-01', '2025-12'],
    ['2025/26', MARCH, '2025-04', '2026-03'],
    ['2024', FEBRUARY, '2023-03', '2024-02'],
    ['2025', FEBRUARY, '2024-03', '2025-02'], // ends on the 28th, which is the month's end
    ['2025', { ends: '01-31', label: 'end' }, '2024-02', '2025-01'],
    ['2025', { ends: '11-30', label: 'end' }, '2024-12', '2025-11'],
  ])('%s of %o are from %s to %s', (label, year, first, last) => {
    const months = monthsOf(label, year);
    expect(months).toEqual(twelve(Number(first.slice(0, 4)), Number(first.slice(5)) - 1));
    expect([months?.at(0), months?.at(-1)]).toEqual([first, last]);
  });

  it.each(['03-30', '01-15', '02-28'])('are not whole where it ends on %s', (ends) =>
    // 2024 has a 29 February: a year to the 28th ends within the month.
    expect(monthsOf('2024', { ends, label: 'end' })).toBeUndefined(),
  );
});

describe('the day before', () => {
  it.each([
    ['2025-01-31', '2025-01-30'],
    ['2025-02-01', '2025-01-31'],
    ['2024-03-01', '2024-02-29'],
    ['2025-03-01', '2025-02-28'],
    ['2025-12-02', '2025-12-01'],
    ['2026-01-01', '2025-12-31'],
  ])('%s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

  it('undoes the day after', () => fc.assert(fc.property(DAY, (day) => dayBefore(dayAfter(day)) === day)));
});

describe('years named by both their calendar years', () => {
  it('have months as any other', () => {
    expect(parsePeriod('2025-12', MARCH)).toEqual({ first: '2025-12-01', last: '2025-12-31', grain: 'month' });
  });

  it('are written with the year that follows, else they are a slip: of a month, or of a year', () => {
    const year = { first: '2025-04-01', last: '2026-03-31', grain: 'year' };
    for (const text of ['2025-26', '2025/26', 'FY2025/26']) expect(parsePeriod(text, MARCH)).toEqual(year);
    for (const text of ['2025-13', '2025/27', 'FY2025/27']) expect(parsePeriod(text, MARCH)).toBe('impossible');
    expect(parseYears('2025/26-2027/28', MARCH)).toEqual(['2025/26', '2026/27', '2027/28']);
    for (const text of ['2025/27', '2025/26-2027/29', '2025/25']) expect(parseYears(text, MARCH)).toBeUndefined();
  });

  it('are written so only where they are named so', () => {
    expect(parsePeriod('FY2025/26', { ...MARCH, label: 'end' })).toBe('unreadable');
    expect(parsePeriod('2025/26', { ...MARCH, ends: '12-31' })).toBe('impossible');
    expect(lastDayOf('2025/26', MARCH)).toBe('2026-03-31');
  });
});

it('a range that can be cut in two places is not guessed', () => {
  // January to the 25th of it, or the 25th to the end of the month.
  expect(parsePeriod('2025-Jan-25-01-2025')).toBe('unreadable');
});
