// What can be wrong with the categories of scope 3 that a company declares.
import type { Place } from '../diagnostic.ts';
import { defineFault } from './define.ts';

type Declared = { readonly category: string; readonly label: string; readonly declared: Place | undefined };

/** Where the declaration stands, for a message that is placed elsewhere. */
function whereOf(declared: Place | undefined): string {
  if (declared === undefined) return 'the company file';
  return [declared.file, declared.line, declared.column].filter((part) => part !== undefined).join(':');
}

export const categoryContradicted = defineFault<Declared & { rows: number }>(
  'category-contradicted',
  ({ category, label, declared, rows }) => ({
    message: `${rows === 1 ? 'this row counts' : `this and ${rows - 1} more ${rows === 2 ? 'row' : 'rows'} count`} in category ${category} of scope 3 (${label}), which ${whereOf(declared)} declares not relevant`,
    hint: 'remove the declaration, or correct the activity or scope of the row',
  }),
);

export const categoryComputed = defineFault<Declared>(
  'category-contradicted',
  ({ category, label }) => ({
    message: `category ${category} of scope 3 (${label}) is declared not computed, but has a figure in every year`,
    hint: 'remove the declaration',
  }),
  { severity: 'warning' },
);

export const categoriesUnaccounted = defineFault<{ categories: readonly string[] }>(
  'categories-unaccounted',
  ({ categories }) => ({
    message: `of the 15 categories of scope 3, ${categories.join(', ')} ${categories.length === 1 ? 'is' : 'are'} neither computed nor declared`,
    hint: 'declare them in esgcalc.yaml: scope3: {8: {status: not-relevant, why: ...}, 15: {status: not-computed, why: ...}}',
  }),
  { severity: 'note' },
);
