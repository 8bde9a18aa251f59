// The notes under the table: for each activity the factors its years stand on, with kind, data year and source.
import { isRefrigerant, REFRIGERANT } from '../compute/refrigerants.ts';
import { oneOfAlike } from '../compute/alike.ts';
import { factorsIn } from '../compute/reviewResults.ts';
import { isOfMarket } from '../compute/market/takeMarket.ts';
import { coverNote, kindOfInstrument } from './instrumentNotes.ts';
import { isInScopes, type Emission } from '../compute/takeInventory.ts';
import type { Results } from '../compute/results.ts';
import { isUncompared } from '../domain/factor.ts';
import type { Language } from '../domain/language.ts';
import { scopeHolds } from '../domain/scope.ts';
import { kindLabel } from '../domain/vocabulary.ts';
import { CATALOGUES } from './catalogue.ts';
import { yearsText } from './yearsText.ts';
import { compositionOf } from './compositionText.ts';
import { energyNotes } from './energyNotes.ts';
import { sourceOf } from './factorSource.ts';

/** One numbered note; `keys` are the KPIs whose rows carry its number. */
export type FactorNote = {
  readonly number: number;
  readonly activity: string;
  readonly title: string;
  readonly keys: ReadonlySet<string>;
  /** The emissions it speaks of, as `sourceName` names them; undefined where it is a note of the company's own. */
  readonly source?: string;
  readonly lines: readonly FactorNoteLine[];
};

/** Years that stand on the same factor or factors of one edition. */
export type FactorNoteLine = { readonly years: readonly string[]; readonly text: string };

/** The notes in the order of the table: by the first KPI that carries them. */
export function factorNotes(results: Results, language: Language): FactorNote[] {
  const groups = new Map<string, Emission[]>();
  for (const emission of oneOfAlike(results.inventory.emissions)) {
    const name = sourceName(emission);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [emission]);
    else group.push(emission);
  }
  const notes: readonly Omit<FactorNote, 'number'>[] = [
    ...[...groups].map(([source, emissions]) => ({
      source,
      activity: emissions[0]?.line.subject.name ?? '',
      title: titleOf(emissions, language),
      keys: carryingKeys(emissions, results),
      lines: linesOf(emissions, results, language),
    })),
    ...energyNotes(results, language),
  ];
  const order = results.rows.map(({ kpi }) => kpi.key);
  const rank = (keys: ReadonlySet<string>): number => order.findIndex((key) => keys.has(key));
  return notes.toSorted((a, b) => rank(a.keys) - rank(b.keys)).map((note, index) => ({ number: index + 1, ...note }));
}

/** What a note is about: an activity and a purpose; of refrigerants all rows together, for a balance has six kinds of them. */
export function sourceName({ line, purpose }: Pick<Emission, 'line' | 'purpose'>): string {
  return `${isRefrigerant(line) ? REFRIGERANT : line.subject.name} ${purpose}`;
}

function titleOf([first]: readonly Emission[], language: Language): string {
  if (first === undefined) return '';
  return isRefrigerant(first.line) ? CATALOGUES[language].refrigerant : first.line.subject.labels[language];
}

/** The finest KPIs that hold the emissions: a category rather than its scope, and the exhaust gases. */
function carryingKeys(all: readonly Emission[], { rows }: Results): ReadonlySet<string> {
  // Of the many emissions of months or sites one of each kind decides.
  const kinds = new Map(all.map((each) => [`${each.gas} ${each.scope} ${each.purpose} ${isOfMarket(each)}`, each]));
  const emissions = [...kinds.values()];
  const keys = rows.flatMap(({ kpi }) => {
    const { content } = kpi;
    if (content.kind === 'gas') return emissions.some(({ gas }) => gas === content.gas) ? [kpi.key] : [];
    if (content.kind === 'market') return emissions.some(isOfMarket) ? [kpi.key] : [];
    if (content.kind !== 'emissions') return [];
    if (content.scope === 'outside') return emissions.some(({ purpose }) => purpose === 'outside') ? [kpi.key] : [];
    const isFinest = content.scope.includes('.') || content.scope !== '3';
    return isFinest && emissions.some((emission) => isInScopes(emission) && scopeHolds(content.scope, emission.scope))
      ? [kpi.key]
      : [];
  });
  return new Set(keys);
}

function linesOf(emissions: readonly Emission[], results: Results, language: Language): FactorNoteLine[] {
  // One factor may be of its own year in one year and the nearest there is in another: one line, which says in which.
  const lines = new Map<string, { readonly ours: readonly Emission[]; years: Set<string>; nearest: Set<string> }>();
  const byLine = new Map<string, Emission[]>();
  for (const emission of emissions) {
    const name = noteKey(emission);
    const ours = byLine.get(name);
    if (ours === undefined) byLine.set(name, [emission]);
    else ours.push(emission);
  }
  for (const ours of byLine.values()) {
    const text = textOf(ours, [], results, language);
    const told = lines.get(text) ?? { ours, years: new Set(), nearest: new Set() };
    const year = ours[0]?.line.year ?? '';
    told.years.add(year);
    if (ours[0]?.chosen?.isNearest === true) told.nearest.add(year);
    lines.set(text, told);
  }
  return [...lines.values()]
    .map(({ ours, years, nearest }) => {
      const catalogue = CATALOGUES[language];
      const some = nearest.size < years.size ? [...nearest].sort() : [];
      const said = nearest.size === 0 ? [] : [catalogue.nearestYear(yearsText(some))];
      return { years: [...years].sort(), text: textOf(ours, said, results, language) };
    })
    .sort((a, b) =>
      a.years.join() < b.years.join() ? -1 : a.years.join() > b.years.join() ? 1 : a.text < b.text ? -1 : 1,
    );
}

/** What one line of a note is about: the lines that share a factor, or an instrument and all the electricity that it covers. */
function noteKey(emission: Emission): string {
  const { line, factor, coveredBy } = emission;
  if (coveredBy !== undefined) return [line.year, kindOfInstrument(emission)].join('\u001f');
  return [line.year, line.class, line.region, factor?.edition ?? '', line.pin].join('\u001f');
}

/** `0.5306 kg/kWh CO2 (CN), average of the grid, data of 2023. Publisher, number, title, table.` */
function textOf(
  emissions: readonly Emission[],
  nearest: readonly string[],
  results: Results,
  language: Language,
): string {
  const catalogue = CATALOGUES[language];
  const factors = [
    ...new Map(
      emissions.flatMap(({ result }) => factorsIn(result).map((factor) => [factor.id, factor] as const)),
    ).values(),
  ];
  const first = emissions[0]?.factor;
  const covered = coverNote(emissions, results, language);
  if (first === undefined) return covered ?? compositionOf(emissions, results, language) ?? catalogue.suppliersOwn;
  const edition = results.library.editions.get(first.edition);
  const values = factors.map((factor) => `${factor.valueText} ${factor.unitText} ${factor.gas}`).join('; ');
  const where = [first.region, first.class].filter((part) => part !== '').join(', ');
  const chosen = emissions[0]?.chosen;
  const facts = [
    ...(covered === undefined ? [] : [covered]),
    `${values}${where === '' ? '' : ` (${where})`}`,
    kindLabel(first.kind, language, results.kinds),
    catalogue.dataOf(edition?.dataYear ?? ''),
    ...(factors.some(isUncompared) ? [catalogue.unchecked] : []),
    ...(chosen?.withoutResidual === true ? [catalogue.withoutResidual] : []),
    ...nearest,
    ...(chosen?.pinnedWhy === undefined ? [] : [catalogue.pinned(chosen.pinnedWhy)]),
  ];
  return `${facts.join(catalogue.clause)}${catalogue.stop}${catalogue.source}${sourceOf(first, results)}`;
}
