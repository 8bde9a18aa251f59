// What the rows of one report are read with.
import type { TravelConventions } from '../../domain/travel.ts';
import type { FoundAirport } from './findAirport.ts';
import type { TravelWords } from '../../domain/travel.ts';

/** Words, profile, and the places that were looked for so far. */
export type TravelContext = {
  readonly words: TravelWords;
  readonly profile: TravelConventions;
  readonly places: Map<string, FoundAirport>;
};
