// What goes wrong in practice, as factors/checks.csv lists it: each check by its id, and the codes of ours that report it.
import type { Severity } from './diagnostic.ts';

/** One check: `codes` report it; where none does, `left` says why. */
export type Check = {
  readonly id: string;
  readonly severity: Severity;
  readonly codes: readonly string[];
  readonly left: string;
  readonly what: string;
  readonly why: string;
};

/** The check that a code reports, if it is of any. */
export function checkOf(code: string, checks: readonly Check[]): Check | undefined {
  return checks.find(({ codes }) => codes.includes(code));
}
