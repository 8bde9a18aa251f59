// Takes a unit as people write it apart: a name, a counting part, products and quotients, in English and Chinese.
// A text has one reading or it is a fault; nothing is guessed. Look-ups are Maps, so no key is special.
import { distance } from 'fastest-levenshtein';
import { isAmbiguous, unitSpelling, type Entry, type Spellings } from './unitSpellings.ts';

/** One factor of a unit: `/100 km` is 100 times kilometre with exponent -1. */
export type Term = { readonly count: bigint; readonly entry: Entry; readonly exponent: 1 | -1 };

/** Why a text names no unit; `part` is the piece at fault, as normalised. */
export type UnitFault = {
  readonly fault: 'unknown' | 'ambiguous';
  readonly part: string;
  readonly candidates?: string;
  /** Looked for only when it is asked for: that takes time. */
  readonly nearest?: string | undefined;
};

type Parsed = readonly Term[] | UnitFault;

const LONGEST_TEXT = 120;
// Spaces stand singly here: the spelling has been normalised.
const PRODUCT = / ?[·*×] ?| x /gi;
const LOOSE_PRODUCT = /(?<=\p{L}\d?) ?[.-] ?(?=\p{L})/gu;
const DIVIDER = / ?\/ ?| per |每/gi;
const NUMBER = /^(?:10\^(\d{1,2})|(\d{1,3}(?:,\d{3}){1,5}|\d{1,18}))(?![\d,.^])\s*/;

/** The factors of a unit text, or why it names none. */
export function readTerms(text: string, spellings: Spellings): readonly Term[] | UnitFault {
  if (text.length > LONGEST_TEXT) return { fault: 'unknown', part: text.slice(0, LONGEST_TEXT) };
  return readText(unitSpelling(text), spellings);
}

/** A whole name wins over any way of taking it apart, so that `千克` is a kilogram and `room-night` one thing. */
function readText(text: string, spellings: Spellings): Parsed {
  const named = readName(text, 1n, spellings);
  if (named !== undefined) return named;
  if (/^\([^()]*\)$/.test(text)) return readText(text.slice(1, -1).trim(), spellings);
  const divider = cuts(text, DIVIDER).at(-1);
  if (divider !== undefined) {
    const top = readText(text.slice(0, divider.start), spellings);
    if (isFault(top)) return top;
    const bottom = readText(text.slice(divider.end), spellings);
    return isFault(bottom) ? bottom : [...top, ...bottom.map(inverted)];
  }
  const read = readCounted(text, spellings) ?? readProduct(text, PRODUCT, spellings) ?? readCurrency(text, spellings);
  if (read !== undefined) return read;
  const loose = readProduct(text, LOOSE_PRODUCT, spellings);
  return loose === undefined || (isFault(loose) && loose.fault === 'unknown') ? unknown(text, spellings) : loose;
}

/** The factors between the signs; a bare 1 is none of them, for `1·5 kWh` may be a decimal. */
function readProduct(text: string, sign: RegExp, spellings: Spellings): Parsed | undefined {
  const found = cuts(text, sign);
  if (found.length === 0) return undefined;
  const terms: Term[] = [];
  for (let index = 0; index <= found.length; index++) {
    const factor = text.slice(found[index - 1]?.end ?? 0, found[index]?.start);
    if (factor === '1') return undefined;
    const part = readText(factor, spellings);
    if (isFault(part)) return part;
    terms.push(...part);
  }
  return terms;
}

/** `100 km`, `萬千瓦時`, `万千瓦·时`, `千個千瓦時`, `'000 kWh`: the counting part stands first. */
function readCounted(text: string, spellings: Spellings): Parsed | undefined {
  for (const [count, rest] of leadingCounts(text, spellings)) {
    if (/^\d/.test(rest)) continue;
    const found = readName(rest, count, spellings) ?? readName(rest.replace(/^[個个]/, ''), count, spellings);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `RMB 100M`, `HK$M`, `HKD'000`, `人民幣億元`: the counting part follows the currency, within its `元` if it has one. */
function readCurrency(text: string, spellings: Spellings): Parsed | undefined {
  const lower = text.toLowerCase();
  for (const [name, entry] of spellings.currencies) {
    // `M`, which may be metres, is no money that another letter could count: `mm`.
    if (isLetter(name) || !lower.startsWith(name)) continue;
    const count = wholeCount(text.slice(name.length), spellings);
    if (count === undefined) continue;
    return isAmbiguous(entry.row) ? ambiguous(text.slice(0, name.length), entry) : [{ count, entry, exponent: 1 }];
  }
  return undefined;
}

/** Every way to take a counting part off the front, a bare number first: `1 MWh` is one megawatt hour. */
function* leadingCounts(text: string, spellings: Spellings): Generator<readonly [count: bigint, rest: string]> {
  const [number, after] = leadingNumber(text);
  if (number !== undefined) yield [number, after];
  for (const { word, value } of spellings.counters) {
    const starts = isLetter(word) ? number !== undefined && after.startsWith(word) : startsAlike(after, word);
    if (starts) yield [(number ?? 1n) * value, after.slice(word.length).trimStart()];
  }
}

function wholeCount(text: string, spellings: Spellings): bigint | undefined {
  const bare = text.trim().replace(/^\((.*)\)$/, '$1');
  const [number, after] = leadingNumber(bare.replace(/[元圓圆]$/, '').trim());
  if (after === '') return number;
  const counter = spellings.counters.find(({ word }) => word.toLowerCase() === after.toLowerCase());
  if (counter === undefined) return undefined;
  return (number ?? 1n) * counter.value;
}

function leadingNumber(text: string): readonly [number: bigint | undefined, after: string] {
  const match = NUMBER.exec(text);
  if (match === null) return [undefined, text];
  const [whole, exponent, digits = ''] = match;
  const value = exponent === undefined ? BigInt(digits.replaceAll(',', '')) : 10n ** BigInt(exponent);
  return value === 0n ? [undefined, text] : [value, text.slice(whole.length)];
}

/** One named unit: the exact spelling, else one that differs in capitals only, provided that one unit alone has it. */
function readName(name: string, count: bigint, spellings: Spellings): Parsed | undefined {
  const exact = spellings.exact.get(name);
  const alike = exact === undefined ? (spellings.folded.get(name.toLowerCase()) ?? []) : [exact];
  const [entry] = alike;
  if (entry === undefined) return undefined;
  const unclear = alike.find(({ row }) => isAmbiguous(row));
  if (unclear !== undefined) return ambiguous(name, unclear);
  if (alike.length === 1) return [{ count, entry, exponent: 1 }];
  return { fault: 'ambiguous', part: name, candidates: alike.map(({ row }) => row.symbol).join(' or ') };
}

function ambiguous(part: string, { row }: Entry): UnitFault {
  return { fault: 'ambiguous', part, candidates: row.note };
}

function unknown(part: string, spellings: Spellings): UnitFault {
  const [, uncounted = ''] = leadingCounts(part, spellings).next().value ?? [];
  return {
    fault: 'unknown',
    part,
    get nearest() {
      return nearestSpelling(part, spellings) ?? nearestSpelling(uncounted, spellings);
    },
  };
}

/** The nearest spelling within a third of the letters, and never all of them. */
function nearestSpelling(text: string, { written }: Spellings): string | undefined {
  const short = text.length <= 4; // capitals tell short names apart: kgce is not kgC
  let best: string | undefined;
  let least = Math.min(Math.max(1, Math.floor(text.length / 3)), text.length - 1) + 1;
  for (const spelling of written) {
    const away = short ? distance(text, spelling) : distance(text.toLowerCase(), spelling.toLowerCase());
    if (away < least) [best, least] = [spelling, away];
  }
  return best;
}

/** Where the sign divides the text outside brackets, with something on either side. */
function cuts(text: string, sign: RegExp): readonly { readonly start: number; readonly end: number }[] {
  const depth = (before: string): number => before.split('(').length - before.split(')').length;
  return [...text.matchAll(sign)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => start > 0 && end < text.length && depth(text.slice(0, start)) === 0);
}

function inverted(term: Term): Term {
  return { ...term, exponent: term.exponent === 1 ? -1 : 1 };
}

/** Whether a reading is a fault. */
export function isFault(parsed: Parsed): parsed is UnitFault {
  return 'fault' in parsed;
}

/** `K` and `M` count only after a number or a currency, and before a unit only as capitals. */
function isLetter(word: string): boolean {
  return /^[A-Za-z]$/.test(word);
}

function startsAlike(text: string, word: string): boolean {
  return text.slice(0, word.length).toLowerCase() === word.toLowerCase();
}
