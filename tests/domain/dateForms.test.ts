// Every form of a date to its last sign: what stands before it, behind it or in place of a figure makes another text, which is not read.
import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/domain/period.ts';

const read = (text: string): string => {
  const period = parsePeriod(text);
  return typeof period === 'string' ? period : `${period.first} ${period.last} ${period.grain}`;
};

describe('months in figures', () => {
  it.each([
    ['01/2025', 1],
    ['9/2025', 9],
    ['10/2025', 10],
    ['11-2025', 11],
    ['12/2025', 12],
    ['01.2025', 1],
    ['09.2025', 9],
    ['10.2025', 10],
    ['11.2025', 11],
    ['12.2025', 12],
    ['202509', 9],
    ['202510', 10],
    ['202511', 11],
    ['202512', 12],
    ['2025.10', 10],
  ])('%s is month %i', (text, month) => {
    const last = new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10);
    expect(read(text)).toBe(`${last.slice(0, 8)}01 ${last} month`);
  });

  it.each(['00/2025', '13/2025', '13.2025', '00.2025', '9.2025', '10.20255', '10.202', '1202512', '2025123', '202513'])(
    '"%s" is none',
    (text) => expect(read(text)).toBe('unreadable'),
  );
});

describe('quarters and halves', () => {
  it.each([
    ['2025 1Q', '2025-01-01 2025-03-31 quarter'],
    ['2025年4Q', '2025-10-01 2025-12-31 quarter'],
    ['2025/2h', '2025-07-01 2025-12-31 half'],
    ['2025年H1', '2025-01-01 2025-06-30 half'],
    ["Q3'25", '2025-07-01 2025-09-30 quarter'],
    ['2025第1季', '2025-01-01 2025-03-31 quarter'],
    ['2025第三季度', '2025-07-01 2025-09-30 quarter'],
    ['2025二季', '2025-04-01 2025-06-30 quarter'],
    ['2025上半年', '2025-01-01 2025-06-30 half'],
    ['2025下半年', '2025-07-01 2025-12-31 half'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    'FQ1 2025',
    'Q1 20255',
    'Q1 2025A',
    '12025Q1',
    '2025Q1A',
    '2025 5Q',
    '2025 0Q',
    '2025 1X',
    '2025 3H',
    '約2025年第1季度',
    '2025年第1季度起',
    '約2025年上半年',
    '2025年上半年起',
    '2025年第5季度',
  ])('"%s" is none', (text) => expect(read(text)).toBe('unreadable'));
});

describe('the time of the day', () => {
  it.each([
    '2025-01-31  14:30',
    '2025-01-31 14:30:00.123',
    '2025-01-31T14:30:00,123456Z',
    '2025-01-31 14:30 UTC',
    '2025-01-31 2:30 p.m.',
    '2025-01-31 2:30pm GMT',
    '2025-01-31T14:30+08',
    '2025-01-31T14:30+0800',
    '2025-01-31T14:30-08:00',
  ])('%s is of the day', (text) => expect(read(text)).toBe('2025-01-31 2025-01-31 day'));

  it('may stand at both ends', () =>
    expect(read('2025-01-31 14:30 to 2025-02-02 08:00')).toBe('2025-01-31 2025-02-02 range'));

  it.each(['2025-01-31 14', '2025-01-31 14:3', '2025-01-31 14:30 X', '2025-01-31 14:30:0', '2025-01-31 14:30 +8'])(
    '"%s" has none',
    (text) => expect(read(text)).toBe('unreadable'),
  );
});

describe('years', () => {
  it.each(['2025', 'FY2025', 'fy 2025', '2025年'])('%s', (text) =>
    expect(read(text)).toBe('2025-01-01 2025-12-31 year'),
  );
  it.each(['FYX2025', 'FY  2025', 'XFY2025', '2025A', 'FY25'])('"%s" is none', (text) =>
    expect(read(text)).toBe('unreadable'),
  );

  it('by both their names', () => {
    const year = { ends: '03-31', label: 'span' } as const;
    for (const text of ['FY2025/26', 'FY 2025/26', 'fy2025-26'])
      expect(parsePeriod(text, year)).toEqual({ first: '2025-04-01', last: '2026-03-31', grain: 'year' });
    for (const text of ['FYX2025/26', 'XFY2025/26', 'FY2025/26A', 'FY2025/6'])
      expect(parsePeriod(text, year)).toBe('unreadable');
  });
});

describe('from one to another', () => {
  it.each([
    ['2025年1月 - 3月', '2025-01-01 2025-03-31 range'],
    ['2025年10月-12月', '2025-10-01 2025-12-31 range'],
    ['2025年10-11月', '2025-10-01 2025-11-30 range'],
    ['15 Jan - 14 Feb 2025', '2025-01-15 2025-02-14 range'],
    ['1-Jan to 14-Feb-2025', '2025-01-01 2025-02-14 range'],
    ['Jan. – Mar., 2025', '2025-01-01 2025-03-31 range'],
    ['2024 - 2025', '2024-01-01 2025-12-31 range'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    '約2025年1-3月',
    '2025年1-3月起',
    '/Jan-Mar 2025',
    'Jan-Mar 2025A',
    'soon\n2025-01 to 2025-02', // two lines of one cell
    '2025-01 to 2025-02\nor later',
  ])('"%s" is none', (text) => expect(read(text)).toBe('unreadable'));
});

it('each end of a range has its own calendar', () => {
  expect(read('2025年1月至民國114年2月')).toBe('2025-01-01 2025-02-28 range');
  expect(read('民國114年1月至2025年2月')).toBe('2025-01-01 2025-02-28 range');
});
