// A number with its unit in the same cell: `1,234 kWh`, `500度`, `¥1,200`, `12.5%`. The two are told apart exactly, and where the row
// has a unit of its own the cell's has to be the same: nothing is converted here and no mark is dropped unread.
import { currencyIn } from '../domain/dimension.ts';
import { quantityUnit } from '../domain/faults/numberFaults.ts';
import { parseUnit, sameDimension, type Unit, type UnitTable } from '../domain/unit.ts';
import {
  isCounted,
  LONGEST_NUMBER,
  narrowed,
  readWritten,
  takeSign,
  type NumberConvention,
  type Quantity,
} from './readWritten.ts';

/** A number and the unit that stands beside it, as it is written there; empty where none does. */
export type SplitQuantity = { readonly quantity: Quantity; readonly unit: string };

const MARK_FIRST = /^([^\d\s(+-][^\d(+-]*?)\s*(\(?[+-]?\d[\d.,' ]*\)?-?)$/;
const NUMBER_FIRST = /^(\(?\d(?:[\d.,' ]*\d)?\)?(?:-(?=\s))?)\s*(\D.*)$/;
const COUNTED_UNIT = /^(?:\d|'000 |million )| \d+[MK]?$/;

/** Tells a number and its unit apart; where no known unit stands beside it the number is read by itself, or is a fault by itself. */
export function splitQuantity(text: string, units: UnitTable, convention?: NumberConvention): SplitQuantity {
  const whole = readWritten(text, convention);
  if (whole.kind !== 'fault' || text.length > LONGEST_NUMBER) return { quantity: whole, unit: '' };
  const [number, beside] = takeApart(text, units);
  const [counted, unit] = countedIn(number, beside, units) ?? [number, beside];
  if (!isUnit(unit, units)) return { quantity: whole, unit: '' };
  return { quantity: readWritten(counted, convention), unit };
}

/**
 * Reads a quantity whose row has the unit. A unit or mark of currency in the cell is taken off where it is the row's own: `12.5%` is
 * 12.5 in per cent and a fault in kWh; 12.5万 is a fault where the unit counts in 万 itself, for it may be meant once or twice.
 */
export function readQuantityIn(text: string, unit: Unit | undefined, units: UnitTable): Quantity {
  const fault = (own: string): Quantity => ({
    kind: 'fault',
    at: (place) => quantityUnit(place, { text: text.trim(), own, unit: unit?.symbol }),
  });
  const { quantity, unit: own } = splitQuantity(text, units);
  if (own === '') {
    const isTwice = unit !== undefined && COUNTED_UNIT.test(unit.symbol) && isCounted(text);
    return isTwice ? fault(text.trim()) : quantity;
  }
  if (quantity.kind === 'fault' || isSame(own, unit, units)) return quantity;
  const [number, beside] = takeApart(text, units);
  return isSame(beside, unit, units) ? readWritten(number) : fault(beside);
}

/** The number with its sign, and what stands beside it: behind, or a mark of currency in front. */
function takeApart(text: string, units: UnitTable): readonly [number: string, beside: string] {
  const [sign, unsigned] = takeSign(narrowed(text));
  const [, mark = '', amount = ''] = MARK_FIRST.exec(unsigned) ?? [];
  if (mark !== '' && isMoney(mark, units)) return [sign + amount, mark];
  const [, number = '', unit = ''] = NUMBER_FIRST.exec(unsigned) ?? [];
  return [sign + number, unit];
}

/** `12.5` and `万度` as `12.5万` and `度`, so that the unit is a plain one; undefined for 千克, which is one already. */
function countedIn(number: string, rest: string, units: UnitTable): readonly [string, string] | undefined {
  const reading = parseUnit(rest, units);
  if ('unit' in reading && !COUNTED_UNIT.test(reading.unit.symbol)) return undefined;
  const [, count = '', unit = ''] = /^([十百千]?[万萬]?[亿億]?)\s*(.*)$/.exec(rest) ?? [];
  return count === '' ? undefined : [number + count, unit];
}

/** Whether a known unit is meant: with a letter, a currency's sign or %, for a raised figure is a footnote's mark. */
function isUnit(text: string, units: UnitTable): boolean {
  if (!/[\p{L}\p{Sc}%]/u.test(text)) return false;
  const reading = parseUnit(text, units);
  return 'unit' in reading || reading.fault === 'ambiguous';
}

/** Whether the text is a currency, or one of those signs that several have: ¥, $. */
function isMoney(text: string, units: UnitTable): boolean {
  const reading = parseUnit(text, units);
  return 'unit' in reading ? currencyIn(reading.unit) !== undefined : meanings(reading.candidates).length > 0;
}

/** Whether the cell's unit is that of the row. A sign of several currencies agrees with each of them. */
function isSame(own: string, unit: Unit | undefined, units: UnitTable): boolean {
  if (unit === undefined) return false;
  const reading = parseUnit(own, units);
  if ('unit' in reading) return sameDimension(reading.unit, unit) && reading.unit.ratio.equals(unit.ratio);
  return meanings(reading.candidates).includes(unit.symbol);
}

/** The currencies of an ambiguous sign, from what the table of units says of it: `RMB or JPY`. */
function meanings(candidates: string = ''): readonly string[] {
  return candidates.split(/,\s*|\s+or\s+/).filter((symbol) => /^[A-Z]{3}$/.test(symbol));
}
