// Each target: what it asks for, its path beside the figures, and where every year stands.
import { Fraction } from '../../domain/fraction.ts';
import type { PageReport, TargetPanel } from '../../report/page/pageReport.ts';
import { targetHead, targetStanding } from '../../report/targetReport.ts';
import { STATUS_LOOKS } from '../brand.ts';
import { grouped } from '../numbers.ts';
import { aboutTarget, belowTarget, targetColumns } from '../targets.ts';
import { figureText, numberCell, opener, paragraphs, tableOf } from './cells.ts';
import { pathChart, type PathYear } from './charts/path.ts';
import { html, type Markup } from './markup.ts';

/** The panel of one target. */
export function targetMarkup({ target, years }: TargetPanel, { table, words }: PageReport): Markup {
  const { words: said, condition, label, unit } = target;
  const columns = targetColumns(
    target,
    years.map(({ progress }) => progress),
  ).filter(({ head }) => head !== said.columns.year);
  const isFigure = (head: string): boolean => head === said.columns.figure;
  const heads = [said.columns.year, ...columns.map(({ head }) => head), said.columns.status].map(
    (head) => html`${head}`,
  );
  const rows = years.map(({ progress, figure, opens }) => ({
    head: html`${progress.year}`,
    cells: [
      ...columns.map(({ head, of }) => {
        const text = of(progress);
        if (isFigure(head)) return numberCell(figureText(figure, table.catalogue));
        return numberCell(text === '' ? html`` : opener(opens, text));
      }),
      html`<td class="standing ${STATUS_LOOKS[progress.status].tone}">
        ${opener(opens, html`<span class="mark" aria-hidden="true">${STATUS_LOOKS[progress.status].mark}</span> ${targetStanding(target, progress)}`)}
      </td>`,
    ],
  }));
  const head = targetHead(target);
  const path = pathYears({ target, years });
  const told = path
    .map(
      ({ year, figure, limit }) =>
        `${year}: ${[figure?.text ?? table.catalogue.missing, ...(limit === undefined ? [] : [`${words.limit} ${limit.text}`])].join(', ')}`,
    )
    .join('; ');
  const keys = html`<p class="keys">
    <span class="key figure">${isBudget({ target, years }) ? words.used : words.figure}</span>
    <span class="key limit">${words.limit}</span> <span class="unit">${unit}</span>
  </p>`;
  return html`<section class="panel one">
    <h3>${head}</h3>
    <div class="charts">
      <figure>
        ${pathChart(path, `${label} (${unit})`, told)}
        <figcaption>${keys}</figcaption>
      </figure>
    </div>
    <div class="data">
      ${tableOf('wide', head, heads, [{ title: undefined, rows }], [heads.length - 1])}${paragraphs([aboutTarget(target), ...belowTarget(target), ...(condition === undefined ? [] : [condition])])}
    </div>
  </section>`;
}

function isBudget({ target }: TargetPanel): boolean {
  return target.measured.target.goal.kind === 'budget';
}

/** The years of the line: those that are over, and those to come with their limits. Of a budget what is used of it so far. */
function pathYears(panel: TargetPanel): readonly PathYear[] {
  const { measured } = panel.target;
  const { decimals } = measured.row.kpi;
  const printed = (amount: Fraction, places: number): { amount: Fraction; text: string } => ({
    amount,
    text: grouped(amount.toFixed(places)),
  });
  const isCap = measured.target.goal.kind === 'cap';
  const past = measured.progress.map(({ year, role, value, limit, budget }): PathYear => {
    const figure = isBudget(panel) ? budget?.used : value;
    const isLimited = limit !== undefined && (isCap || role !== 'base-year');
    return {
      year,
      figure: figure && printed(figure, decimals),
      limit: isLimited ? printed(limit.amount, limit.decimals) : undefined,
    };
  });
  const coming = measured.coming.map(({ year, limit }): PathYear => ({
    year,
    figure: undefined,
    limit: printed(limit.amount, limit.decimals),
  }));
  return [...past, ...coming];
}
