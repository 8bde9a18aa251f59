// Opens the answer to a profile's query as a source of rows, under the query's name: it is read through the profile as a file's table is.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Problems } from '../../domain/diagnostic.ts';
import { databaseMissing, queryUnordered } from '../../domain/faults/importFaults.ts';
import type { ImportProfile } from '../../domain/importProfile.ts';
import { databaseOf, type NamedQuery } from '../../domain/namedQuery.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Outside } from '../engine/engine.ts';
import { kindOf } from '../findFiles.ts';
import { openQuery } from '../raw/openQuery.ts';
import type { RawTable } from '../raw/rawTable.ts';
import { csvRecord, type Source } from '../sourceRecords.ts';
import { openTable } from './openSource.ts';

/** The answer, which is asked for again whenever its rows are read; none with faults where it cannot be had. */
export async function openAnswer(
  { pattern: shown, profile }: NamedQuery,
  vocabulary: Vocabulary,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<readonly Source[]> {
  const { source, text, sourcePlace, place } = profile.query;
  if (source === undefined) return [];
  const database = databaseOf(profile.query);
  if (database !== undefined && kindOf(database) !== 'file') {
    problems.add(databaseMissing(sourcePlace, { file: basename(database) }));
    return [];
  }
  if (!/\border\s+by\b/i.test(text)) problems.add(queryUnordered(place, { name: shown }));
  const table = await openQuery(source, text, shown, outside, problems);
  if (table === undefined) return [];
  const tidy = await openTable(digested(table), withColumns(profile, table), vocabulary, problems);
  return tidy === undefined ? [] : [{ path: undefined, shown, tidy }];
}

/** The profile; where it names no columns, those of the answer have the names of the activity table, as SELECT gave them. */
function withColumns(profile: ImportProfile, { names = [] }: RawTable): ImportProfile {
  if (profile.columns.size > 0 || profile.quantities.length > 0 || profile.travel !== undefined) return profile;
  return { ...profile, columns: new Map(names.map((name, index) => [name, `#${index + 1}`])) };
}

/**
 * The table, which tells the SHA-256 of its rows once they were read: the names of the columns and then the rows, each a line of CSV in
 * UTF-8 that ends in a line feed, cells in quotes only where they hold a comma, a quote or the end of a line.
 */
function digested(table: RawTable): RawTable {
  let digest = '';
  return {
    ...table,
    digest: () => digest,
    rows: async function* () {
      const hash = createHash('sha256').update(csvRecord(table.names ?? []));
      for await (const row of table.rows()) {
        hash.update(csvRecord(row.cells));
        yield row;
      }
      digest = hash.digest('hex');
    },
  };
}
