// A factor as programs read it, in the JSON of `factors list` and from the library.

/** One published value of the library. */
export type ListedFactor = {
  /** `edition/activity:class@region`. */
  readonly id: string;
  readonly activity: string;
  /** What is told apart within the activity, such as the cabin of a flight; empty where nothing is. */
  readonly class: string;
  readonly region: string;
  readonly gas: string;
  /** The digits as their publisher printed them. */
  readonly value: string;
  /** The unit as printed, such as `kg/kWh`. */
  readonly unit: string;
  /** The calorific value that a quantity of energy is of, `net` or `gross`; empty where the value rests on none. */
  readonly basis: string;
  /** What the factor covers, such as `average`, `residual` or `footprint`. */
  readonly kind: string;
  readonly edition: string;
  readonly family: string;
  /** The year that the value describes. */
  readonly dataYear: string;
  /** The day the edition became public, where it is known. */
  readonly published: string | null;
  readonly source: string;
  /** Whether the value was compared with the publication. */
  readonly checked: boolean;
};
