// What goes wrong in practice, as factors/checks.csv lists it; what a company says of its checks; and what checking came to.
import type { Diagnostic, Place, Severity } from './diagnostic.ts';

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

/** Every id and code that a check can be called by, each once. */
export function checkNames(checks: readonly Check[], codes: readonly string[]): string[] {
  return [...new Set([...checks.map(({ id }) => id), ...[...codes].sort()])];
}

/** How much a company lets a finding weigh; `off` leaves it out. */
export const CHECK_SEVERITIES = ['error', 'warning', 'note', 'off'] as const;
export type CheckSeverity = (typeof CHECK_SEVERITIES)[number];

/** A severity that the company file sets, and where. */
export type SetSeverity = { readonly severity: CheckSeverity; readonly place: Place };

/** A finding that the company knows and accepts up to a reporting year. `check` is the id of a check or a code. */
export type Waiver = {
  readonly check: string;
  readonly site: string | undefined;
  readonly activity: string | undefined;
  readonly kpi: string | undefined;
  readonly file: string | undefined;
  readonly year: string | undefined;
  readonly why: string;
  readonly until: string;
  readonly place: Place;
};

/** The `checks:` of a company file; severities by the id of a check or by a code. */
export type CheckSettings = {
  readonly severities: ReadonlyMap<string, SetSeverity>;
  readonly waivers: readonly Waiver[];
  /** How many readings are compared with one another; each costs memory. */
  readonly mostReadings: number;
};

export const NO_CHECK_SETTINGS: CheckSettings = { severities: new Map(), waivers: [], mostReadings: 500_000 };

/** Something found, by the check that found it; a waived one is printed and does not count. */
export type Finding = {
  readonly diagnostic: Diagnostic;
  /** The id of the check, or undefined where the list of checks has none for the code. */
  readonly check: string | undefined;
  readonly waived: Pick<Waiver, 'why' | 'until'> | undefined;
};

/** How many findings count, by severity, and how many are waived. */
export type FindingCounts = Readonly<Record<Severity | 'waived', number>>;
