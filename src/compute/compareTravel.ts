// Trips counted twice over, by the supplier's figures and recomputed, side by side with the difference by way of travel.
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { Subject } from '../domain/activity.ts';
import type { Inventory } from './takeInventory.ts';

/** One activity (flight, hotel stay) in both views, in kilograms of CO2e; undefined in a view that could not be counted. */
export type TravelDifference = {
  readonly activity: Subject;
  readonly supplier: Fraction | undefined;
  readonly recomputed: Fraction | undefined;
};

/** Compares two inventories of the same report, activity by activity in the order in which they occur. */
export function compareTravel(
  supplier: Inventory | undefined,
  recomputed: Inventory | undefined,
): readonly TravelDifference[] {
  const [given, ours] = [supplier, recomputed].map((inventory) => inventory && byActivity(inventory));
  return [...new Set([...(given?.keys() ?? []), ...(ours?.keys() ?? [])])].map((activity) => ({
    activity,
    supplier: given && sumOf(given.get(activity) ?? []),
    recomputed: ours && sumOf(ours.get(activity) ?? []),
  }));
}

/** All activities together. */
export function totalTravel(rows: readonly TravelDifference[]): Omit<TravelDifference, 'activity'> {
  const total = (view: 'supplier' | 'recomputed'): Fraction | undefined =>
    rows.reduce<Fraction | undefined>((sum, row) => {
      const amount = row[view];
      return sum === undefined || amount === undefined ? undefined : sum.plus(amount);
    }, Fraction.zero);
  return { supplier: total('supplier'), recomputed: total('recomputed') };
}

/** Emissions of category 6 by their activity. */
function byActivity({ emissions }: Inventory): ReadonlyMap<Subject, Fraction[]> {
  const amounts = new Map<Subject, Fraction[]>();
  for (const { line, purpose, scope, result } of emissions) {
    if (scope !== '3.6' || (purpose !== 'ghg' && purpose !== 'upstream')) continue;
    const same = amounts.get(line.subject);
    if (same === undefined) amounts.set(line.subject, [result.amount]);
    else same.push(result.amount);
  }
  return amounts;
}
