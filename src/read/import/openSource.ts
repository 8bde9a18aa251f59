// Opens a source that is no activity table in UTF-8 with commas: through its profile, or as it stands where its columns are those of
// the activity table.
import type { Problems } from '../../domain/diagnostic.ts';
import {
  headerMissing,
  sheetsLeft,
  sheetUncounted,
  sheetUnstated,
  sourceUnprofiled,
} from '../../domain/faults/importFaults.ts';
import { PLAIN_PROFILE, type ImportProfile } from '../../domain/importProfile.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { isActivityHeader } from '../chooseReader.ts';
import { openTables } from '../raw/openTables.ts';
import type { RawRow, RawTable } from '../raw/rawTable.ts';
import type { Source, SourceFile } from '../sourceRecords.ts';
import { applyProfile, headerRows } from './applyProfile.ts';
import { columnNames } from './findColumns.ts';
import type { TidyTable } from './tidyTable.ts';

/** A header is looked for in so many rows. */
export const HEADER_WITHIN = 40;

/** The file's tables that are rows of activities, each a source of its own; faults go to the problems. */
export async function openSource(
  file: SourceFile,
  profile: ImportProfile | undefined,
  vocabulary: Vocabulary,
  problems: Pick<Problems, 'add'>,
): Promise<readonly Source[]> {
  const options = profile === undefined ? {} : rawOptions(profile);
  const tables = await openTables(file.path, file.shown, options, problems);
  if (profile === undefined) {
    const visible = await visibleTables(file, tables, vocabulary, problems);
    return openPlain(file, visible, vocabulary, problems);
  }
  const table = oneTable(tables, profile, problems);
  const tidy = table === undefined ? undefined : await openTable(table, profile, vocabulary, problems);
  return table === undefined || tidy === undefined ? [] : [sourceOf(file, table, tidy)];
}

/** What a profile says of how its file is to be opened. */
export function rawOptions({ encoding, separator, sheet }: ImportProfile): Parameters<typeof openTables>[2] {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(separator === undefined ? {} : { separator }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** A source of the rows of a table, named after its sheet where it has one. */
export function sourceOf({ path, shown, stamp }: SourceFile, { sheet }: RawTable, tidy: TidyTable): Source {
  return { path, shown: sheet === undefined ? shown : `${shown}!${sheet}`, stamp, tidy };
}

/** The table that a profile is for: the one it names, or the only one. */
export function oneTable(
  tables: readonly RawTable[],
  { place, sheet }: ImportProfile,
  problems: Pick<Problems, 'add'>,
): RawTable | undefined {
  const named = sheet === undefined ? tables : tables.filter((table) => table.sheet === sheet);
  const [table] = named;
  if (named.length > 1) {
    problems.add(sheetUnstated(place, { sheets: tables.flatMap((each) => each.sheet ?? []) }));
    return undefined;
  }
  return table;
}

/** A table through a profile: its header is where the profile says, or the first row that has the columns that it names. */
export async function openTable(
  table: RawTable,
  profile: ImportProfile,
  vocabulary: Vocabulary,
  problems: Pick<Problems, 'add'>,
): Promise<TidyTable | undefined> {
  const apply = async (header: readonly RawRow[]): Promise<TidyTable | undefined> => {
    const { travel } = profile;
    if (travel === undefined) return applyProfile(table, header, profile, vocabulary, problems);
    const { applyTravel } = await import('../travel/applyTravel.ts');
    return (await applyTravel(table, header, profile, travel, vocabulary, problems))?.tidy;
  };
  if (table.names !== undefined) return apply([]);
  const header =
    profile.header === undefined
      ? await findNamed(table, profile)
      : await headerRows(table, profile.header, profile.place, problems);
  if (header === undefined) {
    if (profile.header === undefined) problems.add(headerMissing({ file: table.file }, { rows: HEADER_WITHIN }));
    return undefined;
  }
  return apply(header);
}

/** The row that has most of the columns that a profile names; without any such, the first row that is not blank. */
async function findNamed(table: RawTable, profile: ImportProfile): Promise<readonly RawRow[] | undefined> {
  const wanted = [
    ...profile.columns.values(),
    ...(profile.travel?.columns.values() ?? []),
    ...profile.quantities.map(({ column }) => column),
  ];
  let best: { readonly row: RawRow; readonly found: number } | undefined;
  for await (const row of table.rows()) {
    if (row.number > HEADER_WITHIN) break;
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const cells = new Set(columnNames([row], table.merged));
    const found = wanted.filter((column) => cells.has(column)).length;
    if (best === undefined || found > best.found) best = { row, found };
  }
  return best === undefined ? undefined : [best.row];
}

/** The tables that a workbook does not hide: what it hides may be last year's. Rows of activities among that are told of. */
export async function visibleTables(
  { shown }: SourceFile,
  tables: readonly RawTable[],
  vocabulary: Vocabulary,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const sheets: string[] = [];
  for (const table of tables.filter(({ isHidden }) => isHidden === true)) {
    if ((await findActivityHeader(table, vocabulary)).columns !== undefined) sheets.push(table.sheet ?? '');
  }
  if (sheets.length > 0) problems.add(sheetUncounted({ file: shown }, { sheets }));
  return tables.filter(({ isHidden }) => isHidden !== true);
}

/** Tables that have the columns of the activity table, wherever their header stands. */
export async function openPlain(
  file: SourceFile,
  tables: readonly RawTable[],
  vocabulary: Vocabulary,
  problems: Pick<Problems, 'add'>,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  const left: { readonly table: RawTable; readonly columns: readonly string[] }[] = [];
  for (const table of tables) {
    const { header, columns } = await findActivityHeader(table, vocabulary);
    if (columns === undefined) left.push({ table, columns: header?.cells ?? [] });
    else {
      const named = columns.flatMap((name, index) => (name === '' ? [] : [[name, `#${index + 1}`] as const]));
      const profile = { ...PLAIN_PROFILE, columns: new Map(named) };
      const rows = table.names === undefined && header !== undefined ? [header] : [];
      const tidy = applyProfile(table, rows, profile, vocabulary, problems);
      if (tidy !== undefined) sources.push(sourceOf(file, table, tidy));
    }
  }
  const sheets = left.flatMap(({ table }) => table.sheet ?? []);
  const widest = left.toSorted((a, b) => b.columns.length - a.columns.length)[0];
  if (sources.length > 0 && sheets.length > 0) problems.add(sheetsLeft({ file: file.shown }, { sheets }));
  if (sources.length === 0 && widest !== undefined) {
    const columns = widest.columns.filter((name) => name.trim() !== '');
    problems.add(sourceUnprofiled({ file: file.shown }, { columns, file: file.shown }));
  }
  return sources;
}

/** The header of an activity table among the first rows, and its columns; else the row with most cells, which may be the header. */
export async function findActivityHeader(
  table: RawTable,
  vocabulary: Vocabulary,
): Promise<{ readonly header?: RawRow; readonly columns?: readonly string[] }> {
  const { names } = table;
  if (names !== undefined) {
    return {
      header: { number: 0, cells: names, isHidden: false },
      ...(isActivityHeader(names, vocabulary) ? { columns: names } : {}),
    };
  }
  let fullest: RawRow | undefined;
  const filled = ({ cells }: RawRow): number => cells.filter((cell) => cell.trim() !== '').length;
  for await (const row of table.rows()) {
    if (row.number > HEADER_WITHIN) break;
    if (isActivityHeader(row.cells, vocabulary)) return { header: row, columns: row.cells };
    if (fullest === undefined || filled(row) > filled(fullest)) fullest = row;
  }
  return fullest === undefined ? {} : { header: fullest };
}
