// Which emissions a KPI adds up: those of a scope, location-based or market-based, or the mass of one gas beside the scopes; and what
// instruments cover of electricity.
import type { Figure } from '../domain/figure.ts';
import type { InstrumentSort, KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { scopeHolds } from '../domain/scope.ts';
import type { Unit } from '../domain/unit.ts';
import { isOfMarket } from './market/takeMarket.ts';
import { stepTo } from './multiply.ts';
import { isInScopes, type Emission, type Inventory, type ResultUnits } from './takeInventory.ts';

/** The figures to add, their unit, and the lines of which a `/` or `n/a` tells that something lacks. */
export type Addends = { readonly parts: readonly Figure[]; readonly lines: readonly LedgerLine[]; readonly unit: Unit };

type Content = KpiContent & { readonly kind: 'emissions' | 'gas' | 'market' | 'instruments' };

/** What a KPI of emissions or of instruments adds up in one year. */
export function emissionsIn(content: Content, inventory: Inventory, year: string, units: ResultUnits): Addends {
  const { emissions, lines, market } = inventory;
  const ofYear = lines.filter((line) => line.year === year);
  if (content.kind === 'instruments') {
    const covers = (market?.covers ?? []).filter(({ line, by }) => line.year === year && isOfSort(by, content.sort));
    return {
      parts: covers.map(({ figure }) => stepTo(figure, units.megawattHour)),
      lines: ofYear.filter((line) => isOfSort(line, content.sort)),
      unit: units.megawattHour,
    };
  }
  return {
    parts: emissions
      .filter((emission) => emission.line.year === year && isOf(content, emission))
      .map(({ result }) => result),
    lines: ofYear.filter((line) => emits(content, line)),
    unit: content.kind === 'gas' ? units.kilogram : units.kilogramCO2e,
  };
}

function isOf(content: Content, emission: Emission): boolean {
  if (content.kind === 'market') return isOfMarket(emission);
  if (content.kind === 'gas') return emission.gas === content.gas && !isInScopes(emission);
  return content.kind === 'emissions' && isInScopes(emission) && scopeHolds(content.scope, emission.scope);
}

function emits(content: Content, { subject, scope }: LedgerLine): boolean {
  const isOfScope = content.kind === 'emissions' || content.kind === 'market';
  if (!isOfScope || subject.use !== 'activity') return content.kind === 'market' && subject.use === 'instrument';
  return subject.emits.includes('ghg') && scopeHolds(content.scope, scope || subject.scope);
}

function isOfSort({ subject }: LedgerLine, sort: InstrumentSort): boolean {
  return subject.use === 'instrument' && (sort === 'any' || subject.isCertificate === (sort === 'certificates'));
}
