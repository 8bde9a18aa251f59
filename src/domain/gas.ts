// Gases and their 100-year warming potentials, as the IPCC's assessment reports print them (factors/gases.csv).
import type { Fraction } from './fraction.ts';

export const POTENTIAL_SETS = ['sar', 'ar4', 'ar5', 'ar6'] as const;

/** Which assessment report the warming potentials are taken from: second, fourth, fifth or sixth. */
export type PotentialSet = (typeof POTENTIAL_SETS)[number];

/** A gas; a potential is kg CO2e per kg, and absent where the report prints none. Air pollutants have none at all. */
export type Gas = {
  readonly name: string;
  readonly kind: 'greenhouse gas' | 'air pollutant' | 'biogenic';
  readonly potentials: ReadonlyMap<PotentialSet, Fraction>;
  readonly checked: boolean;
  readonly note: string;
};

export type GasTable = ReadonlyMap<string, Gas>;
