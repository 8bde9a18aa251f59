// A waterfall that lies: from one figure over the effect of each cause to the other, each bar beginning where the last one ends.
import { scaleLinear } from 'd3-scale';
import type { Fraction } from '../../../domain/fraction.ts';
import { WATERFALL_SERIES } from '../../brand.ts';
import { html, type Markup } from '../markup.ts';
import { at, CHART_WIDTH, drawnWidth, fillOf, picture, sizeOf } from './frame.ts';

/** A bar between two amounts; a total begins at the floor. */
export type StepBar = {
  readonly kind: keyof typeof WATERFALL_SERIES;
  readonly label: string;
  readonly text: string;
  readonly from: Fraction;
  readonly to: Fraction;
};

const EACH = 28;
const BAR = 16;

/** The chart; the bars of totals begin at `floor`. */
export function stepChart(bars: readonly StepBar[], floor: Fraction, title: string, description: string): Markup {
  const left = Math.max(...bars.map(({ label }) => drawnWidth(label))) + 8;
  const right = Math.max(...bars.map(({ text }) => drawnWidth(text))) + 12;
  const all = bars.flatMap(({ from, to }) => [sizeOf(from), sizeOf(to)]);
  const scale = scaleLinear([Math.min(sizeOf(floor), ...all), Math.max(...all)], [left, CHART_WIDTH - right]);
  const drawn = bars.map(({ kind, label, text, from, to }, index) => {
    const top = index * EACH + 4;
    const [start, end] = [scale(sizeOf(from)), scale(sizeOf(to))];
    const [x, width] = [Math.min(start, end), Math.max(Math.abs(end - start), 1)];
    const link =
      index === bars.length - 1
        ? undefined
        : html`<line class="link" x1="${at(end)}" x2="${at(end)}" y1="${at(top + BAR)}" y2="${at(top + EACH)}" />`;
    return html`<text class="name" x="0" y="${at(top + 12)}">${label}</text
      ><rect
        class="area"
        fill="${fillOf(WATERFALL_SERIES[kind])}"
        x="${at(x)}"
        y="${at(top)}"
        width="${at(width)}"
        height="${String(BAR)}"
        ><title>${`${label}: ${text}`}</title></rect
      >${link}<text class="value" x="${String(CHART_WIDTH)}" y="${at(top + 12)}" text-anchor="end">${text}</text>`;
  });
  return picture([CHART_WIDTH, bars.length * EACH], title, description, drawn);
}
