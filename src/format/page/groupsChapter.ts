// Emissions by month and by site: drawn by scope, and listed with what is of no month or site.
import { Fraction } from '../../domain/fraction.ts';
import { shareText } from '../../domain/percent.ts';
import type { GroupRow, GroupTable } from '../../report/page/groupTables.ts';
import { amountOf, type PageFigure } from '../../report/page/pageFigures.ts';
import type { PageReport } from '../../report/page/pageReport.ts';
import { cellText } from '../numbers.ts';
import { figureText, named, numberCell, paragraphs, tableOf, type TableRow } from './cells.ts';
import { columnChart, type Bar } from './charts/columns.ts';
import { CHART_WIDTH, swatch } from './charts/frame.ts';
import { rowChart } from './charts/rows.ts';
import { html, NOTHING, type Markup } from './markup.ts';

/** The months of the last year, or why there are none. */
export function monthsMarkup(report: PageReport): Markup {
  const { months, words } = report;
  if (months === undefined) return paragraphs([words.withoutMonths]);
  const title = titleOf(words.chapters.months, report);
  const bars = months.rows.map((row) => barOf(row, months, report, String(Number(row.name.slice(5)))));
  const isPartial = months.rest !== undefined && months.shareNamed !== undefined;
  const said = isPartial ? [words.monthsHold(shareText(months.shareNamed ?? Fraction.zero))] : [];
  const chart = columnChart(bars, [CHART_WIDTH, 180], title, describe(bars, months.unit));
  return grouped(said, months, chart, listed(months, words.month, title, words.unnamed.month, report), report);
}

/** The sites of the last year, or why there are none. */
export function sitesMarkup(report: PageReport): Markup {
  const { sites, words } = report;
  if (sites === undefined) return paragraphs([words.withoutSites]);
  const title = titleOf(words.chapters.sites, report);
  const bars = sites.rows.map((row) => barOf(row, sites, report, row.name));
  const said = sites.rows.length < sites.all ? [words.largestSites(sites.rows.length, sites.all)] : [];
  const chart = rowChart(bars, title, describe(bars, sites.unit));
  return grouped(said, sites, chart, listed(sites, words.site, title, words.unnamed.site, report), report);
}

function titleOf(chapter: string, { table }: PageReport): string {
  return `${chapter}, ${table.years.at(-1) ?? ''}`;
}

function grouped(
  said: readonly string[],
  { unit }: GroupTable,
  chart: Markup,
  data: Markup,
  { table }: PageReport,
): Markup {
  const caption = html`<figcaption>${named(table.years.at(-1) ?? '', unit)}</figcaption>`;
  return html`<section class="panel stacked">
    ${paragraphs(said)}
    <div class="charts"><figure>${caption}${chart}</figure></div>
    <div class="data">${data}</div>
  </section>`;
}

function barOf({ figures }: GroupRow, { columns, unit }: GroupTable, { table }: PageReport, label: string): Bar {
  const printed = (figure: PageFigure): string => cellText(figure.value, figure.decimals, table.catalogue);
  const total = figures[columns.findIndex(({ key }) => key === 'ghg_total')];
  return {
    label,
    text: total === undefined ? '' : printed(total),
    parts: columns.flatMap(({ series, label: name }, at) => {
      const figure = figures[at];
      if (series === undefined || figure === undefined) return [];
      return [{ series, amount: amountOf(figure), tip: `${label}, ${name}: ${printed(figure)} ${unit}` }];
    }),
  };
}

function describe(bars: readonly Bar[], unit: string): string {
  return `${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')} (${unit})`;
}

function listed(
  { columns, rows, rest, total }: GroupTable,
  head: string,
  caption: string,
  unnamed: string,
  { table }: PageReport,
): Markup {
  const cells = ({ figures }: GroupRow): Markup[] =>
    figures.map((figure) => numberCell(figureText(figure, table.catalogue)));
  const heads = [
    html`${head}`,
    ...columns.map(({ label, unit, series }) => named(label, unit, series === undefined ? NOTHING : swatch(series))),
  ];
  const own = rows.map((row): TableRow => ({ head: html`${row.name}`, cells: cells(row) }));
  const others = rest === undefined ? [] : [{ head: html`${unnamed}`, cells: cells(rest) }];
  const sum = { head: html`${table.catalogue.total}`, cells: cells(total), isTotal: true };
  return tableOf('wide', caption, heads, [{ title: undefined, rows: [...own, ...others, sum] }]);
}
