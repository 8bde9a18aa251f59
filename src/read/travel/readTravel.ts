// Reads a supplier's report of trips: each row is understood, settled with the others of its ticket, and given in both views.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Language } from '../../domain/language.ts';
import type { TravelInput, TravelConventions, TravelReading, TravelView } from '../../domain/travel.ts';
import type { UnitTable } from '../../domain/unit.ts';
import { readTrip } from './readTrip.ts';
import { settleTickets } from './settleTickets.ts';
import type { TravelContext } from './travelContext.ts';
import { recomputedRows, supplierRows } from './travelRows.ts';
import type { TravelWords } from '../../domain/travel.ts';

/**
 * Both views of a report, and an account of its rows. All rows are held at once: a ticket's refund may stand anywhere. The faults of a
 * view count only where that view counts; those in `faults` always do.
 */
export function readTravel(
  inputs: Iterable<TravelInput>,
  profile: TravelConventions,
  words: TravelWords,
  units: UnitTable,
  language: Language,
): TravelReading {
  const context: TravelContext = { words, profile, places: new Map() };
  const faults: Diagnostic[] = [];
  const all = [...inputs];
  const trips = all.flatMap((input) => readTrip(input, context, faults) ?? []);
  const { settled, leftOut } = settleTickets(trips, faults);
  return {
    read: all.length,
    used: settled.length,
    leftOut,
    faults,
    views: {
      supplier: supplierRows(settled, context, units, language),
      recomputed: recomputedRows(settled, context, language),
    },
  };
}

/** The view that a guess proposes: the supplier's where every trip has its figure, else recomputed. A profile states it all the same. */
export function suggestView({ views }: TravelReading): TravelView {
  return views.supplier.rows.length > 0 && views.supplier.faults.length === 0 ? 'supplier' : 'recomputed';
}
