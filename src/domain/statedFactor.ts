// A factor that the report's own notes state for an activity: what a reader would recompute the figure with.
import type { WrittenAmount } from './amount.ts';
import type { Place } from './diagnostic.ts';

/** Either an edition of the library or a value with its unit, such as `0.5306 kg/kWh`. */
export type StatedFactor = {
  /** The activity by its name in the vocabulary. */
  readonly activity: string;
  /** Undefined where it is stated for every year. */
  readonly years: readonly string[] | undefined;
  readonly factor: { readonly edition: string } | { readonly value: WrittenAmount };
  /** Where the report says it. */
  readonly where: string | undefined;
  readonly place: Place;
};
