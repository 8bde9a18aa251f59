// Opens a file with DuckDB: its rows added up where that gives the same, and the rows of its own files fetched where it does not.
import type { Problems } from '../../domain/diagnostic.ts';
import { sheetsLeft } from '../../domain/faults/importFaults.ts';
import { isActivityHeader } from '../chooseReader.ts';
import { openPlain } from '../import/openSource.ts';
import { faultOf } from '../raw/refusal.ts';
import type { Source, SourceFile } from '../sourceRecords.ts';
import type { Outside } from './engine.ts';
import { isDuckdbFile } from './openDuckdb.ts';
import { duckdbTables, sumFile, sumTable } from './sumFile.ts';
import type { Summing } from './sumRelation.ts';

/** The sources of a file; undefined where it is to be read without the engine. */
export async function openSummed(
  file: SourceFile,
  summing: Summing,
  isSummed: boolean,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<readonly Source[] | undefined> {
  try {
    if (isDuckdbFile(file.path)) return await openDatabase(file, summing, isSummed, outside, problems);
    const source = isSummed ? await sumFile(file, summing, outside, problems) : undefined;
    return source === undefined ? undefined : [source];
  } catch (error) {
    problems.add(faultOf(error, file.shown));
    return [];
  }
}

/** The tables of a DuckDB file that have the columns of the activity table, each a source of its own. */
async function openDatabase(
  file: SourceFile,
  summing: Summing,
  isSummed: boolean,
  outside: Outside,
  problems: Pick<Problems, 'add'>,
): Promise<readonly Source[]> {
  const { vocabulary } = summing;
  const tables = await duckdbTables(file, outside, problems);
  const summed = new Map<string, Source>();
  for (const { sheet = '', names = [] } of isSummed ? tables : []) {
    const source = isActivityHeader(names, vocabulary)
      ? await sumTable(file, sheet, summing, outside, problems)
      : undefined;
    if (source !== undefined) summed.set(sheet, source);
  }
  const left = tables.filter(({ sheet = '' }) => !summed.has(sheet));
  if (summed.size === 0) return openPlain(file, left, vocabulary, problems);
  const [ours, others] = [true, false].map((wanted) =>
    left.filter(({ names = [] }) => isActivityHeader(names, vocabulary) === wanted),
  );
  if (others !== undefined && others.length > 0)
    problems.add(sheetsLeft({ file: file.shown }, { sheets: others.flatMap(({ sheet }) => sheet ?? []) }));
  return [...summed.values(), ...(await openPlain(file, ours ?? [], vocabulary, problems))];
}
