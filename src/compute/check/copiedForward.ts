// The same quantity to the last digit in several periods of a meter (DAT007), where chance would hardly bring it: how often it would
// follows from how many values the meter's spread leaves room for.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { quantityRepeated } from '../../domain/faults/readingFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { amountText, groupedBy, isCounted, periodText, rough, toldOf, type Counted, type Series } from './series.ts';
import { deviationOf, medianOf } from './statistics.ts';

/** What chance would bring less often than this is said. */
const UNLIKELY = Fraction.of(1n, 50n);
const LEAST_FOR_SPREAD = 6;
const TEN = Fraction.of(10n);

/** Repeated quantities among the bills of a meter; days, estimates and zeros are not looked at. */
export function findCopies(series: Series): Diagnostic[] {
  const bills = series.readings.filter(
    (reading): reading is Counted =>
      reading.period.grain !== 'day' && !reading.isEstimated && isCounted(reading) && !reading.amount.isZero(),
  );
  const same = groupedBy(bills.entries(), ([, { amount, unit }]) => `${amount.toExactText()} ${unit.symbol}`);
  const repeated = [...same.values()].filter((each) => each.length > 1);
  if (repeated.length === 0) return [];
  const amounts = bills.map((bill) => bill.amount);
  const spread = deviationOf(amounts, medianOf(amounts)).times(Fraction.of(4n));
  return repeated.flatMap((each): Diagnostic[] => {
    const run = longestRun(each);
    const room = roomFor(bills.length, spread, (each[0] as Placed)[1]);
    const [copies, chance] =
      run.length > 1
        ? [run, Fraction.of(BigInt(bills.length)).over(room.power(run.length - 1))]
        : [each, Fraction.of(BigInt(bills.length * (bills.length - 1)), 2n).over(room)];
    if (chance.compare(UNLIKELY) > 0) return [];
    const [, last] = copies.at(-1) as Placed;
    const place = { ...last.at, field: 'quantity' };
    const periods = copies.map(([, { period }]) => periodText(period));
    const amount = amountText(last.amount, last.unit);
    return [quantityRepeated(place, { ...toldOf(series, last), amount, periods, chance: rough(chance) })];
  });
}

/** A bill with its place among the bills. */
type Placed = readonly [number, Counted];

/** The longest of the runs of bills that follow one another. */
function longestRun(bills: readonly Placed[]): readonly Placed[] {
  let longest: readonly Placed[] = [];
  let run: Placed[] = [];
  for (const bill of bills) {
    run = bill[0] === (run.at(-1)?.[0] ?? -2) + 1 ? [...run, bill] : [bill];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/**
 * How many different values the meter might have shown: `spread`, four times its MAD, but no more than a fifth up or down from the one it shows,
 * in steps of the last digit that is not 0; of few bills, by their digits.
 */
function roomFor(bills: number, spread: Fraction, { amount, unit, decimals }: Counted): Fraction {
  const digits = amount.over(unit.ratio).times(TEN.power(decimals)).numerator.toString();
  const significant = digits.replace(/0+$/, '').length;
  const steps = TEN.power(decimals - (digits.length - significant)).over(unit.ratio);
  if (bills < LEAST_FOR_SPREAD || spread.isZero()) return TEN.power(significant - 2);
  const near = amount.times(Fraction.of(2n, 5n));
  return (spread.compare(near) < 0 ? spread : near).times(steps);
}
