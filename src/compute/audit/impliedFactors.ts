// The factors that a printed table must have used: total over activity as the interval of their digits, and what was published within it.
import { byText } from '../../domain/diagnostic.ts';
import type { Edition, Factor } from '../../domain/factor.ts';
import type { FactorPair } from '../../domain/factorPair.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { GasTable, PotentialSet } from '../../domain/gas.ts';
import type { Interval } from '../../domain/interval.ts';
import { conversion, overUnit, sameDimension, type Unit } from '../../domain/unit.ts';
import {
  intervalOf,
  printedAmount,
  printedYears,
  type PrintedAmount,
  type PrintedTable,
} from '../check/printedTable.ts';

/** A published value in the unit of the implied one; `value` may be the CO2e of several gases. */
export type Candidate = { readonly factor: Factor; readonly edition: Edition; readonly value: Fraction };

/** What one year implies: the interval, the published values inside it, and the nearest one where there is none. */
export type ImpliedFactor = {
  readonly pair: FactorPair;
  readonly year: string;
  readonly total: PrintedAmount;
  readonly activity: PrintedAmount;
  readonly interval: Interval;
  /** Printed total over printed activity. */
  readonly middle: Fraction;
  readonly fits: readonly Candidate[];
  readonly nearest: Candidate | undefined;
};

/** What published values are looked for with. `region` keeps those of a country or grid and of its parts. */
export type FactorSearch = {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly gases: GasTable;
  readonly potentials: PotentialSet;
  readonly region: string | undefined;
};

/** Every pair and year that the table prints. Where two activities could explain a total, neither does alone, and it is left out. */
export function impliedFactors(
  printed: PrintedTable,
  pairs: readonly FactorPair[],
  search: FactorSearch,
): ImpliedFactor[] {
  return pairs.flatMap((pair) => {
    const rivals = pairs.filter(({ total, activityKpi }) => total === pair.total && activityKpi !== pair.activityKpi);
    const found = candidatesOf(pair, search);
    return printedYears(printed).flatMap((year) => {
      const [total, activity] = [
        printedAmount(printed, pair.total, year),
        printedAmount(printed, pair.activityKpi, year),
      ];
      const isShared = rivals.some(({ activityKpi }) => printedAmount(printed, activityKpi, year) !== undefined);
      if (total === undefined || activity === undefined || isShared || activity.amount.isZero()) return [];
      const quotient = overUnit(total.unit, activity.unit);
      if (!sameDimension(quotient, pair.unit) || intervalOf(total).low.amount.isNegative()) return [];
      const step = conversion(quotient, pair.unit);
      const interval = intervalOf(total).over(intervalOf(activity)).times(step);
      const middle = total.amount.over(activity.amount).times(step);
      const fits = found.filter(({ value }) => interval.contains(value)).sort(byLikelihood(year));
      const away = ({ value }: Candidate): Fraction => value.minus(middle).magnitude();
      const [nearest] = [...found].sort((a, b) => away(a).compare(away(b)) || byLikelihood(year)(a, b));
      return [{ pair, year, total, activity, interval, middle, fits, nearest: fits.length > 0 ? undefined : nearest }];
    });
  });
}

/** Factors of the reporter's own time come first; those of one time in the order of their ids. */
function byLikelihood(year: string): (a: Candidate, b: Candidate) => number {
  const distance = ({ edition }: Candidate): number => Math.abs(Number(edition.dataYear) - Number(year.slice(0, 4)));
  return (a, b) => distance(a) - distance(b) || byText(a.factor.id, b.factor.id);
}

/** Published values of the activity in the unit of the pair, gases of one thing added up as CO2e. */
function candidatesOf(
  { activity, gas, unit }: FactorPair,
  { editions, gases, potentials, region }: FactorSearch,
): Candidate[] {
  const isHere = (factor: Factor): boolean =>
    region === undefined || factor.region === '' || factor.region === region || factor.region.startsWith(`${region}-`);
  const all = [...editions.values()].flatMap((edition) =>
    edition.factors
      .filter((factor) => factor.activity === activity && isHere(factor))
      .map((factor) => ({ factor, edition })),
  );
  const groups = new Map<string, { factor: Factor; edition: Edition }[]>();
  for (const each of all) groups.set(each.factor.group, [...(groups.get(each.factor.group) ?? []), each]);
  return [...groups.values()].flatMap((ours) => {
    const values = ours.flatMap(({ factor }) => valueIn(factor, gas, unit, gases, potentials) ?? []);
    const [first] = ours;
    if (first === undefined || values.length === 0) return [];
    return [{ ...first, value: values.reduce((sum, value) => sum.plus(value)) }];
  });
}

/** A factor's share of the gas that is looked for, in the unit of the pair; undefined where it has none. */
function valueIn(
  { gas: own, value, top, per }: Factor,
  gas: string,
  unit: Unit,
  gases: GasTable,
  potentials: PotentialSet,
): Fraction | undefined {
  const weight = gas !== 'CO2e' ? undefined : own === 'CO2' ? Fraction.one : gases.get(own)?.potentials.get(potentials);
  const share = own === gas ? Fraction.one : weight;
  if (share === undefined) return undefined;
  // What a mass of gas is per unit compares with the CO2e that a table prints, whatever the mass is of.
  const plain = overUnit(withoutGas(top), per);
  const wanted = withoutGas(unit);
  return sameDimension(plain, wanted) ? value.times(share).times(conversion(plain, wanted)) : undefined;
}

/** kgCO2e as a plain kilogram. */
function withoutGas(unit: Unit): Unit {
  const dimensions = new Map<string, number>();
  for (const [name, exponent] of unit.dimensions) {
    const plain = name === 'CO2e' || name === 'CO2' ? 'mass' : name;
    dimensions.set(plain, (dimensions.get(plain) ?? 0) + exponent);
  }
  return { ...unit, dimensions };
}
