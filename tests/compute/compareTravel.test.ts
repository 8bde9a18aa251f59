// The two views of travel side by side: what a report says and what comes of recomputing it, with figures of fixtures/travel-reports/working.md.
import { describe, expect, it } from 'vitest';
import { compareTravel, totalTravel } from '../../src/compute/compareTravel.ts';
import type { Emission, Inventory } from '../../src/compute/takeInventory.ts';
import type { Subject } from '../../src/domain/activity.ts';
import { Fraction } from '../../src/domain/fraction.ts';

const subjects = new Map(
  ['flight', 'rail travel', 'hotel stay', 'petrol'].map((name) => [name, { name } as Subject] as const),
);

/** An inventory of emissions, of which only what the comparison looks at is there. */
function inventory(
  ...emissions: readonly (readonly [
    activity: string,
    kilograms: string,
    scope?: string,
    purpose?: Emission['purpose'],
  ])[]
): Inventory {
  const of = ([name, kilograms, scope = '3.6', purpose = 'ghg']: (typeof emissions)[number]): Partial<Emission> => ({
    line: { subject: subjects.get(name) } as Emission['line'],
    purpose,
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
    const rows = compareTravel(given, ours);
    expect(
      rows.map(({ activity, supplier, recomputed }) => [
        activity.name,
        supplier?.toExactText(),
        recomputed?.toExactText(),
      ]),
    ).toEqual([
      ['flight', '2803.3', '2779.16132'],
      ['rail travel', '5.6', '5.6'],
      ['hotel stay', '43.8', '107'],
    ]);
    // 2803.3 + 5.6 + 43.8; 2779.16132 + 5.6 + 107
    const { supplier, recomputed } = totalTravel(rows);
    expect([supplier?.toExactText(), recomputed?.toExactText()]).toEqual(['2852.7', '2891.76132']);
  });

  it('counts what trips and their fuels give off, and nothing that stands outside the scopes', () => {
    const purposes = ['ghg', 'upstream', 'losses', 'biogenic', 'outside', 'exhaust'] as const;
    const given = inventory(...purposes.map((purpose, at) => ['flight', String(10 ** at), '3.6', purpose] as const));
    expect(
      compareTravel(given, undefined).map(({ supplier, recomputed }) => [supplier?.toExactText(), recomputed]),
    ).toEqual([
      ['11', undefined], // 1 + 10
    ]);
  });

  it('takes an activity of one view as nothing in the other', () => {
    const [row] = compareTravel(inventory(['flight', '3']), inventory());
    expect([row?.supplier?.toExactText(), row?.recomputed?.toExactText()]).toEqual(['3', '0']);
  });

  it('has nothing to say of a view that could not be counted', () => {
    const rows = compareTravel(undefined, inventory(['flight', '3']));
    expect(rows.map(({ supplier }) => supplier)).toEqual([undefined]);
    expect(totalTravel(rows).supplier).toBeUndefined();
    expect(compareTravel(undefined, undefined)).toEqual([]);
  });
});
