// Where a year stands to the targets on a KPI and why: base value, limit, comparison, headroom, the measure at which it would flip.
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { Progress, TargetProgress } from '../../compute/measureProgress.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { conversion, overUnit, unitLabel, type UnitTable } from '../../domain/unit.ts';
import { reportTarget, targetHead, targetStanding, type ReportTarget } from '../targetReport.ts';
import { yearsText } from '../yearsText.ts';
import { amountText, equalsText, ratioText } from './amountText.ts';
import { explainFigure, type ExplainBasis } from './explainFigure.ts';
import { bareNode, type ExplainAmount, type ExplainNode, type ExplainStep } from './explainNode.ts';
import type { ExplainReport } from './explainReport.ts';
import type { TargetExplainWords } from './explainWords.ts';
import { limitSteps } from './limitSteps.ts';
import { shownExplanation, type ShownPart } from './trimNode.ts';

/** Explains every target on a KPI for one year, and the year's figure below them. */
export function explainTargets(
  row: KpiRow,
  targets: readonly TargetProgress[],
  basis: ExplainBasis,
  units: UnitTable,
  shown: ShownPart,
): ExplainReport {
  const { results, year, language, voice } = basis;
  const words = voice.words.target;
  const names = new Set<string>([row.kpi.key]);
  const value = row.values.get(year);
  const figure = value?.status === 'value' ? value.figure : undefined;
  const reported = targets.map((measured) =>
    reportTarget(measured, results.rows, language, (unit) => unitLabel(unit, language, units)),
  );
  const children = [
    ...reported.map((each) => targetNode(each, year, figure, results.rows, words)),
    ...(figure === undefined ? [] : [explainFigure(figure, basis, names)]),
  ];
  const root = { ...bareNode('target', ''), children };
  const label = row.kpi.labels[language];
  const explanation = shownExplanation(root, names, shown, voice);
  return { kind: 'target', row, label, year, by: [], figure, explanation, published: undefined };
}

function targetNode(
  reported: ReportTarget,
  year: string,
  figure: Figure | undefined,
  rows: readonly KpiRow[],
  words: TargetExplainWords,
): ExplainNode {
  const { measured } = reported;
  const progress = measured.progress.find((each) => each.year === year);
  const steps = progress === undefined ? [] : progressSteps(measured, progress, figure, rows, words);
  const remarks = [
    ...(progress === undefined ? [] : comparisonLines(reported, progress, words)),
    ...comingLines(measured, words),
    ...(reported.condition === undefined ? [] : [words.condition(reported.condition)]),
  ];
  return { ...bareNode('target', targetHead(reported)), steps, remarks };
}

function progressSteps(
  measured: TargetProgress,
  progress: Progress,
  figure: Figure | undefined,
  rows: readonly KpiRow[],
  words: TargetExplainWords,
): ExplainStep[] {
  const { target, base, unit, row } = measured;
  const { year, limit, value, headroom, budget, achieved } = progress;
  const inUnit = (amount: Fraction): ExplainAmount => ({ amount, unit: unit.symbol });
  const text = (amount: Fraction): string => amount.toExactText();
  const steps: ExplainStep[] = [];
  if (base !== undefined)
    steps.push({
      by: words.baseValue(target.base, base.isWritten),
      to: inUnit(base.amount),
    });
  steps.push(...limitSteps(measured, year, limit, rows, words));
  if (value !== undefined && figure !== undefined) {
    const ratio = conversion(row.unit, unit);
    const from =
      row.unit.symbol === unit.symbol
        ? ''
        : `${amountText({ amount: figure.amount, unit: row.unit.symbol })} ${ratioText(ratio)}`;
    steps.push({ by: words.figureOf(year, from), to: inUnit(value) });
  }
  if (budget !== undefined && limit !== undefined) {
    const over = measured.progress.filter((each) => target.years.includes(each.year) && each.year <= year);
    const used = over.map((each) => text(each.value ?? Fraction.zero)).join(' + ');
    steps.push({ by: words.used(used), to: inUnit(budget.used) });
    steps.push({ by: words.left(`${text(limit.amount)} − ${text(budget.used)}`), to: inUnit(budget.left) });
    const toCome = target.years.filter((each) => each > year).length;
    if (toCome > 0 && value !== undefined)
      steps.push({
        by: words.keptUp(`${text(budget.used)} + ${toCome} × ${text(value)}`),
        to: inUnit(keptUp(measured, progress)),
      });
    if (budget.leftEach !== undefined)
      steps.push({ by: words.leftEach(`${text(budget.left)} / ${toCome}`), to: inUnit(budget.leftEach) });
    if (budget.lasts !== undefined && value !== undefined)
      steps.push({
        by: words.lasts(`${text(budget.left)} / ${text(value)}`),
        to: { amount: budget.lasts, unit: words.years },
      });
    return steps;
  }
  if (headroom !== undefined && limit !== undefined && value !== undefined)
    steps.push({ by: words.headroom(`${text(limit.amount)} − ${text(value)}`), to: inUnit(headroom) });
  steps.push(...measureSteps(measured, progress, figure, words));
  const end = measured.lastLimit?.amount;
  if (achieved !== undefined && base !== undefined && end !== undefined && value !== undefined)
    steps.push({
      by: words.achieved(`(${text(base.amount)} − ${text(value)}) / (${text(base.amount)} − ${text(end)}) × 100`),
      to: { amount: achieved.times(Fraction.of(100n)), unit: '%' },
    });
  return steps;
}

/** Of a ratio: the headroom in the numerator's unit, and the measure at which the limit is just met. */
function measureSteps(
  { unit, comparison }: TargetProgress,
  progress: Progress,
  figure: Figure | undefined,
  words: TargetExplainWords,
): ExplainStep[] {
  const { limit, headroom, absolute, flip } = progress;
  if (figure?.because.kind !== 'ratio' || limit === undefined) return [];
  const { top, bottom } = figure.because;
  const ratio = conversion(unit, overUnit(top.unit, bottom.unit));
  const turned = ratio.equals(Fraction.one) ? '' : ` ${ratioText(ratio)}`;
  const measure = amountText({ amount: bottom.amount, unit: bottom.unit.symbol });
  const steps: ExplainStep[] = [];
  if (headroom !== undefined && absolute !== undefined)
    steps.push({
      by: words.headroomTimes(bottom.name, `${headroom.toExactText()} × ${measure}${turned}`),
      to: { amount: absolute.amount, unit: absolute.unit.symbol },
    });
  if (flip !== undefined) {
    const half = Fraction.of(1n, 2n * 10n ** BigInt(limit.decimals));
    const most =
      comparison === 'exact'
        ? limit.amount.toExactText()
        : words.roundsToLimit(`${limit.amount.rounded(limit.decimals).toExactText()} + ${half.toExactText()}`);
    steps.push({
      by: words.flip(
        top.name,
        bottom.name,
        flip.isMetThere,
        `${top.amount.toExactText()} / ${most}${ratio.equals(Fraction.one) ? '' : ` / ${ratio.toExactText()}`}`,
      ),
      to: { amount: flip.amount, unit: flip.unit.symbol },
    });
  }
  return steps;
}

/** How the figure was compared with the limit, and what that makes of the year. */
function comparisonLines(reported: ReportTarget, progress: Progress, words: TargetExplainWords): string[] {
  const { comparison, isCeiling, unit, target } = reported.measured;
  const { limit, value, budget } = progress;
  const status = words.status(progress.year, targetStanding(reported, progress));
  const own = budget === undefined ? value : keptUp(reported.measured, progress);
  if (limit === undefined || own === undefined) return [status];
  const printed = (amount: Fraction): string => amount.toFixed(limit.decimals);
  const order =
    comparison === 'printed'
      ? own.rounded(limit.decimals).compare(limit.amount.rounded(limit.decimals))
      : own.compare(limit.amount);
  const how =
    comparison === 'printed'
      ? words.comparedPrinted(limit.decimals, printed(own), order, `${printed(limit.amount)} ${unit.symbol}`)
      : words.comparedExactly(own.toExactText(), order, `${limit.amount.toExactText()} ${unit.symbol}`);
  const ceiling = isCeiling && target.goal.kind !== 'budget' ? [reported.words.ceiling(isEqualToBase(reported))] : [];
  return [how, ...ceiling, status];
}

/** What is used of a budget, and what the years to come add where this one is kept up; what is used alone once it is too much. */
function keptUp({ target }: TargetProgress, { year, value, budget, status }: Progress): Fraction {
  const toCome = BigInt(target.years.filter((each) => each > year).length);
  const used = budget?.used ?? Fraction.zero;
  return status === 'exceeded' ? used : used.plus((value ?? Fraction.zero).times(Fraction.of(toCome)));
}

function isEqualToBase({ measured: { base, lastLimit } }: ReportTarget): boolean {
  if (base === undefined || lastLimit === undefined) return false;
  const { amount, decimals } = lastLimit;
  return amount.rounded(decimals).equals(base.amount.rounded(decimals));
}

/** The limits of the years to come; those that are the same stand together. */
function comingLines({ coming, unit, total }: TargetProgress, words: TargetExplainWords): string[] {
  const lines = coming.map(({ year, limit, absolute }) => {
    const amount = absolute && amountText({ amount: absolute.amount, unit: absolute.unit.symbol });
    const tail = absolute === undefined ? '' : words.withMeasure(amount ?? '', absolute.measure);
    return { year, text: `${equalsText({ amount: limit.amount, unit: unit.symbol })}${tail}` };
  });
  const texts = [...new Set(lines.map(({ text }) => text))];
  const yearsWith = (text: string): string =>
    yearsText(lines.flatMap((line) => (line.text === text ? [line.year] : [])));
  return [
    ...texts.map((text) => words.limitsOf(yearsWith(text), text)),
    ...(total === undefined ? [] : [words.allLimits(equalsText({ amount: total, unit: unit.symbol }))]),
  ];
}
