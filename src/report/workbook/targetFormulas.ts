// The formulas of a target: its limit by year, where a figure stands to it, and the words that say so.
import type { Progress, TargetProgress } from '../../compute/measureProgress.ts';
import { yearsBetween } from '../../domain/period.ts';
import { targetStanding, type ReportTarget } from '../targetReport.ts';
import { quoted } from './bookCell.ts';

/** The cells of one row that its formulas are taken from. */
export type TargetCells = {
  readonly base: string;
  readonly goal: string;
  readonly limit: string;
  readonly figure: string;
  readonly headroom: string;
  /** Of a budget the figures of its years so far. */
  readonly soFar: readonly string[];
};

/** Places at which figures are compared that are compared exactly: what doubles add beyond is noise. */
const EXACT_PLACES = 10;

/** The limit of a year; undefined where it is no formula: the pathway of a sector. */
export function limitFormula({ target }: TargetProgress, year: string, cells: TargetCells): string | undefined {
  const { goal, base, years } = target;
  const last = years.at(-1) ?? base;
  if (goal.kind === 'cap' || goal.kind === 'budget') return cells.goal;
  if (goal.kind === 'converge') return undefined;
  if (year === base) return cells.base;
  const [step, steps] = [yearsBetween(base, year), yearsBetween(base, last)];
  if (goal.kind === 'contract') return contracted(cells, step, goal.shape === 'compound');
  const end = goal.kind === 'to' ? cells.goal : `${cells.base}*(1-${cells.goal})`;
  if (step === steps) return end;
  if (goal.shape === 'compound') {
    const ratio = goal.kind === 'to' ? `(${cells.goal}/${cells.base})` : `(1-${cells.goal})`;
    return `${cells.base}*${ratio}^(${step}/${steps})`;
  }
  return `${cells.base}-(${cells.base}-${end})*${step}/${steps}`;
}

/** The limit of the last year, whichever row a formula stands in; undefined where it is no formula. */
export function endFormula(measured: TargetProgress, cells: TargetCells): string | undefined {
  return limitFormula(measured, measured.target.years.at(-1) ?? measured.target.base, cells);
}

function contracted({ base, goal }: TargetCells, step: number, isCompound: boolean): string {
  return isCompound ? `${base}*(1-${goal})^${step}` : `${base}*(1-${goal}*${step})`;
}

/** What is left of the limit. */
export function headroomFormula({ target }: TargetProgress, { limit, figure, soFar }: TargetCells): string {
  return target.goal.kind === 'budget' ? `${limit}-${usedFormula(soFar)}` : `${limit}-${figure}`;
}

/** How much of a budget is used. */
export function usedFormula(soFar: readonly string[]): string {
  return soFar.length === 1 ? (soFar[0] ?? '0') : `(${soFar.join('+')})`;
}

/** The standing in words; undefined where it follows from no comparison. */
export function statusFormula(reported: ReportTarget, each: Progress, cells: TargetCells): string | undefined {
  const { measured } = reported;
  const { target, lastLimit } = measured;
  const said = (status: Progress['status'], reason?: Progress['reason']): string =>
    quoted(targetStanding(reported, { ...each, status, reason }));
  const isLast = each.year === target.years.at(-1);
  const places = measured.comparison === 'exact' ? EXACT_PLACES : (each.limit?.decimals ?? lastLimit?.decimals ?? 0);
  const rounded = (cell: string): string => `ROUND(${cell},${places})`;
  const [figure, limit] = [rounded(cells.figure), rounded(cells.limit)];
  const atMost = (within: string, bound: string, yes: string, no: string): string =>
    `IF(${within}<=${bound},${yes},${no})`;
  if (target.goal.kind === 'budget') {
    if (each.budget === undefined) return undefined;
    const used = rounded(usedFormula(cells.soFar));
    const toCome = target.years.length - cells.soFar.length;
    const keptUp = rounded(`${usedFormula(cells.soFar)}+${cells.figure}*${toCome}`);
    const within =
      toCome === 0
        ? `IF(${used}=${limit},${said('at-cap')},${said('met')})`
        : atMost(keptUp, limit, said('on-track'), said('off-track'));
    return atMost(used, limit, within, said('exceeded'));
  }
  if (target.goal.kind === 'cap') {
    if (each.limit === undefined || each.value === undefined) return undefined;
    return `IF(${figure}<${limit},${said('met')},IF(${figure}=${limit},${said('at-cap')},${said('exceeded')}))`;
  }
  if (each.value === undefined || each.role === 'base-year') return undefined;
  if (each.limit !== undefined)
    return isLast
      ? atMost(figure, limit, said('met'), said('exceeded'))
      : atMost(figure, limit, said('on-track'), said('off-track'));
  // Between the base year and the last one of a target without a path: on track only once it is there.
  const end = endFormula(measured, cells);
  if (end === undefined || each.role !== 'target-year') return undefined;
  return atMost(figure, rounded(end), said('on-track'), said('not-assessed', 'no-path'));
}
