// Puts the rows of a sheet together from its cells, within the limits of a sheet: what is merged into another cell holds nothing.
import { sheetTooLarge, textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { cellName } from '../addresses.ts';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_SHEET_CELLS, MAX_SHEET_ROWS } from '../limits.ts';
import type { MergedCells, RawRow } from '../rawTable.ts';
import { Refusal } from '../refusal.ts';

/** Collects one row after another, in their order from the top. */
export class SheetRows {
  readonly #where: { readonly file: string; readonly sheet: string };
  readonly #most: number;
  readonly #waiting: readonly MergedCells[];
  #next = 0;
  #merged: MergedCells[] = [];
  #number = 0;
  #isHidden = false;
  #cells: string[] = [];
  #total = 0;

  /** `most` is how many cells it may have. */
  constructor(
    where: { readonly file: string; readonly sheet: string },
    merged: readonly MergedCells[],
    most: number = MAX_SHEET_CELLS,
  ) {
    this.#where = where;
    this.#most = most;
    this.#waiting = [...merged].sort((a, b) => a.top - b.top);
  }

  /** Begins a row, counted from 1. */
  begin(number: number, isHidden: boolean): void {
    if (!(number >= 1 && number <= MAX_SHEET_ROWS))
      throw this.#tooLarge(phrase`there is a row ${number}`, MAX_SHEET_ROWS);
    this.#number = number;
    this.#isHidden = isHidden;
    this.#cells = [];
  }

  /** Puts a text into a column, counted from 0. */
  put(column: number, text: string): void {
    if (!(column >= 0 && column < MAX_COLUMNS))
      throw this.#tooLarge(phrase`there is a column ${column + 1}`, MAX_COLUMNS);
    if (text.length > MAX_CELL_CHARACTERS) throw this.#tooLong(column);
    if (text === '') return;
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }

  /** The row, which is there so many times; undefined where it is blank. */
  finish(times: number = 1): RawRow | undefined {
    this.#cover();
    while (this.#cells.at(-1) === '') this.#cells.pop();
    if (this.#cells.length === 0) return undefined;
    if (this.#number + times - 1 > MAX_SHEET_ROWS)
      throw this.#tooLarge(phrase`there is a row ${this.#number + times - 1}`, MAX_SHEET_ROWS);
    this.#total += this.#cells.length * times;
    if (this.#total > this.#most)
      throw this.#tooLarge(phrase`the rows down to ${this.#number} have ${this.#total} cells`, this.#most);
    return { number: this.#number, cells: this.#cells, isHidden: this.#isHidden };
  }

  /** Empties the cells that others are merged into them: a sheet shows the first one only. */
  #cover(): void {
    const row = this.#number;
    for (let block = this.#waiting[this.#next]; block !== undefined && block.top <= row;) {
      this.#merged.push(block);
      block = this.#waiting[++this.#next];
    }
    if (this.#merged.length > 0) this.#merged = this.#merged.filter(({ bottom }) => bottom >= row);
    for (const { top, left, right } of this.#merged)
      this.#cells.fill('', top === row ? left : left - 1, Math.min(right, this.#cells.length));
  }

  #tooLong(column: number): Refusal {
    const { file, sheet } = this.#where;
    const address = `${file}!${sheet}!${cellName(this.#number, column)}`;
    return new Refusal(textTooLong({ file, address }, { what: phrase`a cell`, limit: MAX_CELL_CHARACTERS }));
  }

  #tooLarge(what: Phrase, limit: number): Refusal {
    const { file, sheet } = this.#where;
    return new Refusal(sheetTooLarge({ file, address: `${file}!${sheet}` }, { what, limit }));
  }
}
