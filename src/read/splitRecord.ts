// Finds the cells of CSV records in bytes; texts are made only of those that are asked for. The grammar is csv-parse's: a cell that
// begins with a quote ends with one, doubled quotes within it are quotes, and every kind of line end ends a record.

const COMMA = 0x2c;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** No record: its end was not reached, or a quote stands where none may. */
export const UNFINISHED = -1;
export const MISPLACED = -2;

/** The record found last. It lies in its block's bytes, and is gone with them. */
export class SplitRecord {
  #bytes: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  #ends = new Int32Array(64);
  #start = 0;
  #end = 0;
  #isQuoted = false;
  /** How many cells it has; a blank line is one empty cell. */
  count = 0;
  /** How many lines it takes, of which all but the last end within quotes. */
  lines = 1;

  /** The block that records are looked for in. */
  within(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** The block again, to read several bytes at once. */
  get view(): DataView {
    return this.#view;
  }

  /** Finds the record that begins at a place; gives the place behind it. The block has a line end before `limit`. */
  find(start: number, limit: number): number {
    const bytes = this.#bytes;
    let [at, cellAt, count] = [start, start, 0];
    this.#isQuoted = false;
    this.lines = 1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      // Letters, digits, points and all bytes of other characters are above the comma.
      if (byte > COMMA) at++;
      else if (byte === COMMA) {
        this.#endCell(count++, at++);
        cellAt = at;
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
      else if (byte === QUOTE) {
        if (at !== cellAt) return MISPLACED;
        at = this.#afterQuotes(at, limit);
        if (at < 0) return at;
      } else if (++at >= limit) return UNFINISHED;
    }
    this.#endCell(count++, at);
    this.#start = start;
    this.#end = at;
    this.count = count;
    return bytes[at] === CARRIAGE_RETURN && at + 1 < limit && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
  }

  /** Where a cell's bytes begin, its quotes among them. */
  startOf(cell: number): number {
    return cell === 0 ? this.#start : (this.#ends[cell - 1] ?? 0) + 1;
  }

  /** Where they end. */
  endOf(cell: number): number {
    return this.#ends[cell] ?? 0;
  }

  /** The text of one cell. */
  cell(index: number): string {
    const text = this.#bytes.toString('utf8', this.startOf(index), this.endOf(index));
    return this.#isQuoted && text.startsWith('"') ? unquoted(text) : text;
  }

  /** The texts of all cells. */
  cells(): string[] {
    if (!this.#isQuoted) return this.raw().split(',');
    return Array.from({ length: this.count }, (_, index) => this.cell(index));
  }

  /** The record as it stands in the file, without its line end. */
  raw(): string {
    return this.#bytes.toString('utf8', this.#start, this.#end);
  }

  #endCell(cell: number, at: number): void {
    if (cell === this.#ends.length) {
      const more = new Int32Array(cell * 2);
      more.set(this.#ends);
      this.#ends = more;
    }
    this.#ends[cell] = at;
  }

  /** The place behind the quote that closes a cell; what follows there ends the cell. */
  #afterQuotes(open: number, limit: number): number {
    const bytes = this.#bytes;
    this.#isQuoted = true;
    for (let at = open + 1; at < limit; at++) {
      const byte = bytes[at];
      const next = bytes[at + 1];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && next !== LINE_FEED)) this.lines++;
      if (byte !== QUOTE) continue;
      if (next === QUOTE) at++;
      else return next === COMMA || next === LINE_FEED || next === CARRIAGE_RETURN ? at + 1 : MISPLACED;
    }
    return UNFINISHED;
  }
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}
