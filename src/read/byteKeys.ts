// Recognises cells that were met before by their bytes, without making texts of them: a hash finds the candidate, every byte decides.
import type { SplitRecord } from './splitRecord.ts';

/** Keys are remembered up to this many, so that cells which never come again cost no memory. */
const MOST_KEYS = 1 << 16;
const LONGEST_KEY = 1 << 10;
/** Bytes that are read and compared at once. */
const WORD = 4;

/** Adjacent columns: the bytes of their cells lie together. */
type Run = { readonly first: number; readonly last: number };

/** Numbers the different contents of some columns, in the order in which they are added. */
export class ByteKeys {
  readonly #runs: readonly Run[];
  /** Twice as many slots as keys at least, each with a key's number plus one. */
  #slots = new Int32Array(1 << 8);
  #hashes = new Int32Array(1 << 7);
  /** Where each key's bytes end. */
  #ends = new Int32Array(1 << 7);
  #stored = new DataView(new ArrayBuffer(1 << 12));
  #count = 0;
  /** Of the record looked for last. */
  #hash = 0;
  #length = 0;

  constructor(columns: readonly number[]) {
    this.#runs = runsOf(columns);
  }

  /** The number of the record's cells, or -1 where they are new. */
  find(record: SplitRecord): number {
    const { view } = record;
    let [hash, length] = [0, 0];
    for (const { first, last } of this.#runs) {
      const from = startOfRun(record, first);
      const end = record.endOf(last);
      length += end - from;
      if (end - from < WORD) hash = mixed(hash, shortWord(view, from, end));
      else {
        // The last word ends where the run ends, and may overlap the one before.
        for (let at = from; at < end - WORD; at += WORD) hash = mixed(hash, view.getInt32(at, true));
        hash = mixed(hash, view.getInt32(end - WORD, true));
      }
    }
    hash ^= hash >>> 13;
    this.#hash = hash;
    this.#length = length;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const key = (this.#slots[slot] ?? 0) - 1;
      if (key < 0 || (this.#hashes[key] === hash && this.#isSame(record, key))) return key;
    }
  }

  /** Numbers the cells of the record for which `find` gave -1 just before; -1 where they will not be remembered. */
  add(record: SplitRecord): number {
    const start = this.#startOf(this.#count);
    const end = start + this.#length;
    if (this.#count === MOST_KEYS || this.#length > LONGEST_KEY) return -1;
    if (this.#count === this.#hashes.length) this.#grow();
    if (end > this.#stored.byteLength) this.#stored = grown(this.#stored, end);
    let at = start;
    for (const { first, last } of this.#runs) {
      for (let from = startOfRun(record, first); from < record.endOf(last); from++)
        this.#stored.setUint8(at++, record.view.getUint8(from));
    }
    this.#hashes[this.#count] = this.#hash;
    this.#ends[this.#count] = end;
    this.#place(this.#count);
    return this.#count++;
  }

  #startOf(key: number): number {
    return key === 0 ? 0 : (this.#ends[key - 1] ?? 0);
  }

  #isSame(record: SplitRecord, key: number): boolean {
    const { view } = record;
    const stored = this.#stored;
    let other = this.#startOf(key);
    if ((this.#ends[key] ?? 0) - other !== this.#length) return false;
    for (const { first, last } of this.#runs) {
      const from = startOfRun(record, first);
      const end = record.endOf(last);
      const further = other - from;
      if (end - from < WORD) {
        if (shortWord(view, from, end) !== shortWord(stored, other, end + further)) return false;
      } else {
        for (let at = from; at < end - WORD; at += WORD)
          if (view.getInt32(at, true) !== stored.getInt32(at + further, true)) return false;
        if (view.getInt32(end - WORD, true) !== stored.getInt32(end - WORD + further, true)) return false;
      }
      other += end - from;
    }
    return true;
  }

  #place(key: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[key] ?? 0) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = key + 1;
  }

  #grow(): void {
    const [hashes, ends] = [this.#hashes, this.#ends];
    this.#hashes = new Int32Array(hashes.length * 2);
    this.#hashes.set(hashes);
    this.#ends = new Int32Array(ends.length * 2);
    this.#ends.set(ends);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let key = 0; key < this.#count; key++) this.#place(key);
  }
}

/** Bytes that are fewer than a word's, as one number. */
function shortWord(view: DataView, from: number, end: number): number {
  let word = end - from;
  for (let at = from; at < end; at++) word = (word << 8) | view.getUint8(at);
  return word;
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** A run that is not the first brings the comma before it: no two contents then have the same bytes. */
function startOfRun(record: SplitRecord, first: number): number {
  return first === 0 ? record.startOf(0) : record.startOf(first) - 1;
}

function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === column - 1) runs[runs.length - 1] = { first: run.first, last: column };
    else runs.push({ first: column, last: column });
  }
  return runs;
}

function grown(view: DataView<ArrayBuffer>, length: number): DataView<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(length, view.byteLength * 2));
  bytes.set(new Uint8Array(view.buffer));
  return new DataView(bytes.buffer);
}
