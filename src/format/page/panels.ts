// What is drawn over the years, beside the tables of its figures: headlines, parts stacked to totals.
import type { Headline } from '../../report/page/headlines.ts';
import { amountOf, type PageRow } from '../../report/page/pageFigures.ts';
import type { PageReport } from '../../report/page/pageReport.ts';
import type { Panel, PanelRow, StackChart } from '../../report/page/panels.ts';
import { STATUS_LOOKS } from '../brand.ts';
import { cellText } from '../numbers.ts';
import {
  changeText,
  figureText,
  kindFor,
  named,
  numberCell,
  opener,
  paragraphs,
  tableOf,
  type TableRow,
} from './cells.ts';
import { columnChart, type Bar } from './charts/columns.ts';
import { CHART_WIDTH, SMALL_WIDTH, swatch } from './charts/frame.ts';
import { glimpse } from './charts/glimpse.ts';
import { html, NOTHING, type Markup } from './markup.ts';
import { statusText } from './targetsChapter.ts';

/** The headlines as cards. */
export function headlineCards({ headlines, words, table, changes }: PageReport): Markup {
  const [change] = changes;
  const before = table.years.at(-2);
  const card = ({ row, standings }: Headline): Markup => {
    const last = row.figures.at(-1);
    if (last === undefined) return NOTHING;
    const earlier = row.figures.at(-2);
    const compared =
      before === undefined || earlier === undefined || row.change === undefined
        ? NOTHING
        : html`<p class="compared">
            ${changeText(row.change)} ${words.against(before)}
            <span class="earlier">(${figureText(earlier, table.catalogue)})</span>
          </p>`;
    const states = standings.map(
      ({ status, text, head, opens }) =>
        html`<p class="standing ${STATUS_LOOKS[status].tone}">
          <span class="badge">${opener(opens, statusText(status, text))}</span> <span class="goal">${head}</span>
        </p>`,
    );
    const why = row.key === change?.report.kpi.kpi.key ? paragraphs(change.report.sentences, 'why') : NOTHING;
    return html`<li class="card">
      ${glimpse(row.figures.map(amountOf))}
      <h3>${row.label}</h3>
      <p class="headline">${figureText(last, table.catalogue)} <span class="unit">${row.unit}</span></p>
      ${compared}${why}${states}
    </li>`;
  };
  return html`<ul class="cards">
    ${headlines.map(card)}
  </ul>`;
}

/** A panel: charts on one side, the table of their figures on the other. */
export function panelMarkup(panel: Panel, { table }: PageReport): Markup {
  const { years, catalogue } = table;
  const charts = panel.charts.map((chart) => chartOf(chart, years, panel.charts.length, catalogue));
  const unit = panel.charts[0]?.unit ?? '';
  const heads = [
    named(catalogue.indicator, unit),
    ...[...years, ...(years.length > 1 ? [catalogue.change] : [])].map((head) => html`${head}`),
  ];
  const rows = panel.rows.map((row) => yearsRow(row, row.unit === unit ? '' : row.unit, catalogue, years.length));
  const data = tableOf(kindFor(years), panel.title ?? panel.charts.map(({ title }) => title).join(', '), heads, [
    { title: undefined, rows },
  ]);
  const count = panel.charts.length > 1 ? 'several' : 'one';
  const title = panel.title === undefined ? NOTHING : html`<h3>${panel.title}</h3>`;
  return html`<section class="panel ${count}">
    ${title}
    <div class="charts">${charts}</div>
    <div class="data">${data}</div>
  </section>`;
}

function yearsRow(row: PanelRow, unit: string, catalogue: PageReport['table']['catalogue'], years: number): TableRow {
  const sample = row.series === undefined ? NOTHING : swatch(row.series);
  return {
    head: named(row.label, unit, sample),
    cells: [
      ...row.figures.map((figure) => numberCell(figureText(figure, catalogue))),
      ...(years > 1 ? [numberCell(changeText(row.change))] : []),
    ],
    isTotal: row.isTotal,
  };
}

function chartOf(
  { title, unit, parts, total }: StackChart,
  years: readonly string[],
  charts: number,
  catalogue: PageReport['table']['catalogue'],
): Markup {
  const printed = (row: PageRow, at: number): string => {
    const figure = row.figures[at];
    return figure === undefined ? '' : cellText(figure.value, figure.decimals, catalogue);
  };
  const bars = years.map((year, at): Bar => {
    const [only] = parts;
    const above = total ?? (parts.length === 1 ? only : undefined);
    return {
      label: year,
      text: above === undefined ? '' : printed(above, at),
      parts: parts.map((row) => ({
        series: row.series ?? 0,
        amount: amountOf(row.figures[at]),
        tip: `${row.label} ${year}: ${printed(row, at)} ${unit}`,
      })),
    };
  });
  const told = bars.map(({ label, text }) => `${label}: ${text}`).join('; ');
  const chart = columnChart(bars, charts > 1 ? [SMALL_WIDTH, 170] : [CHART_WIDTH, 230], title, `${told} (${unit})`);
  return html`<figure>
    ${charts > 1 ? html`<figcaption>${named(title, unit)}</figcaption>` : html`<figcaption><span class="unit">${unit}</span></figcaption>`}${chart}
  </figure>`;
}
