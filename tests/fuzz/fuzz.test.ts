// Thousands of cases of the fuzzer, always the same ones: `npm run fuzz` looks for others.
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { PROPERTIES } from './properties.ts';
import { runsOf } from './property.ts';

const SEED = 1;

describe('whatever it is given', () => {
  it.each(PROPERTIES.map((each) => [each.name, each] as const))('%s', async (_, each) => {
    await fc.assert(each.property, { numRuns: runsOf(each), seed: SEED });
  });
});
