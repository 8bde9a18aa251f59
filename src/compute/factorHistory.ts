// What a family said of one thing over the years.
import type { Edition, Factor, FactorLibrary } from '../domain/factor.ts';
import type { Fraction } from '../domain/fraction.ts';
import { changeShare } from '../domain/percent.ts';
import { sameDimension } from '../domain/unit.ts';
import { byText } from '../domain/diagnostic.ts';

/** One edition's value; `value` is in base units, so that `t/MWh` compares with `kg/kWh`; `change` is the share against the edition before. */
export type FactorYear = {
  readonly edition: Edition;
  readonly factor: Factor;
  readonly value: Fraction;
  readonly change: Fraction | undefined;
};

/** The factor in every edition of its family, by data year. */
export function factorHistory(factor: Factor, { editions }: FactorLibrary): FactorYear[] {
  const family = editions.get(factor.edition)?.family;
  const found = [...editions.values()]
    .filter((edition) => edition.family === family)
    .flatMap((edition) =>
      edition.factors
        .filter((other) => isSame(factor, other))
        .map((other) => ({ edition, factor: other, value: baseValue(other) })),
    )
    .sort((a, b) => byText(a.edition.dataYear, b.edition.dataYear) || byText(a.edition.id, b.edition.id));
  return found.map((each, index) => {
    const before = found[index - 1]?.value;
    return {
      ...each,
      change: before === undefined ? undefined : changeShare(before, each.value),
    };
  });
}

/** Whether two factors say the same of the same thing, in whatever unit. */
export function isSame(a: Factor, b: Factor): boolean {
  const alike =
    a.activity === b.activity && a.class === b.class && a.region === b.region && a.gas === b.gas && a.basis === b.basis;
  return alike && sameDimension(a.per, b.per) && sameDimension(a.top, b.top);
}

/** A factor's value in base units. */
export function baseValue(factor: Factor): Fraction {
  return factor.value.times(factor.top.ratio).over(factor.per.ratio);
}
