// Zeros among a meter's values (DAT004): a missing bill is often keyed as 0; a season without use is several zeros, or every year's.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { quantityZero } from '../../domain/faults/readingFaults.ts';
import { isRecurring } from '../recurring.ts';
import { roughText, toldOf, type Point, type Series } from './series.ts';
import { medianOf } from './statistics.ts';

const LONGEST_RUN = 2;
/** At most one in so many periods may be zero, else it is how the meter is used; fewer periods are no history. */
const RARE = 4;

/** The zero readings of a meter that is otherwise above zero. */
export function findZeros(series: Series, points: readonly Point[]): Diagnostic[] {
  const others = points.filter(({ amount }) => !amount.isZero());
  const zeros = points.flatMap((point, at) => (point.amount.isZero() ? [at] : []));
  if (!isRecurring(series) || zeros.length * RARE > points.length) return [];
  const month = (at: number): string => points[at]?.first.slice(5, 7) ?? '';
  return zeros.flatMap((at) => {
    const run = points.slice(Math.max(0, at - LONGEST_RUN), at + LONGEST_RUN + 1);
    const isSeason =
      zeros.some((other) => other !== at && month(other) === month(at)) ||
      run.filter(({ amount }) => amount.isZero()).length > LONGEST_RUN;
    const reading = points[at]?.readings[0];
    if (isSeason || reading === undefined || reading.isNoted) return [];
    const median = roughText(medianOf(others.map(({ amount }) => amount)), reading.unit);
    return [
      quantityZero({ ...reading.at, field: 'quantity' }, { ...toldOf(series, reading), median, others: others.length }),
    ];
  });
}
