// A row is recognised where its deciding cells and its date were met, and its quantity is plain digits; every other is left to others.
import { describe, expect, it } from 'vitest';
import type { OpenLine } from '../../src/domain/ledger.ts';
import type { AlikeRow, RowObserver } from '../../src/domain/observedRow.ts';
import { QuickRows, type QuickColumns } from '../../src/read/quickRows.ts';
import type { DatePart, DateReading } from '../../src/read/readDate.ts';
import type { Shared } from '../../src/read/sharedCells.ts';
import { eachSplit } from '../support/splitRecords.ts';

/** date, activity, quantity, factor */
const COLUMNS: QuickColumns = { width: 4, deciding: [1], dates: [0], quantity: 2, factor: 3 };
const SIGHT = { of: 'a row' };

/** A ledger line that writes down what is added to it. */
class Line implements OpenLine {
  readonly added: string[] = [];
  add(digits: number, decimals: number): void {
    this.added.push(`${digits}/${decimals}`);
  }
  addLong(): void {}
  addMissing(): void {}
  addNotApplicable(): void {}
}

/** A date of 2025 that lies in one part of time, named by a slot. */
const dated = (slot: string): { part: DatePart; reading: DateReading } => {
  const part: DatePart = { year: '2025', slot, groups: [], portion: undefined, last: '2025-12-31' };
  const period = { first: '2025-01-01', last: '2025-12-31', grain: 'year' } as const;
  return { part, reading: { period, parts: [part], years: ['2025'], faults: [] } };
};
const sharedOf = (name: string): Shared => ({ name }) as unknown as Shared;

class Recognising {
  readonly opened: { shared: Shared; part: DatePart; record: number; line: Line }[] = [];
  readonly rows: QuickRows;

  constructor(columns: Partial<QuickColumns> = {}, observer?: RowObserver) {
    const open = (shared: Shared, part: DatePart, record: number): OpenLine => {
      const line = new Line();
      this.opened.push({ shared, part, record, line });
      return line;
    };
    this.rows = new QuickRows({ ...COLUMNS, ...columns }, open, observer);
  }

  /** Remembers a row that came to these. */
  remember(text: string, own: Partial<Parameters<QuickRows['remember']>[1]> = {}): Line {
    const line = new Line();
    const told = { shared: sharedOf('water'), line, sight: SIGHT, ...dated('2025'), ...own };
    eachSplit([text], (split) => this.rows.remember(split, told));
    return line;
  }

  add(...texts: readonly string[]): boolean[] {
    return eachSplit(texts, (split, record) => this.rows.add(split, record));
  }
}

describe('a row', () => {
  it('is added to the line of its like', () => {
    const recognising = new Recognising();
    const line = recognising.remember('2025,water,1,');
    expect(recognising.add('2025,water,12.5,', '2025,water,7,')).toEqual([true, true]);
    expect(line.added).toEqual(['125/1', '7/0']);
    expect(recognising.opened).toEqual([]);
  });

  it.each([
    ['of another date', '2024,water,1,'],
    ['of other deciding cells', '2025,petrol,1,'],
    ['with a cell more', '2025,water,1,,'],
    ['with a cell less', '2025,water,1'],
    ['with a factor of its own', '2025,water,1,f'],
    ['without a quantity', '2025,water,,'],
    ['with a sign for a quantity', '2025,water,/,'],
    ['with a written quantity', '2025,water,1e5,'],
  ])('%s is not', (_, text) => {
    const recognising = new Recognising();
    const line = recognising.remember('2025,water,1,');
    expect(recognising.add(text)).toEqual([false]);
    expect([line.added, recognising.opened]).toEqual([[], []]);
  });

  it('may have no column of factors', () => {
    const recognising = new Recognising({ factor: -1, width: 3 });
    recognising.remember('2025,water,1');
    expect(recognising.add('2025,water,5', '2025,water,7')).toEqual([true, true]);
  });

  it('may have a factor first, and none', () => {
    const recognising = new Recognising({ factor: 0, dates: [1], deciding: [2], quantity: 3 });
    const line = recognising.remember(',2025,water,1');
    expect(recognising.add(',2025,water,5', 'f,2025,water,7')).toEqual([true, false]);
    expect(line.added).toEqual(['5/0']);
  });

  it('of known cells and a known date that were not met together opens a line of its own, once', () => {
    const recognising = new Recognising();
    const [water, march] = [sharedOf('water'), dated('2025-03')];
    const line = recognising.remember('2025,water,1,', { shared: water });
    recognising.remember('2025-03,petrol,1,', { ...march, shared: sharedOf('petrol') });
    expect(recognising.add('2025-03,water,5,', '2025-03,water,7,', '2025,water,9,')).toEqual([true, true, true]);
    expect(recognising.opened).toMatchObject([{ shared: water, part: march.part, record: 2 }]);
    expect(recognising.opened[0]?.line.added).toEqual(['5/0', '7/0']);
    expect(line.added).toEqual(['9/0']);
    expect(recognising.add('2025,petrol,3,')).toEqual([true]);
    expect(recognising.opened[1]?.line.added).toEqual(['3/0']);
  });

  it('of dates that lie in one part of time goes to one line', () => {
    const recognising = new Recognising();
    recognising.remember('2025,water,1,');
    const line = recognising.remember('2025-03,water,1,');
    expect(recognising.add('2025,water,5,', '2025-03,water,7,')).toEqual([true, true]);
    expect([line.added, recognising.opened]).toEqual([['5/0', '7/0'], []]);
  });
});

describe('an observer', () => {
  /** An observer that takes rows of these records, and writes down what it is shown. */
  const observing = (records: readonly number[]) => {
    const shown: unknown[] = [];
    const observer: RowObserver = {
      see: () => SIGHT,
      seeAgain: (sight: object, { cells, ...row }: AlikeRow) => {
        const text = Buffer.from(cells.bytes).toString('utf8', cells.startOf(0), cells.endOf(3));
        shown.push({ sight, text, ...row });
        return records.includes(row.record);
      },
    };
    return { shown, observer };
  };

  it('is shown each row, with what it made of the first', () => {
    const { shown, observer } = observing([2, 3]);
    const recognising = new Recognising({}, observer);
    recognising.remember('2025,water,1,');
    expect(recognising.add('2025,water,12.5,', '2025,water,7,')).toEqual([true, true]);
    const { period } = dated('2025').reading;
    expect(shown).toEqual([
      { sight: SIGHT, text: '2025,water,12.5,', record: 2, period, years: ['2025'], digits: 125, decimals: 1 },
      { sight: SIGHT, text: '2025,water,7,', record: 3, period, years: ['2025'], digits: 7, decimals: 0 },
    ]);
  });

  it('may want to see a row whole, which is not added then', () => {
    const { observer } = observing([3]);
    const recognising = new Recognising({}, observer);
    const line = recognising.remember('2025,water,1,');
    expect(recognising.add('2025,water,5,', '2025,water,7,')).toEqual([false, true]);
    expect(line.added).toEqual(['7/0']);
  });

  it('that makes nothing of a row sees all of its like whole', () => {
    const { shown, observer } = observing([2]);
    const recognising = new Recognising({}, observer);
    recognising.remember('2025,water,1,', { sight: undefined });
    expect([recognising.add('2025,water,5,'), shown]).toEqual([[false], []]);
  });

  it('that does not see rows again sees each whole', () => {
    const recognising = new Recognising({}, { see: () => SIGHT });
    recognising.remember('2025,water,1,');
    expect(recognising.add('2025,water,5,')).toEqual([false]);
  });

  it('is not needed: without one a row of which nothing was made is remembered', () => {
    const recognising = new Recognising();
    recognising.remember('2025,water,1,', { sight: undefined });
    expect(recognising.add('2025,water,5,')).toEqual([true]);
  });
});

it('what is too long to be remembered is not recognised, nor taken for another', () => {
  const long = 'x'.repeat(1025);
  const recognising = new Recognising();
  recognising.remember(`2025,${long},1,`);
  recognising.remember(`${long},water,1,`);
  expect(recognising.add(`2025,${long},5,`, `${long},water,5,`, '2025,water,5,')).toEqual([false, false, false]);
  // What stood beside it is met only now: the one, and then the other.
  recognising.remember('2024,petrol,1,');
  expect(recognising.add('2025,petrol,5,', '2024,water,5,')).toEqual([false, false]);
});
