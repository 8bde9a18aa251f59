// How readings are named, ordered and made into the points at which they are compared.
import { describe, expect, it } from 'vitest';
import {
  amountText,
  daysName,
  firstInFiles,
  groupedBy,
  inFiles,
  inOrder,
  isCounted,
  monthOf,
  periodText,
  pointsOf,
  rough,
  roughText,
  toldOf,
  yearOf,
  type Reading,
} from '../../../src/compute/check/series.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import { parsePeriod, type Period } from '../../../src/domain/period.ts';
import { kWh, litre, meterOf, type MeterRow } from '../../support/meter.ts';

const period = (text: string): Period => parsePeriod(text, { ends: '12-31', label: 'end' }) as Period;
const readings = (...rows: readonly MeterRow[]): readonly Reading[] => meterOf(rows).readings;

describe('a period is named', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2025-03', '2025-03'],
    ['2025-Q1', '2025-Q1'],
    ['2025-Q2', '2025-Q2'],
    ['2025-Q4', '2025-Q4'],
    ['2025', '2025'],
    ['2025-H1', '2025-01-01..2025-06-30'],
    ['2025-01-15..2025-02-14', '2025-01-15..2025-02-14'],
  ])('%s: %s', (text, name) => expect(periodText(period(text))).toBe(name));

  it('as its days where the reporting year begins within a calendar year', () =>
    expect(periodText({ first: '2024-04-01', last: '2025-03-31', grain: 'year' })).toBe('2024-04-01..2025-03-31'));

  it('by both its days, the same each time', () => {
    const march = period('2025-03');
    expect([daysName(march), daysName(march), daysName(period('2025-04'))]).toEqual([
      '2025-03-01 2025-03-31',
      '2025-03-01 2025-03-31',
      '2025-04-01 2025-04-30',
    ]);
  });
});

describe('a reading', () => {
  it('speaks of the year of its last day', () => {
    const [over, without] = readings(['2024-12-15..2025-01-14', '1'], ['2025-02', '1', { years: [] }]) as [
      Reading,
      Reading,
    ];
    expect([yearOf(over), yearOf(without)]).toEqual(['2025', '']);
  });

  it('is told with its site, activity, year, meter and period', () => {
    const series = meterOf([['2025-03', '1']], { site: 'Mill' });
    expect(toldOf(series, series.readings[0] as Reading)).toEqual({
      site: 'Mill',
      activity: 'water',
      year: '2025',
      name: 'Water of Mill',
      period: '2025-03',
    });
  });

  it.each([
    ['12', true],
    ['0', true],
    ['-1', false],
    [undefined, false],
  ])('of %s counts: %s', (amount, counts) => expect(readings(['2025-03', amount]).map(isCounted)).toEqual([counts]));

  it('stands in the order of its days, then of the files, then of the records', () => {
    const [a, b, c, d, e] = readings(
      ['2025-03', '1', { record: 5 }],
      ['2025-03', '1', { record: 4, file: 1 }],
      ['2025-03', '1', { record: 6 }],
      ['2025-03-01..2025-03-30', '1', { record: 9 }],
      ['2025-02', '1', { record: 8, file: 2 }],
    );
    const all = [c, a, e, b, d] as Reading[];
    const records = (order: typeof inOrder): number[] => [...all].sort(order).map(({ record }) => record);
    expect(records(inOrder)).toEqual([8, 9, 5, 6, 4]);
    expect(records(inFiles)).toEqual([5, 6, 9, 4, 8]);
  });
});

it('the first of readings is the one that stands first in the files, whatever its days', () => {
  const all = readings(
    ['2025-01', '1', { record: 5, file: 1 }],
    ['2025-02', '1', { record: 6 }],
    ['2025-03', '1', { record: 4 }],
    ['2025-04', '1', { record: 4 }],
  );
  expect(firstInFiles(all)).toBe(all[2]);
  expect(firstInFiles(all.slice(0, 2))).toBe(all[1]);
  expect(firstInFiles(all.slice(0, 1))).toBe(all[0]);
  expect(firstInFiles([])).toBeUndefined();
});

describe('an amount', () => {
  it('is shown in the unit of its row', () => {
    expect(amountText(Fraction.of(9n, 5n), kWh)).toBe('0.5 kWh'); // 1.8 / 3.6
    expect(roughText(Fraction.of(1n, 3n), litre)).toBe('333.3 L'); // 1000 / 3
  });

  it.each([
    ['1234567.8', '1234568'],
    ['1000.4', '1000'],
    ['999.95', '1000'], // rounded it has four whole digits
    ['999.44', '999.4'],
    ['12.3456', '12.35'],
    ['1.5', '1.5'],
    ['2', '2'],
    ['10', '10'],
    ['100', '100'],
    ['0.6', '0.6'],
    ['0.123456', '0.1235'],
    ['0.00123456', '0.001235'],
    ['0.0000001', '0.0000001'],
    ['0', '0'],
    ['-1234.5', '-1235'],
    ['-12.3456', '-12.35'],
    ['-0.00123456', '-0.001235'],
  ])('of %s is about %s', (text, shown) => expect(rough(Fraction.parse(text) ?? Fraction.one)).toBe(shown));
});

describe('points', () => {
  const points = (...rows: readonly MeterRow[]): string[] =>
    pointsOf(readings(...rows)).map(
      ({ first, last, days, amount, rate, readings: of }) =>
        `${first} ${last} ${days} ${amount.over(litre.ratio).toExactText()} ${rate.over(litre.ratio).toExactText()} ${of.length}`,
    );

  it('are bills, those of the same days together, in the order of their days', () =>
    // 62 / 31 = 2; (30 + 60) / 30 = 3
    expect(points(['2025-04', '30'], ['2025-03', '62'], ['2025-04', '60'])).toEqual([
      '2025-03-01 2025-03-31 31 62 2 1',
      '2025-04-01 2025-04-30 30 90 3 2',
    ]));

  it('are bills of any days, in the order of these, not of their readings', () =>
    expect(
      points(
        ['2025-03-15..2025-04-14', '31'],
        ['2025-03-16..2025-03-25', '10'],
        ['2025-03-26..2025-03-31', '6'],
        ['2025-03-20', '62'],
      ),
    ).toEqual([
      '2025-03-01 2025-03-31 31 62 2 1',
      '2025-03-15 2025-04-14 31 31 1 1',
      '2025-03-16 2025-03-25 10 10 1 1',
      '2025-03-26 2025-03-31 6 6 1 1',
    ]));

  it('leave out what has no amount, and corrections', () =>
    expect(points(['2025-03', undefined], ['2025-04', '-3'], ['2025-05', '0'])).toEqual([
      '2025-05-01 2025-05-31 31 0 0 1',
    ]));

  it('are a month of days', () =>
    expect(points(['2025-03-05', '31'], ['2025-03-31', '31'], ['2025-04-02', '15'])).toEqual([
      '2025-03-01 2025-03-31 31 62 2 2',
      '2025-04-01 2025-04-30 30 15 0.5 1',
    ]));

  it('of a meter that is read daily have as many days as are read', () => {
    const days = (month: string, count: number): MeterRow[] =>
      Array.from({ length: count }, (_, at) => [`${month}-${String(at + 1).padStart(2, '0')}`, '2']);
    expect(points(...days('2025-03', 15))).toEqual(['2025-03-01 2025-03-31 15 30 2 15']);
    // 28 / 31 = 0.903…
    expect(points(...days('2025-03', 14))[0]).toMatch(/^2025-03-01 2025-03-31 31 28 0\.903/);
    // Half-hourly readings of one day are of one day: 2 x 14 readings of 14 days.
    expect(points(...days('2025-03', 14), ...days('2025-03', 14))[0]).toMatch(/^2025-03-01 2025-03-31 31 56 /);
    expect(points(...days('2025-03', 15), ...days('2025-03', 15))).toEqual(['2025-03-01 2025-03-31 15 60 4 30']);
    // Of two months the middle is the larger: a month that has only begun is one of few days.
    expect(points(...days('2025-03', 20), ...days('2025-04', 2))).toEqual([
      '2025-03-01 2025-03-31 20 40 2 20',
      '2025-04-01 2025-04-30 2 4 2 2',
    ]);
    // Bills beside them count all their days.
    expect(points(...days('2025-03', 20), ['2025-04', '60'], ['2025-05', '62'])).toEqual([
      '2025-03-01 2025-03-31 20 40 2 20',
      '2025-04-01 2025-04-30 30 60 2 1',
      '2025-05-01 2025-05-31 31 62 2 1',
    ]);
  });

  it('of nothing are none', () => expect(points()).toEqual([]));
});

it.each([
  ['2024-02-10', '2024-02-01', '2024-02-29'],
  ['2025-12-31', '2025-12-01', '2025-12-31'],
])('%s lies in the month from %s to %s', (day, first, last) => expect(monthOf(day)).toEqual({ first, last }));

it('things are grouped by name in the order in which the names occur', () =>
  expect([...groupedBy(['b1', 'a1', 'b2'], ([letter = '']) => letter)]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ]));
