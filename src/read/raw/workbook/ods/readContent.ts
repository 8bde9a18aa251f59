// The sheets of an OpenDocument workbook as its one large part streams past: rows may be grouped, repeated, and lie under headings.
import { MAX_COLUMNS } from '../../limits.ts';
import type { MergedCells, RawRow } from '../../rawTable.ts';
import { attributeOf, type XmlHandler } from '../../xml/readXml.ts';
import { SheetRows } from '../sheetRows.ts';
import { countOf, OdsCell } from './odsCell.ts';
import type { OdsStyles } from './readStyles.ts';

/** A sheet as a first look at the document finds it. */
export type OdsSheet = { readonly name: string; readonly isHidden: boolean; readonly merged: readonly MergedCells[] };

/** A row that is there so many times. */
type Repeated = { readonly row: RawRow; readonly times: number };

/** Other workbooks' cells that formulas refer to are kept as sheets with such names. */
const FOREIGN = /^'[a-z]+:\/\/.*'#/i;

/** Gathers the sheets, and the rows of one of them where it is wanted. */
export class ContentHandler implements XmlHandler {
  readonly sheets: OdsSheet[] = [];
  readonly #file: string;
  readonly #wanted: { readonly sheet: OdsSheet; readonly index: number } | undefined;
  readonly #styles: OdsStyles;
  readonly #cell: OdsCell;
  #merged: MergedCells[] = [];
  #name = '';
  #style = '';
  #columns: { readonly last: number; readonly style: string }[] = [];
  #rowStyle: string | undefined;
  #depth = 0;
  #rows: SheetRows | undefined;
  #ready: Repeated[] = [];
  #number = 1;
  #times = 1;
  #column = 0;
  #hasSpreadsheet = false;

  /** `styles` are those of the document's other parts; its own join them. */
  constructor(file: string, styles: OdsStyles, wanted?: { readonly sheet: OdsSheet; readonly index: number }) {
    this.#file = file;
    this.#styles = styles;
    this.#cell = new OdsCell(styles);
    this.#wanted = wanted;
  }

  /** Whether the document is a workbook, and no letter. */
  get hasSpreadsheet(): boolean {
    return this.#hasSpreadsheet;
  }

  /** Whether all rows that are wanted have been read. */
  get isDone(): boolean {
    return this.#wanted !== undefined && this.sheets.length > this.#wanted.index;
  }

  /** The rows that have been completed since they were last taken. */
  *take(): Generator<RawRow> {
    const ready = this.#ready;
    this.#ready = [];
    for (const { row, times } of ready)
      for (let more = 0; more < times; more++) yield more === 0 ? row : { ...row, number: row.number + more };
  }

  readonly open = (name: string, attributes: string): void => {
    if (name === 'spreadsheet') this.#hasSpreadsheet = true;
    if (!this.#hasSpreadsheet) return this.#styles.open(name, attributes);
    switch (name) {
      case 'table':
        if (this.#depth++ === 0) this.#beginSheet(attributes);
        break;
      case 'table-column':
        this.#addColumns(attributes);
        break;
      case 'table-row':
        this.#beginRow(attributes);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell.begin(attributes, name !== 'table-cell');
        break;
      default:
        this.#cell.open(name, attributes);
    }
  };

  readonly text = (text: string): void => this.#cell.add(text);

  readonly close = (name: string): void => {
    if (!this.#hasSpreadsheet) return this.#styles.close(name);
    switch (name) {
      case 'table':
        if (--this.#depth === 0) this.#endSheet();
        break;
      case 'table-row':
        this.#endRow();
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.#endCell();
        break;
      default:
        this.#cell.close(name);
    }
  };

  #beginSheet(attributes: string): void {
    this.#name = attributeOf(attributes, 'table:name') ?? '';
    this.#style = attributeOf(attributes, 'table:style-name') ?? '';
    this.#merged = [];
    this.#number = 1;
    this.#columns = [];
    this.#rows = undefined;
    if (this.#wanted?.index === this.sheets.length && !FOREIGN.test(this.#name))
      this.#rows = new SheetRows({ file: this.#file, sheet: this.#name }, this.#wanted.sheet.merged);
  }

  #endSheet(): void {
    this.#rows = undefined;
    if (FOREIGN.test(this.#name)) return;
    this.sheets.push({ name: this.#name, isHidden: this.#styles.isHidden(this.#style), merged: this.#merged });
  }

  /** Cells without a style of their own have that of their row, else of their column. */
  #addColumns(attributes: string): void {
    const last = (this.#columns.at(-1)?.last ?? -1) + countOf(attributeOf(attributes, 'table:number-columns-repeated'));
    this.#columns.push({ last, style: attributeOf(attributes, 'table:default-cell-style-name') ?? '' });
  }

  #beginRow(attributes: string): void {
    this.#rowStyle = attributeOf(attributes, 'table:default-cell-style-name');
    this.#times = countOf(attributeOf(attributes, 'table:number-rows-repeated'));
    this.#column = 0;
    this.#rows?.begin(this.#number, /^(?:collapse|filter)$/.test(attributeOf(attributes, 'table:visibility') ?? ''));
  }

  #endRow(): void {
    const row = this.#rows?.finish(this.#times);
    if (row !== undefined) this.#ready.push({ row, times: this.#times });
    this.#number += this.#times;
  }

  #styleOf(column: number): string {
    return this.#rowStyle ?? this.#columns.find(({ last }) => column <= last)?.style ?? '';
  }

  #endCell(): void {
    const { repeated, columns, rows } = this.#cell.span;
    if (columns > 1 || rows > 1) {
      const [top, left] = [this.#number, this.#column + 1];
      this.#merged.push({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
    }
    const text = this.#rows === undefined ? '' : this.#cell.text(this.#styleOf(this.#column));
    if (text !== '')
      for (let more = 0; more < Math.min(repeated, MAX_COLUMNS + 1); more++) this.#rows?.put(this.#column + more, text);
    this.#column += repeated;
  }
}
