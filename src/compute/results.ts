// Everything a run came to: what the reports print and what explaining walks over.
import type { Company, PresetRule } from '../domain/company.ts';
import type { FactorLibrary } from '../domain/factor.ts';
import type { MethodTable } from '../domain/method.ts';
import type { KpiTable } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { byText, type Checked, type Diagnostic } from '../domain/diagnostic.ts';
import type { UnitTable } from '../domain/unit.ts';
import type { GasTable } from '../domain/gas.ts';
import type { KindTable, Vocabulary } from '../domain/vocabulary.ts';
import { pricedKpis, reviewPrice, unitNamed } from './carbonCost.ts';
import type { Swap } from './chooseFactors.ts';
import { computeKpis, type KpiRow } from './computeKpis.ts';
import { declareCategories } from './declareCategories.ts';
import type { LineEnergy } from './energyOf.ts';
import { currencyOf } from './kpiUnits.ts';
import { isMarketBased, withoutMarket } from './market/isMarketBased.ts';
import type { Cover } from './market/matchInstruments.ts';
import { reviewInstruments } from './market/reviewInstruments.ts';
import { takeMarket } from './market/takeMarket.ts';
import { measureProgress, type TargetProgress } from './measureProgress.ts';
import { restate, type Restatements } from './restate.ts';
import { reviewEnergy } from './kpiEnergy.ts';
import { reviewMethods } from './reviewMethods.ts';
import { reviewCoverage, reviewFactors } from './reviewResults.ts';
import { reviewWaste } from './reviewWaste.ts';
import { takeInventory, type Emission, type Gap, type Inventory, type ResultUnits } from './takeInventory.ts';

/** The KPIs of one value of the `--by` columns, or of everything (`groups` empty). */
export type GroupResult = {
  readonly groups: readonly string[];
  readonly rows: readonly KpiRow[];
  readonly emissions: readonly Emission[];
};

export type Results = {
  readonly company: Company;
  readonly years: readonly string[];
  readonly library: FactorLibrary;
  /** How the kinds of factors are said. */
  readonly kinds: KindTable;
  /** How methods and data types are said. */
  readonly methods: MethodTable;
  /** What else a figure could be weighed with: gases by name, and the units of results. */
  readonly gases: GasTable;
  readonly units: ResultUnits;
  readonly inventory: Inventory;
  /** All KPIs of the whole company, in the order of the table. */
  readonly rows: readonly KpiRow[];
  /** The same for each value of the `--by` columns; empty where nothing is grouped. */
  readonly groups: readonly GroupResult[];
  /** The `--by` columns. */
  readonly groupBy: readonly string[];
  readonly targets: readonly TargetProgress[];
  /** What differs from what was published. */
  readonly restated: Restatements;
};

export type ComputeBasis = {
  readonly company: Company;
  readonly vocabulary: Vocabulary;
  readonly library: FactorLibrary;
  readonly preset: readonly PresetRule[];
  /** The columns that figures are grouped by. */
  readonly groupBy: readonly string[];
  /** Whether targets are compared exactly, whatever they say themselves. */
  readonly exactTargets: boolean;
  readonly swap?: Swap | undefined;
};

/** The faults of factors alone, for a run whose rows could not all be read. */
export function reviewLines(lines: readonly LedgerLine[], basis: ComputeBasis): readonly Diagnostic[] {
  const units = resultUnits(basis.vocabulary.units);
  const { diagnostics } = takeInventory(lines, { ...basis, ...substancesOf(basis.vocabulary), units });
  const ofInstruments = reviewInstruments(lines, basis.vocabulary, units.megawattHour).diagnostics;
  return [...diagnostics, ...ofInstruments].filter(({ severity }) => severity === 'error');
}

/** From ledger lines to results: inventory, KPIs, groups, progress, and what has to be said beside them. */
export function computeResults(lines: readonly LedgerLine[], basis: ComputeBasis): Checked<Results> {
  const { company, vocabulary, library } = basis;
  const diagnostics: Diagnostic[] = [];
  const take = <T>(checked: Checked<T>): T => {
    diagnostics.push(...checked.diagnostics);
    return checked.value;
  };
  const years = [...new Set(lines.filter(({ subject }) => subject.use !== 'rate').map(({ year }) => year))].sort();
  const units = resultUnits(vocabulary.units);
  const inventoryBasis = { ...basis, ...substancesOf(vocabulary), units };
  const locationBased = take(takeInventory(lines, inventoryBasis));
  const isMarket = isMarketBased(lines, company, vocabulary.kpis);
  const inventory = isMarket ? take(takeMarket(locationBased, inventoryBasis)) : locationBased;
  const currency = take(currencyOf(lines));
  const { carbonPrice: price } = company;
  const all: KpiTable = pricedKpis(new Map([...vocabulary.kpis, ...company.kpis]), price, currency);
  const kpis = isMarket ? all : withoutMarket(all);
  const kpiBasis = {
    kpis,
    units: vocabulary.units,
    resultUnits: units,
    currency,
    counting: company,
    treatments: vocabulary.treatments,
    price,
  };
  const rows = take(declareCategories(take(computeKpis(inventory, years, kpiBasis)), inventory, company));
  const targets = take(measureProgress(company.targets, rows, years, basis.exactTargets));
  diagnostics.push(...reviewFactors(inventory, library, company), ...reviewCoverage(rows, years));
  diagnostics.push(...reviewPrice(price, rows, years, currency, vocabulary.units));
  diagnostics.push(...reviewEnergy(inventory), ...reviewWaste(inventory));
  diagnostics.push(...reviewMethods(inventory, vocabulary.methods));
  const settled = new Map(rows.map(({ kpi, unit }) => [kpi.key, unit]));
  const restated = restate(rows, years, company);
  // Beside errors the figures are not what they will be, and what is said of their change would mislead.
  const isSound = !diagnostics.some(({ severity }) => severity === 'error');
  diagnostics.push(...restated.diagnostics.filter(({ severity }) => severity === 'error' || isSound));
  const groups = groupsOf(inventory, basis.groupBy).map((part) => ({
    groups: part.groups,
    emissions: part.inventory.emissions,
    // A group's own diagnostics would repeat the whole company's; a measure that is not split over sites is no fault.
    rows: computeKpis(part.inventory, years, { ...kpiBasis, settled }).value.filter((row) =>
      isMeaningful(row, part.groups),
    ),
  }));
  return {
    value: {
      company,
      years,
      library,
      kinds: vocabulary.kinds,
      methods: vocabulary.methods,
      gases: vocabulary.gases,
      units,
      inventory,
      rows,
      groups,
      groupBy: basis.groupBy,
      targets,
      restated: restated.value,
    },
    diagnostics: withoutCovered(diagnostics),
  };
}

/** A missing measure that a target needs is an error; the warning of the same measure and year would say it twice. */
function withoutCovered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const errors = diagnostics.filter(({ code, severity }) => code === 'measure-missing' && severity === 'error');
  return diagnostics.filter(
    ({ code, severity, hint }) =>
      code !== 'measure-missing' || severity === 'error' || !errors.some((error) => error.hint === hint),
  );
}

/** The groups of a line's emissions, or of the line itself: a quantity lies in its activity's scope and is of no gas. */
function groupOf(line: LedgerLine, groupBy: readonly string[], emission?: Gap): readonly string[] {
  const { subject, groups } = line;
  const own = subject.use === 'activity' ? line.scope || subject.scope : '';
  const scope = emission?.scope ?? own;
  return groups.map((group, index) => {
    const column = groupBy[index];
    if (column === 'gas') return emission?.gas ?? '';
    if (column === 'category') return scope.includes('.') ? scope : '';
    return column === 'scope' ? (scope.split('.')[0] ?? '') : group;
  });
}

/** What is of no site or month is divided by no measure: the revenue of the whole group would stand below a part of its emissions. */
function isMeaningful({ kpi }: KpiRow, groups: readonly string[]): boolean {
  return kpi.content.kind !== 'ratio' || !groups.includes('');
}

/** Parts the inventory by the `--by` columns. */
function groupsOf(
  { lines, emissions, gaps, bridges, energies, market }: Inventory,
  groupBy: readonly string[],
): { groups: readonly string[]; inventory: Inventory }[] {
  if (groupBy.length === 0) return [];
  type Part = {
    groups: readonly string[];
    lines: LedgerLine[];
    emissions: Emission[];
    gaps: Gap[];
    energies: LineEnergy[];
    market: { covers: Cover[] };
  };
  const parts = new Map<string, Part>();
  const partOf = (groups: readonly string[]): Part => {
    const name = groups.join('\u001f');
    const part = parts.get(name) ?? {
      groups,
      lines: [],
      emissions: [],
      gaps: [],
      energies: [],
      market: { covers: [] },
    };
    parts.set(name, part);
    return part;
  };
  for (const line of lines) {
    // Instruments stand in the groups of the electricity they cover, rates in none.
    if (line.subject.use !== 'instrument' && line.subject.use !== 'rate')
      partOf(groupOf(line, groupBy)).lines.push(line);
  }
  for (const cover of market?.covers ?? []) partOf(groupOf(cover.line, groupBy)).market.covers.push(cover);
  for (const energy of energies) partOf(groupOf(energy.line, groupBy)).energies.push(energy);
  for (const emission of emissions) partOf(groupOf(emission.line, groupBy, emission)).emissions.push(emission);
  for (const gap of gaps) partOf(groupOf(gap.line, groupBy, gap)).gaps.push(gap);
  return [...parts]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { groups, ...inventory }]) => ({ groups, inventory: { ...inventory, bridges } }));
}

function substancesOf({ gases, substances }: Vocabulary): Pick<Vocabulary, 'gases' | 'substances'> {
  return { gases, substances };
}

function resultUnits(units: UnitTable): ResultUnits {
  return {
    kilogram: unitNamed('kg', units),
    kilogramCO2e: unitNamed('kgCO2e', units),
    megawattHour: unitNamed('MWh', units),
  };
}
