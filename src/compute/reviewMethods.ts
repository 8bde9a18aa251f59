// How the figures of scope 3 were made: shares of each category by method and data type, and methods that do not fit their category.
import { byText, type Diagnostic } from '../domain/diagnostic.ts';
import { methodUnfit } from '../domain/faults/methodFaults.ts';
import { Fraction, sumOf } from '../domain/fraction.ts';
import { METHOD_COLUMNS, methodNames, methodWord, type MethodColumn, type MethodTable } from '../domain/method.ts';
import type { KpiRow } from './computeKpis.ts';
import { categoryRow, numberOf } from './declareCategories.ts';
import { CATEGORIES } from '../domain/category.ts';
import { isInScopes, type Emission, type Inventory } from './takeInventory.ts';

/** A part of a category's CO2e: `word` is a method or data type, empty where its rows name none. */
export type MethodShare = { readonly word: string; readonly share: Fraction };

/** How one category of one year was made; a column that no row fills has no shares. */
export type CategoryMethods = {
  readonly scope: string;
  readonly row: KpiRow;
  readonly year: string;
  readonly shares: ReadonlyMap<MethodColumn, readonly MethodShare[]>;
};

/** The categories whose rows say how they were made, in order, by year. */
export function categoryMethods(
  { emissions }: Inventory,
  rows: readonly KpiRow[],
  years: readonly string[],
): CategoryMethods[] {
  const inCategories = emissions.filter((each) => isInScopes(each) && each.scope.startsWith('3.'));
  return CATEGORIES.flatMap((scope) => {
    const row = categoryRow(rows, scope);
    if (row === undefined) return [];
    return years.flatMap((year) => {
      const ours = inCategories.filter((each) => each.scope === scope && each.line.year === year);
      const shares = new Map(METHOD_COLUMNS.map((column) => [column, sharesOf(ours, column)]));
      return [...shares.values()].every((each) => each.length === 0) ? [] : [{ scope, row, year, shares }];
    });
  });
}

/** The largest share first; nothing where no row says a word, or where the category comes to nothing. */
function sharesOf(emissions: readonly Emission[], column: MethodColumn): MethodShare[] {
  if (emissions.every(({ line }) => (line.details[column] ?? '') === '')) return [];
  const total = sumOf(emissions.map(({ result }) => result.amount));
  const byWord = new Map<string, Fraction>();
  for (const { line, result } of emissions) {
    const word = line.details[column] ?? '';
    byWord.set(word, (byWord.get(word) ?? Fraction.zero).plus(result.amount));
  }
  if (total.isZero()) return [];
  return [...byWord]
    .map(([word, amount]) => ({ word, share: amount.over(total) }))
    .sort((a, b) => b.share.compare(a.share) || byText(a.word, b.word));
}

/** Methods that the guidance does not have for the category their rows count in; categories it names no methods for are left alone. */
export function reviewMethods({ emissions }: Inventory, methods: MethodTable): Diagnostic[] {
  const rowsOf = new Map<string, Map<object, number>>();
  for (const emission of emissions) {
    const { line, scope } = emission;
    const method = line.details.method;
    if (method === undefined || !isInScopes(emission) || !scope.startsWith('3.')) continue;
    const lines = rowsOf.get(`${scope} ${method}`) ?? new Map<object, number>();
    rowsOf.set(`${scope} ${method}`, lines.set(line, line.rows));
  }
  return [...rowsOf]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([name, lines]) => {
      const [scope = '', method = ''] = name.split(' ');
      const category = numberOf(scope);
      const fits = (word: string): boolean =>
        methodWord('method', word, methods)?.categories.includes(category) === true;
      const fitting = methodNames('method', methods).filter(fits);
      if (fitting.length === 0 || fitting.includes(method)) return [];
      const rows = [...lines.values()].reduce((sum, count) => sum + count, 0);
      return [methodUnfit(undefined, { method, category, rows, fitting })];
    });
}
