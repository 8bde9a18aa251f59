// Files whose rows DuckDB adds up in place: Parquet, CSV, JSON and DuckDB's own. Whatever it reads otherwise than we do is left to us.
import { createReadStream } from 'node:fs';
import type { Problems } from '../../domain/diagnostic.ts';
import { engineUnused } from '../../domain/faults/engineFaults.ts';
import { phrase, type Words } from '../../domain/phrase.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { DIALECT } from '../../domain/sql/dialect.ts';
import type { TidyTable } from '../import/tidyTable.ts';
import { fileKind, textKind } from '../raw/fileKind.ts';
import { askEngine } from '../raw/openQuery.ts';
import type { RawTable } from '../raw/rawTable.ts';
import { Refusal } from '../raw/refusal.ts';
import type { Source } from '../sourceRecords.ts';
import { rowsOf, withEngine, type Engine, type Outside } from './engine.ts';
import { headOf, openDuckdb } from './openDuckdb.ts';
import { sumRelation, type Summed, type Summing } from './sumRelation.ts';

type File = { readonly path: string; readonly shown: string };

const { literal, identifier } = DIALECT.duckdb;

/** The sums of a file as a source, or undefined where its rows are to be read themselves, which a note says. */
export async function sumFile(
  file: File,
  summing: Summing,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<Source | undefined> {
  const summed = await withEngine(
    () => openDuckdb(undefined, file.shown, outside),
    async (engine) => {
      const query = await queryFor(file, engine);
      return 'why' in query ? query : attempted(() => sumRelation(engine, query.query, summing));
    },
  );
  return sourceOf(file, summed, problems);
}

/** The tables of a DuckDB file, in the order of their names. */
export async function duckdbTables(
  { path, shown }: File,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const open = (): Promise<Engine> => openDuckdb(path, shown, outside);
  const tables: RawTable[] = [];
  for (const [schema = '', name = ''] of await withEngine(open, namesIn)) {
    const query = `SELECT * FROM ${identifier(schema)}.${identifier(name)}`;
    const table = await askEngine(open, query, `${shown}!${name}`, problems);
    if (table !== undefined) tables.push({ ...table, file: shown, sheet: name });
  }
  return tables;
}

/** The sums of one table of a DuckDB file. */
export async function sumTable(
  file: File,
  name: string,
  summing: Summing,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<Source | undefined> {
  const shown = `${file.shown}!${name}`;
  const summed = await withEngine(
    () => openDuckdb(file.path, shown, outside),
    async (engine) => {
      const [schema = ''] = (await namesIn(engine)).find((found) => found[1] === name) ?? [];
      const query = `SELECT * FROM ${identifier(schema)}.${identifier(name)}`;
      return attempted(() => sumRelation(engine, query, summing));
    },
  );
  return sourceOf({ path: file.path, shown }, summed, problems);
}

async function namesIn(engine: Engine): Promise<(readonly string[])[]> {
  const query =
    'SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = current_database() ORDER BY ALL';
  return rowsOf(engine.rows(query));
}

/** What the engine refuses, our own reading says better. */
async function attempted(sum: () => Promise<Summed>): Promise<Summed> {
  try {
    return await sum();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { why: phrase`it refuses them` };
  }
}

function sourceOf({ path, shown }: File, summed: Summed, problems: Pick<Problems, 'add'>): Source | undefined {
  if ('why' in summed) {
    problems.add(engineUnused({ file: shown }, { engine: 'DuckDB', why: summed.why }));
    return undefined;
  }
  const { header, rows } = summed;
  const table: RawTable = {
    file: shown,
    sheet: undefined,
    names: header,
    merged: [],
    rows: async function* () {
      for (const [index, cells] of rows.entries()) yield { number: index + 1, cells, isHidden: false };
    },
    addressOf: () => shown,
  };
  return { path, shown, tidy: tidyOf(table, header), isSum: true };
}

/** A table that is one of activities as it stands. */
function tidyOf(table: RawTable, header: readonly string[]): TidyTable {
  const at = new Map(header.map((name, index) => [name, index]));
  const account = { read: 0, used: 0, made: 0, leftOut: new Map<string, number>(), emptyCells: 0, hidden: 0 };
  return {
    table,
    header,
    rows: async function* () {
      for await (const from of table.rows()) yield { cells: from.cells, from, at };
    },
    account: () => account,
  };
}

/** How the engine is asked for the rows of a file, each cell as it stands; or why it is not. */
async function queryFor({ path }: File, engine: Engine): Promise<{ readonly query: string } | { readonly why: Words }> {
  if (/[*?[\]{}]/.test(path)) return { why: phrase`its name is a pattern to the engine` };
  const head = headOf(path);
  const kind = fileKind(head).kind;
  if (kind === 'parquet') return { query: `SELECT * FROM read_parquet(${literal(path)}, hive_partitioning = false)` };
  if (kind !== 'text') return { why: phrase`the engine does not read files of its kind` };
  const { kind: text } = textKind(head);
  if (text === 'json') return queryForJson(path, engine);
  if (text !== 'delimited') return { why: phrase`the engine does not read files of its kind` };
  // A quote within a cell is a fault to us and a letter to the engine; a zero byte is text to it.
  if (await holds(path, /["\0]/)) return { why: phrase`it has quoted cells` };
  const [first = ''] = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/);
  const names = first.split(',');
  if (names.length < 2) return { why: phrase`its first line names no columns` };
  if (new Set(names.map(spellingKey)).size < names.length) return { why: phrase`two of its columns are called alike` };
  const columns = names.map((_, index) => `${literal(`c${index}`)}: 'VARCHAR'`);
  const grammar = `all_varchar = true, auto_detect = false, header = false, skip = 1, delim = ',', quote = '"', escape = '"', null_padding = false, ignore_errors = false, hive_partitioning = false`;
  const given = names.map((name, index) => `c${index} AS ${identifier(name) ?? `c${index}`}`);
  return {
    query: `SELECT ${given.join(', ')} FROM read_csv(${literal(path)}, ${grammar}, columns = {${columns.join(', ')}})`,
  };
}

/** JSON as texts. Numbers pass through doubles in the engine: of up to 15 digits these keep each, of more they would not. */
async function queryForJson(
  path: string,
  engine: Engine,
): Promise<{ readonly query: string } | { readonly why: Words }> {
  if (await holds(path, /\d[\d.]{15}/)) return { why: phrase`it has numbers of more than 15 digits` };
  try {
    const found = `SELECT * FROM read_json(${literal(path)}, maximum_depth = 1, sample_size = -1, hive_partitioning = false)`;
    const names = await engine.columns(found);
    const nested = names.find(({ type }) => /JSON|STRUCT|MAP|\[\]/.test(type));
    if (nested !== undefined) return { why: phrase`its field ${nested.name} holds more than a text or a number` };
    const columns = names.map(({ name }) => `${identifier(name)}: 'VARCHAR'`);
    return {
      query: `SELECT * FROM read_json(${literal(path)}, columns = {${columns.join(', ')}}, hive_partitioning = false)`,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { why: phrase`it refuses them` };
  }
}

/** Whether a text holds what a pattern of one line looks for. */
async function holds(path: string, pattern: RegExp): Promise<boolean> {
  let before = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: 1 << 20 })) {
    if (pattern.test(before + String(chunk))) return true;
    before = String(chunk).slice(-32);
  }
  return false;
}
