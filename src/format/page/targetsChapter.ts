// Each target: what it asks for, its path beside the figures, and where every year stands.
import type { Progress } from '../../compute/measureProgress.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { ProgressStatus } from '../../domain/progress.ts';
import type { PageReport, TargetPanel } from '../../report/page/pageReport.ts';
import { targetHead, targetStanding } from '../../report/targetReport.ts';
import { STATUS_LOOKS } from '../brand.ts';
import { grouped } from '../numbers.ts';
import { aboutTarget, belowTarget, targetColumns } from '../targets.ts';
import { figureText, numberCell, opener, markedText, paragraphs, tableOf, type TableRow } from './cells.ts';
import { pathChart, type PathYear } from './charts/path.ts';
import { html, NOTHING, type Markup } from './markup.ts';

/** The panel of one target. */
export function targetMarkup(panel: TargetPanel, report: PageReport): Markup {
  const { target } = panel;
  const { words } = report;
  const head = targetHead(target);
  const path = pathYears(panel);
  const told = path.map((each) => yearText(each, report)).join('; ');
  const below = [
    aboutTarget(target),
    ...belowTarget(target),
    ...(target.condition === undefined ? [] : [target.condition]),
  ];
  return html`<section class="panel one">
    <h3>${head}</h3>
    <div class="charts">
      <figure>
        ${pathChart(path, `${target.label} (${target.unit})`, told)}
        <figcaption class="keys">
          <span class="key figure">${isBudget(panel) ? words.used : words.figure}</span>
          <span class="key limit">${words.limit}</span> <span class="unit">${target.unit}</span>
        </figcaption>
      </figure>
    </div>
    <div class="data">${yearsTable(panel, head, report)}${paragraphs(below)}</div>
  </section>`;
}

/** A status with its mark. */
export function statusText(status: ProgressStatus, text: string): Markup {
  return html`<span class="mark" aria-hidden="true">${STATUS_LOOKS[status].mark}</span> ${text}`;
}

function yearsTable({ target, years }: TargetPanel, caption: string, { table }: PageReport): Markup {
  const { columns: said } = target.words;
  const progresses = years.map(({ progress }) => progress);
  const columns = targetColumns(target, progresses).filter(({ head }) => head !== said.year);
  const heads = [said.year, said.status, ...columns.map(({ head }) => head)].map((head) => html`${head}`);
  const rows = years.map(({ progress, figure, opens }): TableRow => {
    const numbers = columns.map(({ head, of }) => {
      const text = of(progress);
      if (head !== said.figure) return text === '' ? NOTHING : opener(opens, text);
      // In the unit that the target is written in, which need not be that of the table.
      return text === '' ? figureText(figure, table.catalogue) : markedText(text, figure);
    });
    const { status } = progress;
    const standing = opener(opens, statusText(status, targetStanding(target, progress)));
    return {
      head: html`${progress.year}`,
      cells: [html`<td class="standing ${STATUS_LOOKS[status].tone}">${standing}</td>`, ...numbers.map(numberCell)],
    };
  });
  return tableOf('tight', caption, heads, [{ title: undefined, rows }], [1]);
}

function yearText({ year, figure, limit }: PathYear, { words, table }: PageReport): string {
  const said = [
    figure?.text ?? table.catalogue.missing,
    ...(limit === undefined ? [] : [`${words.limit} ${limit.text}`]),
  ];
  return `${year}: ${said.join(', ')}`;
}

function isBudget({ target }: TargetPanel): boolean {
  return target.measured.target.goal.kind === 'budget';
}

/** The years of the line: those that are over, and those to come with their limits. Of a budget what is used of it so far. */
function pathYears(panel: TargetPanel): readonly PathYear[] {
  const { target, progress, coming, row } = panel.target.measured;
  const { goal } = target;
  const past = progress.map((each) => pastYear(each, panel, row.kpi.decimals));
  const limits = goal.kind === 'budget' ? target.years.map((year) => ({ year, limit: goal.budget })) : coming;
  const next = limits
    .filter(({ year }) => !past.some((each) => each.year === year))
    .map(({ year, limit }) => ({ year, figure: undefined, limit: printed(limit.amount, limit.decimals) }));
  return withYearsBetween([...past, ...next]);
}

function pastYear({ year, role, value, limit, budget }: Progress, panel: TargetPanel, decimals: number): PathYear {
  const figure = isBudget(panel) ? budget?.used : value;
  // The limit of a base year is the base value itself, unless the target is a cap.
  const isLimited = limit !== undefined && (panel.target.measured.target.goal.kind === 'cap' || role !== 'base-year');
  return {
    year,
    figure: figure && printed(figure, decimals),
    limit: isLimited ? printed(limit.amount, limit.decimals) : undefined,
  };
}

/** Years that nothing is said of keep their place on the line. */
function withYearsBetween(years: readonly PathYear[]): readonly PathYear[] {
  return years.flatMap((each, index) => {
    const [own, next] = [Number(each.year), Number(years[index + 1]?.year ?? each.year)];
    const between = Number.isInteger(own) && Number.isInteger(next) ? Math.max(0, next - own - 1) : 0;
    const empty = Array.from({ length: between }, (_, at) => String(own + at + 1));
    return [each, ...empty.map((year) => ({ year, figure: undefined, limit: undefined }))];
  });
}

function printed(amount: Fraction, decimals: number): NonNullable<PathYear['figure']> {
  return { amount, text: grouped(amount.toFixed(decimals)) };
}
