// What a KPI is computed from, down to the emissions and quantities at its foot.
import { partsOf, type Kpi, type KpiContent } from '../domain/kpi.ts';
import { scopeHolds } from '../domain/scope.ts';

type Kpis = ReadonlyMap<string, Kpi>;

/** A KPI and all that it is computed from; one that is computed from itself is met once. */
function withParts(kpi: Kpi, kpis: Kpis): ReadonlySet<Kpi> {
  const met = new Set([kpi]);
  // A set hands out what is added to it on the way.
  for (const { content } of met) {
    for (const key of partsOf(content)) {
      const part = kpis.get(key);
      if (part !== undefined) met.add(part);
    }
  }
  return met;
}

/** Whether a KPI is the named one, or computed from it; scope 3 is computed from its categories. */
export function restsOn(kpi: Kpi, key: string, kpis: Kpis): boolean {
  const named = kpis.get(key)?.content;
  return [...withParts(kpi, kpis)].some(
    ({ key: own, content }) =>
      own === key ||
      (content.kind === 'emissions' && named?.kind === 'emissions' && scopeHolds(content.scope, named.scope)),
  );
}

/** Contents that are emissions or computed from them, and energy, in which fuels are counted by their heating values. */
const OF_FACTORS: readonly KpiContent['kind'][] = ['emissions', 'market', 'gas', 'primary', 'cost', 'energy'];

/** Whether other factors can change a KPI: emissions, energy, and what is computed from them. */
export function standsOnFactors(kpi: Kpi, kpis: Kpis): boolean {
  return standsOn(kpi, kpis, ({ kind }) => OF_FACTORS.includes(kind));
}

/** Whether a KPI counts, or is computed from one that counts, what is asked for. */
export function standsOn(kpi: Kpi, kpis: Kpis, isWanted: (content: KpiContent) => boolean): boolean {
  return [...withParts(kpi, kpis)].some(({ content }) => isWanted(content));
}

/** Emissions of a whole scope, and sums of scopes. */
export function isScopeTotal(kpi: Kpi, kpis: Kpis): boolean {
  return [...withParts(kpi, kpis)].every(
    ({ content }) => content.kind === 'sum' || (content.kind === 'emissions' && !content.scope.includes('.')),
  );
}

/** The scopes and categories of scope 3 whose emissions a KPI holds: `1`, `2`, `3` for a total. */
export function scopesIn(kpi: Kpi, kpis: Kpis): string[] {
  return [...withParts(kpi, kpis)].flatMap(({ content }) => (content.kind === 'emissions' ? [content.scope] : []));
}
