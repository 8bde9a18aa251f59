// Which days of a year the records of a meter leave out.
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/compute/check/coverage.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company } from '../../../src/domain/company.ts';
import { meterOf, meterWith as meter, months, type MeterRow } from '../../support/meter.ts';

const without = (...left: readonly number[]): string[] => months().filter((_, at) => !left.includes(at + 1));

/** `code missing days`, in their order. */
function gaps(all: readonly Series[], of: Company = UNNAMED_COMPANY, years: readonly string[] = ['2024']): string[] {
  return findGaps(all, years, of).map(
    ({ code, evidence }) => `${code} ${evidence?.['missing']} ${evidence?.['days missing']}`,
  );
}

/** A meter of another site, with all of the year. */
const other = meter(months(), { site: 'Mill' });

describe('a month without a record', () => {
  it('is told at the record after it', () =>
    expect(findGaps([meter(without(3))], ['2024'], UNNAMED_COMPANY)).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'months-missing',
        // 366 - 31 = 335
        message:
          'Water of HQ has no record of 2024-03 (31 days of 2024); 335 days of the year are covered, by records of 31 days',
        place: { file: 'a.csv', record: 4, field: 'date' },
        about: { names: ['HQ', 'water'], year: '2024' },
        evidence: { missing: '2024-03', 'days missing': '31', 'days covered': '335', 'usual days': '31' },
      }),
    ]));

  it('is told with those beside it, and each gap by itself', () => {
    expect(gaps([meter(without(3, 4, 8))])).toEqual([
      'months-missing 2024-03 to 2024-04 61',
      'months-missing 2024-08 31',
    ]);
  });

  it('at the beginning or the end is one where another meter has it', () => {
    expect(gaps([meter(without(1)), other])).toEqual(['months-missing 2024-01 31']);
    const [last] = findGaps([meter(without(12)), other], ['2024'], UNNAMED_COMPANY);
    expect(last?.evidence).toMatchObject({ missing: '2024-12', 'days covered': '335' });
    expect(last?.place).toEqual({ file: 'a.csv', record: 12, field: 'date' });
  });

  it('with a row of no amount is no gap', () => {
    const rows = months().map((month, at): MeterRow => [month, at === 2 ? undefined : '10']);
    expect(gaps([meterOf(rows)])).toEqual([]);
  });

  it('is told at the first of the records after it', () => {
    const at = (periods: readonly string[]): unknown =>
      findGaps([meter(periods)], ['2024'], UNNAMED_COMPANY)[0]?.place?.record;
    // April stands in records 4 and 5.
    expect(at(['2024-01', '2024-02', '2024-04', '2024-04', ...months(5)])).toBe(4);
    // A day stands for the month, of which a record of ten days is the shorter.
    expect(at(['2024-01', '2024-02', '2024-04-01', '2024-04-01..2024-04-10', ...months(5)])).toBe(5);
  });

  it('with one reading of a day has a record', () => {
    // Though a record begins before the day and after the month.
    expect(gaps([meter([...without(3), '2024-03-28..2024-03-30', '2024-03-31'])])).toEqual([]);
    expect(gaps([meter([...without(3), '2024-03-31'])])).toEqual([]);
    expect(gaps([meter(['2024-01-05', '2024-02-05', '2024-04-05', '2024-05-05', ...months(6)])])).toEqual([
      'months-missing 2024-03 31',
    ]);
  });

  it('is one of each year', () => {
    const all = meter([...without(3), ...months(13, 24).filter((each) => each !== '2025-05')]);
    expect(gaps([all], UNNAMED_COMPANY, ['2024', '2025'])).toEqual([
      'months-missing 2024-03 31',
      'months-missing 2025-05 31',
    ]);
    expect(gaps([all], UNNAMED_COMPANY, ['no year'])).toEqual([]);
  });

  it('of what comes and goes is none', () => expect(gaps([meter(without(3), { group: 'travel' })])).toEqual([]));

  it('lies in the reporting year', () => {
    const march = { ...UNNAMED_COMPANY, reportingYear: { ends: '03-31', label: 'start' } } as const;
    const all = meter([...months(4, 14), ...months(16, 20)]);
    expect(gaps([all], march)).toEqual(['records-partial 2025-03 31']);
    expect(gaps([all], march, ['2025'])).toEqual(['records-partial 2025-09 to 2026-03 212']);
  });
});

describe('records of a meter', () => {
  it('are three at least', () => {
    expect(gaps([meter(['2024-01', '2024-03']), other])).toEqual([]);
    expect(gaps([meter(['2024-01', '2024-02', '2024-04']), other])).toEqual([
      'months-missing 2024-03 31',
      'months-missing 2024-05 to 2024-12 245',
    ]);
    // Two of the same days are one record.
    expect(gaps([meter(['2024-01', '2024-03', '2024-03']), other])).toEqual([]);
  });

  it('are no longer than half a year', () => {
    const long = (day: number): string => `2024-01-0${day - 7}..2024-07-0${day}`;
    // From 1 January to 8 July are 182 + 8 = 190 days.
    expect(gaps([meter([8, 9].map(long).concat('2024-01-03..2024-07-10')), other])).toEqual([
      'months-missing 2024-07-11 to 2024-12-31 174',
    ]);
    expect(
      gaps([
        meter(
          [9, 9].map((day) => `2024-01-01..2024-07-0${day}`).concat('2024-01-02..2024-07-10', '2024-01-03..2024-07-11'),
        ),
        other,
      ]),
    ).toEqual([]);
  });

  it('belong to the year that most of their days lie in, or half of them', () => {
    // 15 of the 30 days from 17 December are of 2023; of those from 16 December 16 are.
    const rest = ['2024-01-16..2024-02-14', '2024-02-15..2024-03-15'];
    expect(gaps([meter(['2023-12-17..2024-01-15', ...rest]), other])).toEqual([
      'months-missing 2024-03-16 to 2024-12-31 291',
    ]);
    expect(
      gaps([meter(['2023-12-16..2024-01-14', '2024-01-15..2024-02-13', '2024-02-14..2024-03-14']), other]),
    ).toEqual([]);
  });

  it('that reach over the beginning or end cover those days too', () =>
    expect(
      gaps([
        meter([
          '2023-12-05..2024-01-04',
          '2024-01-05..2024-02-04',
          '2024-02-05..2024-11-30',
          '2024-12-01..2025-02-01',
          '2024-01-06..2024-01-20',
        ]),
        other,
      ]),
    ).toEqual([]));

  it('may reach over the end, and cover no more of the year than it has', () => {
    const rows = [...without(3, 12), '2024-12-01..2025-01-05'];
    const [first] = findGaps([meter(rows), other], ['2024'], UNNAMED_COMPANY);
    expect(first?.evidence).toMatchObject({ missing: '2024-03', 'days covered': '335' });
    const twice = [...without(3), '2024-04-05..2024-05-10'];
    expect(findGaps([meter(twice)], ['2024'], UNNAMED_COMPANY)[0]?.evidence).toMatchObject({ 'days covered': '335' });
  });

  it('that begin with the last day or end with the first cover that day', () => {
    expect(gaps([meter([...months(1, 11), '2024-12-31..2025-01-30']), other])).toEqual([
      'months-missing 2024-12-01 to 2024-12-30 30',
    ]);
    expect(gaps([meter(['2023-12-03..2024-01-01', ...months(2)]), other])).toEqual([
      'months-missing 2024-01-02 to 2024-01-31 30',
    ]);
  });

  it('may lie in one another', () =>
    expect(gaps([meter(['2024-Q1', '2024-01-05..2024-01-20', ...months(5, 12)])])).toEqual([
      'months-missing 2024-04 30',
    ]));

  it('that leave more than a third of their time out are no records of every month', () => {
    // 20 + 20 + gap + 20 days: of 90 days 30 are a third, of 91 days 31 are more.
    const from = (first: string, last: string): string[] => [
      '2024-01-01..2024-01-20',
      '2024-01-21..2024-02-09',
      `${first}..${last}`,
    ];
    expect(gaps([meter(from('2024-03-11', '2024-03-30')), other])).toEqual([
      'months-missing 2024-02-10 to 2024-03-10 30',
      'months-missing 2024-03-31 to 2024-12-31 276',
    ]);
    expect(gaps([meter(from('2024-03-12', '2024-03-31')), other])).toEqual([]);
  });

  it('have their own time, from the first day to the last of any of them', () => {
    // 31 of the 91 days from May on, though not a third of the year.
    const late = ['2024-05-01..2024-05-20', '2024-05-21..2024-06-09', '2024-07-11..2024-07-30'];
    expect(gaps([meter(late), other])).toEqual([]);
    // March and April are 61 of 366 days; the record that begins last is not the one that ends last.
    const long = ['2024-01', '2024-02', '2024-05-01..2024-12-31', '2024-05-05..2024-05-20'];
    expect(gaps([meter(long)])).toEqual(['months-missing 2024-03 to 2024-04 61']);
  });

  it('leave a gap from six tenths of their length on', () => {
    // Of 30 days 18.
    const until = (first: string): string[] => [
      '2024-01-01..2024-01-30',
      '2024-01-31..2024-02-29',
      `${first}..2024-04-16`,
      '2024-04-17..2024-05-16',
      '2024-05-17..2024-12-31',
    ];
    expect(gaps([meter(until('2024-03-19'))])).toEqual(['months-missing 2024-03-01 to 2024-03-18 18']);
    expect(gaps([meter(until('2024-03-18'))])).toEqual([]);
  });

  it('of a day each leave a day', () => {
    const day = (date: string): string => `${date}..${date}`;
    const [first] = gaps([meter(['2024-03-01', '2024-03-02', '2024-03-04', '2024-03-05'].map(day)), other]);
    expect(first).toBe(
      'months-missing 2024-01-01 to 2024-02-29 60'.replace('2024-01-01 to 2024-02-29', '2024-01 to 2024-02'),
    );
    expect(gaps([meter(['2024-03-01', '2024-03-02', '2024-03-04', '2024-03-05'].map(day)), other])).toContain(
      'months-missing 2024-03-03 1',
    );
  });
});
