// Holds the rows of a report against one another by ticket: what was void, refunded, changed or listed twice is not counted, each with
// the row that says so. Where a ticket's rows do not say which of its legs is meant, somebody has to.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { refundUnmatched, ticketUnclear } from '../../domain/faults/travelReportFaults.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Leg, LeftOutTrip, Trip } from '../../domain/travel.ts';

/** A trip that counts, with those of its legs that do. */
export type SettledTrip = { readonly trip: Trip; readonly legs: readonly Leg[] };

/** Trips that count, in the order of the report, and the rows that do not. */
export type SettledTickets = { readonly settled: readonly SettledTrip[]; readonly leftOut: readonly LeftOutTrip[] };

/** Settles all tickets of a report. Rows without a ticket's number stand for themselves. */
export function settleTickets(trips: readonly Trip[], faults: Diagnostic[]): SettledTickets {
  const ledger = new TicketLedger(trips, faults);
  ledger.leaveOutVoid();
  ledger.leaveOutDuplicates();
  ledger.followChanges();
  ledger.takeRefunds();
  return ledger.result();
}

class TicketLedger {
  readonly #trips: readonly Trip[];
  readonly #faults: Diagnostic[];
  readonly #byTicket = new Map<string, Trip[]>();
  readonly #leftOut = new Map<Trip, LeftOutTrip>();
  /** The legs of a trip that still count; of those without an entry all do. */
  readonly #legs = new Map<Trip, readonly Leg[]>();

  constructor(trips: readonly Trip[], faults: Diagnostic[]) {
    this.#trips = trips;
    this.#faults = faults;
    for (const trip of trips) {
      if (trip.ticket === '') continue;
      const same = this.#byTicket.get(trip.ticket);
      if (same === undefined) this.#byTicket.set(trip.ticket, [trip]);
      else same.push(trip);
    }
  }

  result(): SettledTickets {
    const settled = this.#trips.flatMap((trip) =>
      this.#leftOut.has(trip) ? [] : [{ trip, legs: this.#legs.get(trip) ?? trip.legs }],
    );
    return { settled, leftOut: this.#trips.flatMap((trip) => this.#leftOut.get(trip) ?? []) };
  }

  leaveOutVoid(): void {
    for (const trip of this.#trips.filter(({ record }) => record === 'void')) {
      this.#leaveOut(trip, 'void');
      for (const other of this.#counted(trip.ticket)) this.#leaveOut(other, 'voided', trip);
    }
  }

  /** The same ticket, leg, day and person again: left out where its figures are the same too, else somebody has to say which holds. */
  leaveOutDuplicates(): void {
    for (const same of this.#byTicket.values()) {
      const seen = new Map<string, Trip>();
      for (const trip of same.filter((each) => !this.#leftOut.has(each))) {
        const key = [trip.record, trip.activity, trip.date, trip.input.cell('traveller'), ...keysOf(trip)].join(
          '\u001f',
        );
        const first = seen.get(key);
        if (first === undefined) seen.set(key, trip);
        else if (hasSameFigures(first, trip)) this.#leaveOut(trip, 'duplicate', first);
        else this.#unclear([first, trip], 'figures');
      }
    }
  }

  /** A changed ticket takes the place of the legs that it repeats; a row without any is the fee of a change. */
  followChanges(): void {
    for (const change of this.#trips.filter((trip) => trip.record === 'change' && !this.#leftOut.has(trip))) {
      if (isFee(change)) {
        this.#leaveOut(change, 'fee');
        continue;
      }
      const before = this.#counted(change.original || change.ticket).filter(
        (trip) => trip !== change && (change.original !== '' || trip.input.row < change.input.row),
      );
      this.#takeAway(change, before, 'replaced');
    }
  }

  /** A refund takes back the legs that it names, or the whole ticket where it names none. It counts for nothing itself. */
  takeRefunds(): void {
    for (const refund of this.#trips.filter((trip) => trip.record === 'refund' && !this.#leftOut.has(trip))) {
      this.#leaveOut(refund, 'refund');
      const ofTicket = this.#byTicket.get(refund.ticket) ?? [];
      const counted = this.#counted(refund.ticket);
      if (ofTicket.every(({ record }) => record === 'refund'))
        this.#faults.push(refundUnmatched(refund.input.placeOf('ticket'), { ticket: refund.ticket }));
      else this.#takeAway(refund, counted, 'refunded');
    }
  }

  #counted(ticket: string): readonly Trip[] {
    const same = ticket === '' ? [] : (this.#byTicket.get(ticket) ?? []);
    return same.filter((trip) => !this.#leftOut.has(trip) && trip.record !== 'refund');
  }

  /** Takes the legs of `by` away from the trips; all of them where `by` names none, and the only one where it names another. */
  #takeAway(by: Trip, trips: readonly Trip[], why: 'replaced' | 'refunded'): void {
    if (trips.length === 0) return;
    const taken = new Set(by.legs.map(({ key }) => key));
    const open = trips.map((trip) => ({ trip, legs: this.#legs.get(trip) ?? trip.legs }));
    const isNamed = open.some(({ legs }) => legs.some(({ key }) => taken.has(key)));
    const isOne = open.length === 1 && (open[0]?.legs.length ?? 0) <= 1;
    if (taken.size > 0 && !isNamed && !isOne) return this.#unclear([...trips, by], why);
    for (const { trip, legs } of open) {
      const left = taken.size === 0 || !isNamed ? [] : legs.filter(({ key }) => !taken.has(key));
      if (left.length === 0) this.#leaveOut(trip, why, by);
      else this.#legs.set(trip, left);
    }
  }

  #leaveOut(trip: Trip, why: LeftOutTrip['why'], by?: Trip): void {
    this.#leftOut.set(trip, { row: trip.input.row, why, ...(by === undefined ? {} : { by: by.input.row }) });
  }

  #unclear(trips: readonly Trip[], why: 'figures' | 'replaced' | 'refunded'): void {
    const [first] = trips;
    const last = trips.at(-1);
    if (first === undefined || last === undefined) return;
    const rows = trips.map(({ input }) => input.row).sort((a, b) => a - b);
    this.#faults.push(
      ticketUnclear(last.input.placeOf('ticket'), { ticket: first.ticket, rows: rows.map(String), why }),
    );
  }
}

/** A stay is told from another by where it was. */
function keysOf({ legs, input }: Trip): readonly string[] {
  return legs.length > 0 ? legs.map(({ key }) => key) : [input.cell('from'), input.cell('to')];
}

function isFee({ legs, roomNights, distance, emissions }: Trip): boolean {
  return legs.length === 0 && [roomNights, distance, emissions].every((amount) => amount?.isZero() !== false);
}

function hasSameFigures(a: Trip, b: Trip): boolean {
  const isSame = (one: Fraction | undefined, other: Fraction | undefined): boolean =>
    one === undefined || other === undefined ? one === other : one.equals(other);
  return (
    a.class === b.class &&
    isSame(a.persons, b.persons) &&
    isSame(a.distance, b.distance) &&
    isSame(a.roomNights, b.roomNights) &&
    isSame(a.emissions, b.emissions)
  );
}
