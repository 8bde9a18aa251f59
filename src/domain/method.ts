// How a figure of scope 3 was computed, and from which data: the words of the columns method and data type (factors/methods.csv).
import type { Labels } from './language.ts';
import { nearestName, spellingKey } from './spelling.ts';

/** The columns whose cells hold one of these words. */
export const METHOD_COLUMNS = ['method', 'data type'] as const;
export type MethodColumn = (typeof METHOD_COLUMNS)[number];

/**
 * One word. `categories` are the categories of scope 3, by number, for which the Technical Guidance for Calculating Scope 3
 * Emissions (GHG Protocol, 2013) has the method; empty for a data type.
 */
export type MethodWord = {
  readonly column: MethodColumn;
  readonly name: string;
  readonly categories: readonly string[];
  readonly labels: Labels;
};

/** The words of each column by every spelling. */
export type MethodTable = ReadonlyMap<MethodColumn, ReadonlyMap<string, MethodWord>>;

/** Builds the table; a spelling that two words of a column claim is our own fault and thrown. */
export function methodTable(
  entries: readonly { readonly word: MethodWord; readonly spellings: readonly string[] }[],
): MethodTable {
  const table = new Map(METHOD_COLUMNS.map((column) => [column, new Map<string, MethodWord>()]));
  for (const { word, spellings } of entries) {
    const bySpelling = table.get(word.column);
    if (bySpelling === undefined) throw new Error(`methods.csv: there is no column ${word.column}`);
    for (const spelling of [word.name, ...Object.values(word.labels), ...spellings]) {
      const other = bySpelling.get(spellingKey(spelling));
      if (other !== undefined && other !== word) throw new Error(`"${spelling}" names ${other.name} and ${word.name}`);
      bySpelling.set(spellingKey(spelling), word);
    }
  }
  return table;
}

/** The word that a cell names. */
export function methodWord(column: MethodColumn, text: string, methods: MethodTable): MethodWord | undefined {
  return methods.get(column)?.get(spellingKey(text));
}

/** The name of the word that a misspelt cell may mean. */
export function nearestMethod(column: MethodColumn, text: string, methods: MethodTable): string | undefined {
  const words = methods.get(column) ?? new Map<string, MethodWord>();
  const nearest = nearestName(text, words.keys());
  return nearest === undefined ? undefined : words.get(nearest)?.name;
}

/** The names of a column's words, in the order of the table. */
export function methodNames(column: MethodColumn, methods: MethodTable): readonly string[] {
  return [...new Set([...(methods.get(column)?.values() ?? [])].map(({ name }) => name))];
}
