// Turns the rows of a source into rows of the activity table, as its profile says, and accounts for every one of them.
import type { Diagnostic, Place, Problems } from '../../domain/diagnostic.ts';
import { constantHeader, headerAbsent } from '../../domain/faults/importFaults.ts';
import type { ImportProfile, LeaveOutRule, RowAccount } from '../../domain/importProfile.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { IMPORTED_FROM, type Column, type Vocabulary } from '../../domain/vocabulary.ts';
import type { RawRow, RawTable } from '../raw/rawTable.ts';
import { columnNames, findColumn } from './findColumns.ts';
import { cellReader, type CellReader } from './readCell.ts';
import type { TidyRow, TidyTable } from './tidyTable.ts';

/** A cell of a tidy row: the source's column it is read from, or the text that it always has. */
type Cell = { readonly name: string; readonly column: number } | { readonly text: string };

/** A row of the activity table that every row of the source gives. */
type Plan = { readonly cells: readonly Cell[]; readonly quantity: number | undefined; readonly at: TidyRow['at'] };

/** Why rows that a profile does not speak of are left out. */
const BLANK = 'blank';
const REPEATED = 'header repeated';
const HIDDEN = 'hidden';

/**
 * The tidy table of a source; undefined with faults where the profile does not fit it. `header` are the rows that name the columns,
 * none where the format has names of its own.
 */
export function applyProfile(
  table: RawTable,
  header: readonly RawRow[],
  profile: ImportProfile,
  { columns, units }: Vocabulary,
  problems: Pick<Problems, 'add'>,
): TidyTable | undefined {
  const faults: Diagnostic[] = [];
  const names = table.names ?? columnNames(header, table.merged);
  const find = (wanted: string, place: Place | undefined): number | undefined =>
    findColumn(wanted, names, place, faults);
  const { plans, tidy } = plansOf(profile, columns, find);
  const rules = profile.leaveOut.map((rule) => ({ rule, column: find(rule.column, rule.place) ?? -1 }));
  for (const fault of [...faults, ...constantHeaders(profile, names, table.file)]) problems.add(fault);
  if (faults.length > 0) return undefined;

  const last = header.at(-1)?.number ?? 0;
  const repeats = new Set(header.map(({ cells }) => keyOf(cells)));
  const read = cellReader(profile, units);
  let account = newAccount();
  return {
    table,
    header: tidy,
    account: () => account,
    rows: async function* () {
      const counted = newAccount();
      for await (const row of table.rows()) {
        if (row.number <= last) continue;
        counted.read++;
        const why = reasonToLeaveOut(row, repeats, rules, profile);
        const made = why === undefined ? [...tidyRows(row, plans, table, read, counted)] : [];
        if (why !== undefined || made.length === 0) leaveOut(counted, why ?? 'no quantity');
        else {
          counted.used++;
          counted.made += made.length;
          if (row.isHidden) counted.hidden++;
          yield* made;
        }
      }
      // A reading that was left off, when what it looked for was found, counts nothing.
      account = counted;
    },
  };
}

/** Texts of every row that are names of columns: who wrote them may have meant the column. That of a quantity says what it is of. */
function constantHeaders(
  { constants, columns, quantities, place }: ImportProfile,
  names: readonly string[],
  file: string,
): Diagnostic[] {
  const measured = [columns.get('quantity'), ...quantities.map(({ column }) => column)];
  return [...constants].flatMap(([column, text]) =>
    names.includes(text) && !measured.includes(text) ? [constantHeader(place ?? { file }, { column, text })] : [],
  );
}

/** An account while rows are counted. */
export type Counting = { -readonly [Name in keyof RowAccount]: RowAccount[Name] } & { leftOut: Map<string, number> };

/** An account of nothing yet. */
export function newAccount(): Counting {
  return { read: 0, used: 0, made: 0, leftOut: new Map(), emptyCells: 0, hidden: 0 };
}

/** Counts a row that is left out. */
export function leaveOut(account: Counting, why: string): void {
  account.leftOut.set(why, (account.leftOut.get(why) ?? 0) + 1);
}

/** What each row of the activity table is put together from, and the columns that the rows have. */
function plansOf(
  profile: ImportProfile,
  known: readonly Column[],
  find: (wanted: string, place: Place | undefined) => number | undefined,
): { readonly plans: readonly Plan[]; readonly tidy: readonly string[] } {
  const { quantities, constants } = profile;
  const rules = quantities.length > 0 ? quantities : [undefined];
  const named = new Set([
    ...profile.columns.keys(),
    ...constants.keys(),
    ...quantities.flatMap((rule) => ['quantity', ...rule.constants.keys()]),
  ]);
  const order = [...known.map(({ name }) => name), ...named].filter((name) => name !== IMPORTED_FROM);
  const tidy = [...new Set(order)].filter((name) => named.has(name));
  const at = new Map(
    [...profile.columns].map(
      ([name, column]) => [name, find(column, profile.columnPlaces.get(name) ?? profile.place)] as const,
    ),
  );
  const plans = rules.map((rule): Plan => {
    const quantity = rule === undefined ? undefined : find(rule.column, rule.place);
    const own = new Map(rule === undefined ? at : [...at, ['quantity', quantity] as const]);
    const cells = tidy.map((name): Cell => {
      const text = rule?.constants.get(name) ?? (own.has(name) ? undefined : constants.get(name));
      return text === undefined ? { name, column: own.get(name) ?? -1 } : { text };
    });
    const isRead = (name: string): boolean => 'column' in (cells[tidy.indexOf(name)] ?? {});
    return {
      cells,
      quantity,
      at: new Map([...own].flatMap(([name, column]) => (column !== undefined && isRead(name) ? [[name, column]] : []))),
    };
  });
  return { plans, tidy: [...tidy, IMPORTED_FROM] };
}

function* tidyRows(
  row: RawRow,
  plans: readonly Plan[],
  table: RawTable,
  read: CellReader,
  account: Counting,
): Generator<TidyRow> {
  for (const { cells, quantity, at } of plans) {
    // Of several quantities a row may lack some, such as months to come; of one, the lack is the row's fault, and is said.
    if (plans.length > 1 && (row.cells[quantity ?? -1] ?? '').trim() === '') {
      account.emptyCells++;
      continue;
    }
    const texts = cells.map((cell) => ('text' in cell ? cell.text : read(cell.name, row.cells[cell.column] ?? '')));
    yield { cells: [...texts, table.addressOf(row.number, at.get('quantity') ?? 0)], from: row, at };
  }
}

/** Why a row is not used, if it is not. `repeats` are the header's own rows, as `keyOf` has them. */
export function reasonToLeaveOut(
  row: RawRow,
  repeats: ReadonlySet<string>,
  rules: readonly { readonly rule: LeaveOutRule; readonly column: number }[],
  profile: ImportProfile,
): string | undefined {
  if (row.cells.every((cell) => cell.trim() === '')) return BLANK;
  if (repeats.has(keyOf(row.cells))) return REPEATED;
  if (row.isHidden && profile.hidden === 'leave-out') return HIDDEN;
  return rules.find(({ rule, column }) => isMet(rule, row.cells[column] ?? ''))?.rule.why;
}

function isMet({ test, texts }: LeaveOutRule, cell: string): boolean {
  const written = spellingKey(cell);
  if (test === 'empty') return written === '';
  return texts.map(spellingKey).some((text) => {
    if (test === 'is') return written === text;
    return test === 'begins' ? written.startsWith(text) : written.includes(text);
  });
}

/** The texts of a row, without the empty cells behind them. */
export function keyOf(cells: readonly string[]): string {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells
    .slice(0, last + 1)
    .map(spellingKey)
    .join('\u001f');
}

/** The header's rows of a table: those that the profile names, read from its beginning. */
export async function headerRows(
  table: RawTable,
  { first, last }: { readonly first: number; readonly last: number },
  place: Place | undefined,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawRow[] | undefined> {
  const rows: RawRow[] = [];
  let read = 0;
  for await (const row of table.rows()) {
    if (row.number > last) break;
    read = row.number;
    if (row.number >= first) rows.push(row);
  }
  if (rows.length > 0) return rows;
  problems.add(headerAbsent(place, { row: first, rows: read }));
  return undefined;
}
