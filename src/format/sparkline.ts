// A line of blocks for a few values: its shape at a glance, the numbers stand beside it.
import { Fraction } from '../domain/fraction.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** One block a value, from the least to the greatest, a gap where there is none; nothing for fewer than two values. */
export function sparkline(values: readonly (Fraction | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const [least, greatest] = [extreme(known, -1), extreme(known, 1)];
  if (least === undefined || greatest === undefined || known.length < 2) return '';
  const span = greatest.minus(least);
  const steps = Fraction.of(BigInt(BLOCKS.length - 1));
  return values
    .map((value) => {
      if (value === undefined) return ' ';
      return BLOCKS[span.isZero() ? 3 : Number(value.minus(least).over(span).times(steps).toFixed(0))];
    })
    .join('');
}

function extreme(values: readonly Fraction[], sign: 1 | -1): Fraction | undefined {
  return values.reduce<Fraction | undefined>(
    (best, value) => (best === undefined || value.compare(best) * sign > 0 ? value : best),
    undefined,
  );
}
