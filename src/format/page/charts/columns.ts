// Upright bars, one a year or month, each made of parts that stand on one another; parts below zero hang from it.
import { scaleBand } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import type { Fraction } from '../../../domain/fraction.ts';
import { html, NOTHING, type Markup } from '../markup.ts';
import { amountAxis, amountScale, at, axisWidth, drawnWidth, fillOf, picture, sizeOf } from './frame.ts';

/** A part of a bar: the number of its series, its amount, and what a pointer on it is told. */
export type BarPart = { readonly series: number; readonly amount: Fraction | undefined; readonly tip: string };

/** A bar; `text` is printed above it. */
export type Bar = { readonly label: string; readonly parts: readonly BarPart[]; readonly text: string };

const TOP = 20;
const BELOW = 22;
const WIDEST_BAR = 64;

/** The chart in its size. */
export function columnChart(
  bars: readonly Bar[],
  [right, height]: readonly [number, number],
  title: string,
  description: string,
): Markup {
  const bottom = height - BELOW;
  const numbers = bars.map(({ parts }) => parts.map(({ amount }) => (amount === undefined ? 0 : sizeOf(amount))));
  const places = stack<unknown, readonly number[], number>()
    .keys(numbers[0]?.map((_, index) => index) ?? [])
    .value((row, index) => row[index] ?? 0)
    .offset(stackOffsetDiverging)([...numbers]);
  const ends = places.flatMap((series) => series.flatMap(([low, high]) => [low, high]));
  const scale = amountScale([Math.min(0, ...ends), Math.max(0, ...ends)], bottom, TOP);
  const left = axisWidth(scale);
  const band = scaleBand(
    bars.map((_, index) => index),
    [left, right],
  )
    .paddingInner(0.4)
    .paddingOuter(0.3);
  const width = Math.min(band.bandwidth(), WIDEST_BAR);
  const middleOf = (index: number): number => (band(index) ?? 0) + band.bandwidth() / 2;
  const isLabelled = bars.every(({ text }) => drawnWidth(text) <= band.step());
  const drawn = bars.map(({ label, parts, text }, index) => {
    const rects = parts.map(({ series, amount, tip }, part) => {
      const [low = 0, high = 0] = places[part]?.[index] ?? [];
      if (amount === undefined || low === high) return NOTHING;
      const [y, end] = [scale(high), scale(low)];
      return html`<rect
        class="area"
        fill="${fillOf(series)}"
        x="${at(middleOf(index) - width / 2)}"
        y="${at(y)}"
        width="${at(width)}"
        height="${at(end - y)}"
        ><title>${tip}</title></rect
      >`;
    });
    const highest = Math.max(0, ...places.map((series) => series[index]?.[1] ?? 0));
    const above = isLabelled
      ? html`<text class="value" x="${at(middleOf(index))}" y="${at(scale(highest) - 6)}" text-anchor="middle"
          >${text}</text
        >`
      : NOTHING;
    return html`${rects}${above}<text class="axis" x="${at(middleOf(index))}" y="${at(height - 6)}" text-anchor="middle"
        >${label}</text
      >`;
  });
  const ground = html`<line
    class="ground"
    x1="${at(left)}"
    x2="${at(right)}"
    y1="${at(scale(0))}"
    y2="${at(scale(0))}"
  />`;
  return picture([right, height], title, description, [amountAxis(scale, left, right), ...drawn, ground]);
}
