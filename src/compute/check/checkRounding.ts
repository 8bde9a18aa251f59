// How printed figures were rounded: totals beside their parts, figures rounded twice or half down, decimals that differ within a row.
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import {
  decimalsMixed,
  halfRoundedDown,
  partsDiffer,
  roundedTwice,
  sumOfRounded,
} from '../../domain/faults/checkPrintedFaults.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import { conversion, sameDimension } from '../../domain/unit.ts';
import type { KpiRow } from '../computeKpis.ts';
import type { Results } from '../results.ts';
import { amountIn, rowOf } from './lookUp.ts';
import { asPrinted, isAmount, printedAmount, type PrintedAmount, type PrintedTable } from './printedTable.ts';

/** Looks at every printed figure. */
export function checkRounding(results: Pick<Results, 'rows'>, printed: PrintedTable): Diagnostic[] {
  const amounts = printed.figures.filter(isAmount);
  return [
    ...amounts.flatMap((figure) => ofParts(figure, results, printed)),
    ...amounts.flatMap((figure) => ofOne(figure, results)),
    ...ofRows(amounts),
  ];
}

/** Half a unit of the last digit. */
function halfUnit({ decimals }: PrintedAmount): Fraction {
  return Fraction.of(1n, 2n * 10n ** BigInt(decimals));
}

/** The keys that a KPI adds up; direct and indirect energy are all of it. */
function partsOf({ kpi: { content } }: KpiRow, { rows }: Pick<Results, 'rows'>): readonly string[] {
  if (content.kind === 'sum') return content.parts;
  if (content.kind !== 'energy' || content.part !== 'total') return [];
  return rows.flatMap(({ kpi }) =>
    kpi.content.kind === 'energy' && ['direct', 'indirect'].includes(kpi.content.part) ? [kpi.key] : [],
  );
}

/** A printed total beside its printed parts, in the unit of the total. */
export type PrintedSum = {
  readonly total: PrintedAmount;
  readonly parts: readonly PrintedAmount[];
  readonly added: Fraction;
  readonly apart: Fraction;
  /** What rounding explains: n + 1 half units, each of its own last digit. */
  readonly bound: Fraction;
  /** `163.93 + 0.34 + 15.71 = 179.98`. */
  readonly text: string;
};

/** The sum that a printed total is; undefined where it is none, or a part is not printed, which leaves nothing to add. */
export function printedSum(
  total: PrintedAmount,
  results: Pick<Results, 'rows'>,
  printed: PrintedTable,
): PrintedSum | undefined {
  const { kpi: key, year, unit } = total;
  const row = rowOf(results, key);
  const keys = row === undefined ? [] : partsOf(row, results);
  const isSaid = keys.every((part) => printed.figures.some((figure) => figure.kpi === part && figure.year === year));
  const parts = keys.flatMap((part) => printedAmount(printed, part, year) ?? []);
  if (!isSaid || parts.length < 2 || parts.some((part) => !sameDimension(part.unit, unit))) return undefined;
  const inUnit = (part: PrintedAmount, amount: Fraction): Fraction => amount.times(conversion(part.unit, unit));
  const added = sumOf(parts.map((part) => inUnit(part, part.amount)));
  const digits = Math.max(...parts.map(({ decimals }) => decimals), total.decimals);
  return {
    total,
    parts,
    added,
    apart: added.minus(total.amount).magnitude(),
    bound: sumOf(parts.map((part) => inUnit(part, halfUnit(part)))).plus(halfUnit(total)),
    text: `${parts.map(({ text }) => grouped(text)).join(' + ')} = ${grouped(added.toFixed(digits))}`,
  };
}

function ofParts(total: PrintedAmount, results: Pick<Results, 'rows'>, printed: PrintedTable): Diagnostic[] {
  const { kpi: key, year, unit, place } = total;
  const sum = printedSum(total, results, printed);
  if (sum === undefined) return [];
  const { added, apart, bound, text } = sum;
  const told = {
    key,
    year,
    sum: text,
    total: asPrinted(total),
    evidence: { sum: added.toExactText(), total: total.text, apart: apart.toExactText(), bound: bound.toExactText() },
  };
  if (apart.compare(bound) > 0)
    return [partsDiffer(place, { ...told, apart: amountText(apart), bound: amountText(bound) })];
  const exact = amountIn(rowOf(results, key), year, unit);
  const isOfRounded =
    apart.isZero() &&
    exact !== undefined &&
    !exact.rounded(total.decimals).equals(total.amount) &&
    isNear(exact, total);
  return isOfRounded ? [sumOfRounded(place, { ...told, exact: grouped(exact.toFixed(total.decimals)) })] : [];
}

/** Whether rounding alone can have made the difference: another figure of another day is not a matter of rounding. */
function isNear(exact: Fraction, { amount, decimals }: PrintedAmount): boolean {
  const two = Fraction.of(2n, 10n ** BigInt(decimals));
  return exact.minus(amount).magnitude().compare(two) <= 0;
}

/** A figure beside its exact value: rounded over one digit more, or a half that went down. */
function ofOne(figure: PrintedAmount, results: Pick<Results, 'rows'>): Diagnostic[] {
  const { kpi: key, year, amount, decimals, unit, place } = figure;
  const exact = amountIn(rowOf(results, key), year, unit);
  if (exact === undefined || exact.rounded(decimals).equals(amount)) return [];
  const told = {
    key,
    year,
    printed: asPrinted(figure),
    exact: amountText(exact),
    rounded: grouped(exact.toFixed(decimals)),
    evidence: { printed: figure.text, exact: exact.toExactText() },
  };
  const how = otherRounding(exact, figure);
  if (how === 'half down') return [halfRoundedDown(place, told)];
  const between = grouped(exact.rounded(decimals + 1).toFixed(decimals + 1));
  return how === 'twice' ? [roundedTwice(place, { ...told, between })] : [];
}

/** How a figure that is not the exact one rounded half up may have come from it all the same. */
export function otherRounding(exact: Fraction, figure: PrintedAmount): 'twice' | 'half down' | undefined {
  const { amount, decimals } = figure;
  const between = exact.rounded(decimals + 1);
  if (exact.rounded(decimals).equals(amount)) return undefined;
  if (between.rounded(decimals).equals(amount)) return 'twice';
  return exact.equals(between) && exact.minus(amount).magnitude().equals(halfUnit(figure)) ? 'half down' : undefined;
}

function ofRows(amounts: readonly PrintedAmount[]): Diagnostic[] {
  const keys = [...new Set(amounts.map(({ kpi }) => kpi))];
  return keys.flatMap((key) => {
    const ours = amounts.filter(({ kpi }) => kpi === key).sort((a, b) => byText(a.year, b.year));
    if (new Set(ours.map(({ decimals }) => decimals)).size < 2) return [];
    return [
      decimalsMixed(ours[0]?.place, {
        key,
        printed: ours.map(({ year, text }) => `${grouped(text)} in ${year}`).join(', '),
        evidence: Object.fromEntries(ours.map(({ year, text }) => [year, text])),
      }),
    ];
  });
}
