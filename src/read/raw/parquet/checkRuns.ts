// The runs in which Parquet writes levels, truths and places in a dictionary: a value and how often it stands, or groups of eight.
import { readVarInt } from 'hyparquet/src/thrift.js';

/** Bytes, and how far they are read. */
export type Reader = { readonly view: DataView; offset: number };

export function readerOf(bytes: Uint8Array): Reader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}

/** Writers may fill a last run up with values that are none, by no more than this. */
const MOST_FILLING = 1024;

/** Throws where a run has more values than the page, or where runs of levels break off; levels begin with the size of their runs. */
export function checkRuns(reader: Reader, bits: number, count: number, of: 'levels' | 'sized levels' | 'values'): void {
  const { view } = reader;
  const size = of === 'sized levels' ? view.getUint32(reader.offset, true) : 0;
  if (of === 'sized levels') reader.offset += 4;
  const start = reader.offset;
  // Of values those that are null are not written: fewer are there than the page counts.
  const end = of === 'values' ? view.byteLength : Infinity;
  for (let seen = 0; seen < count && reader.offset < end;) {
    const head = readVarInt(reader);
    const isPacked = (head & 1) === 1;
    const values = isPacked ? (head >>> 1) * 8 : head >>> 1;
    if (head < 0 || values > count + MOST_FILLING) throw new Error(`a run of ${values} values in a page of ${count}`);
    seen += values;
    reader.offset += isPacked ? (head >>> 1) * bits : Math.ceil(bits / 8);
  }
  if (of === 'sized levels') reader.offset = start + size;
}
