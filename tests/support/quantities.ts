// Units, amounts and shares by their texts, as someone writes them.
import type { ResultUnits } from '../../src/compute/takeInventory.ts';
import type { WrittenAmount, WrittenShare } from '../../src/domain/amount.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { parseUnit, unitTable, type Unit, type UnitTable } from '../../src/domain/unit.ts';
import { COUNTING_WORDS, UNIT_ROWS } from './unitRows.ts';

let table: UnitTable | undefined;

/** The program's own units. */
export const shippedUnits = (): UnitTable => (table ??= unitTable(UNIT_ROWS, COUNTING_WORDS));

/** The unit that a text names; a text that names none is a mistake of the test. */
export function unit(text: string): Unit {
  const reading = parseUnit(text, shippedUnits());
  if ('fault' in reading) throw new Error(`${text} is no unit`);
  return reading.unit;
}

/** The units that results are taken in. */
export const resultUnits = (): ResultUnits => ({
  kilogram: unit('kg'),
  kilogramCO2e: unit('kgCO2e'),
  megawattHour: unit('MWh'),
});

/** The amount that a plain decimal or a quotient of two writes: `12.5`, `44/12`. */
export function amount(text: string): Fraction {
  const read = Fraction.parse(text);
  if (read === undefined) throw new Error(`${text} is no amount`);
  return read;
}

/** `23.24 tCO2e`, as the company file has it. */
export function written(text: string): WrittenAmount {
  const [digits = '', ...rest] = text.split(' ');
  return {
    amount: amount(digits),
    text: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: unit(rest.join(' ')),
    place: { file: 'esgcalc.yaml', line: 9 },
  };
}

/** Amounts by year: `{ 2025: '60 kgCO2e/m2' }`. */
export const byYear = (amounts: Readonly<Record<string, string>>): ReadonlyMap<string, WrittenAmount> =>
  new Map(Object.entries(amounts).map(([year, text]) => [year, written(text)]));

/** `4.2`, in per cent. */
export const percent = (text: string): WrittenShare => ({ amount: amount(text).over(Fraction.of(100n)), text });
