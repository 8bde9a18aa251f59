// Earlier years as they come out today beside what was published then: how much they differ, why, and what that means for the base year.
import type { Company } from '../domain/company.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import {
  publishedUnitMismatch,
  restatementUnexplained,
  restatementUnneeded,
} from '../domain/faults/restatementFaults.ts';
import type { KpiValue } from '../domain/figure.ts';
import type { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
import type { Kpi } from '../domain/kpi.ts';
import type { Labels } from '../domain/language.ts';
import type { Cause, PublishedFigure, Restatement } from '../domain/restatement.ts';
import { conversion, sameDimension, type Unit } from '../domain/unit.ts';
import type { KpiRow } from './computeKpis.ts';
import { judgeBaseYear, verdictNote, type BaseYearVerdict } from './judgeBaseYear.ts';
import { restsOn, standsOnFactors } from './kpiParts.ts';

/** Why a figure differs: an entry of the log, or that every year was computed under the factors of one day. */
export type RestatedBecause =
  { readonly cause: Cause; readonly why: Labels } | { readonly cause: 'as-of'; readonly day: string };

/** A figure that differs from what was published, at the decimals that were published. */
export type Restated = {
  readonly row: KpiRow;
  readonly year: string;
  readonly published: PublishedFigure;
  readonly value: KpiValue;
  /** The unit and decimals that both stand in: those that were published. */
  readonly unit: Unit;
  readonly decimals: number;
  /** Today's figure; undefined where there is none. */
  readonly amount: Fraction | undefined;
  /** Today's exact figure less the published one, and its share of that; undefined where one of them is no number. */
  readonly difference: Fraction | undefined;
  readonly change: Fraction | undefined;
  readonly because: readonly RestatedBecause[];
};

export type Restatements = {
  readonly figures: readonly Restated[];
  readonly baseYear: BaseYearVerdict | undefined;
};

/** Compares every published figure of the table's years with what it comes to today. */
export function restate(rows: readonly KpiRow[], years: readonly string[], company: Company): Checked<Restatements> {
  const diagnostics: Diagnostic[] = [];
  const kpis = new Map(rows.map(({ kpi }) => [kpi.key, kpi]));
  const byFigure = new Map(company.published.map((published) => [`${published.kpi} ${published.year}`, published]));
  const figures = years.flatMap((year) =>
    rows.flatMap((row) => {
      const published = byFigure.get(`${row.kpi.key} ${year}`);
      const found = published === undefined ? undefined : differenceOf(row, published, diagnostics);
      return found === undefined ? [] : [{ ...found, because: reasonsFor(found, company, kpis) }];
    }),
  );
  diagnostics.push(...unexplained(figures, years), ...unneeded(figures, years, company, kpis));
  const verdict = judgeBaseYear(figures, company.baseYear, kpis);
  if (verdict !== undefined) diagnostics.push(verdictNote(verdict));
  return { value: { figures, baseYear: verdict }, diagnostics };
}

/** How far a figure is from what was published; undefined where it prints the same. */
function differenceOf(
  row: KpiRow,
  published: PublishedFigure,
  diagnostics: Diagnostic[],
): Omit<Restated, 'because'> | undefined {
  const { kpi, values } = row;
  const value = values.get(published.year) ?? { status: 'missing' as const };
  const unit = published.unit ?? row.unit;
  const hasData = [...values.values()].some(({ status }) => status === 'value');
  if (hasData && !sameDimension(unit, row.unit)) {
    const parameters = { kpi: kpi.key, unit: unit.symbol, rows: row.unit.symbol };
    diagnostics.push(publishedUnitMismatch(published.place, parameters));
    return undefined;
  }
  const decimals = published.amount === undefined ? kpi.decimals : published.decimals;
  const amount = value.status === 'value' ? value.figure.amount.times(conversion(row.unit, unit)) : undefined;
  const common = { row, year: published.year, published, value, unit, decimals, amount };
  if (amount === undefined || published.amount === undefined) {
    const sign = value.status === 'not-applicable' ? 'n/a' : '/';
    const isSame = amount === undefined && published.text === sign;
    return isSame ? undefined : { ...common, difference: undefined, change: undefined };
  }
  if (amount.rounded(decimals).equals(published.amount)) return undefined;
  const difference = amount.minus(published.amount);
  return {
    ...common,
    difference,
    change: changeShare(published.amount, amount),
  };
}

function reasonsFor(
  { row: { kpi }, year }: Pick<Restated, 'row' | 'year'>,
  { restatements, asOf }: Company,
  kpis: ReadonlyMap<string, Kpi>,
): readonly RestatedBecause[] {
  const logged = restatements.filter((entry) => entry.year === year && speaksOf(entry, kpi, kpis));
  // Where the log itself speaks of factors, the day adds nothing.
  const isOfDay = !logged.some(({ cause }) => cause === 'factor' || cause === 'grid-factor');
  return [
    ...logged.map(({ cause, why }) => ({ cause, why })),
    ...(asOf !== undefined && isOfDay && standsOnFactors(kpi, kpis) ? [{ cause: 'as-of' as const, day: asOf }] : []),
  ];
}

/** Whether an entry of the log explains a figure: it names none, or names it, or what it is computed from. */
function speaksOf({ kpis: named }: Restatement, kpi: Kpi, kpis: ReadonlyMap<string, Kpi>): boolean {
  return named === undefined || named.some((key) => restsOn(kpi, key, kpis));
}

/** One warning a year, at the first of its figures. */
function unexplained(figures: readonly Restated[], years: readonly string[]): Diagnostic[] {
  return years.flatMap((year) => {
    const ours = figures.filter((figure) => figure.year === year && figure.because.length === 0);
    const keys = ours.map(({ row }) => row.kpi.key);
    const [first] = ours;
    return first === undefined ? [] : [restatementUnexplained(first.published.place, { year, keys })];
  });
}

function unneeded(
  figures: readonly Restated[],
  years: readonly string[],
  { restatements, published }: Company,
  kpis: ReadonlyMap<string, Kpi>,
): Diagnostic[] {
  return restatements.flatMap((entry) => {
    const { year, cause, place } = entry;
    const isMet = figures.some((figure) => figure.year === year && speaksOf(entry, figure.row.kpi, kpis));
    if (isMet || !years.includes(year)) return [];
    return [restatementUnneeded(place, { year, cause, isPublished: published.some((each) => each.year === year) })];
  });
}
