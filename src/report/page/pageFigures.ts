// Figures as they stand on a page: exact, with the decimals they are printed with and the explanation that they open.
import type { Results } from '../../compute/results.ts';
import { MISSING, type KpiValue } from '../../domain/figure.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Language } from '../../domain/language.ts';
import type { Unit } from '../../domain/unit.ts';
import { changeOf, isWithoutPart } from '../kpiReport.ts';
import type { Openings, Realm } from './openings.ts';

/** What the parts of a page are made from; `labelOf` says a unit in the reader's language. */
export type PageBasis = {
  readonly results: Results;
  readonly whole: Realm;
  readonly language: Language;
  readonly openings: Openings;
  readonly labelOf: (unit: Unit) => string;
};

/** A figure and the name of the explanation that it opens, where there is something to explain. */
export type PageFigure = {
  readonly value: KpiValue;
  readonly decimals: number;
  readonly opens: string | undefined;
  readonly isRestated: boolean;
  /** Whether it is without a part. */
  readonly isPartial: boolean;
};

/** A KPI over the years of the page. */
export type PageRow = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly figures: readonly PageFigure[];
  readonly change: Fraction | undefined;
};

/** One figure of a realm. */
export function pageFigure(
  { results, whole, openings }: PageBasis,
  realm: Realm,
  key: string,
  year: string,
): PageFigure {
  const row = realm.rows.find(({ kpi }) => kpi.key === key);
  const isOwn = realm === whole;
  const value = row?.values.get(year) ?? MISSING;
  return {
    value,
    decimals: row?.kpi.decimals ?? 0,
    opens: openings.figure(realm, key, year),
    isRestated: isOwn && results.restated.figures.some((figure) => figure.row.kpi.key === key && figure.year === year),
    isPartial: isOwn && isWithoutPart(value),
  };
}

/** A KPI of the whole over all years; undefined where there is none of that name, or nothing known of it in any year. */
export function pageRow(basis: PageBasis, key: string): PageRow | undefined {
  const { results, whole, language, labelOf } = basis;
  const row = results.rows.find(({ kpi }) => kpi.key === key);
  if (row === undefined) return undefined;
  const figures = results.years.map((year) => pageFigure(basis, whole, key, year));
  if (figures.every(({ value }) => value.status !== 'value')) return undefined;
  const change = changeOf(figures.at(-2)?.value, figures.at(-1)?.value);
  return { key, label: row.kpi.labels[language], unit: labelOf(row.unit), figures, change };
}

/** The exact amount, where there is one. */
export function amountOf(figure: PageFigure | undefined): Fraction | undefined {
  return figure?.value.status === 'value' ? figure.value.figure.amount : undefined;
}
