// What a property of the fuzzer is: its name, how often it runs, and what has to hold.
import type fc from 'fast-check';

/** A property that `npm test` runs a few hundred times and `npm run fuzz` without end. */
export type FuzzProperty = {
  /** By which `npm run fuzz -- --only` finds it. */
  readonly name: string;
  /** How many runs it has of about a hundred that all properties have together; quick ones have many. */
  readonly share: number;
  readonly property: fc.IRawProperty<unknown, true>;
};

/** Runs of all properties together in `npm test`. */
const RUNS_IN_TESTS = 2500;

/** How often a property runs in a round of so many runs. */
export function runsOf({ share }: FuzzProperty, all: number = RUNS_IN_TESTS): number {
  return Math.max(1, Math.round((all * share) / 100));
}
