// Waste by what became of it: kept from disposal or disposed of. What says no treatment is in neither, and both say so.
import { isResultUnit } from '../domain/dimension.ts';
import type { KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { TreatmentTable } from '../domain/treatment.ts';

/** Groups of counted waste; `waste treatment` gives emissions only and is not counted again. */
export const WASTE_GROUPS: readonly string[] = ['waste hazardous', 'waste nonhazardous'];

/** Whether a line counts waste. */
export function isCountedWaste({ subject, unit }: LedgerLine): boolean {
  return subject.use === 'activity' && WASTE_GROUPS.includes(subject.group) && !isResultUnit(unit);
}

/** Whether a line is of waste that went where the KPI says. */
export function isTreatedTo(
  { to }: KpiContent & { readonly kind: 'treated' },
  line: LedgerLine,
  treatments: TreatmentTable,
): boolean {
  const treatment = treatments.get(spellingKey(line.details.treatment ?? ''));
  return isCountedWaste(line) && treatment !== undefined && treatment.diverts === (to === 'diverted');
}

/** The waste whose treatment no row says, by activity and site. */
export function withoutTreatment(lines: readonly LedgerLine[]): readonly string[] {
  return lines
    .filter((line) => line.rows > 0 && isCountedWaste(line))
    .filter(({ details }) => details.treatment === undefined)
    .map(({ subject, site }) => [subject.name, site].filter((part) => part !== '').join(', '));
}
