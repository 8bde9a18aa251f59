// The figures of a target over the years as a line, and beside it the limits that they have to keep.
import { scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Fraction } from '../../../domain/fraction.ts';
import { html, joined, NOTHING, type Markup } from '../markup.ts';
import { amountAxis, amountScale, at, axisWidth, CHART_WIDTH, drawnWidth, picture, sizeOf } from './frame.ts';

/** A year with its figure and its limit, each as it is drawn and as it is printed. */
export type PathYear = {
  readonly year: string;
  readonly figure: { readonly amount: Fraction; readonly text: string } | undefined;
  readonly limit: { readonly amount: Fraction; readonly text: string } | undefined;
};

const HEIGHT = 190;
const TOP = 22;
const BELOW = 24;

type Dot = { readonly x: number; readonly y: number; readonly text: string; readonly isAbove: boolean };

/** The chart. The axis begins at zero unless the figures would then lie on one another. */
export function pathChart(years: readonly PathYear[], title: string, description: string): Markup {
  const bottom = HEIGHT - BELOW;
  const amounts = years
    .flatMap(({ figure, limit }) => [figure, limit].flatMap((each) => each?.amount ?? []))
    .map(sizeOf);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const isFar = least < 0 || least < most / 2;
  const room = Math.max((most - least) / 2, Math.abs(most) / 50);
  const scale = amountScale([isFar ? Math.min(0, least) : Math.max(0, least - room), most + room / 2], bottom, TOP);
  const left = axisWidth(scale);
  const point = scalePoint(
    years.map(({ year }) => year),
    [left + 26, CHART_WIDTH - 26],
  );
  const place = (year: string): number => point(year) ?? left;
  const figures = years.flatMap(({ year, figure, limit }): Dot[] => {
    if (figure === undefined) return [];
    const isAbove = limit === undefined ? isPeak(years, year) : figure.amount.compare(limit.amount) > 0;
    return [{ x: place(year), y: scale(sizeOf(figure.amount)), text: figure.text, isAbove }];
  });
  const limits = years.flatMap(({ year, figure, limit }): Dot[] => {
    if (limit === undefined) return [];
    const isAbove = figure === undefined || figure.amount.compare(limit.amount) <= 0;
    return [{ x: place(year), y: scale(sizeOf(limit.amount)), text: limit.text, isAbove }];
  });
  const drawLine = line<Dot>(
    ({ x }) => Math.round(x * 100) / 100,
    ({ y }) => Math.round(y * 100) / 100,
  );
  const step = years.length > 1 ? point.step() : CHART_WIDTH;
  const isRoomy = figures.every(({ text }) => drawnWidth(text) <= step);
  const labelled = (dots: readonly Dot[], which: readonly Dot[], name: string): Markup =>
    joined(
      dots.map(({ x, y, text, isAbove }, index) =>
        which.includes(dots[index] as Dot)
          ? html`<text class="${name}" x="${at(x)}" y="${at(isAbove ? y - 9 : y + 17)}" text-anchor="middle"
              >${text}</text
            >`
          : NOTHING,
      ),
    );
  const told = isRoomy ? figures : figures.slice(-1);
  return picture([CHART_WIDTH, HEIGHT], title, description, [
    amountAxis(scale, left, CHART_WIDTH),
    html`<path class="limit" d="${drawLine(limits) ?? ''}" />`,
    joined(
      limits.map(
        ({ x, y }) => html`<path class="limit-dot" d="M${at(x)} ${at(y - 4.5)}l4.5 4.5l-4.5 4.5l-4.5 -4.5z" />`,
      ),
    ),
    html`<path class="figure" d="${drawLine(figures) ?? ''}" />`,
    joined(figures.map(({ x, y }) => html`<circle class="figure-dot" cx="${at(x)}" cy="${at(y)}" r="4" />`)),
    labelled(limits, limits.slice(-1), 'limit-text'),
    labelled(figures, told, 'value'),
    joined(
      years.map(
        ({ year }) =>
          html`<text class="axis" x="${at(place(year))}" y="${String(HEIGHT - 6)}" text-anchor="middle">${year}</text>`,
      ),
    ),
  ]);
}

/** Whether the line comes from below or leaves downwards, so that there is room above the figure. */
function isPeak(years: readonly PathYear[], year: string): boolean {
  const place = years.findIndex((each) => each.year === year);
  const [before, own, after] = [years[place - 1], years[place], years[place + 1]].map((each) => each?.figure?.amount);
  const neighbour = after ?? before;
  return own === undefined || neighbour === undefined || own.compare(neighbour) >= 0;
}
