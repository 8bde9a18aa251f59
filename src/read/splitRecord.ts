// Finds the cells of CSV records in bytes; texts are made only of those that are asked for. The grammar is csv-parse's: a cell that
// begins with a quote ends with one, doubled quotes within it are quotes, and every kind of line end ends a record.

const COMMA = 0x2c;
const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Bytes that can part cells and records: commas, line ends and quotes. */
const MARKS = new Uint8Array(256);
for (const mark of [COMMA, QUOTE, LINE_FEED, CARRIAGE_RETURN]) MARKS[mark] = 1;

/** No record: its end was not reached, or a quote stands where none may. */
export const UNFINISHED = -1;
export const MISPLACED = -2;

/** The records of a block of bytes, one after another: it is the one found last, which lies in the bytes and is gone with them. */
export class SplitRecord {
  #bytes: Buffer = Buffer.alloc(0);
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** Where the marks stand in the block; of records that were found those that end cells stand first, at `#first` and behind. */
  #marks = new Int32Array(64);
  #marked = 0;
  #nextMark = 0;
  #first = 0;
  #start = 0;
  /** The place behind the record. */
  #behind = 0;
  #isQuoted = false;
  /** How many cells it has; a blank line is one empty cell. */
  count = 0;
  /** How many lines it takes, of which all but the last end within quotes. */
  lines = 1;

  /** Begins a block of records, of which the first `limit` bytes are whole lines. */
  within(bytes: Buffer, limit: number = bytes.length): void {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (this.#marks.length <= limit) this.#marks = new Int32Array(limit + 1);
    const marks = this.#marks;
    let count = 0;
    // Every place is written down and those of marks are kept: a branch would be guessed wrong at every cell.
    for (let at = 0; at < limit; at++) {
      marks[count] = at;
      count += MARKS[bytes[at] ?? 0] ?? 0;
    }
    this.#marked = count;
    this.#nextMark = 0;
    this.#behind = 0;
  }

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** The block again, to read several bytes at once. */
  get view(): DataView {
    return this.#view;
  }

  /** Finds the next record of the block; gives the place behind it. */
  find(): number {
    const bytes = this.#bytes;
    const marks = this.#marks;
    const start = this.#behind;
    const first = this.#nextMark;
    let end = first;
    this.#isQuoted = false;
    this.lines = 1;
    for (let mark = first; mark < this.#marked; mark++) {
      const at = marks[mark] ?? 0;
      const byte = bytes[at];
      if (byte === COMMA) marks[end++] = at;
      else if (byte === QUOTE) {
        if (at !== (end === first ? start : (marks[end - 1] ?? 0) + 1)) return MISPLACED;
        mark = this.#closingMark(mark);
        if (mark < 0) return mark;
      } else {
        marks[end] = at;
        const isPair = byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED && marks[mark + 1] === at + 1;
        this.#nextMark = isPair ? mark + 2 : mark + 1;
        this.#behind = isPair ? at + 2 : at + 1;
        this.#first = first;
        this.#start = start;
        this.count = end - first + 1;
        return this.#behind;
      }
    }
    return UNFINISHED;
  }

  /** Where a cell's bytes begin, its quotes among them. */
  startOf(cell: number): number {
    return cell === 0 ? this.#start : (this.#marks[this.#first + cell - 1] ?? 0) + 1;
  }

  /** Where they end. */
  endOf(cell: number): number {
    return this.#marks[this.#first + cell] ?? 0;
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
    return this.#bytes.toString('utf8', this.#start, this.endOf(this.count - 1));
  }

  /** The mark that closes the quotes which one opens; what follows has to end the cell. */
  #closingMark(opening: number): number {
    const bytes = this.#bytes;
    const marks = this.#marks;
    this.#isQuoted = true;
    for (let mark = opening + 1; mark < this.#marked; mark++) {
      const at = marks[mark] ?? 0;
      const byte = bytes[at];
      const next = bytes[at + 1];
      if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && next !== LINE_FEED)) this.lines++;
      if (byte !== QUOTE) continue;
      if (next === QUOTE) mark++;
      else return next === COMMA || next === LINE_FEED || next === CARRIAGE_RETURN ? mark : MISPLACED;
    }
    return UNFINISHED;
  }
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll('""', '"');
}
