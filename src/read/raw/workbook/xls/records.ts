// The records of an .xls workbook, one after another, and the strings in them, which may go on in a record that continues.

/** A record: `id` is its kind. */
export type XlsRecord = { readonly id: number; readonly data: Buffer };

/** The kinds of records that are read. */
export const RECORD = {
  FORMULA: 0x06,
  END: 0x0a,
  EPOCH: 0x22,
  LOCKED: 0x2f,
  CONTINUED: 0x3c,
  SHEET: 0x85,
  MANY_SMALL: 0xbd,
  RICH_TEXT: 0xd6,
  STYLE: 0xe0,
  MERGED: 0xe5,
  STRINGS: 0xfc,
  SHARED_TEXT: 0xfd,
  NUMBER: 0x203,
  TEXT: 0x204,
  TRUTH_OR_ERROR: 0x205,
  FORMULA_TEXT: 0x207,
  ROW: 0x208,
  SMALL: 0x27e,
  FORMAT: 0x41e,
  BEGIN: 0x809,
} as const;

/** The records from a place on to the end of what begins there: charts within a sheet are passed over. */
export function* recordsFrom(stream: Buffer, start: number): Generator<XlsRecord> {
  let depth = 0;
  for (let at = start; at + 4 <= stream.length;) {
    const [id, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    if (at + 4 + length > stream.length) throw new RangeError('a record is cut');
    if (id === RECORD.BEGIN) depth++;
    if (depth === 1) yield { id, data: stream.subarray(at + 4, at + 4 + length) };
    if (id === RECORD.END && --depth === 0) return;
    at += 4 + length;
  }
  throw new RangeError('the end is missing');
}

/** Reads strings out of a record and those that continue it. */
export class StringReader {
  readonly #blocks: readonly Buffer[];
  #block = 0;
  #at: number;

  constructor(blocks: readonly Buffer[], at = 0) {
    this.#blocks = blocks;
    this.#at = at;
  }

  /** A string with its length before it in one byte, as names of sheets have, or two. */
  string(lengthBytes: 1 | 2): string {
    const length = lengthBytes === 1 ? this.#byte() : this.#short();
    const flags = this.#byte();
    const runs = (flags & 8) === 0 ? 0 : this.#short();
    const extra = (flags & 4) === 0 ? 0 : this.#short() + this.#short() * 0x10000;
    const text = this.#characters(length, (flags & 1) === 1);
    this.#skip(runs * 4 + extra);
    return text;
  }

  /** Characters of one byte or two; where a record ends among them, the next says anew which. */
  #characters(length: number, isWide: boolean): string {
    let [text, wide, left] = ['', isWide, length];
    for (;;) {
      const block = this.#blocks[this.#block] ?? Buffer.alloc(0);
      const here = Math.min(left, Math.floor((block.length - this.#at) / (wide ? 2 : 1)));
      const end = this.#at + here * (wide ? 2 : 1);
      text += block.toString(wide ? 'utf16le' : 'latin1', this.#at, end);
      this.#at = end;
      left -= here;
      if (left === 0) return text;
      this.#nextBlock();
      wide = (this.#byte() & 1) === 1;
    }
  }

  #byte(): number {
    while (this.#at >= (this.#blocks[this.#block]?.length ?? 0)) this.#nextBlock();
    return this.#blocks[this.#block]?.[this.#at++] ?? 0;
  }

  #short(): number {
    return this.#byte() + this.#byte() * 0x100;
  }

  #skip(count: number): void {
    for (let left = count; left > 0;) {
      const here = Math.min(left, (this.#blocks[this.#block]?.length ?? 0) - this.#at);
      this.#at += here;
      left -= here;
      if (left > 0) this.#nextBlock();
    }
  }

  #nextBlock(): void {
    if (++this.#block >= this.#blocks.length) throw new RangeError('a string is cut');
    this.#at = 0;
  }
}
