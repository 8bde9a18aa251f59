// The figures that the table names, for every year: sums, quantities, measures and ratios, all from exact figures.
import type { Company } from '../domain/company.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { figureCycle, measureMissing, measureZero, unitMixed, unitUnfit } from '../domain/faults/resultFaults.ts';
import { MISSING, NOT_APPLICABLE, type Figure, type KpiValue } from '../domain/figure.ts';
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { Kpi, KpiContent, KpiTable } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { TreatmentTable } from '../domain/treatment.ts';
import { conversion, overUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';
import { kpiUnit } from './kpiUnits.ts';
import { stepTo } from './multiply.ts';
import { emissionsIn } from './kpiEmissions.ts';
import { energyIn } from './kpiEnergy.ts';
import { lineInUnit, linesCounted } from './kpiQuantities.ts';
import { withoutTreatment } from './kpiWaste.ts';
import type { Inventory, ResultUnits } from './takeInventory.ts';
import { measureValue } from './measureValue.ts';

/** One KPI over the years. */
export type KpiRow = { readonly kpi: Kpi; readonly unit: Unit; readonly values: ReadonlyMap<string, KpiValue> };

/** What KPIs are computed from. */
export type KpiBasis = {
  readonly kpis: KpiTable;
  readonly units: UnitTable;
  readonly resultUnits: ResultUnits;
  /** The currency of the measures, or undefined where there are none. */
  readonly currency: string | undefined;
  readonly stocks: Company['stocks'];
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
  readonly #units = new Map<string, Unit>();
  readonly #underWay = new Set<string>();
  readonly #unfit = new Set<string>();
  readonly #withoutMeasure = new Map<string, { measure: string; year: string; ratios: string[] }>();
  readonly #inventory: Inventory;
  readonly #basis: KpiBasis;
  readonly #diagnostics: Diagnostic[];

  constructor(inventory: Inventory, basis: KpiBasis, diagnostics: Diagnostic[]) {
    this.#inventory = inventory;
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
    const value = this.#fits(kpi) ? this.#compute(kpi, year) : MISSING;
    this.#underWay.delete(key);
    this.#values.set(name, value);
    return value;
  }

  unitOf(kpi: Kpi): Unit {
    const known = this.#units.get(kpi.key);
    if (known !== undefined) return known;
    // Stands while the parts are looked at, so that a KPI that is computed from itself comes to an end.
    this.#units.set(kpi.key, kpiUnit(kpi, undefined, this.#basis));
    const unit = kpiUnit(kpi, this.#likeOf(kpi), this.#basis);
    this.#units.set(kpi.key, unit);
    return unit;
  }

  /** Whether the KPI's figures can be printed in its unit; a company may have asked for one that they cannot. */
  #fits(kpi: Kpi): boolean {
    const [unit, like] = [this.unitOf(kpi), this.#likeOf(kpi)];
    if (like === undefined || sameDimension(unit, like)) return true;
    // Rows may be in another kind of unit that a density or heating value leads from.
    if (this.#linesOf(kpi).some((line) => line.rows > 0 && lineInUnit(line, unit, this.#inventory) !== undefined))
      return true;
    // What is computed from a KPI in an unfit unit is not at fault itself.
    const isCause = !partsOf(kpi.content).some((part) => this.#unfit.has(part));
    if (isCause && !this.#unfit.has(kpi.key)) {
      this.#diagnostics.push(unitUnfit(kpi.place, { key: kpi.key, unit: unit.symbol, rows: like.symbol }));
    }
    this.#unfit.add(kpi.key);
    return false;
  }

  /** A unit that has the dimension the KPI's figures come in, where there are any. */
  #likeOf(kpi: Kpi): Unit | undefined {
    const { content } = kpi;
    const { kilogram, kilogramCO2e, megawattHour } = this.#basis.resultUnits;
    if (content.kind === 'energy') return megawattHour;
    if (content.kind === 'emissions') return kilogramCO2e;
    if (content.kind === 'gas') return kilogram;
    if (content.kind === 'sum') {
      const first = this.#basis.kpis.get(content.parts[0] ?? '');
      return first === undefined || first === kpi ? undefined : this.unitOf(first);
    }
    if (content.kind === 'ratio') {
      const [top, per] = [this.#basis.kpis.get(content.top), this.#basis.kpis.get(content.per)];
      const isKnown = top !== undefined && per !== undefined && this.#hasFigures(top) && this.#hasFigures(per);
      return isKnown ? overUnit(this.unitOf(top), this.unitOf(per)) : undefined;
    }
    return this.#linesOf(kpi).find((line) => line.rows > 0)?.unit;
  }

  /** Whether a quantity or measure has rows at all; without, its unit is only the table's first choice. */
  #hasFigures(kpi: Kpi): boolean {
    const isOfRows = kpi.content.kind === 'quantity' || kpi.content.kind === 'group' || kpi.content.kind === 'measure';
    return !isOfRows || this.#linesOf(kpi).some((line) => line.rows > 0);
  }

  #linesOf({ content }: Kpi): LedgerLine[] {
    return linesCounted(content, this.#inventory.lines, this.#basis.treatments);
  }

  #compute(kpi: Kpi, year: string): KpiValue {
    const { content } = kpi;
    switch (content.kind) {
      case 'emissions':
      case 'gas': {
        const { parts, lines, unit } = emissionsIn(content, this.#inventory, year, this.#basis.resultUnits);
        return this.#added(kpi, parts, lines, unit);
      }
      case 'energy': {
        const { parts, lines, without } = energyIn(content, this.#inventory, year);
        return this.#added(kpi, parts, lines, this.#basis.resultUnits.megawattHour, without);
      }
      case 'treated':
      case 'quantity':
      case 'group': {
        const lacking = content.kind === 'treated' ? withoutTreatment(this.#inventory.lines, year) : [];
        const lines = this.#linesOf(kpi).filter((line) => line.year === year);
        return this.#quantities(kpi, lines, lacking);
      }
      case 'measure':
        return measureValue(
          kpi,
          this.unitOf(kpi),
          this.#linesOf(kpi).filter((line) => line.year === year),
          year,
          this.#basis.stocks,
          this.#diagnostics,
        );
      case 'sum':
        return this.#sum(kpi, content.parts, year);
      case 'ratio':
        return this.#ratio(kpi, content.top, content.per, year);
    }
  }

  #quantities(kpi: Kpi, lines: readonly LedgerLine[], lacking: readonly string[]): KpiValue {
    const unit = this.unitOf(kpi);
    const parts: Figure[] = [];
    for (const line of lines.filter(({ rows }) => rows > 0)) {
      const figure = lineInUnit(line, unit, this.#inventory);
      if (figure === undefined) {
        const place = { ...line.first, field: 'unit' };
        this.#diagnostics.push(unitMixed(place, { key: kpi.key, first: unit.symbol, second: line.unit.symbol }));
        return MISSING;
      }
      parts.push(figure);
    }
    return this.#added(kpi, parts, lines, unit, lacking);
  }

  /** Figures of one unit added up and taken to the KPI's unit; rows that say `/` or `n/a` decide where there is no figure. */
  #added(
    kpi: Kpi,
    parts: readonly Figure[],
    lines: readonly LedgerLine[],
    unit: Unit,
    lacking: readonly string[] = [],
  ): KpiValue {
    const missing = lines.filter((line) => line.missing > 0);
    if (parts.length === 0)
      return missing.length === 0 && lines.some((line) => line.notApplicable > 0) ? NOT_APPLICABLE : MISSING;
    const total: Figure = {
      name: kpi.key,
      amount: sumOf(parts.map((part) => part.amount)),
      unit,
      because: { kind: 'sum', parts },
    };
    const without = missing.map((line) => [line.subject.name, line.site].filter((part) => part !== '').join(', '));
    const lacks = [...new Set([...without, ...lacking])];
    return { status: 'value', figure: named(kpi, total, this.unitOf(kpi)), without: lacks };
  }

  #sum(kpi: Kpi, keys: readonly string[], year: string): KpiValue {
    const unit = this.unitOf(kpi);
    const values = keys.map((key) => [key, this.value(key, year)] as const);
    const figures = values.flatMap(([, value]) => (value.status === 'value' ? [value.figure] : []));
    if (figures.length === 0)
      return values.every(([, value]) => value.status === 'not-applicable') ? NOT_APPLICABLE : MISSING;
    const parts = figures.map((figure) => stepTo(figure, unit));
    // A part that itself lacks something makes its sum lack it too.
    const without = values.flatMap(([key, value]) =>
      value.status === 'missing' ? [key] : value.status === 'value' ? value.without : [],
    );
    const figure: Figure = {
      name: kpi.key,
      amount: sumOf(parts.map((part) => part.amount)),
      unit,
      because: { kind: 'sum', parts },
    };
    return { status: 'value', figure, without };
  }

  #ratio(kpi: Kpi, topKey: string, perKey: string, year: string): KpiValue {
    const [top, per] = [this.value(topKey, year), this.value(perKey, year)];
    if (top.status !== 'value') return top;
    if (per.status !== 'value') {
      const name = `${perKey} ${year}`;
      const measure = measureName(perKey, this.#basis.kpis);
      const noted = this.#withoutMeasure.get(name) ?? { measure, year, ratios: [] };
      noted.ratios.push(kpi.key);
      this.#withoutMeasure.set(name, noted);
      return MISSING;
    }
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
      without: top.without,
    };
  }

  reportMissingMeasures(): void {
    for (const { measure, year, ratios } of this.#withoutMeasure.values()) {
      this.#diagnostics.push(measureMissing(undefined, { measure, year, ratios: ratios.join(', ') }));
    }
  }
}

/** The KPIs that another is computed from. */
function partsOf(content: KpiContent): readonly string[] {
  if (content.kind === 'sum') return content.parts;
  return content.kind === 'ratio' ? [content.top, content.per] : [];
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
