// The sheet of targets: limit, figure, headroom and standing of every year, as formulas over the sheet of KPIs.
import type { ComingYear } from '../../compute/comingYears.ts';
import type { Progress, TargetProgress } from '../../compute/measureProgress.ts';
import type { Figure } from '../../domain/figure.ts';
import type { WrittenAmount } from '../../domain/amount.ts';
import { asDecimals } from '../../compute/figureSteps.ts';
import { Fraction } from '../../domain/fraction.ts';
import { conversion, overUnit, type Unit } from '../../domain/unit.ts';
import type { KpiReport } from '../kpiReport.ts';
import { targetHead, targetStanding, type ReportTarget } from '../targetReport.ts';
import { TARGET_WORDS } from '../targetWords.ts';
import type { Language } from '../../domain/language.ts';
import {
  cellName,
  exactly,
  HEAD_ROW,
  opening,
  text,
  timesOver,
  yearCell,
  type BookCell,
  type BookSheet,
} from './bookCell.ts';
import { BOOK_HEADS } from './bookHeads.ts';
import { BOOK_WORDS } from './bookWords.ts';
import type { FigurePlaces } from './figurePlaces.ts';
import { endFormula, headroomFormula, limitFormula, statusFormula, usedFormula } from './targetFormulas.ts';
import type { TargetCells } from './targetFormulas.ts';

/** The columns that formulas are taken from. */
const [BASE, GOAL, LIMIT, FIGURE, HEADROOM] = [3, 4, 6, 7, 8];

const EMPTY = text('');

/** Writes the sheet. */
export function targetSheet(report: KpiReport, places: FigurePlaces, language: Language): BookSheet {
  const words = BOOK_WORDS[language];
  const { columns } = TARGET_WORDS[language];
  const { target, baseYear, baseValue, goal, inNumerator } = BOOK_HEADS[language].targets;
  const heads = [target, report.catalogue.unit, baseYear, baseValue, goal, columns.year, columns.limit, columns.figure];
  const rows: BookCell[][] = [];
  for (const reported of report.targets) rows.push(...targetRows(reported, HEAD_ROW + 1 + rows.length, places));
  return {
    name: words.sheets.targets,
    rows: [
      ...opening(words.sheets.targets, words.intros.targets, [
        ...heads,
        columns.headroom,
        inNumerator,
        report.catalogue.unit,
        columns.achieved,
        columns.status,
      ]),
      ...rows,
    ],
    frozenColumns: 1,
    watched: [],
  };
}

/** The years that a target speaks of, and those to come; the first row holds what can be changed. */
function targetRows(reported: ReportTarget, first: number, places: FigurePlaces): BookCell[][] {
  const { measured, unit } = reported;
  const { target } = measured;
  const spoken = measured.progress.filter(({ role, reason }) => role !== 'other-year' || reason !== 'outside');
  const years = [...spoken, ...measured.coming];
  return years.map((each, index) => {
    const row = first + index;
    const soFar = spoken.flatMap(({ year }, at) =>
      target.years.includes(year) && year <= each.year ? [cellName(FIGURE, first + at)] : [],
    );
    const cells: TargetCells = {
      base: cellName(BASE, row),
      goal: cellName(GOAL, row),
      limit: cellName(LIMIT, row),
      figure: cellName(FIGURE, row),
      headroom: cellName(HEADROOM, row),
      soFar,
    };
    const head = index === 0 ? text(targetHead(reported), 'long') : EMPTY;
    const inputs = [baseCell(measured, places), goalCell(measured)];
    return [
      head,
      text(unit, 'quiet'),
      yearCell(target.base),
      ...(index === 0 ? inputs : inputs.map((cell, at) => repeated(cell, cellName(BASE + at, first)))),
      yearCell(each.year),
      limitCell(measured, each, cells),
      ...('status' in each ? standing(reported, each, cells, places) : [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY]),
    ];
  });
}

function baseCell({ base, target, row, unit }: TargetProgress, places: FigurePlaces): BookCell {
  if (base === undefined) return EMPTY;
  if (base.isWritten) return exactly(base.amount, 'input');
  const shape = { as: 'amount', decimals: row.kpi.decimals } as const;
  return {
    value: base.amount,
    look: 'number',
    shape,
    ...figureFormula(row.kpi.key, target.base, row.unit, unit, places),
  };
}

function goalCell({ target, unit }: TargetProgress): BookCell {
  const { goal } = target;
  switch (goal.kind) {
    case 'cap':
      return amountCell(goal.cap, unit);
    case 'to':
      return amountCell(goal.end, unit);
    case 'budget':
      return amountCell(goal.budget, unit);
    case 'reduce':
      return shareCell(goal.share.amount, 'input');
    case 'contract':
      return shareCell(goal.rate.amount, 'input');
    case 'converge':
      return EMPTY;
  }
}

/** A written amount with the digits that were written. */
function amountCell({ amount, decimals, unit: from }: WrittenAmount, unit: Unit): BookCell {
  const cell = exactly(amount.times(conversion(from, unit)), 'input');
  return { ...cell, shape: { as: 'amount', decimals: Math.max(decimals, cell.shape?.decimals ?? 0) } };
}

function shareCell(amount: Fraction, look: BookCell['look']): BookCell {
  return { value: amount, look, shape: { as: 'percent', decimals: 1 } };
}

/** What the first row of a target holds, on a later one. */
function repeated(cell: BookCell, formula: string): BookCell {
  return cell.value === '' ? EMPTY : { ...cell, look: 'number', formula };
}

function limitCell(measured: TargetProgress, { year, limit }: Progress | ComingYear, cells: TargetCells): BookCell {
  if (limit === undefined) return EMPTY;
  const cell = { value: limit.amount, look: 'number', shape: { as: 'amount', decimals: limit.decimals } } as const;
  const formula = limitFormula(measured, year, cells);
  return formula === undefined ? cell : { ...cell, formula };
}

/** Figure, headroom, headroom in the numerator's unit, what is achieved, and the status. */
function standing(reported: ReportTarget, each: Progress, cells: TargetCells, places: FigurePlaces): BookCell[] {
  const { measured, absoluteUnit } = reported;
  const { row, unit, base, lastLimit } = measured;
  const { year, value, headroom, absolute, achieved, budget } = each;
  const amount = (decimals: number): NonNullable<BookCell['shape']> => ({ as: 'amount', decimals });
  const { decimals } = row.kpi;
  const figure: BookCell =
    value === undefined
      ? text('/', 'sign')
      : { value, look: 'number', shape: amount(decimals), ...figureFormula(row.kpi.key, year, row.unit, unit, places) };
  // Of a path the base year is where it begins: nothing is left or lacking there.
  const isJudged = each.role !== 'base-year' || measured.target.goal.kind === 'cap';
  const left: BookCell =
    headroom === undefined || !isJudged
      ? EMPTY
      : { value: headroom, look: 'result', shape: amount(decimals + 2), formula: headroomFormula(measured, cells) };
  const status = statusFormula(reported, each, cells);
  return [
    figure,
    left,
    absolute === undefined || !isJudged
      ? EMPTY
      : { value: absolute.amount, look: 'result', shape: amount(2), ...absoluteFormula(each, measured, cells, places) },
    text(absolute === undefined || !isJudged ? '' : (absoluteUnit ?? ''), 'quiet'),
    budget?.share !== undefined
      ? { ...shareCell(budget.share, 'result'), formula: `${usedFormula(cells.soFar)}/${cells.limit}` }
      : achieved === undefined || base === undefined || lastLimit === undefined
        ? EMPTY
        : { ...shareCell(achieved, 'result'), ...achievedFormula(measured, cells) },
    { ...text(targetStanding(reported, each)), ...(status === undefined ? {} : { formula: status }) },
  ];
}

/** A figure of the table in the target's unit. */
function figureFormula(
  key: string,
  year: string,
  from: Unit,
  to: Unit,
  places: FigurePlaces,
): { readonly formula?: string } {
  const cell = places.from(key, year);
  const { times, over } = asDecimals(conversion(from, to));
  return cell === undefined ? {} : { formula: cell + timesOver(times, over) };
}

/** The headroom times the measure that the figure is divided by. */
function absoluteFormula(
  { year }: Progress,
  { row, unit }: TargetProgress,
  cells: TargetCells,
  places: FigurePlaces,
): { readonly formula?: string } {
  const value = row.values.get(year);
  const ratio = value?.status === 'value' ? sidesOf(value.figure) : undefined;
  const measure = ratio && places.from(ratio.bottom.name, year);
  if (ratio === undefined || measure === undefined) return {};
  const { times, over } = asDecimals(conversion(unit, overUnit(ratio.top.unit, ratio.bottom.unit)));
  return { formula: `${cells.headroom}*${measure}${timesOver(times, over)}` };
}

function sidesOf({ because }: Figure): { readonly top: Figure; readonly bottom: Figure } | undefined {
  return because.kind === 'ratio' ? because : undefined;
}

/** (base − figure) / (base − last limit). */
function achievedFormula(measured: TargetProgress, cells: TargetCells): { readonly formula?: string } {
  const end = endFormula(measured, cells);
  return end === undefined ? {} : { formula: `(${cells.base}-${cells.figure})/(${cells.base}-${end})` };
}
