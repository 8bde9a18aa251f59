// Dates in every style that people write: every day of the calendar reads back from each, and an order of day and month is never guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePeriod, type Period, type PeriodFault } from '../../src/domain/period.ts';
import { dayOfSerial, decideDayOrder, type DateConvention, type DayOrder } from '../../src/domain/writtenDate.ts';

const day = (text: string): Period => ({ first: text, last: text, grain: 'day' });
const read = (text: string, convention: DateConvention = {}): Period | PeriodFault =>
  parsePeriod(text, undefined, convention);

describe('a day', () => {
  it.each([
    ['2025/1/31', '2025-01-31'],
    ['2025.1.31', '2025-01-31'],
    ['31-Jan-2025', '2025-01-31'],
    ['31 January 2025', '2025-01-31'],
    ['31st Jan. 2025', '2025-01-31'],
    ['1 Sept 2025', '2025-09-01'],
    ['31-Jan-25', '2025-01-31'],
    ['Jan 31, 2025', '2025-01-31'],
    ['January 2nd, 2025', '2025-01-02'],
    ['2025-Jan-31', '2025-01-31'],
    ['20250131', '2025-01-31'],
    ['2025年1月31日', '2025-01-31'],
    ['二〇二五年一月三十一日', '2025-01-31'],
    ['二零二五年十二月十日', '2025-12-10'],
    ['民國114年1月31日', '2025-01-31'],
    ['中华民国114/1/31', '2025-01-31'],
    ['2025-01-31T14:30:00+08:00', '2025-01-31'],
    ['2025-01-31T23:30:00Z', '2025-01-31'], // the day that is written, wherever the reader is
    ['2025-01-31 14:30', '2025-01-31'],
    ['2025/1/31 0:00:00', '2025-01-31'],
    ['31-Jan-2025 2:30 PM', '2025-01-31'],
    ['31/01/2025', '2025-01-31'],
    ['01/31/2025', '2025-01-31'],
    ['31.01.2025', '2025-01-31'],
    ['05/05/2025', '2025-05-05'],
  ])('%s', (text, expected) => expect(read(text)).toEqual(day(expected)));

  it.each(['03/04/2025', '3.4.2025', '03-04-2025', '31/01/25', '25/01/31', '03/04/2025 14:30'])(
    '%s is asked for',
    (text) => expect(read(text)).toBe('ambiguous'),
  );

  it.each([
    '31/13/2025',
    '13/13/2025',
    '31-Feb-2025',
    'Feb 29, 2025',
    '00/05/2025',
    '05/00/2025',
    '31-Apr-25',
    '二〇二五年二月三十日',
  ])('%s is not in the calendar', (text) => expect(read(text)).toBe('impossible'));

  it('by a stated order', () => {
    expect(read('03/04/2025', { order: 'day-month' })).toEqual(day('2025-04-03'));
    expect(read('03/04/2025', { order: 'month-day' })).toEqual(day('2025-03-04'));
    expect(read('03/04/25', { order: 'day-month' })).toEqual(day('2025-04-03'));
    expect(read('01/31/2025', { order: 'day-month' })).toBe('impossible');
    expect(read('2025-03-04', { order: 'day-month' })).toEqual(day('2025-03-04'));
  });

  it('by the years of the Republic of China, where they are stated', () => {
    expect(read('114/01/31')).toBe('unreadable');
    expect(read('114/01/31', { era: 'roc' })).toEqual(day('2025-01-31'));
    expect(read('2025/01/31', { era: 'roc' })).toEqual(day('2025-01-31'));
  });
});

describe('counts of days in a spreadsheet', () => {
  // Microsoft: 1 January 2008 is serial 39448 from 1900 and 37986 from 1904; 45688 is 31 January 2025 (39448 + 6240 days).
  it.each([
    ['39448', '1900', '2008-01-01'],
    ['37986', '1904', '2008-01-01'],
    ['45688', '1900', '2025-01-31'],
    ['45688.604166', '1900', '2025-01-31'],
    ['44226', '1904', '2025-01-31'],
  ] as const)('%s from %s', (text, serials, expected) => expect(read(text, { serials })).toEqual(day(expected)));

  it('are read only where they are stated', () => expect(read('45688')).toBe('unreadable'));
  it.each(['145688', '45688 kWh', '45688.', 'soon'])('"%s" is none', (text) =>
    expect(read(text, { serials: '1900' })).toBe('unreadable'),
  );
  it('leave a plain year a year', () =>
    expect(read('2025', { serials: '1900' })).toEqual({ first: '2025-01-01', last: '2025-12-31', grain: 'year' }));

  it('hold a 29 February 1900 that never was', () => {
    const told = (count: number): unknown => dayOfSerial(count, '1900');
    expect(told(1)).toEqual({ grain: 'day', year: 1900, month: 1, day: 1 });
    expect(told(59)).toEqual({ grain: 'day', year: 1900, month: 2, day: 28 });
    expect([told(60), told(0), told(-1)]).toEqual([undefined, undefined, undefined]);
    expect(told(61)).toEqual({ grain: 'day', year: 1900, month: 3, day: 1 });
    expect(dayOfSerial(0, '1904')).toEqual({ grain: 'day', year: 1904, month: 1, day: 1 });
  });
});

describe('months, quarters and halves', () => {
  const month = ['2025-01-01', '2025-01-31', 'month'] as const;
  const quarter = ['2025-01-01', '2025-03-31', 'quarter'] as const;
  it.each([
    ['Jan-25', ...month],
    ["Jan '25", ...month],
    ['Jan25', ...month],
    ['January 2025', ...month],
    ['Jan-2025', ...month],
    ['2025 Jan', ...month],
    ['01/2025', ...month],
    ['1-2025', ...month],
    ['202501', ...month],
    ['2025年01月份', ...month],
    ['二〇二五年一月', ...month],
    ['民國114年1月', ...month],
    ['Q1 2025', ...quarter],
    ['2025Q1', ...quarter],
    ['1Q25', ...quarter],
    ['1Q 2025', ...quarter],
    ['2025年Q1', ...quarter],
    ['2025年第一季度', ...quarter],
    ['2025年1季度', ...quarter],
    ['2025年第四季', '2025-10-01', '2025-12-31', 'quarter'],
    ['H1 2025', '2025-01-01', '2025-06-30', 'half'],
    ['2H25', '2025-07-01', '2025-12-31', 'half'],
    ['2025年上半年', '2025-01-01', '2025-06-30', 'half'],
    ['2025年下半年', '2025-07-01', '2025-12-31', 'half'],
    ['二〇二五年', '2025-01-01', '2025-12-31', 'year'],
  ])('%s', (text, first, last, grain) => expect(read(text)).toEqual({ first, last, grain }));
});

describe('from one day to another in one cell', () => {
  const january = { first: '2025-01-01', last: '2025-01-31', grain: 'range' };
  it.each([
    '2025-01-01 to 2025-01-31',
    '2025/01/01～2025/01/31',
    '2025/01/01-2025/01/31',
    '2025-01-01 - 2025-01-31',
    '2025-01-01-2025-01-31',
    '01.01.2025-31.01.2025',
    '01/01/2025 – 31/01/2025',
    '20250101-20250131',
    '1 Jan 2025 - 31 Jan 2025',
    '1 Jan - 31 Jan 2025',
    '2025年1月1日至2025年1月31日',
    '2025年1月1日到2025年1月31日',
  ])('%s', (text) => expect(read(text)).toEqual(january));

  it.each([
    ['2025年1-3月', '2025-01-01', '2025-03-31'],
    ['2025年1月至3月', '2025-01-01', '2025-03-31'],
    ['2025年1月份至3月份', '2025-01-01', '2025-03-31'],
    ['Jan-Mar 2025', '2025-01-01', '2025-03-31'],
    ['Jan-25 to Mar-25', '2025-01-01', '2025-03-31'],
    ['2025-01-2025-03', '2025-01-01', '2025-03-31'],
    // One end shows the order of the other.
    ['01/02/2025-28/02/2025', '2025-02-01', '2025-02-28'],
    ['02/01/2025 to 02/28/2025', '2025-02-01', '2025-02-28'],
  ])('%s', (text, first, last) => expect(read(text)).toEqual({ first, last, grain: 'range' }));

  it('asks where neither end shows the order', () => {
    expect(read('01/02/2025-03/04/2025')).toBe('ambiguous');
    expect(read('31/01/2025-01/01/2025')).toBe('reversed');
  });
});

const DAYS = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const NAMES = 'January February March April May June July August September October November December'.split(' ');
const CHINESE = '〇一二三四五六七八九';

/** A number up to 99 in Chinese: 三十一. */
function inChinese(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? CHINESE[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? CHINESE[ones] : ''}`;
}

type Parts = { readonly year: string; readonly month: number; readonly date: number; readonly name: string };
const two = (count: number): string => String(count).padStart(2, '0');
const WAYS: readonly ((parts: Parts) => string)[] = [
  ({ year, month, date }) => `${year}/${month}/${date}`,
  ({ year, month, date }) => `${year}.${two(month)}.${two(date)}`,
  ({ year, month, date }) => `${year}${two(month)}${two(date)}`,
  ({ year, month, date }) => `${year}年${month}月${date}日`,
  ({ year, month, date }) =>
    `${Array.from(year, (digit) => CHINESE[Number(digit)]).join('')}年${inChinese(month)}月${inChinese(date)}日`,
  ({ year, month, date }) => `民國${Number(year) - 1911}年${month}月${date}日`,
  ({ year, date, name }) => `${date}-${name.slice(0, 3)}-${year}`,
  ({ year, date, name }) => `${two(date)}-${name.slice(0, 3).toUpperCase()}-${year.slice(2)}`,
  ({ year, date, name }) => `${date} ${name} ${year}`,
  ({ year, date, name }) => `${name} ${date}, ${year}`,
  ({ year, month, date }) => `${year}-${two(month)}-${two(date)} 23:59:59`,
  ({ year, month, date }) => `${year}-${two(month)}-${two(date)}T00:00:00+08:00`,
];

function partsOf(text: string): Parts {
  const [year, month, date] = [text.slice(0, 4), Number(text.slice(5, 7)), Number(text.slice(8))];
  return { year, month, date, name: NAMES[month - 1] ?? '' };
}

describe('every day of the calendar', () => {
  it.each(WAYS.map((way) => [way(partsOf('2025-01-31')), way] as const))(
    'reads back as it is written in %s',
    (_, way) => {
      fc.assert(
        fc.property(DAYS, (text) => {
          expect(read(way(partsOf(text)))).toEqual(day(text));
        }),
      );
    },
  );

  it('reads back from a count of days', () => {
    fc.assert(
      fc.property(DAYS, fc.constantFrom('1900', '1904'), (text, serials) => {
        const base = serials === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
        const count = String((Date.parse(text) - base) / 86_400_000);
        expect(read(count, { serials })).toEqual(day(text));
      }),
    );
  });

  it('reads back in a stated order, and without one only where there is no other reading', () => {
    fc.assert(
      fc.property(
        DAYS,
        fc.constantFrom<DayOrder>('day-month', 'month-day'),
        fc.constantFrom('/', '.', '-'),
        (text, order, mark) => {
          const { year, month, date } = partsOf(text);
          const figures = order === 'day-month' ? [two(date), two(month)] : [two(month), two(date)];
          const written = [...figures, year].join(mark);
          expect(read(written, { order })).toEqual(day(text));
          expect(read(written)).toEqual(date <= 12 && date !== month ? 'ambiguous' : day(text));
        },
      ),
    );
  });
});

describe('decideDayOrder', () => {
  it('takes the order that all the clear dates show', () => {
    expect(decideDayOrder(['03/04/2025', '31/01/2025', '05/05/2025'])).toEqual({
      kind: 'decided',
      order: 'day-month',
      shown: '31/01/2025',
      open: '03/04/2025',
    });
    expect(decideDayOrder(['1/31/2025', '3/4/2025'])).toMatchObject({ kind: 'decided', order: 'month-day' });
    expect(decideDayOrder(['01.02.2025-28.02.2025', '01.03.2025-02.03.2025'])).toMatchObject({ order: 'day-month' });
  });

  it('asks where none shows one, where they differ, and where a year has two digits', () => {
    expect(decideDayOrder(['03/04/2025'])).toEqual({ kind: 'asked', open: '03/04/2025', shown: {} });
    expect(decideDayOrder(['03/04/2025', '31/01/2025', '01/31/2025'])).toEqual({
      kind: 'asked',
      open: '03/04/2025',
      shown: { 'day-month': '31/01/2025', 'month-day': '01/31/2025' },
    });
    expect(decideDayOrder(['31/01/2025', '31/01/25'])).toMatchObject({ kind: 'asked', open: '31/01/25' });
  });

  it('names the first open date, rather one that no order alone can settle', () => {
    const open = (...texts: string[]): unknown => decideDayOrder(texts);
    expect(open('03/04/2025 ', '05/06/2025')).toMatchObject({ open: '03/04/2025' });
    expect(open('03/04/2025', ' 05/06/25', '07/08/25')).toMatchObject({ open: '05/06/25' });
    expect(open('05/06/25', '03/04/2025')).toMatchObject({ open: '05/06/25' });
    // The fifth of May shows nothing.
    expect(open('03/04/2025', '05/05/2025', ' 1/31/2025')).toMatchObject({ order: 'month-day', shown: '1/31/2025' });
  });

  it('is not needed where no date is open', () => {
    expect(decideDayOrder(['2025-03-04', '31/01/2025', '01/31/2025', 'Jan-25', '', '45688'])).toEqual({
      kind: 'unneeded',
    });
  });

  it('never guesses: a decided order reads every clear date as it reads alone, and some date shows it', () => {
    const figure = fc.integer({ min: 1, max: 31 });
    const dates = fc.array(
      fc.tuple(figure, figure, fc.constantFrom('2025', '2025', '25')).map((parts) => parts.join('/')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(dates, (texts) => {
        const decision = decideDayOrder(texts);
        const clear = texts.filter((text) => typeof read(text) !== 'string');
        expect(texts.some((text) => read(text) === 'ambiguous')).toBe(decision.kind !== 'unneeded');
        if (decision.kind !== 'decided') return;
        const { order, shown } = decision;
        for (const text of clear) expect(read(text, { order })).toEqual(read(text));
        const other = order === 'day-month' ? 'month-day' : 'day-month';
        expect(read(shown, { order: other })).toBe('impossible');
      }),
      { numRuns: 1000 },
    );
  });
});
