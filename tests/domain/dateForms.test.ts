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

it('each end of a range has its own calendar', () => {
  expect(read('2025年1月至民國114年2月')).toBe('2025-01-01 2025-02-28 range');
  expect(read('民國114年1月至2025年2月')).toBe('2025-01-01 2025-02-28 range');
});
