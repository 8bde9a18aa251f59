// What is drawn over the years: parts stacked to a total, each beside the table of its figures.
import { amountOf, pageRow, type PageBasis, type PageRow } from './pageFigures.ts';
import { PAGE_WORDS } from './pageWords.ts';

/** A row of a panel's table; `series` is the number of its colour where it is drawn. */
export type PanelRow = PageRow & { readonly series: number | undefined; readonly isTotal: boolean };

/** One chart: a bar a year, made of parts. */
export type StackChart = {
  readonly title: string;
  readonly unit: string;
  readonly parts: readonly PanelRow[];
  readonly total: PanelRow | undefined;
};

/** Charts and the one table beside them. */
export type Panel = {
  readonly title: string | undefined;
  readonly charts: readonly StackChart[];
  readonly rows: readonly PanelRow[];
};

/** What a chart stacks, and the KPI that the parts add up to. */
type Stack = { readonly parts: readonly string[]; readonly total?: string };

/** Emissions by scope, and scope 3 by category. */
export function emissionPanels(basis: PageBasis): readonly Panel[] {
  const words = PAGE_WORDS[basis.language];
  const categories = basis.results.rows.flatMap(({ kpi }) => (/^scope3_cat\d+$/.test(kpi.key) ? [kpi.key] : []));
  return [
    ...panel(basis, words.scopes, [{ parts: ['scope1', 'scope2_location', 'scope3'], total: 'ghg_total' }]),
    ...panel(basis, words.categories, [{ parts: categories, total: 'scope3' }]),
  ];
}

/** Exhaust gases, each in a chart of its own: their amounts are too far apart for one. */
export function airPanels(basis: PageBasis): readonly Panel[] {
  return panel(
    basis,
    undefined,
    [{ parts: ['nox'] }, { parts: ['sox'] }, { parts: ['pm'] }],
    ['air_total', 'air_intensity'],
  );
}

/** Energy, water and waste. */
export function resourcePanels(basis: PageBasis): readonly Panel[] {
  const { energy, water, waste } = PAGE_WORDS[basis.language];
  return [
    ...panel(
      basis,
      energy,
      [{ parts: ['energy_direct', 'energy_indirect'], total: 'energy_total' }],
      ['energy_intensity'],
    ),
    ...panel(basis, water, [{ parts: ['water_consumption'] }], ['water_discharge', 'water_intensity']),
    ...panel(
      basis,
      waste,
      [{ parts: ['waste_hazardous', 'waste_nonhazardous'], total: 'waste_total' }],
      ['waste_diverted', 'waste_disposed', 'waste_intensity'],
    ),
  ];
}

/** The panel, or nothing where there are no figures of it. `others` stand in its table and are not drawn. */
function panel(
  basis: PageBasis,
  title: string | undefined,
  stacks: readonly Stack[],
  others: readonly string[] = [],
): readonly Panel[] {
  let series = 0;
  const rowsOf = (keys: readonly string[], isDrawn: boolean, isTotal: boolean): PanelRow[] =>
    keys.flatMap((key) => {
      const row = pageRow(basis, key);
      return row === undefined ? [] : [{ ...row, series: isDrawn ? series++ : undefined, isTotal }];
    });
  const charts = stacks.flatMap(({ parts, total }): StackChart[] => {
    const drawn = rowsOf(parts, true, false);
    const [sum] = total === undefined ? [] : rowsOf([total], false, true);
    const [first] = drawn;
    if (first === undefined || !isDrawable(drawn)) return [];
    return [{ title: sum?.label ?? first.label, unit: first.unit, parts: drawn, total: sum }];
  });
  const rows = [
    ...charts.flatMap(({ parts, total }) => [...parts, ...(total === undefined ? [] : [total])]),
    ...rowsOf(others, false, false),
  ];
  return charts.length === 0 ? [] : [{ title, charts, rows }];
}

/** Whether there is anything but zeros. */
function isDrawable(rows: readonly PageRow[]): boolean {
  return rows.some(({ figures }) => figures.some((figure) => amountOf(figure)?.isZero() === false));
}
