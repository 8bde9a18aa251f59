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

  it('divides two whole numbers into one', () => {
    expect(written(Interval.exactly(of('3')).over(Interval.exactly(of('4'))))).toBe('[0.75, 0.75]');
    // 0 may be divided, but nothing by what may be 0.
    expect(written(Interval.exactly(of('0')).over(Interval.exactly(of('4'))))).toBe('[0, 0]');
    expect(() => Interval.exactly(of('3')).over(Interval.exactly(of('0')))).toThrow('positive');
    expect(() => Interval.exactly(of('-3')).over(Interval.exactly(of('4')))).toThrow('positive');
  });

  it('holds its closed ends and not its open ones', () => {
    // 22.55 stands for [22.545, 22.555), -22.55 for (-22.555, -22.545].
    const held = (interval: Interval, texts: readonly string[]): boolean[] =>
      texts.map((each) => interval.contains(of(each)));
    expect(held(printed('22.55'), ['22.5449', '22.545', '22.5549', '22.555', '23'])).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(held(printed('-22.55'), ['-23', '-22.555', '-22.5549', '-22.545', '-22.5'])).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('meets another in the tighter ends, open where one is open', () => {
    const seven = Interval.exactly(of('6.5')); // an end of [6.5, 7.5)
    expect(written(printed('7').intersect(seven) as Interval)).toBe('[6.5, 6.5]');
    expect(written(seven.intersect(printed('7')) as Interval)).toBe('[6.5, 6.5]');
    expect(printed('7').intersect(Interval.exactly(of('7.5')))).toBeUndefined();
    expect(Interval.exactly(of('7.5')).intersect(printed('7'))).toBeUndefined();
    // (-7.5, -6.5] and [-7.5, -7.5] share nothing; with itself it is what it was.
    expect(printed('-7').intersect(Interval.exactly(of('-7.5')))).toBeUndefined();
    expect(written(printed('-7').intersect(printed('-7')) as Interval)).toBe('(-7.5, -6.5]');
    // (-0.5, 0.5) and [0.5, 1.5), and the open (-0.5, 0.5) with the closed low end [-0.5, -0.5].
    expect(printed('0').intersect(printed('1'))).toBeUndefined();
    expect(printed('0').intersect(Interval.exactly(of('-0.5')))).toBeUndefined();
    expect(Interval.exactly(of('0.5')).intersect(printed('0'))).toBeUndefined();
    expect(Interval.exactly(of('3')).intersect(Interval.exactly(of('4')))).toBeUndefined();
    expect(Interval.exactly(of('4')).intersect(Interval.exactly(of('3')))).toBeUndefined();
  });
});
