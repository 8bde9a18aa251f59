// What the cells of a source mean: words that a profile translates, numbers and dates in the conventions that it states.
import type { ImportProfile } from '../../domain/importProfile.ts';
import { parsePeriod, slotOf, type Period } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { parseUnit, type UnitTable } from '../../domain/unit.ts';
import type { DateConvention } from '../../domain/writtenDate.ts';
import { splitQuantity } from '../readQuantityIn.ts';
import { readWritten, type NumberConvention } from '../readWritten.ts';

/** A cell of a column of the activity table, from the text that stands in the source. */
export type CellReader = (column: string, text: string) => string;

/**
 * Reads cells as a profile says: dates become `2025-01-31`, numbers plain digits. What cannot be read stays as it is written, to be
 * blamed like any other row.
 */
export function cellReader(profile: ImportProfile, units: UnitTable): CellReader {
  const { values, decimal } = profile;
  const dates = dateConvention(profile);
  const meanings = new Map(
    [...values].map(([column, texts]) => [
      column,
      new Map([...texts].map(([written, meant]) => [spellingKey(written), meant])),
    ]),
  );
  return (column, text) => {
    const written = text.trim();
    const meant = meanings.get(column)?.get(spellingKey(written));
    if (meant !== undefined) return meant;
    if (column === 'quantity') return readNumber(written, { decimal });
    if (column === 'date' || column === 'from' || column === 'to') return readDate(written, dates);
    return column === 'unit' ? readUnit(written, units, { decimal }) : written;
  };
}

/** What a profile states of dates. */
export function dateConvention({ dates, serials, era }: ImportProfile): DateConvention {
  return {
    ...(dates === undefined ? {} : { order: dates }),
    ...(serials === undefined ? {} : { serials }),
    ...(era === undefined ? {} : { era }),
  };
}

/** The number in plain digits; one with a unit beside it is left to be held against the row's own. */
function readNumber(text: string, convention: NumberConvention): string {
  const read = readWritten(text, convention);
  return read.kind === 'number' ? digitsText(read.digits, read.decimals) : text;
}

/** Digits with their point; zeros at the end stay, for they were printed. */
function digitsText(digits: bigint, decimals: number): string {
  const [sign, whole] = digits < 0n ? ['-', String(-digits)] : ['', String(digits)];
  if (decimals === 0) return sign + whole;
  const padded = whole.padStart(decimals + 1, '0');
  return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

/** The unit, which may stand beside the number: `1,234 kWh`. */
function readUnit(text: string, units: UnitTable, convention: NumberConvention): string {
  if ('unit' in parseUnit(text, units)) return text;
  return splitQuantity(text, units, convention).unit || text;
}

/** A date as the activity table writes it: `2025-01-31`, `2025-01`; what is no date stays as it is. */
export function readDate(text: string, convention: DateConvention): string {
  const period = parsePeriod(text, undefined, convention);
  return typeof period === 'string' || /^\d{4}$/.test(text) ? text : writtenPeriod(period);
}

/** A period as the activity table writes it. */
function writtenPeriod({ first, last, grain }: Period): string {
  if (grain === 'day') return first;
  if (grain === 'month') return first.slice(0, 7);
  // A quarter's figure says nothing of its months; from its first to its last day it would be shared out over them.
  if (grain === 'quarter') return slotOf(first, 'quarter');
  return `${first}..${last}`;
}
