// Streams the records of a CSV file in bounded memory, with its digest; places are found by reading again.
import { phrase, type Words } from '../domain/phrase.ts';
import { isUtf8 } from 'node:buffer';
import type { Hash } from 'node:crypto';
import { BLOCK, endOfLines, ENOUGH, readBlocks, type BytesOf } from './readBlocks.ts';
import { MAX_RECORD_CHARACTERS } from './raw/limits.ts';
import { SplitRecord, UNFINISHED } from './splitRecord.ts';

/** Why a file's reading ended early. `record` counts data and header records that were read whole before. */
export type ReadingFault =
  | { readonly kind: 'not-text'; readonly what: Words }
  | { readonly kind: 'line-too-long' }
  | { readonly kind: 'quote-unclosed' }
  | { readonly kind: 'quote-misplaced'; readonly isAfterCell: boolean };

/** What streaming one file came to: no digest where none was asked for. `records` counts all records handed over, blank lines included. */
export type Reading = {
  readonly sha256: string;
  readonly records: number;
  readonly bytes: number;
  readonly fault: ReadingFault | undefined;
};

/** Takes a record, numbered from 1; where it says `false` it has seen enough. */
export type TakeRecord = (record: SplitRecord, number: number) => boolean | void;

/**
 * Hands every record of the file to `take`, in order; a blank line is a record of one empty cell. `tell` hears of the bytes read, and
 * `hash` takes them.
 */
export async function readRecords(
  from: BytesOf,
  take: TakeRecord,
  blockSize: number = BLOCK,
  tell?: (bytes: number) => void,
  hash?: Hash,
): Promise<Reading> {
  let bytes = 0;
  const seen = (chunk: Buffer): void => {
    hash?.update(chunk);
    bytes += chunk.length;
    tell?.(bytes);
  };
  const split = await splitFile(from, take, seen, blockSize);
  return { ...split, sha256: hash?.digest('hex') ?? '', bytes };
}

/** A record goes on no longer than this: whatever its quote was to hold, it was not to be the rest of a large file. */
const LONGEST_RECORD = MAX_RECORD_CHARACTERS;

async function splitFile(
  from: BytesOf,
  take: TakeRecord,
  seen: (chunk: Buffer) => void = () => undefined,
  blockSize: number = BLOCK,
): Promise<Pick<Reading, 'records' | 'fault'>> {
  const record = new SplitRecord();
  let records = 0;
  let fault: ReadingFault | undefined;
  let unreadable: Buffer | undefined;
  const look = (block: Buffer, isLast: boolean): number => {
    const limit = isLast ? block.length : endOfLines(block);
    fault = textFault(block, limit);
    if (fault !== undefined) return ENOUGH;
    if (limit === 0 && block.length > LONGEST_RECORD) {
      fault = { kind: 'line-too-long' };
      return ENOUGH;
    }
    record.within(block, limit);
    let at = 0;
    while (at < limit) {
      const next = record.find();
      if (next === UNFINISHED && !isLast && limit - at < LONGEST_RECORD) return at;
      if (next < 0) {
        unreadable = Buffer.from(block.subarray(at));
        return ENOUGH;
      }
      at = next;
      if (take(record, ++records) === false) return ENOUGH;
    }
    return at;
  };
  await readBlocks(from, seen, look, blockSize);
  if (unreadable !== undefined) fault = await quoteFault(unreadable);
  return { records, fault };
}

/** A record with the line it begins at and its text as it stands in the file. */
export type PlacedRecord = { readonly cells: readonly string[]; readonly line: number; readonly raw: string };

/** Records found again: those wanted, the header's cells, and the line after the last record that can be read. */
export type PlacedRecords = {
  readonly records: ReadonlyMap<number, PlacedRecord>;
  readonly header: readonly string[];
  readonly nextLine: number;
};

/** Reads the file again as far as needed and finds the records with the wanted numbers, counted from 1. */
export async function placeRecords(from: BytesOf, wanted: ReadonlySet<number>): Promise<PlacedRecords> {
  const records = new Map<number, PlacedRecord>();
  const last = Math.max(0, ...wanted);
  let header: readonly string[] = [];
  const nextLine = await eachPlacedRecord(from, (record, number, line) => {
    if (header.length === 0 && record.cells().some((cell) => cell.trim() !== '')) header = record.cells();
    if (wanted.has(number)) records.set(number, { cells: record.cells(), line, raw: record.raw() });
    return number < last;
  });
  return { records, header, nextLine };
}

/** Hands over the records with the lines they begin at; gives the line after the last one that was taken. */
export async function eachPlacedRecord(
  from: BytesOf,
  take: (record: SplitRecord, number: number, line: number) => boolean | void,
): Promise<number> {
  let nextLine = 1;
  await splitFile(from, (record, number) => {
    const line = nextLine;
    nextLine += record.lines;
    return take(record, number, line);
  });
  return nextLine;
}

/** The lines of a text, as an editor counts them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

function textFault(block: Buffer, limit: number): ReadingFault | undefined {
  if (block.includes(0))
    return { kind: 'not-text', what: phrase`it holds zero bytes, as workbooks and UTF-16 files do` };
  if (!isUtf8(block.subarray(0, limit)))
    return { kind: 'not-text', what: phrase`it holds bytes of another encoding, such as GB18030 or Big5` };
  return undefined;
}

/** What csv-parse says of a record that does not split. */
async function quoteFault(bytes: Buffer): Promise<ReadingFault> {
  const { CsvError, parse } = await import('csv-parse/sync');
  try {
    parse(bytes, { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'quote-unclosed' };
    return { kind: 'quote-misplaced', isAfterCell: error.code === 'CSV_INVALID_CLOSING_QUOTE' };
  }
  throw new Error('csv-parse reads a record that does not split');
}
