// Packages that need not be installed: what is missing is said, anything else that fails while one is loaded is our own fault.
import { describe, expect, it } from 'vitest';
import { loadPackage, type OptionalPackage } from '../../src/read/engine/engine.ts';
import { Refusal } from '../../src/read/raw/refusal.ts';

const failing = (code: string, message: string) => ({
  load: async (): Promise<unknown> => {
    throw Object.assign(new Error(message), { code });
  },
});

describe('a package', () => {
  it.each<[string, OptionalPackage, string, string]>([
    ['is not installed', 'pg', 'ERR_MODULE_NOT_FOUND', "Cannot find package 'pg' imported from a.js"],
    [
      'lacks its part for this system',
      '@duckdb/node-api',
      'MODULE_NOT_FOUND',
      "Cannot find module '@duckdb/node-bindings-win32-x64/duckdb.node'",
    ],
  ])('that %s is refused with what to do', async (_, name, code, message) => {
    const refusal = await loadPackage(name, failing(code, message)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).diagnostic).toMatchObject({ code: 'engine-missing' });
    expect((refusal as Refusal).diagnostic.hint).toContain(`npm install ${name}`);
  });

  it.each([
    ['ERR_MODULE_NOT_FOUND', "Cannot find package 'other' imported from a.js"],
    ['ERR_DLOPEN_FAILED', '@duckdb/node-bindings is broken'],
  ])('that fails otherwise is not: %s %s', async (code, message) => {
    await expect(loadPackage('@duckdb/node-api', failing(code, message))).rejects.toThrow(message);
  });
});
