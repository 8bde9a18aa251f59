// Waste whose treatment emits by its own rows, and counted waste that a family makes emit as well, would be counted twice.
import { byText, type Diagnostic } from '../domain/diagnostic.ts';
import { wasteTwice } from '../domain/faults/resultFaults.ts';
import { isCountedWaste } from './kpiWaste.ts';
import type { Emission, Inventory } from './takeInventory.ts';

/** One warning for each year and site where both are there. */
export function reviewWaste({ emissions }: Inventory): Diagnostic[] {
  const meters = new Map<string, Emission[]>();
  for (const emission of emissions) {
    if (!isCountedWaste(emission.line) && !isTreatment(emission)) continue;
    const { year, entity, site } = emission.line;
    const key = [year, entity, site].join('\u001f');
    const ours = meters.get(key);
    if (ours === undefined) meters.set(key, [emission]);
    else ours.push(emission);
  }
  return [...meters]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, ours]) => {
      const counted = ours.find(({ line }) => isCountedWaste(line));
      if (counted === undefined || !ours.some(isTreatment)) return [];
      const { year, site, subject } = counted.line;
      return [wasteTwice(undefined, { year, site, counted: subject.name })];
    });
}

function isTreatment({ line: { subject } }: Emission): boolean {
  return subject.use === 'activity' && subject.group === 'waste treatment';
}
