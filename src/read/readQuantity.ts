// Quantity cells: the quick way for plain digits, without an object a row, and the careful way for everything else.
import { readWritten, type Quantity } from './readWritten.ts';

/** Reads a quantity as people write it where nobody states a convention: a comma parts thousands, a point marks decimals. */
export function readQuantity(text: string): Quantity {
  return readWritten(text);
}

/** The digits of the number last read by `readPlainNumber`, and how many of them are decimals. */
export const plainNumber = { digits: 0, decimals: 0 };

/** Reads plain digits with at most one point, up to 15 digits, into `plainNumber`; false means `readQuantity` has to look. */
export function readPlainNumber(text: string): boolean {
  const length = text.length;
  if (length === 0 || length > 16) return false;
  let [digits, point] = [0, -1];
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
    else if (code === 46 && point < 0 && index > 0 && index < length - 1) point = index;
    else return false;
  }
  if (length === 16 && point < 0) return false;
  plainNumber.digits = digits;
  plainNumber.decimals = point < 0 ? 0 : length - point - 1;
  return true;
}
