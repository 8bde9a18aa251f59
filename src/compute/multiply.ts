// Quantity times factor, in sight: unit steps, heating values and densities on the way, and factors built from their parts.
import { phrase, type Words } from '../domain/phrase.ts';
import { BRIDGES, type Factor } from '../domain/factor.ts';
import type { Figure } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import { grouped } from '../domain/grouped.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { conversion, sameDimension, type Unit } from '../domain/unit.ts';
import type { Chosen, ChosenPart } from './chooseFactors.ts';
import type { ResultUnits } from './takeInventory.ts';

/** CO2 per carbon by molar mass: 44/12 (IPCC 2006 Guidelines, volume 2, chapter 1, box 1.1). */
const CO2_PER_CARBON = { ratio: Fraction.of(44n, 12n), text: '44/12' };

/** Multiplies a quantity by a factor; undefined where no unit step, heating value or density leads to what the factor is per. */
export function multiply(quantity: Figure, factor: Factor, chosen: Chosen, units: ResultUnits): Figure | undefined {
  const bridges = chosen.parts.filter(
    ({ factor: { gas, basis } }) =>
      BRIDGES.includes(gas) && (factor.basis === '' || basis === '' || basis === factor.basis),
  );
  const reached = reach(quantity, factor.per, bridges);
  if (reached === undefined) return undefined;
  const product = productOf(reached, factor, factor.top, chosen.why);
  return factor.gas === 'carbon content' ? burn(product, chosen, units) : product;
}

/** Carbon to CO2: the part that oxidises, times 44/12 (IPCC 2006 Guidelines, volume 2, chapter 1; GB/T 32151, annex C). */
function burn(carbon: Figure, chosen: Chosen, units: ResultUnits): Figure {
  const oxidation = chosen.parts.find((part) => part.factor.gas === 'oxidation');
  const burnt =
    oxidation === undefined
      ? carbon
      : productOf(carbon, oxidation.factor, carbon.unit, oxidation.why, oxidation.factor.top.ratio);
  const { ratio, text } = CO2_PER_CARBON;
  const what =
    oxidation === undefined
      ? phrase`CO2 per carbon by molar mass, all of it taken as oxidised`
      : phrase`CO2 per carbon by molar mass`;
  const amount = burnt.amount.times(burnt.unit.ratio).times(ratio);
  return {
    name: '',
    amount,
    unit: units.kilogram,
    because: { kind: 'constant', from: stepTo(burnt, kilogramOf(burnt.unit)), ratio, text, what },
  };
}

/** The carbon unit of size one: kgC. */
function kilogramOf(unit: Unit): Unit {
  return { symbol: `kg${[...unit.dimensions.keys()].join('')}`, ratio: Fraction.one, dimensions: unit.dimensions };
}

/** The quantity in the unit `per`: by a unit step, or over heating values and densities, used either way round. */
export function reach(quantity: Figure, per: Unit, bridges: readonly ChosenPart[]): Figure | undefined {
  if (sameDimension(quantity.unit, per)) return stepTo(quantity, per);
  for (const bridge of bridges) {
    const { factor, why } = bridge;
    const others = bridges.filter((other) => other !== bridge);
    if (sameDimension(quantity.unit, factor.per)) {
      const reached = reach(productOf(stepTo(quantity, factor.per), factor, factor.top, why), per, others);
      if (reached !== undefined) return reached;
    }
    if (sameDimension(quantity.unit, factor.top) && !factor.value.isZero()) {
      const reached = reach(quotientOf(stepTo(quantity, factor.top), factor, why), per, others);
      if (reached !== undefined) return reached;
    }
  }
  return undefined;
}

/** Quantity over a value used the other way round: kilograms over a density are litres. */
function quotientOf(quantity: Figure, factor: Factor, why: Words): Figure {
  const because = { kind: 'factor', quantity, factor, divided: true, chosen: why } as const;
  return { name: '', amount: quantity.amount.over(factor.value), unit: factor.per, because };
}

/** Quantity times value, in `unit`; `scale` is the size of a share such as per cent. */
function productOf(quantity: Figure, factor: Factor, unit: Unit, why: Words, scale: Fraction = Fraction.one): Figure {
  const amount = quantity.amount.times(factor.value).times(scale);
  const because = { kind: 'factor', quantity, factor, divided: false, chosen: why, scale } as const;
  return { name: '', amount, unit, because };
}

/** The same figure in another unit of its dimension; no step where the two are one. */
export function stepTo(figure: Figure, unit: Unit, name = ''): Figure {
  const ratio = conversion(figure.unit, unit);
  if (ratio.equals(Fraction.one) && name === '' && figure.unit.symbol === unit.symbol) return figure;
  return { name, amount: figure.amount.times(ratio), unit, because: { kind: 'unit', from: figure, ratio } };
}

/** What counts of a ledger line's rows: of flights person-kilometres, of bills the days that lie in the year, of an entity the share that is consolidated. */
export function rowsFigure(line: LedgerLine): Figure {
  const { unit, portion, share } = line;
  let figure: Figure = { name: '', amount: line.quantity, unit, because: { kind: 'rows', line } };
  if (portion !== undefined) {
    const amount = figure.amount.times(Fraction.of(BigInt(portion.days), BigInt(portion.of)));
    figure = { name: '', amount, unit, because: { kind: 'portion', from: figure, portion } };
  }
  if (share !== undefined) {
    const amount = figure.amount.times(share.amount);
    figure = { name: '', amount, unit, because: { kind: 'share', from: figure, share } };
  }
  return overDistance(figure, line);
}

/** Persons, or trips of one person each, times the kilometres between their airports; the same figure where no distance is known. */
function overDistance(figure: Figure, { details: { origin, destination, distance } }: LedgerLine): Figure {
  if (distance === undefined) return figure;
  const [name = ''] = figure.unit.dimensions.keys();
  const from = stepTo(figure, { symbol: name, ratio: Fraction.one, dimensions: figure.unit.dimensions });
  const text = `${grouped(distance)} km`;
  const what = phrase`great circle ${origin}–${destination}`;
  const ratio = Fraction.of(BigInt(distance));
  const because = { kind: 'constant', from, ratio, text, what } as const;
  return { name: '', amount: from.amount.times(ratio), unit: PERSON_KILOMETRE, because };
}

/** What passenger transport is counted in; both its parts are bases of their dimension in factors/units.csv. */
const PERSON_KILOMETRE: Unit = {
  symbol: 'person·km',
  ratio: Fraction.one,
  dimensions: new Map([
    ['person', 1],
    ['length', 1],
  ]),
};
