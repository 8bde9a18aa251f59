// The tables of a web page, as portals give them out under names such as bills.xls: rows and cells, no more of it.
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { sheetTooLarge } from '../../../domain/faults/sourceFaults.ts';
import { MAX_COLUMNS, MAX_PAGE_CELLS } from '../limits.ts';
import { sheetNumber } from '../plainNumber.ts';
import type { MergedCells, RawRow } from '../rawTable.ts';
import { Refusal } from '../refusal.ts';
import { SheetRows } from '../workbook/sheetRows.ts';
import { endOfTag } from '../xml/readXml.ts';
import { pageText } from './pageText.ts';

/** A table of a page. */
export type PageTable = { readonly rows: readonly RawRow[]; readonly merged: readonly MergedCells[] };

/** The tables of the page that have anything in them, each without those within it. */
export function pageTables(page: string, file: string): PageTable[] {
  const tables: TableBuilder[] = [];
  const open: TableBuilder[] = [];
  for (let at = 0; at < page.length;) {
    const next = page.indexOf('<', at);
    open.at(-1)?.add(page.slice(at, next < 0 ? page.length : next));
    if (next < 0) break;
    if (page.startsWith('<!--', next)) {
      const end = page.indexOf('-->', next);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    const end = endOfTag(page, next);
    if (end < 0) break;
    const [, slash = '', name = '', attributes = ''] =
      /^<(\/?)([a-z][\w:]*)([\s\S]*)$/i.exec(page.slice(next, end)) ?? [];
    const tag = name.toLowerCase();
    at = end + 1;
    if (slash === '' && (tag === 'script' || tag === 'style')) at = endOfElement(page, tag, at);
    else if (tag === 'table' && slash === '') {
      const table = new TableBuilder({ file, sheet: `table ${tables.length + 1}` });
      tables.push(table);
      open.push(table);
    } else if (tag === 'table') open.pop()?.endRow();
    else open.at(-1)?.tag(tag, slash === '', attributes);
  }
  for (const table of open) table.endRow();
  return tables.filter(({ rows }) => rows.length > 0);
}

function endOfElement(page: string, tag: string, from: number): number {
  const end = page.slice(from).search(new RegExp(`</${tag}`, 'i'));
  return end < 0 ? page.length : from + end;
}

class TableBuilder implements PageTable {
  readonly rows: RawRow[] = [];
  readonly merged: MergedCells[] = [];
  readonly #rows: SheetRows;
  readonly #where: { readonly file: string; readonly sheet: string };
  /** The last row in which each column is taken by a cell from above. */
  readonly #takenUntil: number[] = [];
  #passed = 0;
  #number = 0;
  #column = 0;
  #isInRow = false;
  #cell: { text: string; readonly attributes: string } | undefined;

  constructor(where: { readonly file: string; readonly sheet: string }) {
    this.#where = where;
    this.#rows = new SheetRows(where, [], MAX_PAGE_CELLS);
  }

  /** Adds text, in which a line end is no more than a space. */
  add(text: string): void {
    if (this.#cell !== undefined) this.#cell.text += text.replace(/\s/g, ' ');
  }

  tag(name: string, isOpening: boolean, attributes: string): void {
    switch (name) {
      case 'tr':
        this.endRow();
        if (isOpening) this.#beginRow(attributes);
        break;
      case 'td':
      case 'th':
        this.#endCell();
        if (isOpening) this.#beginCell(attributes);
        break;
      case 'br':
      case 'p':
      case 'div':
        if (this.#cell !== undefined) this.#cell.text += '\n';
        break;
      default:
    }
  }

  endRow(): void {
    this.#endCell();
    if (!this.#isInRow) return;
    this.#isInRow = false;
    const row = this.#rows.finish();
    if (row !== undefined) this.rows.push(row);
  }

  #beginRow(attributes: string): void {
    this.#isInRow = true;
    this.#number++;
    this.#column = 0;
    this.#rows.begin(this.#number, /display\s*:\s*none/i.test(attributeOf(attributes, 'style') ?? ''));
  }

  #beginCell(attributes: string): void {
    if (!this.#isInRow) this.#beginRow('');
    while ((this.#takenUntil[this.#column] ?? 0) >= this.#number) {
      this.#column++;
      this.#passed++;
    }
    if (this.#column >= MAX_COLUMNS) throw this.#tooLarge(phrase`a row has more columns`, MAX_COLUMNS);
    if (this.#passed > MAX_PAGE_CELLS) throw this.#tooLarge(phrase`cells from above take more places`, MAX_PAGE_CELLS);
    this.#cell = { text: '', attributes };
  }

  #endCell(): void {
    if (this.#cell === undefined) return;
    const { text, attributes } = this.#cell;
    this.#cell = undefined;
    this.#rows.put(this.#column, shownValue(pageText(text), attributeOf(attributes, 'x:num')));
    const [columns, rows] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')];
    const [left, right, bottom] = [this.#column, this.#column + columns - 1, this.#number + rows - 1];
    if (rows > 1) for (let column = left; column <= right; column++) this.#takenUntil[column] = bottom;
    if (columns > 1 || rows > 1) this.merged.push({ top: this.#number, left: left + 1, bottom, right: right + 1 });
    this.#column = right + 1;
  }

  #tooLarge(what: Phrase, limit: number): Refusal {
    const { file, sheet } = this.#where;
    return new Refusal(sheetTooLarge({ file, address: `${file}!${sheet}` }, { what, limit }));
  }
}

/** How many columns or rows a cell takes, as browsers limit it. */
function spanOf(attributes: string, name: string): number {
  const span = Math.trunc(Number(attributeOf(attributes, name) ?? 1));
  return span >= 1 ? Math.min(span, name === 'colspan' ? 1000 : 65_534) : 1;
}

/** Excel's own pages keep the number behind a rounded one in an attribute; a date or a percentage is what is shown. */
function shownValue(text: string, number: string | undefined): string {
  return number !== undefined && number !== '' && /^-?[\d,]+(?:\.\d+)?$/.test(text) ? sheetNumber(number) : text;
}

/** The value of an attribute, which may stand without quotes. */
function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes) ?? [];
  return double ?? single ?? bare;
}
