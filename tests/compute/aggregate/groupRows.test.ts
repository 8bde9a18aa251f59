// Rows added up into rows of the same form: what parts them, what is left out, how a month is written, and sums to the last digit.
import { describe, expect, it } from 'vitest';
import { RowGroups, type Grouping } from '../../../src/compute/aggregate/groupRows.ts';
import type { Subject } from '../../../src/domain/activity.ts';
import { UNNAMED_COMPANY } from '../../../src/domain/company.ts';
import type { ObservedRow } from '../../../src/domain/observedRow.ts';
import { parsePeriod } from '../../../src/domain/period.ts';
import type { Column } from '../../../src/domain/vocabulary.ts';
import { activity, instrument, ledger, measure, rate } from '../../support/ledgerLines.ts';
import { amount } from '../../support/quantities.ts';
import { siteOf } from '../../support/sites.ts';

const KNOWN: readonly Column[] = [
  'date',
  'from',
  'to',
  'activity',
  'quantity',
  'unit',
  'site',
  'factor',
  'note',
  'meter',
].map((name) => ({ name, required: '', meaning: '', spellings: [] }));
const water = activity('water');

type Seen = {
  readonly subject?: Subject;
  readonly isRead?: boolean;
  readonly file?: string;
  readonly stands?: number;
};

/** A row by its cells; its quantity is understood unless it says a sign, and all of it unless the row cannot be read. */
function row(
  cells: Readonly<Record<string, string>>,
  { subject = water, isRead = true, file = 'a.csv', stands }: Seen = {},
): ObservedRow {
  const all: Readonly<Record<string, string>> = {
    date: '2025-03-04',
    activity: 'water',
    quantity: '1',
    unit: 'L',
    ...cells,
  };
  const { date = '', from = '', to = '', quantity = '', site = '' } = all;
  const [first, last] = [parsePeriod(date === '' ? from : date), parsePeriod(date === '' ? to : date)];
  const isNumber = /^-?[\d.]+$/.test(quantity);
  if (typeof first === 'string' || typeof last === 'string') throw new Error(`${date} is no period`);
  return {
    at: { file, record: 2 },
    position: new Map(Object.keys(all).map((name, at) => [name, at])),
    varying: new Map(),
    cell: (column) => all[column] ?? '',
    understood: isRead
      ? {
          key: ledger(subject, '1 L', { site }),
          period: { ...first, last: last.last, grain: date === '' ? 'range' : first.grain },
          years: ['2025'],
          amount: isNumber ? amount(quantity) : undefined,
          decimals: quantity.split('.')[1]?.length ?? 0,
        }
      : undefined,
    ...(stands === undefined ? {} : { stands }),
  };
}

/** The table as lines of cells, the header first. */
function table(rows: readonly ObservedRow[], own: Partial<Grouping> = {}): string[] {
  const groups = new RowGroups(KNOWN, { keep: [], period: 'month', company: UNNAMED_COMPANY, ...own });
  for (const each of rows) groups.see(each);
  return groups.table().map((cells) => cells.join(','));
}
const HEADER = 'date,activity,unit,quantity,rows';

describe('rows that are alike', () => {
  it('are one row with their sum, their count and their month', () =>
    expect(
      table([
        row({ quantity: '1.5' }),
        row({ date: '2025-03-31', quantity: '2.25' }),
        row({ date: '2025-03', quantity: '10' }),
      ]),
    ).toEqual([HEADER, '2025-03,water,L,13.75,3']));

  it('are so whatever decides no figure, which is left out', () =>
    expect(table([row({ meter: '1', note: 'x' }), row({ meter: '2', note: 'y' })])).toEqual([
      HEADER,
      '2025-03,water,L,2,2',
    ]));

  it('are so in files with other columns', () =>
    expect(table([row({}), row({ site: '' }, { file: 'b.csv' }), row({ meter: '1' }, { file: 'c.csv' })])).toEqual([
      HEADER,
      '2025-03,water,L,3,3',
    ]));

  it('stand for as many rows as an aggregate says of them', () =>
    expect(
      table([row({ quantity: '5' }, { stands: 7 }), row({ quantity: '1' }), row({ quantity: '1' }, { stands: 0 })]),
    ).toEqual([HEADER, '2025-03,water,L,7,8']));

  it('may cancel out, and be less than nothing', () => {
    expect(table([row({ quantity: '2.5' }), row({ quantity: '-2.5' })])).toEqual([HEADER, '2025-03,water,L,0,2']);
    expect(table([row({ quantity: '2' }), row({ quantity: '-2.5' })])).toEqual([HEADER, '2025-03,water,L,-0.5,2']);
  });

  it('that say / are counted apart from numbers, each sign for itself', () =>
    expect(table([row({}), row({ quantity: '/' }), row({ quantity: '/' }), row({ quantity: 'n/a' })])).toEqual([
      HEADER,
      '2025-03,water,L,/,2',
      '2025-03,water,L,1,1',
      '2025-03,water,L,n/a,1',
    ]));
});

describe('rows that are not alike', () => {
  it('differ in what decides a figure, and come in the order of their texts', () =>
    expect(
      table([
        row({ site: 'B' }),
        row({ site: 'A' }),
        row({ site: 'B', unit: 'm3' }),
        row({ site: 'A', date: '2025-02-01' }),
      ]),
    ).toEqual([
      'date,activity,unit,site,quantity,rows',
      '2025-02,water,L,A,1,1',
      '2025-03,water,L,A,1,1',
      '2025-03,water,L,B,1,1',
      '2025-03,water,m3,B,1,1',
    ]));

  it('differ in a column that is kept, known or not', () => {
    const rows = [row({ meter: '1', ward: 'x' }), row({ meter: '2', ward: 'x' }), row({ meter: '2', ward: 'y' })];
    expect(table(rows, { keep: ['meter'] })).toEqual([
      'date,activity,unit,meter,quantity,rows',
      '2025-03,water,L,1,1,1',
      '2025-03,water,L,2,2,2',
    ]);
    expect(table(rows, { keep: ['ward'] })).toEqual([
      'date,activity,unit,ward,quantity,rows',
      '2025-03,water,L,x,2,2',
      '2025-03,water,L,y,1,1',
    ]);
  });

  it('that are pinned keep the notes that say why', () =>
    expect(
      table([
        row({ factor: 'f', note: 'x' }),
        row({ factor: 'f', note: 'y' }),
        row({ factor: 'f', note: 'x' }),
        row({ factor: '', note: 'x' }),
      ]),
    ).toEqual([
      'date,activity,unit,factor,note,quantity,rows',
      '2025-03,water,L,,,1,1',
      '2025-03,water,L,f,x,2,2',
      '2025-03,water,L,f,y,1,1',
    ]));

  it('that are pinned keep no more than that', () =>
    expect(table([row({ factor: 'f', note: 'x', meter: '1' }), row({ factor: 'f', note: 'x', meter: '2' })])).toEqual([
      'date,activity,unit,factor,note,quantity,rows',
      '2025-03,water,L,f,x,2,2',
    ]));

  it('are told apart by cells, not by what these read together', () =>
    expect(table([row({ site: 'A', unit: 'L' }), row({ site: '', unit: 'LA' })])).toHaveLength(3));

  it.each<[string, Subject]>([
    ['what is counted on a day', measure('staff', 'stock')],
    ['instruments', instrument('PPA')],
    ['rates', rate('rate')],
  ])('are %s, which keep their notes and their days', (_, subject) =>
    expect(table([row({ note: 'x' }, { subject }), row({ note: 'x' }, { subject })])).toEqual([
      'date,activity,unit,note,quantity,rows',
      ...Array.from({ length: 2 }, () => (subject.use === 'measure' ? '2025-03-04' : '2025-03') + ',water,L,x,1,1'),
    ]),
  );

  it('are measures that add up: these are', () =>
    expect(table([row({}, { subject: measure('output') }), row({}, { subject: measure('output') })])).toHaveLength(2));

  it('are those that cannot be read beside those that can', () =>
    expect(
      table([row({ date: '2025-03', quantity: '/' }, { isRead: false }), row({ date: '2025-03', quantity: '/' })]),
    ).toEqual([HEADER, '2025-03,water,L,/,1', '2025-03,water,L,/,1']));

  it('are those that cannot be read, which stay as they are written', () =>
    expect(
      table([
        row({ quantity: 'x', note: 'n' }, { isRead: false }),
        row({ quantity: 'x', note: 'n' }, { isRead: false }),
      ]),
    ).toEqual(['date,activity,unit,note,quantity,rows', '2025-03-04,water,L,n,x,1', '2025-03-04,water,L,n,x,1']));
});

describe('the period of a row', () => {
  const periods = (cells: Readonly<Record<string, string>>, own: Partial<Grouping> = {}): string =>
    table([row(cells)], own)[1]?.split(',')[0] ?? '';

  it.each([
    ['a day as its month', { date: '2025-03-04' }, {}, '2025-03'],
    ['a day as it is where days are kept', { date: '2025-03-04' }, { period: 'day' as const }, '2025-03-04'],
    ['a day in the one form', { date: '2025/3/4' }, { period: 'day' as const }, '2025-03-04'],
    ['a month as a month', { date: '2025年3月' }, { period: 'day' as const }, '2025-03'],
    ['a range by its ends', { date: '', from: '2025-03-04', to: '2025-04-03' }, {}, '2025-03-04..2025-04-03'],
    ['a range in the one form', { date: '', from: '2025/3/4', to: '2025/4/3' }, {}, '2025-03-04..2025-04-03'],
    ['a quarter as it is written', { date: '2025-Q1' }, {}, '2025-Q1'],
    ['a year as it is written', { date: '2025' }, {}, '2025'],
  ])('is %s', (_, cells, own, expected) => expect(periods(cells, own)).toBe(expected));

  it('is what its row says where that cannot be read, in two columns too', () => {
    const told = (cells: Readonly<Record<string, string>>): string | undefined =>
      table([row(cells, { isRead: false })])[1]?.split(',')[0];
    expect(told({ date: '2025年3月' })).toBe('2025年3月');
    expect(told({ date: '', from: '2025/3/4', to: '2025/4/3' })).toBe('2025/3/4..2025/4/3');
  });

  const sites = new Map([['A', siteOf({ opened: '2025-03-10' })]]);
  const opening = { company: { ...UNNAMED_COMPANY, sites } };
  it.each([
    ['a day in the month that its site opened in', { site: 'A' }, '2025-03-04'],
    ['a month that its site opened in', { site: 'A', date: '2025-03' }, '2025-03-01..2025-03-31'],
    ['a day at another site', { site: 'B' }, '2025-03'],
    ['a later day of that month', { site: 'A', date: '2025-03-20' }, '2025-03-20'],
    ['a day of the month before', { site: 'A', date: '2025-02-20' }, '2025-02'],
    ['a day of another month', { site: 'A', date: '2025-04-01' }, '2025-04'],
    ['a February', { site: 'A', date: '2024-02-10' }, '2024-02'],
  ])('keeps its days where they are not alike: %s', (_, cells, expected) =>
    expect(periods(cells, opening)).toBe(expected),
  );

  it('keeps the days of a month that a reporting year ends in', () => {
    const company = { ...UNNAMED_COMPANY, reportingYear: { ends: '03-15', label: 'end' } as const };
    expect([periods({}, { company }), periods({ date: '2025-04-01' }, { company })]).toEqual(['2025-03-04', '2025-04']);
  });

  it('is looked up for each subject and site', () => {
    const groups = [row({ site: 'A' }), row({ site: 'B' }), row({ site: 'A' }, { subject: measure('staff', 'stock') })];
    expect(table(groups, opening).slice(1)).toEqual([
      '2025-03,water,L,B,1,1',
      '2025-03-04,water,L,A,1,1',
      '2025-03-04,water,L,A,1,1',
    ]);
  });
});

describe('sums', () => {
  it('are exact, whatever decimals the rows have', () =>
    expect(
      table([row({ quantity: '0.1' }), row({ quantity: '0.20' }), row({ quantity: '1000000000000000000000' })])[1],
    ).toBe('2025-03,water,L,1000000000000000000000.3,3'));

  const nines = '9'.repeat(20);
  it('of up to forty digits stand in one row', () =>
    expect(table([row({ quantity: `${nines}.${nines}` })])).toEqual([HEADER, `2025-03,water,L,${nines}.${nines},1`]));

  it('of more that have no decimals stand in one row', () =>
    expect(table([row({ quantity: `${nines}${nines}9` })])[1]).toBe(`2025-03,water,L,${nines}${nines}9,1`));

  it.each(['', '-'])('of more stand in two, of which the first has the count: "%s"', (sign) =>
    expect(table([row({ quantity: `${sign}${nines}` }), row({ quantity: `${sign}0.${nines}9` })])).toEqual([
      HEADER,
      ...[`2025-03,water,L,${sign}${nines},2`, `2025-03,water,L,${sign}0.${nines}9,0`].sort(),
    ]),
  );
});

describe('a table', () => {
  it('leaves out columns that are empty, but never the quantity', () => {
    expect(table([row({ site: '', unit: '' })])).toEqual(['date,activity,quantity,rows', '2025-03,water,1,1']);
    expect(table([])).toEqual(['quantity']);
  });

  it('has kept columns that are known only once', () =>
    expect(table([row({ site: 'A' })], { keep: ['site'] })[0]).toBe('date,activity,unit,site,quantity,rows'));
});
