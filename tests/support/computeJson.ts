// Runs `esgcalc compute` and hands back its JSON: what most tests of figures compare.
import { expect } from 'vitest';
import { runEsgcalc, type RunOptions } from './fakeShell.ts';

export type Cell = {
  readonly value: string | null;
  readonly printed: string;
  readonly status: 'value' | 'missing' | 'not-applicable';
  readonly without?: readonly string[];
  readonly why?: string;
  readonly restated?: {
    readonly published: string;
    readonly unit: string;
    readonly difference: string | null;
    readonly percent: string | null;
    readonly cause: string | null;
    readonly why: string | null;
  };
};

export type Figure = {
  readonly key: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, Cell>>;
};

export type Progress = {
  readonly year: string;
  readonly role: string;
  readonly status: string;
  readonly value: string | null;
  readonly headroom: string | null;
  readonly headroomAbsolute: string | null;
};

export type ComputeResult = {
  readonly years: readonly string[];
  readonly figures: readonly Figure[];
  readonly groups?: readonly { readonly by: Readonly<Record<string, string>>; readonly figures: readonly Figure[] }[];
  readonly targets: readonly { readonly key: string; readonly progress: readonly Progress[] }[];
  readonly factors: readonly unknown[];
  readonly notes: readonly unknown[];
  readonly diagnostics: readonly { readonly severity: string; readonly code: string; readonly message: string }[];
};

/** The JSON of a run that comes to an end without errors. */
export async function computeJson(args: readonly string[], options: RunOptions = {}): Promise<ComputeResult> {
  const { out, err, exitCode } = await runEsgcalc(['compute', ...args, '--format', 'json'], options);
  expect(exitCode, err).toBe(0);
  return JSON.parse(out) as ComputeResult;
}

/** One cell of the figures; a figure that is not there is a mistake of the test. */
export function cellOf(figures: readonly Figure[], key: string, year: string): Cell {
  const cell = figures.find((figure) => figure.key === key)?.values[year];
  if (cell === undefined) throw new Error(`there is no ${key} of ${year}`);
  return cell;
}
