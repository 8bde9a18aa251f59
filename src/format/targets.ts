// The targets below the KPI table: each in words, its years in columns, and what the years to come still allow.
import type { ChalkInstance } from 'chalk';
import type { ComingYear } from '../compute/comingYears.ts';
import type { Progress } from '../compute/measureProgress.ts';
import type { Limit } from '../compute/targetLimits.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { KpiReport } from '../report/kpiReport.ts';
import { hasOneCondition, spokenYears, targetHead, targetStanding, type ReportTarget } from '../report/targetReport.ts';
import { STATUS_LOOKS, TERMINAL } from './brand.ts';
import { toned } from './colour.ts';
import { grouped, percentText, signedText } from './numbers.ts';
import { yearsText } from '../report/yearsText.ts';
import { hanging, widthOf } from './width.ts';

const INDENT = '  ';
const GAP = '  ';

/** The section of the targets, at most `width` columns wide where its tables allow. */
export function targetsText(report: KpiReport, paint: ChalkInstance, width: number): string {
  const isShared = hasOneCondition(report.targets);
  const conditionLines = (condition: string | undefined, indent: string): string[] =>
    condition === undefined ? [] : hanging(indent, condition, width).map((line) => paint.dim(line));
  return [
    paint.bold[TERMINAL.head](report.catalogue.targets),
    ...report.targets.flatMap((target) => [
      ...hanging('', targetHead(target), width).map((line) => paint.bold(line)),
      ...hanging(INDENT, aboutTarget(target), width).map((line) => paint.dim(line)),
      ...yearLines(target, report.catalogue.missing, paint, width),
      ...belowTarget(target).flatMap((line) => hanging(INDENT, line, width)),
      ...(isShared ? [] : conditionLines(target.condition, INDENT)),
    ]),
    ...(isShared ? conditionLines(report.targets[0]?.condition, '') : []),
  ].join('\n');
}

/** The base value, how figures are compared, and what a reader might take for granted and should not. */
export function aboutTarget({ words, unit, measured }: ReportTarget): string {
  const { target, base, comparison, isCeiling, lastLimit, row } = measured;
  const { goal, years } = target;
  const { decimals } = row.kpi;
  const needsBase = goal.kind !== 'cap' && goal.kind !== 'budget';
  const value = base && `${grouped(base.amount.toFixed(decimals))} ${unit}`;
  const baseText =
    value === undefined && needsBase
      ? words.baseMissing(target.base)
      : words.base(target.base, value, base?.isWritten === true);
  const written = goal.kind === 'cap' ? goal.cap : goal.kind === 'budget' ? goal.budget : undefined;
  const lastDecimals = goal.kind === 'to' ? goal.end.decimals : decimals;
  const compared =
    words.comparedPrinted(written?.decimals ?? decimals) +
    (written === undefined && lastDecimals !== decimals ? words.comparedLast(years.at(-1) ?? '', lastDecimals) : '');
  const isEqual =
    base !== undefined &&
    lastLimit?.amount.rounded(lastLimit.decimals).equals(base.amount.rounded(lastLimit.decimals)) === true;
  const isRoot = (goal.kind === 'reduce' || goal.kind === 'to') && goal.shape === 'compound';
  const facts = [
    baseText,
    comparison === 'exact' ? words.comparedExact : compared,
    ...(isCeiling ? [words.ceiling(isEqual)] : []),
    ...(isRoot ? [words.root] : []),
    ...(goal.kind === 'converge' ? [goal.sector.activity === undefined ? words.shareLeftOut : words.shareCounted] : []),
  ];
  return facts.join(words.comma);
}

/** The years that the target speaks of, in columns; the others stand in the JSON, here they would only crowd these. */
function yearLines(reported: ReportTarget, missing: string, paint: ChalkInstance, width: number): string[] {
  const { words } = reported;
  const spoken = spokenYears(reported);
  if (spoken.length === 0) return [];
  const kept = targetColumns(reported, spoken);
  const standings = spoken.map((each) => targetStanding(reported, each));
  const room = width - INDENT.length - Math.min(20, Math.max(...standings.map(widthOf)));
  const table = kept.map(({ head, of, isSpare }) => {
    const texts = spoken.map((each) => of(each) || (head === words.columns.figure ? missing : ''));
    const columnWidth = Math.max(widthOf(head), ...texts.map(widthOf));
    return { isSpare, lines: [head, ...texts].map((text) => ' '.repeat(columnWidth - widthOf(text)) + text + GAP) };
  });
  const widthOfAll = table.reduce((sum, { lines }) => sum + widthOf(lines[0] ?? ''), 0);
  const fitting = widthOfAll <= room ? table : table.filter(({ isSpare }) => isSpare !== true);
  const lineOf = (index: number): string => INDENT + fitting.map(({ lines }) => lines[index] ?? '').join('');
  return [
    paint.dim(lineOf(0) + words.columns.status),
    ...spoken.flatMap(({ status }, index) => {
      const standing = standings[index] ?? '';
      const [first = '', ...rest] = hanging(lineOf(index + 1), standing, width);
      return [first.replace(standing, toned(paint, STATUS_LOOKS[status].tone)(standing)), ...rest].map((line) =>
        line.trimEnd(),
      );
    }),
  ];
}

/** A column; a spare one goes first where the terminal is too narrow. */
export type TargetColumn = {
  readonly head: string;
  readonly of: (progress: Progress) => string;
  readonly isSpare?: true;
};

/** The columns that say something of the years. */
export function targetColumns(reported: ReportTarget, years: readonly Progress[]): TargetColumn[] {
  const { words, measured } = reported;
  const columns = measured.target.goal.kind === 'budget' ? budgetCells(reported) : pathCells(reported);
  return columns.filter(({ head, of }) => head === words.columns.figure || years.some((each) => of(each) !== ''));
}

function pathCells({ words, measured, absoluteUnit }: ReportTarget): TargetColumn[] {
  const { columns } = words;
  const { goal } = measured.target;
  const { decimals } = measured.row.kpi;
  const isCap = goal.kind === 'cap';
  const gap = (amount: Fraction | undefined, places: number): string => {
    if (amount === undefined) return '';
    if (isCap) return signedText(amount, places);
    const text = signedText(amount.negated(), places);
    return text.startsWith('-') || /^[0.]+$/.test(text) ? text : `+${text}`;
  };
  const isFallen = ({ role }: Progress): boolean => isCap || role !== 'base-year';
  return [
    { head: columns.year, of: ({ year }) => year },
    { head: columns.limit, of: ({ limit, role }) => (isCap || role !== 'base-year' ? limitText(limit) : '') },
    { head: columns.figure, of: ({ value }) => amountText(value, decimals) },
    {
      head: isCap ? columns.headroom : columns.gap,
      // Two more decimals where rounding decides: what it hides is seen.
      of: (each) => (isFallen(each) ? gap(each.headroom, isCap ? decimals + 2 : decimals) : ''),
    },
    { head: absoluteUnit ?? '', of: (each) => (isFallen(each) ? gap(each.absolute?.amount, 2) : '') },
    {
      head: columns.achieved,
      of: ({ achieved }) => (achieved === undefined ? '' : shareText(achieved)),
      isSpare: true,
    },
  ];
}

function budgetCells({ words, measured }: ReportTarget): TargetColumn[] {
  const { columns } = words;
  const { decimals } = measured.row.kpi;
  return [
    { head: columns.year, of: ({ year }) => year },
    { head: columns.figure, of: ({ value }) => amountText(value, decimals) },
    { head: columns.used, of: ({ budget }) => amountText(budget?.used, decimals) },
    {
      head: columns.share,
      of: ({ budget }) => (budget?.share === undefined ? '' : shareText(budget.share)),
      isSpare: true,
    },
    { head: columns.left, of: ({ budget }) => (budget === undefined ? '' : signedText(budget.left, decimals)) },
    { head: columns.leftEach, of: ({ budget }) => amountText(budget?.leftEach, decimals) },
    { head: columns.lasts, of: ({ budget }) => amountText(budget?.lasts, 1) },
  ];
}

/** Where the status would flip, what the years to come allow, and what a path allows in all. */
export function belowTarget({ words, unit, measured, measure, takenWith, absoluteUnit }: ReportTarget): string[] {
  const { progress, coming, target, total, row } = measured;
  const flipping = progress.findLast(({ flip }) => flip !== undefined);
  const lines: string[] = [];
  if (flipping?.flip !== undefined && measure !== undefined) {
    const { amount, present, isMetThere } = flipping.flip;
    const text = `${grouped(textApart(amount, present, measure.decimals))} ${measure.unit}`;
    lines.push(words.flip(flipping.year, measure.top, measure.label, text, isMetThere));
  }
  if (coming.length > 0) {
    const isSame = coming.every(({ limit }) => limit.amount.equals(coming[0]?.limit.amount ?? limit.amount));
    const extras = ({ reduction, absolute }: ComingYear): string[] => [
      ...(reduction === undefined || target.goal.kind === 'cap' ? [] : [percentText(reduction.negated())]),
      ...(absolute === undefined ? [] : [`${grouped(absolute.amount.toFixed(2))} ${absoluteUnit}`]),
    ];
    const items =
      isSame && coming[0] !== undefined
        ? [
            words.comingItem(
              yearsText(coming.map(({ year }) => year)),
              limitText(coming[0].limit),
              coming.length === 1 ? extras(coming[0]) : extras(coming[0]).map((text) => words.aYear(text)),
            ),
          ]
        : coming.map((each) => words.comingItem(each.year, limitText(each.limit), extras(each)));
    const present = progress.findLast(({ value }) => value !== undefined)?.year;
    const taken = takenWith.length > 0 && present !== undefined ? { labels: takenWith, year: present } : undefined;
    lines.push(words.coming(items.join(words.comma), taken));
  }
  if (total !== undefined)
    lines.push(words.total(yearsText(target.years), `${grouped(total.toFixed(row.kpi.decimals))} ${unit}`));
  return lines;
}

/** With as many decimals as it takes to be told from the other amount; equal ones stay equal. */
function textApart(amount: Fraction, other: Fraction, decimals: number): string {
  const text = amount.toFixed(decimals);
  return text !== other.toFixed(decimals) || amount.equals(other) ? text : textApart(amount, other, decimals + 1);
}

function limitText(limit: Limit | undefined): string {
  return limit === undefined ? '' : amountText(limit.amount, limit.decimals);
}

function amountText(amount: Fraction | undefined, decimals: number): string {
  return amount === undefined ? '' : signedText(amount, decimals);
}

/** A share as per cent, without a plus: `65.8 %`. */
function shareText(share: Fraction): string {
  return percentText(share).replace('+', '');
}
