// What the printed ratios of a year say of their denominator: numerator over ratio, as the intervals of their digits.
import { phrase, type Words } from '../../domain/phrase.ts';
import { byText } from '../../domain/diagnostic.ts';
import { Fraction } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Bound, Interval } from '../../domain/interval.ts';
import { conversion, overUnit, sameDimension, type Unit } from '../../domain/unit.ts';
import type { Results } from '../results.ts';
import { intervalOf, printedAmount, type PrintedAmount, type PrintedTable } from './printedTable.ts';

/** A printed ratio with the denominators that give it, in the unit of the year's `Denominator`. */
export type Implied = {
  readonly key: string;
  readonly ratio: PrintedAmount;
  readonly top: PrintedAmount;
  readonly interval: Interval;
};

/** One denominator of one year: what it is counted in, and what each printed ratio wants of it. */
export type Denominator = {
  readonly per: string;
  readonly year: string;
  readonly unit: Unit;
  readonly printed: PrintedAmount | undefined;
  readonly implied: readonly Implied[];
};

/** The denominators of the printed years that a printed ratio with a printed numerator stands on. */
export function impliedDenominators(
  { rows }: Pick<Results, 'rows'>,
  printed: PrintedTable,
  years: readonly string[],
): Denominator[] {
  const ratios = rows.flatMap(({ kpi }) => (kpi.content.kind === 'ratio' ? [{ ...kpi.content, key: kpi.key }] : []));
  const pers = [...new Set(ratios.map(({ per }) => per))];
  return years.flatMap((year) =>
    pers.flatMap((per) => {
      const found = ratios.flatMap((ratio) => {
        if (ratio.per !== per) return [];
        const implied = impliedBy(printedAmount(printed, ratio.top, year), printedAmount(printed, ratio.key, year));
        return implied === undefined ? [] : [{ ...implied, key: ratio.key }];
      });
      const unit = finest(found.map(({ quotient }) => quotient));
      if (unit === undefined) return [];
      const implied = found.flatMap(({ quotient, interval, ...each }) =>
        sameDimension(quotient, unit) ? [{ ...each, interval: interval.times(conversion(quotient, unit)) }] : [],
      );
      const own = printedAmount(printed, per, year);
      const isUsable = own !== undefined && sameDimension(own.unit, unit);
      return [{ per, year, unit, printed: isUsable ? own : undefined, implied }];
    }),
  );
}

/** `more than 3,569.7850`, `at most 3,569.5085`: four decimals, half up. */
export function boundText({ amount, closed }: Bound, side: 'low' | 'high'): Words {
  const bound = grouped(amount.toFixed(4));
  if (side === 'low') return closed ? phrase`at least ${bound}` : phrase`more than ${bound}`;
  return closed ? phrase`at most ${bound}` : phrase`less than ${bound}`;
}

/** Numerator over ratio, in the unit below the ratio's line (kWh over kWh/RMB 1M is RMB 1M); nothing follows from digits that could be zero. */
function impliedBy(
  top: PrintedAmount | undefined,
  ratio: PrintedAmount | undefined,
): (Omit<Implied, 'key'> & { readonly quotient: Unit }) | undefined {
  if (top === undefined || ratio === undefined) return undefined;
  const [above, below] = [intervalOf(top), intervalOf(ratio)];
  const isPositive = below.low.amount.compare(Fraction.zero) > 0 && !above.low.amount.isNegative();
  return isPositive ? { top, ratio, quotient: overUnit(top.unit, ratio.unit), interval: above.over(below) } : undefined;
}

/** The smallest of the units: it shows the digits that a larger one drops. */
function finest(units: readonly Unit[]): Unit | undefined {
  return [...units].sort((a, b) => a.ratio.compare(b.ratio) || byText(a.symbol, b.symbol))[0];
}
