// Ledger lines times factors: kilograms by gas and CO2e, by scope. Every line is multiplied once, after its rows were added up.
import type { Activity, Purpose } from '../domain/activity.ts';
import type { PresetRule } from '../domain/company.ts';
import type { Checked, Diagnostic, Place } from '../domain/diagnostic.ts';
import { dimensionKey } from '../domain/dimension.ts';
import { BIOGENIC, type Factor } from '../domain/factor.ts';
import { factorUnitMismatch, gasUnweighted } from '../domain/faults/factorFaults.ts';
import type { Figure } from '../domain/figure.ts';
import type { GasTable, PotentialSet, SubstanceTable } from '../domain/gas.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Unit } from '../domain/unit.ts';
import { chooseFactors, namedParts, type Choosing, type Chosen, type ChosenPart } from './chooseFactors.ts';
import { energyOf, type LineEnergy } from './energyOf.ts';
import { rulesFor } from './factorRules.ts';
import type { Cover } from './market/matchInstruments.ts';
import { multiply, rowsFigure } from './multiply.ts';
import { refrigerantEmissions, signedFigure, withoutMontreal } from './refrigerants.ts';
import { reviewRefrigerants } from './reviewRefrigerants.ts';
import { inMoneyOf, ratesIn, type MoneyBasis } from './spend.ts';

/** What one ledger line gives off of one gas: `result` in kgCO2e for greenhouse gases, in kg for exhaust gases. */
export type Emission = {
  readonly line: LedgerLine;
  readonly purpose: Purpose | 'biogenic' | 'outside' | 'market';
  readonly scope: string;
  readonly gas: string;
  readonly result: Figure;
  readonly factor: Factor | undefined;
  /** How the factor was chosen. */
  readonly chosen: Chosen | undefined;
  /** In market-based scope 2 the instrument that covers the electricity, where one does. */
  readonly coveredBy?: LedgerLine;
};

/** What a row that said `/` or `n/a` would have given off, had it had a figure. */
export type Gap = Pick<Emission, 'line' | 'purpose' | 'scope' | 'gas'>;

/** The emissions of all ledger lines, and the ledger lines themselves. */
export type Inventory = {
  readonly lines: readonly LedgerLine[];
  readonly emissions: readonly Emission[];
  readonly gaps: readonly Gap[];
  /** What leads each line's quantity to another unit: the densities and heating values of its emissions, or named for what is counted only. */
  readonly bridges: ReadonlyMap<LedgerLine, readonly ChosenPart[]>;
  /** What instruments cover, where market-based scope 2 is computed. */
  readonly market?: { readonly covers: readonly Cover[] };
  /** The energy of fuels, electricity, heat and own generation. */
  readonly energies: readonly LineEnergy[];
};

/** Units in which results are taken. */
export type ResultUnits = { readonly kilogram: Unit; readonly kilogramCO2e: Unit; readonly megawattHour: Unit };

/** What the inventory is taken with. */
export type InventoryBasis = Choosing & {
  readonly gases: GasTable;
  readonly substances: SubstanceTable;
  readonly units: ResultUnits;
  readonly preset: readonly PresetRule[];
};

/** What one line is taken with: the rates that stand in other lines as well. */
export type TakingBasis = InventoryBasis & MoneyBasis;

/** What lines come to whose sites, months or quantities alone differ: for what they emit, and the factors chosen for it. */
type Choices = { readonly purposes: readonly Purpose[]; readonly chosen: Map<Purpose, Chosen | undefined> };

/** Takes the inventory; a line without a factor, or whose unit does not meet it, is a fault. */
export function takeInventory(lines: readonly LedgerLine[], basis: InventoryBasis): Checked<Inventory> {
  const diagnostics: Diagnostic[] = [];
  const taking = { ...basis, rates: ratesIn(lines, diagnostics) };
  const choices = new Map<string, Choices>();
  const taken = lines.map((line) => [line, emissionsOf(line, taking, choices, diagnostics)] as const);
  const energies = taken.flatMap(
    ([line, ours]) => energyOf(line, ours, basis.units.megawattHour, basis, diagnostics) ?? [],
  );
  diagnostics.push(...reviewRefrigerants(lines, basis.substances));
  const bridges = new Map(taken.map(([line, ours]) => [line, bridgesOf(line, ours, basis, diagnostics)]));
  const emissions = taken.flatMap(([, ours]) => ours);
  const gaps = lines.flatMap((line) => gapsOf(line, taking));
  return { value: { lines, emissions, gaps, bridges, energies }, diagnostics: withoutRepeats(diagnostics) };
}

/** The parts that the line's emissions were computed with; for what is counted only, the density that is named for it. */
function bridgesOf(
  line: LedgerLine,
  emissions: readonly Emission[],
  basis: InventoryBasis,
  diagnostics: Diagnostic[],
): readonly ChosenPart[] {
  const chosen = emissions[0]?.chosen;
  if (chosen !== undefined || line.subject.use !== 'activity' || line.rows === 0) return chosen?.parts ?? [];
  return emissions.length === 0 ? namedParts(line, 'density', basis, diagnostics) : [];
}

function emissionsOf(
  line: LedgerLine,
  basis: TakingBasis,
  before: Map<string, Choices>,
  diagnostics: Diagnostic[],
): Emission[] {
  if (line.subject.use !== 'activity' || line.rows === 0) return [];
  const given = asGiven(line, basis.units);
  if (given !== undefined) return [withoutMontreal(given, basis)];
  const refrigerants = refrigerantEmissions(line, basis, diagnostics);
  if (refrigerants !== undefined) return refrigerants;
  const { purposes, chosen } = choicesOf(line, basis, before);
  const quantity = signedFigure(line);
  const emissions: Emission[] = [];
  for (const purpose of purposes) {
    // A fault that was found is not said again.
    if (!chosen.has(purpose)) chosen.set(purpose, chooseFactors(line, purpose, basis, diagnostics));
    const choice = chosen.get(purpose);
    for (const factor of choice?.factors ?? []) {
      const emission = emissionOf({ line, purpose, quantity }, factor, choice as Chosen, basis, diagnostics);
      if (emission !== undefined) emissions.push(withoutMontreal(emission, basis));
    }
  }
  return emissions;
}

/** The choices of all lines that share what decides them. Where editions are swapped every line may have its own. */
function choicesOf(line: LedgerLine, basis: TakingBasis, before: Map<string, Choices>): Choices {
  const { year, subject, class: kind, region, scope, pin, pinWhy, unit, details } = line;
  const told = [year, subject.name, kind, region, scope, pin, pinWhy, unit.symbol, details.treatment ?? ''];
  const name = [...told, details.distance === undefined ? '' : 'flown'].join('\u001f');
  const known = basis.swap === undefined ? before.get(name) : undefined;
  if (known !== undefined) return known;
  const choices = { purposes: purposesOf(line, basis), chosen: new Map<Purpose, Chosen | undefined>() };
  before.set(name, choices);
  return choices;
}

/**
 * What the activity emits; and where the company or its preset names a family for it, what is emitted upstream and by grid losses,
 * and the greenhouse gases of what is otherwise only counted, such as waste.
 */
function purposesOf(line: LedgerLine, { company, preset }: InventoryBasis): readonly Purpose[] {
  const { emits, scope } = line.subject as Activity;
  const further = (['ghg', 'upstream', 'losses'] as const).filter(
    (purpose) => !emits.includes(purpose) && scope !== '' && rulesFor(line, purpose, company, preset).length > 0,
  );
  // Guidance on exhaust gases is of the company's own vehicles and boilers.
  const own = isUsedByOthers(line) ? emits.filter((purpose) => purpose !== 'exhaust') : emits;
  return [...own, ...further];
}

function gapsOf(line: LedgerLine, basis: InventoryBasis): Gap[] {
  if (line.subject.use !== 'activity' || (line.missing === 0 && line.notApplicable === 0)) return [];
  const isGiven = ['CO2e', 'CO2'].includes(dimensionKey(line.unit));
  const purposes: readonly Purpose[] = isGiven ? ['ghg'] : purposesOf(line, basis);
  return purposes.flatMap((purpose): Gap[] => {
    const scope = scopeFor(purpose, scopeOf(line));
    if (purpose !== 'exhaust') return [{ line, purpose, scope, gas: 'CO2e' }];
    // Which gases are lacking is known from the factors alone; that there are none is said for the rows that have figures.
    const factors = chooseFactors(line, purpose, basis, [])?.factors ?? [];
    return factors.map(({ gas }) => ({ line, purpose, scope: '', gas }));
  });
}

/** A supplier's own result: the quantity already is CO2e (or CO2, whose potential is 1). */
function asGiven(line: LedgerLine, { kilogramCO2e }: ResultUnits): Emission | undefined {
  const dimension = dimensionKey(line.unit);
  if (dimension !== 'CO2e' && dimension !== 'CO2') return undefined;
  const rows = rowsFigure(line);
  const result: Figure = {
    name: '',
    amount: rows.amount.times(line.unit.ratio),
    unit: kilogramCO2e,
    because: { kind: 'unit', from: rows, ratio: line.unit.ratio },
  };
  return {
    line,
    purpose: 'ghg',
    scope: scopeOf(line),
    gas: dimension,
    result,
    factor: undefined,
    chosen: undefined,
  };
}

/** What is emitted for a purpose: all of a line's rows, or the part of them that is not covered otherwise. */
export type Emitting = {
  readonly line: LedgerLine;
  readonly purpose: Purpose | 'market';
  readonly quantity: Figure;
};

/** One quantity times one factor, weighed; undefined and a fault where they do not meet. */
export function emissionOf(
  { line, purpose, quantity: given }: Emitting,
  factor: Factor,
  chosen: Chosen,
  basis: TakingBasis,
  diagnostics: Diagnostic[],
): Emission | undefined {
  const { gases, units, company } = basis;
  const quantity = inMoneyOf(factor, given, line, basis, diagnostics);
  if (quantity === undefined) return undefined;
  const product = multiply(quantity, factor, chosen, units);
  if (product === undefined) {
    const unmet = { activity: line.subject.name, unit: line.unit.symbol, id: factor.group, per: factor.per.symbol };
    diagnostics.push(factorUnitMismatch(placeOfUnit(line), unmet));
    return undefined;
  }
  const gas = factor.gas === 'carbon content' ? 'CO2' : factor.gas;
  if (purpose === 'exhaust' || gas === BIOGENIC) {
    const result = inKilograms(product, units.kilogram);
    return { line, purpose: purpose === 'exhaust' ? purpose : 'biogenic', scope: '', gas, result, factor, chosen };
  }
  // A publisher may print a gas as CO2e already: then its own potentials are inside.
  const isWeighed = gas === 'CO2e' || gas === 'CO2' || factor.top.dimensions.has('CO2e');
  const result = isWeighed
    ? inKilograms(product, units.kilogramCO2e)
    : weigh(inKilograms(product, units.kilogram), gas, company.potentials, gases, units);
  if (result !== undefined)
    return { line, purpose, scope: scopeFor(purpose, scopeOf(line)), gas, result, factor, chosen };
  diagnostics.push(gasUnweighted(placeOfUnit(line), { gas, set: company.potentials, id: factor.id }));
  return undefined;
}

function placeOfUnit(line: LedgerLine): Place {
  return { ...line.first, field: 'unit' };
}

/** CO2e of a mass of gas: mass times its 100-year warming potential (GHG Protocol Corporate Standard, chapter 6; IPCC assessment reports). */
export function weigh(
  mass: Figure,
  gas: string,
  set: PotentialSet,
  gases: GasTable,
  units: ResultUnits,
): Figure | undefined {
  const potential = gases.get(gas)?.potentials.get(set);
  if (potential === undefined) return undefined;
  return {
    name: '',
    amount: mass.amount.times(potential),
    unit: units.kilogramCO2e,
    because: { kind: 'potential', mass, gas, potential, set },
  };
}

/** A product in kilograms of its gas, whether the publisher wrote kg, t or kgCO2e. */
function inKilograms(product: Figure, unit: Unit): Figure {
  const { name, amount, because } = product;
  if (product.unit.ratio.equals(unit.ratio)) return { name, amount, unit, because };
  const ratio = product.unit.ratio.over(unit.ratio);
  return { name: '', amount: amount.times(ratio), unit, because: { kind: 'unit', from: product, ratio } };
}

/** The scope a line counts in: the row's own where it is written, else the activity's. */
export function scopeOf(line: LedgerLine): string {
  return line.scope === '' ? (line.subject as Activity).scope : line.scope;
}

/**
 * Whether a row itself moves into scope 3 what would else be used by the company: others use it, as tenants or drivers of their own cars do.
 * It is no energy of the company (GRI 302-1 and 302-2 keep the two apart), and no exhaust gas of it.
 */
export function isUsedByOthers({ subject, scope }: Pick<LedgerLine, 'subject' | 'scope'>): boolean {
  if (!scope.startsWith('3') || subject.use !== 'activity') return false;
  return subject.scope === '1' || subject.scope === '2' || subject.emits.includes('exhaust');
}

/** What is emitted upstream of energy, and lost in the grid, is scope 3, category 3; upstream of travel or goods it stays in their category. */
function scopeFor(purpose: Emitting['purpose'], scope: string): string {
  const isOfEnergy = (purpose === 'upstream' || purpose === 'losses') && (scope === '1' || scope === '2');
  return isOfEnergy ? '3.3' : scope;
}

/** Whether an emission counts in the totals of the scopes. */
export function isInScopes({ purpose }: Pick<Emission, 'purpose'>): boolean {
  return purpose === 'ghg' || purpose === 'upstream' || purpose === 'losses';
}

/** Ledger lines of one kind bring the same fault again and again; one of each is enough, counted in its message's own place. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message }) => {
    const key = `${code}\u001f${message}`;
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
