// Streams the records of a CSV file through csv-parse in bounded memory, with its digest; places are found by reading again.
import { phrase, type Words } from '../domain/phrase.ts';
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CsvError, Parser, type Options } from 'csv-parse';
import { splitLines } from './splitLines.ts';

/** Why a file's reading ended early. `record` counts data and header records that were read whole before. */
export type ReadingFault =
  | { readonly kind: 'not-text'; readonly what: Words }
  | { readonly kind: 'quote-unclosed' }
  | { readonly kind: 'quote-misplaced'; readonly isAfterCell: boolean };

/** What streaming one file came to. `records` counts all records handed over, blank lines included. */
export type Reading = {
  readonly sha256: string;
  readonly records: number;
  readonly bytes: number;
  readonly fault: ReadingFault | undefined;
};

// Every kind of line end ends a row: left to itself, csv-parse takes the first one it meets for the only one.
const OPTIONS: Options = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
};

/** Hands records over as they are parsed: in a stream's buffer, those before a fault of the same block would be lost. */
class RecordParser extends Parser {
  readonly #take: (record: unknown) => void;
  readonly #closing: Promise<void>;

  constructor(options: Options, take: (record: unknown) => void) {
    super(options);
    this.#take = take;
    // Not `once` of node:events: it throws what the parser reports, which here is a fault of the data.
    this.#closing = new Promise((resolve) => void super.once('close', resolve));
    this.resume();
  }

  override push(record: unknown): boolean {
    if (record === null) return super.push(null);
    this.#take(record);
    return true;
  }

  /** Parses a block; false where the parser is closed by a fault. */
  async parse(block: Buffer): Promise<boolean> {
    if (!this.write(block))
      await Promise.race([new Promise((resolve) => void this.once('drain', resolve)), this.#closing]);
    return !this.destroyed;
  }

  async finish(): Promise<void> {
    if (!this.destroyed) this.end();
    await this.#closing;
  }
}

/**
 * Hands every record of the file to `take`, in order; a blank line is a record of one empty cell. Blocks of plain lines are split
 * directly; from the first block on that cannot be, csv-parse reads the rest.
 */
export async function readRecords(path: string, take: (cells: string[]) => void): Promise<Reading> {
  const hash = createHash('sha256');
  let [records, bytes] = [0, 0];
  let fault: ReadingFault | undefined;
  let parser: RecordParser | undefined;
  const takeCounted = (cells: string[]): void => {
    records++;
    take(cells);
  };
  for await (const block of wholeLines(path, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  })) {
    fault = textFault(block);
    if (fault !== undefined) break;
    const split = parser === undefined ? splitLines(textOf(block, records === 0)) : undefined;
    if (split !== undefined) {
      split.forEach(takeCounted);
      continue;
    }
    parser ??= parserFor(takeCounted, (error) => (fault ??= faultOf(error)));
    if (!(await parser.parse(block))) break;
  }
  if (fault?.kind === 'not-text') parser?.destroy();
  await parser?.finish();
  return { sha256: hash.digest('hex'), records, bytes, fault };
}

function parserFor(take: (cells: string[]) => void, report: (error: Error) => void): RecordParser {
  const parser = new RecordParser(OPTIONS, (cells) => take(cells as string[]));
  parser.on('error', report);
  return parser;
}

/** The block's text, at the file's beginning without its byte order mark. */
function textOf(block: Buffer, isFirst: boolean): string {
  const text = block.toString();
  return isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
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
export async function placeRecords(path: string, wanted: ReadonlySet<number>): Promise<PlacedRecords> {
  const records = new Map<number, PlacedRecord>();
  const last = Math.max(0, ...wanted);
  let header: readonly string[] = [];
  const endOfLast = await eachPlacedRecord(path, last, (record, placed) => {
    if (header.length === 0 && placed.cells.some((cell) => cell.trim() !== '')) header = placed.cells;
    if (wanted.has(record)) records.set(record, placed);
  });
  return { records, header, nextLine: endOfLast + 1 };
}

/** Hands over the records up to the `last` with line and text; gives the line on which the last one that could be read ends. */
export async function eachPlacedRecord(
  path: string,
  last: number,
  take: (record: number, placed: PlacedRecord) => void,
): Promise<number> {
  let [record, endOfLast] = [0, 0];
  const parser = new RecordParser({ ...OPTIONS, info: true, raw: true }, (informed) => {
    const read = informed as { record: string[]; raw: string };
    if (++record > last) return;
    take(record, { cells: read.record, line: endOfLast + 1, raw: read.raw });
    endOfLast += linesOf(read.raw).length - (/[\r\n]$/.test(read.raw) ? 1 : 0);
  });
  parser.on('error', () => undefined);
  for await (const block of wholeLines(path, () => undefined)) {
    if (record >= last || textFault(block) !== undefined || !(await parser.parse(block))) break;
  }
  await parser.finish();
  return endOfLast;
}

/** The lines of a text, as an editor counts them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Blocks that end at a line's end, so that no character is cut in two; the last one ends with the file. */
export async function* wholeLines(path: string, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const data of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const chunk = data as Buffer;
    seen(chunk);
    const end = chunk.lastIndexOf(0x0a) + 1;
    // Zero bytes are no text: they are handed on at once rather than gathered up to a line's end that may never come.
    if (end === 0 && !chunk.includes(0)) {
      rest.push(chunk);
      continue;
    }
    const cut = end === 0 ? chunk.length : end;
    yield rest.length === 0 ? chunk.subarray(0, cut) : Buffer.concat([...rest, chunk.subarray(0, cut)]);
    rest = cut === chunk.length ? [] : [chunk.subarray(cut)];
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function textFault(block: Buffer): ReadingFault | undefined {
  if (block.includes(0))
    return { kind: 'not-text', what: phrase`it holds zero bytes, as workbooks and UTF-16 files do` };
  if (!isUtf8(block))
    return { kind: 'not-text', what: phrase`it holds bytes of another encoding, such as GB18030 or Big5` };
  return undefined;
}

function faultOf(error: Error): ReadingFault {
  if (!(error instanceof CsvError)) throw error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'quote-unclosed' };
  return { kind: 'quote-misplaced', isAfterCell: error.code === 'CSV_INVALID_CLOSING_QUOTE' };
}
