// The limit that a target sets for a year, with the numbers of its formula (the formulas stand in src/compute/targetLimits.ts).
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { TargetProgress } from '../../compute/measureProgress.ts';
import type { Limit } from '../../compute/targetLimits.ts';
import { Fraction } from '../../domain/fraction.ts';
import { yearsBetween } from '../../domain/period.ts';
import type { Goal, Sector } from '../../domain/target.ts';
import type { ExplainStep } from './explainNode.ts';
import type { TargetExplainWords } from './explainWords.ts';

/** The steps to the limit of a year; none where there is no limit. */
export function limitSteps(
  measured: TargetProgress,
  year: string,
  limit: Limit | undefined,
  rows: readonly KpiRow[],
  words: TargetExplainWords,
): readonly ExplainStep[] {
  const { target, base, lastLimit } = measured;
  const { goal } = target;
  const last = target.years.at(-1) ?? target.base;
  const step = (formula: string, amount: Fraction, of = year): ExplainStep => ({
    by: words.limitOf(of, formula),
    to: { amount, unit: measured.unit.symbol },
  });
  if (limit === undefined) {
    // Without a path the last year's limit is all there is.
    const isEnd = goal.kind === 'reduce' || goal.kind === 'to';
    const known = base !== undefined && lastLimit !== undefined && isEnd;
    return known ? [step(endOf(goal, base.amount.toExactText(), words), lastLimit.amount, last)] : [];
  }
  const isWritten = goal.kind === 'cap' || goal.kind === 'budget' || (goal.kind === 'to' && year === last);
  if (isWritten)
    return [step(goal.kind === 'budget' ? words.inAll(target.years.length) : words.asWritten, limit.amount)];
  if (base === undefined || year === target.base) return [step(words.atBase, limit.amount)];
  const start = base.amount.toExactText();
  const [years, all] = [yearsBetween(target.base, year), yearsBetween(target.base, last)];
  if (goal.kind === 'contract') {
    const share = goal.rate.text;
    const formula =
      goal.shape === 'linear' ? `${start} × (1 − ${years} × ${share} %)` : `${start} × (1 − ${share} %)^${years}`;
    return [step(words.lessEach(share, years, target.base, formula), limit.amount)];
  }
  if (goal.kind === 'converge')
    return [step(convergence(goal.sector, measured, year, last, rows, words), limit.amount)];
  const end = lastLimit === undefined ? [] : [step(endOf(goal, start, words), lastLimit.amount, last)];
  if (year === last || lastLimit === undefined) return end;
  const until = lastLimit.amount.toExactText();
  const formula =
    goal.shape === 'linear'
      ? words.straight(`${start} − (${start} − ${until}) × ${years}/${all}`)
      : words.compound(`${start} × (${until} / ${start})^(${years}/${all})`);
  return [...end, step(formula, limit.amount)];
}

function endOf(goal: Goal & { readonly kind: 'reduce' | 'to' }, start: string, words: TargetExplainWords): string {
  return goal.kind === 'to'
    ? words.asWritten
    : words.lessShare(goal.share.text, `${start} × (1 − ${goal.share.text} %)`);
}

/** (base − end) × p × m + end, p the way that the sector still has to go, m the company's share of it at the base over that of the year. */
function convergence(
  { pathway, activity, sectorActivity }: Sector,
  { base, lastLimit, target }: TargetProgress,
  year: string,
  last: string,
  rows: readonly KpiRow[],
  words: TargetExplainWords,
): string {
  const [start, now, end] = [target.base, year, last].map((each) => pathway.get(each)?.text ?? '');
  const way = `(${base?.amount.toExactText()} − ${lastLimit?.amount.toExactText()})`;
  const p = `(${now} − ${end}) / (${start} − ${end})`;
  const formula = words.converging(activity !== undefined, `${way} × ${p}`);
  const tail = ` + ${lastLimit?.amount.toExactText()}`;
  if (activity === undefined || now === end) return `${formula}${tail}`;
  const row = rows.find(({ kpi }) => kpi.key === activity);
  const own = (each: string): string => {
    const value = row?.values.get(each);
    return value?.status === 'value' ? value.figure.amount.toExactText() : '';
  };
  const theirs = (each: string): string => sectorActivity.get(each)?.text ?? '';
  const m = `(${own(target.base)} / ${theirs(target.base)}) / (${own(year)} / ${theirs(year)})`;
  return `${formula} × ${m}${tail}${words.ofSector(activity)}`;
}
