// Why a figure changed: the causes that a change is taken apart by, and what each source of the figure has of them.
import type { Fraction } from './fraction.ts';

/**
 * What can have changed: the measure that use follows (revenue), use per measure, the mix within a group, emission per unit of
 * activity, and sources that only one side has figures of.
 */
export const CAUSES_OF_CHANGE = ['measure', 'use', 'structure', 'factor', 'boundary'] as const;
export type CauseOfChange = (typeof CAUSES_OF_CHANGE)[number];

/** Logarithmic mean Divisia index, or the mean over all orders in which the causes could have come one after another. */
export const CHANGE_METHODS = ['lmdi', 'shapley'] as const;
export type ChangeMethod = (typeof CHANGE_METHODS)[number];

/** A cause before and after; the product of all causes of a source is its amount. */
export type Pair = { readonly was: Fraction; readonly is: Fraction };
