// What is said of a target and of the internal carbon price, in the reader's language; numbers stay exact until they are written.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Progress, TargetProgress } from '../compute/measureProgress.ts';
import type { Results } from '../compute/results.ts';
import { grouped } from '../domain/grouped.ts';
import type { Language } from '../domain/language.ts';
import type { Unit } from '../domain/unit.ts';
import { TARGET_WORDS, type TargetWords } from './targetWords.ts';
import { yearsText } from './yearsText.ts';

/** A target with the years it was measured in, and the labels of what it is measured by. */
export type ReportTarget = {
  readonly words: TargetWords;
  readonly label: string;
  readonly unit: string;
  readonly measured: TargetProgress;
  readonly condition: string | undefined;
  /** Unit of the headroom in the numerator's own unit. */
  readonly absoluteUnit: string | undefined;
  /** What the limits of the years to come are taken with: the measure of a ratio, the activity of a company in its sector. */
  readonly takenWith: readonly string[];
  /** Of a ratio: what it is divided by, and the label of what is divided. */
  readonly measure:
    { readonly label: string; readonly unit: string; readonly decimals: number; readonly top: string } | undefined;
};

/** The target in the reader's language; `rows` name its measure. */
export function reportTarget(
  measured: TargetProgress,
  rows: readonly KpiRow[],
  language: Language,
  labelOf: (unit: Unit) => string,
): ReportTarget {
  const { target, row, unit, progress, coming } = measured;
  const absolute = [...progress, ...coming].find((each) => each.absolute !== undefined)?.absolute;
  const { content } = row.kpi;
  const rowOf = (key: string): KpiRow | undefined => rows.find(({ kpi }) => kpi.key === key);
  const activity = target.goal.kind === 'converge' ? target.goal.sector.activity : undefined;
  const takenWith = [...(content.kind === 'ratio' ? [content.per] : []), ...(activity === undefined ? [] : [activity])];
  const measure = content.kind === 'ratio' ? rowOf(content.per) : undefined;
  return {
    words: TARGET_WORDS[language],
    label: row.kpi.labels[language],
    unit: labelOf(unit),
    measured,
    condition: target.condition?.[language],
    absoluteUnit: absolute === undefined ? undefined : labelOf(absolute.unit),
    takenWith: [...new Set(takenWith)].map((key) => rowOf(key)?.kpi.labels[language] ?? key),
    measure: measure && {
      label: measure.kpi.labels[language],
      unit: labelOf(measure.unit),
      decimals: measure.kpi.decimals,
      top: content.kind === 'ratio' ? (rowOf(content.top)?.kpi.labels[language] ?? content.top) : '',
    },
  };
}

/** Whether all targets share a condition, or none has one: it then stands once below them. */
export function hasOneCondition(targets: readonly ReportTarget[]): boolean {
  return new Set(targets.map(({ condition }) => condition)).size === 1;
}

/** The target in words, with the digits as they were written. */
export function targetHead({ words, label, unit, measured: { target } }: ReportTarget): string {
  const { goal, base, years } = target;
  const last = years.at(-1) ?? base;
  const amount = (text: string): string => `${grouped(text)} ${unit}`;
  switch (goal.kind) {
    case 'cap':
      return words.cap(label, amount(goal.cap.text), yearsText(years));
    case 'reduce':
      return words.reduce(label, goal.share.text, base, last) + (goal.shape ? words.shapes[goal.shape] : '');
    case 'to':
      return words.to(label, amount(goal.end.text), last) + (goal.shape ? words.shapes[goal.shape] : '');
    case 'contract':
      return words.contract[goal.shape](label, goal.rate.text, base, last);
    case 'converge':
      return words.converge(label, amount(goal.sector.pathway.get(last)?.text ?? ''), last);
    case 'budget':
      return words.budget(label, amount(goal.budget.text), yearsText(years));
  }
}

/** `on track`, `at cap (base year)`, `not assessed (no figure)`. */
export function targetStanding({ words, measured }: ReportTarget, { status, role, reason }: Progress): string {
  const { kind } = measured.target.goal;
  const isCap = kind === 'cap' || kind === 'budget';
  if (status === 'not-assessed' && role === 'base-year')
    return reason === 'no-figure' ? words.inBrackets(words.baseYear, words.reasons[reason]) : words.baseYear;
  const said = status === 'exceeded' && !isCap ? words.missed : words.statuses[status];
  if (reason !== undefined) return words.inBrackets(said, words.reasons[reason]);
  return role === 'base-year' ? words.inBrackets(said, words.baseYear) : said;
}

/** The years that a target speaks of; the others stand in the JSON. */
export function spokenYears({ measured }: ReportTarget): readonly Progress[] {
  return measured.progress.filter(({ role, reason }) => role !== 'other-year' || reason !== 'outside');
}

/** What is said of the internal carbon price: its price path and what it covers, or that none is used. */
export function priceRemarks(
  { company: { carbonPrice: price }, rows }: Pick<Results, 'company' | 'rows'>,
  language: Language,
  labelOf: (unit: Unit) => string,
): readonly string[] {
  const words = TARGET_WORDS[language];
  if (price === undefined) return [];
  if (price.use === 'none') return [words.noPrice(price.reason[language])];
  const prices = [...price.prices].map(([year, { text, unit }]) => words.priceOf(year, `${text} ${labelOf(unit)}`));
  const separator = language === 'en' ? ', ' : '、';
  const covers = price.covers.map((key) => rows.find(({ kpi }) => kpi.key === key)?.kpi.labels[language] ?? key);
  return [
    words.price(
      price.label?.[language] ?? words.priceLabel,
      price.kind,
      prices.join(separator),
      covers.join(language === 'en' ? ' + ' : '、'),
      price.why?.[language],
    ),
  ];
}
