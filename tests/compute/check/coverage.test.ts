// Which days of a year the records of meters leave out, and which of them are said once for all meters.
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/compute/check/coverage.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company, type Site } from '../../../src/domain/company.ts';
import { meterOf, monthAt, type MeterRow, type MeterTraits } from '../../support/meter.ts';

/** A meter with a row for each period. */
const meter = (periods: readonly string[], traits: MeterTraits = {}): Series =>
  meterOf(
    periods.map((period): MeterRow => [period, '10']),
    traits,
  );
/** The months of 2024 of these numbers, all of them, or some. */
const months = (from = 1, to = 12): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => monthAt(from + at - 1));
const without = (...left: readonly number[]): string[] => months().filter((_, at) => !left.includes(at + 1));

function company(sites: Readonly<Record<string, Partial<Site>>>): Company {
  const site = {
    region: undefined,
    entity: undefined,
    opened: undefined,
    closed: undefined,
    outside: 'error',
    expects: [],
  };
  return {
    ...UNNAMED_COMPANY,
    sites: new Map(Object.entries(sites).map(([name, each]) => [name, { ...site, ...each } as Site])),
  };
}

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

  it('with one reading of a day has a record', () => {
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

describe('days that no meter has', () => {
  it('are said once, whichever and however many meters there are', () => {
    const [one] = findGaps([meter(months(3))], ['2024'], UNNAMED_COMPANY);
    expect(one).toMatchObject({
      severity: 'error',
      message: 'no meter has a record of 2024-01 to 2024-02 (60 days of 2024; 1 meter)',
      about: { names: [], year: '2024' },
      evidence: { missing: '2024-01 to 2024-02', 'days missing': '60', meters: '1' },
    });
    expect(one).not.toHaveProperty('place');
    const all = [meter(months(3, 10)), meter(months(4, 9), { site: 'Mill' })];
    const found = findGaps(all, ['2024'], UNNAMED_COMPANY);
    expect(found.map(({ evidence }) => `${evidence?.['missing']} ${evidence?.['meters'] ?? ''}`)).toEqual([
      '2024-01 to 2024-02 2',
      '2024-11 to 2024-12 2',
      '2024-03 ',
      '2024-10 ',
    ]);
  });

  it('are twenty at least, else they are those of each meter', () => {
    const from = (first: string): Series => meter([`${first}..2024-02-29`, ...months(3)]);
    expect(gaps([from('2024-01-21')])).toEqual(['records-partial 2024-01-01 to 2024-01-20 20']);
    expect(gaps([from('2024-01-20')])).toEqual(['months-missing 2024-01-01 to 2024-01-19 19']);
    const until = (last: string): Series => meter([...months(1, 11), `2024-12-01..${last}`]);
    expect(gaps([until('2024-12-11')])).toEqual(['records-partial 2024-12-12 to 2024-12-31 20']);
    expect(gaps([until('2024-12-12')])).toEqual(['months-missing 2024-12-13 to 2024-12-31 19']);
  });

  it('are not those on which no site is open', () => {
    expect(gaps([meter(months(3))], company({ HQ: { opened: '2024-03-01' } }))).toEqual([]);
    expect(gaps([meter(months(1, 10))], company({ HQ: { closed: '2024-10-31' } }))).toEqual([]);
    expect(gaps([meter(months(3))], company({ HQ: { opened: '2024-02-29' } }))).toEqual([
      'records-partial 2024-01 to 2024-02 60',
    ]);
    const both = [meter(months(3)), meter(months(3), { site: 'Mill' })];
    expect(findGaps(both, ['2024'], company({ HQ: { opened: '2024-03-01' } }))[0]?.evidence).toMatchObject({
      meters: '1',
    });
  });
});

describe('a site that opened or closed', () => {
  it('has no gap before or after', () => {
    const sites = company({ HQ: { opened: '2024-02-01', closed: '2024-10-31' } });
    expect(gaps([meter(months(2, 10)), other], sites)).toEqual([]);
    const found = findGaps([meter(months(3, 9)), other], ['2024'], sites);
    // From February to October are 274 days, without its first and last month 274 - 29 - 31 = 214.
    expect(found.map(({ evidence }) => [evidence?.['missing'], evidence?.['days covered']])).toEqual([
      ['2024-02', '214'],
      ['2024-10', '214'],
    ]);
    expect(
      gaps([meter(months(1, 12)), other], company({ HQ: { opened: '2020-01-01', closed: '2030-12-31' } })),
    ).toEqual([]);
  });
});

describe('a meter that replaces another', () => {
  const [first, second] = [months(1, 6), months(7, 12)];

  it('takes over where that one ends', () => {
    expect(gaps([meter(first, { meter: 'A' }), meter(second, { meter: 'B' })])).toEqual([]);
    expect(gaps([meter(first, { meter: 'A' }), meter(second, { meter: 'B', site: 'hq' })])).toEqual([]);
  });

  it('is of the same site and activity, and another one', () => {
    const told = ['months-missing 2024-07 to 2024-12 184', 'months-missing 2024-01 to 2024-06 182'];
    expect(gaps([meter(first), meter(second, { site: 'Mill' })])).toEqual(told);
    expect(gaps([meter(first), meter(second, { name: 'diesel', group: 'fuel' })])).toEqual(told);
    expect(gaps([meter(first), other])).toEqual(told.slice(0, 1));
  });

  it('does not fill a gap within', () =>
    expect(gaps([meter(without(6), { meter: 'A' }), meter(months(4, 8), { meter: 'B' })])).toEqual([
      'months-missing 2024-06 30',
      'months-missing 2024-01 to 2024-03 91',
      'months-missing 2024-09 to 2024-12 122',
    ]));

  it('reaches to the end, or back to the beginning', () => {
    // B begins with A's last day and ends a month early, or begins a day before it.
    const a = meter(first, { meter: 'A' });
    const b = (...periods: readonly string[]): Series => meter(periods, { meter: 'B' });
    expect(gaps([a, b('2024-06-30..2024-08-31', '2024-09', '2024-10', '2024-11..2024-12')])).toEqual([]);
    expect(gaps([a, b(...months(7, 11)), other])).toEqual([
      'months-missing 2024-07 to 2024-12 184',
      'months-missing 2024-12 31',
    ]);
    expect(gaps([a, b('2024-06-29..2024-08-31', '2024-09', '2024-10', '2024-11..2024-12')])).toEqual([
      'months-missing 2024-07 to 2024-12 184',
      'months-missing 2024-01-01 to 2024-06-28 180',
    ]);
  });
});
