// Streams the records of a CSV file through csv-parse in bounded memory, with its digest; places are found by reading again.
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { CsvError, parse, type Options } from 'csv-parse';

/** Why a file's reading ended early. `record` counts data and header records that were read whole before. */
export type ReadingFault =
  { readonly kind: 'not-text'; readonly what: string } | { readonly kind: 'quote-unclosed' | 'quote-misplaced' };

/** What streaming one file came to. `records` counts all records handed over, blank lines included. */
export type Reading = {
  readonly sha256: string;
  readonly records: number;
  readonly bytes: number;
  readonly fault: ReadingFault | undefined;
};

const OPTIONS: Options = { bom: true, relax_column_count: true, skip_empty_lines: false };

/** Hands every record of the file to `take`, in order; a blank line is a record of one empty cell. */
export async function readRecords(path: string, take: (cells: string[]) => void): Promise<Reading> {
  const hash = createHash('sha256');
  const parser = parse(OPTIONS);
  let [records, bytes] = [0, 0];
  let fault: ReadingFault | undefined;
  const done = once(parser, 'close');
  parser.on('readable', () => {
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read() as string[] | null) {
      records++;
      take(cells);
    }
  });
  parser.on('error', (error: Error) => (fault ??= faultOf(error)));
  for await (const block of wholeLines(path, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  })) {
    fault ??= textFault(block);
    if (fault !== undefined || parser.destroyed) break;
    if (!parser.write(block)) await Promise.race([once(parser, 'drain'), done]);
  }
  if (fault?.kind === 'not-text') parser.destroy();
  else if (!parser.destroyed) parser.end();
  await done;
  return { sha256: hash.digest('hex'), records, bytes, fault };
}

/** A record with the line it begins at and its text as it stands in the file. */
export type PlacedRecord = { readonly cells: readonly string[]; readonly line: number; readonly raw: string };

/** Records found again: those wanted, the header's cells, and where reading ended, for a record that cannot be read. */
export type PlacedRecords = {
  readonly records: ReadonlyMap<number, PlacedRecord>;
  readonly header: readonly string[];
  readonly end: PlacedRecord;
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
  return { records, header, end: { cells: [], line: endOfLast + 1, raw: await lineAt(path, endOfLast + 1) } };
}

/** Hands over the records up to the `last` with line and text; gives the line on which the last one that could be read ends. */
export async function eachPlacedRecord(
  path: string,
  last: number,
  take: (record: number, placed: PlacedRecord) => void,
): Promise<number> {
  const parser = parse({ ...OPTIONS, info: true, raw: true });
  let [record, endOfLast] = [0, 0];
  const done = once(parser, 'close');
  parser.on('readable', () => {
    type Informed = { record: string[]; raw: string };
    for (let read = parser.read() as Informed | null; read !== null; read = parser.read() as Informed | null) {
      if (++record > last) continue;
      take(record, { cells: read.record, line: endOfLast + 1, raw: read.raw });
      endOfLast += linesIn(read.raw);
    }
  });
  parser.on('error', () => undefined);
  for await (const block of wholeLines(path, () => undefined)) {
    if (parser.destroyed || record >= last || textFault(block) !== undefined) break;
    if (!parser.write(block)) await Promise.race([once(parser, 'drain'), done]);
  }
  if (!parser.destroyed) parser.end();
  await done;
  return endOfLast;
}

/** How many lines a record's text takes up. */
function linesIn(raw: string): number {
  return raw.split(/\r\n|\r|\n/).length - (/[\r\n]$/.test(raw) ? 1 : 0);
}

async function lineAt(path: string, wanted: number): Promise<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    if (++number < wanted) continue;
    lines.close();
    return line;
  }
  return '';
}

/** Blocks that end at a line's end, so that no character is cut in two; the last one ends with the file. */
async function* wholeLines(path: string, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const data of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const chunk = data as Buffer;
    seen(chunk);
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end === 0) {
      rest.push(chunk);
      continue;
    }
    yield rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...rest, chunk.subarray(0, end)]);
    rest = end === chunk.length ? [] : [chunk.subarray(end)];
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function textFault(block: Buffer): ReadingFault | undefined {
  if (block.includes(0)) return { kind: 'not-text', what: 'it holds zero bytes, as workbooks and UTF-16 files do' };
  if (!isUtf8(block)) return { kind: 'not-text', what: 'it holds bytes of another encoding, such as GB18030 or Big5' };
  return undefined;
}

function faultOf(error: Error): ReadingFault {
  const unclosed = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
  return { kind: unclosed ? 'quote-unclosed' : 'quote-misplaced' };
}
