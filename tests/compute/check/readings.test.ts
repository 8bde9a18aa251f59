// Readings are kept in a few bytes each and come back as they were, in the order of their days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Readings, type NewReading } from '../../../src/compute/check/readings.ts';
import { Fraction } from '../../../src/domain/fraction.ts';
import { parsePeriod, type Period } from '../../../src/domain/period.ts';
import { litre } from '../../support/meter.ts';

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
});
