// The bytes of one part of a zip file, as a stream: never more than its list said, and with the checksum that its list has.
import { phrase } from '../../../domain/phrase.ts';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { MAX_HELD_PART_BYTES } from '../limits.ts';
import { broken, tooLarge, type ZipFile, type ZipPart } from './zipFile.ts';

const [STORED, DEFLATED] = [0, 8];
const CHUNK = 1 << 17;

/** The part's bytes, unpacked. Refuses what is cut, damaged, locked or larger than the list says. */
export async function* unpackPart({ path, shown }: ZipFile, part: ZipPart): AsyncGenerator<Buffer> {
  const { name } = part;
  if (part.isLocked) throw broken(shown, phrase`its part ${name} is locked with a password`);
  if (part.method !== STORED && part.method !== DEFLATED)
    throw broken(shown, phrase`its part ${name} is packed in an unusual way (method ${part.method})`);
  const start = await dataOffset(path, part, () => broken(shown, phrase`its part ${name} is not where the list says`));
  let [size, checksum] = [0, 0];
  try {
    for await (const chunk of part.packed === 0 ? [] : inflated(path, start, part)) {
      size += chunk.length;
      if (size > part.unpacked) throw broken(shown, phrase`its part ${name} is larger than its list says`);
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_') === true)
      throw broken(shown, phrase`its part ${name} cannot be unpacked`);
    throw error;
  }
  if (size < part.unpacked) throw broken(shown, phrase`its part ${name} is shorter than its list says`);
  if (checksum !== part.checksum) throw broken(shown, phrase`its part ${name} does not have the checksum of its list`);
}

/** The part's text, held in memory. */
export async function unpackText(zip: ZipFile, part: ZipPart): Promise<string> {
  if (part.unpacked > MAX_HELD_PART_BYTES)
    throw tooLarge(zip.shown, phrase`its part ${part.name}`, part.unpacked, `${MAX_HELD_PART_BYTES / 2 ** 20} MiB`);
  const chunks: Buffer[] = [];
  for await (const chunk of unpackPart(zip, part)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function* inflated(path: string, start: number, part: ZipPart): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { start, end: start + part.packed - 1, highWaterMark: CHUNK });
  const unpacked =
    part.method === STORED
      ? packed
      : // What goes wrong in either stream ends the loop below, so nothing is left for the callback.
        pipeline(packed, createInflateRaw({ chunkSize: CHUNK }), () => undefined);
  for await (const chunk of unpacked) yield chunk as Buffer;
}

/** Where the part's bytes begin: behind a header of its own, whose length only that header has. */
async function dataOffset(path: string, { offset }: ZipPart, misplaced: () => Error): Promise<number> {
  const handle = await open(path);
  try {
    const header = Buffer.alloc(30);
    const { bytesRead } = await handle.read(header, 0, 30, offset);
    if (bytesRead < 30 || header.readUInt32LE(0) !== 0x04034b50) throw misplaced();
    return offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await handle.close();
  }
}
