// Intervals of printed digits: what a printed number stands for, and what a quotient of two of them can be.
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import { Interval } from '../../src/domain/interval.ts';

const of = (text: string): Fraction => Fraction.parse(text) ?? Fraction.zero;
const printed = (text: string): Interval => Interval.ofPrinted(of(text), text.split('.')[1]?.length ?? 0);

/** `[1, 2)`. */
function written({ low, high }: Interval): string {
  const [from, to] = [low, high].map(({ amount }) => amount.toExactText());
  return `${low.closed ? '[' : '('}${from}, ${to}${high.closed ? ']' : ')'}`;
}

describe('an interval', () => {
  // Half up, away from zero: 22.545 prints 22.55, 22.555 prints 22.56; -22.555 prints -22.56; 0.005 prints 0.01.
  it.each([
    ['22.55', '[22.545, 22.555)'],
    ['-22.55', '(-22.555, -22.545]'],
    ['0.00', '(-0.005, 0.005)'],
    ['7', '[6.5, 7.5)'],
  ])('of the printed %s is %s', (text, expected) => {
    expect(written(printed(text))).toBe(expected);
    expect(printed(text).contains(of(text))).toBe(true);
  });

  it('divides end by end, open where either end is', () => {
    // 1.95 / 0.55 and 2.05 / 0.45.
    const quotient = printed('2.0').over(printed('0.5'));
    expect([quotient.low.amount, quotient.high.amount].map((each) => each.toFixed(4))).toEqual(['3.5455', '4.5556']);
    expect([quotient.low.closed, quotient.high.closed]).toEqual([false, false]);
    expect(() => printed('2.0').over(printed('0.0'))).toThrow('positive');
  });

  it('scales', () => expect(written(printed('35.70').times(of('100')))).toBe('[3569.5, 3570.5)'));

  it('intersects, and has nothing in common where ends meet and one is open', () => {
    expect(written(printed('2.0').intersect(printed('2')) as Interval)).toBe('[1.95, 2.05)');
    expect(written(printed('2.4').intersect(printed('2')) as Interval)).toBe('[2.35, 2.45)');
    expect(printed('2.0').intersect(printed('2.1'))).toBeUndefined();
    expect(printed('2.0').intersect(printed('3'))).toBeUndefined();
  });
});
