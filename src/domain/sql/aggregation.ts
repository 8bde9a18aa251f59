// The one statement that adds the rows of a table up into an aggregate: keys as they are written, the exact sum as text, the count, and
// counts of every row that is not in the sum. A row is either added, or counted in a guard: the count of the sum's rows says so.
import { LEAST, MOST, ROWS } from '../aggregate.ts';
import type { Dialect, Lane } from './dialect.ts';

/** What is added up, and how the activity table's columns are called there. */
export type AggregationRequest = {
  /** A table by the parts of its name, or a query. */
  readonly from: { readonly table: readonly string[] } | { readonly query: string };
  /** The source's column, by column of the activity table; `quantity` is among them. */
  readonly columns: ReadonlyMap<string, string>;
  /** Cells that are the same in every row. */
  readonly constants: ReadonlyMap<string, string>;
  readonly period: 'month' | 'day';
  readonly decimals: number;
  /** Rows to leave out: those whose activity is written in one of these ways. */
  readonly without?: readonly string[];
};

/** The statement, and the one that lists the rows which its guards count; or the names that the engine has no way to write. */
export type Aggregation =
  { readonly statement: string; readonly offending: string } | { readonly unfit: readonly string[] };

/** How a quantity says that there is none: no figure known, or none that can be. */
const MARKERS = ['/', '／', 'n/a', 'na', 'n.a.', 'not applicable', '不適用', '不适用'];

/** A number of any length. */
const NUMBER = '[+-]?[0-9]+([.][0-9]+)?';

/** A day that is in the calendar, and what may follow it in a timestamp. 29 February is left as it stands: its year decides. */
const DAY = '[0-9]{4}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)([ T].*)?';
const TIMED_DAY = '[0-9]{4}-[0-9]{2}-[0-9]{2}[ T].*';

/** Writes the statement of a request in a dialect. */
export function aggregationOf(request: AggregationRequest, dialect: Dialect): Aggregation {
  const { columns, constants, from } = request;
  const names = [...columns.values(), ...('table' in from ? from.table : [])];
  const unfit = names.filter((name) => dialect.identifier(name) === undefined);
  const kept = keysOf(request);
  const aliases = [...kept, ...constants.keys()];
  unfit.push(...aliases.filter((name) => dialect.identifier(aliasOf(name)) === undefined));
  if (unfit.length > 0) return { unfit: [...new Set(unfit)] };

  const named = (name: string): string => dialect.identifier(name) ?? '';
  const source = 'table' in from ? from.table.map(named).join('.') : `(\n${from.query.replace(/;\s*$/, '')}\n)`;
  const told = (column: string): string => {
    const theirs = columns.get(column);
    return theirs === undefined ? "''" : `COALESCE(TRIM(${dialect.text(`t.${named(theirs)}`)}), '')`;
  };
  const lanes = dialect.lanes(request.decimals);
  // Zeros at the end are no digits: a column of DECIMAL(38, 20) writes them.
  const fits = (lane: Lane, text = 'q'): string =>
    dialect.matches(
      text,
      `[+-]?[0-9]{1,${lane.whole}}${lane.decimals === 0 ? '([.]0+)?' : `([.][0-9]{1,${lane.decimals}}0*)?`}`,
    );
  const isMarker = (text: string): string => `LOWER(${text}) IN (${MARKERS.map(dialect.literal).join(', ')})`;
  const alias = (expression: string, name: string): string => `${expression} AS ${named(aliasOf(name))}`;
  const amounts = lanes.map((lane, index) => {
    const narrower = lanes.slice(0, index).map((each) => `NOT ${fits(each)}`);
    return `${lane.read('q', [fits(lane), ...narrower].join(' AND '))} AS a${index}`;
  });
  const pinNote = `CASE WHEN ${told('factor')} <> '' THEN ${told('note')} ELSE '' END`;
  const without = (request.without ?? []).map((text) => dialect.literal(text));
  const activity = columns.get('activity');
  const statement = [
    'WITH written AS (',
    '  SELECT',
    `    ${[
      ...kept.map((column, index) => `${column === 'note' ? pinNote : told(column)} AS k${index}`),
      `${told('quantity')} AS q`,
      `${told('note')} AS n`,
    ].join(',\n    ')}`,
    `  FROM ${source} AS t`,
    ...(without.length === 0 || activity === undefined
      ? []
      : [`  WHERE ${told('activity')} NOT IN (${without.join(', ')})`]),
    '), judged AS (',
    '  SELECT',
    `    ${[
      ...kept.map((column, index) => `${judgedOf(column, `k${index}`, request, dialect)} AS j${index}`),
      `CASE WHEN ${isMarker('q')} THEN q ELSE '' END AS m`,
      ...amounts,
      `CASE WHEN ${dialect.matches('q', NUMBER)} AND NOT ${fits(lanes.at(-1) as Lane)} THEN 1 END AS p`,
      'n',
    ].join(',\n    ')}`,
    '  FROM written',
    ')',
    'SELECT',
    `  ${[
      ...kept.map((column, index) => alias(`j${index}`, column)),
      ...[...constants].map(([column, text]) => alias(dialect.literal(text), column)),
      alias(
        `CASE WHEN m <> '' THEN m ELSE COALESCE(${dialect.plain(total(lanes), request.decimals)}, '') END`,
        'quantity',
      ),
      alias('COUNT(*)', ROWS),
      alias(`CASE WHEN m <> '' THEN 0 ELSE COUNT(*) - ${counted(lanes)} - COUNT(p) END`, 'unreadable'),
      alias('COUNT(p)', 'too precise'),
      alias(
        `COUNT(CASE WHEN (${lanes.map((_, index) => `a${index} < 0`).join(' OR ')}) AND n = '' THEN 1 END)`,
        'negative',
      ),
      alias(`COALESCE(${dialect.plain(extreme('MIN', 'LEAST', lanes), request.decimals)}, '')`, LEAST),
      alias(`COALESCE(${dialect.plain(extreme('MAX', 'GREATEST', lanes), request.decimals)}, '')`, MOST),
    ].join(',\n  ')}`,
    'FROM judged',
    `GROUP BY ${[...kept.map((_, index) => `j${index}`), 'm'].join(', ')}${dialect.end}`,
  ].join('\n');
  const isTaken = [...lanes.map((lane) => fits(lane, 'esgcalc_q')), isMarker('esgcalc_q')];
  return { statement, offending: offendingOf(source, told, isTaken.join(' OR '), dialect) };
}

/** Lists the rows that no lane takes, and negative ones without a note. */
function offendingOf(source: string, told: (column: string) => string, isTaken: string, { end }: Dialect): string {
  return [
    'SELECT * FROM (',
    `  SELECT t.*, ${told('quantity')} AS esgcalc_q, ${told('note')} AS esgcalc_n FROM ${source} AS t`,
    ') AS looked_at',
    `WHERE NOT (${isTaken}) OR (esgcalc_q LIKE '-%' AND esgcalc_n = '')`,
    `LIMIT 100${end}`,
  ].join('\n');
}

/** The columns that part rows: all but the quantity and the note, which does where it is the reason of a pinned factor. */
function keysOf({ columns }: AggregationRequest): string[] {
  const isPinned = columns.has('factor');
  return [...columns.keys()].filter((column) => column !== 'quantity' && (column !== 'note' || isPinned));
}

/** The same name to the reader of a header, and to engines that want none with spaces. */
function aliasOf(column: string): string {
  return column.replaceAll(' ', '_');
}

const TIMES = ['date', 'from', 'to'];

/** A day as its month, or without its time; whatever else is written stays for the reader to judge. */
function judgedOf(column: string, key: string, { period }: AggregationRequest, { matches }: Dialect): string {
  if (!TIMES.includes(column)) return key;
  const month = period === 'month' && column === 'date' ? `WHEN ${matches(key, DAY)} THEN SUBSTR(${key}, 1, 7) ` : '';
  return `CASE ${month}WHEN ${matches(key, TIMED_DAY)} THEN SUBSTR(${key}, 1, 10) ELSE ${key} END`;
}

function counted(lanes: readonly Lane[]): string {
  return lanes.map((_, index) => `COUNT(a${index})`).join(' - ');
}

/** The sum over the lanes, in the widest. */
function total(lanes: readonly Lane[]): string {
  if (lanes.length === 1) return 'SUM(a0)';
  const { decimals = 0 } = lanes.at(-1) ?? {};
  return lanes.map((_, index) => `CAST(COALESCE(SUM(a${index}), 0) AS DECIMAL(38, ${decimals}))`).join(' + ');
}

function extreme(of: string, among: string, lanes: readonly Lane[]): string {
  const each = lanes.map((_, index) => `${of}(a${index})`);
  return each.length === 1 ? (each[0] ?? '') : `${among}(${each.join(', ')})`;
}
