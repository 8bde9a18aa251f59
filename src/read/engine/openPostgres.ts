// Opens PostgreSQL by the connection string in a variable of the environment, which is never told: one read-only transaction, rows
// fetched a few thousand at a time.
import type * as Pg from 'pg';
import { connectionUnset } from '../../domain/faults/engineFaults.ts';
import { plainDigits } from '../raw/plainNumber.ts';
import { Refusal } from '../raw/refusal.ts';
import { loadPackage, refusedQuery, type Engine, type Outside } from './engine.ts';
import { dayOf } from './openDuckdb.ts';

const FETCHED = 5000;

/** Types whose texts are not as people write them, by their numbers in PostgreSQL's catalogue: doubles, truth values, times. */
const READERS: ReadonlyMap<number, (text: string) => string> = new Map([
  [16, (text: string) => (text === 't' ? 'true' : 'false')],
  [700, plainDigits],
  [701, plainDigits],
  [1114, dayOf],
  [1184, dayOf],
]);

/** What every transaction begins with: texts that no setting of the server or the role changes. */
const SETTINGS = [
  'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY',
  "SET LOCAL datestyle = 'ISO, YMD'",
  'SET LOCAL extra_float_digits = 1',
  'SET LOCAL standard_conforming_strings = on',
];

/** Connects; `name` is the variable. */
export async function openPostgres(name: string, outside: Outside): Promise<Engine> {
  const connectionString = outside.environment[name];
  if (connectionString === undefined || connectionString === '')
    throw new Refusal(connectionUnset(undefined, { name }));
  const loaded = await loadPackage<typeof Pg & { readonly default?: typeof Pg }>('pg', outside);
  const { Client } = loaded.default ?? loaded;
  const secrets = secretsIn(connectionString);
  try {
    const client = new Client({ connectionString, types: { getTypeParser: () => asText } });
    // What the server says after the last query has nobody to hear it.
    client.on('error', () => undefined);
    await client.connect();
    return engineOn(client, name, secrets);
  } catch (error) {
    throw refusedQuery(name, error, secrets);
  }
}

function engineOn(client: Pg.Client, name: string, secrets: readonly string[]): Engine {
  const within = async function* <T>(query: string, read: (fetch: Fetch) => AsyncIterable<T>): AsyncGenerator<T> {
    try {
      for (const setting of SETTINGS) await client.query(setting);
      // In the extended protocol a text is one statement; a cursor is of a SELECT alone.
      const cursor = { text: `DECLARE rows NO SCROLL CURSOR FOR\n${query}`, queryMode: 'extended' };
      await client.query(cursor);
      yield* read((count) => client.query<string[]>({ text: `FETCH ${count} FROM rows`, rowMode: 'array' }));
    } catch (error) {
      throw refusedQuery(name, error, secrets);
    } finally {
      await client.query('ROLLBACK').catch(() => undefined);
    }
  };
  return {
    columns: async (query) => {
      for await (const fields of within(query, fieldsOf)) return fields;
      return [];
    },
    rows: (query) => within(query, rowsOf),
    close: () => client.end().catch(() => undefined),
  };
}

type Fetch = (count: number) => Promise<Pg.QueryArrayResult<string[]>>;

async function* fieldsOf(fetch: Fetch): AsyncGenerator<{ name: string; type: string }[]> {
  const { fields } = await fetch(0);
  yield fields.map(({ name, dataTypeID }) => ({ name, type: String(dataTypeID) }));
}

async function* rowsOf(fetch: Fetch): AsyncGenerator<readonly string[]> {
  for (;;) {
    const { rows, fields } = await fetch(FETCHED);
    const readers = fields.map(({ dataTypeID }) => READERS.get(dataTypeID) ?? asText);
    for (const row of rows as (string | null)[][])
      yield row.map((cell, index) => (cell === null ? '' : (readers[index] ?? asText)(cell)));
    if (rows.length < FETCHED) return;
  }
}

function asText(value: string): string {
  return value;
}

/** The connection, and the passwords in it as they are written and as they are meant. */
function secretsIn(connection: string): string[] {
  const written = [/\/\/[^/@]*?:([^@]*)@/, /[?&]password=([^&]*)/, /\bpassword=('(?:[^'\\]|\\.)*'|\S+)/].flatMap(
    (pattern) => pattern.exec(connection)?.[1] ?? [],
  );
  return [connection, ...written, ...written.map(decoded)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
