// A target as the JSON result gives it: every amount exact.
import type { ComingYear } from '../compute/comingYears.ts';
import type { Progress, TargetProgress } from '../compute/measureProgress.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { ComingTargetYear, ResultTarget, TargetYear } from '../domain/result.ts';
import type { Goal } from '../domain/target.ts';

/** The target with its progress. */
export function targetJson(measured: TargetProgress): ResultTarget {
  const { target, unit, comparison, base, isCeiling, progress, coming, total, lastLimit } = measured;
  const { goal } = target;
  return {
    key: target.kpi,
    type: goal.kind,
    path: 'shape' in goal ? (goal.shape ?? null) : null,
    base: target.base,
    baseValue: exact(base?.amount),
    baseValueFrom: base === undefined ? null : base.isWritten ? 'written' : 'computed',
    years: target.years,
    written: goal.kind === 'reduce' ? goal.share.text : goal.kind === 'contract' ? goal.rate.text : null,
    limit: writtenLimit(goal) ?? exact(lastLimit?.amount),
    unit: unit.symbol,
    comparison,
    condition: target.condition?.en ?? null,
    isCeiling,
    progress: progress.map((each) => progressOf(each, goal)),
    coming: coming.map(comingOf),
    total: exact(total),
  };
}

function writtenLimit(goal: Goal): string | undefined {
  if (goal.kind === 'cap') return goal.cap.text;
  if (goal.kind === 'to') return goal.end.text;
  return goal.kind === 'budget' ? goal.budget.text : undefined;
}

function progressOf(progress: Progress, { kind }: Goal): TargetYear {
  const { year, role, value, limit, status, reason, headroom, absolute, achieved, flip, budget } = progress;
  return {
    year,
    role,
    value: exact(value),
    limit: exact(limit?.amount),
    status,
    reason: reason ?? null,
    headroom: exact(headroom),
    gap: kind === 'budget' ? null : exact(headroom?.negated()),
    headroomAbsolute: exact(absolute?.amount),
    headroomAbsoluteUnit: absolute?.unit.symbol ?? null,
    achieved: exact(achieved),
    flip: flip === undefined ? null : flipOf(flip),
    budget: budget === undefined ? null : budgetOf(budget),
  };
}

function flipOf({ measure, amount, unit, isMetThere }: NonNullable<Progress['flip']>): NonNullable<TargetYear['flip']> {
  return { key: measure, value: exact(amount), unit: unit.symbol, met: isMetThere ? 'at' : 'above' };
}

function budgetOf({
  used,
  share,
  left,
  leftEach,
  lasts,
}: NonNullable<Progress['budget']>): NonNullable<TargetYear['budget']> {
  return {
    used: exact(used),
    share: exact(share),
    left: exact(left),
    leftEachYear: exact(leftEach),
    yearsLeft: exact(lasts),
  };
}

function comingOf({ year, limit, reduction, absolute }: ComingYear): ComingTargetYear {
  return {
    year,
    limit: exact(limit.amount),
    reduction: exact(reduction),
    absolute: exact(absolute?.amount),
    absoluteUnit: absolute?.unit.symbol ?? null,
  };
}

function exact(amount: Fraction | undefined): string | null {
  return amount?.toExactText() ?? null;
}
