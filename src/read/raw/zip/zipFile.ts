// A zip file's list of contents, read from its end, and its parts, unpacked as a stream and checked against the list: a list that
// understates a part is a bomb's way in.
import { phrase, type Phrase, type Words } from '../../../domain/phrase.ts';
import { open, type FileHandle } from 'node:fs/promises';
import { unpackedTooLarge, workbookBroken } from '../../../domain/faults/sourceFaults.ts';
import { MAX_PACKING_RATIO, MAX_PARTS, MAX_UNPACKED_BYTES, SUSPECT_UNPACKED_BYTES } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** One part of a zip file, as the list at its end has it. */
export type ZipPart = {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/** A zip file and its parts by name. */
export type ZipFile = { readonly path: string; readonly shown: string; readonly parts: ReadonlyMap<string, ZipPart> };

const [PART, END, END_64, LOCATOR_64] = [0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** The file's parts. Refuses what is cut or would be too large unpacked. */
export async function readZip(path: string, shown: string): Promise<ZipFile> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const parts = listParts(await readList(handle, size, shown), shown);
    checkSizes(parts, size, shown);
    return { path, shown, parts: new Map(parts.map((part) => [part.name, part])) };
  } finally {
    await handle.close();
  }
}

/** A fault of the file's own structure. */
export function broken(shown: string, what: Phrase): Refusal {
  return new Refusal(workbookBroken({ file: shown }, { what }));
}

/** A part that the workbook cannot be read without. */
export function neededPart({ parts, shown }: ZipFile, name: string): ZipPart {
  const part = parts.get(name);
  if (part === undefined) throw broken(shown, phrase`its part ${name} is missing`);
  return part;
}

type List = { readonly bytes: Buffer; readonly count: number };

async function readList(handle: FileHandle, size: number, shown: string): Promise<List> {
  const tailSize = Math.min(size, END_SIZE + LONGEST_COMMENT + 20);
  const tail = await readAt(handle, size - tailSize, tailSize);
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at--;
  if (at < 0) throw broken(shown, phrase`its end is missing, as if a download had stopped`);
  let [count, length, offset] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count === 0xffff || length === 0xffffffff || offset === 0xffffffff) {
    if (at < 20 || tail.readUInt32LE(at - 20) !== LOCATOR_64)
      throw broken(shown, phrase`its list of contents is missing`);
    const record = await readAt(handle, Number(tail.readBigUInt64LE(at - 12)), 56);
    if (record.length < 56 || record.readUInt32LE(0) !== END_64)
      throw broken(shown, phrase`its list of contents is missing`);
    const wide = (at64: number): number => Number(record.readBigUInt64LE(at64));
    [count, length, offset] = [wide(32), wide(40), wide(48)];
  }
  if (offset + length > size) throw broken(shown, phrase`its list of contents lies beyond its end`);
  if (count > MAX_PARTS)
    throw tooLarge(shown, phrase`the list of its ${count} parts`, length, phrase`${MAX_PARTS} parts`);
  return { bytes: await readAt(handle, offset, length), count };
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

function listParts({ bytes, count }: List, shown: string): ZipPart[] {
  const parts: ZipPart[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== PART)
      throw broken(shown, phrase`its list of contents is cut`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const nameEnd = at + 46 + (nameLength ?? 0);
    const extraEnd = nameEnd + (extraLength ?? 0);
    const wide = wideFields(bytes.subarray(nameEnd, extraEnd));
    const field = (place: number): number => {
      const value = bytes.readUInt32LE(at + place);
      return value === 0xffffffff ? (wide.shift() ?? value) : value;
    };
    // The wide fields stand in this order, and only those are there whose narrow ones are full.
    const unpacked = field(24);
    const packed = field(20);
    parts.push({
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      checksum: bytes.readUInt32LE(at + 16),
      packed,
      unpacked,
      offset: field(42),
    });
    at = extraEnd + (commentLength ?? 0);
  }
  return parts;
}

/** The 64-bit sizes among a part's extra fields. */
function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const content = extra.subarray(at + 4, at + 4 + length);
    if (id === 1)
      return Array.from({ length: content.length >> 3 }, (_, index) => Number(content.readBigUInt64LE(index * 8)));
    at += 4 + length;
  }
  return [];
}

function checkSizes(parts: readonly ZipPart[], size: number, shown: string): void {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > MAX_UNPACKED_BYTES)
    throw tooLarge(shown, phrase`the workbook`, unpacked, `${MAX_UNPACKED_BYTES / 2 ** 20} MiB`);
  if (unpacked > SUSPECT_UNPACKED_BYTES && unpacked > size * MAX_PACKING_RATIO)
    throw tooLarge(
      shown,
      phrase`the workbook of ${size} bytes`,
      unpacked,
      phrase`${MAX_PACKING_RATIO} times the file beyond ${SUSPECT_UNPACKED_BYTES / 2 ** 20} MiB`,
    );
}

/** A part that would take more than it may. */
export function tooLarge(shown: string, what: Phrase, bytes: number, limit: Words): Refusal {
  return new Refusal(unpackedTooLarge({ file: shown }, { what, bytes, limit }));
}
