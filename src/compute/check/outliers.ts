// Readings far from their meter's own history: by median and MAD, by day, and not what a season or a lasting change brings (DAT008);
// near a power of ten or 3.6 they are slips of unit (DAT009). Low readings are judged by days per unit, so that a tenth lies as far
// from the rest as a tenfold. All exact.
import { phrase, type Words } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { readingOutlier, unitSlip } from '../../domain/faults/readingFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { isRecurring } from '../recurring.ts';
import { amountText, rough, roughText, toldOf, type Point, type Series } from './series.ts';
import { deviationOf, medianOf } from './statistics.ts';

/** Fewer points are no history; for slips of ten and more, which stand out sooner, fewer do. */
const LEAST_POINTS = 6;
const LEAST_FOR_SLIPS = 4;
/** Times the median from which a point is looked at, and from which it is an outlier by itself. */
const LOOKED_AT = Fraction.of(2n);
const OUTLIER = Fraction.of(3n);
/** Median distances from the median: about 3.4 standard deviations of what is normal. */
const FAR = Fraction.of(5n);
/** How many times its neighbours a run of one, two, or more points has to be: a season comes gradually. */
const ABRUPT = [Fraction.of(2n), Fraction.of(3n), Fraction.of(5n)] as const;
/** Points of the same month of another year within this ratio show a season. */
const ALIKE = Fraction.of(2n);

type Slip = { readonly factor: Fraction; readonly text: string; readonly within: Fraction; readonly likely: Words };

const TENS = Fraction.of(7n, 5n);
const SLIPS: readonly Slip[] = [
  {
    factor: Fraction.of(18n, 5n),
    text: '3.6',
    within: Fraction.of(23n, 20n),
    likely: phrase`kWh and MJ, or MWh and GJ`,
  },
  { factor: Fraction.of(10n), text: '10', within: TENS, likely: phrase`a digit too many or too few` },
  {
    factor: Fraction.of(100n),
    text: '100',
    within: TENS,
    likely: phrase`a decimal point left out, or cents for whole units`,
  },
  { factor: Fraction.of(1000n), text: '1000', within: TENS, likely: phrase`kWh and MWh, L and m3, kg and t` },
  { factor: Fraction.of(10_000n), text: '10,000', within: TENS, likely: phrase`kWh and 萬千瓦時 (ten thousand kWh)` },
];

/** From here on a slip is told of anything; trips and purchases vary too much for less. */
const LEAST_OF_TRIPS = Fraction.of(100n);

/** The readings of a meter that stand out. `isCut` says whether a point is of a month in which its site opened or closed. */
export function findOutliers(series: Series, all: readonly Point[], isCut: (point: Point) => boolean): Diagnostic[] {
  const points = all.filter((point) => !point.amount.isZero() && !isCut(point));
  if (points.length < LEAST_FOR_SLIPS) return [];
  // A season that goes down to nothing passes through little: beside a zero a low reading is no slip.
  const besideZero = new Set(
    all.filter((_, at) => all[at - 1]?.amount.isZero() === true || all[at + 1]?.amount.isZero() === true),
  );
  const rates = points.map(({ rate }) => rate);
  const usual = middleOf(rates);
  const turned = rates.map((rate) => Fraction.one.over(rate));
  return [
    ...findOnSide(series, points, { side: 'high', values: rates, middle: usual, usual }, new Set()),
    ...findOnSide(series, points, { side: 'low', values: turned, middle: middleOf(turned), usual }, besideZero),
  ];
}

/** The median, and the median of the distances from it. */
type Middle = { readonly median: Fraction; readonly deviation: Fraction };

function middleOf(values: readonly Fraction[]): Middle {
  const median = medianOf(values);
  return { median, deviation: deviationOf(values, median) };
}

/** The values of points as they are compared on one side, and their middle; `usual` is that of the rates on both. */
type Side = {
  readonly side: 'high' | 'low';
  readonly values: readonly Fraction[];
  readonly middle: Middle;
  readonly usual: Middle;
};

function findOnSide(
  series: Series,
  points: readonly Point[],
  compared: Side,
  excused: ReadonlySet<Point>,
): Diagnostic[] {
  const { values, middle, usual } = compared;
  const lookedAt = middle.median.times(LOOKED_AT);
  const far = middle.deviation.times(FAR);
  const isFar = values.map((value) => value.compare(lookedAt) > 0 && value.minus(middle.median).compare(far) > 0);
  const findings: Diagnostic[] = [];
  for (let start = 0; start < points.length; start++) {
    if (isFar[start] !== true) continue;
    let end = start;
    while (isFar[end + 1] === true) end++;
    const isExcused = points.slice(start, end + 1).some((point) => excused.has(point));
    if (!isExcused && isAbrupt(values, start, end)) {
      for (let at = start; at <= end; at++) {
        const others = sameMonths(points, at).filter((other) => isFar[other] !== true);
        if (sameMonths(points, at).some((other) => isAlike(values[at], values[other]))) continue;
        const expected = expectedAt(points, others, [start - 1, end + 1]) ?? usual.median;
        const found = judge(series, points, at, expected, compared);
        if (found !== undefined) findings.push(found);
      }
    }
    start = end;
  }
  return findings;
}

/** Whether a run leaves its neighbours at once, on each side that has one. */
function isAbrupt(values: readonly Fraction[], start: number, end: number): boolean {
  const least = ABRUPT[Math.min(end - start, ABRUPT.length - 1)] ?? OUTLIER;
  const leaves = (inside: Fraction | undefined, outside: Fraction | undefined): boolean =>
    inside === undefined || outside === undefined || inside.compare(outside.times(least)) > 0;
  return leaves(values[start], values[start - 1]) && leaves(values[end], values[end + 1]);
}

/** Points that begin in the same month of other years. */
function sameMonths(points: readonly Point[], at: number): number[] {
  const { first } = points[at] as Point;
  return points.flatMap((point, other) =>
    other !== at && point.first.slice(5, 7) === first.slice(5, 7) && point.first.slice(0, 4) !== first.slice(0, 4)
      ? [other]
      : [],
  );
}

function isAlike(a: Fraction | undefined, b: Fraction | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.compare(b.times(ALIKE)) <= 0 && b.compare(a.times(ALIKE)) <= 0;
}

/** What would be usual a day: the same month of other years, else the points around. */
function expectedAt(
  points: readonly Point[],
  sameMonth: readonly number[],
  around: readonly number[],
): Fraction | undefined {
  const rates = (indices: readonly number[]): Fraction[] => indices.flatMap((index) => points[index]?.rate ?? []);
  const known = sameMonth.length > 0 ? rates(sameMonth) : rates(around);
  return known.length === 0 ? undefined : medianOf(known);
}

function judge(
  series: Series,
  points: readonly Point[],
  at: number,
  expected: Fraction,
  { side, values, middle: { median, deviation }, usual }: Side,
): Diagnostic | undefined {
  const point = points[at] as Point;
  const value = values[at] as Fraction;
  const ratio = point.rate.over(expected);
  const slip = slipOf(side === 'high' ? ratio : Fraction.one.over(ratio), series, points.length);
  const isOutlier = isRecurring(series) && points.length >= LEAST_POINTS && value.compare(median.times(OUTLIER)) > 0;
  if (slip === undefined && !isOutlier) return undefined;
  // Several rows of one month stand together: the largest of them is where to look.
  const reading = point.readings.reduce((most, each) => (each.amount.compare(most.amount) > 0 ? each : most));
  const { unit } = reading;
  const isOne = point.readings.length === 1;
  const days = Fraction.of(BigInt(point.days));
  const { period, ...told } = toldOf(series, reading);
  const far = {
    ...told,
    period: isOne ? period : phrase`${point.first.slice(0, 7)} (${point.readings.length} rows, the largest here)`,
    amount: amountText(point.amount, unit),
    usual: roughText(expected.times(days), unit),
    ratio: rough(ratio),
    median: usual.median.over(unit.ratio).toExactText(),
    deviation: usual.deviation.over(unit.ratio).toExactText(),
    distance: deviation.isZero() ? phrase`infinitely` : rough(value.minus(median).over(deviation)),
    readings: points.length,
  };
  const place = { ...reading.at, field: 'quantity' };
  if (slip === undefined) return readingOutlier(place, far);
  const factor = side === 'high' ? phrase`${slip.text} times` : `1/${slip.text}`;
  return unitSlip(place, { ...far, factor, likely: slip.likely });
}

/** The slip that a ratio of one or more is near, if any; 3.6 is one of energy alone. */
function slipOf(ratio: Fraction, series: Series, points: number): Slip | undefined {
  const isEnergy = dimensionKey(series.key.unit) === 'energy';
  return SLIPS.find(({ factor, within, text }) => {
    if (!isRecurring(series) && factor.compare(LEAST_OF_TRIPS) < 0) return false;
    if (text === '3.6' && (!isEnergy || points < LEAST_POINTS)) return false;
    return ratio.compare(factor.times(within)) <= 0 && ratio.times(within).compare(factor) >= 0;
  });
}
