// Figures, changes and tables as the page shows them.
import type { Fraction } from '../../domain/fraction.ts';
import type { PageFigure } from '../../report/page/pageFigures.ts';
import type { Catalogue } from '../../report/catalogue.ts';
import { marksOf } from '../../report/marks.ts';
import { CHANGE_MARKS } from '../brand.ts';
import { cellText, percentText } from '../numbers.ts';
import { html, joined, NOTHING, type Markup } from './markup.ts';

/** What a reader presses to see how something came about. */
export function opener(opens: string | undefined, text: string | Markup): Markup {
  if (opens === undefined) return html`${text}`;
  return html`<button type="button" class="opens" popovertarget="${opens}">${text}</button>`;
}

/** A printed figure, or the sign for none, which opens its explanation. */
export function figureText(figure: PageFigure, catalogue: Catalogue): Markup {
  return markedText(cellText(figure.value, figure.decimals, catalogue), figure);
}

/** The text of a figure, marked where it is restated or without a part, which opens its explanation. */
export function markedText(text: string, { opens, isRestated, isPartial }: PageFigure): Markup {
  const opening = opener(opens, text);
  const marks = marksOf({ restated: [isRestated], partial: [isPartial] }, 0);
  return marks === '' ? opening : html`<span class="marks">${marks}</span>${opening}`;
}

/** A change with its sign and the triangle before it. */
export function changeText(change: Fraction | undefined): Markup {
  if (change === undefined) return NOTHING;
  const text = percentText(change);
  const mark = text.startsWith('0') ? CHANGE_MARKS.same : change.isNegative() ? CHANGE_MARKS.fall : CHANGE_MARKS.rise;
  return html`<span class="change"><span class="mark" aria-hidden="true">${mark}</span> ${text}</span>`;
}

/** A name with its unit. */
export function named(label: string, unit: string, before: Markup = NOTHING, after: Markup = NOTHING): Markup {
  const counted = unit === '' ? NOTHING : html` <span class="unit">${unit}</span>`;
  return html`${before}<span class="label">${label}</span>${after}${counted}`;
}

/** A cell of a number. */
export function numberCell(inside: Markup): Markup {
  return html`<td class="number">${inside}</td>`;
}

export type TableRow = { readonly head: Markup; readonly cells: readonly Markup[]; readonly isTotal?: boolean };

/** A head above rows that belong together. */
export type TableGroup = { readonly title: string | undefined; readonly rows: readonly TableRow[] };

/** How a table fits a narrow page: the rows of `years` stand as blocks; `wide` and `tight` ones scroll within themselves. */
export type TableKind = 'years' | 'wide' | 'tight';

/** A table of rows below a head; `texts` are the numbers of the columns that hold words. */
export function tableOf(
  kind: TableKind,
  caption: string,
  heads: readonly Markup[],
  groups: readonly TableGroup[],
  texts: readonly number[] = [],
): Markup {
  const [first = NOTHING, ...others] = heads;
  const body = groups.map(({ title, rows }) => {
    const head =
      title === undefined
        ? NOTHING
        : html`<tr class="group">
            <th scope="rowgroup" colspan="${String(heads.length)}">${title}</th>
          </tr>`;
    const lines = rows.map(
      ({ head: own, cells, isTotal }) =>
        html`<tr${isTotal === true ? html` class="total"` : NOTHING}><th scope="row">${own}</th>${cells}</tr>`,
    );
    return html`<tbody>
      ${head}${lines}
    </tbody>`;
  });
  const table = html`<table class="${kind}">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col" class="first">${first}</th>
        ${others.map((head, index) => html`<th scope="col" ${texts.includes(index + 1) ? html` class="text"` : NOTHING}>${head}</th>`)}
      </tr>
    </thead>
    ${body}
  </table>`;
  return kind !== 'years'
    ? html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}">${table}</div>`
    : html`<div class="held">${table}</div>`;
}

/** Paragraphs. */
export function paragraphs(texts: readonly string[], name = 'quiet'): Markup {
  return joined(texts.map((text) => html`<p class="${name}">${text}</p>`));
}

/** With more years than these a table scrolls, for its rows find no room as blocks. */
const MOST_YEARS = 3;

/** How a table of so many years behaves on a narrow page. */
export function kindFor(years: readonly string[]): TableKind {
  return years.length > MOST_YEARS ? 'wide' : 'years';
}
