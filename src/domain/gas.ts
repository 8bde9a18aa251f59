// Gases and their 100-year warming potentials, as the IPCC's assessment reports print them (factors/gases.csv).
import type { Fraction } from './fraction.ts';
import { spellingKey } from './spelling.ts';

export const POTENTIAL_SETS = ['sar', 'ar4', 'ar5', 'ar6'] as const;

/** Which assessment report the warming potentials are taken from: second, fourth, fifth or sixth. */
export type PotentialSet = (typeof POTENTIAL_SETS)[number];

/** A gas; a potential is kg CO2e per kg, and absent where the report prints none. Air pollutants have none at all. */
export type Gas = {
  readonly name: string;
  readonly kind: 'greenhouse gas' | 'air pollutant' | 'biogenic';
  readonly potentials: ReadonlyMap<PotentialSet, Fraction>;
  /** Whether the Kyoto Protocol covers it; what it does not, such as HCFC-22, is reported outside the scopes. */
  readonly isKyoto: boolean;
  readonly checked: boolean;
  readonly note: string;
};

export type GasTable = ReadonlyMap<string, Gas>;

/** A gas in a blend of refrigerants and its share by mass, as printed (`50 %`); a pure gas is all of itself. */
export type BlendPart = { readonly gas: string; readonly share: Fraction; readonly text: string };

/** A gas or a blend by one name: `R-410A`, `HFC-134a`. */
export type Substance = { readonly name: string; readonly parts: readonly BlendPart[] };

/** Gases and blends by every spelling of their names, as `substanceKey` writes them. */
export type SubstanceTable = ReadonlyMap<string, Substance>;

/** `R-410A`, `R410a` and `r 410A` are one. */
export function substanceKey(text: string): string {
  return spellingKey(text).replace(/[\s-]/g, '');
}
