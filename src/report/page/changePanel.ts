// Why a figure of the last year is another than that of the year before, by cause.
import { takeApart } from '../../compute/change/takeApart.ts';
import type { Results } from '../../compute/results.ts';
import type { KpiValue } from '../../domain/figure.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { changeReport, type ChangeReport } from '../changeReport.ts';
import type { PageBasis } from './pageFigures.ts';

/** The change and the names of the explanations of both figures and of what differs between them. */
export type ChangePanel = {
  readonly report: ChangeReport;
  readonly unit: string;
  readonly opens: string;
  readonly sides: readonly [string | undefined, string | undefined];
};

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
    unit: labelOf(kpi.unit),
    opens: openings.change(whole, kpi, [from, was.figure], [to, is.figure]),
    sides: [openings.figure(whole, key, from), openings.figure(whole, key, to)],
  };
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
