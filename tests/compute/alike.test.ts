// What is said of emissions that are alike is made once, and never for one that may differ.
import { describe, expect, it } from 'vitest';
import { oneOfAlike, onceForAlike } from '../../src/compute/alike.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';

const [january, february] = [{ why: 'a' }, { why: 'b' }];
const [methane, dioxide] = [{ id: 'CH4' }, { id: 'CO2' }];
const emission = (site: string, chosen: unknown, factor: unknown, purpose = 'ghg'): Emission =>
  ({ line: { site }, chosen, factor, purpose }) as unknown as Emission;

const emissions = [
  emission('A', january, methane),
  emission('A', january, dioxide),
  emission('B', january, methane),
  emission('B', february, methane),
  emission('A', undefined, undefined),
  emission('B', undefined, undefined),
  emission('A', january, methane, 'market'),
  emission('B', january, methane, 'market'),
];

describe('emissions that are alike', () => {
  it('are those of one choice and one of its factors; without a choice, or of the market, each stands alone', () => {
    const [first, second, , fourth, ...alone] = emissions;
    expect(oneOfAlike(emissions)).toEqual([first, second, fourth, ...alone]);
  });

  it('are looked at once, and all get what was made of the first', () => {
    const seen: string[] = [];
    const siteOf = onceForAlike(({ line }) => (seen.push(line.site), line.site));
    expect(emissions.map(siteOf)).toEqual(['A', 'A', 'A', 'B', 'A', 'B', 'A', 'B']);
    expect(seen).toHaveLength(7);
  });
});
