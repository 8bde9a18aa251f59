// Periods against the calendar, and reporting years that end on 31 March.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  between,
  CALENDAR_YEAR,
  dataYearOf,
  dayAfter,
  daysFrom,
  isDay,
  isYearEnd,
  lastDayOf,
  parsePeriod,
  parseYears,
  reportingYearOf,
  yearsBetween,
  type Period,
  type ReportingYear,
} from '../../src/domain/period.ts';

const MARCH = { end: year('end'), start: year('start'), span: year('span') };

function year(label: ReportingYear['label']): ReportingYear {
  return { ends: '03-31', label };
}

function periodOf(text: string, reportingYear: ReportingYear = CALENDAR_YEAR): Period {
  const period = parsePeriod(text, reportingYear);
  if (typeof period === 'string') throw new Error(`"${text}" is ${period}`);
  return period;
}

describe('daysFrom', () => {
  it.each([
    ['2025-01-01', '2025-12-31', 365],
    ['2024-02-28', '2024-03-01', 3], // 28 and 29 February, 1 March
    ['1900-02-28', '1900-03-01', 2], // no leap year, 2000 is one
    ['2000-02-28', '2000-03-01', 3],
    ['2025-03-14', '2025-03-14', 1],
  ])('from %s to %s are %i days, both counted', (first, last, days) => expect(daysFrom(first, last)).toBe(days));

  it('is what the calendar of JavaScript says', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(80_000), (first, more) => {
        const iso = (date: Date): string => date.toISOString().slice(0, 10);
        const last = new Date(first.getTime() + more * 86_400_000);
        expect(daysFrom(iso(first), iso(last))).toBe(more + 1);
      }),
    );
  });
});

describe('parsePeriod', () => {
  it.each([
    ['2025-03-14', '2025-03-14', '2025-03-14', 'day'],
    ['2025/3/4', '2025-03-04', '2025-03-04', 'day'],
    ['2025.12.31', '2025-12-31', '2025-12-31', 'day'],
    ['2025年3月4日', '2025-03-04', '2025-03-04', 'day'],
    ['2025年3月4號', '2025-03-04', '2025-03-04', 'day'],
    ['２０２５－０３－１４', '2025-03-14', '2025-03-14', 'day'],
    ['2024-02-29', '2024-02-29', '2024-02-29', 'day'], // divisible by 4
    ['2000-02-29', '2000-02-29', '2000-02-29', 'day'], // divisible by 400
    ['2025-01', '2025-01-01', '2025-01-31', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2025-02', '2025-02-01', '2025-02-28', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'], // divisible by 100, not by 400
    ['2025/4', '2025-04-01', '2025-04-30', 'month'],
    ['2025年11月', '2025-11-01', '2025-11-30', 'month'],
    ['2025-Q1', '2025-01-01', '2025-03-31', 'quarter'],
    ['2025Q2', '2025-04-01', '2025-06-30', 'quarter'],
    ['2025 q3', '2025-07-01', '2025-09-30', 'quarter'],
    ['2025-Q4', '2025-10-01', '2025-12-31', 'quarter'],
    ['2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025年', '2025-01-01', '2025-12-31', 'year'],
    ['FY2025', '2025-01-01', '2025-12-31', 'year'],
    ['2025-01-15..2025-02-14', '2025-01-15', '2025-02-14', 'range'],
    ['2025-01-15 to 2025-02-14', '2025-01-15', '2025-02-14', 'range'],
    ['2025-01-15/2025-02-14', '2025-01-15', '2025-02-14', 'range'],
    ['2025-01..2025-06', '2025-01-01', '2025-06-30', 'range'],
    ['2025年1月至2025年2月', '2025-01-01', '2025-02-28', 'range'],
    ['2025-01～2025-02', '2025-01-01', '2025-02-28', 'range'],
    [' 2025-01 ', '2025-01-01', '2025-01-31', 'month'],
  ])('%s', (text, first, last, grain) => expect(parsePeriod(text)).toEqual({ first, last, grain }));

  it.each([
    '',
    '45678',
    '2025-Q5',
    '3H 2025',
    'Jan 25',
    '25-Jan',
    '201205', // 5 December 2020 by some
    '1.2025', // 2025 and a spreadsheet's 10
    '114年1月',
    '2025-2026',
    '..',
    '2025-01..'.repeat(20_000),
  ])('"%s" is not guessed', (text) => expect(parsePeriod(text)).toBe('unreadable'));

  it.each(['2025-02-29', '1900-02-29', '2025-04-31', '2025-13', '2025-00', '2025-01-00', '2025-13-01', '2025-26'])(
    '%s is not in the calendar',
    (text) => expect(parsePeriod(text)).toBe('impossible'),
  );

  it('a range that ends before it begins is a fault, and so is a fault at either end', () => {
    expect(parsePeriod('2025-02-14..2025-01-15')).toBe('reversed');
    expect(parsePeriod('2025-02-30..2025-03-15')).toBe('impossible');
    expect(parsePeriod('2025-02-01..2025-02-29')).toBe('impossible');
    expect(parsePeriod('soon..2025-02')).toBe('unreadable');
    expect(between(periodOf('2025-01-15'), periodOf('2025-01-15'))).toEqual({
      first: '2025-01-15',
      last: '2025-01-15',
      grain: 'range',
    });
  });

  it('reads every day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(parsePeriod(day)).toEqual({ first: day, last: day, grain: 'day' });
          const next = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
          const month = periodOf(day.slice(0, 7));
          expect(month.last === day).toBe(next.slice(0, 7) !== day.slice(0, 7));
        },
      ),
    );
  });
});

describe('a reporting year that ends in March', () => {
  it.each([
    // The year from 1 April 2025 to 31 March 2026 is 2026 by its end, 2025 by its start, 2025/26 by both.
    ['2025-03-31', '2025', '2024', '2024/25'],
    ['2025-04-01', '2026', '2025', '2025/26'],
    ['2026-03-31', '2026', '2025', '2025/26'],
    ['2025-12', '2026', '2025', '2025/26'],
    ['2026-Q1', '2026', '2025', '2025/26'],
    ['2025-04-01..2026-03-31', '2026', '2025', '2025/26'],
    ['2099-12-31', '2100', '2099', '2099/00'],
  ])('%s lies in %s, %s or %s', (text, end, start, span) => {
    expect(reportingYearOf(periodOf(text), MARCH.end)).toBe(end);
    expect(reportingYearOf(periodOf(text), MARCH.start)).toBe(start);
    expect(reportingYearOf(periodOf(text), MARCH.span)).toBe(span);
  });

  it.each([
    ['2025', MARCH.end, '2024-04-01', '2025-03-31'],
    ['2025', MARCH.start, '2025-04-01', '2026-03-31'],
    ['2025', MARCH.span, '2025-04-01', '2026-03-31'],
    ['2025/26', MARCH.span, '2025-04-01', '2026-03-31'],
    ['2025-26', MARCH.span, '2025-04-01', '2026-03-31'],
    ['FY2025/26', MARCH.span, '2025-04-01', '2026-03-31'],
  ])('a plain year is the reporting year so labelled: %s', (text, reportingYear, first, last) =>
    expect(parsePeriod(text, reportingYear)).toEqual({ first, last, grain: 'year' }),
  );

  it.each([
    ['2025', MARCH.end, '2025-03-31'],
    ['2025', MARCH.start, '2026-03-31'],
    ['2025/26', MARCH.span, '2026-03-31'],
    ['2099/00', MARCH.span, '2100-03-31'],
    ['2025', CALENDAR_YEAR, '2025-12-31'],
  ])('%s ends on its last day', (label, reportingYear, day) => expect(lastDayOf(label, reportingYear)).toBe(day));

  it.each(['2025-03-31..2025-04-01', '2025-03..2025-04', '2025-01..2025-12'])('%s crosses its end', (text) =>
    expect(reportingYearOf(periodOf(text), MARCH.end)).toBeUndefined(),
  );

  it('labels and days agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.constantFrom(...Object.values(MARCH), { ends: '02-29', label: 'start' } as const, CALENDAR_YEAR),
        (named, reportingYear) => {
          const period = periodOf(String(named), reportingYear);
          const label = reportingYearOf(period, reportingYear);
          expect(label?.slice(0, 4)).toBe(String(named));
          expect(lastDayOf(label ?? '', reportingYear)).toBe(period.last);
        },
      ),
    );
  });
});

describe('a reporting year of the calendar', () => {
  it('is crossed by a bill over new year', () => {
    expect(reportingYearOf(periodOf('2024-12-16..2025-01-15'), CALENDAR_YEAR)).toBeUndefined();
    expect(reportingYearOf(periodOf('2025-01-01..2025-12-31'), CALENDAR_YEAR)).toBe('2025');
  });

  it('has one label, whichever way it is named', () => {
    for (const label of ['end', 'start', 'span'] as const) {
      expect(reportingYearOf(periodOf('2025-06'), { ends: '12-31', label })).toBe('2025');
      expect(lastDayOf('2025', { ends: '12-31', label })).toBe('2025-12-31');
    }
  });
});

describe('a reporting year that ends with February', () => {
  const february: ReportingYear = { ends: '02-29', label: 'end' };

  it('ends on the 28th where there is no 29th', () => {
    expect(lastDayOf('2024', february)).toBe('2024-02-29');
    expect(lastDayOf('2025', february)).toBe('2025-02-28');
    expect(reportingYearOf(periodOf('2025-02-28'), february)).toBe('2025');
    expect(reportingYearOf(periodOf('2025-03-01'), february)).toBe('2026');
    expect(parsePeriod('2025', february)).toEqual({ first: '2024-03-01', last: '2025-02-28', grain: 'year' });
  });
});

describe('days and years as text', () => {
  it.each(['12-31', '03-31', '02-29', '06-30'])('%s can end a year', (text) => expect(isYearEnd(text)).toBe(true));
  it.each(['02-30', '13-01', '3-31', '31-03', '', '00-10', '2025-03-31', '03-31-2025'])('%s cannot', (text) =>
    expect(isYearEnd(text)).toBe(false),
  );

  it('a day is written in full', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of [
      '2025-02-29',
      '2025-2-9',
      '2025-02',
      '',
      '12025-02-09',
      '2025-02-09 to 2025-02-10',
      '2025-02-091',
    ])
      expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2025', ['2025']],
    ['2026-2028', ['2026', '2027', '2028']],
    ['2026 – 2028', ['2026', '2027', '2028']],
    ['2026..2027', ['2026', '2027']],
    ['2026, 2028', ['2026', '2028']],
  ])('%s are years', (text, years) => expect(parseYears(text)).toEqual(years));
  it.each(['', '25', '2028-2026', '2025/26', '2025-26', '1900-2025', '1924-2025', 'all', 'from 2025', '2025 on'])(
    '"%s" are not',
    (text) => expect(parseYears(text)).toBeUndefined(),
  );

  it('a hundred years on are still meant, more are a slip', () => {
    expect(parseYears('1925-2025')).toHaveLength(101);
  });

  it('years that are named by both calendar years are written with one digit pair or not at all', () => {
    expect(parseYears('2025/26', MARCH.span)).toEqual(['2025/26']);
    expect(parseYears('2025/26-2026/27', MARCH.span)).toEqual(['2025/26', '2026/27']);
    for (const text of ['2025/2', '2025/ab', '2025/26-2026/2', '2025/26-2026/ab'])
      expect(parseYears(text, MARCH.span)).toBeUndefined();
  });

  it('years lie apart by their first year', () => {
    expect([yearsBetween('2025', '2028'), yearsBetween('2025/26', '2027/28'), yearsBetween('2025', '2025')]).toEqual([
      3, 2, 0,
    ]);
  });
});

describe('the next day', () => {
  it.each([
    ['2025-01-30', '2025-01-31'],
    ['2025-01-31', '2025-02-01'],
    ['2024-02-28', '2024-02-29'],
    ['2025-02-28', '2025-03-01'],
    ['2025-12-30', '2025-12-31'],
    ['2025-12-31', '2026-01-01'],
  ])('after %s is %s', (day, next) => expect(dayAfter(day)).toBe(next));
});

describe('the calendar year that holds most of a reporting year', () => {
  // A year to 30 June has six months in each calendar year, 184 days of them in the first.
  it.each([
    ['12-31', '2025', '2025'],
    ['07-31', '2025', '2025'],
    ['06-30', '2025', '2024'],
    ['03-31', '2025', '2024'],
  ])('to %s, %s, is %s', (ends, label, calendar) => expect(dataYearOf(label, { ends, label: 'end' })).toBe(calendar));
});
