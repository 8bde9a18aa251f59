// What a KPI of energy adds up, what it lacks, and whether its heating values mean the same.
import { ENERGY_PARTS, type Activity } from '../domain/activity.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { energyBasisMixed } from '../domain/faults/energyFaults.ts';
import type { Figure } from '../domain/figure.ts';
import type { KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { LineEnergy } from './energyOf.ts';
import type { YearSlice } from './kpiEmissions.ts';
import { isUsedByOthers, type Inventory } from './takeInventory.ts';

/** The figures to add, the lines of which a `/` tells that something lacks, and what has no figure in units of energy. */
export type EnergyAddends = {
  readonly parts: readonly Figure[];
  readonly lines: readonly LedgerLine[];
  readonly without: readonly string[];
};

/** What a KPI of energy adds up in one year. */
export function energyIn(
  { part }: KpiContent & { readonly kind: 'energy' },
  { lines, energies }: Pick<YearSlice, 'lines' | 'energies'>,
): EnergyAddends {
  const groups: readonly string[] = ENERGY_PARTS[part];
  const isOurs = (line: LedgerLine): boolean =>
    line.subject.use === 'activity' && groups.includes(line.subject.group) && !isUsedByOthers(line);
  const ours = energies.filter(({ line }) => isOurs(line));
  return {
    parts: ours.flatMap(({ result }) => result ?? []),
    lines: lines.filter(isOurs),
    without: ours.flatMap(({ line, result }) => (result === undefined ? [nameOf(line)] : [])),
  };
}

/** Net and gross heating values differ by 5 to 10 %: a total that holds both is said. */
export function reviewEnergy({ energies }: Inventory): Diagnostic[] {
  const years = [...new Set(energies.map(({ line }) => line.year))].sort();
  return years.flatMap((year) => {
    const [net, gross] = [named(energies, year, 'net'), named(energies, year, 'gross')];
    return net === '' || gross === '' ? [] : [energyBasisMixed(undefined, { year, net, gross })];
  });
}

function named(energies: readonly LineEnergy[], year: string, basis: LineEnergy['basis']): string {
  const ours = energies.filter((each) => each.line.year === year && each.basis === basis && each.result !== undefined);
  return [...new Set(ours.map(({ line }) => line.subject.name))].sort().join(', ');
}

/** The finest part of energy that an activity belongs to: never the total. */
export function isFinestPart(part: keyof typeof ENERGY_PARTS, { group }: Activity): boolean {
  const groups: readonly string[] = ENERGY_PARTS[part];
  return part !== 'total' && groups.includes(group);
}

function nameOf({ subject, unit }: LedgerLine): string {
  return `${subject.name} (${unit.symbol})`;
}
