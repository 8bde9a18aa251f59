// How a factor's value and source are said, under the table and in explanations.
import type { Results } from '../compute/results.ts';
import type { Factor } from '../domain/factor.ts';
import type { Catalogue } from './catalogue.ts';

/** `, net calorific value` of a heating value whose publisher says which it is. */
export function calorificBasis({ gas, basis }: Factor, { calorific }: Catalogue): string {
  return gas === 'heating value' && (basis === 'net' || basis === 'gross') ? `, ${calorific[basis]}` : '';
}

/** Publisher, number, title and place of a factor. */
export function sourceOf(factor: Factor, { library }: Pick<Results, 'library'>): string {
  const edition = library.editions.get(factor.edition);
  // Some places repeat the title of a report: `CLP Sustainability Report 2023, page not known`.
  const title = factor.source.startsWith(edition?.title ?? ' ') ? '' : edition?.title;
  const parts = [edition?.publisher, edition?.number, title, factor.source];
  // An assumption of one's own names no place beside who assumes.
  return [...new Set(parts)].filter((part) => part !== undefined && part !== '').join(', ');
}
