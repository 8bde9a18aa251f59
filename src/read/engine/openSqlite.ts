// Opens an SQLite file with the SQLite that Node itself brings, where it brings one: read only.
import { engineMissing } from '../../domain/faults/engineFaults.ts';
import { phrase } from '../../domain/phrase.ts';
import { doubleDigits } from '../raw/plainNumber.ts';
import { Refusal } from '../raw/refusal.ts';
import { refusedQuery, type Engine } from './engine.ts';

/** What is used of `node:sqlite`, which the oldest Node that esgcalc runs on does not have. */
type Sqlite = {
  readonly DatabaseSync: new (
    path: string,
    options: { readOnly: boolean },
  ) => {
    prepare(query: string): Statement;
    close(): void;
  };
};

type Statement = {
  setReadBigInts(isOn: boolean): void;
  columns?(): readonly { readonly name: string }[];
  iterate(): Iterable<Readonly<Record<string, unknown>>>;
};

/** Whether this Node brings SQLite. */
export function hasSqlite(): boolean {
  return process.getBuiltinModule?.('node:sqlite') !== undefined;
}

/** Opens the file; `source` is how it was named. */
export async function openSqlite(path: string, source: string): Promise<Engine> {
  const sqlite = process.getBuiltinModule?.('node:sqlite') as Sqlite | undefined;
  if (sqlite === undefined) {
    const what = phrase`SQLite, which Node brings from 22.13 on,`;
    const hint = phrase`this is Node ${process.versions.node}: use a newer one, or export the table as CSV`;
    throw new Refusal(engineMissing(undefined, { what, hint }));
  }
  try {
    const database = new sqlite.DatabaseSync(path, { readOnly: true });
    const prepared = (query: string): Statement => {
      const statement = database.prepare(query);
      statement.setReadBigInts(true);
      return statement;
    };
    return {
      columns: async (query) => {
        try {
          const statement = prepared(query);
          const names = statement.columns?.().map(({ name }) => name) ?? firstNames(statement);
          return names.map((name) => ({ name, type: '' }));
        } catch (error) {
          throw refusedQuery(source, error);
        }
      },
      rows: async function* (query) {
        try {
          for (const row of prepared(query).iterate()) yield Object.values(row).map(textOf);
        } catch (error) {
          throw refusedQuery(source, error);
        }
      },
      close: async () => database.close(),
    };
  } catch (error) {
    throw refusedQuery(source, error);
  }
}

/** Before Node 23.11 only a row tells the names. */
function firstNames(statement: Statement): string[] {
  for (const row of statement.iterate()) return Object.keys(row);
  return [];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return doubleDigits(value);
  return value instanceof Uint8Array ? `0x${Buffer.from(value).toString('hex')}` : '';
}
