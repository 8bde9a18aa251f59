// One KPI over its years as a table of products: a row for each ledger line or figure that it is taken from, each number of its way in
// a column of its own, so that SUMPRODUCT over the columns gives the figure.
import { productsOf, ratioStep, type FigureStep, type Product } from '../../compute/figureSteps.ts';
import type { KpiRow } from '../../compute/computeKpis.ts';
import { ledgerKeyText } from '../../compute/addUp.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { lineLabel, type ExplainBasis } from '../explain/explainFigure.ts';
import { ENGLISH_VOICE } from '../explain/explainWords.ts';
import { stepText } from '../explain/chainOf.ts';
import { columnLetters, type PackCell, type PackTable } from './packTable.ts';

/** The table, and by year the formula that recomputes the figure from it. */
export type FigureTable = { readonly table: PackTable; readonly formulas: ReadonlyMap<string, string> };

/** What the products are named with. `numbers` are the ledger lines' numbers in the pack. */
export type PackBasis = Pick<ExplainBasis, 'results' | 'language'> & { readonly numbers: ReadonlyMap<string, number> };

/** A product of one year; the products that add up to a sum, or to the top and bottom of a ratio. */
type Part = { readonly part: 'add' | 'top' | 'bottom'; readonly product: Product; readonly unit: string };

type YearParts = { readonly year: string; readonly figure: Figure; readonly parts: readonly Part[] };

/** The columns before those of the numbers on the way; the last but one is the quantity. */
const FIRST = ['year', 'part', 'ledger_line', 'figure', 'what', 'quantity', 'unit'] as const;
const QUANTITY = FIRST.indexOf('quantity');

/** What the numbers on the way are called by the kind of their step. */
const ROLES: Readonly<Record<FigureStep['reason']['kind'], string>> = {
  share: 'share',
  portion: 'days',
  less: 'sign',
  constant: 'constant',
  unit: 'conversion',
  factor: 'factor',
  potential: 'warming_potential',
};

/** The table of a KPI in every year that has a figure. */
export function figureTable(row: KpiRow, years: readonly string[], basis: PackBasis): FigureTable {
  const found = years.flatMap((year): YearParts[] => {
    const value = row.values.get(year);
    return value?.status === 'value' ? [{ year, figure: value.figure, parts: partsOf(value.figure, row, basis) }] : [];
  });
  const roles = rolesOf(found.flatMap(({ parts }) => parts.map(({ product }) => product)));
  const header = [...FIRST, ...roles.flatMap(headerOf), 'product', 'product_unit'];
  const rows: (readonly PackCell[])[] = [];
  const formulas = new Map<string, string>();
  for (const { year, figure, parts } of found) {
    const first = rows.length;
    for (const part of parts) rows.push(productRow(year, part, roles, basis));
    formulas.set(year, formulaOf(parts, first, roles));
    const blank = header.slice(FIRST.length, -2).map(() => '');
    rows.push([
      year,
      'total',
      '',
      row.kpi.key,
      row.kpi.labels[basis.language],
      '',
      '',
      ...blank,
      figure.amount,
      figure.unit.symbol,
    ]);
  }
  return { table: { header, rows }, formulas };
}

/** The products of a figure: of a ratio those of both sides, the top in the unit that the quotient is then in. */
function partsOf(figure: Figure, { kpi }: KpiRow, { results }: PackBasis): Part[] {
  const keys = new Set(results.rows.map((row) => row.kpi.key));
  const isNamed = ({ name }: Figure): boolean => name !== kpi.key && keys.has(name);
  const partsFrom = (part: Part['part'], from: Figure, unit: string): Part[] =>
    productsOf(from, isNamed, part === 'add').map((product) => ({ part, product, unit }));
  const { because, unit } = figure;
  if (because.kind !== 'ratio') return partsFrom('add', figure, unit.symbol);
  const { top, bottom } = because;
  const { times, over } = ratioStep(figure);
  const reason = { kind: 'unit', from: top, ratio: times.over(over) } as const;
  const quotient = `${unit.symbol} × ${bottom.unit.symbol}`;
  const step: FigureStep = { reason, from: top, to: { ...top, unit: { ...unit, symbol: quotient } }, times, over };
  const isSame = times.equals(over);
  return [
    ...partsFrom('top', top, top.unit.symbol).map((part) =>
      isSame ? part : { ...part, product: withStep(part.product, step), unit: quotient },
    ),
    ...partsFrom('bottom', bottom, bottom.unit.symbol),
  ];
}

function withStep({ base, steps, amount }: Product, step: FigureStep): Product {
  return { base, steps: [...steps, step], amount: amount.times(step.times).over(step.over) };
}

/** A number on the way: the nth of its kind in a product, and whether some product divides by it. */
type Role = { readonly name: string; readonly kind: string; readonly order: number; readonly divides: boolean };

function rolesOf(products: readonly Product[]): readonly Role[] {
  return [...new Set(Object.values(ROLES))].flatMap((kind): Role[] => {
    const most = Math.max(0, ...products.map((product) => stepsOf(product, kind).length));
    return Array.from({ length: most }, (_, order) => ({
      name: most === 1 ? kind : `${kind}_${order + 1}`,
      kind,
      order,
      divides: products.some((product) => stepsOf(product, kind)[order]?.over.equals(Fraction.one) === false),
    }));
  });
}

function stepsOf({ steps }: Product, kind: string): readonly FigureStep[] {
  return steps.filter(({ reason }) => ROLES[reason.kind] === kind);
}

function headerOf({ name, divides }: Role): string[] {
  return [name, ...(divides ? [`${name}_divisor`] : []), `${name}_is`];
}

function productRow(year: string, { part, product, unit }: Part, roles: readonly Role[], basis: PackBasis): PackCell[] {
  const { base, amount } = product;
  const { because, name } = base;
  const told =
    because.kind === 'rows'
      ? [
          String(basis.numbers.get(ledgerKeyText(because.line)) ?? ''),
          '',
          lineLabel(because.line, { ...basis, voice: ENGLISH_VOICE }),
        ]
      : ['', name, basis.results.rows.find(({ kpi }) => kpi.key === name)?.kpi.labels[basis.language] ?? ''];
  const numbers = roles.flatMap(({ kind, order, divides }): PackCell[] => {
    const step = stepsOf(product, kind)[order];
    const said = step === undefined ? '' : saidOf(step);
    return [step?.times ?? Fraction.one, ...(divides ? [step?.over ?? Fraction.one] : []), said];
  });
  return [year, part, ...told, base.amount, base.unit.symbol, ...numbers, amount, unit];
}

function saidOf(step: FigureStep): string {
  return step.reason.kind === 'factor'
    ? `${stepText(step, ENGLISH_VOICE)}, ${step.reason.factor.id}`
    : stepText(step, ENGLISH_VOICE);
}

/** `SUMPRODUCT(F2:F9*G2:G9/H2:H9)`, of a ratio one such sum over the other; the rows count from 1, the header. */
function formulaOf(parts: readonly Part[], first: number, roles: readonly Role[]): string {
  const sumOver = (wanted: Part['part']): string => {
    const at = parts.flatMap(({ part }, index) => (part === wanted ? [index] : []));
    const [from, to] = [first + (at[0] ?? 0) + 2, first + (at.at(-1) ?? 0) + 2];
    const range = (column: number): string => `${columnLetters(column)}${from}:${columnLetters(column)}${to}`;
    let [column, text] = [FIRST.length, range(QUANTITY)];
    for (const { divides } of roles) {
      text += `*${range(column)}${divides ? `/${range(column + 1)}` : ''}`;
      column += divides ? 3 : 2;
    }
    return `SUMPRODUCT(${text})`;
  };
  if (parts.length === 0) return '0';
  return parts.some(({ part }) => part === 'top') ? `${sumOver('top')}/${sumOver('bottom')}` : sumOver('add');
}
