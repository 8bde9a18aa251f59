// The cabin of a flight or the seat of a train, by its words in three languages or a booking letter that all airlines use alike.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { travelCabinUnknown } from '../../domain/faults/travelReportFaults.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { TravelInput } from '../../domain/travel.ts';
import type { TravelContext } from './travelContext.ts';

/** Seats of ordinary trains. */
const ORDINARY = new Set(['hard seat', 'hard sleeper', 'soft sleeper']);

/**
 * The class of a row: economy, premium economy, business, first; of trains `high-speed rail, second class` and the like, which no
 * publisher has a factor for: a company's own, or the supplier's figure. Empty where the report does not say. A letter that airlines
 * use differently (P, R, E, G, U) is a fault until a profile says what it means.
 */
export function readClass(
  input: TravelInput,
  { words }: TravelContext,
  faults: Diagnostic[],
  activity: string | undefined,
): string {
  const text = input.cell('class');
  if (text === '' || (activity !== 'flight' && activity !== 'rail travel')) return '';
  const key = spellingKey(text);
  if (activity === 'rail travel') {
    const seat = words.meanings.seat.get(key);
    if (seat === undefined) return text;
    // 二等座 and its like are seats of high-speed trains alone; in other words the train's number has to say it: G, D or C.
    const isHighSpeed = /座/.test(text) || /^[GDC]\d/i.test(input.cell('train'));
    return isHighSpeed && !ORDINARY.has(seat) ? `high-speed rail, ${seat}` : seat;
  }
  const cabin = words.meanings.cabin.get(key) ?? ofFirstWord(text, words.meanings.cabin);
  if (cabin === undefined) faults.push(travelCabinUnknown(input.placeOf('class'), { text }));
  return cabin ?? '';
}

/** `Economy (Y)`, `经济舱 Y`, `Y/Economy`: the one cabin that its parts name. */
function ofFirstWord(text: string, cabins: ReadonlyMap<string, string>): string | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[\s()/,-]+/)
    .filter((part) => part !== '');
  const named = new Set(parts.flatMap((part) => cabins.get(spellingKey(part)) ?? []));
  const [only, another] = named;
  return another === undefined ? only : undefined;
}
