// The records of a source, the same for an activity table as it stands and for a source that is read through a profile: the first
// is the header, each has a number, and reading again gives the same.
import type { Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Place } from '../domain/diagnostic.ts';
import { eachPlacedRecord, readRecords, type Reading, type TakeRecord } from './csvRecords.ts';
import { FileChanged, stampOf } from './fileStamp.ts';
import type { BytesOf } from './readBlocks.ts';
import { placeIn, type TidyRow, type TidyTable } from './import/tidyTable.ts';
import { SplitRecord } from './splitRecord.ts';

/** A file to read: `path` is where its bytes are, `shown` how it was named. */
export type SourceFile = {
  readonly path: string;
  readonly shown: string;
  /** Its bytes, where it is a table that is held in memory and stands in no file. */
  readonly held?: Uint8Array;
  /** What the file was when it was found; reading it ends with a look whether it still is. */
  readonly stamp?: string | undefined;
};

/**
 * A source of rows. `tidy` is there where it is no activity table in UTF-8 with commas, but read through a profile; the answer to a
 * query, shown by the query's name, has no path.
 */
export type Source = (
  | (SourceFile & { readonly tidy?: undefined })
  | (Omit<SourceFile, 'path'> & { readonly path: string | undefined; readonly tidy: TidyTable })
) & {
  /** Whether its rows are sums that an engine took, which have no places of their own. */
  readonly isSum?: true;
};

/** How many records of a source that is read through a profile pass between two calls of `tell`. */
const BETWEEN = 1024;

/** So many records are handed over between two turns of the event loop, in which an interrupt is heard. */
const BETWEEN_TURNS = 8192;

/** Hands every record to `take`, in order; `tell` hears now and then of the bytes that are read. Who prints no digest asks for none. */
export async function readSource(
  source: Source,
  take: TakeRecord,
  tell?: (bytes: number) => void,
  isHashed = true,
): Promise<Reading> {
  const reading = await readOnce(source, take, tell, isHashed);
  refuseChanged(source);
  return reading;
}

async function readOnce(
  source: Source,
  take: TakeRecord,
  tell: ((bytes: number) => void) | undefined,
  isHashed: boolean,
): Promise<Reading> {
  if (source.tidy === undefined)
    return readRecords(bytesOf(source), take, undefined, tell, isHashed ? await newHash() : undefined);
  const { path, tidy } = source;
  const records = await eachTidyRecord(tidy, (split, number) => {
    if (number % BETWEEN === 0) tell?.(0);
    return take(split, number);
  });
  const sha256 = path === undefined ? (tidy.table.digest?.() ?? '') : isHashed ? await digestOf(path) : '';
  return { sha256, records, bytes: 1, fault: undefined };
}

/** Where the bytes of a source are that is an activity table as it stands. */
export function bytesOf({ path, held }: SourceFile): BytesOf {
  return held ?? path;
}

/** What was read is to be the file as it was found, from beginning to end. */
export function refuseChanged({ path, shown, stamp }: Source): void {
  if (path !== undefined && stamp !== undefined && stampOf(path) !== stamp) throw new FileChanged(shown);
}

/** Node's hashes take as long to load as a table to read. */
async function newHash(): Promise<Hash> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256');
}

/** The digest of a file's bytes. */
async function digestOf(path: string): Promise<string> {
  const hash = await newHash();
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Takes a record with the line or row it stands on; `address` is the cell of its quantity, where the file is no activity table. */
type TakePlaced = (record: SplitRecord, number: number, line: number, address: string | undefined) => boolean | void;

/** Hands every record to `take` with its place. */
export async function eachSourceRecord(source: Source, take: TakePlaced): Promise<void> {
  const { shown, tidy } = source;
  if (tidy === undefined)
    await eachPlacedRecord(bytesOf(source), (record, number, line) => take(record, number, line, undefined));
  else {
    await eachTidyRecord(tidy, (split, number, row) => {
      const address = row === undefined ? shown : placeIn(shown, tidy, row, undefined).address;
      return take(split, number, row?.from.number ?? 0, address);
    });
  }
  refuseChanged(source);
}

/** Writes tidy rows as records of an activity table, the header first, and hands them over; gives how many there are. */
async function eachTidyRecord(
  tidy: TidyTable,
  take: (split: SplitRecord, number: number, row: TidyRow | undefined) => boolean | void,
): Promise<number> {
  const split = new SplitRecord();
  let number = 0;
  const hand = (cells: readonly string[], row?: TidyRow): boolean | void => {
    const bytes = Buffer.from(csvRecord(cells));
    split.within(bytes);
    split.find();
    return take(split, ++number, row);
  };
  if (hand(tidy.header) === false) return number;
  for await (const row of tidy.rows()) {
    if (hand(row.cells, row) === false) break;
    if (number % BETWEEN_TURNS === 0) await setImmediate();
  }
  return number;
}

/** A record of CSV with its line feed; cells stand in quotes only where they have to. */
export function csvRecord(cells: readonly string[]): string {
  return `${cells.map(asCell).join(',')}\n`;
}

function asCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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
