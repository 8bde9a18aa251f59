// What looks wrong in results: factors, totals, ratios, changes between years, targets. Each check looks at all of them and says what it finds.
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import type { Results } from '../results.ts';
import { checkChanges } from './checkChanges.ts';
import { checkCO2Alone } from './checkCO2Alone.ts';
import { checkCoverage } from './checkCoverage.ts';
import { checkDenominators } from './checkDenominators.ts';
import { checkDisclosure } from './checkDisclosure.ts';
import { checkFactorDrift } from './checkFactorDrift.ts';
import { checkHindsight } from './checkHindsight.ts';
import { checkMeasures } from './checkMeasures.ts';
import { checkOmissions } from './checkOmissions.ts';
import { checkRounding } from './checkRounding.ts';
import { checkSites } from './checkSites.ts';
import { checkStatedFactors } from './checkStatedFactors.ts';
import { checkTargetBoundary } from './checkTargetBoundary.ts';
import { checkTargets } from './checkTargets.ts';
import { checkUnits } from './checkUnits.ts';
import { withCounts, type PrintedTable } from './printedTable.ts';

/** Looks at the results, and at the printed table where there is one. */
type ResultCheck = (results: Results, printed: PrintedTable) => readonly Diagnostic[];

const CHECKS: readonly ResultCheck[] = [
  checkHindsight,
  checkFactorDrift,
  checkStatedFactors,
  checkCO2Alone,
  checkRounding,
  checkDenominators,
  checkMeasures,
  checkUnits,
  checkChanges,
  checkCoverage,
  checkSites,
  checkTargets,
  checkTargetBoundary,
  checkDisclosure,
  checkOmissions,
];

/** Everything that the checks of results find, beside what computing says already. */
export function checkResults(results: Results, printed: PrintedTable): Diagnostic[] {
  const ordered = inTableOrder(printed, results);
  return CHECKS.flatMap((check) => check(results, ordered));
}

/** The figures in the order of the table, whatever order they were written in. */
function inTableOrder({ figures, isWhole }: PrintedTable, { rows }: Results): PrintedTable {
  const rank = new Map(rows.map(({ kpi }, index) => [kpi.key, index]));
  const rankOf = (key: string): number => rank.get(key) ?? rows.length;
  const ordered = withCounts(figures).sort((a, b) => rankOf(a.kpi) - rankOf(b.kpi) || byText(a.year, b.year));
  return { figures: ordered, isWhole };
}
