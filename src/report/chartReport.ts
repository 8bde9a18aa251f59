// What the charts on a terminal show: scopes by year, scopes and categories of the last year, targets against their limits.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Results } from '../compute/results.ts';
import { Fraction, sumOf } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import { conversion, sameDimension, type Unit } from '../domain/unit.ts';
import { targetStanding, type ReportTarget } from './targetReport.ts';

type ChartWords = {
  readonly trend: string;
  readonly byScope: (unit: string) => string;
  readonly parts: (year: string, unit: string) => string;
  readonly target: (label: string, unit: string) => string;
  readonly limit: (amount: string) => string;
};

const WORDS: Readonly<Record<Language, ChartWords>> = {
  en: {
    trend: 'Trend',
    byScope: (unit) => `Greenhouse gas emissions by scope, ${unit}`,
    parts: (year, unit) => `Scopes and categories of ${year}, ${unit}`,
    target: (label, unit) => `${label}, ${unit}`,
    limit: (amount) => `limit ${amount}`,
  },
  'zh-Hant': {
    trend: '走勢',
    byScope: (unit) => `按範圍劃分的溫室氣體排放（${unit}）`,
    parts: (year, unit) => `${year} 年各範圍及類別（${unit}）`,
    target: (label, unit) => `${label}（${unit}）`,
    limit: (amount) => `上限 ${amount}`,
  },
  'zh-Hans': {
    trend: '走势',
    byScope: (unit) => `按范围划分的温室气体排放（${unit}）`,
    parts: (year, unit) => `${year} 年各范围和类别（${unit}）`,
    target: (label, unit) => `${label}（${unit}）`,
    limit: (amount) => `上限 ${amount}`,
  },
};

/** One line of a chart over the years; undefined where a year has no figure. */
export type ChartLine = {
  readonly label: string;
  readonly values: readonly (Fraction | undefined)[];
  /** Of the last year, what part of all scopes it is. */
  readonly share: Fraction | undefined;
};

/** A year of a target: its figure, its limit, and where it stands. */
export type ChartTargetYear = {
  readonly year: string;
  readonly value: Fraction | undefined;
  readonly limit: { readonly amount: Fraction; readonly decimals: number } | undefined;
  readonly standing: string;
};

export type ChartTarget = {
  readonly title: string;
  readonly decimals: number;
  readonly years: readonly ChartTargetYear[];
};

export type ChartReport = {
  readonly words: ChartWords;
  readonly years: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly scopes: readonly ChartLine[];
  /** The scopes with the categories of scope 3 below it. */
  readonly parts: readonly ChartLine[];
  readonly targets: readonly ChartTarget[];
};

/** What the charts show; lines without a figure in any year are left out. */
export function chartReport(
  { rows, years }: Results,
  targets: readonly ReportTarget[],
  language: Language,
  labelOf: (unit: Unit) => string,
): ChartReport {
  const words = WORDS[language];
  const emitting = rows.flatMap((row) =>
    row.kpi.content.kind === 'emissions' ? [{ row, scope: row.kpi.content.scope }] : [],
  );
  const isScope = (scope: string): boolean => /^[123]$/.test(scope);
  const first = emitting.find(({ scope }) => isScope(scope))?.row;
  const amountsOf = (row: KpiRow): (Fraction | undefined)[] =>
    years.map((year) => {
      const value = row.values.get(year);
      if (value?.status !== 'value' || first === undefined || !sameDimension(row.unit, first.unit)) return undefined;
      return value.figure.amount.times(conversion(row.unit, first.unit));
    });
  const amounts = emitting.map(({ row, scope }) => ({
    scope,
    label: row.kpi.labels[language],
    values: amountsOf(row),
  }));
  const all = sumOf(amounts.flatMap(({ scope, values }) => (isScope(scope) ? (values.at(-1) ?? []) : [])));
  const lines = amounts
    .filter(({ values }) => values.some((value) => value !== undefined))
    .map(({ scope, label, values }) => {
      const last = values.at(-1);
      return { scope, line: { label, values, share: last === undefined || all.isZero() ? undefined : last.over(all) } };
    });
  return {
    words,
    years,
    unit: first === undefined ? '' : labelOf(first.unit),
    decimals: first?.kpi.decimals ?? 0,
    scopes: lines.filter(({ scope }) => isScope(scope)).map(({ line }) => line),
    parts: lines.filter(({ scope }) => /^[123](\.\d+)?$/.test(scope)).map(({ line }) => line),
    targets: targets
      .filter(({ measured }) => measured.target.goal.kind !== 'budget')
      .map((each) => chartTarget(each, words)),
  };
}

/** Figures and limits of the years there are, then the limits of those to come. A budget has no limit by year. */
function chartTarget(target: ReportTarget, words: ChartWords): ChartTarget {
  const { measured, label, unit } = target;
  const isCap = measured.target.goal.kind === 'cap';
  const past = measured.progress.map((each) => ({
    year: each.year,
    value: each.value,
    limit: isCap || each.role !== 'base-year' ? each.limit : undefined,
    standing: each.status === 'not-assessed' ? '' : targetStanding(target, each),
  }));
  const coming = measured.coming.map(({ year, limit }) => ({ year, value: undefined, limit, standing: '' }));
  return { title: words.target(label, unit), decimals: measured.row.kpi.decimals, years: [...past, ...coming] };
}
