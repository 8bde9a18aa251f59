// Which emissions a KPI adds up: those of a scope, or the mass of one gas beside the scopes.
import type { KpiContent } from '../domain/kpi.ts';
import { scopeHolds } from '../domain/scope.ts';
import { isInScopes, type Gap } from './takeInventory.ts';

/** Whether an emission, or the gap where one would be, belongs to a KPI of emissions. */
export function belongsTo(content: KpiContent & { readonly kind: 'emissions' | 'gas' }, each: Gap): boolean {
  return content.kind === 'gas'
    ? each.gas === content.gas && !isInScopes(each)
    : isInScopes(each) && scopeHolds(content.scope, each.scope);
}
