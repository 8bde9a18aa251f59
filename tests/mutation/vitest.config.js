// The tests that mutants have to survive: those that call the rooms themselves, and laws over whole runs in this process.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/domain/**/*.test.ts', 'tests/compute/**/*.test.ts', 'tests/airports.test.ts'],
    testTimeout: 60_000,
  },
});
