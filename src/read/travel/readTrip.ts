// Understands one row of a supplier's report: what it records, what was travelled, when, by whom and how far.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dateAmbiguous, dateImpossible, dateReversed, dateUnreadable } from '../../domain/faults/rowFaults.ts';
import { travelCellMissing, travelWordUnknown } from '../../domain/faults/travelReportFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { daysFrom, parsePeriod, type Period } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { Stated, TravelConventions, TravelInput, TravelRecord, TravelRole, Trip } from '../../domain/travel.ts';
import { narrowed, readWritten, takeSign } from '../readWritten.ts';
import { readClass } from './readClass.ts';
import { readLegs } from './readLegs.ts';
import type { TravelContext } from './travelContext.ts';
import type { TravelUse } from '../../domain/travel.ts';

/** The row understood; undefined with faults, all of them, where something in it is not. */
export function readTrip(input: TravelInput, context: TravelContext, faults: Diagnostic[]): Trip | undefined {
  const before = faults.length;
  const row = new TravelCells(input, context, faults);
  const activity = row.word('mode', 'mode');
  if (activity === undefined && input.cell('mode') === '') faults.push(row.missing('mode'));
  const emissions = row.number('emissions');
  const record = recordOf(row, emissions);
  const date = row.period('travel date') ?? row.period('booking date');
  if (date === undefined && faults.length === before) faults.push(row.missing('travel date'));
  const legs = readLegs(input, context, activity, row.word('trip type', 'trip'));
  const kind = readClass(input, context, faults, activity);
  const persons = row.number('passengers') ?? Fraction.one;
  const roomNights =
    activity === 'hotel stay' ? nightsOf(row, date)?.times(row.number('rooms') ?? Fraction.one) : undefined;
  const distance = row.number('distance');
  const statement = statementOf(row, context.profile);
  if (activity === undefined || date === undefined || faults.length > before) return undefined;
  return {
    input,
    activity,
    record,
    ticket: input.cell('ticket'),
    original: input.cell('original ticket'),
    date: dateText(date),
    legs,
    class: kind,
    persons,
    distance: distance?.magnitude(),
    roomNights: roomNights?.magnitude(),
    emissions: emissions?.magnitude(),
    statement,
  };
}

/** Cells of a row by role, read as numbers, periods and words; each fault is kept. */
class TravelCells {
  readonly input: TravelInput;
  readonly #context: TravelContext;
  readonly #faults: Diagnostic[];

  constructor(input: TravelInput, context: TravelContext, faults: Diagnostic[]) {
    this.input = input;
    this.#context = context;
    this.#faults = faults;
  }

  cell(role: TravelRole): string {
    return this.input.cell(role);
  }

  missing(role: TravelRole): Diagnostic {
    return travelCellMissing(this.input.placeOf(role), { role, activity: '' });
  }

  /** Undefined where the cell is empty, says that no figure is known, or is at fault. */
  number(role: TravelRole): Fraction | undefined {
    const text = this.cell(role);
    if (text === '' || text === '-' || text === '--') return undefined;
    const quantity = readWritten(text, this.#context.profile);
    if (quantity.kind === 'number') return Fraction.scaled(quantity.digits, quantity.decimals);
    if (quantity.kind === 'fault') this.#faults.push(quantity.at(this.input.placeOf(role)));
    return undefined;
  }

  period(role: TravelRole): Period | undefined {
    const text = this.cell(role);
    if (text === '') return undefined;
    const period = parsePeriod(text, undefined, this.#context.profile.dates);
    if (typeof period !== 'string') return period;
    const fault = {
      ambiguous: dateAmbiguous,
      impossible: dateImpossible,
      reversed: dateReversed,
      unreadable: dateUnreadable,
    }[period];
    this.#faults.push(fault(this.input.placeOf(role), { text }));
    return undefined;
  }

  /** What a word means, undefined where the cell is empty; an unknown word is a fault. */
  word(role: TravelRole, use: TravelUse): string | undefined {
    const text = this.cell(role);
    if (text === '') return undefined;
    const meanings = this.#context.words.meanings[use];
    const meaning = meanings.get(spellingKey(text));
    if (meaning === undefined) {
      const known = [...new Set(meanings.values())].join(', ');
      this.#faults.push(travelWordUnknown(this.input.placeOf(role), { role, text, known }));
    }
    return meaning;
  }
}

/** What is said, else a refund where money or emissions are taken back, else an issue. */
function recordOf(row: TravelCells, emissions: Fraction | undefined): TravelRecord {
  const said = row.word('record type', 'record');
  if (said !== undefined) return said as TravelRecord;
  const isPaidBack = takeSign(narrowed(row.cell('amount')))[0] === '-' && /\d/.test(row.cell('amount'));
  return emissions?.isNegative() === true || isPaidBack ? 'refund' : 'issue';
}

/** Nights as they are counted, else from the day of arrival to that of leaving. */
function nightsOf(row: TravelCells, arrival: Period | undefined): Fraction | undefined {
  const counted = row.number('nights');
  if (counted !== undefined) return counted;
  const leaving = row.period('return date');
  if (arrival === undefined || leaving === undefined || leaving.first <= arrival.first) return undefined;
  return Fraction.of(BigInt(daysFrom(arrival.first, leaving.first) - 1));
}

function statementOf(row: TravelCells, { statement }: TravelConventions): Trip['statement'] {
  const answer = (role: 'radiative forcing' | 'upstream', otherwise: Stated): Stated =>
    (row.word(role, 'answer') as Stated | undefined) ?? otherwise;
  return {
    method: row.cell('method') || statement.method,
    factorSet: row.cell('factor set') || statement.factorSet,
    factorYear: row.cell('factor year') || statement.factorYear,
    radiativeForcing: answer('radiative forcing', statement.radiativeForcing),
    upstream: answer('upstream', statement.upstream),
  };
}

/** A period as an activity table has it. */
function dateText({ first, last, grain }: Period): string {
  if (grain === 'day') return first;
  return grain === 'month' ? first.slice(0, 7) : `${first}..${last}`;
}
