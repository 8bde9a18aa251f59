// Targets over the years: figures that do not hold what the base year held, ratios that move against what they are a ratio of.
import { listed, phrase, type Words } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { targetBoundary, targetDiverges } from '../../domain/faults/checkTargetFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { changeShare, percentText } from '../../domain/percent.ts';
import { scopeHolds } from '../../domain/scope.ts';
import { scopesIn } from '../kpiParts.ts';
import type { TargetProgress } from '../measureProgress.ts';
import type { Results } from '../results.ts';
import { isInScopes } from '../takeInventory.ts';
import { figureOf, isNotedItself, kpisOf, rowOf } from './lookUp.ts';

/** Each target's years that were assessed, beside its base year. */
export function checkTargetBoundary(results: Results): Diagnostic[] {
  return results.targets.flatMap((target) => [...boundaryOf(target, results), ...divergenceOf(target, results)]);
}

/** The scopes and categories of a year that count in a figure. */
function heldIn(year: string, scopes: readonly string[], { inventory }: Results): string[] {
  const ours = inventory.emissions.filter(
    (emission) =>
      emission.line.year === year && isInScopes(emission) && scopes.some((each) => scopeHolds(each, emission.scope)),
  );
  return [...new Set(ours.map(({ scope }) => scope))].sort(byNumber);
}

/** `3.2` before `3.10`. */
function byNumber(a: string, b: string): number {
  const [[scopeA = 0, categoryA = 0], [scopeB = 0, categoryB = 0]] = [a, b].map((each) =>
    each.split('.').map(Number),
  ) as [number[], number[]];
  return scopeA - scopeB || categoryA - categoryB;
}

function boundaryOf({ target, row, progress }: TargetProgress, results: Results): Diagnostic[] {
  const scopes = scopesIn(row.kpi, kpisOf(results));
  const base = heldIn(target.base, scopes, results);
  if (base.length === 0) return [];
  return progress.flatMap(({ year, role }) => {
    const now = heldIn(year, scopes, results);
    const [added, gone] = [now.filter((each) => !base.includes(each)), base.filter((each) => !now.includes(each))];
    const isLike = added.length + gone.length === 0;
    if (role !== 'target-year' || year === target.base || isLike || now.length === 0) return [];
    const named = (held: readonly string[]): Words => listed(held.map(scopeName));
    const told = listed([
      ...(added.length > 0 ? [phrase`${named(added)} came in`] : []),
      ...(gone.length > 0 ? [phrase`${named(gone)} went out`] : []),
    ]);
    return isNotedItself(target.kpi, results, year)
      ? []
      : [targetBoundary(target.place, { kpi: target.kpi, base: target.base, year, told })];
  });
}

function scopeName(scope: string): Words {
  return scope.includes('.') ? phrase`category ${scope.slice(2)} of scope 3` : phrase`scope ${scope}`;
}

/** A ratio that falls while its numerator rises, or the reverse, as the table prints them. */
function divergenceOf({ target, row, progress }: TargetProgress, results: Results): Diagnostic[] {
  const { content } = row.kpi;
  if (content.kind !== 'ratio') return [];
  const [top, per] = [rowOf(results, content.top), rowOf(results, content.per)];
  return progress.flatMap(({ year, role }) => {
    if (role !== 'target-year' || year === target.base || isNotedItself(target.kpi, results, year)) return [];
    const changes = [row, top, per].map((each) => {
      const [from, to] = [target.base, year].map((named) =>
        figureOf(each, named)?.amount.rounded(each?.kpi.decimals ?? 0),
      );
      return from && to && changeShare(from, to);
    });
    const [ratio, above, below] = changes;
    if (ratio === undefined || above === undefined || below === undefined) return [];
    if (ratio.compare(Fraction.zero) * above.compare(Fraction.zero) >= 0) return [];
    return [
      targetDiverges(target.place, {
        kpi: target.kpi,
        top: content.top,
        per: content.per,
        base: target.base,
        year,
        ratioPercent: percentText(ratio),
        topPercent: percentText(above),
        perPercent: percentText(below),
        evidence: { ratio: ratio.toExactText(), numerator: above.toExactText(), denominator: below.toExactText() },
      }),
    ];
  });
}
