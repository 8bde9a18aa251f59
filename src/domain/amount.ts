// An amount as someone wrote it in the company file: its digits decide at how many decimals it is compared.
import type { Place } from './diagnostic.ts';
import type { Fraction } from './fraction.ts';
import type { Unit } from './unit.ts';

/** `23.24 tCO2e/RMB 100M`: `text` has the digits without thousands marks. */
export type WrittenAmount = {
  readonly amount: Fraction;
  readonly text: string;
  readonly decimals: number;
  readonly unit: Unit;
  readonly place: Place;
};

/** `4.2 %`: `text` has the digits, `amount` is the share of one. */
export type WrittenShare = { readonly amount: Fraction; readonly text: string };
