// The unit a KPI is printed in: the first of its alternatives that fits its rows, with the currency of the measures in place of ¤.
import type { CarbonPrice } from '../domain/carbonPrice.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { dimensionKey, isCurrency } from '../domain/dimension.ts';
import { currencyMixed } from '../domain/faults/resultFaults.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { parseUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';

/** The currency the measures are in; two currencies do not add and are a fault. Undefined where no measure is money. */
export function currencyOf(lines: readonly LedgerLine[]): Checked<string | undefined> {
  const diagnostics: Diagnostic[] = [];
  let first: { currency: string; measure: string } | undefined;
  for (const line of lines) {
    const currency = dimensionKey(line.unit);
    if (line.subject.use !== 'measure' || !isCurrency(currency)) continue;
    first ??= { currency, measure: line.subject.name };
    if (first.currency === currency) continue;
    const place = { file: line.first.file, record: line.first.record, field: 'unit' };
    diagnostics.push(currencyMixed(place, { measure: line.subject.name, first: first.currency, second: currency }));
  }
  return { value: first?.currency, diagnostics };
}

/** The KPI's unit. `like` has the dimension of its rows; without rows the first alternative stands. */
export function kpiUnit(
  kpi: Kpi,
  like: Unit | undefined,
  basis: {
    readonly units: UnitTable;
    readonly currency: string | undefined;
    readonly price: CarbonPrice | undefined;
  },
): Unit {
  const { price, currency: ofMeasures } = basis;
  // What a carbon price costs is in the currency of the price, whatever the measures are in.
  const currency = kpi.content.kind === 'cost' && price?.use === 'priced' ? price.currency : ofMeasures;
  const alternatives = kpi.unit
    .split('|')
    .map((text) => readUnit(kpi.key, text.replace('¤', currency ?? 'RMB'), basis.units));
  const fitting = like === undefined ? undefined : alternatives.find((unit) => sameDimension(unit, like));
  return fitting ?? (alternatives[0] as Unit);
}

function readUnit(key: string, text: string, units: UnitTable): Unit {
  const reading = parseUnit(text, units);
  if ('fault' in reading) throw new Error(`the unit ${text} of ${key} is not known`);
  return reading.unit;
}
