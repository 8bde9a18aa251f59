// The sheet of factors with their sources, and of the warming potentials that gases are weighed with.
import type { Voice } from '../explain/explainWords.ts';
import type { Results } from '../../compute/results.ts';
import { byText } from '../../domain/diagnostic.ts';
import type { Factor } from '../../domain/factor.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { PotentialSet } from '../../domain/gas.ts';
import type { Language } from '../../domain/language.ts';
import { CATALOGUES } from '../catalogue.ts';
import { explainedFactor } from '../explain/explainFigure.ts';
import { chosenFactors, reasonsInUse, type UsedFactor } from '../pack/listTables.ts';
import { yearsText } from '../yearsText.ts';
import { cellName, decimalsIn, exactly, HEAD_ROW, onSheet, opening, text, yearCell } from './bookCell.ts';
import type { BookCell, BookSheet } from './bookCell.ts';
import { BOOK_HEADS, type BookHeads } from './bookHeads.ts';
import { BOOK_WORDS } from './bookWords.ts';

/** The sheet, and where a factor's value and a gas's potential stand. */
export type FactorSheet = {
  readonly sheet: BookSheet;
  readonly cellOf: (factor: Factor) => string;
  readonly potentialOf: (gas: string, set: PotentialSet) => string;
};

const VALUE = 1;

/** Writes the sheet: a row for each factor and reason that it was chosen for. */
export function factorSheet(results: Results, language: Language, voice: Voice): FactorSheet {
  const words = BOOK_WORDS[language];
  const name = words.sheets.factors;
  const rowOf = new Map<string, number>();
  const rows = chosenFactors(results).map((used, index) => {
    const { id } = used.chosen.factor;
    const first = rowOf.get(id);
    if (first === undefined) rowOf.set(id, HEAD_ROW + 1 + index);
    return factorRow(used, first, results, language, voice);
  });
  for (const { gas, set, amount } of potentialsInUse(results)) {
    rowOf.set(potentialName(gas, set), HEAD_ROW + 1 + rows.length);
    rows.push([
      text(`${set.toUpperCase()} ${gas}`),
      exactly(amount, 'input'),
      text('kgCO2e/kg'),
      text(gas),
      text(words.warmingPotential(set.toUpperCase())),
    ]);
  }
  const cellOf = (id: string): string => onSheet(name, cellName(VALUE, rowOf.get(id) ?? 0));
  return {
    sheet: {
      name,
      rows: [...opening(name, words.intros.factors, headsIn(BOOK_HEADS[language], CATALOGUES[language].unit)), ...rows],
      frozenColumns: 1,
      watched: [],
    },
    cellOf: ({ id }) => cellOf(id),
    potentialOf: (gas, set) => cellOf(potentialName(gas, set)),
  };
}

function headsIn({ factors }: BookHeads, unit: string): string[] {
  const { id, value, gas, kind, edition, dataYear, published, source, checked, years, chosen, note } = factors;
  return [id, value, unit, gas, kind, edition, dataYear, published, source, checked, years, chosen, note];
}

/** A factor that stands in a row above is taken from there, so that one value is one input. */
function factorRow(
  { chosen, years }: UsedFactor,
  first: number | undefined,
  results: Results,
  language: Language,
  voice: Voice,
): BookCell[] {
  const words = BOOK_WORDS[language];
  const told = explainedFactor(chosen, { results, language, voice });
  const value = { value: chosen.factor.value, shape: { as: 'amount', decimals: decimalsIn(told.value) } } as const;
  return [
    text(told.id),
    first === undefined ? { ...value, look: 'input' } : { ...value, look: 'number', formula: cellName(VALUE, first) },
    text(told.unit),
    text(`${told.gas}${told.basis}`),
    text(told.kindLabel),
    text(told.edition),
    yearCell(told.dataYear),
    text(told.published ?? ''),
    text(told.source, 'long'),
    text(told.checked ? words.yes : words.no),
    yearCell(yearsText(years)),
    text(told.chosen, 'long'),
    text(told.note, 'long'),
  ];
}

type Potential = { readonly gas: string; readonly set: PotentialSet; readonly amount: Fraction };

function potentialsInUse(results: Results): readonly Potential[] {
  const potentials = new Map<string, Potential>();
  for (const { reason } of reasonsInUse(results)) {
    if (reason.kind !== 'potential') continue;
    const { gas, set, potential: amount } = reason;
    potentials.set(potentialName(gas, set), { gas, set, amount });
  }
  return [...potentials].sort(([a], [b]) => byText(a, b)).map(([, potential]) => potential);
}

function potentialName(gas: string, set: PotentialSet): string {
  return `${set}\u001f${gas}`;
}
