// By which methods and from which data each category of scope 3 was made, with the shares where there are several.
import { categoryMethods, type CategoryMethods } from '../compute/reviewMethods.ts';
import type { Results } from '../compute/results.ts';
import type { Language } from '../domain/language.ts';
import { methodWord, type MethodColumn, type MethodTable } from '../domain/method.ts';
import { shareText } from '../domain/percent.ts';
import { DISCLOSURE_CATALOGUES } from './disclosureCatalogue.ts';
import { yearsText } from './yearsText.ts';

/** One remark a category; years that were made alike stand together. */
export function methodRemarks({ inventory, rows, years, methods }: Results, language: Language): string[] {
  const words = DISCLOSURE_CATALOGUES[language];
  const byCategory = new Map<string, { readonly label: string; readonly texts: Map<string, string[]> }>();
  for (const made of categoryMethods(inventory, rows, years)) {
    const found = byCategory.get(made.scope) ?? { label: made.row.kpi.labels[language], texts: new Map() };
    const text = textOf(made, methods, language);
    found.texts.set(text, [...(found.texts.get(text) ?? []), made.year]);
    byCategory.set(made.scope, found);
  }
  return [...byCategory.values()].map(({ label, texts }) => {
    const said = [...texts].map(([text, ours]) => words.madeIn(years.length > 1 ? yearsText(ours) : '', text));
    return `${words.made(label, said.join(words.clause))}${words.stop}`;
  });
}

function textOf({ shares }: CategoryMethods, methods: MethodTable, language: Language): string {
  const words = DISCLOSURE_CATALOGUES[language];
  const said = (column: MethodColumn): string => {
    const ours = shares.get(column) ?? [];
    const name = (word: string): string =>
      word === '' ? words.unstated[column] : labelOf(column, word, methods, language);
    return ours
      .map(({ word, share }) => (ours.length === 1 ? name(word) : `${name(word)} ${shareText(share)}`))
      .join(words.listed);
  };
  return words.madeBy(said('method'), said('data type'));
}

/** How a report says a method or data type. */
export function labelOf(column: MethodColumn, word: string, methods: MethodTable, language: Language): string {
  return methodWord(column, word, methods)?.labels[language] ?? word;
}
