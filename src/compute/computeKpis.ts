// The figures that the table names, for every year: sums, quantities, measures and ratios, all from exact figures.
import type { Company } from '../domain/company.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { figureCycle, measureMissing, measureZero, unitMixed, unitUnfit } from '../domain/faults/resultFaults.ts';
import { MISSING, NOT_APPLICABLE, STATED_MISSING, type Figure, type KpiValue, type Lack } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Kpi, KpiTable } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { TreatmentTable } from '../domain/treatment.ts';
import { conversion, overUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';
import { carbonCost } from './carbonCost.ts';
import { byYear, emissionsIn, NOTHING, type YearSlice } from './kpiEmissions.ts';
import { leadingOf, lineInUnit, linesCounted, type Leading } from './kpiQuantities.ts';
import { KpiUnits } from './kpiUnits.ts';
import { measureValue, type StockBasis } from './measureValue.ts';
import { stepTo } from './multiply.ts';
import type { Inventory, ResultUnits } from './takeInventory.ts';
import { energyIn } from './kpiEnergy.ts';
import { withoutTreatment } from './kpiWaste.ts';
import { primaryShare } from './primaryShare.ts';
import { sumFigure, totalOf } from './totals.ts';

/** One KPI over the years. */
export type KpiRow = { readonly kpi: Kpi; readonly unit: Unit; readonly values: ReadonlyMap<string, KpiValue> };

/** What KPIs are computed from. */
export type KpiBasis = {
  readonly kpis: KpiTable;
  readonly units: UnitTable;
  readonly resultUnits: ResultUnits;
  /** The currency of the measures, or undefined where there are none. */
  readonly currency: string | undefined;
  /** How what is counted on a day stands for a year. */
  readonly counting: StockBasis;
  /** Units that are settled already, by KPI: a group prints in those of the whole table. */
  readonly settled?: ReadonlyMap<string, Unit>;
  readonly price: Company['carbonPrice'];
  readonly treatments: TreatmentTable;
};

/** Computes every KPI for every year; those that hold nothing in any year are `missing` throughout. */
export function computeKpis(
  inventory: Inventory,
  years: readonly string[],
  basis: KpiBasis,
): Checked<readonly KpiRow[]> {
  const diagnostics: Diagnostic[] = [];
  const computation = new Computation(inventory, basis, diagnostics);
  const rows = [...basis.kpis.values()].map((kpi) => ({
    kpi,
    unit: computation.unitOf(kpi),
    values: new Map(years.map((year) => [year, computation.value(kpi.key, year)])),
  }));
  computation.reportMissingMeasures();
  return { value: rows, diagnostics };
}

/** Holds what is already computed: a KPI may be part of several others. */
class Computation {
  readonly #values = new Map<string, KpiValue>();
  readonly #underWay = new Set<string>();
  readonly #withoutMeasure = new Map<string, { measure: string; year: string; ratios: string[] }>();
  readonly #years: ReadonlyMap<string, YearSlice>;
  readonly #inventory: Inventory;
  readonly #units: KpiUnits;
  readonly #leading: Leading;
  readonly #basis: KpiBasis;
  readonly #diagnostics: Diagnostic[];

  constructor(inventory: Inventory, basis: KpiBasis, diagnostics: Diagnostic[]) {
    this.#inventory = inventory;
    this.#years = byYear(inventory);
    this.#leading = leadingOf(inventory);
    this.#units = new KpiUnits(inventory.lines, this.#leading, basis, diagnostics);
    this.#basis = basis;
    this.#diagnostics = diagnostics;
  }

  value(key: string, year: string): KpiValue {
    const name = `${key} ${year}`;
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const kpi = this.#basis.kpis.get(key);
    if (kpi === undefined) return MISSING;
    if (this.#underWay.has(key)) {
      this.#diagnostics.push(figureCycle(kpi.place, { key }));
      return MISSING;
    }
    this.#underWay.add(key);
    const value = this.#units.fits(kpi) ? this.#compute(kpi, year) : MISSING;
    this.#underWay.delete(key);
    this.#values.set(name, value);
    return value;
  }

  unitOf(kpi: Kpi): Unit {
    return this.#units.unitOf(kpi);
  }

  #compute(kpi: Kpi, year: string): KpiValue {
    const { content } = kpi;
    const slice = this.#years.get(year) ?? NOTHING;
    const { lines } = slice;
    const { treatments } = this.#basis;
    const unit = this.unitOf(kpi);
    switch (content.kind) {
      case 'emissions':
      case 'gas':
      case 'market':
      case 'instruments': {
        const added = emissionsIn(content, slice, this.#basis.resultUnits);
        const total = totalOf(kpi.key, added.parts, added.lines, added.unit);
        return total.status === 'value' ? { ...total, figure: named(kpi, total.figure, unit) } : total;
      }
      case 'primary':
        return primaryShare(kpi.key, content.scope, this.#inventory, year, this.unitOf(kpi), this.#basis.resultUnits);
      case 'energy': {
        const { parts, lines: ours, without } = energyIn(content, slice);
        const total = totalOf(kpi.key, parts, ours, this.#basis.resultUnits.megawattHour, without);
        return total.status === 'value' ? { ...total, figure: named(kpi, total.figure, unit) } : total;
      }
      case 'treated':
      case 'quantity':
      case 'group': {
        const lacking = content.kind === 'treated' ? withoutTreatment(lines) : [];
        return this.#quantities(kpi, linesCounted(content, lines, treatments), lacking);
      }
      case 'measure': {
        const { counting } = this.#basis;
        return measureValue(kpi.key, unit, linesCounted(content, lines, treatments), year, counting, this.#diagnostics);
      }
      case 'sum':
        return this.#sum(kpi, content.parts, year);
      case 'ratio':
        return this.#ratio(kpi, content.top, content.per, year);
      case 'cost':
        return carbonCost(kpi.key, this.unitOf(kpi), year, this.#basis, (key) => this.value(key, year));
    }
  }

  #quantities(kpi: Kpi, lines: readonly LedgerLine[], lacking: readonly string[]): KpiValue {
    const unit = this.unitOf(kpi);
    const parts: Figure[] = [];
    for (const line of lines.filter(({ rows }) => rows > 0)) {
      const figure = lineInUnit(line, unit, this.#leading);
      if (figure === undefined) {
        const place = { ...line.first, field: 'unit' };
        this.#diagnostics.push(unitMixed(place, { key: kpi.key, first: unit.symbol, second: line.unit.symbol }));
        return MISSING;
      }
      parts.push(figure);
    }
    return totalOf(kpi.key, parts, lines, unit, lacking);
  }

  #sum(kpi: Kpi, keys: readonly string[], year: string): KpiValue {
    const unit = this.unitOf(kpi);
    const values = keys.map((key) => [key, this.value(key, year)] as const);
    const figures = values.flatMap(([, value]) => (value.status === 'value' ? [value.figure] : []));
    if (figures.length === 0) {
      if (values.some(([, value]) => value.status === 'missing' && value.isStated === true)) return STATED_MISSING;
      return values.every(([, value]) => value.status === 'not-applicable') ? NOT_APPLICABLE : MISSING;
    }
    const other = figures.find((figure) => !sameDimension(figure.unit, unit));
    if (other !== undefined) {
      this.#diagnostics.push(unitUnfit(kpi.place, { key: kpi.key, unit: unit.symbol, rows: other.unit.symbol }));
      return MISSING;
    }
    // A part that itself lacks something makes its sum lack it too.
    const without = values.flatMap(([key, value]): readonly Lack[] =>
      value.status === 'missing' ? [{ kpi: key }] : value.status === 'value' ? value.without : [],
    );
    const parts = figures.map((figure) =>
      figure.unit.symbol === unit.symbol ? figure : stepTo(figure, unit, figure.name),
    );
    return { status: 'value', figure: sumFigure(kpi.key, parts, unit), without };
  }

  #ratio(kpi: Kpi, topKey: string, perKey: string, year: string): KpiValue {
    const [top, per] = [this.value(topKey, year), this.value(perKey, year)];
    if (top.status !== 'value') return top;
    if (per.status === 'not-applicable') return NOT_APPLICABLE;
    if (per.status === 'missing') {
      const name = `${perKey} ${year}`;
      const measure = measureName(perKey, this.#basis.kpis);
      const noted = this.#withoutMeasure.get(name) ?? { measure, year, ratios: [] };
      noted.ratios.push(kpi.key);
      this.#withoutMeasure.set(name, noted);
      return MISSING;
    }
    // A measure of zero is a row to be corrected; of what is computed, such as energy, there may be none in a year.
    if (per.figure.amount.isZero() && this.#basis.kpis.get(perKey)?.content.kind !== 'measure') return NOT_APPLICABLE;
    if (per.figure.amount.compare(Fraction.zero) <= 0) {
      this.#diagnostics.push(measureZero(undefined, { measure: perKey, year, key: kpi.key }));
      return MISSING;
    }
    const unit = this.unitOf(kpi);
    const quotientUnit = overUnit(top.figure.unit, per.figure.unit);
    const amount = top.figure.amount.over(per.figure.amount).times(conversion(quotientUnit, unit));
    return {
      status: 'value',
      figure: { name: kpi.key, amount, unit, because: { kind: 'ratio', top: top.figure, bottom: per.figure } },
      without: [...top.without, ...per.without],
    };
  }

  reportMissingMeasures(): void {
    for (const { measure, year, ratios } of this.#withoutMeasure.values()) {
      this.#diagnostics.push(measureMissing(undefined, { measure, year, ratios: ratios.join(', ') }));
    }
  }
}

/** What a row calls the measure behind a KPI. */
export function measureName(key: string, kpis: KpiTable): string {
  const content = kpis.get(key)?.content;
  return content?.kind === 'measure' ? content.measure : key;
}

/** A figure in the KPI's unit under the KPI's name. */
function named(kpi: Kpi, figure: Figure, unit: Unit): Figure {
  return figure.unit.symbol === unit.symbol ? figure : stepTo({ ...figure, name: '' }, unit, kpi.key);
}
