// What rows of a printed table say they are: means of other rows, shares of a whole, counts that never fall.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { cumulativeFalls, meanOutside, percentDiffers } from '../../domain/faults/auditFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { grouped } from '../../domain/grouped.ts';
import type { PrintedRow } from '../../domain/printedRow.ts';
import {
  intervalOf,
  isAmount,
  printedAmount,
  printedYears,
  type PrintedAmount,
  type PrintedTable,
} from '../check/printedTable.ts';

/** Holds every row that says what it is against the rows it speaks of. */
export function rowLaws(printed: PrintedTable, rows: readonly PrintedRow[]): Diagnostic[] {
  const years = printedYears(printed);
  return [...rows.flatMap((row) => ofRow(row, printed, years)), ...ofShares(printed, rows, years)];
}

function ofRow({ key, content }: PrintedRow, printed: PrintedTable, years: readonly string[]): Diagnostic[] {
  if (content?.kind === 'mean') return years.flatMap((year) => ofMean(key, content.parts, year, printed));
  if (content?.kind !== 'cumulative') return [];
  const amounts = years.flatMap((year) => printedAmount(printed, key, year) ?? []);
  return amounts.slice(1).flatMap((after, index) => {
    const before = amounts[index];
    // Rounding alone can make a count seem to fall: only what no digits behind the printed ones can mend is said.
    if (before === undefined || intervalOf(after).high.amount.compare(intervalOf(before).low.amount) > 0) return [];
    const told = { key, year: after.year, before: before.year, from: grouped(before.text), to: grouped(after.text) };
    return [cumulativeFalls(after.place, told)];
  });
}

/** A mean lies between the least and the greatest of its parts. */
function ofMean(key: string, parts: readonly string[], year: string, printed: PrintedTable): Diagnostic[] {
  const mean = printedAmount(printed, key, year);
  const amounts = parts.flatMap((part) => printedAmount(printed, part, year) ?? []);
  if (mean === undefined || amounts.length < parts.length || amounts.length < 2) return [];
  const own = intervalOf(mean);
  const [lows, highs] = [
    amounts.map((amount) => intervalOf(amount).low.amount),
    amounts.map((amount) => intervalOf(amount).high.amount),
  ];
  const least = lows.reduce((a, b) => (b.compare(a) < 0 ? b : a));
  const greatest = highs.reduce((a, b) => (b.compare(a) > 0 ? b : a));
  if (own.high.amount.compare(least) > 0 && own.low.amount.compare(greatest) < 0) return [];
  const told = amounts.map(({ kpi, text }) => `${kpi} ${grouped(text)}`).join(', ');
  return [meanOutside(mean.place, { key, year, mean: grouped(mean.text), parts: told })];
}

/** Shares of one whole add to 100 within half a unit of each last digit. */
function ofShares(printed: PrintedTable, rows: readonly PrintedRow[], years: readonly string[]): Diagnostic[] {
  const groups = [...new Set(rows.flatMap(({ content }) => (content?.kind === 'percent' ? [content.group] : [])))];
  return groups.flatMap((group) => {
    const keys = rows.flatMap(({ key, content }) =>
      content?.kind === 'percent' && content.group === group ? [key] : [],
    );
    return years.flatMap((year) => {
      const shares = keys.flatMap((key) => printedAmount(printed, key, year) ?? []);
      if (shares.length < keys.length || shares.length < 2) return [];
      const added = sumOf(shares.map(({ amount }) => amount));
      const bound = sumOf(shares.map(halfUnit));
      const apart = added.minus(Fraction.of(100n)).magnitude();
      if (apart.compare(bound) <= 0) return [];
      const sum = `${shares.map(({ text }) => text).join(' + ')} = ${added.toExactText()}`;
      return [
        percentDiffers(shares[0]?.place, {
          group,
          year,
          keys,
          sum,
          apart: apart.toExactText(),
          bound: bound.toExactText(),
        }),
      ];
    });
  });
}

function halfUnit({ decimals }: PrintedAmount): Fraction {
  return Fraction.of(1n, 2n * 10n ** BigInt(decimals));
}

/** The printed figures that are numbers, by key. */
export function amountsOf(printed: PrintedTable, key: string): PrintedAmount[] {
  return printed.figures.filter(isAmount).filter(({ kpi }) => kpi === key);
}
