// The limit that a target sets for each year, from its base value. Every limit is an exact fraction but those of a compound path to
// a given end, which are roots.
import type { WrittenAmount } from '../domain/amount.ts';
import { rootText } from '../domain/decimal.ts';
import { Fraction } from '../domain/fraction.ts';
import { yearsBetween } from '../domain/period.ts';
import type { Reason } from '../domain/progress.ts';
import type { PathShape, Sector, Target } from '../domain/target.ts';
import { conversion, type Unit } from '../domain/unit.ts';

/** The most that a year's figure may be, and the decimals at which it is compared as printed. */
export type Limit = { readonly amount: Fraction; readonly decimals: number };

/** What limits are computed from. */
export type LimitBasis = {
  readonly target: Target;
  /** The unit of limits and figures. */
  readonly unit: Unit;
  readonly base: Fraction | undefined;
  /** The KPI's decimals, at which computed limits are compared. */
  readonly decimals: number;
  /** The company's own activity in a year, for a sector's pathway. */
  readonly activity: (year: string) => Fraction | undefined;
};

/** The limit of a year, or why there is none. */
export function limitOf(basis: LimitBasis, year: string): Limit | Reason {
  const { target, unit, base, decimals } = basis;
  const { goal } = target;
  const last = target.years.at(-1) ?? target.base;
  if (goal.kind === 'cap')
    return year === target.base || target.years.includes(year) ? written(goal.cap, unit) : 'outside';
  if (goal.kind === 'budget') return target.years.includes(year) ? written(goal.budget, unit) : 'outside';
  if (year < target.base || year > last) return 'outside';
  if (goal.kind === 'to' && year === last) return written(goal.end, unit);
  if (base === undefined) return 'base-missing';
  if (year === target.base) return { amount: base, decimals };
  const [step, steps] = [yearsBetween(target.base, year), yearsBetween(target.base, last)];
  const computed = (amount: Fraction): Limit => ({ amount, decimals });
  switch (goal.kind) {
    case 'contract':
      return computed(contracted(base, goal.rate.amount, step, goal.shape));
    case 'converge':
      return converged(goal.sector, basis, base, year, last);
    default: {
      const end =
        goal.kind === 'to' ? written(goal.end, unit).amount : base.times(Fraction.one.minus(goal.share.amount));
      if (step === steps) return computed(end);
      if (goal.shape === undefined) return 'no-path';
      if (goal.shape === 'linear') return computed(onLine(base, end, step, steps));
      if (base.compare(Fraction.zero) <= 0) return 'base-zero';
      return computed(onRoot(base, end, step, steps));
    }
  }
}

/** A written amount in the target's unit; the decimals written are those of the comparison. */
function written(amount: WrittenAmount, unit: Unit): Limit {
  return { amount: amount.amount.times(conversion(amount.unit, unit)), decimals: amount.decimals };
}

/** x*(t) = x0 − (x0 − xT)(t − t0)/(T − t0). */
function onLine(base: Fraction, end: Fraction, step: number, steps: number): Fraction {
  return base.minus(base.minus(end).times(Fraction.of(BigInt(step), BigInt(steps))));
}

/** x*(t) = x0 (xT/x0)^((t − t0)/(T − t0)): 34 digits of a root. */
function onRoot(base: Fraction, end: Fraction, step: number, steps: number): Fraction {
  const text = rootText(base, end, step, steps);
  const amount = Fraction.parse(text);
  if (amount === undefined) throw new Error(`${text} is no decimal`);
  return amount;
}

/** E0 (1 − r (t − t0)), SBTi's absolute contraction, linear on the base; compounded E0 (1 − r)^(t − t0). */
function contracted(base: Fraction, rate: Fraction, step: number, shape: PathShape): Fraction {
  if (shape === 'compound') return base.times(Fraction.one.minus(rate).power(step));
  return base.times(Fraction.one.minus(rate.times(Fraction.of(BigInt(step)))));
}

/**
 * The sectoral decarbonisation approach (SBTi): I(t) = d p(t) m(t) + S(T), d = I0 − S(T), p = (S(t) − S(T)) / (S(t0) − S(T)),
 * m = (a0/A0) / (a(t)/A(t)), at most 1; without the company's activity m is 1.
 */
function converged(
  { pathway, activity, sectorActivity }: Sector,
  basis: LimitBasis,
  base: Fraction,
  year: string,
  last: string,
): Limit | Reason {
  const { target, unit, decimals } = basis;
  const at = (list: ReadonlyMap<string, WrittenAmount>, each: string): Fraction | undefined => {
    const amount = list.get(each);
    return amount?.amount.times(amount.unit.ratio);
  };
  const inUnit = (each: string): Fraction | undefined => at(pathway, each)?.over(unit.ratio);
  const [start, now, end] = [inUnit(target.base), inUnit(year), inUnit(last)];
  if (start === undefined || now === undefined || end === undefined) return 'no-path';
  // Where the sector has arrived the company's share of it has no part in the limit.
  if (now.equals(end)) return { amount: end, decimals };
  let share = Fraction.one;
  if (activity !== undefined) {
    const [ours0, ours] = [basis.activity(target.base), basis.activity(year)];
    const [theirs0, theirs] = [at(sectorActivity, target.base), at(sectorActivity, year)];
    if (ours0 === undefined || ours === undefined || theirs0 === undefined || theirs === undefined)
      return 'activity-missing';
    if (ours.isZero()) return 'activity-missing';
    share = ours0.times(theirs).over(theirs0.times(ours));
    if (share.compare(Fraction.one) > 0) share = Fraction.one;
  }
  const progress = now.minus(end).over(start.minus(end));
  return { amount: base.minus(end).times(progress).times(share).plus(end), decimals };
}
