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
      isCounted(reading) && !reading.amount.isZero() && reading.period.grain !== 'day' && !reading.isEstimated,
  );
  const same = groupedBy(bills.entries(), ([, { amount, unit }]) => `${amount.toExactText()} ${unit.symbol}`);
  const repeated = [...same.values()].filter((each) => each.length > 1);
  if (repeated.length === 0) return [];
  return repeated.flatMap((each): Diagnostic[] => {
    const [, last] = each.at(-1) as [number, Counted];
    const room = roomFor(bills, last);
    const isAdjacent = each.every(([at], index) => at === (each[0]?.[0] ?? 0) + index);
    const choices = BigInt(isAdjacent ? bills.length : bills.length * (bills.length - 1));
    const chance = Fraction.of(choices, isAdjacent ? 1n : 2n).over(room.power(each.length - 1));
    if (room.compare(Fraction.one) <= 0 || chance.compare(UNLIKELY) > 0) return [];
    const { period: _, ...told } = toldOf(series, last);
    const place = { ...last.at, field: 'quantity' };
    const periods = each.map(([, { period }]) => periodText(period));
    const amount = amountText(last.amount, last.unit);
    return [quantityRepeated(place, { ...told, period: periods.at(-1) ?? '', amount, periods, chance: rough(chance) })];
  });
}

/**
 * How many different values the meter might have shown: four times the MAD in steps of the last digit that is not 0; of few bills, by
 * their digits.
 */
function roomFor(bills: readonly Counted[], { amount, unit, decimals }: Counted): Fraction {
  const digits = amount.over(unit.ratio).times(TEN.power(decimals)).numerator.toString();
  const significant = digits.replace(/0+$/, '').length;
  const steps = TEN.power(decimals - (digits.length - significant)).over(unit.ratio);
  const amounts = bills.map((bill) => bill.amount);
  const spread = deviationOf(amounts, medianOf(amounts)).times(Fraction.of(4n)).times(steps);
  return bills.length >= LEAST_FOR_SPREAD && !spread.isZero() ? spread : TEN.power(significant - 2);
}
