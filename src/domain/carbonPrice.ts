// What a company lets a tonne of CO2e cost itself, or its statement that it uses no such price.
import type { WrittenAmount } from './amount.ts';
import type { Place } from './diagnostic.ts';
import type { Labels } from './language.ts';

/** A shadow price weighs decisions, a fee is charged, an implicit price is what abatement cost. */
export const PRICE_KINDS = ['shadow', 'fee', 'implicit'] as const;
export type PriceKind = (typeof PRICE_KINDS)[number];

export type CarbonPrice =
  | { readonly use: 'none'; readonly reason: Labels }
  | {
      readonly use: 'priced';
      /** By reporting year; all in one currency. */
      readonly prices: ReadonlyMap<string, WrittenAmount>;
      /** Its three capitals. */
      readonly currency: string;
      readonly kind: PriceKind;
      /** The KPIs whose emissions are priced; no emission stands in two of them. */
      readonly covers: readonly string[];
      readonly label: Labels | undefined;
      readonly why: Labels | undefined;
      readonly place: Place;
    };
