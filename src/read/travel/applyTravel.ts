// Turns a supplier's report of trips into rows of the activity table, as the profile says, and accounts for every row of it. The whole
// report is held at once, for the refund of a ticket may stand anywhere.
import type { Diagnostic, Place, Problems } from '../../domain/diagnostic.ts';
import type { ImportProfile } from '../../domain/importProfile.ts';
import { spellingKey } from '../../domain/spelling.ts';
import {
  TRAVEL_ROLES,
  type LeftOutTrip,
  type TravelInput,
  type TravelProfile,
  type TravelReading,
  type TravelRole,
  type TravelRow,
} from '../../domain/travel.ts';
import { IMPORTED_FROM, type Vocabulary } from '../../domain/vocabulary.ts';
import { keyOf, leaveOut, newAccount, reasonToLeaveOut, type Counting } from '../import/applyProfile.ts';
import { columnNames, findColumn } from '../import/findColumns.ts';
import { cellReader, dateConvention } from '../import/readCell.ts';
import { placeIn, type TidyRow, type TidyTable } from '../import/tidyTable.ts';
import type { RawRow, RawTable } from '../raw/rawTable.ts';
import { readTravel } from './readTravel.ts';

/** Why trips are left out, as the account of rows says it. */
export const TRIP_REASONS: Readonly<Record<LeftOutTrip['why'], string>> = {
  void: 'void',
  voided: 'of a void ticket',
  duplicate: 'listed twice',
  replaced: 'changed for another ticket',
  refund: 'of a refund',
  refunded: 'refunded',
  fee: 'of a fee for a change',
};

/** Columns that the table has even where no trip is left. */
const REQUIRED = ['date', 'activity', 'quantity', 'unit'];

/** Whose cell a column of the activity table is read from, to say where it stands. */
const ROLE_OF: Readonly<Record<string, TravelRole>> = {
  date: 'travel date',
  activity: 'mode',
  class: 'class',
  evidence: 'ticket',
  origin: 'from',
  destination: 'to',
  region: 'country',
};

/** A report read through its profile: its rows in both views, and as the table of the view that counts. */
export type AppliedTravel = { readonly tidy: TidyTable; readonly reading: TravelReading };

/** The report's table; undefined with faults where the profile does not fit it. */
export async function applyTravel(
  table: RawTable,
  header: readonly RawRow[],
  profile: ImportProfile,
  travel: TravelProfile,
  vocabulary: Vocabulary,
  problems: Pick<Problems, 'add'>,
): Promise<AppliedTravel | undefined> {
  const faults: Diagnostic[] = [];
  const names = table.names ?? columnNames(header, table.merged);
  const find = (wanted: string, place: Place | undefined): number => findColumn(wanted, names, place, faults) ?? -1;
  const roles = new Map(
    [...travel.columns].map(([role, column]) => [role, find(column, travel.columnPlaces.get(role) ?? profile.place)]),
  );
  const others = new Map(
    [...profile.columns].map(([name, column]) => [name, find(column, profile.columnPlaces.get(name) ?? profile.place)]),
  );
  const rules = profile.leaveOut.map((rule) => ({ rule, column: find(rule.column, rule.place) }));
  for (const fault of faults) problems.add(fault);
  if (faults.length > 0) return undefined;

  // Roles may be stated with the activity table's own columns, as `--set mode=air` does; they are no columns of its rows.
  const isOwn = (name: string): boolean => vocabulary.columns.some((column) => column.name === name);
  const isRole = (name: string): name is TravelRole => !isOwn(name) && TRAVEL_ROLES.some((role) => role === name);
  const constants = new Map([...profile.constants].filter(([name]) => !isRole(name)));
  const stated = new Map(travel.constants);
  for (const [name, text] of profile.constants) if (isRole(name)) stated.set(name, text);
  const account = newAccount();
  const rows = await usedRows(table, header, rules, profile, account);
  const shown = table.sheet === undefined ? table.file : `${table.file}!${table.sheet}`;
  const inputs = rows.map((row) =>
    inputOf(row, roles, { ...travel, constants: stated }, (at) =>
      placeIn(shown, { table, header: [] }, { from: row, at: roles }, at),
    ),
  );
  const conventions = { ...travel, dates: dateConvention(profile), decimal: profile.decimal };
  const reading = readTravel(inputs, conventions, vocabulary.travelWords(), vocabulary.units, travel.language ?? 'en');
  for (const fault of [...reading.faults, ...reading.views[travel.counts].faults]) problems.add(fault);
  for (const { why } of reading.leftOut) leaveOut(account, TRIP_REASONS[why]);
  const made = reading.views[travel.counts].rows;
  account.used = reading.used;
  account.made = made.length;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  account.hidden = new Set(made.map(({ row }) => row).filter((row) => byNumber.get(row)?.isHidden === true)).size;

  const own = new Set([
    ...REQUIRED,
    ...others.keys(),
    ...constants.keys(),
    ...made.flatMap(({ cells }) => [...cells.keys()]),
  ]);
  const known = vocabulary.columns.map(({ name }) => name).filter((name) => own.has(name) && name !== IMPORTED_FROM);
  const columns = [...new Set([...known, ...own])];
  const read = cellReader(profile, vocabulary.units);
  const at = placesOf(roles, others, travel);
  const cell = (name: string, { cells }: TravelRow, row: RawRow): string => {
    const column = others.get(name);
    const text = column === undefined ? undefined : read(name, row.cells[column] ?? '');
    return text || (constants.get(name) ?? cells.get(name) ?? '');
  };
  const tidyRows = made.flatMap((trip): TidyRow[] => {
    const from = byNumber.get(trip.row);
    if (from === undefined) return [];
    const address = table.addressOf(from.number, at.get('quantity') ?? 0);
    return [{ cells: [...columns.map((name) => cell(name, trip, from)), address], from, at }];
  });
  const tidy: TidyTable = {
    table,
    header: [...columns, IMPORTED_FROM],
    account: () => account,
    rows: async function* () {
      yield* tidyRows;
    },
  };
  return { tidy, reading };
}

/** The rows below the header that no rule leaves out. */
async function usedRows(
  table: RawTable,
  header: readonly RawRow[],
  rules: Parameters<typeof reasonToLeaveOut>[2],
  profile: ImportProfile,
  account: Counting,
): Promise<readonly RawRow[]> {
  const last = header.at(-1)?.number ?? 0;
  const repeats = new Set(header.map(({ cells }) => keyOf(cells)));
  const rows: RawRow[] = [];
  for await (const row of table.rows()) {
    if (row.number <= last) continue;
    account.read++;
    const why = reasonToLeaveOut(row, repeats, rules, profile);
    if (why === undefined) rows.push(row);
    else leaveOut(account, why);
  }
  return rows;
}

function inputOf(
  row: RawRow,
  roles: ReadonlyMap<TravelRole, number>,
  { constants, values }: TravelProfile,
  place: (at: string) => Place,
): TravelInput {
  return {
    row: row.number,
    cell: (role) => {
      const column = roles.get(role);
      const text = column === undefined ? (constants.get(role) ?? '') : (row.cells[column] ?? '').trim();
      return values.get(role)?.get(spellingKey(text)) ?? text;
    },
    placeOf: (role) => place(role),
  };
}

/** Where the cells of a row stand in the report, by column of the activity table. */
function placesOf(
  roles: ReadonlyMap<TravelRole, number>,
  others: ReadonlyMap<string, number>,
  { counts }: TravelProfile,
): ReadonlyMap<string, number> {
  const quantity =
    roles.get(counts === 'supplier' ? 'emissions' : 'from') ?? roles.get('itinerary') ?? roles.get('ticket');
  const ofRoles = Object.entries(ROLE_OF).flatMap(([name, role]) => {
    const column = roles.get(role) ?? (role === 'from' || role === 'to' ? roles.get('itinerary') : undefined);
    return column === undefined ? [] : [[name, column] as const];
  });
  return new Map([...(quantity === undefined ? [] : [['quantity', quantity] as const]), ...ofRoles, ...others]);
}
