// Printed ratios: whether the printed numerator and denominator give them, whether one denominator gives all, and whether it was rounded first.
import { phrase, allOf } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { denominatorRounded, denominatorsMixed, ratioIrreproducible } from '../../domain/faults/checkPrintedFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import { conversion, overUnit } from '../../domain/unit.ts';
import type { Results } from '../results.ts';
import { boundText, impliedDenominators, type Denominator, type Implied } from './impliedDenominators.ts';
import { amountIn, rowOf } from './lookUp.ts';
import { asPrinted, intervalOf, printedYears, type PrintedTable } from './printedTable.ts';

/** Holds the digits of each year's ratios against one another. */
export function checkDenominators(results: Pick<Results, 'rows'>, printed: PrintedTable): Diagnostic[] {
  return impliedDenominators(results, printed, printedYears(printed)).flatMap((denominator) => {
    const broken = denominator.implied.filter((implied) => isBroken(implied, denominator));
    const sound = { ...denominator, implied: denominator.implied.filter((each) => !broken.includes(each)) };
    return [
      ...broken.map((implied) => irreproducible(implied, denominator)),
      ...mixed(sound),
      ...rounded(sound, results),
    ];
  });
}

/** Whether no denominator that prints as it does gives the ratio. */
function isBroken({ interval }: Implied, { printed, unit }: Denominator): boolean {
  if (printed === undefined) return false;
  return interval.intersect(intervalOf(printed).times(conversion(printed.unit, unit))) === undefined;
}

function irreproducible({ key, ratio, top, interval }: Implied, { per, year, printed, unit }: Denominator): Diagnostic {
  return ratioIrreproducible(undefined, {
    key,
    year,
    per,
    ratio: asPrinted(ratio),
    top: `${top.kpi} ${asPrinted(top)}`,
    needs: phrase`${boundText(interval.low, 'low')} and ${boundText(interval.high, 'high')} ${unit.symbol}`,
    printed: printed === undefined ? '' : asPrinted(printed),
    evidence: { low: interval.low.amount.toExactText(), high: interval.high.amount.toExactText() },
  });
}

/** The ratios that want less than others allow, and those others; in one dimension no common number means that two exclude each other. */
function mixed({ per, year, unit, implied }: Denominator): Diagnostic[] {
  const excludes = (a: Implied, b: Implied): boolean =>
    a.interval.intersect(b.interval) === undefined && a.interval.low.amount.compare(b.interval.low.amount) < 0;
  const below = implied.filter((each) => implied.some((other) => excludes(each, other)));
  const above = implied.filter((each) => implied.some((other) => excludes(other, each)));
  if (below.length === 0) return [];
  const both = [...new Set([...below, ...above])];
  return [
    denominatorsMixed(undefined, {
      per,
      year,
      keys: both.map(({ key }) => key),
      below: allOf(below.map(({ key, interval }) => phrase`${key} needs ${boundText(interval.high, 'high')}`)),
      above: allOf(above.map(({ key, interval }) => phrase`${key} ${boundText(interval.low, 'low')}`)),
      unit: unit.symbol,
      evidence: Object.fromEntries([
        ...below.map(({ key, interval }) => [`${key} high`, interval.high.amount.toExactText()]),
        ...above.map(({ key, interval }) => [`${key} low`, interval.low.amount.toExactText()]),
      ]),
    }),
  ];
}

/** Ratios that the denominator gives as it is printed, and not as the rows have it. */
function rounded({ per, year, unit, printed, implied }: Denominator, results: Pick<Results, 'rows'>): Diagnostic[] {
  const exact = amountIn(rowOf(results, per), year, unit);
  if (printed === undefined || exact === undefined || exact.compare(Fraction.zero) <= 0) return [];
  const ratio = conversion(printed.unit, unit);
  const isTied = exact.over(ratio).rounded(printed.decimals).equals(printed.amount);
  const full = printed.amount.times(ratio);
  const ours = implied.filter(({ interval }) => interval.contains(full) && !interval.contains(exact));
  if (!isTied || ours.length === 0) return [];
  return [
    denominatorRounded(undefined, {
      per,
      year,
      keys: ours.map(({ key }) => key),
      ratios: allOf(ours.map(({ key, ratio: { text } }) => `${key} ${grouped(text)}`)),
      printed: grouped(printed.text),
      exact: amountText(exact.over(ratio)),
      unit: printed.unit.symbol,
      wouldBe: allOf(ours.map((each) => grouped(fromExact(each, exact, unit).toFixed(each.ratio.decimals)))),
      evidence: {
        printed: printed.text,
        exact: exact.over(ratio).toExactText(),
        ...Object.fromEntries(ours.map((each) => [each.key, fromExact(each, exact, unit).toExactText()])),
      },
    }),
  ];
}

/** The ratio that the printed numerator has with the exact denominator. */
function fromExact({ top, ratio }: Implied, exact: Fraction, unit: Denominator['unit']): Fraction {
  return top.amount.over(exact).times(conversion(overUnit(top.unit, unit), ratio.unit));
}
