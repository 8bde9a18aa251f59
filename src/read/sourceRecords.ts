// The records of a source, the same for an activity table as it stands and for a source that is read through a profile: the first
// is the header, each has a number, and reading again gives the same.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Place } from '../domain/diagnostic.ts';
import { eachPlacedRecord, readRecords, type Reading } from './csvRecords.ts';
import { placeIn, type TidyRow, type TidyTable } from './import/tidyTable.ts';

/**
 * A file to read: `path` is where its bytes are, `shown` how it was named. `tidy` is there where it is no activity table in UTF-8 with
 * commas, but read through a profile.
 */
export type Source = { readonly path: string; readonly shown: string; readonly tidy?: TidyTable };

/** A record as it stands in its file, and where: `bills.csv:14`, or `bills.xlsx!2025!D14`. */
export type SourceRecord = {
  readonly cells: readonly string[];
  readonly line: number;
  readonly raw: string;
  readonly address: string;
};

/** Hands every record to `take`, in order. */
export async function readSource({ path, tidy }: Source, take: (cells: string[]) => void): Promise<Reading> {
  if (tidy === undefined) return readRecords(path, take);
  take([...tidy.header]);
  let records = 1;
  for await (const { cells } of tidy.rows()) {
    records++;
    take([...cells]);
  }
  return { sha256: await digestOf(path), records, bytes: 1, fault: undefined };
}

/** The digest of a file's bytes. */
async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Hands every record to `take` with its place, by reading again. */
export async function eachSourceRecord(
  { path, shown, tidy }: Source,
  take: (record: number, placed: SourceRecord) => void,
): Promise<void> {
  if (tidy === undefined) {
    await eachPlacedRecord(path, Infinity, (record, { cells, line, raw }) =>
      take(record, { cells, line, raw: raw.replace(/(\r\n|\r|\n)$/, ''), address: `${shown}:${line}` }),
    );
    return;
  }
  take(1, { cells: tidy.header, line: 0, raw: '', address: shown });
  let record = 1;
  for await (const row of tidy.rows()) {
    const { address = shown } = placeIn(shown, tidy, row, undefined);
    take(++record, { cells: row.cells, line: row.from.number, raw: rawOf(row), address });
  }
}

/** The row as the activity table has it, without the cell that says where it came from. */
function rawOf({ cells }: TidyRow): string {
  return cells
    .slice(0, -1)
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

/** Where cells of the wanted records stand in a source that is read through a profile. */
export async function placeTidyRecords(
  shown: string,
  tidy: TidyTable,
  wanted: ReadonlySet<number>,
): Promise<(record: number, field: string | undefined) => Place> {
  const rows = new Map<number, TidyRow>();
  const last = Math.max(0, ...wanted);
  let record = 1;
  for await (const row of tidy.rows()) {
    if (++record > last) break;
    if (wanted.has(record)) rows.set(record, row);
  }
  return (number, field) => {
    const row = rows.get(number);
    return row === undefined ? { file: shown } : placeIn(shown, tidy, row, field);
  };
}
