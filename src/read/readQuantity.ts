// Quantity cells: the quick way for plain digits, without an object a row, and the careful way for everything else.
import { readWritten, type Quantity } from './readWritten.ts';

/** Reads a quantity as people write it where nobody states a convention: a comma parts thousands, a point marks decimals. */
export function readQuantity(text: string): Quantity {
  return readWritten(text);
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
