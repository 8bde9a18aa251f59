// Reckons as an assurance provider's spreadsheet would, apart from the program: CSV cells, exact quotients, SUMPRODUCT.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** A quotient of whole numbers; the divisor is above zero. */
export type Ratio = { readonly top: bigint; readonly under: bigint };

/** The number in a cell; an empty one counts as nothing in a product. */
export function numberIn(cell: string | undefined): Ratio {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell ?? '');
  if (match === null) throw new Error(`"${cell}" is no number`);
  const [, sign, whole = '', decimals = ''] = match;
  const digits = BigInt(whole + decimals);
  return { top: sign === '-' ? -digits : digits, under: 10n ** BigInt(decimals.length) };
}

export const plus = (a: Ratio, b: Ratio): Ratio => ({
  top: a.top * b.under + b.top * a.under,
  under: a.under * b.under,
});
export const times = (a: Ratio, b: Ratio): Ratio => ({ top: a.top * b.top, under: a.under * b.under });
export function over(a: Ratio, b: Ratio): Ratio {
  if (b.top === 0n) throw new Error('divided by zero');
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.under, under: sign * a.under * b.top };
}
export const same = (a: Ratio, b: Ratio): boolean => a.top * b.under === b.top * a.under;

/** Rounded half up, away from zero. */
export function rounded({ top, under }: Ratio, decimals: number): string {
  const size = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const digits = ((2n * size + under) / (2n * under)).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return top < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The cells of a sheet, row by row, the header first. */
export function sheetAt(path: string): string[][] {
  return parse(readFileSync(path, 'utf8'));
}

/** The rows of a sheet by the names in its header. */
export function recordsOf([header = [], ...rows]: string[][]): Record<string, string>[] {
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** What a formula of SUMPRODUCTs over ranges of one sheet comes to: `SUMPRODUCT(F2:F9*G2:G9/H2:H9)/SUMPRODUCT(F10:F10)`. */
export function evaluate(formula: string, sheet: string[][]): Ratio {
  const sums = formula.split(/(?<=\))\//).map((part) => {
    const inside = /^SUMPRODUCT\(([^()]*)\)$/.exec(part)?.[1];
    if (inside === undefined) throw new Error(`${part} is no SUMPRODUCT`);
    return sumProduct(inside, sheet);
  });
  return sums.reduce(over);
}

function sumProduct(text: string, sheet: string[][]): Ratio {
  const ranges = [...text.matchAll(/([*/]?)([A-Z]+)(\d+):\2(\d+)/g)].map(([, sign, letters = '', from, to]) => ({
    divides: sign === '/',
    column: letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    rows: [Number(from), Number(to)] as const,
  }));
  const [first, last] = ranges[0]?.rows ?? [1, 0];
  let sum: Ratio = { top: 0n, under: 1n };
  for (let row = first; row <= last; row++) {
    let product: Ratio = { top: 1n, under: 1n };
    for (const { divides, column } of ranges) {
      const cell = numberIn(sheet[row - 1]?.[column]);
      product = divides ? over(product, cell) : times(product, cell);
    }
    sum = plus(sum, product);
  }
  return sum;
}
