// What can be wrong with a supplier's report of trips.
import { defineFault, quoted } from './define.ts';

/** A cell that should be one of some words: a mode, a kind of record, an answer. */
export const travelWordUnknown = defineFault<{ role: string; text: string; known: string }>(
  'travel-word-unknown',
  ({ role, text, known }) => ({
    message: `${quoted(text)} is no known ${role}`,
    hint: `say in the profile what it means, travel: {values: {${role}: {${text}: ...}}}, as one of ${known}; or leave such rows out (leaveOut:)`,
  }),
);

/** A cabin in unknown words, or a booking letter (P, R, E, G, U) that is another cabin from airline to airline. */
export const travelCabinUnknown = defineFault<{ text: string }>('travel-word-unknown', ({ text }) => ({
  message: /^[a-z]\d?$/i.test(text)
    ? `${quoted(text)} is a booking letter that airlines use for different cabins`
    : `${quoted(text)} is no known cabin`,
  hint: `say in the profile which cabin it is, travel: {values: {class: {${text}: premium economy}}}; economy, premium economy, business or first`,
}));

export const travelCountryUnknown = defineFault<{ text: string }>('travel-word-unknown', ({ text }) => ({
  message:
    text === '' ? 'nothing says in which country the stay was' : `${quoted(text)} is in no country that is known here`,
  hint: 'map the country of the stay (travel: {columns: {country: ...}}), by its name or its two letters: CN, HK, GB',
}));

/** What a row needs and has not: `what` is the role. */
export const travelCellMissing = defineFault<{ role: string; activity: string }>(
  'travel-cell-missing',
  ({ role, activity }) => ({
    message: `${activity === '' ? 'the trip' : activity} has no ${role}`,
    hint:
      role === 'emissions'
        ? `ask the supplier for its figure, or state that it is recomputed: travel: {counts: recomputed, recompute: [${activity}]}`
        : `map the column of the ${role}, or state it for all rows: travel: {constants: {${role}: ...}}`,
  }),
);

/** What the supplier's figures are counted in. */
export const travelUnitMissing = defineFault<{ text: string }>('travel-cell-missing', ({ text }) => ({
  message:
    text === ''
      ? "nothing says what the supplier's emissions are counted in"
      : `${quoted(text)} is no unit of emissions`,
  hint: 'state it in the profile, travel: {emissions: kgCO2e}, or tCO2e',
}));

/** A supplier's figure of several legs of which only some were travelled. */
export const travelFigureWhole = defineFault<{ text: string }>('travel-cell-missing', ({ text }) => ({
  message: `${quoted(text)} is the figure of all legs of the ticket, and some were refunded or changed`,
  hint: 'ask the supplier for the figure of each leg, or let the trips count recomputed (travel: {counts: recomputed})',
}));

/** Rows of one ticket that leave open what was travelled. */
export const ticketUnclear = defineFault<{
  ticket: string;
  rows: readonly string[];
  why: 'figures' | 'replaced' | 'refunded';
}>('ticket-unclear', ({ ticket, rows, why }) => ({
  message: `ticket ${quoted(ticket)} (rows ${rows.join(', ')}) ${WHY[why]}`,
  hint: 'leave the row out that was not travelled (leaveOut:), or write in it which leg it is about',
}));

const WHY = {
  figures: 'stands there twice with different figures',
  replaced: 'was changed, and the change names none of its legs',
  refunded: 'was refunded, and the refund names none of its legs',
};

export const refundUnmatched = defineFault<{ ticket: string }>(
  'refund-unmatched',
  ({ ticket }) => ({
    message: `${ticket === '' ? 'a refund without a ticket number' : `the refund of ticket ${quoted(ticket)}`} takes nothing back, for no row of this report issued it`,
    hint: 'if the trip was counted in an earlier report, correct that one; the refund itself is not counted',
  }),
  { severity: 'warning' },
);
