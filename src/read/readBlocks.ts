// Reads a file block by block into one buffer: what is left of a block stands before the next one, and nothing is read twice.
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** How much is read at once; any other size gives the same. */
export const BLOCK = 1 << 18;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** So many blocks are read between two turns of the event loop, in which an interrupt is heard. */
const BETWEEN_TURNS = 64;

/** Stops the reading. */
export const ENOUGH = -1;

/** A file, by its path, or bytes that are held in memory. */
export type BytesOf = string | Uint8Array;

/**
 * Hands the bytes of a file to `look`, without a byte order mark and with a line end behind the last line; it says how many it took,
 * or ENOUGH. Those not taken come again with those that follow: a record longer than a block waits until it is whole. The bytes are
 * those of the buffer, good until `look` returns. `seen` gets what was read as it stands in the file.
 */
export async function readBlocks(
  from: BytesOf,
  seen: (bytes: Buffer) => void,
  look: (bytes: Buffer, isLast: boolean) => number,
  size: number = BLOCK,
): Promise<void> {
  const supply = supplyOf(from);
  try {
    let buffer = Buffer.allocUnsafe(size);
    let [held, isFirst] = [0, true];
    for (let blocks = 1; ; blocks++) {
      // One byte is kept free for the line end that the last line may lack.
      const read = supply.read(buffer, held, buffer.length - 1 - held);
      seen(buffer.subarray(held, held + read));
      held += read;
      if (isFirst) held = withoutMark(buffer.subarray(0, held)).copy(buffer);
      isFirst = false;
      const isLast = read === 0;
      if (isLast && !isEnded(buffer.subarray(0, held))) buffer[held++] = LINE_FEED;
      const taken = look(buffer.subarray(0, held), isLast);
      if (isLast || taken === ENOUGH) return;
      const rest = buffer.subarray(taken, held);
      // Twice as long where little was taken: a long record is looked at again and again, in all no more than twice its length.
      if (rest.length > buffer.length / 2) buffer = Buffer.concat([rest], buffer.length * 2);
      else rest.copy(buffer);
      held = rest.length;
      if (blocks % BETWEEN_TURNS === 0) await setImmediate();
    }
  } finally {
    supply.close();
  }
}

/** Where bytes come from: `read` puts the next ones into a buffer and says how many, 0 at the end. */
type Supply = {
  readonly read: (buffer: Buffer, offset: number, length: number) => number;
  readonly close: () => void;
};

function supplyOf(from: BytesOf): Supply {
  if (typeof from === 'string') {
    const file = openSync(from, 'r');
    return {
      read: (buffer, offset, length) => readSync(file, buffer, offset, length, null),
      close: () => closeSync(file),
    };
  }
  let at = 0;
  return {
    read: (buffer, offset, length) => {
      const next = from.subarray(at, at + length);
      buffer.set(next, offset);
      at += next.length;
      return next.length;
    },
    close: () => undefined,
  };
}

/** The bytes of a text behind its byte order mark, if it has one. */
export function withoutMark(bytes: Buffer): Buffer {
  const { length } = BYTE_ORDER_MARK;
  return bytes.subarray(0, length).equals(BYTE_ORDER_MARK) ? bytes.subarray(length) : bytes;
}

/** The bytes with a line end behind the last line. */
export function withLineEnd(bytes: Buffer): Buffer {
  return isEnded(bytes) ? bytes : Buffer.concat([bytes, Buffer.of(LINE_FEED)]);
}

function isEnded(bytes: Buffer): boolean {
  const last = bytes.at(-1);
  return last === undefined || last === LINE_FEED || last === CARRIAGE_RETURN;
}

/** Where the last line that is whole ends. A carriage return at the very end may be half of a line end. */
export function endOfLines(bytes: Buffer): number {
  return Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(CARRIAGE_RETURN, -2)) + 1;
}
