// Figures by month and by site: emissions by scope, drawn and listed, and what is of no month or site.
import type { GroupResult, Results } from '../../compute/results.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { Realm } from './openings.ts';
import { amountOf, pageFigure, type PageBasis, type PageFigure } from './pageFigures.ts';

/** A column of figures; `series` is the number of its colour where it is drawn. */
export type GroupColumn = {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly series: number | undefined;
};

/** A month or a site; `before` is its total of the year before. */
export type GroupRow = {
  readonly name: string;
  readonly figures: readonly PageFigure[];
  readonly before: PageFigure | undefined;
};

/** `rest` is what is of no month or site; `shareNamed` is the part of all emissions that is of one. */
export type GroupTable = {
  readonly unit: string;
  readonly columns: readonly GroupColumn[];
  readonly rows: readonly GroupRow[];
  readonly rest: GroupRow | undefined;
  readonly shareNamed: Fraction | undefined;
  readonly all: number;
};

const DRAWN = ['scope1', 'scope2_location', 'scope3'];
const TOTAL = 'ghg_total';
/** With more sites than these the smaller ones are counted only. */
const MOST_SITES = 20;

/** The months of the last year in their order; undefined where no row is of one month. */
export function monthTable(basis: PageBasis, grouped: Results): GroupTable | undefined {
  const table = groupTable(basis, grouped, 'month', [TOTAL, 'electricity_consumption']);
  return table.rows.length === 0 ? undefined : table;
}

/** The sites, largest emissions first; undefined where no row names one. */
export function siteTable(basis: PageBasis, grouped: Results): GroupTable | undefined {
  const others = [TOTAL, 'electricity_consumption', 'water_consumption', 'waste_total'];
  const table = groupTable(basis, grouped, 'site', others);
  const sizeOf = ({ figures }: GroupRow): Fraction => amountOf(figures[DRAWN.length]) ?? Fraction.zero;
  const rows = [...table.rows].sort((a, b) => sizeOf(b).compare(sizeOf(a))).slice(0, MOST_SITES);
  return rows.length === 0 ? undefined : { ...table, rows };
}

function groupTable(
  basis: PageBasis,
  grouped: Results,
  of: 'month' | 'site',
  others: readonly string[],
): GroupTable {
  const { results, language, labelOf } = basis;
  const [yearBefore, year = ''] = [results.years.at(-2), results.years.at(-1)];
  const columns = [...DRAWN, ...others].flatMap((key): GroupColumn[] => {
    const row = results.rows.find(({ kpi }) => kpi.key === key);
    if (row?.values.get(year)?.status !== 'value') return [];
    const series = DRAWN.indexOf(key);
    const label = row.kpi.labels[language];
    return [{ key, label, unit: labelOf(row.unit), series: series < 0 ? undefined : series }];
  });
  const realmOf = (name: string): Realm | undefined => {
    const group = grouped.groups.find(({ groups }) => groups[0] === name);
    return group && { of, results: grouped, rows: group.rows, by: [{ column: of, value: name }] };
  };
  const rowOf = ({ groups: [name = ''] }: GroupResult): GroupRow[] => {
    const realm = realmOf(name);
    if (realm === undefined) return [];
    const figures = columns.map(({ key }) => pageFigure(basis, realm, key, year));
    const earlier = of === 'month' ? realmOf(monthBefore(name)) : realm;
    const before = earlier && yearBefore !== undefined ? pageFigure(basis, earlier, TOTAL, yearBefore) : undefined;
    const isOfYear = figures.some((figure) => amountOf(figure) !== undefined);
    return isOfYear ? [{ name, figures, before: name === '' ? undefined : before }] : [];
  };
  const rows = grouped.groups.flatMap(rowOf);
  const named = rows.filter(({ name }) => name !== '');
  const totals = named.flatMap(({ figures }) => amountOf(figures[columns.findIndex(({ key }) => key === TOTAL)]) ?? []);
  const all = results.rows.find(({ kpi }) => kpi.key === TOTAL)?.values.get(year);
  const shareNamed =
    all?.status === 'value' && !all.figure.amount.isZero() ? sumOf(totals).over(all.figure.amount) : undefined;
  return {
    unit: columns[0]?.unit ?? '',
    columns,
    rows: named,
    rest: rows.find(({ name }) => name === ''),
    shareNamed,
    all: named.length,
  };
}

/** The same month of the year before: `2024-01` for `2025-01`. */
function monthBefore(month: string): string {
  return month.replace(/^\d{4}/, (year) => String(Number(year) - 1));
}
