// What a unit measures, as one text to compare and to print: `energy`, `length·person`, `CO2e·energy^-1`.
import { listed, phrase, type Words } from './phrase.ts';
import type { Unit } from './unit.ts';
import { byText } from './diagnostic.ts';

/** The dimensions of a unit in a fixed order. */
export function dimensionKey(unit: Unit): string {
  return [...unit.dimensions]
    .sort(([a], [b]) => byText(a, b))
    .map(([dimension, exponent]) => (exponent === 1 ? dimension : `${dimension}^${exponent}`))
    .join('·');
}

/** Units that people use for a dimension, for messages. */
const USUAL_UNITS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['volume', 'L, m3'],
  ['normal volume', 'Nm3'],
  ['mass', 'kg, t'],
  ['energy', 'kWh, MJ'],
  ['length', 'km'],
  ['length·person', 'person·km'],
  ['length·mass', 't·km'],
  ['room-night', 'room-night'],
  ['trip', 'trip, return trip'],
  ['full-time equivalent·time', 'FTE·h'],
  ['area', 'm2'],
  ['person', 'person'],
  ['piece', 'unit'],
  ['currency', 'RMB 1M, HKD 1M'],
  ['rate', 'HKD/USD'],
  ['number', 'index'],
  ['CO2e', phrase`tCO2e as its supplier gives it`],
]);

/** `L, m3, kg, t or kWh, MJ`: units of the dimensions, for a hint. */
export function usualUnits(dimensions: readonly string[]): Words {
  const units = dimensions.flatMap((dimension) => USUAL_UNITS.get(dimension) ?? []);
  return listed(units.flatMap((unit): readonly Words[] => (typeof unit === 'string' ? unit.split(', ') : [unit])));
}

/** Whether a unit counts CO2e or CO2: a quantity in it is a result that somebody else came to. */
export function isResultUnit({ dimensions }: Unit): boolean {
  return dimensions.has('CO2e') || dimensions.has('CO2');
}

/** The one currency that a unit counts, or undefined: `RMB 100M` counts RMB. */
export function currencyIn(unit: Unit): string | undefined {
  const [[dimension, exponent] = ['', 0], ...more] = unit.dimensions;
  return exponent === 1 && more.length === 0 && isCurrency(dimension) ? dimension : undefined;
}

/** Whether a unit is one currency over another: `HKD/USD`. */
export function isExchangeRate({ dimensions }: Unit): boolean {
  const exponents = [...dimensions.values()].sort((a, b) => a - b);
  return [...dimensions.keys()].every(isCurrency) && exponents.join() === '-1,1';
}

/** Every currency is a dimension of its own, named by its three capitals, so that RMB never adds to HKD. */
export function isCurrency(dimension: string): boolean {
  return /^[A-Z]{3}$/.test(dimension);
}
