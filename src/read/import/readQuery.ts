// Reads the part of a mapping profile that asks a database for its table.
import { resolve } from 'node:path';
import { fieldInvalid } from '../../domain/faults/companyFaults.ts';
import { QUERY_SOURCES, type ProfileQuery, type QuerySource } from '../../domain/importProfile.ts';
import { phrase } from '../../domain/phrase.ts';
import type { YamlField } from '../yamlField.ts';

/** What a profile says of how a file is opened, which an answer is not. */
const OF_FILES = ['sheet', 'header', 'encoding', 'separator', 'hidden'];

/** What stands in a path or a glob, and so in no name of a query. */
const NO_NAME = /[*?[\]{}()!/\\]|^-/;

/** The query among a profile's fields; undefined where the profile is for files. A database's file is named relative to `folder`. */
export function readQuery(fields: ReadonlyMap<string, YamlField>, folder: string): ProfileQuery | undefined {
  const [kind, second] = QUERY_SOURCES.filter((name) => fields.has(name));
  const query = fields.get('query');
  const database = kind === undefined ? undefined : fields.get(kind);
  const either = database ?? query;
  if (either === undefined) return undefined;
  if (database === undefined)
    either.faultOfName(
      phrase`names no database`,
      phrase`write duckdb: warehouse.duckdb, sqlite: FILE or postgres: DATABASE_URL beside it`,
    );
  if (second !== undefined)
    fields
      .get(second)
      ?.faultOfName(phrase`is a second database`, phrase`each profile asks one: keep ${kind} or ${second}`);
  if (query === undefined)
    either.faultOfName(phrase`has no query`, phrase`write query: SELECT ... FROM bills ORDER BY day beside it`);
  for (const name of OF_FILES)
    fields.get(name)?.faultOfName(phrase`is of files, and this profile asks a database`, phrase`remove it`);
  const source = kind === undefined || database === undefined ? undefined : sourceOf(kind, database, folder);
  const text = query?.text();
  return {
    source: text === undefined ? undefined : source,
    text: text ?? '',
    sourcePlace: either.place,
    place: query?.place ?? either.place,
  };
}

/** Refuses a name for a query that could be one of files. */
export function refuseName(name: string, field: YamlField): void {
  if (NO_NAME.test(name))
    field.faultOfName(
      phrase`is the name of a query, and no path or glob`,
      phrase`write a plain name, such as warehouse`,
    );
}

function sourceOf(kind: (typeof QUERY_SOURCES)[number], database: YamlField, folder: string): QuerySource | undefined {
  const text = database.text();
  if (text === undefined) return undefined;
  if (kind === 'duckdb') return { duckdb: resolve(folder, text) };
  if (kind === 'sqlite') return { sqlite: resolve(folder, text) };
  if (/^[A-Za-z_]\w*$/.test(text)) return { postgres: text };
  // The line is not shown: what stands there may be a connection with its password.
  const what = phrase`is no name of a variable of the environment`;
  const hint = phrase`write the name alone, such as DATABASE_URL, and set the variable to the connection`;
  database.report(({ file, line = 1, column = 1 }) =>
    fieldInvalid({ file, line, column }, { field: kind, what, hint }),
  );
  return undefined;
}
