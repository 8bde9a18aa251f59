// Trips counted twice over, by the supplier's figures and recomputed, side by side with the difference by way of travel.
import { sumOf, type Fraction } from '../domain/fraction.ts';
import type { Inventory } from './takeInventory.ts';

/** One activity (flight, hotel stay) in both views, in kilograms of CO2e; the difference is recomputed less supplier's. */
export type TravelDifference = {
  readonly activity: string;
  readonly supplier: Fraction;
  readonly recomputed: Fraction;
  readonly difference: Fraction;
};

/** Compares two inventories of the same report, activity by activity in the order in which they occur. */
export function compareTravel(supplier: Inventory, recomputed: Inventory): readonly TravelDifference[] {
  const [given, ours] = [byActivity(supplier), byActivity(recomputed)];
  return [...new Set([...given.keys(), ...ours.keys()])].map((activity) => {
    const [a, b] = [sumOf(given.get(activity) ?? []), sumOf(ours.get(activity) ?? [])];
    return { activity, supplier: a, recomputed: b, difference: b.minus(a) };
  });
}

/** Emissions of category 6 by their activity. */
function byActivity({ emissions }: Inventory): ReadonlyMap<string, Fraction[]> {
  const amounts = new Map<string, Fraction[]>();
  for (const { line, purpose, scope, result } of emissions) {
    if (scope !== '3.6' || (purpose !== 'ghg' && purpose !== 'upstream')) continue;
    const same = amounts.get(line.subject.name);
    if (same === undefined) amounts.set(line.subject.name, [result.amount]);
    else same.push(result.amount);
  }
  return amounts;
}
