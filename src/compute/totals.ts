// Figures of one unit added up: what a total holds, what it lacks, and whether there is one at all.
import { MISSING, NOT_APPLICABLE, STATED_MISSING, type Figure, type KpiValue, type Lack } from '../domain/figure.ts';
import { sumOf } from '../domain/fraction.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Unit } from '../domain/unit.ts';

/** The sum of figures that are in `unit` already; `name` is a KPI's key, or empty for a step on the way. */
export function sumFigure(name: string, parts: readonly Figure[], unit: Unit): Figure {
  return { name, amount: sumOf(parts.map(({ amount }) => amount)), unit, because: { kind: 'sum', parts } };
}

/**
 * The total of a KPI. `lines` are the ledger lines it is taken from: one that said `/` is lacking in it; where there is no figure at
 * all, `n/a` in every one of them makes it not applicable. `lacking` names what else a figure does not hold.
 */
export function totalOf(
  name: string,
  parts: readonly Figure[],
  lines: readonly LedgerLine[],
  unit: Unit,
  lacking: readonly string[] = [],
): KpiValue {
  const missing = lines.filter((line) => line.missing > 0);
  if (parts.length === 0) {
    if (missing.length > 0) return STATED_MISSING;
    return lines.some((line) => line.notApplicable > 0) ? NOT_APPLICABLE : MISSING;
  }
  const rows = new Map<string, number>();
  for (const { subject, site, missing: count } of missing) {
    const text = [subject.name, site].filter((part) => part !== '').join(', ');
    rows.set(text, (rows.get(text) ?? 0) + count);
  }
  const without: Lack[] = [...rows].map(([text, count]) => ({
    rows: `${text} (${count} ${count === 1 ? 'row' : 'rows'})`,
  }));
  const further = [...new Set(lacking)].map((text): Lack => ({ rows: text }));
  return { status: 'value', figure: sumFigure(name, parts, unit), without: [...without, ...further] };
}
