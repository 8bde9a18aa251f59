// What the printed ratios of a year say of their denominator: numerator over ratio, as the intervals of their digits.
import { byText } from '../../domain/diagnostic.ts';
import { Fraction } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { Bound, Interval } from '../../domain/interval.ts';
import { conversion, overUnit, sameDimension, type Unit } from '../../domain/unit.ts';
import type { KpiRow } from '../computeKpis.ts';
import type { Results } from '../results.ts';
import { rowOf } from './lookUp.ts';
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
  readonly per: KpiRow;
  readonly year: string;
  readonly unit: Unit;
  readonly printed: PrintedAmount | undefined;
  readonly implied: readonly Implied[];
};

/** The denominators of the printed years that a printed ratio with a printed numerator stands on. */
export function impliedDenominators(results: Results, printed: PrintedTable, years: readonly string[]): Denominator[] {
  const ratios = results.rows.flatMap(({ kpi }) =>
    kpi.content.kind === 'ratio' ? [{ ...kpi.content, key: kpi.key }] : [],
  );
  const pers = [...new Set(ratios.map(({ per }) => per))];
  return years.flatMap((year) =>
    pers.flatMap((key) => {
      const per = rowOf(results, key);
      if (per === undefined) return [];
      const own = printedAmount(printed, key, year);
      const unit = unitOf(per, year, results);
      const implied = ratios.flatMap((ratio) => {
        if (ratio.per !== key) return [];
        const found = impliedBy(printedAmount(printed, ratio.top, year), printedAmount(printed, ratio.key, year), unit);
        return found === undefined ? [] : [{ ...found, key: ratio.key }];
      });
      const isUsable = own !== undefined && sameDimension(own.unit, unit);
      return implied.length === 0 ? [] : [{ per, year, unit, printed: isUsable ? own : undefined, implied }];
    }),
  );
}

/** `more than 3,569.7850`, `at most 3,569.5085`: four decimals, half up. */
export function boundText({ amount, closed }: Bound, side: 'low' | 'high'): string {
  const words = side === 'low' ? ['more than', 'at least'] : ['less than', 'at most'];
  return `${words[closed ? 1 : 0]} ${grouped(amount.toFixed(4))}`;
}

/** Nothing follows from digits that could be zero. */
function impliedBy(
  top: PrintedAmount | undefined,
  ratio: PrintedAmount | undefined,
  unit: Unit,
): Omit<Implied, 'key'> | undefined {
  if (top === undefined || ratio === undefined) return undefined;
  const [above, below] = [intervalOf(top), intervalOf(ratio)];
  const quotient = overUnit(top.unit, ratio.unit);
  const isPositive = below.low.amount.compare(Fraction.zero) > 0 && !above.low.amount.isNegative();
  if (!isPositive || !sameDimension(quotient, unit)) return undefined;
  return { top, ratio, interval: above.over(below).times(conversion(quotient, unit)) };
}

/** The unit of the rows, which shows the digits that printing drops; of several the first by name. Else the KPI's. */
function unitOf({ kpi: { content }, unit }: KpiRow, year: string, { inventory }: Results): Unit {
  const ours = inventory.lines.filter(
    ({ subject, year: own }) => content.kind === 'measure' && subject.name === content.measure && own === year,
  );
  const [first] = ours.map((line) => line.unit).sort((a, b) => byText(a.symbol, b.symbol));
  return first !== undefined && sameDimension(first, unit) ? first : unit;
}
