// Factors as they are printed, editions and families that hold them, and a preset's rules that name these.
import type { Chosen, ChosenPart, Choosing } from '../../src/compute/chooseFactors.ts';
import { UNNAMED_COMPANY, type Company, type PresetRule } from '../../src/domain/company.ts';
import type { Edition, Factor, FactorLibrary, Family } from '../../src/domain/factor.ts';
import { amount, unit } from './quantities.ts';

/** A factor as it is printed: `factor('2.6 kg/L', { gas: 'CO2' })`. */
export function factor(printed: string, own: Partial<Factor> = {}): Factor {
  const [valueText = '', ...rest] = printed.split(' ');
  const unitText = rest.join(' ');
  const [top = '', per = ''] = unitText.split('/');
  const { edition: of = 'made-up-2025', activity: name = 'diesel', class: kind = '', region = '', gas = 'CO2e' } = own;
  const group = `${of}/${name}${kind === '' ? '' : `:${kind}`}${region === '' ? '' : `@${region}`}`;
  return {
    id: `${group}#${gas}`,
    group,
    edition: of,
    activity: name,
    class: kind,
    region,
    gas,
    value: amount(valueText),
    valueText,
    top: unit(top),
    per: unit(per === '' ? '1' : per),
    unitText,
    basis: '',
    kind: 'combustion',
    source: 'table 1',
    potentials: undefined,
    checked: true,
    note: '',
    ...own,
  };
}

/** What was chosen: factors, and parts that were chosen for the same reason unless they have their own. */
export const chosenOf = (factors: readonly Factor[], parts: readonly (Factor | ChosenPart)[] = []): Chosen => ({
  factors,
  parts: parts.map((part) => ('why' in part ? part : { factor: part, why: 'its edition' })),
  why: 'the rule',
  pinnedWhy: undefined,
  isNearest: false,
});

/** An edition of the family `made-up` for 2025, of the factors given. */
export const edition = (factors: readonly Factor[], own: Partial<Edition> = {}): Edition => ({
  id: 'made-up-2025',
  family: 'made-up',
  kind: 'combustion',
  publisher: 'made up',
  title: 'made up',
  number: '',
  dataYear: '2025',
  published: '2025-06-30',
  publishedEvidence: '',
  url: '',
  licence: '',
  potentials: undefined,
  supersedes: undefined,
  applies: 'matching-region',
  note: '',
  factors,
  own: false,
  ...own,
});

/** Editions and their families, which are selected by publication unless told otherwise. */
export function libraryOf(
  editions: readonly Edition[],
  families: Readonly<Record<string, Partial<Family>>> = {},
): FactorLibrary {
  const names = [...new Set([...editions.map(({ family }) => family), ...Object.keys(families)])];
  return {
    editionNames: editions.map(({ id }) => id),
    editions: new Map(editions.map((each) => [each.id, each])),
    families: new Map(
      names.map((name) => [
        name,
        { name, title: name, selection: 'published', reviewAfterYears: undefined, ...families[name] },
      ]),
    ),
  };
}

/** A preset's rule that names the family `made-up` for an activity of any region. */
export const presetRule = (name: string, own: Partial<PresetRule> = {}): PresetRule => ({
  activity: name,
  region: '',
  purpose: 'ghg',
  family: 'made-up',
  defaultClass: '',
  ...own,
});

/** A company, its preset's rules and editions. */
export const choosingOf = (
  editions: readonly Edition[],
  preset: readonly PresetRule[] = [],
  company: Partial<Company> = {},
): Choosing => ({ company: { ...UNNAMED_COMPANY, ...company }, preset, library: libraryOf(editions) });
