// What the total of scope 3 holds and what not, with the declared reasons, so that nobody takes a part of it for the whole.
import { categoryRow, numberOf } from '../compute/declareCategories.ts';
import type { Results } from '../compute/results.ts';
import { CATEGORIES, type CategoryStatus } from '../domain/category.ts';
import type { Language } from '../domain/language.ts';
import { DISCLOSURE_CATALOGUES } from './disclosureCatalogue.ts';
import { yearsText } from './yearsText.ts';

/** One remark for the years that hold the same categories; none where there is one category and nothing is declared. */
export function scope3Remarks(
  { rows, years, company: { scope3 } }: Pick<Results, 'rows' | 'years' | 'company'>,
  language: Language,
): string[] {
  const words = DISCLOSURE_CATALOGUES[language];
  const heldIn = (year: string): string[] =>
    CATEGORIES.filter((scope) => categoryRow(rows, scope)?.values.get(year)?.status === 'value');
  const everHeld = new Set(years.flatMap(heldIn));
  if (scope3.size === 0 && everHeld.size < 2) return [];
  const yearsOf = new Map<string, string[]>();
  for (const year of years) {
    const held = heldIn(year).join();
    yearsOf.set(held, [...(yearsOf.get(held) ?? []), year]);
  }
  const list = (scopes: readonly string[]): string => scopes.map(numberOf).join(words.listed);
  const declared = (status: CategoryStatus, held: readonly string[]): string => {
    const byReason = new Map<string, string[]>();
    for (const scope of CATEGORIES) {
      const declaration = scope3.get(scope);
      if (declaration?.status !== status || held.includes(scope)) continue;
      const why = declaration.why[language];
      byReason.set(why, [...(byReason.get(why) ?? []), scope]);
    }
    return [...byReason].map(([why, scopes]) => words.withReason(list(scopes), why)).join(words.listed);
  };
  return [...yearsOf].map(([joined, ours]) => {
    const held = joined === '' ? [] : joined.split(',');
    const named = yearsOf.size > 1 ? yearsText(ours) : '';
    const [notComputed, notRelevant] = [declared('not-computed', held), declared('not-relevant', held)];
    const silent = scope3.size === 0 ? [] : CATEGORIES.filter((scope) => !held.includes(scope) && !scope3.has(scope));
    const clauses = [
      held.length === 0 ? words.holdsNone(named) : words.holds(named, list(held)),
      ...(notComputed === '' ? [] : [words.notComputed(notComputed)]),
      ...(notRelevant === '' ? [] : [words.notRelevant(notRelevant)]),
      ...(silent.length === 0 ? [] : [words.undeclared(list(silent))]),
    ];
    return `${clauses.join(words.clause)}${words.stop}`;
  });
}
