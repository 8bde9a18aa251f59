// The container of old Office files: a small file system of streams, cut into sectors that are chained.

/** The streams and folders at the top of a container. */
export type Compound = {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Buffer | undefined;
};

type Entry = { readonly name: string; readonly start: number; readonly size: number };

const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const HEADER = 512;
const ENTRY = 128;
/** Sectors have 512 bytes, or 4,096 in the fourth version ([MS-CFB] 2.2); parts of small streams have 64. */
const SECTOR_SHIFTS = [9, 12];
const SMALL_SHIFT = 6;

/** Opens a container. Throws a RangeError where it is cut or its chains go round. */
export function readCompound(bytes: Buffer): Compound {
  const [shift, smallShift] = [bytes.readUInt16LE(30), bytes.readUInt16LE(32)];
  if (!SECTOR_SHIFTS.includes(shift) || smallShift !== SMALL_SHIFT) throw new RangeError('sectors of a strange size');
  const [sectorSize, smallSize] = [1 << shift, 1 << smallShift];
  const cutoff = bytes.readUInt32LE(56);
  const sectorAt = (sector: number): Buffer => slice(bytes, (sector + 1) * sectorSize, sectorSize);
  const table = sectorTable(bytes, sectorAt, sectorSize);
  const chained = (start: number): Buffer => Buffer.concat(chainOf(table, start).map(sectorAt));
  const directory = chained(bytes.readUInt32LE(48));
  const entries = topEntries(directory);
  const root = entryAt(directory, 0);
  let small: { readonly table: Uint32Array; readonly content: Buffer } | undefined;
  const readSmall = (start: number): Buffer => {
    small ??= { table: numbersOf(chained(bytes.readUInt32LE(60))), content: chained(root.start) };
    const { table: chain, content } = small;
    return Buffer.concat(chainOf(chain, start).map((sector) => slice(content, sector * smallSize, smallSize)));
  };
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return undefined;
      const content = entry.size < cutoff ? readSmall(entry.start) : chained(entry.start);
      return slice(content, 0, entry.size);
    },
  };
}

/**
 * For each sector, the one that follows it. The table itself lies in sectors that the header, and then a chain of lists, name; what a
 * header says of their numbers is held to the sectors that there are, or a chain that goes round would be followed for hours.
 */
function sectorTable(bytes: Buffer, sectorAt: (sector: number) => Buffer, sectorSize: number): Uint32Array {
  const sectors: number[] = [...numbersOf(slice(bytes, 76, HEADER - 76))];
  const [count, lists] = [bytes.readUInt32LE(44), bytes.readUInt32LE(72)];
  const most = bytes.length / sectorSize;
  if (count > most) throw new RangeError('a table of more sectors than there are');
  const inList = sectorSize / 4 - 1;
  let next = bytes.readUInt32LE(68);
  for (let read = 0; read < lists && next < LAST_SECTOR; read++) {
    if (read * inList > most) throw new RangeError('a chain of lists goes round');
    const list = numbersOf(sectorAt(next));
    sectors.push(...list.subarray(0, inList));
    next = list[inList] ?? LAST_SECTOR;
  }
  const used = sectors.filter((sector) => sector < LAST_SECTOR).slice(0, count);
  return numbersOf(Buffer.concat(used.map(sectorAt)));
}

function chainOf(table: Uint32Array, start: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (chain.push(sector) > table.length) throw new RangeError('a chain of sectors goes round');
  }
  return chain;
}

/** The entries right below the root, which hang together as a tree; what lies in folders belongs to embedded documents. */
function topEntries(directory: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(76)];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === NO_ENTRY || seen.has(index)) continue;
    seen.add(index);
    const entry = entryAt(directory, index);
    entries.set(entry.name, entry);
    waiting.push(directory.readUInt32LE(index * ENTRY + 68), directory.readUInt32LE(index * ENTRY + 72));
  }
  return entries;
}

function entryAt(directory: Buffer, index: number): Entry {
  const entry = slice(directory, index * ENTRY, ENTRY);
  const nameBytes = Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2));
  return {
    name: entry.toString('utf16le', 0, nameBytes),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => bytes.readUInt32LE(index * 4));
}

function slice(bytes: Buffer, start: number, length: number): Buffer {
  if (start + length > bytes.length) throw new RangeError('a sector lies beyond the end');
  return bytes.subarray(start, start + length);
}
