// The notes of energy: which densities and heating values lead from litres and tonnes to units of energy, one line each.
import { isFinestPart } from '../compute/kpiEnergy.ts';
import type { LineEnergy } from '../compute/energyOf.ts';
import { factorsIn } from '../compute/reviewResults.ts';
import type { Results } from '../compute/results.ts';
import type { Activity } from '../domain/activity.ts';
import { isOfPublication, isUncompared, type Factor } from '../domain/factor.ts';
import type { Language } from '../domain/language.ts';
import { kindLabel } from '../domain/vocabulary.ts';
import { CATALOGUES } from './catalogue.ts';
import type { FactorNote } from './factorNotes.ts';
import { calorificBasis, sourceOf } from './factorSource.ts';

/** One note an activity whose energy was taken over a density or heating value. */
export function energyNotes(results: Results, language: Language): Omit<FactorNote, 'number'>[] {
  const byActivity = new Map<string, LineEnergy[]>();
  for (const energy of results.inventory.energies) {
    if (energy.result === undefined || factorsIn(energy.result).length === 0) continue;
    const { name } = energy.line.subject;
    byActivity.set(name, [...(byActivity.get(name) ?? []), energy]);
  }
  return [...byActivity.values()].map((energies) => noteOf(energies, results, language));
}

function noteOf(energies: readonly LineEnergy[], results: Results, language: Language): Omit<FactorNote, 'number'> {
  const activity = energies[0]?.line.subject as Activity;
  const years = new Map<string, Set<string>>();
  for (const { line, result } of energies) {
    for (const factor of result === undefined ? [] : factorsIn(result)) {
      const text = textOf(factor, results, language);
      years.set(text, (years.get(text) ?? new Set()).add(line.year));
    }
  }
  const keys = results.rows.flatMap(({ kpi }) =>
    kpi.content.kind === 'energy' && isFinestPart(kpi.content.part, activity) ? [kpi.key] : [],
  );
  return {
    activity: activity.name,
    title: CATALOGUES[language].energyOf(activity.labels[language]),
    keys: new Set(keys),
    lines: [...years].map(([text, ours]) => ({ years: [...ours].sort(), text })),
  };
}

/** `43.070 GJ/t heating value, net calorific value (CN); data of 2024. Source: ...` */
function textOf(factor: Factor, results: Results, language: Language): string {
  const catalogue = CATALOGUES[language];
  const edition = results.library.editions.get(factor.edition);
  const where = [factor.region, factor.class].filter((part) => part !== '').join(', ');
  const facts = [
    `${factor.valueText} ${factor.unitText} ${factor.gas}${calorificBasis(factor, catalogue)}${where === '' ? '' : ` (${where})`}`,
    // The kind of a density or heating value only repeats what it is, but not that somebody assumed it.
    isOfPublication(factor)
      ? catalogue.dataOf(edition?.dataYear ?? '')
      : kindLabel(factor.kind, language, results.kinds),
    ...(isUncompared(factor) ? [catalogue.unchecked] : []),
  ];
  return `${facts.join(catalogue.clause)}${catalogue.stop}${catalogue.source}${sourceOf(factor, results)}`;
}
