// Numbers as plain decimal digits: what a program wrote with an exponent, or with the noise of a double, as a person would write it.

const NUMBER = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Beyond so many places an exponent is left as it stands: no meter shows such, and the zeros would fill the memory. */
const FARTHEST = 400;

/** A written number in plain digits, each of them kept; a text that is no number stays as it stands. */
export function plainDigits(text: string): string {
  const [, sign, whole, decimals = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole === undefined || Math.abs(Number(exponent)) > FARTHEST) return text;
  return shifted(sign === '-', whole, decimals, Number(exponent));
}

/**
 * A number of a workbook, which holds doubles and shows 15 digits: `1.1000000000000001` as 1.1. Whole numbers keep every digit that
 * is written, for they may be account numbers.
 */
export function sheetNumber(text: string): string {
  if (/^-?\d{1,40}$/.test(text)) return text === '-0' ? '0' : text;
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : doubleDigits(Number(value.toPrecision(15)));
}

/** The shortest plain digits that give a double again. */
export function doubleDigits(value: number): string {
  const text = Object.is(value, -0) ? '0' : String(value);
  return text.includes('e') ? plainDigits(text) : text;
}

/** A plain number a hundred times as large, with its sign of per cent: 0.125 as `12.5%`. */
export function percentText(plain: string): string {
  const [, sign, whole, decimals = ''] = NUMBER.exec(plain) ?? [];
  return whole === undefined ? plain : `${shifted(sign === '-', whole, decimals, 2)}%`;
}

/** The digits with the point moved to the right by so many places; zeros at the ends go, but for those that were written as decimals. */
function shifted(isNegative: boolean, whole: string, decimals: string, places: number): string {
  const digits = whole + decimals;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at);
  const text = after === '' ? before : `${before}.${after}`;
  return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
}
