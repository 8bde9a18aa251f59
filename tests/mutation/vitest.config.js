// The tests that mutants have to survive: those that call the rooms themselves.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [
      'tests/domain/**/*.test.ts',
      'tests/compute/**/*.test.ts',
      'tests/airports.test.ts',
      'tests/read/{byteKeys,recognisedRows,interpretRows,interpretSplitRows,sharedCells}.test.ts',
    ],
    // Whole runs take seconds a mutant, and find what the others find.
    exclude: ['**/wholeRuns.test.ts', '**/alikeRows.test.ts'],
    testTimeout: 60_000,
  },
});
