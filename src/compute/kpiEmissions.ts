// Which emissions a KPI adds up: those of a scope, location-based or market-based, or the mass of one gas beside the scopes; and what
// instruments cover of electricity.
import type { Figure } from '../domain/figure.ts';
import type { InstrumentSort, KpiContent } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { scopeHolds } from '../domain/scope.ts';
import type { Unit } from '../domain/unit.ts';
import { onceForAlike } from './alike.ts';
import type { LineEnergy } from './energyOf.ts';
import type { Cover } from './market/matchInstruments.ts';
import { isOfMarket } from './market/takeMarket.ts';
import { stepTo } from './multiply.ts';
import { isInScopes, type Emission, type Gap, type Inventory, type ResultUnits } from './takeInventory.ts';

/** What one year has of the inventory. */
export type YearSlice = {
  readonly lines: LedgerLine[];
  readonly emissions: Emission[];
  /** Emissions that belong to the same KPIs are of one kind: the number of each emission's, and one emission of each kind. */
  readonly kinds: number[];
  readonly ofKind: Emission[];
  readonly gaps: Gap[];
  readonly covers: Cover[];
  readonly energies: LineEnergy[];
};

const nothing = (): YearSlice => {
  return { lines: [], emissions: [], kinds: [], ofKind: [], gaps: [], covers: [], energies: [] };
};
export const NOTHING: YearSlice = nothing();

/** The inventory by year, so that a KPI looks through its own year's part alone. */
export function byYear({ lines, emissions, gaps, energies, market }: Inventory): ReadonlyMap<string, YearSlice> {
  const years = new Map<string, YearSlice>();
  const of = ({ year }: LedgerLine): YearSlice => {
    const slice = years.get(year) ?? nothing();
    years.set(year, slice);
    return slice;
  };
  for (const line of lines) of(line).lines.push(line);
  const numbers = new Map<string, number>();
  const kindOf = onceForAlike((emission): number => {
    const { line, purpose, scope, gas } = emission;
    const kind = `${line.year} ${purpose} ${scope} ${gas} ${isOfMarket(emission)}`;
    const number = numbers.get(kind) ?? of(line).ofKind.push(emission) - 1;
    numbers.set(kind, number);
    return number;
  });
  for (const emission of emissions) {
    const slice = of(emission.line);
    slice.emissions.push(emission);
    slice.kinds.push(kindOf(emission));
  }
  for (const gap of gaps) of(gap.line).gaps.push(gap);
  for (const energy of energies) of(energy.line).energies.push(energy);
  for (const cover of market?.covers ?? []) of(cover.line).covers.push(cover);
  return years;
}

/** The figures to add, their unit, and the lines of which a `/` or `n/a` tells that something lacks. */
export type Addends = { readonly parts: readonly Figure[]; readonly lines: readonly LedgerLine[]; readonly unit: Unit };

type Content = KpiContent & { readonly kind: 'emissions' | 'gas' | 'market' | 'instruments' };

/** What a KPI of emissions or of instruments adds up in one year. */
export function emissionsIn(content: Content, slice: YearSlice, units: ResultUnits): Addends {
  if (content.kind === 'instruments') {
    const covers = slice.covers.filter(({ by }) => isOfSort(by, content.sort));
    return {
      parts: covers.map(({ figure }) => stepTo(figure, units.megawattHour)),
      lines: slice.lines.filter((line) => isOfSort(line, content.sort)),
      unit: units.megawattHour,
    };
  }
  const instruments =
    content.kind === 'market' ? slice.lines.filter(({ subject }) => subject.use === 'instrument') : [];
  const belongs = slice.ofKind.map((each) => belongsTo(content, each));
  return {
    parts: slice.emissions.filter((_, at) => belongs[slice.kinds[at] ?? -1] === true).map(({ result }) => result),
    lines: [...slice.gaps.filter((each) => belongsTo(content, each)).map(({ line }) => line), ...instruments],
    unit: content.kind === 'gas' ? units.kilogram : units.kilogramCO2e,
  };
}

/** Whether an emission, or the gap where one would be, belongs to a KPI of emissions; a gap in electricity is one in both scopes 2. */
function belongsTo(content: Exclude<Content, { kind: 'instruments' }>, each: Emission | Gap): boolean {
  if (content.kind === 'gas') return each.gas === content.gas && !isInScopes(each);
  if (content.kind === 'emissions' && content.scope === 'outside') return each.purpose === 'outside';
  if (content.kind === 'emissions') return isInScopes(each) && scopeHolds(content.scope, each.scope);
  return 'result' in each ? isOfMarket(each) : isInScopes(each) && scopeHolds(content.scope, each.scope);
}

function isOfSort({ subject }: LedgerLine, sort: InstrumentSort): boolean {
  return subject.use === 'instrument' && (sort === 'any' || subject.isCertificate === (sort === 'certificates'));
}
