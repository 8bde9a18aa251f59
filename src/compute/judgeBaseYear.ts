// Whether a restatement of the base year calls for its recalculation.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { baseYearKept, baseYearRecalculate, type KeptBecause } from '../domain/faults/restatementFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { percentText } from '../domain/percent.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { BaseYear } from '../domain/restatement.ts';
import { isScopeTotal } from './kpiParts.ts';
import type { Restated } from './restate.ts';

/** What the restatement of the base year calls for. */
export type BaseYearVerdict = {
  readonly baseYear: BaseYear;
  readonly verdict: 'recalculate' | KeptBecause;
  readonly figures: readonly Restated[];
};

/**
 * Whether the base year has to be recalculated (GHG Protocol Corporate Standard, chapter 5): where the boundary, a method or the
 * accuracy of factors changed or errors were found, and the change is significant. A grid whose own emissions changed is a real
 * change, which the comparison with the base year is there to show. A figure whose cause nobody stated counts as a change of method.
 */
export function judgeBaseYear(
  figures: readonly Restated[],
  baseYear: BaseYear | undefined,
  kpis: ReadonlyMap<string, Kpi>,
): BaseYearVerdict | undefined {
  if (baseYear === undefined) return undefined;
  const ours = figures.filter(
    ({ year, row, change }) => year === baseYear.year && isScopeTotal(row.kpi, kpis) && change !== undefined,
  );
  const causesOf = ({ because }: Restated): readonly string[] => because.map(({ cause }) => cause);
  const isCalling = (figure: Restated): boolean =>
    !causesOf(figure).includes('as-of') &&
    (figure.because.length === 0 || causesOf(figure).some((cause) => cause !== 'grid-factor'));
  const calling = ours.filter(isCalling);
  const significant = calling.filter(
    ({ change }) => (change ?? Fraction.zero).magnitude().compare(baseYear.significance) >= 0,
  );
  if (significant.length > 0) return { baseYear, verdict: 'recalculate', figures: significant };
  if (calling.length > 0) return { baseYear, verdict: 'below', figures: calling };
  if (ours.length === 0) return undefined;
  const isOfGrid = ours.some((figure) => causesOf(figure).includes('grid-factor'));
  return { baseYear, verdict: isOfGrid ? 'grid' : 'as-of', figures: ours };
}

/** The verdict as a note. */
export function verdictNote({ baseYear, verdict, figures }: BaseYearVerdict): Diagnostic {
  const { year, significanceText: threshold, place } = baseYear;
  const changes = figures.map(({ row, change }) => `${row.kpi.key} ${percentText(change ?? Fraction.zero)}`);
  const causes = [...new Set(figures.flatMap(({ because }) => because.map(({ cause }) => cause)))];
  return verdict === 'recalculate'
    ? baseYearRecalculate(place, { year, changes, threshold, causes })
    : baseYearKept(place, { year, changes, threshold, because: verdict });
}
