// What has to be said of results beside the figures: factors of changing kinds, unchecked values, totals that hold different parts.
import { allOf } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import { byText, type Diagnostic } from '../domain/diagnostic.ts';
import { isOfPublication, type Factor, type FactorLibrary } from '../domain/factor.ts';
import {
  factorKindChanged,
  factorStale,
  factorSuperseded,
  factorUnchecked,
  factorUnpublished,
  potentialsFixed,
} from '../domain/faults/factorFaults.ts';
import { lackName, type Figure, type Lack } from '../domain/figure.ts';
import { totalIncomplete } from '../domain/faults/resultFaults.ts';
import type { PotentialSet } from '../domain/gas.ts';
import { dataYearOf, type ReportingYear } from '../domain/period.ts';
import type { KpiRow } from './computeKpis.ts';
import { oneOfAlike } from './alike.ts';
import type { Emission, Inventory } from './takeInventory.ts';

/** The factors that the inventory stands on, the parts they were built with among them, once each, in the order of their ids. */
export function usedFactors({ emissions, energies }: Pick<Inventory, 'emissions' | 'energies'>): Factor[] {
  const used = new Map<string, Factor>();
  for (const { result } of [...oneOfAlike(emissions), ...energies])
    if (result !== undefined) for (const factor of factorsIn(result)) used.set(factor.id, factor);
  return [...used.values()].sort((a, b) => byText(a.id, b.id));
}

/** The factors on the way to a figure of one ledger line, in the order of the steps. */
export function factorsIn({ because }: Figure): Factor[] {
  switch (because.kind) {
    case 'factor':
      return [...factorsIn(because.quantity), because.factor];
    case 'unit':
    case 'portion':
    case 'share':
    case 'constant':
      return factorsIn(because.from);
    case 'potential':
      return factorsIn(because.mass);
    default:
      return [];
  }
}

/** Factors of one activity that change their kind between the years of one table, and factors nobody has checked yet. */
export function reviewFactors(inventory: Inventory, library: FactorLibrary, company: Company): Diagnostic[] {
  const editionTitle = (factor: Factor): string => library.editions.get(factor.edition)?.title ?? factor.edition;
  const emissions = oneOfAlike(inventory.emissions);
  const used = usedFactors({ emissions, energies: inventory.energies });
  const unchecked = groupBy(
    used.filter((factor) => !factor.checked),
    (factor) => `${factor.edition} ${isOfPublication(factor)}`,
  );
  return [
    ...kindChanges(emissions),
    ...[...unchecked.values()].map((factors) => {
      const first = factors[0] as Factor;
      // The gases of one thing were published together.
      const told = { ids: [...new Set(factors.map((factor) => factor.group))], title: editionTitle(first) };
      return isOfPublication(first) ? factorUnchecked(undefined, told) : factorUnpublished(undefined, told);
    }),
    ...ageNotes(emissions, library, company.reportingYear),
    ...fixedPotentials(used, company.potentials),
  ];
}

/** Editions whose values are CO2e under another set of potentials than the company's; they cannot be restated. */
function fixedPotentials(used: readonly Factor[], ours: PotentialSet): Diagnostic[] {
  const inCO2e = used.filter(({ gas, top }) => gas === 'CO2e' || top.dimensions.has('CO2e'));
  const bySet = groupBy(inCO2e, ({ potentials }) => potentials ?? '');
  return [...bySet].flatMap(([theirs, factors]) => {
    const ids = [...new Set(factors.map(({ edition }) => edition))];
    return theirs === ours
      ? []
      : [potentialsFixed(undefined, { ids, theirs: theirs === '' ? undefined : theirs, ours })];
  });
}

/** Editions that a newer one of their family follows, and data older than their family's review interval. */
function ageNotes(emissions: readonly Emission[], library: FactorLibrary, reportingYear: ReportingYear): Diagnostic[] {
  const uses = new Map(
    emissions.flatMap(({ factor, line }) =>
      factor === undefined ? [] : [[`${factor.edition} ${line.year}`, { factor, year: line.year }] as const],
    ),
  );
  const ordered = [...uses].sort(([a], [b]) => byText(a, b)).map(([, use]) => use);
  return ordered.flatMap(({ factor, year }) => {
    const edition = library.editions.get(factor.edition);
    const family = library.families.get(edition?.family ?? '');
    if (edition === undefined || family === undefined) return [];
    const newest = [...library.editions.values()]
      .filter(
        (other) =>
          other.family === family.name && (other.dataYear > edition.dataYear || other.supersedes === edition.id),
      )
      .sort((a, b) => byText(b.published ?? '', a.published ?? ''))[0];
    const isFollowed = family.selection === 'published' && newest?.published !== undefined;
    const age = Number(dataYearOf(year, reportingYear)) - Number(edition.dataYear);
    const { reviewAfterYears: limit } = family;
    return [
      ...(isFollowed
        ? [factorSuperseded(undefined, { id: edition.id, newer: newest.id, published: newest.published, year })]
        : []),
      ...(limit !== undefined && age > limit
        ? [factorStale(undefined, { id: edition.id, dataYear: edition.dataYear, year, limit })]
        : []),
    ];
  });
}

function kindChanges(emissions: readonly Emission[]): Diagnostic[] {
  const byActivity = groupBy(
    emissions.filter(({ factor, purpose }) => factor !== undefined && purpose === 'ghg'),
    ({ line }) => line.subject.name,
  );
  return [...byActivity].flatMap(([activity, ours]) => {
    const byYear = [...groupBy(ours, ({ line }) => line.year)].sort(([a], [b]) => byText(a, b));
    const kinds = byYear.map(([, each]) =>
      [...new Set(each.map(({ factor }) => factor?.kind ?? ''))].sort().join(' and '),
    );
    if (new Set(kinds).size < 2) return [];
    const told = byYear.map(([year], index) => `${year} ${kinds[index]}`).join(', ');
    return [factorKindChanged(undefined, { activity, kinds: told })];
  });
}

/** Figures that lack in one year what they hold in another, which a reader would compare. A sum is not blamed for what its parts lack. */
export function reviewCoverage(rows: readonly KpiRow[], years: readonly string[]): Diagnostic[] {
  return rows.flatMap(({ kpi, values }) => {
    const { content } = kpi;
    if (content.kind === 'ratio') return [];
    const lacking = years.flatMap((year) => {
      const value = values.get(year);
      const isOwn = (lack: Lack): boolean => 'kpi' in lack === (content.kind === 'sum');
      return value?.status === 'value' ? [{ year, without: value.without.filter(isOwn).map(lackName) }] : [];
    });
    // Parts that all years lack are no difference between them; rows that said `/` are said of every year.
    const isStated = content.kind !== 'sum' && content.kind !== 'energy' && content.kind !== 'treated';
    if (!isStated && new Set(lacking.map(({ without }) => without.join('; '))).size < 2) return [];
    return lacking.flatMap(({ year, without }) => {
      if (without.length === 0) return [];
      const parts = content.kind === 'sum' ? content.parts.filter((part) => !without.includes(part)) : [];
      return [totalIncomplete(undefined, { key: kpi.key, year, holds: allOf(parts), without: allOf(without) })];
    });
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
