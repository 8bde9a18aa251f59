// A file's bytes in blocks that end with a line, so that no character and no line is cut in two.
import { createReadStream } from 'node:fs';
import { textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { MAX_RECORD_CHARACTERS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import type { Encoding } from './encodings.ts';

const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** The file's bytes in blocks of whole lines; the last one ends with the file. */
export async function* lineBlocks(path: string, shown: string, unit: Encoding['unit']): AsyncGenerator<Buffer> {
  const endOf = unit === 'byte' ? endOfBytes : unit === 'utf-16le' ? endOfLittle : endOfBig;
  let rest: Buffer = Buffer.alloc(0);
  for await (const data of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const chunk = rest.length === 0 ? (data as Buffer) : Buffer.concat([rest, data as Buffer]);
    const end = endOf(chunk);
    if (end > 0) yield chunk.subarray(0, end);
    rest = chunk.subarray(end);
    if (rest.length > 4 * MAX_RECORD_CHARACTERS)
      throw new Refusal(textTooLong({ file: shown }, { what: phrase`a line`, limit: MAX_RECORD_CHARACTERS }));
  }
  if (rest.length > 0) yield rest;
}

/** A carriage return ends a line where there are no line feeds; at a block's end it may be half of a line end. */
function endOfBytes(chunk: Buffer): number {
  const end = chunk.lastIndexOf(LINE_FEED) + 1;
  return end > 0 ? end : chunk.lastIndexOf(CARRIAGE_RETURN, chunk.length - 2) + 1;
}

function endOfLittle(chunk: Buffer): number {
  return endOfPairs(chunk, LINE_FEED, 0);
}

function endOfBig(chunk: Buffer): number {
  return endOfPairs(chunk, 0, LINE_FEED);
}

function endOfPairs(chunk: Buffer, first: number, second: number): number {
  for (let at = (chunk.length & ~1) - 2; at >= 0; at -= 2)
    if (chunk[at] === first && chunk[at + 1] === second) return at + 2;
  return 0;
}

/** The lines of a block of bytes, each with its end. */
export function* linesIn(block: Buffer): Generator<Buffer> {
  for (let start = 0; start < block.length;) {
    const end = block.indexOf(LINE_FEED, start) + 1 || block.length;
    yield block.subarray(start, end);
    start = end;
  }
}
