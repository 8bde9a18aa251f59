// A table as it was printed, whose digits the checks hold against one another and against the rows.
import { Interval } from '../../domain/interval.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { PublishedFigure } from '../../domain/restatement.ts';
import type { Unit } from '../../domain/unit.ts';

/** Printed figures; `isWhole` where they are all that the table holds, so that what is not there was not printed. */
export type PrintedTable = { readonly figures: readonly PublishedFigure[]; readonly isWhole: boolean };

/** A printed figure that is a number with its unit. */
export type PrintedAmount = PublishedFigure & { readonly amount: Fraction; readonly unit: Unit };

/** The figure of a KPI and year, where it was printed as a number. */
export function printedAmount({ figures }: PrintedTable, kpi: string, year: string): PrintedAmount | undefined {
  return figures.filter(isAmount).find((figure) => figure.kpi === kpi && figure.year === year);
}

/** Whether it is a number and no sign. */
export function isAmount(figure: PublishedFigure): figure is PrintedAmount {
  return figure.amount !== undefined && figure.unit !== undefined;
}

/** What the printed digits stand for; a count is what it says. */
export function intervalOf({ amount, decimals, isCount }: PrintedAmount): Interval {
  return isCount === true ? Interval.exactly(amount) : Interval.ofPrinted(amount, decimals);
}

/**
 * The figures with the counts among them marked: a row such as `1,281,118.00` and `1,282,324.00` kWh, whose decimals are zero in
 * every year, of two at the least, holds what meters and bills count in whole units; rounding did not make all these zeros.
 */
export function withCounts(figures: readonly PublishedFigure[]): PublishedFigure[] {
  const isWhole = ({ text, amount }: PublishedFigure): boolean => amount?.isZero() === false && /^\d+\.0+$/.test(text);
  const counted = new Set(
    figures.flatMap(({ kpi }) => {
      const ours = figures.filter((figure) => figure.kpi === kpi && figure.amount !== undefined);
      return ours.length > 1 && ours.every(isWhole) ? [kpi] : [];
    }),
  );
  return figures.map((figure) => (counted.has(figure.kpi) ? { ...figure, isCount: true } : figure));
}

/** The years that hold printed figures, in order. */
export function printedYears({ figures }: PrintedTable): string[] {
  return [...new Set(figures.map(({ year }) => year))].sort();
}

/** A printed figure as it stands: `1,044.39 tCO2e`. */
export function asPrinted({ text, unit }: PrintedAmount): string {
  return `${grouped(text)} ${unit.symbol}`;
}
