// A query to a database as a table of texts: a DuckDB or SQLite file, or PostgreSQL by a connection that the environment holds.
import type { Problems } from '../../domain/diagnostic.ts';
import type { QuerySource } from '../../domain/importProfile.ts';
import { withEngine, type OpenEngine, type Outside } from '../engine/engine.ts';
import type { RawRow, RawTable } from './rawTable.ts';
import { faultOf, guarded } from './refusal.ts';

/**
 * The answer to a query, `shown` in messages; undefined with a fault where it fails. It is asked again whenever the rows are read:
 * they are never kept.
 */
export async function openQuery(
  source: QuerySource,
  query: string,
  shown: string,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<RawTable | undefined> {
  return askEngine(await openerOf(source, shown, outside), query, shown, problems);
}

/** What opens the engine of a source. */
export async function openerOf(source: QuerySource, shown: string, outside: Outside): Promise<OpenEngine> {
  if ('duckdb' in source) {
    const { openDuckdb } = await import('../engine/openDuckdb.ts');
    return () => openDuckdb(source.duckdb, shown, outside);
  }
  if ('sqlite' in source) {
    const { openSqlite } = await import('../engine/openSqlite.ts');
    return () => openSqlite(source.sqlite, shown);
  }
  const { openPostgres } = await import('../engine/openPostgres.ts');
  return () => openPostgres(source.postgres, outside);
}

/** The answer of an engine as a table; a refusal goes to the problems. */
export async function askEngine(
  open: OpenEngine,
  text: string,
  shown: string,
  problems: Pick<Problems, 'add'>,
): Promise<RawTable | undefined> {
  // A statement that stands within another has no end of its own.
  const query = text.replace(/;\s*$/, '');
  try {
    const columns = await withEngine(open, (engine) => engine.columns(query));
    const rows = async function* (): AsyncGenerator<RawRow> {
      const engine = await open();
      try {
        let number = 0;
        for await (const cells of engine.rows(query)) yield { number: ++number, cells, isHidden: false };
      } finally {
        await engine.close();
      }
    };
    return {
      file: shown,
      sheet: undefined,
      names: columns.map(({ name }) => name),
      merged: [],
      rows: guarded(rows, shown, problems),
      addressOf: (row, column) => `${shown}!row ${row}!${columns[column]?.name ?? column + 1}`,
    };
  } catch (error) {
    problems.add(faultOf(error, shown));
    return undefined;
  }
}
