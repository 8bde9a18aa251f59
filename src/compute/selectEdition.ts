// Which edition of a family a reporting year stands on: the newest one published by the year's last day (or by `asOf`), or the
// one whose data describe the year. The rule is the family's, as data; an edition that was published later never moves a past year.
import { phrase, type Words } from '../domain/phrase.ts';
import type { Company, FactorChoice } from '../domain/company.ts';
import { byText } from '../domain/diagnostic.ts';
import type { Edition, FactorLibrary, Family } from '../domain/factor.ts';
import { dataYearOf, lastDayOf } from '../domain/period.ts';

/** An edition, two that rank the same, or why there is none and what to do. */
export type Selected =
  | { readonly edition: Edition }
  | { readonly ambiguous: readonly [Edition, Edition] }
  | { readonly none: Words; readonly hint: Words };

/** Selects the edition of the chosen family for a reporting year. */
export function selectEdition(
  choice: FactorChoice & { by: 'family' },
  year: string,
  company: Company,
  library: FactorLibrary,
): Selected {
  const family = library.families.get(choice.family) as Family;
  const editions = [...library.editions.values()].filter((edition) => edition.family === family.name);
  const dataYear = dataYearOf(year, company.reportingYear);
  if (choice.dataYear === 'nearest')
    return nearest(
      editions.filter((edition) => !isAfter(edition, company.asOf)),
      dataYear,
      family,
    );
  if (family.selection === 'data-year')
    return (
      best(
        editions.filter((edition) => edition.dataYear === dataYear),
        () => 0,
      ) ?? otherYears(editions, dataYear, family)
    );
  const day = company.asOf ?? lastDayOf(year, company.reportingYear);
  const known = editions.filter((edition) => edition.published !== undefined && edition.published <= day);
  const newest = best(known, (a, b) => order(b.published, a.published) || order(b.dataYear, a.dataYear));
  if (newest !== undefined) return newest;
  const ids = editions.map((edition) => edition.id).join(', ');
  return {
    none: editions.some(({ published }) => published !== undefined)
      ? phrase`no edition of ${family.name} was published by ${day}`
      : phrase`no edition of ${family.name} has a known publication day`,
    hint: phrase`pin one in esgcalc.yaml, {edition: ..., why: ...}, of ${ids}; or name another family`,
  };
}

/** Whether an edition is known to have come out after `asOf`; of many editions the day is not known. */
function isAfter({ published }: Edition, asOf: string | undefined): boolean {
  return published !== undefined && asOf !== undefined && published > asOf;
}

/** Data of the nearest year; of two as near, the earlier, which was known first. */
function nearest(editions: readonly Edition[], year: string, family: Family): Selected {
  const distance = (edition: Edition): number => Math.abs(Number(edition.dataYear) - Number(year));
  return (
    best(editions, (a, b) => distance(a) - distance(b) || order(a.dataYear, b.dataYear)) ??
    otherYears(editions, year, family)
  );
}

function otherYears(editions: readonly Edition[], year: string, family: Family): Selected {
  const years = editions
    .map((edition) => edition.dataYear)
    .sort()
    .join(', ');
  return {
    none: phrase`${family.name} has no edition for ${year}`,
    hint: phrase`it has ${years === '' ? phrase`none at all` : years}; write {family: ${family.name}, dataYear: nearest}, or pin an edition with a why`,
  };
}

function best(editions: readonly Edition[], compare: (a: Edition, b: Edition) => number): Selected | undefined {
  const [first, second] = [...editions].sort(compare);
  if (first === undefined) return undefined;
  return second !== undefined && compare(first, second) === 0 ? { ambiguous: [first, second] } : { edition: first };
}

function order(a: string | undefined, b: string | undefined): number {
  return byText(a ?? '', b ?? '');
}

/** What became of an edition when a year chose among its family. */
export type Verdict =
  'chosen' | 'published later' | 'followed by a newer one' | 'for another year' | 'without a publication day';

/** Every edition of a family and why it was chosen or passed over. */
export function verdicts(
  choice: FactorChoice & { by: 'family' },
  year: string,
  company: Company,
  library: FactorLibrary,
): { readonly edition: Edition; readonly verdict: Verdict }[] {
  const selected = selectEdition(choice, year, company, library);
  const chosen = 'edition' in selected ? selected.edition : undefined;
  const isDated = library.families.get(choice.family)?.selection === 'published' && choice.dataYear !== 'nearest';
  const day = company.asOf ?? lastDayOf(year, company.reportingYear);
  const verdictOn = (edition: Edition): Verdict => {
    if (edition === chosen) return 'chosen';
    if (choice.dataYear === 'nearest' && isAfter(edition, company.asOf)) return 'published later';
    if (!isDated) return 'for another year';
    if (edition.published === undefined) return 'without a publication day';
    return edition.published > day ? 'published later' : 'followed by a newer one';
  };
  return [...library.editions.values()]
    .filter((edition) => edition.family === choice.family)
    .sort((a, b) => order(a.dataYear, b.dataYear) || order(a.id, b.id))
    .map((edition) => ({ edition, verdict: verdictOn(edition) }));
}
