// What looks wrong in results: factors, totals, ratios, changes between years, targets. Each check looks at all of them and says what it finds.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Results } from '../results.ts';

type ResultCheck = (results: Results) => readonly Diagnostic[];

const CHECKS: readonly ResultCheck[] = [];

/** Everything that the checks of results find, beside what computing says already. */
export function checkResults(results: Results): Diagnostic[] {
  return CHECKS.flatMap((check) => check(results));
}
