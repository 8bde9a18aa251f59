// Numbers as people write them: parted by commas, spaces or apostrophes, in full-width digits, in 万 and 億, with their sign in front,
// behind or as brackets. Every reading is exact; what marks the decimals is a convention, and a text that does not keep it is a fault.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { formulaError } from '../domain/faults/labelFaults.ts';
import { numberExponent, numberTooLong, numberUnreadable } from '../domain/faults/numberFaults.ts';
import { isFormulaError } from '../domain/formulaError.ts';

/** A quantity cell that needs more than the quick way. */
export type Quantity =
  | { readonly kind: 'number'; readonly digits: bigint; readonly decimals: number }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'fault'; readonly at: (place: Place) => Diagnostic };

/** What a number cannot say of itself: `1.234` is a thousand and some, or one and some. */
export type NumberConvention = { readonly decimal: '.' | ',' };

/** How numbers are read where nobody says otherwise: a comma parts thousands, a point marks decimals. */
export const DECIMAL_POINT: NumberConvention = { decimal: '.' };

const FORMS: Readonly<Record<NumberConvention['decimal'], readonly [plain: RegExp, grouped: RegExp]>> = {
  '.': [/^(\d+)(?:\.(\d+))?$/, /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+|(?:'\d{3})+))(?:\.(\d+))?$/],
  ',': [/^(\d+)(?:,(\d+))?$/, /^([1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:'\d{3})+))(?:,(\d+))?$/],
};
/** How most numbers are written: nothing else has to be looked for. */
const USUAL = /^(\d{1,20})(?:\.(\d{1,20}))?$/;
const EXPONENT = /^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/;
const NOT_APPLICABLE = new Set(['n/a', 'na', 'n.a.', 'not applicable', '不適用', '不适用']);
const MOST_DIGITS = 40;
/** What is longer is no number, whatever it is made of. */
export const LONGEST_NUMBER = 200;

/** Counting words that may follow a number, together at most one of each: 万, 千万, 亿. 兆 has two meanings and is none of them. */
const COUNT = /\s*([十百千]?[万萬]?[亿億]?)$/;
const ZEROS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * Reads `1,282,324.00`, `1 282 324`, `1'282'324`, `１２８２`, `12.5万`, `(350)` and `350-` for a negative, `/` (no figure known) and
 * `n/a` (none can be); with the decimal comma stated `1.282.324,00`. An exponent is a fault, for digits may be lost; so are groups of
 * other than three digits.
 */
export function readWritten(text: string, { decimal }: NumberConvention = DECIMAL_POINT): Quantity {
  const [, usual, decimals = ''] = (decimal === '.' ? USUAL.exec(text) : null) ?? [];
  if (usual !== undefined) return { kind: 'number', digits: BigInt(usual + decimals), decimals: decimals.length };
  const written = narrowed(text);
  if (written === '/') return { kind: 'missing' };
  if (NOT_APPLICABLE.has(written.toLowerCase())) return { kind: 'not-applicable' };
  const shown = text.trim();
  if (shown.length > LONGEST_NUMBER) return fault((place) => numberUnreadable(place, { text: shown, decimal }));
  const [sign, unsigned] = takeSign(written);
  const [ending = '', count = ''] = COUNT.exec(unsigned) ?? [];
  const bare = unsigned.slice(0, unsigned.length - ending.length);
  const [plain, grouped] = FORMS[decimal];
  const match = plain.exec(bare) ?? grouped.exec(bare);
  if (match === null) {
    if (EXPONENT.test(written)) return fault((place) => numberExponent(place, { text: shown }));
    if (isFormulaError(written)) return fault((place) => formulaError(place, { column: 'quantity', text: shown }));
    return fault((place) => numberUnreadable(place, { text: shown, decimal }));
  }
  const [, whole = '', rest = ''] = match;
  const zeros = count.split('').reduce((sum, word) => sum + (ZEROS[word] ?? 0), 0);
  const digits = whole.replace(/[^\d]/g, '') + rest + '0'.repeat(Math.max(0, zeros - rest.length));
  if (digits.length > MOST_DIGITS)
    return fault((place) => numberTooLong(place, { text: shown, digits: digits.length }));
  return { kind: 'number', digits: BigInt(sign + digits), decimals: Math.max(0, rest.length - zeros) };
}

/** Whether the number ends in a counting word: 12.5万. */
export function isCounted(text: string): boolean {
  return text.length <= LONGEST_NUMBER && COUNT.exec(takeSign(narrowed(text))[1])?.[1] !== '';
}

/** The sign, which stands once: in front, behind as ledgers print it, or as brackets. */
export function takeSign(written: string): readonly [sign: '' | '-', unsigned: string] {
  const [, inside] = /^\((.*)\)$/.exec(written) ?? [];
  if (inside !== undefined) return ['-', inside.trim()];
  const [, before, after] = /^([+-])?(.*)$/.exec(written) ?? [];
  if (before !== undefined) return [before === '-' ? '-' : '', after ?? ''];
  return written.endsWith('-') ? ['-', written.slice(0, -1).trim()] : ['', written];
}

/**
 * Full-width forms as plain ones, and one form of each space, apostrophe and minus; nothing else, for a raised figure is the mark of a
 * footnote and no digit.
 */
export function narrowed(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2007\u2009\u202f\u3000]/g, ' ')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[−‐–]/g, '-')
    .trim();
}

function fault(at: (place: Place) => Diagnostic): Quantity {
  return { kind: 'fault', at };
}
