// Readings are kept in a few bytes each and come back as they were, in the order of their days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Readings, type NewReading } from '../../../src/compute/check/readings.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import { parsePeriod, type Period } from '../../../src/domain/period.ts';
import { kWh, litre } from '../../support/meter.ts';
import { alikeRow } from '../../support/observedRow.ts';

const SOURCE = { where: { file: 'a.csv' }, file: 0, unit: litre, isEstimated: false };

const reading = (period: Period, more: Partial<NewReading> = {}): NewReading => ({
  record: 2,
  period,
  years: ['2025'],
  amount: Fraction.one,
  decimals: 0,
  evidence: '',
  isNoted: false,
  isFrom: false,
  ...more,
});

function day(text: string): Period {
  const period = parsePeriod(text);
  if (typeof period === 'string') throw new Error(text);
  return period;
}

describe('readings', () => {
  it('come in the order of their days, and those of the same days as they were added', () => {
    const days = fc.array(fc.integer({ min: 10, max: 28 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, fc.boolean(), (all, isShared) => {
        const known = new Map<number, Period>();
        // A day that is written in two ways is two periods of the same days.
        const periodOf = (number: number): Period =>
          (isShared ? known.get(number) : undefined) ?? day(`2025-03-${number}`);
        const readings = new Readings();
        const source = readings.addSource(SOURCE);
        const numbers = all.map((each, at) => {
          const period = periodOf(each);
          known.set(each, period);
          return readings.add(source, reading(period, { record: at }));
        });
        const ordered = readings.inOrder(numbers).map((number) => {
          const { period, record } = readings.at(number);
          return [Number(period.first.slice(8)), record];
        });
        const expected = all.map((each, at) => [each, at]).sort(([a = 0], [b = 0]) => a - b);
        expect(ordered).toEqual(expected);
      }),
    );
  });

  it('orders any of them, by their numbers', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const [third, first, second] = ['2025-03', '2025-01', '2025-02'].map((text) =>
      readings.add(source, reading(day(text))),
    ) as [number, number, number];
    expect(readings.inOrder([third, first])).toEqual([first, third]);
    expect(readings.inOrder([second, third])).toEqual([second, third]);
    expect(readings.inOrder([])).toEqual([]);
  });

  it.each([
    ['123.45', 2, 12_345],
    ['0', 0, 0],
    ['-7.5', 1, -75],
    ['9007199254740991', 0, 9_007_199_254_740_991],
    ['0.123456789012345', 15, 123_456_789_012_345],
    // What a number cannot hold is kept beside.
    ['9007199254740992', 0, undefined],
    ['0.1234567890123456', 16, undefined],
  ])('keep an amount of %s with its digits, where a number holds them', (text, decimals, digits) => {
    const readings = new Readings();
    const amount = Fraction.parse(text);
    const number = readings.add(readings.addSource(SOURCE), reading(day('2025-03'), { amount, decimals }));
    const kept = readings.at(number);
    expect([kept.digits, kept.decimals, kept.isCounted]).toEqual([digits, decimals, !text.startsWith('-')]);
    // A litre is a thousandth of the base unit.
    expect(kept.amount?.times(Fraction.of(1000n)).toExactText()).toBe(text);
  });

  it('keep that there is no amount, and long evidence', () => {
    const readings = new Readings();
    const evidence = '發票'.repeat(200);
    const number = readings.add(readings.addSource(SOURCE), reading(day('2025-03'), { amount: undefined, evidence }));
    const { amount, isCounted, digits, evidence: kept } = readings.at(number);
    expect([amount, isCounted, digits, kept]).toEqual([undefined, false, undefined, evidence]);
  });

  it('keep all else that their rows said, and what their sources say', () => {
    const readings = new Readings();
    const cells = new Map([['date', 3]]);
    const sources = [
      readings.addSource(SOURCE),
      readings.addSource({ where: { file: 'b.csv', cells }, file: 1, unit: kWh, isEstimated: true }),
    ];
    const [march, april] = [day('2025-03'), day('2025-04')];
    const added = [
      readings.add(0, reading(march, { record: 7, evidence: 'a', isNoted: true })),
      readings.add(1, reading(april, { record: 8, years: ['2024', '2025'], evidence: '發票', isFrom: true })),
      readings.add(0, reading(march, { record: 9, evidence: '', isNoted: true, isFrom: true })),
    ];
    expect([sources, added, readings.count]).toEqual([[0, 1], [0, 1, 2], 3]);
    const told = added.map((number) => {
      const { at, record, file, period, years, unit, evidence, isEstimated, isNoted, dateField } = readings.at(number);
      return { at, record, file, period, years, unit, evidence, isEstimated, isNoted, dateField };
    });
    const [first, second] = [
      { file: 0, period: march, years: ['2025'], unit: litre, isEstimated: false },
      { file: 1, period: april, years: ['2024', '2025'], unit: kWh, isEstimated: true },
    ];
    expect(told).toEqual([
      { ...first, at: { file: 'a.csv', record: 7 }, record: 7, evidence: 'a', isNoted: true, dateField: 'date' },
      {
        ...second,
        at: { file: 'b.csv', cells, record: 8 },
        record: 8,
        evidence: '發票',
        isNoted: false,
        dateField: 'from',
      },
      { ...first, at: { file: 'a.csv', record: 9 }, record: 9, evidence: '', isNoted: true, dateField: 'from' },
    ]);
  });

  it.each([1, 255, 256, 257, 1000])('keep evidence of %i bytes', (length) => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const texts = ['before', 'x'.repeat(length), 'behind'];
    const numbers = texts.map((evidence) => readings.add(source, reading(day('2025-03'), { evidence, isNoted: true })));
    expect(numbers.map((number) => readings.at(number).evidence)).toEqual(texts);
    // What is long lies beside, with its amount; its flags do not.
    const { digits, amount, isCounted, isNoted } = readings.at(1);
    expect([digits, amount?.toExactText(), isCounted, isNoted]).toEqual([
      length > 256 ? undefined : 1,
      '0.001',
      true,
      true,
    ]);
  });

  it('have empty evidence where no reading has some', () => {
    const readings = new Readings();
    readings.add(readings.addSource(SOURCE), reading(day('2025-03')));
    expect(readings.at(0).evidence).toBe('');
  });

  it('keep more texts than one piece of memory holds, none of them in two', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    // 1,048,576 bytes hold 252 bytes 4,161 times, and four are left over.
    const evidence = (at: number): string => String(at).padEnd(252, '-');
    const march = day('2025-03');
    for (let at = 0; at < 10_000; at++) readings.add(source, reading(march, { record: at, evidence: evidence(at) }));
    for (const at of [0, 4159, 4160, 4161, 8321, 8322, 8323, 9999]) expect(readings.at(at).evidence).toBe(evidence(at));
  });

  it('keep texts that fill a piece of memory to its end', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const march = day('2025-03');
    // 4,096 × 256 bytes are 1,048,576.
    for (let at = 0; at < 4098; at++) readings.add(source, reading(march, { evidence: String(at).padEnd(256, '-') }));
    expect([0, 4095, 4096, 4097].map((at) => Number.parseInt(readings.at(at).evidence))).toEqual([0, 4095, 4096, 4097]);
  });

  it('are more than one piece of memory holds', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const [march, april] = [day('2025-03'), day('2025-04')];
    const count = 2 ** 15 + 3;
    for (let at = 0; at < count; at++) {
      const amount = Fraction.of(BigInt(at));
      readings.add(source, reading(at < 2 ** 14 ? april : march, { record: at, amount }));
    }
    expect(readings.count).toBe(count);
    const numbers = [0, 2 ** 14 - 1, 2 ** 14, 2 ** 15 - 1, 2 ** 15, count - 1];
    expect(numbers.map((number) => readings.at(number).digits)).toEqual(numbers);
    expect(numbers.map((number) => readings.at(number).record)).toEqual(numbers);
    expect(readings.inOrder([2 ** 14 - 1, 2 ** 14])).toEqual([2 ** 14, 2 ** 14 - 1]);
  });

  it('lie in years as a whole, or in none', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const added = [['2024'], ['2024', '2025'], ['2025'], []].map((years, at) =>
      readings.add(source, reading(day(`2025-0${at + 1}`), { years })),
    ) as [number, number, number, number];
    expect(readings.yearsOf(added)).toEqual(new Set(['2024', '2025']));
    expect(readings.yearsOf([added[1], added[3]])).toEqual(new Set());
    expect(readings.yearsOf([added[2]])).toEqual(new Set(['2025']));
  });

  it('are put in order again when further periods have come', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const [march, february] = ['2025-03', '2025-02'].map((text) => readings.add(source, reading(day(text)))) as [
      number,
      number,
    ];
    expect(readings.inOrder([march, february])).toEqual([february, march]);
    const january = readings.add(source, reading(day('2025-01')));
    expect(readings.inOrder([march, february, january])).toEqual([january, february, march]);
  });

  it('that are in order already are given as they came', () => {
    const readings = new Readings();
    const source = readings.addSource(SOURCE);
    const numbers = ['2025-01', '2025-01', '2025-02'].map((text) => readings.add(source, reading(day(text))));
    expect(readings.inOrder(numbers)).toBe(numbers);
  });
});

describe('readings of rows of which no texts are made', () => {
  const COLUMNS = { evidence: 0, note: 1, date: 2 };
  const added = (cells: readonly string[], columns = COLUMNS, own: { digits?: number; decimals?: number } = {}) => {
    const readings = new Readings();
    readings.add(readings.addSource(SOURCE), reading(day('2025-01'), { evidence: 'before' }));
    const number = readings.addAlike(0, { ...alikeRow(cells, 5), ...own }, columns);
    return readings.at(number);
  };

  it('are as those of rows with texts', () => {
    const kept = added(['INV', 'why', '2025-03'], COLUMNS, { digits: 125, decimals: 1 });
    const { record, period, years, digits, decimals, amount, evidence, isNoted, dateField, isCounted } = kept;
    expect([record, period.first, years, digits, decimals, evidence, isNoted, dateField, isCounted]).toEqual([
      5,
      '2025-03-01',
      ['2025'],
      125,
      1,
      'INV',
      true,
      'date',
      true,
    ]);
    expect(amount?.toExactText()).toBe('0.0125'); // 12.5 L in m3
  });

  it.each([
    ['without a note', ['INV', '', '2025-03'], ['INV', false, 'date']],
    ['without a date', ['INV', '', ''], ['INV', false, 'from']],
    ['with an empty date in quotes', ['INV', '', '""'], ['INV', false, 'from']],
    ['without evidence', ['', 'why', '2025-03'], ['', true, 'date']],
  ])('may be %s', (_, cells, expected) => {
    const { evidence, isNoted, dateField } = added(cells);
    expect([evidence, isNoted, dateField]).toEqual(expected);
  });

  it('may have their columns in any order', () => {
    const told = (columns: typeof COLUMNS, cells: readonly string[]): unknown[] => {
      const { evidence, isNoted, dateField } = added(cells, columns);
      return [evidence, isNoted, dateField];
    };
    expect(told({ note: 0, evidence: 1, date: 2 }, ['why', 'INV', '2025-03'])).toEqual(['INV', true, 'date']);
    expect(told({ date: 0, note: 1, evidence: 2 }, ['2025-03', 'why', 'INV'])).toEqual(['INV', true, 'date']);
  });

  it('may have none of the columns', () => {
    const { evidence, isNoted, dateField } = added(['x', 'y', 'z'], { evidence: -1, note: -1, date: -1 });
    expect([evidence, isNoted, dateField]).toEqual(['', false, 'from']);
  });

  it.each([256, 257])('have evidence of %i bytes', (length) => {
    const text = 'x'.repeat(length);
    const kept = added([text, 'why', ''], COLUMNS, { digits: 125, decimals: 1 });
    const { evidence, digits, amount, record, isNoted, dateField, years, period } = kept;
    expect([evidence, record, isNoted, dateField, years, period.first]).toEqual([
      text,
      5,
      true,
      'from',
      ['2025'],
      '2025-03-01',
    ]);
    expect([digits, amount?.toExactText()]).toEqual([length > 256 ? undefined : 125, '0.0125']);
  });
});
