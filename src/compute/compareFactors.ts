// What distinguishes two sets of factors: added, removed, changed, with old, new and the share of the change.
import { byText } from '../domain/diagnostic.ts';
import type { Factor } from '../domain/factor.ts';
import type { Fraction } from '../domain/fraction.ts';
import { baseValue, isSame } from './factorHistory.ts';

/** One difference; `change` is the share against the old value, undefined where that is zero. */
export type FactorDifference =
  | { readonly kind: 'added'; readonly name: string; readonly after: Factor }
  | { readonly kind: 'removed'; readonly name: string; readonly before: Factor }
  | {
      readonly kind: 'changed';
      readonly name: string;
      readonly before: Factor;
      readonly after: Factor;
      readonly change: Fraction | undefined;
    };

/** The differences in the order of their names, and how many factors are alike; digits of the same value (`0.58`, `0.580`) are alike. */
export function compareFactors(
  before: readonly Factor[],
  after: readonly Factor[],
): { differences: FactorDifference[]; alike: number } {
  const differences: FactorDifference[] = [];
  const unmatched = new Set(after);
  let alike = 0;
  for (const old of before) {
    const same = [...unmatched].find((factor) => isSame(old, factor));
    if (same === undefined) {
      differences.push({ kind: 'removed', name: nameOf(old), before: old });
      continue;
    }
    unmatched.delete(same);
    const [from, to] = [baseValue(old), baseValue(same)];
    if (from.equals(to)) alike++;
    else
      differences.push({
        kind: 'changed',
        name: nameOf(old),
        before: old,
        after: same,
        change: from.isZero() ? undefined : to.minus(from).over(from),
      });
  }
  for (const factor of unmatched) differences.push({ kind: 'added', name: nameOf(factor), after: factor });
  return { differences: differences.sort((a, b) => byText(a.name, b.name)), alike };
}

/** The factor's id without its edition. */
function nameOf({ id, edition, gas }: Factor): string {
  const name = id.slice(edition.length + 1);
  return name.includes('#') ? name : `${name} ${gas}`;
}
