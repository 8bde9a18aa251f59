// Decimals as whole numbers of one size, so that equal means equal: no float and none of esgcalc's own arithmetic.

const DECIMALS = 24;

/** One, as `exact` counts it. */
export const ONE = 10n ** BigInt(DECIMALS);

/** A decimal's text as a whole number of its 24th decimals. */
export function exact(text) {
  const [, sign, whole, decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined || decimals.length > DECIMALS) throw new Error(`not a decimal: ${text}`);
  return BigInt(sign + whole + decimals.padEnd(DECIMALS, '0'));
}

/** The text of a sum that is not negative. */
export function exactText(sum) {
  const digits = String(sum).padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
}
