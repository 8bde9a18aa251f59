import { defineConfig } from 'vitest/config';
export default defineConfig({
  test: { root: new URL('../..', import.meta.url).pathname, include: (process.env.MINE ?? 'tests/compute/check/**/*.test.ts').split(','), testTimeout: 60_000 },
});
