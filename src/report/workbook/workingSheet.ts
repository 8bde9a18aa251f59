// The sheet of workings: every product in a row, its numbers taken from ledger lines, factors and other figures.
import type { Voice } from '../explain/explainWords.ts';
import type { FigureStep, Product } from '../../compute/figureSteps.ts';
import type { Results } from '../../compute/results.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { Language } from '../../domain/language.ts';
import { CATALOGUES } from '../catalogue.ts';
import { lineLabel } from '../explain/explainFigure.ts';
import { stepText } from '../explain/chainOf.ts';
import { TARGET_WORDS } from '../targetWords.ts';
import { cellName, count, exactly, HEAD_ROW, literal, onSheet, opening, text, yearCell } from './bookCell.ts';
import type { BookCell, BookSheet } from './bookCell.ts';
import { BOOK_WORDS } from './bookWords.ts';
import type { FactorSheet } from './factorSheet.ts';
import type { FigurePlaces } from './figurePlaces.ts';
import { BOOK_HEADS } from './bookHeads.ts';
import type { LedgerSheet } from './ledgerSheet.ts';
import { ratioOf, type FigureFormula, type Working, type Workings } from './workings.ts';

/** What the numbers of a product are taken from. */
export type WorkingBasis = {
  readonly results: Results;
  readonly language: Language;
  readonly voice: Voice;
  readonly ledger: LedgerSheet;
  readonly factors: FactorSheet;
  readonly places: FigurePlaces;
};

/** The sheet, and a figure's formula as it stands on the sheet of KPIs. */
export type WorkingSheet = { readonly sheet: BookSheet; readonly formulaOf: (figure: FigureFormula) => string };

/** A column of numbers that products are multiplied by: the steps of its kind, of factors the nth one. */
type Column = { readonly head: string; readonly of: (steps: Product['steps']) => Product['steps'] };

/** The column of the quantity; what each product is of stands before it, what it is multiplied by after it and its unit. */
const QUANTITY = 5;
const FIRST_NUMBER = QUANTITY + 2;

/** Decimals that a product is shown with at the most. */
const PRODUCT_DECIMALS = 6;

/** Writes the sheet. */
export function workingSheet({ products }: Workings, basis: WorkingBasis): WorkingSheet {
  const { language } = basis;
  const { sheets, intros, key } = BOOK_WORDS[language];
  const { ledger, workings: heads } = BOOK_HEADS[language];
  const { indicator, unit } = CATALOGUES[language];
  const columns = columnsFor(products, heads);
  const productColumn = FIRST_NUMBER + columns.length;
  const head = [indicator, key, TARGET_WORDS[language].columns.year, heads.line, heads.what, ledger.quantity, unit];
  const sheet: BookSheet = {
    name: sheets.workings,
    rows: [
      ...opening(sheets.workings, intros.workings, [
        ...head,
        ...columns.map((column) => column.head),
        heads.product,
        unit,
        heads.steps,
      ]),
      ...products.map((working, index) => rowOf(working, HEAD_ROW + 1 + index, columns, basis)),
    ],
    frozenColumns: 1,
    watched: [],
  };
  const sumText = (sum: FigureFormula['sums'][0]): string => {
    if ('written' in sum) return sum.written;
    const cell = (index: number): string => cellName(productColumn, HEAD_ROW + 1 + index);
    if (sum.first === sum.last) return onSheet(sheet.name, cell(sum.first));
    return `SUM(${onSheet(sheet.name, `${cell(sum.first)}:${cell(sum.last)}`)})`;
  };
  const side = (sum: FigureFormula['sums'][0]): string =>
    'written' in sum && /[+*/]/.test(sum.written) ? `(${sum.written})` : sumText(sum);
  return {
    sheet,
    formulaOf: ({ sums: [top, bottom], turned }) =>
      bottom === undefined ? sumText(top) : `${side(top)}/${side(bottom)}${turned}`,
  };
}

function isOfKind(...kinds: FigureStep['reason']['kind'][]): Column['of'] {
  return (steps) => steps.filter(({ reason }) => kinds.includes(reason.kind));
}

/** The columns that some product needs. */
function columnsFor(
  products: readonly Working[],
  heads: Readonly<Record<'counted' | 'factor' | 'potential' | 'conversion', string>>,
): readonly Column[] {
  const factors = isOfKind('factor');
  const most = products.reduce((longest, { product }) => Math.max(longest, factors(product.steps).length), 0);
  const columns: Column[] = [
    { head: heads.counted, of: isOfKind('portion', 'share', 'less') },
    ...Array.from({ length: most }, (_, order) => ({
      head: order === 0 ? heads.factor : `${heads.factor} ${order + 1}`,
      of: (steps: Product['steps']) => factors(steps).slice(order, order + 1),
    })),
    { head: heads.potential, of: isOfKind('potential') },
    { head: heads.conversion, of: isOfKind('unit', 'constant') },
  ];
  return columns.filter(({ of }) => products.some(({ product }) => of(product.steps).length > 0));
}

function rowOf(working: Working, row: number, columns: readonly Column[], basis: WorkingBasis): BookCell[] {
  const { product, side, year } = working;
  const { kpi, unit } = working.row;
  const { language, voice, results } = basis;
  const { base, steps, amount } = product;
  const words = BOOK_WORDS[language];
  const label = kpi.labels[language];
  const numbers = columns.map(({ of }) => numberCell(of(steps), product, basis));
  const filled = numbers.flatMap(({ value }, at) => (value === '' ? [] : [cellName(FIRST_NUMBER + at, row)]));
  const { because } = base;
  const named = results.rows.find((each) => each.kpi.key === base.name)?.kpi.labels[language] ?? base.name;
  return [
    text(side === 'whole' ? label : TARGET_WORDS[language].inBrackets(label, words[side])),
    text(kpi.key, 'quiet'),
    yearCell(year),
    because.kind === 'rows' ? count(basis.ledger.numberOf(because.line)) : text(''),
    text(because.kind === 'rows' ? lineLabel(because.line, { results, language, voice }) : named),
    quantityCell(working, basis),
    text(base.unit.symbol),
    ...numbers,
    {
      ...resultOf(amount),
      formula: [cellName(QUANTITY, row), ...filled].join('*'),
    },
    text((steps.at(-1)?.to ?? base).unit.symbol || unit.symbol),
    text(steps.map((step) => saidOf(step, voice)).join(' '), 'long'),
  ];
}

function resultOf(amount: Fraction): BookCell {
  const cell = exactly(amount, 'result');
  const decimals = Math.min(PRODUCT_DECIMALS, cell.shape?.decimals ?? 0);
  return { ...cell, shape: { as: 'amount', decimals } };
}

function quantityCell({ product: { base }, year }: Working, { ledger, places }: WorkingBasis): BookCell {
  const cell = exactly(base.amount);
  const { because } = base;
  const formula = because.kind === 'rows' ? ledger.cellOf(because.line, 'quantity') : places.from(base.name, year);
  return formula === undefined ? cell : { ...cell, formula };
}

/** The steps of one column as one cell: a formula over the cells that they are taken from; empty where there are none. */
function numberCell(steps: Product['steps'], product: Product, basis: WorkingBasis): BookCell {
  if (steps.length === 0) return text('');
  const cell = exactly(ratioOf(steps));
  const formula = steps.map((step, at) => stepFormula(step, at === 0, product, basis)).join('');
  return Fraction.parse(formula) === undefined ? { ...cell, formula } : cell;
}

/** `'Factors'!B7`, `*'Ledger lines'!N5/'Ledger lines'!O5`, `*44/12`. */
function stepFormula(
  { reason, times, over }: FigureStep,
  isFirst: boolean,
  { base }: Product,
  { ledger, factors }: WorkingBasis,
): string {
  const sign = isFirst ? '' : '*';
  const { because } = base;
  switch (reason.kind) {
    case 'factor': {
      const cell = factors.cellOf(reason.factor);
      if (reason.divided) return isFirst ? `1/${cell}` : `/${cell}`;
      const { scale = Fraction.one } = reason;
      return `${sign}${cell}${scale.equals(Fraction.one) ? '' : `*${literal(scale)}`}`;
    }
    case 'potential':
      return sign + factors.potentialOf(reason.gas, reason.set);
    case 'portion':
      if (because.kind !== 'rows') break;
      return `${sign}${ledger.cellOf(because.line, 'days')}/${ledger.cellOf(because.line, 'of_days')}`;
    case 'share':
      if (because.kind !== 'rows') break;
      return sign + ledger.cellOf(because.line, 'share');
  }
  return `${sign}${literal(times)}${over.equals(Fraction.one) ? '' : `/${literal(over)}`}`;
}

function saidOf(step: FigureStep, voice: Voice): string {
  return step.reason.kind === 'factor' ? `${stepText(step, voice)}, ${step.reason.factor.id}` : stepText(step, voice);
}
