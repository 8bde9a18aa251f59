// The band in which the value of a factor is plausible, compared in base units: a slip of kWh for MWh falls out of it.
import { Fraction } from '../../domain/fraction.ts';
import type { UnitTable } from '../../domain/unit.ts';
import { listIn, readTable, type TableRow } from '../readTable.ts';
import { readQuotient, type Quotient } from './quotient.ts';

/** One row of factors/bands.csv; an empty list holds for all. */
export type Band = {
  readonly activities: readonly string[];
  readonly kinds: readonly string[];
  readonly gases: readonly string[];
  readonly unit: Quotient;
  readonly least: string;
  readonly most: string;
  readonly note: string;
};

/** What is compared with the bands. */
export type Measured = {
  readonly activity: string;
  readonly kind: string;
  readonly gas: string;
  readonly value: Fraction;
  readonly unit: Quotient;
};

/** Reads the bands; a fault in the table is our own and thrown. */
export function readBands(file: string, units: UnitTable): Band[] {
  return readTable(file).rows.map((row) => band(row, units));
}

function band(row: TableRow, units: UnitTable): Band {
  const unit = readQuotient(row.cell('unit'), units);
  const [least, most] = [row.cell('least'), row.cell('most')];
  if ('fault' in unit || Fraction.parse(least) === undefined || Fraction.parse(most) === undefined)
    throw new Error(`bands.csv:${row.line}: the band cannot be read`);
  return {
    activities: listIn(row.cell('activity')),
    kinds: listIn(row.cell('kind')),
    gases: listIn(row.cell('gas')),
    unit,
    least,
    most,
    note: row.cell('note'),
  };
}

/** The first band that the value falls out of, and on which side. */
export function outsideBand(
  measured: Measured,
  bands: readonly Band[],
): { band: Band; side: 'below' | 'above' } | undefined {
  const value = measured.value.times(measured.unit.ratio);
  for (const each of bands) {
    if (!holdsFor(each, measured)) continue;
    if (value.compare(boundOf(each, each.least)) < 0) return { band: each, side: 'below' };
    if (value.compare(boundOf(each, each.most)) > 0) return { band: each, side: 'above' };
  }
  return undefined;
}

/** Whether a band speaks of such a factor. */
export function holdsFor({ activities, kinds, gases, unit }: Band, measured: Measured): boolean {
  const holds = (names: readonly string[], name: string): boolean => names.length === 0 || names.includes(name);
  return (
    holds(activities, measured.activity) &&
    holds(kinds, measured.kind) &&
    holds(gases, measured.gas) &&
    unit.perDimension === measured.unit.perDimension &&
    massFor(measured.gas, unit.topDimension) === massFor(measured.gas, measured.unit.topDimension)
  );
}

/** A kilogram of CO2 is a kilogram of CO2e, so the bands of these two need not say which is written. */
function massFor(gas: string, dimension: string): string {
  const isCarbonDioxide = gas === 'CO2' || gas === 'CO2e';
  return isCarbonDioxide && (dimension === 'CO2' || dimension === 'CO2e') ? 'mass' : dimension;
}

function boundOf({ unit }: Band, text: string): Fraction {
  return (Fraction.parse(text) as Fraction).times(unit.ratio);
}
