// Guesses the profile of a supplier's report of trips from its headers; whose figures count is proposed, for a person to state.
import type { ImportGuess } from '../../domain/importGuess.ts';
import { PLAIN_PROFILE } from '../../domain/importProfile.ts';
import { PLAIN_TRAVEL, type TravelProfile } from '../../domain/travel.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { decideDayOrder } from '../../domain/writtenDate.ts';
import { ColumnCells, type SampledTable } from '../import/sampleTable.ts';
import { guessTravel } from './guessTravel.ts';

/** The guess; undefined where the headers are not those of trips. The supplier's figures are proposed where there is a column of them. */
export function guessTravelProfile(sampled: SampledTable, vocabulary: Vocabulary): ImportGuess | undefined {
  const cells = new ColumnCells(sampled);
  const headers = sampled.columns.map((_, column) => cells.nameOf(column));
  const found = guessTravel(headers, vocabulary.travelWords(), vocabulary.units);
  if (found === undefined) return undefined;
  const { columns, emissionUnit, distanceUnit } = found;
  const used = [...columns].filter(([, column]) => cells.filled(column) > 0);
  const travel: TravelProfile = {
    ...PLAIN_TRAVEL,
    columns: new Map(used.map(([role, column]) => [role, cells.referenceOf(column)])),
    counts: used.some(([role]) => role === 'emissions') ? 'supplier' : 'recomputed',
    emissionUnit,
    distanceUnit,
  };
  const days = (['travel date', 'booking date', 'return date'] as const).flatMap((role) =>
    cells.texts(columns.get(role) ?? -1),
  );
  const decision = decideDayOrder(days);
  const [first, last] = [sampled.header[0]?.number, sampled.header.at(-1)?.number];
  const taken = new Set(used.map(([, column]) => column));
  return {
    profile: {
      ...PLAIN_PROFILE,
      sheet: sampled.table.sheet,
      header: first === undefined || last === undefined ? undefined : { first, last },
      dates: decision.kind === 'decided' ? decision.order : undefined,
      travel,
    },
    placed: used.map(([role, column]) => ({ column: cells.nameOf(column), ours: role, because: { by: 'header' } })),
    constants: [],
    unplaced: headers.flatMap((name, column) => {
      if (taken.has(column) || name === '') return [];
      return [{ column: name, why: cells.filled(column) === 0 ? ('empty' as const) : ('unknown' as const) }];
    }),
    asks: [
      ...(travel.columns.has('mode') ? [] : [{ ours: 'mode', texts: [] }]),
      ...(decision.kind === 'asked' ? [{ ours: 'dates', texts: [decision.open] }] : []),
    ],
  };
}
