// Emissions of many sites or months that stand on one choice of factors differ by their amounts alone: what else is said of them is
// made once for all.
import type { Chosen } from './chooseFactors.ts';
import type { Factor } from '../domain/factor.ts';
import type { Emission } from './takeInventory.ts';

/**
 * `make`, called once for emissions that are alike: of one choice, and so of one year, activity, class, region, scope and purpose, and
 * of one of its factors. Those without a choice, and those of market-based scope 2, which borrow theirs, are each their own.
 */
export function onceForAlike<T extends object | number | string>(
  make: (emission: Emission) => T,
): (emission: Emission) => T {
  const made = new Map<Chosen, Map<Factor | undefined, T>>();
  return (emission) => {
    const { chosen, factor, purpose } = emission;
    if (chosen === undefined || purpose === 'market') return make(emission);
    const ofChoice = made.get(chosen) ?? new Map<Factor | undefined, T>();
    made.set(chosen, ofChoice);
    const known = ofChoice.get(factor);
    if (known !== undefined) return known;
    const result = make(emission);
    ofChoice.set(factor, result);
    return result;
  };
}

/** The first of all emissions that are alike, in their order. */
export function oneOfAlike(emissions: readonly Emission[]): Emission[] {
  return [...new Set(emissions.map(onceForAlike((emission) => emission)))];
}
