// Targets as they are set: caps at the base value, a base year that breaks its own cap, conditions, base years that were restated.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import {
  targetBaseBreaks,
  targetBaseRestated,
  targetCeiling,
  targetCondition,
  targetUnrestated,
} from '../../domain/faults/checkTargetFaults.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { amountText, grouped } from '../../domain/grouped.ts';
import { conversion, sameDimension } from '../../domain/unit.ts';
import type { TargetProgress } from '../measureProgress.ts';
import type { Results } from '../results.ts';
import { isNotedItself } from './lookUp.ts';

/** Looks at every target. */
export function checkTargets(results: Results): Diagnostic[] {
  return [
    ...results.targets.flatMap(ceilingOf),
    ...conditionsOf(results),
    ...results.targets.flatMap((target) => restatedBase(target, results)),
  ];
}

/** A cap that asks for nothing, and a base year that only rounding keeps within it. */
function ceilingOf({ target, unit, base, lastLimit, isCeiling }: TargetProgress): Diagnostic[] {
  if (!isCeiling || base === undefined || lastLimit === undefined) return [];
  const { kpi, base: year, place } = target;
  const { amount: limit, decimals } = lastLimit;
  const said = (amount: Fraction): string => `${grouped(amount.toFixed(decimals))} ${unit.symbol}`;
  const evidence = { limit: limit.toExactText(), base: base.amount.toExactText() };
  const isEqual = limit.rounded(decimals).equals(base.amount.rounded(decimals));
  const told = { kpi, base: year, limit: said(limit), evidence };
  const isBroken = base.amount.compare(limit) > 0;
  // Two digits more than the limit has show by how much.
  const exact = base.amount.rounded(decimals + 2);
  return [
    targetCeiling(place, { ...told, value: said(base.amount), isEqual }),
    ...(isBroken ? [targetBaseBreaks(place, { ...told, value: `${amountText(exact)} ${unit.symbol}` })] : []),
  ];
}

/** Targets of one condition together; a note on the figure of the year says whether it was met. */
function conditionsOf(results: Results): Diagnostic[] {
  const open = results.targets.flatMap(({ target, progress }) => {
    const years = progress.filter(
      ({ year, role, status }) =>
        role === 'target-year' && status !== 'not-assessed' && !isNotedItself(target.kpi, results, year),
    );
    const condition = target.condition?.en;
    return condition === undefined || years.length === 0
      ? []
      : [{ kpi: target.kpi, condition, place: target.place, years: years.map(({ year }) => year) }];
  });
  return [...new Set(open.map(({ condition }) => condition))].map((condition) => {
    const ours = open.filter((each) => each.condition === condition);
    return targetCondition(ours[0]?.place, {
      kpis: ours.map(({ kpi }) => kpi),
      years: [...new Set(ours.flatMap(({ years }) => years))].sort(),
      condition,
    });
  });
}

/** A base year that is no longer what was published: said beside progress, and beside a limit that was set at the old value. */
function restatedBase({ target, row, unit, base, lastLimit }: TargetProgress, { restated }: Results): Diagnostic[] {
  const found = restated.figures.find((figure) => figure.row === row && figure.year === target.base);
  const { published, amount } = found ?? {};
  if (published?.amount === undefined || amount === undefined || base === undefined || base.isWritten) return [];
  if (found === undefined || !sameDimension(found.unit, unit)) return [];
  const ratio = conversion(found.unit, unit);
  const told = {
    kpi: target.kpi,
    base: target.base,
    published: `${grouped(published.text)} ${found.unit.symbol}`,
    today: `${grouped(amount.toFixed(found.decimals))} ${found.unit.symbol}`,
    evidence: { published: published.text, today: amount.toExactText() },
  };
  const isOfOld = target.goal.kind === 'cap' && lastLimit?.amount.equals(published.amount.times(ratio)) === true;
  return [targetBaseRestated(target.place, told), ...(isOfOld ? [targetUnrestated(target.place, told)] : [])];
}
