// A few bars beside a headline: whether it went up or down. The figures stand in words below, so that a screen reader passes it over.
import type { Fraction } from '../../../domain/fraction.ts';
import { html, NOTHING, type Markup } from '../markup.ts';
import { at, sizeOf } from './frame.ts';

const [BAR, GAP, HEIGHT] = [9, 4, 32];

/** The bars; nothing where there is one year only, or an amount below zero. */
export function glimpse(amounts: readonly (Fraction | undefined)[]): Markup {
  const sizes = amounts.map((amount) => (amount === undefined ? 0 : sizeOf(amount)));
  const highest = Math.max(...sizes);
  if (sizes.length < 2 || highest <= 0 || sizes.some((size) => size < 0)) return NOTHING;
  const width = sizes.length * (BAR + GAP) - GAP;
  const bars = sizes.map((size, index) => {
    const height = Math.max(1, (size / highest) * HEIGHT);
    const name = index === sizes.length - 1 ? 'last' : 'past';
    return html`<rect
      class="${name}"
      x="${at(index * (BAR + GAP))}"
      y="${at(HEIGHT - height)}"
      width="${String(BAR)}"
      height="${at(height)}"
      rx="1"
    />`;
  });
  return html`<svg
    class="glimpse"
    viewBox="0 0 ${at(width)} ${String(HEIGHT)}"
    width="${at(width)}"
    height="${String(HEIGHT)}"
    aria-hidden="true"
    focusable="false"
  >
    ${bars}
  </svg>`;
}
