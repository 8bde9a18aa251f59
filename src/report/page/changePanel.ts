// Why a figure of the last year is another than that of the year before, by cause.
import { takeApart } from '../../compute/change/takeApart.ts';
import type { Results } from '../../compute/results.ts';
import type { KpiValue } from '../../domain/figure.ts';
import { CAUSES_OF_CHANGE } from '../../domain/change.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { changeReport, type ChangeReport, type ChangeRow } from '../changeReport.ts';
import type { PageBasis } from './pageFigures.ts';
import { PAGE_WORDS } from './pageWords.ts';

/** The change and the names of the explanations of both figures and of what differs between them. */
export type ChangePanel = {
  readonly report: ChangeReport;
  /** The sources that changed most, in their own order, and what the others come to together. */
  readonly rows: readonly ChangeRow[];
  readonly unit: string;
  readonly opens: string;
  readonly sides: readonly [string | undefined, string | undefined];
};

/** With more sources than these the page lists so many of them; `compare` lists all. */
const MOST_SOURCES = 12;

/** What use is seen against. */
const MEASURE = 'revenue';

/** The change of a KPI between the last two years; undefined where one has no figure or the figure cannot be taken apart. */
export function changePanel(basis: PageBasis, key: string): ChangePanel | undefined {
  const { results, whole, language, openings, labelOf } = basis;
  const [from, to] = [results.years.at(-2), results.years.at(-1)];
  const kpi = results.rows.find((row) => row.kpi.key === key);
  if (from === undefined || to === undefined || kpi === undefined) return undefined;
  const [was, is] = [valueOf(results, key, from), valueOf(results, key, to)];
  if (was?.status !== 'value' || is?.status !== 'value') return undefined;
  const isRatio = kpi.kpi.content.kind === 'ratio';
  const amounts = [measureOf(results, from), measureOf(results, to)] as const;
  const isThere = isRatio || amounts.every((amount) => amount !== undefined);
  const [before, after] = isThere ? amounts : [undefined, undefined];
  const taken = takeApart(
    { figure: was.figure, measure: before },
    { figure: is.figure, measure: after },
    { method: 'lmdi', isByMix: false },
  );
  if (taken === undefined) return undefined;
  const measured = results.rows.find((row) => row.kpi.key === MEASURE);
  const { lines } = results.inventory;
  const report = changeReport(
    taken,
    {
      kpi,
      kpis: results.rows,
      sides: [from, to],
      values: [was, is],
      measure: measured && { label: measured.kpi.labels[language], isThere },
      lines: [lines.filter(({ year }) => year === from), lines.filter(({ year }) => year === to)],
      opening: [],
    },
    language,
  );
  return {
    report,
    rows: largestRows(report.rows, PAGE_WORDS[language].otherSources),
    unit: labelOf(kpi.unit),
    opens: openings.change(whole, kpi, [from, was.figure], [to, is.figure]),
    sides: [openings.figure(whole, key, from), openings.figure(whole, key, to)],
  };
}

function largestRows(rows: readonly ChangeRow[], said: (count: number) => string): readonly ChangeRow[] {
  if (rows.length <= MOST_SOURCES) return rows;
  const bySize = [...rows].sort((a, b) => b.change.magnitude().compare(a.change.magnitude()));
  const listed = new Set(bySize.slice(0, MOST_SOURCES - 1));
  const others = rows.filter((row) => !listed.has(row));
  const together = (side: 'was' | 'is'): Fraction => sumOf(others.map((row) => row[side] ?? Fraction.zero));
  const effects = CAUSES_OF_CHANGE.flatMap((cause) => {
    const ours = others.flatMap((row) => row.effects.get(cause) ?? []);
    return ours.length === 0 ? [] : [[cause, sumOf(ours)] as const];
  });
  return [
    ...rows.filter((row) => listed.has(row)),
    {
      label: said(others.length),
      part: '',
      was: together('was'),
      is: together('is'),
      effects: new Map(effects),
      change: sumOf(others.map(({ change }) => change)),
      method: 'lmdi',
      notes: [...new Set(others.flatMap(({ notes }) => notes))].sort((a, b) => a - b),
    },
  ];
}

function valueOf({ rows }: Results, key: string, year: string): KpiValue | undefined {
  return rows.find(({ kpi }) => kpi.key === key)?.values.get(year);
}

function measureOf(results: Results, year: string): Fraction | undefined {
  const value = valueOf(results, MEASURE, year);
  return value?.status === 'value' && !value.figure.amount.isZero() && !value.figure.amount.isNegative()
    ? value.figure.amount
    : undefined;
}
