// Which ledger lines a KPI of quantities or of a measure counts, and a line's quantity in the KPI's unit.
import { isResultUnit } from '../domain/dimension.ts';
import type { Figure } from '../domain/figure.ts';
import type { KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { TreatmentTable } from '../domain/treatment.ts';
import { sameDimension, type Unit } from '../domain/unit.ts';
import { isTreatedTo } from './kpiWaste.ts';
import { reach, rowsFigure, stepTo } from './multiply.ts';
import { isUsedByOthers, type Inventory } from './takeInventory.ts';

/** The ledger lines a quantity is added from; those that give a result in CO2e have no quantity of their own. */
export function linesCounted(
  content: KpiContent,
  lines: readonly LedgerLine[],
  treatments: TreatmentTable,
): LedgerLine[] {
  return lines.filter((line) => isLineCounted(content, line, treatments));
}

/** Whether a quantity or measure is added from the line. */
export function isLineCounted(content: KpiContent, line: LedgerLine, treatments: TreatmentTable): boolean {
  const { subject, unit } = line;
  if (subject.use === 'measure') return content.kind === 'measure' && subject.name === content.measure;
  if (subject.use !== 'activity' || isResultUnit(unit) || isUsedByOthers(line)) return false;
  if (content.kind === 'quantity') return subject.name === content.activity;
  if (content.kind === 'group') return subject.group === content.group;
  return content.kind === 'treated' && isTreatedTo(content, line, treatments);
}

/** What leads a line's quantity to another unit: its densities, and its energy over a heating value. */
export type Leading = {
  readonly bridges: Inventory['bridges'];
  readonly energies: ReadonlyMap<LedgerLine, Figure>;
};

/** What leads the lines of an inventory to other units. */
export function leadingOf({ bridges, energies }: Inventory): Leading {
  return {
    bridges,
    energies: new Map(energies.flatMap(({ line, result }) => (result === undefined ? [] : [[line, result]]))),
  };
}

/** A line's quantity in the unit, over the density or heating value that is named for it where it takes one. */
export function lineInUnit(line: LedgerLine, unit: Unit, { bridges, energies }: Leading): Figure | undefined {
  const parts = sameDimension(line.unit, unit) ? [] : (bridges.get(line) ?? []);
  const densities = parts.filter(({ factor }) => factor.gas === 'density');
  const reached = reach(rowsFigure(line), unit, densities);
  if (reached !== undefined) return reached;
  const energy = energies.get(line);
  return energy !== undefined && sameDimension(energy.unit, unit) ? stepTo(energy, unit) : undefined;
}
