// What distinguishes two sets of factors: added, removed, changed, with old, new and the share of the change.
import { byText } from '../domain/diagnostic.ts';
import type { Factor } from '../domain/factor.ts';
import type { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
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
  // One edition against another is compared factor by factor; folders of several, edition by edition.
  const isOfOne = (factors: readonly Factor[]): boolean => new Set(factors.map(({ edition }) => edition)).size === 1;
  const isPair = isOfOne(before) && isOfOne(after);
  const placeOf = ({ edition, activity }: Factor): string => `${isPair ? '' : edition}\u001f${activity}`;
  const nameOf = ({ id, edition, gas }: Factor): string => {
    const name = isPair ? id.slice(edition.length + 1) : id;
    return name.includes('#') ? name : `${name} ${gas}`;
  };
  const unmatched = new Map<string, Set<Factor>>();
  for (const factor of after) {
    const place = placeOf(factor);
    unmatched.set(place, (unmatched.get(place) ?? new Set()).add(factor));
  }
  let alike = 0;
  for (const old of before) {
    const candidates = unmatched.get(placeOf(old)) ?? new Set();
    const same = [...candidates].find((factor) => isSame(old, factor));
    if (same === undefined) {
      differences.push({ kind: 'removed', name: nameOf(old), before: old });
      continue;
    }
    candidates.delete(same);
    const [from, to] = [baseValue(old), baseValue(same)];
    if (from.equals(to)) alike++;
    else
      differences.push({
        kind: 'changed',
        name: nameOf(old),
        before: old,
        after: same,
        change: changeShare(from, to),
      });
  }
  for (const factors of unmatched.values())
    for (const factor of factors) differences.push({ kind: 'added', name: nameOf(factor), after: factor });
  return { differences: differences.sort((a, b) => byText(a.name, b.name)), alike };
}
