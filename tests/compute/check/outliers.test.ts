// A reading stands out where it is far from the middle of its meter and leaves its neighbours at once, unless a season brings it.
import { describe, expect, it } from 'vitest';
import { findOutliers } from '../../../src/compute/check/outliers.ts';
import { pointsOf, type Point, type Reading } from '../../../src/compute/check/series.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { kWh, meterOf, monthAt, type MeterTraits } from '../../support/meter.ts';

/** Bills of ten days a month from January 2024 on, so that a day's rate is a tenth; an amount may be of several rows: `3+4`. */
function outliersOf(
  amounts: readonly (number | string)[],
  traits: MeterTraits & { readonly isCut?: (point: Point) => boolean } = {},
  more: Partial<Reading> = {},
): Diagnostic[] {
  const rows = amounts.flatMap((amount, at) => {
    const period = { first: `${monthAt(at)}-01`, last: `${monthAt(at)}-10`, grain: 'month' } as const;
    return String(amount)
      .split('+')
      .map((each) => [period, each, more] as const);
  });
  const series = meterOf(rows, traits);
  return findOutliers(series, pointsOf(series.readings), traits.isCut ?? (() => false));
}

/** Where it is, counted from 0, with its code: `4 reading-outlier`; there is one row a month. */
function found(amounts: readonly (number | string)[], traits: Parameters<typeof outliersOf>[1] = {}): string[] {
  return outliersOf(amounts, traits).map(({ code, place }) => `${(place?.record ?? 0) - 2} ${code}`);
}

/** What the fifth of seven months is, among others of 80, 120 and 100: the median stays 100, the MAD 20, the neighbours 120 and 100. */
const among = (x: number | string): (number | string)[] => [80, 120, 80, 120, x, 100, 100];
const OUTLIER = '4 reading-outlier';
const SLIP = '4 unit-slip';

describe('a high reading', () => {
  it('is told with what is usual, the middle, the spread and its distance, all of one day', () =>
    expect(outliersOf(among(301))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'reading-outlier',
        // Around it are 120 and 100, in the middle 110; 301 / 110 = 2.7363…; (30.1 - 10) / 2 = 10.05.
        message:
          'Water of HQ has 301 L in 2024-05, 2.736 times the usual 110 L; that is 10.05 times as far from the median as its 7 readings usually lie',
        place: { file: 'a.csv', record: 6, field: 'quantity' },
        about: { names: ['HQ', 'water'], year: '2024' },
        evidence: {
          amount: '301 L',
          usual: '110 L',
          ratio: '2.736',
          'median a day': '10',
          'MAD a day': '2',
          'distance in MAD': '10.05',
          readings: '7',
        },
      }),
    ]));

  it('is one from three times the median on', () => {
    expect(found(among(300))).toEqual([]);
    expect(found(among(301))).toEqual([OUTLIER]);
  });

  it('is one from five times the MAD on', () => {
    // 50, 50, 100, 100, 150, 150 and it: the median is 100, the MAD 50.
    expect(found([50, 150, 50, 150, 350, 100, 100])).toEqual([]);
    expect(found([50, 150, 50, 150, 351, 100, 100])).toEqual([OUTLIER]);
  });

  it('is infinitely far where the others are all the same', () =>
    expect(outliersOf([100, 100, 100, 500, 100, 100])[0]?.evidence).toMatchObject({
      'distance in MAD': 'infinitely',
      'MAD a day': '0',
    }));

  it.each([
    ['first', [500, 80, 120, 100, 100, 80, 120], ['0 reading-outlier']],
    ['last', [80, 120, 100, 100, 80, 120, 500], ['6 reading-outlier']],
  ])('may be the %s', (_, amounts, expected) => expect(found(amounts)).toEqual(expected));

  it('of two places is two', () =>
    expect(found([500, 80, 120, 100, 500, 80, 120, 100, 100])).toEqual(['0 reading-outlier', '4 reading-outlier']));

  it('of few readings is none: six are a history', () => {
    expect(found([100, 100, 500, 100, 100])).toEqual([]);
    expect(found([100, 100, 500, 100, 100, 100])).toEqual(['2 reading-outlier']);
  });

  it('of what comes and goes is none', () => expect(found(among(500), { group: 'travel' })).toEqual([]));

  it('of a month in which the site opened is not looked at', () => {
    const isCut = ({ first }: Point): boolean => first === '2024-05-01';
    expect(found(among(500), { isCut })).toEqual([]);
    expect(found([...among(500), 500], { isCut })).toEqual(['7 reading-outlier']);
  });

  it('is of its point: several rows of a month together, the largest of them is where to look', () => {
    const [one] = outliersOf(among('200+301+9'));
    expect(one?.message).toContain('has 510 L in 2024-05 (3 rows, the largest here), 4.636 times the usual 110 L');
    expect(one?.place?.record).toBe(7);
    expect(outliersOf(among('301+200'))[0]?.place?.record).toBe(6);
    expect(outliersOf(among('301+301'))[0]?.place?.record).toBe(6);
  });
});

describe('a run of high readings', () => {
  // Of n readings of x among 100 the ends have to be more than so many times the neighbour, else they come gradually.
  it.each([
    [1, 2, 200],
    [2, 3, 200],
    [3, 5, 120],
    [4, 5, 120],
  ])('of %i is abrupt from %i times its neighbours on', (length, least, neighbour) => {
    const usual = Array.from({ length: 12 }, () => 100);
    const run = (x: number): number[] => Array.from({ length }, () => x);
    const before = (x: number): number => found([...usual, neighbour, ...run(x), ...usual]).length;
    const after = (x: number): number => found([...usual, ...run(x), neighbour, ...usual]).length;
    const limit = neighbour * least;
    expect([before(limit), after(limit)]).toEqual([0, 0]);
    expect([before(limit + 1), after(limit + 1)]).toEqual([length, length]);
  });
});

describe('a low reading', () => {
  it('is judged by days per unit and told as what it is', () =>
    expect(outliersOf(among(20))).toEqual([
      expect.objectContaining({
        code: 'reading-outlier',
        message: expect.stringContaining('has 20 L in 2024-05, 0.1818 times the usual 110 L') as string,
        // Days per litre are 1/8, 1/12, 1/8, 1/12, 1/2, 1/10, 1/10: the median is 1/10, the MAD 1/60; (1/2 - 1/10) x 60 = 24.
        // Litres a day are 8, 12, 8, 12, 2, 10, 10: the median is 10, the MAD 2.
        evidence: expect.objectContaining({
          'distance in MAD': '24',
          'median a day': '10',
          'MAD a day': '2',
        }) as object,
      }),
    ]));

  it('is one below a third of the median', () => {
    expect(found(among(33))).toEqual([OUTLIER]);
    expect(found(among(34))).toEqual([]);
  });

  it('beside a zero goes down to nothing, which is no slip', () => {
    expect(found([100, 100, 100, 20, 0, 100, 100, 100])).toEqual([]);
    expect(found([100, 100, 100, 0, 20, 100, 100, 100])).toEqual([]);
    expect(found([100, 100, 100, 0, 100, 20, 100, 100])).toEqual(['5 reading-outlier']);
    // A run of which one is beside a zero goes down to nothing as a whole.
    expect(found([100, 100, 100, 20, 25, 0, 100, 100, 100])).toEqual([]);
    // A high one beside a zero is one.
    expect(found([100, 100, 100, 500, 0, 100, 100, 100])).toEqual(['3 reading-outlier']);
  });
});

describe('a season', () => {
  /** Twice a year of hundreds, but for what is named. */
  const twoYears = (others: Readonly<Record<number, number>>): number[] =>
    Array.from({ length: 24 }, (_, at) => others[at] ?? 100);

  it('brings the same month of both years, within twice one another', () => {
    expect(found(twoYears({ 3: 500, 15: 1000 }))).toEqual([]);
    expect(found(twoYears({ 3: 1000, 15: 500 }))).toEqual([]);
    expect(found(twoYears({ 3: 500, 15: 1001 }))).toEqual(['3 reading-outlier', '15 unit-slip']);
    expect(found(twoYears({ 3: 500, 16: 500 }))).toEqual(['3 reading-outlier', '16 reading-outlier']);
  });

  it('says what is usual of a month, where that is not far itself', () => {
    // Of April last year 160, of those around 100.
    expect(outliersOf(twoYears({ 3: 160, 15: 400 }))[0]?.message).toContain(
      '400 L in 2025-04, 2.5 times the usual 160 L',
    );
    // Both far, and unlike one another: then those around.
    expect(outliersOf(twoYears({ 3: 500, 15: 2000 }))[0]?.message).toContain(
      '500 L in 2024-04, 5 times the usual 100 L',
    );
  });

  it('is of other years: two bills of one month are no season', () => {
    const month = (at: number, first: number, last: number) =>
      ({
        first: `${monthAt(at)}-${String(first).padStart(2, '0')}`,
        last: `${monthAt(at)}-${last}`,
        grain: 'range',
      }) as const;
    const rows = [0, 1, 2, 3, 4].flatMap((at) => [
      [month(at, 1, 10), at === 2 ? '500' : '100'] as const,
      [month(at, 11, 20), at === 2 ? '500' : '100'] as const,
    ]);
    const series = meterOf(rows);
    expect(findOutliers(series, pointsOf(series.readings), () => false)).toHaveLength(2);
  });
});

describe('a slip of unit', () => {
  it('is told with the factor and what it is likely to be', () =>
    expect(outliersOf(among(1100))[0]).toMatchObject({
      severity: 'error',
      code: 'unit-slip',
      message: 'Water of HQ has 1100 L in 2024-05, 10 times the usual 110 L: about 10 times',
      hint: 'compare the unit and the digits with the bill: a digit too many or too few',
      evidence: { factor: '10 times', amount: '1100 L' },
    }));

  it('may be to the lower side', () =>
    expect(outliersOf(among(11))[0]?.message).toBe(
      'Water of HQ has 11 L in 2024-05, 0.1 times the usual 110 L: about 1/10',
    ));

  it.each([
    [1100, 'a digit too many or too few'],
    [11_000, 'a decimal point left out, or cents for whole units'],
    [110_000, 'kWh and MWh, L and m3, kg and t'],
    [1_100_000, 'kWh and 萬千瓦時 (ten thousand kWh)'],
  ])('of %i for 110 is likely: %s', (amount, likely) => {
    expect(outliersOf(among(amount))[0]?.hint).toContain(likely);
  });

  it('of ten is one within seven fifths', () => {
    // 110 x 10 / 1.4 = 785.7…; 110 x 10 x 1.4 = 1540.
    expect([785, 786, 1540, 1541].map((amount) => found(among(amount))[0])).toEqual([OUTLIER, SLIP, SLIP, OUTLIER]);
    // Between 110 and 100 it is 105: 105 x 10 / 1.4 = 750.
    expect([749, 750].map((amount) => found([80, 120, 80, 110, amount, 100, 100])[0])).toEqual([OUTLIER, SLIP]);
  });

  it('of 3.6 is one of energy alone, within fifteen hundredths, of six readings or more', () => {
    const energy = { unit: kWh, name: 'electricity', group: 'electricity' };
    // 110 x 3.6 / 1.15 = 344.3…; 110 x 3.6 x 1.15 = 455.4.
    expect([344, 345, 455, 456].map((amount) => found(among(amount), energy)[0])).toEqual([
      OUTLIER,
      SLIP,
      SLIP,
      OUTLIER,
    ]);
    expect(outliersOf(among(396), energy)[0]).toMatchObject({
      message: 'Electricity of HQ has 396 kWh in 2024-05, 3.6 times the usual 110 kWh: about 3.6 times',
      hint: expect.stringContaining('kWh and MJ, or MWh and GJ') as string,
      evidence: { 'median a day': '10', 'MAD a day': '2', usual: '110 kWh' },
    });
    expect(found(among(396))).toEqual([OUTLIER]);
    expect(found([100, 100, 360, 100, 100], energy)).toEqual([]);
    expect(found([100, 100, 360, 100, 100, 100], energy)).toEqual(['2 unit-slip']);
  });

  it('is one of four readings, and of fewer none', () => {
    expect(found([100, 100, 1000])).toEqual([]);
    expect(found([100, 100, 1000, 100])).toEqual(['2 unit-slip']);
    expect(found([100, 0, 100, 1000])).toEqual([]);
  });

  it('of trips is one of a hundred or more', () => {
    expect(found(among(1100), { group: 'travel' })).toEqual([]);
    expect(found(among(11_000), { group: 'travel' })).toEqual([SLIP]);
  });

  it('is looked at from twice the median on, where the same month of another year is lower', () => {
    const energy = { unit: kWh, group: 'electricity' };
    // 200 is 3.6 times 56, 201 is 3.59 times; the median is 100 and the MAD nothing.
    const years = (x: number): number[] => Array.from({ length: 24 }, (_, at) => ({ 3: 56, 15: x })[at] ?? 100);
    expect(found(years(200), energy)).toEqual([]);
    expect(found(years(201), energy)).toEqual(['15 unit-slip']);
  });
});
