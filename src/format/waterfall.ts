// A waterfall of bars: from one amount over its changes to another, each bar beginning where the one before it ends.
import type { ChalkInstance } from 'chalk';
import { Fraction } from '../domain/fraction.ts';
import { barBetween, eighthsOf } from './bars.ts';
import { TERMINAL } from './brand.ts';
import { grouped, signedText } from './numbers.ts';
import { widthOf } from './width.ts';

type Total = { readonly label: string; readonly amount: Fraction };
type Step = { readonly label: string; readonly change: Fraction };

const WIDEST_BARS = 60;
const NARROWEST_BARS = 12;

/** The lines, and the amount at which the bars begin: zero, unless the changes are too small to be seen from there. */
export function waterfall(
  from: Total,
  steps: readonly Step[],
  to: Total,
  decimals: number,
  paint: ChalkInstance,
  width: number,
): { readonly lines: string[]; readonly floor: Fraction } {
  const ends = [from.amount];
  for (const { change } of steps) ends.push((ends.at(-1) as Fraction).plus(change));
  const [lowest, highest] = [least([...ends, to.amount]), most([...ends, to.amount])];
  const floor = floorOf(lowest, highest);
  const bars: { label: string; low: Fraction; high: Fraction; text: string; colour: ChalkInstance }[] = [
    whole(from, floor, decimals, paint),
    ...steps.map(({ label, change }, index) => {
      const [start, end] = [ends[index] as Fraction, ends[index + 1] as Fraction];
      const text = signedText(change, decimals);
      return {
        label,
        low: least([start, end]),
        high: most([start, end]),
        text: change.isNegative() ? text : `+${text}`,
        colour: change.isNegative() ? paint[TERMINAL.fall] : paint[TERMINAL.rise],
      };
    }),
    whole(to, floor, decimals, paint),
  ];
  const labels = Math.max(...bars.map(({ label }) => widthOf(label)));
  const numbers = Math.max(...bars.map(({ text }) => text.length));
  const room = Math.min(WIDEST_BARS, Math.max(NARROWEST_BARS, width - labels - numbers - 4));
  const span = most([highest, floor]).minus(floor);
  const columnOf = (amount: Fraction): number => eighthsOf(amount.minus(floor), span, room);
  const lines = bars.map(({ label, low, high, text, colour }) => {
    const bar = barBetween(columnOf(low), columnOf(high));
    const start = `${label}${' '.repeat(labels - widthOf(label))}  ${' '.repeat(numbers - text.length)}${text}  `;
    return `${start}${colour(bar)}`.trimEnd();
  });
  return { lines, floor };
}

function whole({ label, amount }: Total, floor: Fraction, decimals: number, paint: ChalkInstance) {
  const text = grouped(amount.toFixed(decimals));
  return { label, low: least([floor, amount]), high: most([floor, amount]), text, colour: paint[TERMINAL.total] };
}

/** Zero where the bars would still show the changes; else a round amount below the lowest. */
export function floorOf(lowest: Fraction, highest: Fraction): Fraction {
  const span = highest.minus(lowest);
  if (lowest.isNegative()) return lowest;
  if (span.times(Fraction.of(4n)).compare(highest) >= 0 || span.isZero()) return Fraction.zero;
  const under = lowest.minus(span.over(Fraction.of(2n)));
  const places = 1 - span.toFixed(0).length;
  const step = Fraction.of(10n).power(-places);
  const rounded = Fraction.of(under.numerator / under.denominator / (step.numerator / step.denominator)).times(step);
  return rounded.compare(Fraction.zero) > 0 ? rounded : Fraction.zero;
}

export function least(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((one, other) => (other.compare(one) < 0 ? other : one));
}

export function most(amounts: readonly Fraction[]): Fraction {
  return amounts.reduce((one, other) => (other.compare(one) > 0 ? other : one));
}
