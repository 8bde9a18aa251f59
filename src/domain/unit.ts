// What a quantity is counted in. Ratios are exact, unlike dimensions never convert, and every currency is its own dimension.
import { Fraction } from './fraction.ts';
import type { Language } from './language.ts';
import { isFault, readTerms, type Term, type UnitFault } from './unitParser.ts';
import { isMoney, spellingsOf } from './unitSpellings.ts';
import type { Counter, CountingWord, Spellings, UnitRow } from './unitSpellings.ts';

export type { CountingWord, UnitRow } from './unitSpellings.ts';

/** `symbol` reads back as the same unit; `ratio` is its size in base units; `dimensions` holds exponents, none of them zero. */
export type Unit = {
  readonly symbol: string;
  readonly ratio: Fraction;
  readonly dimensions: ReadonlyMap<string, number>;
};

/** The unit a text names, or why it names none. */
export type UnitReading = { readonly unit: Unit } | UnitFault;

/** Units and counting words by name, with the readings made so far. */
export type UnitTable = { readonly spellings: Spellings; readonly readings: Map<string, KnownReading> };

type KnownReading = { readonly reading: UnitReading; readonly terms: readonly Term[] };

const KEPT_READINGS = 5000;
const MILLION = 1_000_000n;

/** How a dimension is called in messages, where its name alone would puzzle. */
const DIMENSION_WORDS: ReadonlyMap<string, string> = new Map([
  ['CO2e', 'mass of CO2e'],
  ['CO2', 'mass of CO2'],
  ['C', 'mass of carbon'],
  ['normal volume', 'volume of gas at normal conditions'],
  ['standard cubic foot', 'volume of gas at US standard conditions'],
]);

/** Builds the table; a name that two rows claim is our own fault and thrown. */
export function unitTable(rows: readonly UnitRow[], words: readonly CountingWord[]): UnitTable {
  return { spellings: spellingsOf(rows, words), readings: new Map() };
}

/** Reads `kWh`, `噸二氧化碳當量`, `t·km`, `L/100 km`, `tCO2e/RMB 100M`, `萬千瓦時`. */
export function parseUnit(text: string, table: UnitTable): UnitReading {
  return known(text, table).reading;
}

/** Whether two units measure the same thing, so that one converts to the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  if (a.dimensions === b.dimensions) return true;
  if (a.dimensions.size !== b.dimensions.size) return false;
  for (const [dimension, exponent] of a.dimensions) if (b.dimensions.get(dimension) !== exponent) return false;
  return true;
}

/** How many `to` one `from` is. Throws when they measure different things: callers look first. */
export function conversion(from: Unit, to: Unit): Fraction {
  if (!sameDimension(from, to)) throw new Error(`${from.symbol} and ${to.symbol} do not convert`);
  return from.ratio.over(to.ratio);
}

/** The product; a factor that stands above and below the line goes away: kgCO2e/kWh times kWh is kgCO2e. */
export function timesUnit(a: Unit, b: Unit): Unit {
  return {
    symbol: cancelled(a.symbol, b.symbol, 1),
    ratio: a.ratio.times(b.ratio),
    dimensions: addDimensions(a.dimensions, b.dimensions, 1),
  };
}

/** The quotient, as `timesUnit` writes it. */
export function overUnit(a: Unit, b: Unit): Unit {
  return {
    symbol: cancelled(a.symbol, b.symbol, -1),
    ratio: a.ratio.over(b.ratio),
    dimensions: addDimensions(a.dimensions, b.dimensions, -1),
  };
}

/** Plain words for messages: `energy`, `mass of CO2e per energy`, `mass times length`. */
export function describeDimension(unit: Unit): string {
  const side = (sign: 1 | -1): string =>
    [...unit.dimensions]
      .filter(([, exponent]) => exponent * sign > 0)
      .flatMap(([name, exponent]) =>
        Array.from({ length: Math.abs(exponent) }, () => DIMENSION_WORDS.get(name) ?? name),
      )
      .join(' times ');
  const [top, bottom] = [side(1), side(-1)];
  if (bottom === '') return top || 'a pure number';
  return top === '' ? `one per ${bottom}` : `${top} per ${bottom}`;
}

/** The unit as a table prints it: `噸二氧化碳當量 / 人民幣億元`; in English its symbol. A text that names no unit stays as it is. */
export function unitLabel(unit: Unit | string, language: Language, table: UnitTable): string {
  const text = typeof unit === 'string' ? unit : unit.symbol;
  const { reading, terms } = known(text, table);
  if (!('unit' in reading)) return text;
  if (language === 'en') return reading.unit.symbol;
  const side = (exponent: 1 | -1): string =>
    terms
      .filter((term) => term.exponent === exponent)
      .map((term) => termLabel(term, language, table.spellings.counters))
      .join('');
  const [top, bottom] = [side(1), side(-1)];
  return bottom === '' ? top : `${top} / ${bottom}`;
}

function known(text: string, { spellings, readings }: UnitTable): KnownReading {
  const before = readings.get(text);
  if (before !== undefined) return before;
  const read = readTerms(text, spellings);
  const made = isFault(read) ? { reading: read, terms: [] } : { reading: { unit: unitOf(read) }, terms: read };
  if (readings.size >= KEPT_READINGS) readings.clear();
  readings.set(text, made);
  return made;
}

function unitOf(terms: readonly Term[]): Unit {
  let ratio = Fraction.one;
  let dimensions: ReadonlyMap<string, number> = new Map();
  for (const { count, entry, exponent } of terms) {
    ratio = ratio.times(entry.ratio.times(Fraction.of(count)).power(exponent));
    dimensions = addDimensions(dimensions, entry.dimensions, exponent);
  }
  const symbols = (sign: 1 | -1): readonly string[] =>
    terms.filter(({ exponent }) => exponent === sign).map(termSymbol);
  return { symbol: joined(symbols(1), symbols(-1)), ratio, dimensions };
}

/** Exponents of `a` plus or minus those of `b`, without zeros. */
function addDimensions(a: Unit['dimensions'], b: Unit['dimensions'], sign: 1 | -1): Unit['dimensions'] {
  const total = new Map(a);
  for (const [dimension, exponent] of b) {
    const sum = (total.get(dimension) ?? 0) + sign * exponent;
    if (sum === 0) total.delete(dimension);
    else total.set(dimension, sum);
  }
  return total;
}

/** What stands after the one slash divides; a 1 stands only where nothing else does. */
function joined(top: readonly string[], bottom: readonly string[]): string {
  const side = (factors: readonly string[]): string => factors.filter((factor) => factor !== '1').join('·');
  const [above, below] = [side(top) || '1', side(bottom)];
  return below === '' ? above : `${above}/${below}`;
}

/** The symbol of `a` times `b`, or over it, without the factors on both sides of the line. */
function cancelled(a: string, b: string, sign: 1 | -1): string {
  const sides = (symbol: string): readonly string[][] => symbol.split('/').map((side) => side.split('·'));
  const [aboveA = [], belowA = []] = sides(a);
  const [aboveB = [], belowB = []] = sides(b);
  const bottom = [...belowA, ...(sign === 1 ? belowB : aboveB)];
  const top = [...aboveA, ...(sign === 1 ? aboveB : belowB)].filter((factor) => {
    const place = bottom.indexOf(factor);
    if (place >= 0) bottom.splice(place, 1);
    return place < 0;
  });
  return joined(top, bottom);
}

/** `RMB 100M`, `RMB 10K`, `100 km`, `10000 kWh`, `million MJ`. */
function termSymbol({ count, entry }: Term): string {
  const { symbol } = entry.row;
  if (count === 1n) return symbol;
  if (isMoney(entry)) {
    if (count % MILLION === 0n) return `${symbol} ${count / MILLION}M`;
    return count % 1000n === 0n ? `${symbol} ${count / 1000n}K` : `${symbol} ${count}`;
  }
  if (count === 1000n) return `'000 ${symbol}`;
  if (count === MILLION) return `million ${symbol}`;
  return count % MILLION === 0n ? `${count / MILLION} million ${symbol}` : `${count} ${symbol}`;
}

function termLabel({ count, entry }: Term, language: Language, counters: readonly Counter[]): string {
  const label = (language === 'zh-Hant' ? entry.row.label_zh_hant : entry.row.label_zh_hans) || entry.row.symbol;
  if (count === 1n) return label;
  const counting = countLabel(count, language, counters);
  // 人民幣億元, but 百萬港元: the count goes before 元 where the rest alone names the currency.
  const name = label.slice(0, -1);
  if (isMoney(entry) && label.endsWith('元') && entry.names.has(name)) return `${name}${counting.trim()}元`;
  const measure = counting.endsWith('千') && label.startsWith('千') ? (language === 'zh-Hant' ? '個' : '个') : '';
  return `${counting}${measure}${label}`;
}

/** The word of that value (百萬), else digits before 億, 萬 or 千, else digits; a hundred and less stay digits. */
function countLabel(count: bigint, language: Language, counters: readonly Counter[]): string {
  const words = counters.filter(({ languages, value }) => languages.includes(language) && value >= 1000n);
  const exact = words.find(({ value, word }) => value === count && !word.startsWith("'"));
  if (exact !== undefined) return exact.word;
  const [largest] = words
    .filter(({ word, value }) => word.length === 1 && count % value === 0n)
    .sort((a, b) => (a.value > b.value ? -1 : 1));
  return largest === undefined ? `${count} ` : `${count / largest.value}${largest.word}`;
}

/** A unit of the table with its other spellings, for a list. */
export type ListedUnit = {
  readonly symbol: string;
  readonly dimension: string;
  readonly ratio: string;
  readonly spellings: readonly string[];
};

/** The units of the table in its order; names that mean several things are left out. */
export function listUnits({ spellings }: UnitTable): ListedUnit[] {
  const rows = new Set([...spellings.exact.values()].map(({ row }) => row));
  return [...rows]
    .filter(({ dimension }) => dimension !== 'ambiguous')
    .map(({ symbol, dimension, ratio, aliases, aliases_zh_hant, aliases_zh_hans }) => ({
      symbol,
      dimension,
      ratio,
      spellings: [
        ...new Set(
          [aliases, aliases_zh_hant, aliases_zh_hans].flatMap((list) => list.split(';')).filter((name) => name !== ''),
        ),
      ],
    }));
}
