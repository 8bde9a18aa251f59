// Opens DuckDB on a file, or on none for files that a query names: read only, without extensions from elsewhere, one SELECT at a time.
import { closeSync, openSync, readSync } from 'node:fs';
import type * as Duckdb from '@duckdb/node-api';
import { queryFailed } from '../../domain/faults/engineFaults.ts';
import { phrase } from '../../domain/phrase.ts';
import { HEAD_BYTES } from '../raw/fileKind.ts';
import { plainDigits } from '../raw/plainNumber.ts';
import { Refusal } from '../raw/refusal.ts';
import { loadPackage, refusedQuery, refusedStatement, type Engine, type Outside } from './engine.ts';

/** As DuckDB numbers its kinds of statements. */
const SELECT = 1;

const SETTINGS = {
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
};

/** Opens the file; `source` is how it was named. */
export async function openDuckdb(path: string | undefined, source: string, outside: Outside): Promise<Engine> {
  const { DuckDBInstance } = await loadPackage<typeof Duckdb>('@duckdb/node-api', outside);
  if (path !== undefined && !isDuckdbFile(path))
    throw new Refusal(queryFailed(undefined, { source, why: phrase`it is no DuckDB database` }));
  try {
    const access = path === undefined ? {} : { access_mode: 'READ_ONLY' };
    const instance = await DuckDBInstance.create(path ?? ':memory:', { ...SETTINGS, ...access });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run('SET lock_configuration = true');
    return engineOn(instance, connection, source);
  } catch (error) {
    throw refusedQuery(source, error, path === undefined ? [] : [path]);
  }
}

function engineOn(instance: Duckdb.DuckDBInstance, connection: Duckdb.DuckDBConnection, source: string): Engine {
  const columns: Engine['columns'] = async (query) => {
    try {
      const statements = await connection.extractStatements(query);
      if (statements.count !== 1) throw refusedStatement(source);
      const statement = await statements.prepare(0);
      if ((statement.statementType as number) !== SELECT) throw refusedStatement(source);
      statement.destroySync();
      const result = await connection.stream(`SELECT * FROM (\n${query}\n) LIMIT 0`);
      const types = result.columnTypes().map(String);
      return result.deduplicatedColumnNames().map((name, index) => ({ name, type: types[index] ?? '' }));
    } catch (error) {
      throw refusedQuery(source, error);
    }
  };
  return {
    columns,
    rows: async function* (query) {
      const read = (await columns(query)).map(({ type }) => readerOf(type));
      try {
        const result = await connection.stream(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n${query}\n)`);
        for await (const rows of result.yieldRows()) {
          for (const row of rows)
            yield row.map((value, index) => (typeof value === 'string' ? (read[index] ?? whole)(value) : ''));
        }
      } catch (error) {
        throw refusedQuery(source, error);
      }
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Doubles are printed with exponents, times of midnight with zeros. */
function readerOf(type: string): (text: string) => string {
  if (type === 'DOUBLE' || type === 'FLOAT') return plainDigits;
  return type.startsWith('TIMESTAMP') ? dayOf : whole;
}

function whole(text: string): string {
  return text;
}

/** A time without its midnight. */
export function dayOf(text: string): string {
  return text.replace(/ 00:00:00(?:\+00)?$/, '');
}

/** Whether a file is a DuckDB database. */
export function isDuckdbFile(path: string): boolean {
  return headOf(path).toString('latin1', 8, 12) === 'DUCK';
}

/** The first bytes of a file, which tell its kind. */
export function headOf(path: string): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
