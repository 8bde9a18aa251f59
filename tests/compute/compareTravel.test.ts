// The two views of travel side by side: what a report says and what comes of recomputing it, with figures of fixtures/travel-reports/working.md.
import { describe, expect, it } from 'vitest';
import { compareTravel } from '../../src/compute/compareTravel.ts';
import type { Emission, Inventory } from '../../src/compute/takeInventory.ts';
import { Fraction } from '../../src/domain/fraction.ts';

/** An inventory of emissions, of which only what the comparison looks at is there. */
function inventory(
  ...emissions: readonly (readonly [activity: string, kilograms: string, scope?: string])[]
): Inventory {
  const of = ([name, kilograms, scope = '3.6']: (typeof emissions)[number]): Partial<Emission> => ({
    line: { subject: { name } } as Emission['line'],
    purpose: 'ghg',
    scope,
    result: { amount: Fraction.parse(kilograms) ?? Fraction.zero } as Emission['result'],
  });
  return { lines: [], emissions: emissions.map(of) as Emission[], gaps: [], bridges: new Map(), energies: [] };
}

describe('compareTravel', () => {
  it('gives both figures of every way of travel and their difference', () => {
    const given = inventory(['flight', '2803.3'], ['rail travel', '5.6'], ['hotel stay', '43.8'], ['petrol', '9', '1']);
    const ours = inventory(
      ['flight', '2409.65472'],
      ['flight', '369.5066'],
      ['rail travel', '5.6'],
      ['hotel stay', '107'],
    );
    const told = compareTravel(given, ours).map(({ activity, supplier, recomputed, difference }) => [
      activity,
      ...[supplier, recomputed, difference].map((amount) => amount.toExactText()),
    ]);
    expect(told).toEqual([
      ['flight', '2803.3', '2779.16132', '-24.13868'],
      ['rail travel', '5.6', '5.6', '0'],
      ['hotel stay', '43.8', '107', '63.2'],
    ]);
  });
});
