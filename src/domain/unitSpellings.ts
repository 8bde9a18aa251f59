// The units and counting words of the tables, arranged by the names they are looked up under.
import { isCurrency } from './dimension.ts';
import { Fraction } from './fraction.ts';
import { onRequest } from './onRequest.ts';

/** ASCII without grave accents and CO2, and Chinese characters, parted by one space: no step changes it. */
const LOOKED_UP = /^(?!.*[Cc][Oo]2)[!-_a-~\u4e00-\u9fff]+(?: [!-_a-~\u4e00-\u9fff]+)*$/;

/** One row of factors/units.csv, as written; lists are separated by `;`. */
export type UnitRow = {
  readonly symbol: string;
  readonly dimension: string;
  readonly ratio: string;
  readonly aliases: string;
  readonly aliases_zh_hant: string;
  readonly aliases_zh_hans: string;
  readonly label_zh_hant: string;
  readonly label_zh_hans: string;
  readonly source: string;
  readonly note: string;
};

/** One row of factors/counting-words.csv, as written; languages are separated by `;`. */
export type CountingWord = {
  readonly word: string;
  readonly value: string;
  readonly languages: string;
  readonly note: string;
};

/** A row ready for use. */
export type Entry = {
  readonly row: UnitRow;
  readonly ratio: Fraction;
  readonly dimensions: ReadonlyMap<string, number>;
  /** Its spellings, normalised. */
  readonly names: ReadonlySet<string>;
};

/** A counting word ready for use. */
export type Counter = { readonly word: string; readonly value: bigint; readonly languages: readonly string[] };

/** Every unit and counting word by its spellings. */
export type Spellings = {
  readonly exact: ReadonlyMap<string, Entry>;
  readonly folded: ReadonlyMap<string, readonly Entry[]>;
  readonly currencies: readonly (readonly [name: string, entry: Entry])[];
  readonly written: readonly string[];
  readonly counters: readonly Counter[];
};

/** Arranges the rows for look-up; a name that two rows claim, or a ratio that is no number, is our own fault and thrown. */
export function spellingsOf(rows: readonly UnitRow[], words: readonly CountingWord[]): Spellings {
  const entries = rows.map(entryOf);
  const exact = new Map<string, Entry>();
  for (const entry of entries)
    for (const name of entry.names) {
      const other = exact.get(name);
      if (other !== undefined) throw new Error(`units: ${name} names both ${other.row.symbol} and ${entry.row.symbol}`);
      exact.set(name, entry);
    }
  return onRequest<Spellings>({
    exact: () => exact,
    folded: () => foldedNames(entries),
    currencies: () =>
      entries
        .filter((entry) => isMoney(entry) || isAmbiguous(entry.row))
        .flatMap((entry) => [...entry.names].map((name) => [name.toLowerCase(), entry] as const)),
    written: () => rows.filter((row) => !isAmbiguous(row)).flatMap(namesOf),
    counters: () => words.map(counterOf).sort(longestFirst),
  });
}

/** The units of each name without regard to capitals. */
function foldedNames(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const folded = new Map<string, readonly Entry[]>();
  for (const entry of entries)
    for (const name of entry.names) {
      const alike = folded.get(name.toLowerCase()) ?? [];
      if (!alike.includes(entry)) folded.set(name.toLowerCase(), [...alike, entry]);
    }
  return folded;
}

/** Whether a row holds a currency. */
export function isMoney({ row }: Entry): boolean {
  return isCurrency(row.dimension);
}

/** Whether a row holds a name that means several things. */
export function isAmbiguous({ dimension }: UnitRow): boolean {
  return dimension === 'ambiguous';
}

/** Full-width forms, `m³`, `CO₂-e`, curly quotes and odd dots in one spelling; after a digit a raised digit is a power. */
export function unitSpelling(text: string): string {
  // Most units are written as they are looked up.
  return LOOKED_UP.test(text) ? text : steppedSpelling(text);
}

/** The same of any text, by every step. */
export function steppedSpelling(text: string): string {
  return text
    .replace(/(?<=\d)[⁰¹²³⁴-⁹]/g, '^$&')
    .replace(/[‘’′´`ʼ]/g, "'")
    .normalize('NFKC')
    .replace(/[⋅•∙・]/g, '·')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*(?:\bof )?CO2[\s-]*(?:(?:eq|equiv|equivalents?|e)\b|[當当]量)/gi, 'CO2e')
    .replace(/\s*(?:\bof )?CO2(?!e)/gi, 'CO2');
}

function entryOf(row: UnitRow): Entry {
  const dimensionless = row.dimension === 'none' || isAmbiguous(row);
  const dimensions = new Map(dimensionless ? [] : row.dimension.split('·').map((dimension) => [dimension, 1]));
  const ratio = isAmbiguous(row) ? Fraction.one : Fraction.parse(row.ratio);
  if (ratio === undefined || ratio.compare(Fraction.zero) <= 0) throw new Error(`units: ${row.symbol} has no ratio`);
  return { row, ratio, dimensions, names: new Set(namesOf(row).map(unitSpelling)) };
}

function namesOf(row: UnitRow): readonly string[] {
  const lists = [row.aliases, row.aliases_zh_hant, row.aliases_zh_hans, row.label_zh_hant, row.label_zh_hans];
  return [row.symbol, ...lists.flatMap((list) => list.split(';').map((name) => name.trim()))].filter(
    (name) => name !== '',
  );
}

function counterOf({ word, value, languages }: CountingWord): Counter {
  return { word, value: BigInt(value), languages: languages.split(';') };
}

function longestFirst(a: Counter, b: Counter): number {
  return b.word.length - a.word.length;
}
