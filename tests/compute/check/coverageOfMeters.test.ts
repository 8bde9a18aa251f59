// Which days of a year are of no meter at all, of a site that is not open, or of another meter than before.
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/compute/check/coverage.ts';
import type { Series } from '../../../src/compute/check/series.ts';
import { UNNAMED_COMPANY, type Company } from '../../../src/domain/company.ts';
import { meterWith as meter, months } from '../../support/meter.ts';
import { companyWith } from '../../support/sites.ts';

const without = (...left: readonly number[]): string[] => months().filter((_, at) => !left.includes(at + 1));

/** `code missing days`, in their order. */
function gaps(all: readonly Series[], of: Company = UNNAMED_COMPANY, years: readonly string[] = ['2024']): string[] {
  return findGaps(all, years, of).map(
    ({ code, evidence }) => `${code} ${evidence?.['missing']} ${evidence?.['days missing']}`,
  );
}

/** A meter of another site, with all of the year. */
const other = meter(months(), { site: 'Mill' });

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

  it('at one end leave the few at the other to the meters', () => {
    expect(gaps([meter(['2024-01-20..2024-02-29', ...months(3, 11)])])).toEqual([
      'records-partial 2024-12 31',
      'months-missing 2024-01-01 to 2024-01-19 19',
    ]);
    expect(gaps([meter([...months(2, 11), '2024-12-01..2024-12-12'])])).toEqual([
      'records-partial 2024-01 31',
      'months-missing 2024-12-13 to 2024-12-31 19',
    ]);
  });

  it('are not those on which no site is open', () => {
    expect(gaps([meter(months(3))], companyWith({ HQ: { opened: '2024-03-01' } }))).toEqual([]);
    expect(gaps([meter(months(1, 10))], companyWith({ HQ: { closed: '2024-10-31' } }))).toEqual([]);
    expect(gaps([meter(months(3))], companyWith({ HQ: { opened: '2024-02-29' } }))).toEqual([
      'records-partial 2024-01 to 2024-02 60',
    ]);
    const both = [meter(months(3)), meter(months(3), { site: 'Mill' })];
    expect(findGaps(both, ['2024'], companyWith({ HQ: { opened: '2024-03-01' } }))[0]?.evidence).toMatchObject({
      meters: '1',
    });
  });
});

describe('a site that opened or closed', () => {
  it('has no gap before or after', () => {
    const sites = companyWith({ HQ: { opened: '2024-02-01', closed: '2024-10-31' } });
    expect(gaps([meter(months(2, 10)), other], sites)).toEqual([]);
    const found = findGaps([meter(months(3, 9)), other], ['2024'], sites);
    // From February to October are 274 days, without its first and last month 274 - 29 - 31 = 214.
    expect(found.map(({ evidence }) => [evidence?.['missing'], evidence?.['days covered']])).toEqual([
      ['2024-02', '214'],
      ['2024-10', '214'],
    ]);
    expect(
      gaps([meter(months(1, 12)), other], companyWith({ HQ: { opened: '2020-01-01', closed: '2030-12-31' } })),
    ).toEqual([]);
  });
});

describe('a meter that replaces another', () => {
  const [first, second] = [months(1, 6), months(7, 12)];

  it('takes over where that one ends', () => {
    expect(gaps([meter(first, { meter: 'A' }), meter(second, { meter: 'B' })])).toEqual([]);
    expect(gaps([meter(first, { meter: 'A' }), meter(second, { meter: 'B', site: 'hq' })])).toEqual([]);
  });

  it('leaves the days between the two, where there are enough of them', () => {
    expect(gaps([meter(first, { meter: 'A' }), meter(months(8), { meter: 'B' })])).toEqual([
      'months-missing 2024-07 31',
    ]);
    const [told] = findGaps(
      [meter(first, { meter: 'A' }), meter(months(8), { meter: 'B' })],
      ['2024'],
      UNNAMED_COMPANY,
    );
    // At the last record of the first; its six months have 182 days.
    expect(told).toMatchObject({ place: { record: 7 }, evidence: { 'days covered': '182' } });
    const ten = meter(['2024-07-11..2024-07-31', ...months(8)], { meter: 'B' });
    expect(gaps([meter(first, { meter: 'A' }), ten])).toEqual([]);
    // Until the first of two that take over.
    const third = meter(months(10), { meter: 'C' });
    expect(gaps([meter(first, { meter: 'A' }), third, meter(months(8), { meter: 'B' })])[0]).toBe(
      'months-missing 2024-07 31',
    );
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

  it('does not fill a gap of the earlier one that it takes over from', () =>
    expect(gaps([meter(without(3, 7, 8, 9, 10, 11, 12), { meter: 'A' }), meter(second, { meter: 'B' })])).toEqual([
      'months-missing 2024-03 31',
    ]));

  it('does not fill a gap of the later one either, nor what was before both', () => {
    const a = meter(months(1, 3), { meter: 'A' });
    expect(gaps([a, meter([...months(4, 6), ...months(8)], { meter: 'B' })])).toEqual(['months-missing 2024-07 31']);
    const late = meter(months(2, 3), { meter: 'A' });
    expect(gaps([late, meter(months(4), { meter: 'B' }), other])).toContain('months-missing 2024-01 to 2024-03 91');
  });

  it('takes over from the last day that any record has', () => {
    const a = meter(['2024-01', '2024-02', '2024-03..2024-06', '2024-05'], { meter: 'A' });
    const b = meter(['2024-06-15..2024-08-31', ...months(9)], { meter: 'B' });
    expect(gaps([a, b])).toContain('months-missing 2024-07 to 2024-12 184');
  });

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
