// The unit a KPI is printed in: the first of its alternatives that fits its rows, with the currency of the measures in place of ¤.
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { currencyIn } from '../domain/dimension.ts';
import { currencyMixed, unitUnfit } from '../domain/faults/resultFaults.ts';
import { partsOf, type Kpi } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { overUnit, parseUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';
import { isLineCounted, lineInUnit, type Leading } from './kpiQuantities.ts';
import { moneyOf } from './carbonCost.ts';
import { PERCENT } from './primaryShare.ts';
import type { KpiBasis } from './computeKpis.ts';

/** The currency the measures are in; two currencies do not add and are a fault. Undefined where no measure is money. */
export function currencyOf(lines: readonly LedgerLine[]): Checked<string | undefined> {
  const diagnostics: Diagnostic[] = [];
  let first: { currency: string; measure: string } | undefined;
  for (const line of lines) {
    const currency = line.subject.use === 'measure' ? currencyIn(line.unit) : undefined;
    if (currency === undefined) continue;
    first ??= { currency, measure: line.subject.name };
    if (first.currency === currency) continue;
    const place = { file: line.first.file, record: line.first.record, field: 'unit' };
    diagnostics.push(currencyMixed(place, { measure: line.subject.name, first: first.currency, second: currency }));
  }
  return { value: first?.currency, diagnostics };
}

/** Settles the unit of every KPI once, and whether its figures can be printed in it. */
export class KpiUnits {
  readonly #units: Map<string, Unit>;
  readonly #fit = new Map<string, boolean>();
  readonly #lines: readonly LedgerLine[];
  readonly #leading: Leading;
  readonly #basis: KpiBasis;
  readonly #diagnostics: Diagnostic[];

  constructor(lines: readonly LedgerLine[], leading: Leading, basis: KpiBasis, diagnostics: Diagnostic[]) {
    this.#leading = leading;
    this.#units = new Map(basis.settled);
    this.#lines = lines.filter(({ rows }) => rows > 0);
    this.#basis = basis;
    this.#diagnostics = diagnostics;
  }

  unitOf(kpi: Kpi): Unit {
    const known = this.#units.get(kpi.key);
    if (known !== undefined) return known;
    // Stands while the parts are looked at, so that a KPI that is computed from itself comes to an end.
    this.#units.set(kpi.key, this.#choose(kpi, undefined));
    const unit = this.#choose(kpi, this.#likeOf(kpi));
    this.#units.set(kpi.key, unit);
    return unit;
  }

  /** Whether the KPI's figures can be printed in its unit; a company may have asked for one that they cannot. */
  fits(kpi: Kpi): boolean {
    if (this.#basis.settled !== undefined) return true;
    const known = this.#fit.get(kpi.key);
    if (known !== undefined) return known;
    // Stands while the parts are looked at, so that a KPI that is computed from itself comes to an end.
    this.#fit.set(kpi.key, true);
    const arePartsFit = partsOf(kpi.content).every((key) => {
      const part = this.#basis.kpis.get(key);
      return part === undefined || this.fits(part);
    });
    const [unit, like] = [this.unitOf(kpi), this.#likeOf(kpi)];
    const isFit = like === undefined || sameDimension(unit, like) || this.#isLedInto(unit, kpi);
    // What is computed from a KPI in an unfit unit is not at fault itself.
    if (!isFit && arePartsFit) {
      this.#diagnostics.push(unitUnfit(kpi.place, { key: kpi.key, unit: unit.symbol, rows: like.symbol }));
    }
    this.#fit.set(kpi.key, isFit);
    return isFit;
  }

  /** Whether a density or heating value leads from the unit of a row to that of the KPI. */
  #isLedInto(unit: Unit, kpi: Kpi): boolean {
    return this.#lines.some(
      (line) =>
        isLineCounted(kpi.content, line, this.#basis.treatments) && lineInUnit(line, unit, this.#leading) !== undefined,
    );
  }

  /** The first of the KPI's units that fits; `like` has the dimension of its rows, and without rows the first one stands. */
  #choose(kpi: Kpi, like: Unit | undefined): Unit {
    const { units, price, currency: ofMeasures = 'RMB' } = this.#basis;
    // What a carbon price costs is in the currency of the price, whatever the measures are in.
    const currency = kpi.content.kind === 'cost' && price?.use === 'priced' ? price.currency : ofMeasures;
    const alternatives = kpi.unit.split('|').map((text) => readUnit(kpi.key, text.replace('¤', currency), units));
    const fitting = like === undefined ? undefined : alternatives.find((unit) => sameDimension(unit, like));
    return fitting ?? (alternatives[0] as Unit);
  }

  /** A unit that has the dimension the KPI's figures come in, where there are any. */
  #likeOf(kpi: Kpi): Unit | undefined {
    const { content } = kpi;
    const { kpis, resultUnits } = this.#basis;
    if (content.kind === 'emissions' || content.kind === 'market') return resultUnits.kilogramCO2e;
    if (content.kind === 'primary') return PERCENT;
    if (content.kind === 'instruments' || content.kind === 'energy') return resultUnits.megawattHour;
    if (content.kind === 'gas') return resultUnits.kilogram;
    if (content.kind === 'cost') return moneyOf(this.#basis);
    if (content.kind === 'sum') {
      const first = kpis.get(content.parts[0] ?? '');
      return first === undefined ? undefined : this.unitOf(first);
    }
    if (content.kind === 'ratio') {
      const [top, per] = [kpis.get(content.top), kpis.get(content.per)];
      const isKnown = top !== undefined && per !== undefined && this.#hasFigures(top) && this.#hasFigures(per);
      return isKnown ? overUnit(this.unitOf(top), this.unitOf(per)) : undefined;
    }
    return this.#lines.find((line) => isLineCounted(content, line, this.#basis.treatments))?.unit;
  }

  /** Whether a quantity or measure has rows at all; without, its unit is only the table's first choice. */
  #hasFigures({ content }: Kpi): boolean {
    const isOfRows = content.kind === 'quantity' || content.kind === 'group' || content.kind === 'measure';
    return !isOfRows || this.#lines.some((line) => isLineCounted(content, line, this.#basis.treatments));
  }
}

function readUnit(key: string, text: string, units: UnitTable): Unit {
  const reading = parseUnit(text, units);
  if ('fault' in reading) throw new Error(`the unit ${text} of ${key} is not known`);
  return reading.unit;
}
