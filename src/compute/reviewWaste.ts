// Waste whose treatment emits by its own rows, and counted waste that a family makes emit as well, would be counted twice.
import { byText, type Diagnostic } from '../domain/diagnostic.ts';
import { wasteTwice } from '../domain/faults/resultFaults.ts';
import { isCountedWaste } from './kpiWaste.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Inventory } from './takeInventory.ts';

/** One warning for each year and site where both are there. */
export function reviewWaste({ emissions }: Inventory): Diagnostic[] {
  const counted = new Map<string, LedgerLine>();
  const treated = new Set<string>();
  for (const { line } of emissions) {
    const { year, entity, site, subject } = line;
    const key = [year, entity, site].join('\u001f');
    if (isCountedWaste(line) && !counted.has(key)) counted.set(key, line);
    if (subject.use === 'activity' && subject.group === TREATMENT) treated.add(key);
  }
  return [...counted]
    .filter(([key]) => treated.has(key))
    .sort(([a], [b]) => byText(a, b))
    .map(([, { year, site, subject }]) => wasteTwice(undefined, { year, site, counted: subject.name }));
}

const TREATMENT = 'waste treatment';
