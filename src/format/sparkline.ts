// A line of blocks for a few values: its shape at a glance, the numbers stand beside it.
import { Fraction } from '../domain/fraction.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** One block a value, from the least to the greatest; nothing for fewer than two. */
export function sparkline(values: readonly Fraction[]): string {
  const [least, greatest] = [extreme(values, -1), extreme(values, 1)];
  if (least === undefined || greatest === undefined || values.length < 2) return '';
  const span = greatest.minus(least);
  const steps = Fraction.of(BigInt(BLOCKS.length - 1));
  return values
    .map((value) => (span.isZero() ? 3 : Number(value.minus(least).over(span).times(steps).toFixed(0))))
    .map((step) => BLOCKS[step])
    .join('');
}

function extreme(values: readonly Fraction[], sign: 1 | -1): Fraction | undefined {
  return values.reduce<Fraction | undefined>(
    (best, value) => (best === undefined || value.compare(best) * sign > 0 ? value : best),
    undefined,
  );
}
