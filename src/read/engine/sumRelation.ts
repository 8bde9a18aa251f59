// Adds the rows of one relation up in DuckDB into an aggregate, where that gives what reading its rows gives; else says why not.
import { isAddedUp, isAggregateHeader, NOT_DECIDING, ROWS } from '../../domain/aggregate.ts';
import type { Company } from '../../domain/company.ts';
import { monthsOf, parsePeriod } from '../../domain/period.ts';
import { phrase, type Words } from '../../domain/phrase.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { aggregationOf, type AggregationRequest } from '../../domain/sql/aggregation.ts';
import { DIALECT, USUAL_DECIMALS } from '../../domain/sql/dialect.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { columnNames } from '../readHeader.ts';
import type { Engine } from './engine.ts';

/** What a relation is added up for. */
export type Summing = {
  readonly vocabulary: Vocabulary;
  readonly company: Company;
  /** Columns that figures are grouped by. */
  readonly groupBy: readonly string[];
};

/** Rows of an aggregate with their header, or why the rows are to be read themselves. */
export type Summed =
  { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } | { readonly why: Words };

/** Types whose texts are the same here and there. */
const PLAIN_TYPE =
  /^(?:VARCHAR|U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|DECIMAL\(.*|DOUBLE|FLOAT|DATE|TIMESTAMP|BOOLEAN|ENUM\(.*)$/;

/** Adds up what `query` selects. */
export async function sumRelation(engine: Engine, query: string, summing: Summing): Promise<Summed> {
  const { vocabulary, company, groupBy } = summing;
  const columns = await engine.columns(query);
  const names = columnNames(
    columns.map(({ name }) => name),
    vocabulary.columns,
  );
  const known = vocabulary.columns.map(({ name }) => name);
  const wanted = new Map(
    names.flatMap((name, index) => {
      const isWanted = known.includes(name) || groupBy.includes(name);
      return isWanted ? [[name, columns[index]] as const] : [];
    }),
  );
  if (isAggregateHeader(names)) return { why: phrase`it is an aggregate already` };
  if (new Set(names).size < names.length) return { why: phrase`two of its columns are called alike` };
  if (groupBy.includes('note')) return { why: phrase`its notes are asked for` };
  const odd = [...wanted.values()].find((column) => !PLAIN_TYPE.test(column?.type ?? ''));
  if (odd !== undefined) return { why: phrase`its column ${odd.name} is of the type ${odd.type}` };

  const isQuantity = ([name]: readonly [string, unknown]): boolean => name === 'quantity';
  // The quantity stands before the count of its rows.
  const ordered = [...[...wanted].filter((each) => !isQuantity(each)), ...[...wanted].filter(isQuantity)];
  const theirs = new Map(ordered.map(([name, column]) => [name, column?.name ?? '']));
  const keys = [...theirs].filter(
    ([name]) => name === 'note' || groupBy.includes(name) || !(NOT_DECIDING as readonly string[]).includes(name),
  );
  const single = await singleActivities(engine, query, theirs.get('activity') ?? '', vocabulary);
  const keepsDays = hasLimits(company);
  const request: AggregationRequest = {
    from: { query },
    columns: new Map(keys),
    constants: new Map(),
    period: keepsDays ? 'day' : 'month',
    decimals: USUAL_DECIMALS,
    without: single,
  };
  const aggregation = aggregationOf(request, { ...DIALECT.duckdb, end: '' });
  if ('unfit' in aggregation) return { why: phrase`a name in it cannot be written: ${aggregation.unfit[0]}` };

  const header = [...theirs.keys(), ROWS];
  const sums = (await engine.columns(aggregation.statement)).map(({ name }) => spellingKey(name));
  const at = new Map(sums.map((name, index) => [name, index]));
  const rows: string[][] = [];
  for await (const cells of engine.rows(aggregation.statement)) {
    const cell = (name: string): string => cells[at.get(name) ?? -1] ?? '';
    const counts = ['unreadable', 'too precise', 'negative'].map((guard) => Number(cell(guard)));
    const guarded = counts.reduce((sum, count) => sum + count, 0);
    if (guarded > 0)
      return { why: phrase`${guarded} of its quantities are no plain numbers, or negative without a note` };
    rows.push(header.map((name) => (name === 'date' && keepsDays ? unmerged(cell(name), company) : cell(name))));
  }
  if (single.length > 0) {
    const alone = `SELECT ${[...theirs.values()].map(quoted).join(', ')} FROM (\n${query}\n) WHERE ${activityOf(theirs.get('activity') ?? '')} IN (${single.map(DIALECT.duckdb.literal).join(', ')})`;
    for await (const cells of engine.rows(alone))
      rows.push([...cells.map((text, index) => (header[index] === 'date' ? unmerged(text, company) : text)), '1']);
  }
  return { header, rows };
}

/** How activities are written that do not add up, or are not known: their rows are taken one by one. */
async function singleActivities(
  engine: Engine,
  query: string,
  column: string,
  { subjects }: Vocabulary,
): Promise<string[]> {
  const single: string[] = [];
  for await (const [text = ''] of engine.rows(`SELECT DISTINCT ${activityOf(column)} FROM (\n${query}\n)`)) {
    const subject = subjects.bySpelling.get(spellingKey(text));
    if (subject === undefined || !isAddedUp(subject)) single.push(text);
  }
  return single.sort();
}

function quoted(name: string): string {
  return DIALECT.duckdb.identifier(name) ?? '';
}

/** As the aggregation writes it. */
function activityOf(column: string): string {
  return `COALESCE(TRIM(${DIALECT.duckdb.text(quoted(column))}), '')`;
}

/** Whether the days of some month may not be alike. */
function hasLimits({ sites, reportingYear }: Company): boolean {
  const isLimited = [...sites.values()].some(({ opened, closed }) => opened !== undefined || closed !== undefined);
  return isLimited || ['2023', '2024'].some((year) => monthsOf(year, reportingYear) === undefined);
}

/** A month that was written as one, from its first to its last day: in an aggregate a month is what days were added up over. */
function unmerged(text: string, { reportingYear }: Company): string {
  const period = parsePeriod(text, reportingYear);
  return typeof period !== 'string' && period.grain === 'month' ? `${period.first}..${period.last}` : text;
}
