// Finds factors of the library by what a query says of them.
import { byText } from '../domain/diagnostic.ts';
import type { Edition, Factor, FactorLibrary } from '../domain/factor.ts';
import type { ListedFactor } from '../domain/listedFactor.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { FactorQuery } from './options.ts';

/** A factor and the edition that it stands in. */
export type FoundFactor = { readonly edition: Edition; readonly factor: Factor };

/** The name of an activity that may be written in any language. */
export function activityNamed(text: string | undefined, { subjects }: Vocabulary): string | undefined {
  return subjects.bySpelling.get(spellingKey(text ?? ''))?.name ?? text;
}

/** The factors that meet a query, in the order of their ids. */
export function findFactors(library: FactorLibrary, query: FactorQuery, vocabulary: Vocabulary): FoundFactor[] {
  const activity = activityNamed(query.activity, vocabulary);
  return [...library.editions.values()]
    .flatMap((edition) => edition.factors.map((factor) => ({ edition, factor })))
    .filter((found) => matches(found, activity, query))
    .sort((a, b) => byText(a.factor.id, b.factor.id));
}

function matches(
  { edition, factor }: FoundFactor,
  activity: string | undefined,
  { family, region, kind, year, text }: FactorQuery,
): boolean {
  const holds = (wanted: string | undefined, ...texts: readonly string[]): boolean =>
    wanted === undefined || texts.some((each) => each.toLowerCase() === wanted.toLowerCase());
  return (
    holds(family, edition.family, edition.id) &&
    holds(region, factor.region) &&
    holds(activity, factor.activity) &&
    holds(kind, factor.kind) &&
    holds(year, edition.dataYear) &&
    (text === undefined ||
      `${factor.id} ${edition.publisher} ${edition.title} ${factor.source} ${factor.note}`
        .toLowerCase()
        .includes(text.toLowerCase()))
  );
}

/** A factor for programs. */
export function listedFactor({ edition, factor }: FoundFactor): ListedFactor {
  return {
    id: factor.id,
    activity: factor.activity,
    class: factor.class,
    region: factor.region,
    gas: factor.gas,
    value: factor.valueText,
    unit: factor.unitText,
    basis: factor.basis,
    kind: factor.kind,
    edition: edition.id,
    family: edition.family,
    dataYear: edition.dataYear,
    published: edition.published ?? null,
    source: factor.source,
    checked: factor.checked,
  };
}
