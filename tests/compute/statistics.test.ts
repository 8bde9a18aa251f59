// The middle of amounts, worked by hand: exact, and unmoved by one wild value.
import { describe, expect, it } from 'vitest';
import { deviationOf, distance, medianDays, medianOf } from '../../src/compute/check/statistics.ts';
import { Fraction } from '../../src/domain/fraction.ts';

const amounts = (...texts: readonly string[]): Fraction[] => texts.map((text) => Fraction.parse(text) ?? Fraction.zero);
const [one = Fraction.one, three = Fraction.one] = amounts('1', '3');

describe('the median', () => {
  it.each([
    [['7'], '7'],
    // 1, 2, 900: the third meter is read in litres, and the middle does not notice.
    [['900', '1', '2'], '2'],
    // 1, 2, 5, 100: (2 + 5) / 2
    [['100', '5', '1', '2'], '3.5'],
    // Whole digits are no texts: 9 comes before 10 and 100.
    [['100', '9', '10'], '10'],
    [['4', '4', '4', '9'], '4'],
  ])('of %j is %s', (texts, median) => {
    const values = amounts(...texts);
    expect(medianOf(values).toExactText()).toBe(median);
    expect(values.map((value) => value.toExactText())).toEqual(texts);
  });

  it.each([
    // What a number cannot tell apart, cannot hold at all, or holds as nothing.
    [['1.0000000000000000003', '1.0000000000000000001', '1.0000000000000000002'], '1.0000000000000000002'],
    [[`3${'0'.repeat(400)}`, `1${'0'.repeat(400)}`, `2${'0'.repeat(400)}`], `2${'0'.repeat(400)}`],
    [[`0.${'0'.repeat(400)}3`, `0.${'0'.repeat(400)}1`, `0.${'0'.repeat(400)}2`], `0.${'0'.repeat(400)}2`],
    [[`0.${'0'.repeat(320)}13`, `0.${'0'.repeat(320)}11`, `0.${'0'.repeat(320)}12`], `0.${'0'.repeat(320)}12`],
    [['-3', '-1', '-2'], '-2'],
  ])('of %j is the exact one', (texts, median) => {
    for (const turned of [texts, texts.toReversed(), [...texts].sort()])
      expect(medianOf(amounts(...turned)).toExactText()).toBe(median);
  });

  it('of nothing is a mistake of the program', () => {
    expect(() => medianOf([])).toThrow('nothing has no median');
  });

  it('of days is a whole day, of an even number the later one of the two', () => {
    expect([medianDays([31, 28, 30]), medianDays([100, 9, 31, 30]), medianDays([])]).toEqual([30, 31, 0]);
  });
});

describe('the deviation', () => {
  it('is the middle of the distances from the middle', () => {
    const values = amounts('1', '2', '4', '8', '100');
    // Median 4; distances 3, 2, 0, 4, 96; their median 3.
    expect(deviationOf(values, medianOf(values)).toExactText()).toBe('3');
  });

  it('counts distances without sign', () => {
    expect([distance(one, three), distance(three, one), distance(one, one)].map((each) => each.toExactText())).toEqual([
      '2',
      '2',
      '0',
    ]);
  });
});
