// Whether one KPI is a total of which another is a part, by what they count.
import { ENERGY_PARTS } from '../../domain/activity.ts';
import type { Kpi } from '../../domain/kpi.ts';
import { scopeHolds } from '../../domain/scope.ts';
import type { Results } from '../results.ts';
import { kpisOf } from './lookUp.ts';

type Kpis = ReadonlyMap<string, Kpi>;

/** Whether `whole` holds all that `part` counts, and more. */
export function coversKpi(whole: Kpi, part: Kpi, results: Results): boolean {
  if (whole.key === part.key) return false;
  const kpis = kpisOf(results);
  return holds(whole, part, kpis, results) && !holds(part, whole, kpis, results);
}

function holds(whole: Kpi, part: Kpi, kpis: Kpis, results: Results): boolean {
  const leaves = leavesOf(whole, kpis);
  return leavesOf(part, kpis).every((leaf) => leaves.some((other) => isIn(leaf, other, results)));
}

/** What a sum adds up in the end; anything else is itself. A sum that is computed from itself is a fault already. */
function leavesOf(kpi: Kpi, kpis: Kpis, above: readonly string[] = []): readonly Kpi[] {
  const { content, key } = kpi;
  if (content.kind !== 'sum') return [kpi];
  if (above.includes(key)) return [];
  return content.parts.flatMap((part) => {
    const found = kpis.get(part);
    return found === undefined ? [] : leavesOf(found, kpis, [...above, key]);
  });
}

function isIn({ key, content }: Kpi, { key: other, content: wider }: Kpi, { inventory }: Results): boolean {
  if (key === other) return true;
  if (content.kind === 'emissions' && wider.kind === 'emissions') return scopeHolds(wider.scope, content.scope);
  if (content.kind !== 'quantity' || wider.kind !== 'energy') return false;
  const group = inventory.lines.find(({ subject }) => subject.name === content.activity)?.subject;
  return group?.use === 'activity' && ENERGY_PARTS[wider.part].some((each) => each === group.group);
}
