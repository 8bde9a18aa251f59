// Opens a Parquet file: one table, whose rows are read a row group at a time.
import {
  asyncBufferFromFile,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import type { Problems } from '../../../domain/diagnostic.ts';
import { parquetBroken, rowGroupTooLarge, sheetTooLarge, timestampsUtc } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { MAX_COLUMNS, MAX_ROW_GROUP_BYTES, MAX_ROW_GROUP_CELLS } from '../limits.ts';
import type { RawRow, RawTable } from '../rawTable.ts';
import { guarded, Refusal } from '../refusal.ts';
import { checkPages } from './checkPages.ts';
import { columnsOf, type ParquetColumn } from './parquetColumns.ts';
import { TEXT_PARSERS } from './times.ts';

type ParquetFile = { readonly shown: string; readonly buffer: AsyncBuffer; readonly metadata: FileMetaData };

/** The one table of the file. */
export async function openParquet(
  { path, shown }: { readonly path: string; readonly shown: string },
  problems: Pick<Problems, 'add'>,
): Promise<RawTable> {
  const buffer = await asyncBufferFromFile(path);
  const metadata = await said(shown, () => parquetMetadataAsync(buffer, { geoparquet: false, parsers: TEXT_PARSERS }));
  const columns = await said(shown, () => columnsOf(parquetSchema(metadata)));
  checkGroups(shown, metadata, columns.length);
  // The library keeps a record as an object, in which such a name is no field and its values are gone without a word.
  if (columns.some(({ path: names }) => names.includes('__proto__')))
    throw new Refusal(
      parquetBroken({ file: shown }, { what: phrase`a column is called __proto__; give it another name` }),
    );
  const utc = columns.filter(({ isUtc }) => isUtc).map(({ name }) => name);
  if (utc.length > 0) problems.add(timestampsUtc({ file: shown }, { columns: utc }));
  const file = { shown, buffer, metadata };
  return {
    file: shown,
    sheet: undefined,
    names: columns.map(({ name }) => name),
    merged: [],
    rows: guarded(() => readRows(file, columns), shown, problems),
    addressOf: (row, column) => `${shown}!row ${row}!${columns[column]?.name ?? column + 1}`,
  };
}

async function* readRows(
  { shown, buffer, metadata }: ParquetFile,
  columns: readonly ParquetColumn[],
): AsyncGenerator<RawRow> {
  const pages = { shown, buffer, schema: parquetSchema(metadata), compressors: limitedCompressors(shown) };
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    await said(shown, () => checkPages(pages, group));
    const records = await said(shown, () => readGroup(shown, buffer, metadata, { rowStart: start, rowEnd: end }));
    for (const record of records) {
      const cells = columns.map(({ path, textOf }) => textOf(valueAt(record, path)));
      yield { number: ++start, cells, isHidden: false };
    }
    start = end;
  }
}

/**
 * The records of a row group. The library begins to read all columns and then looks whether they fit together: where they do not, what
 * it has begun would fail with nobody to hear it. So its reading waits until that look is over, and does not begin where it failed.
 */
async function readGroup(
  shown: string,
  buffer: AsyncBuffer,
  metadata: FileMetaData,
  range: { readonly rowStart: number; readonly rowEnd: number },
): Promise<readonly unknown[]> {
  let records: readonly unknown[] = [];
  let isRefused = false;
  const file: AsyncBuffer = {
    byteLength: buffer.byteLength,
    slice: (from, to) => {
      const slice = afterwards(() => (isRefused ? new Promise<never>(() => undefined) : buffer.slice(from, to)));
      // Not every slice that is asked for is looked at.
      slice.catch(() => undefined);
      return slice;
    },
  };
  try {
    await parquetRead({
      ...range,
      file,
      metadata,
      compressors: limitedCompressors(shown),
      parsers: TEXT_PARSERS,
      utf8: false,
      geoparquet: false,
      rowFormat: 'object',
      onComplete: (rows) => {
        records = rows;
      },
    });
  } catch (error) {
    isRefused = true;
    throw error;
  }
  return records;
}

/** What is done once everything that was begun together has been begun. */
async function afterwards<T>(read: () => T | Promise<T>): Promise<T> {
  await new Promise((resolve) => void setImmediate(resolve));
  return read();
}

function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

function checkGroups(shown: string, { row_groups: groups }: FileMetaData, columns: number): void {
  const place = { file: shown };
  if (columns > MAX_COLUMNS)
    throw new Refusal(sheetTooLarge(place, { what: phrase`the table has ${columns} columns`, limit: MAX_COLUMNS }));
  for (const { total_byte_size: total, num_rows: rows, columns: chunks } of groups) {
    const sizes = chunks.map(({ meta_data: chunk }) => Number(chunk?.total_uncompressed_size ?? 0));
    const bytes = Math.max(
      Number(total),
      sizes.reduce((sum, size) => sum + size, 0),
    );
    if (bytes > MAX_ROW_GROUP_BYTES) throw new Refusal(rowGroupTooLarge(place, { bytes, limit: MAX_ROW_GROUP_BYTES }));
    const cells = Number(rows) * columns;
    if (cells > MAX_ROW_GROUP_CELLS)
      throw new Refusal(
        sheetTooLarge(place, { what: phrase`a row group has ${cells} cells`, limit: MAX_ROW_GROUP_CELLS }),
      );
  }
}

/** The library's own, which are asked for no more than a row group may take: a page says itself how large it will be. */
function limitedCompressors(shown: string): Compressors {
  return Object.fromEntries(
    Object.entries(compressors).map(([name, unpack]) => [
      name,
      (input: Uint8Array, bytes: number) => {
        if (bytes > MAX_ROW_GROUP_BYTES)
          throw new Refusal(rowGroupTooLarge({ file: shown }, { bytes, limit: MAX_ROW_GROUP_BYTES }));
        return unpack(input, bytes);
      },
    ]),
  );
}

/** What the library throws is a fault of the file: it says nothing else by exceptions. */
async function said<T>(shown: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error) || 'syscall' in error) throw error;
    throw new Refusal(parquetBroken({ file: shown }, { what: error.message.replace(/^parquet /, '') }));
  }
}
