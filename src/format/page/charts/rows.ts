// Bars that lie, one below another: parts of a total by site.
import { scaleLinear } from 'd3-scale';
import { html, NOTHING, type Markup } from '../markup.ts';
import type { Bar } from './columns.ts';
import { at, CHART_WIDTH, drawnWidth, fillOf, picture, sizeOf } from './frame.ts';

const EACH = 34;
const BAR = 12;

/** The chart: each bar below its name, what it comes to at its end. Parts below zero are left to the table. */
export function rowChart(bars: readonly Bar[], title: string, description: string): Markup {
  const amounts = bars.map(({ parts }) =>
    parts.map(({ amount }) => (amount === undefined ? 0 : Math.max(0, sizeOf(amount)))),
  );
  const longest = Math.max(...amounts.map((own) => own.reduce((sum, each) => sum + each, 0)), Number.MIN_VALUE);
  const room = CHART_WIDTH - Math.max(...bars.map(({ text }) => drawnWidth(text))) - 8;
  const scale = scaleLinear([0, longest], [0, room]);
  const drawn = bars.map(({ label, parts, text }, index) => {
    const top = index * EACH;
    let start = 0;
    const rects = parts.map(({ series, tip }, part) => {
      const amount = amounts[index]?.[part] ?? 0;
      if (amount === 0) return NOTHING;
      const [x, end] = [scale(start), scale(start + amount)];
      start += amount;
      return html`<rect
        class="area"
        fill="${fillOf(series)}"
        x="${at(x)}"
        y="${at(top + 16)}"
        width="${at(end - x)}"
        height="${String(BAR)}"
        ><title>${tip}</title></rect
      >`;
    });
    return html`<text class="name" x="0" y="${at(top + 11)}">${shortened(label)}</text>${rects}<text
        class="value"
        x="${at(scale(start) + 6)}"
        y="${at(top + 26)}"
        >${text}</text
      >`;
  });
  return picture([CHART_WIDTH, bars.length * EACH], title, description, drawn);
}

/** A name that fits the chart; the table beside it has it whole. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (drawnWidth(name) <= CHART_WIDTH) return name;
  while (drawnWidth(characters.join('')) > CHART_WIDTH - 12) characters.pop();
  return `${characters.join('')}…`;
}
