// The legs of a row: from and to, or an itinerary in one cell (HKG-PVG-HKG, HKG/PVG//PEK-HKG, 上海-北京), there and back as two.
import type { Leg, TravelInput } from '../../domain/travel.ts';
import { placeKey } from './findAirport.ts';
import type { TravelContext } from './travelContext.ts';

const STAYS = new Set<string | undefined>(['hotel stay', 'car travel', 'taxi']);
/** Between two places; `//` and ARNK stand for a way on the ground, which is no leg. */
const SURFACE = /\s*(?:\/\/|\bARNK\b)\s*/i;
const NEXT = /\s*(?:->|→|>|—|–|-|\/|~|至)\s*/;

/** The legs of what was travelled from a place to another; none of a stay, and none where nothing says from where to where. */
export function readLegs(
  input: TravelInput,
  context: TravelContext,
  activity: string | undefined,
  tripType: string | undefined,
): readonly Leg[] {
  if (STAYS.has(activity)) return [];
  const ways = placesOf(input);
  const legs = ways.flatMap((places) => places.slice(1).map((to, index) => legOf(places[index] ?? '', to, context)));
  const [only, ...others] = legs;
  if (only === undefined) return [];
  if (tripType === 'return' && others.length === 0) return [only, legOf(only.to, only.from, context)];
  return legs;
}

/** The places of each way without a gap, in their order. */
function placesOf(input: TravelInput): readonly (readonly string[])[] {
  const [from, to, itinerary] = [input.cell('from'), input.cell('to'), input.cell('itinerary')];
  if (from !== '' && to !== '') return [[from, to]];
  const text = itinerary === '' ? `${from}${to}` : itinerary;
  return text.split(SURFACE).map((way) => {
    const words = way.trim().split(/\s+/);
    const isCodes = words.length > 1 && words.every((word) => /^[A-Z]{3}$/.test(word));
    return (isCodes ? words : way.trim().split(NEXT)).map((place) => place.trim()).filter((place) => place !== '');
  });
}

function legOf(from: string, to: string, context: TravelContext): Leg {
  return { from, to, key: `${placeKey(from, context)}>${placeKey(to, context)}` };
}
