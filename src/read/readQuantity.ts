// Quantities as people write them, read into whole digits and a count of decimals, without a float and without an object a row.
import { formulaError } from '../domain/faults/labelFaults.ts';
import { isFormulaError } from '../domain/formulaError.ts';
import { numberExponent, numberTooLong, numberUnreadable } from '../domain/faults/rowFaults.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';

/** A quantity cell that needs more than the quick way. */
export type Quantity =
  | { readonly kind: 'number'; readonly digits: bigint; readonly decimals: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'fault'; readonly at: (place: Place) => Diagnostic };

const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const GROUPED = /^([+-]?)([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const EXPONENT = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;
const NOT_APPLICABLE = new Set(['n/a', 'na', 'n.a.', 'not applicable', '不適用', '不适用']);
const MOST_DIGITS = 40;

/**
 * Reads `1282324`, `-350.5`, `1,282,324.00`, full-width digits, `/` (no figure known) and `n/a` or `不適用` (none can be).
 * A number written with an exponent is a fault, for its digits may be lost; so is one that groups its digits by anything but threes.
 */
export function readQuantity(text: string): Quantity {
  const written = narrowed(text).trim().replace(/[−‐–]/g, '-');
  if (written === '/') return { kind: 'missing' };
  if (NOT_APPLICABLE.has(written.toLowerCase())) return { kind: 'not-applicable' };
  const match = PLAIN.exec(written) ?? GROUPED.exec(written);
  if (match === null) {
    if (EXPONENT.test(written)) return { kind: 'fault', at: (place) => numberExponent(place, { text: text.trim() }) };
    if (isFormulaError(written))
      return { kind: 'fault', at: (place) => formulaError(place, { column: 'quantity', text: text.trim() }) };
    return {
      kind: 'fault',
      at: (place) => numberUnreadable(place, { text: text.trim() }),
    };
  }
  const [, sign, whole = '', decimals = ''] = match;
  const digits = whole.replaceAll(',', '') + decimals;
  if (digits.length > MOST_DIGITS)
    return { kind: 'fault', at: (place) => numberTooLong(place, { text: text.trim(), digits: digits.length }) };
  return { kind: 'number', digits: BigInt(sign + digits), decimals: decimals.length };
}

/** Full-width forms as plain ones; nothing else, for a raised figure is the mark of a footnote and no digit. */
function narrowed(text: string): string {
  return text
    .replaceAll('\u3000', ' ')
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/** The digits of the number last read by `readPlainNumber`, and how many of them are decimals. */
export const plainNumber = { digits: 0, decimals: 0 };

const ZERO = 0x30;
const POINT = 0x2e;

/**
 * Reads bytes that are plain digits with at most one point, up to 15 digits, into `plainNumber`; false means `readQuantity` has to
 * look at the text.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (end === start || end - start > 16) return false;
  let [digits, point] = [0, -1];
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === POINT - ZERO && point < 0 && at > start && at < end - 1) point = at;
    else return false;
  }
  if (end - start === 16 && point < 0) return false;
  plainNumber.digits = digits;
  plainNumber.decimals = point < 0 ? 0 : end - point - 1;
  return true;
}
