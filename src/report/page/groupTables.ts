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

/** A month or a site. */
export type GroupRow = { readonly name: string; readonly figures: readonly PageFigure[] };

/** `rest` is what is of no month or site, `total` all of the year; `shareNamed` is the part of all emissions that is of one. */
export type GroupTable = {
  readonly unit: string;
  readonly columns: readonly GroupColumn[];
  readonly rows: readonly GroupRow[];
  readonly rest: GroupRow | undefined;
  readonly total: GroupRow;
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

function groupTable(basis: PageBasis, grouped: Results, of: 'month' | 'site', others: readonly string[]): GroupTable {
  const { results, language, labelOf } = basis;
  const year = results.years.at(-1) ?? '';
  const columns = [...DRAWN, ...others].flatMap((key): GroupColumn[] => {
    const row = results.rows.find(({ kpi }) => kpi.key === key);
    if (row?.values.get(year)?.status !== 'value') return [];
    const series = DRAWN.indexOf(key);
    const label = row.kpi.labels[language];
    return [{ key, label, unit: labelOf(row.unit), series: series < 0 ? undefined : series }];
  });
  const rowOf = ({ groups: [name = ''], rows: ours }: GroupResult): GroupRow[] => {
    const realm: Realm = { of, results: grouped, rows: ours, by: [{ column: of, value: name }] };
    const figures = columns.map(({ key }) => pageFigure(basis, realm, key, year));
    return figures.some((figure) => amountOf(figure) !== undefined) ? [{ name, figures }] : [];
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
    total: { name: '', figures: columns.map(({ key }) => pageFigure(basis, basis.whole, key, year)) },
    shareNamed,
    all: named.length,
  };
}
