// What every chart has: its picture with a name and a description, an axis of round amounts, and coordinates of two decimals. Numbers
// are floats here and decide only where something is drawn; every digit that is read comes from the exact figure.
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Fraction } from '../../../domain/fraction.ts';
import { SERIES, type Pattern } from '../../brand.ts';
import { grouped } from '../../numbers.ts';
import { widthOf } from '../../width.ts';
import { html, joined, type Markup } from '../markup.ts';

/** How wide a chart is in its own units, alone or beside two others; the page shows it larger or smaller. */
export const CHART_WIDTH = 360;
export const SMALL_WIDTH = 250;

/** Width of a character of the charts' type, in the chart's units; Chinese characters take two. */
const CHARACTER = 6.6;

/** How wide a text is drawn, about. */
export function drawnWidth(text: string): number {
  return widthOf(text) * CHARACTER;
}

/** Where an amount is drawn. */
export function sizeOf(amount: Fraction): number {
  return Number(amount.toExactText());
}

/** A coordinate. */
export function at(place: number): string {
  return String(Math.round(place * 100) / 100 + 0);
}

/** The picture: `title` is its name, `description` what a reader who does not see it is told. */
export function picture(
  [width, height]: readonly [number, number],
  title: string,
  description: string,
  inside: readonly Markup[],
): Markup {
  return html`<svg class="chart" role="img" viewBox="0 0 ${at(width)} ${at(height)}">
    <title>${title}</title>
    <desc>${description}</desc>
    ${inside}
  </svg>`;
}

/** A scale from the amounts to the height between `bottom` and `top`, with about four round marks. */
export function amountScale(
  domain: readonly [number, number],
  bottom: number,
  top: number,
): ScaleLinear<number, number> {
  const [low, high] = domain;
  return scaleLinear([low, high === low ? low + 1 : high], [bottom, top]).nice(4);
}

/** The round amounts of a scale with their texts. */
export function marksOf(
  scale: ScaleLinear<number, number>,
): readonly { readonly place: number; readonly text: string }[] {
  const marks = scale.ticks(4);
  const step = (marks[1] ?? 1) - (marks[0] ?? 0);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return marks.map((mark) => ({ place: scale(mark), text: grouped(mark.toFixed(decimals)) }));
}

/** How much room the texts of an axis take on its left. */
export function axisWidth(scale: ScaleLinear<number, number>): number {
  return Math.max(...marksOf(scale).map(({ text }) => drawnWidth(text))) + 8;
}

/** Lines across the chart at round amounts, each with its text on the left. */
export function amountAxis(scale: ScaleLinear<number, number>, left: number, right: number): Markup {
  return joined(
    marksOf(scale).map(
      ({ place, text }) =>
        html`<line class="mark" x1="${at(left)}" x2="${at(right)}" y1="${at(place)}" y2="${at(place)}" /><text
            class="axis"
            x="${at(left - 6)}"
            y="${at(place + 4)}"
            text-anchor="end"
            >${text}</text
          >`,
    ),
  );
}

/** The fill of a series, by its number; a series beyond the colours there are takes one again with another pattern. */
export function fillOf(series: number): string {
  const again = Math.floor(series / SERIES.length);
  return `url(#fill${series % SERIES.length}-${(series + 3 * again) % SERIES.length})`;
}

/** The fills that charts take, defined once for the whole page; `series` are their numbers. */
export function fillDefinitions(series: readonly number[]): Markup {
  const fills = [...new Set(series)].map((number) => {
    const again = Math.floor(number / SERIES.length);
    const [colour, look] = [number % SERIES.length, (number + 3 * again) % SERIES.length];
    return html`<pattern id="fill${String(colour)}-${String(look)}" width="6" height="6" patternUnits="userSpaceOnUse"
      ><rect class="colour${String(colour)}" width="6" height="6" /><path
        class="hatch"
        d="${PATTERNS[SERIES[look]?.pattern ?? 'plain']}"
    /></pattern>`;
  });
  return html`<svg class="fills" width="0" height="0" aria-hidden="true" focusable="false"><defs>${fills}</defs></svg>`;
}

const PATTERNS: Readonly<Record<Pattern, string>> = {
  plain: '',
  rising: 'M-1 7L7 -1M-4 4L4 -4M2 10L10 2',
  falling: 'M-1 -1L7 7M2 -4L10 4M-4 2L4 10',
  dots: 'M1 1.5h1.4M4 4.5h1.4',
  level: 'M0 1.5H6M0 4.5H6',
  upright: 'M1.5 0V6M4.5 0V6',
  grid: 'M0 3H6M3 0V6',
  sparse: 'M2.5 3h1.2',
};

/** The sample of a series beside its name in a table. */
export function swatch(series: number): Markup {
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect class="area" width="12" height="12" rx="2" fill="${fillOf(series)}" />
  </svg>`;
}
