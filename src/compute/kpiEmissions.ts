// Which emissions a KPI adds up: those of a scope, or the mass of one gas beside the scopes.
import type { Figure } from '../domain/figure.ts';
import type { KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { scopeHolds } from '../domain/scope.ts';
import type { Unit } from '../domain/unit.ts';
import { isInScopes, type Emission, type Inventory, type ResultUnits } from './takeInventory.ts';

/** The figures to add, their unit, and the lines of which a `/` or `n/a` tells that something lacks. */
export type Addends = { readonly parts: readonly Figure[]; readonly lines: readonly LedgerLine[]; readonly unit: Unit };

/** What a KPI of emissions adds up in one year. */
export function emissionsIn(
  content: KpiContent & { readonly kind: 'emissions' | 'gas' },
  { emissions, lines }: Inventory,
  year: string,
  { kilogram, kilogramCO2e }: ResultUnits,
): Addends {
  const isOurs = (emission: Emission): boolean =>
    content.kind === 'gas'
      ? emission.gas === content.gas && !isInScopes(emission)
      : content.scope === 'outside'
        ? emission.purpose === 'outside'
        : isInScopes(emission) && scopeHolds(content.scope, emission.scope);
  const emits = ({ subject, scope }: LedgerLine): boolean =>
    content.kind === 'emissions' &&
    subject.use === 'activity' &&
    subject.emits.includes('ghg') &&
    scopeHolds(content.scope, scope || subject.scope);
  return {
    parts: emissions.filter((each) => each.line.year === year && isOurs(each)).map(({ result }) => result),
    lines: lines.filter((line) => line.year === year && emits(line)),
    unit: content.kind === 'gas' ? kilogram : kilogramCO2e,
  };
}
