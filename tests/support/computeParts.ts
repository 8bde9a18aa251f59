// Small made-up parts that tests of the computation put together: units by their names, ledger lines, factors, editions, figures.
import type { Chosen, ChosenPart, Choosing } from '../../src/compute/chooseFactors.ts';
import type { ResultUnits } from '../../src/compute/takeInventory.ts';
import type { Activity, Measure, Subject } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY, type Company, type PresetRule } from '../../src/domain/company.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Edition, Factor, Family, FactorLibrary } from '../../src/domain/factor.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { inEnglish, told, type Words } from '../../src/domain/phrase.ts';
import { parseUnit, unitTable, type Unit, type UnitTable } from '../../src/domain/unit.ts';
import { COUNTING_WORDS, UNIT_ROWS } from './unitRows.ts';
import { waterKey } from './waterLine.ts';

let table: UnitTable | undefined;

/** The program's own units. */
export const shippedUnits = (): UnitTable => (table ??= unitTable(UNIT_ROWS, COUNTING_WORDS));

/** The unit that a text names; a text that names none is a mistake of the test. */
export function unit(text: string): Unit {
  const reading = parseUnit(text, shippedUnits());
  if ('fault' in reading) throw new Error(`${text} is no unit`);
  return reading.unit;
}

/** The units that results are taken in. */
export const resultUnits = (): ResultUnits => ({
  kilogram: unit('kg'),
  kilogramCO2e: unit('kgCO2e'),
  megawattHour: unit('MWh'),
});

/** The amount that a plain decimal or a quotient of two writes: `12.5`, `44/12`. */
export function amount(text: string): Fraction {
  const read = Fraction.parse(text);
  if (read === undefined) throw new Error(`${text} is no amount`);
  return read;
}

const labels = (name: string): Activity['labels'] => ({ en: name, 'zh-Hant': name, 'zh-Hans': name });

/** An activity of scope 1 that emits greenhouse gases, unless told otherwise. */
export const activity = (name: string, own: Partial<Activity> = {}): Activity => ({
  use: 'activity',
  name,
  dimensions: [],
  scope: '1',
  emits: ['ghg'],
  group: 'fuel',
  sign: 1,
  labels: labels(name),
  ...own,
});

/** A measure that adds up over the year, unless told otherwise. */
export const measure = (name: string, adds: Measure['adds'] = 'flow'): Measure => ({
  use: 'measure',
  name,
  dimensions: [],
  adds,
  labels: labels(name),
});

/** A ledger line of one row: `ledger(activity('diesel'), '100 L')`. */
export function ledger(subject: Subject, quantity: string, own: Partial<LedgerLine> = {}): LedgerLine {
  const [digits = '', ...unitText] = quantity.split(' ');
  return {
    ...waterKey(''),
    subject,
    quantity: amount(digits),
    unit: unit(unitText.join(' ')),
    rows: 1,
    missing: 0,
    notApplicable: 0,
    first: { file: 'activity.csv', record: 2 },
    ...own,
  };
}

/** A figure that stands on one row: `figure('100 L')`. */
export function figure(quantity: string, name = ''): Figure {
  const line = ledger(activity('diesel'), quantity);
  return { name, amount: line.quantity, unit: line.unit, because: { kind: 'rows', line } };
}

/** A factor as it is printed: `factor('2.6 kg/L', { gas: 'CO2' })`. */
export function factor(printed: string, own: Partial<Factor> = {}): Factor {
  const [valueText = '', ...rest] = printed.split(' ');
  const unitText = rest.join(' ');
  const [top = '', per = ''] = unitText.split('/');
  const { edition = 'made-up-2025', activity: name = 'diesel', class: kind = '', region = '', gas = 'CO2e' } = own;
  const group = `${edition}/${name}${kind === '' ? '' : `:${kind}`}${region === '' ? '' : `@${region}`}`;
  return {
    id: `${group}#${gas}`,
    group,
    edition,
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

/** A figure as `12.5 kg`, every digit. */
export const shown = (each: Figure | undefined): string | undefined =>
  each === undefined ? undefined : `${each.amount.toExactText()} ${each.unit.symbol}`;

/** Words in English. */
export const english = (words: Words): string => told(words, inEnglish);

/** Diagnostics as `warning energy-basis-mixed: …`, with the record and field of their place where they have one. */
export const saidIn = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, message, place }) => {
    const where = place === undefined ? '' : ` [${place.record ?? place.line ?? ''} ${place.field ?? ''}]`;
    return `${severity} ${code}: ${message}${where}`;
  });

/** How a figure came about, step by step from its rows: `rows 100 L`, `× 2.6 kg/L (the rule)`, `= 260 kg`. A name stands behind its amount. */
export function stepsOf(each: Figure): readonly string[] {
  const { because, name } = each;
  const result = `${shown(each) ?? ''}${name === '' ? '' : ` as ${name}`}`;
  const after = (from: Figure, step: string): string[] => [...stepsOf(from), step, `= ${result}`];
  switch (because.kind) {
    case 'rows':
      return [`rows ${result}`];
    case 'unit':
      return after(because.from, `unit × ${because.ratio.toExactText()}`);
    case 'factor': {
      const { quantity, factor: value, divided, chosen, scale = Fraction.one } = because;
      const size = scale.equals(Fraction.one) ? '' : ` × ${scale.toExactText()}`;
      return after(quantity, `${divided ? '÷' : '×'} ${value.valueText} ${value.unitText}${size} (${english(chosen)})`);
    }
    case 'constant':
      return after(because.from, `× ${because.text} = ${because.ratio.toExactText()} (${english(because.what)})`);
    case 'portion':
      return after(because.from, `portion ${because.portion.days}/${because.portion.of}`);
    case 'share':
      return after(because.from, `share ${because.share.text}`);
    case 'potential':
      return after(because.mass, `× ${because.potential.toExactText()} (${because.gas}, ${because.set})`);
    case 'covered':
      return after(because.from, `covered by ${shown(because.by) ?? ''}`);
    case 'uncovered':
      return after(because.from, `less ${because.covered.map(shown).join(' and ')}`);
    case 'sum':
      return [`sum of ${because.parts.map(shown).join(' and ')} = ${result}`];
    case 'ratio':
      return [`${shown(because.top) ?? ''} over ${shown(because.bottom) ?? ''} = ${result}`];
  }
}
