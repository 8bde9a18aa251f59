// When a table is an aggregate, and when the days of its months matter.
import { describe, expect, it } from 'vitest';
import type { Subject } from '../../src/domain/activity.ts';
import { AGGREGATE_COLUMNS, isAddedUp, isAggregateHeader, whyDaysMatter } from '../../src/domain/aggregate.ts';
import type { Site } from '../../src/domain/company.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { CALENDAR_YEAR } from '../../src/domain/period.ts';
import { inEnglish, told } from '../../src/domain/phrase.ts';

describe('isAggregateHeader', () => {
  it.each([
    ['date,activity,quantity,unit,rows'], // nothing of single rows is left
    ['date,activity,unit,quantity,rows'],
    ['date,activity,unit,note,quantity,rows'], // as its makers write it
    ['date,activity,unit,quantity,rows,imported from'],
    ['rows,date,activity,quantity,unit,unreadable'],
    ['rows,too precise,date,activity,quantity,unit'],
    ['negative,rows,date,quantity'],
    ['rows,least,date,quantity'],
    ['rows,most,date,quantity'],
  ])('%s', (header) => expect(isAggregateHeader(header.split(','))).toBe(true));

  it.each([
    ['date,activity,quantity,unit'],
    ['date,activity,quantity,unit,unreadable,too precise,negative,least,most'],
    ['rows,date,activity,quantity,unit'], // a column of the user's own
    ['date,rows,activity,unit,quantity'],
    ['date,activity,quantity,unit,supplier,rows'],
    ['date,activity,quantity,unit,meter,rows'],
    ['date,activity,quantity,unit,evidence,rows'],
    ['date,activity,quantity,unit,note,rows'],
    ['date,activity,rows,quantity,supplier'],
  ])('not %s', (header) => expect(isAggregateHeader(header.split(','))).toBe(false));

  it('has columns of its own, none of them required', () => {
    expect(AGGREGATE_COLUMNS.map(({ name, required, spellings }) => [name, required, spellings])).toEqual(
      ['rows', 'unreadable', 'too precise', 'negative', 'least', 'most'].map((name) => [name, '', [name]]),
    );
  });
});

const labels = sameInAll('');
const electricity: Subject = {
  use: 'activity',
  name: 'electricity',
  dimensions: ['energy'],
  scope: '2',
  emits: ['ghg'],
  group: 'electricity',
  sign: 1,
  labels,
};
const headcount: Subject = { use: 'measure', name: 'headcount', dimensions: ['person'], adds: 'stock', labels };
const revenue: Subject = { use: 'measure', name: 'revenue', dimensions: ['currency'], adds: 'flow', labels };
const certificate: Subject = { use: 'instrument', name: 'GEC', dimensions: ['energy'], isCertificate: true, labels };
const rate: Subject = { use: 'rate', name: 'exchange rate', dimensions: ['rate'], labels };

it('activities and flows add up; stocks, instruments and rates do not', () => {
  expect([electricity, revenue, headcount, certificate, rate].map(isAddedUp)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('whyDaysMatter', () => {
  const site = (opened?: string, closed?: string): Site => ({
    region: undefined,
    entity: undefined,
    opened,
    closed,
    outside: 'error',
    expects: [],
  });
  const march = { first: '2025-03-01', last: '2025-03-31' };
  const why = (subject: Subject, of: Site | undefined, ends = '12-31', period = march): string | undefined => {
    const sites = new Map(of === undefined ? [] : [['Office', of]]);
    const words = whyDaysMatter(period, subject, 'Office', { sites, reportingYear: { ...CALENDAR_YEAR, ends } });
    return words === undefined ? undefined : told(words, inEnglish);
  };

  it('where something is counted on a day', () => {
    expect(why(headcount, undefined)).toBe('headcount is counted on a day');
    expect(why(revenue, undefined)).toBeUndefined();
    expect(why(certificate, undefined)).toBeUndefined();
  });

  it.each([
    ['2025-02-28', undefined],
    ['2025-03-01', undefined], // open for the whole month
    ['2025-03-02', 'the site opened on 2025-03-02'],
    ['2025-03-31', 'the site opened on 2025-03-31'],
    ['2025-04-01', undefined],
  ])('a site opened on %s', (opened, expected) => expect(why(electricity, site(opened))).toBe(expected));

  it.each([
    ['2025-02-28', undefined],
    ['2025-03-01', 'the site closed on 2025-03-01'],
    ['2025-03-30', 'the site closed on 2025-03-30'],
    ['2025-03-31', undefined], // open for the whole month
    ['2025-04-01', undefined],
  ])('a site closed on %s', (closed, expected) => expect(why(electricity, site(undefined, closed))).toBe(expected));

  it('where the reporting year ends within the month', () => {
    expect(why(electricity, undefined, '03-15')).toBe('the reporting year ends on 03-15');
    expect(why(electricity, undefined, '03-31')).toBeUndefined();
    expect(why(electricity, undefined, '06-30')).toBeUndefined();
  });
});
