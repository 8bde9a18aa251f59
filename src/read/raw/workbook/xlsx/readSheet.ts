// The rows of an Excel sheet, cell by cell as its part is unpacked.
import { phrase, type Phrase } from '../../../../domain/phrase.ts';
import { cellAt } from '../../addresses.ts';
import { MAX_CELL_CHARACTERS } from '../../limits.ts';
import type { MergedCells, RawRow } from '../../rawTable.ts';
import { attributeOf, type XmlHandler } from '../../xml/readXml.ts';
import { feedPart } from '../../zip/readPart.ts';
import { broken, type ZipFile, type ZipPart } from '../../zip/zipFile.ts';
import { formulaText, numberText, truthText } from '../cellText.ts';
import { isoDateText, type Epoch } from '../dateText.ts';
import type { FormatKind } from '../numberFormat.ts';
import { SheetRows } from '../sheetRows.ts';
import { StringText, unescaped } from './readStrings.ts';

/** What cells refer to: strings and formats by their number, and the epoch of dates. */
export type CellContext = {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly epoch: Epoch;
};

/** The rows of the sheet that have anything in them. */
export async function* readSheet(
  zip: ZipFile,
  part: ZipPart,
  { name, merged }: { readonly name: string; readonly merged: readonly MergedCells[] },
  context: CellContext,
): AsyncGenerator<RawRow> {
  const handler = new SheetHandler(new SheetRows({ file: zip.shown, sheet: name }, merged), context, (what) =>
    broken(zip.shown, phrase`the sheet ${name}: ${what}`),
  );
  const pieces = feedPart(zip, part, handler);
  while ((await pieces.next()).done !== true) yield* handler.take();
}

class SheetHandler implements XmlHandler {
  readonly #rows: SheetRows;
  readonly #context: CellContext;
  readonly #fault: (what: Phrase) => Error;
  readonly #inline = new StringText();
  #ready: RawRow[] = [];
  #row = 0;
  #column = -1;
  #type = '';
  #style = -1;
  #value: string | undefined;
  #formula: string | undefined;
  #within: 'value' | 'formula' | 'inline' | 'elsewhere' = 'elsewhere';
  #isInRows = false;

  constructor(rows: SheetRows, context: CellContext, fault: (what: Phrase) => Error) {
    this.#rows = rows;
    this.#context = context;
    this.#fault = fault;
  }

  /** The rows that have been completed since they were last taken. */
  take(): RawRow[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  readonly open = (name: string, attributes: string): void => {
    if (name === 'sheetData') this.#isInRows = true;
    if (!this.#isInRows) return;
    switch (name) {
      case 'row':
        this.#row = Number(attributeOf(attributes, 'r') ?? this.#row + 1);
        this.#column = -1;
        this.#rows.begin(this.#row, isTrue(attributeOf(attributes, 'hidden')));
        break;
      case 'c':
        this.#beginCell(attributes);
        break;
      case 'v':
        this.#within = 'value';
        this.#value ??= '';
        break;
      case 'f':
        this.#within = 'formula';
        this.#formula ??= '';
        break;
      case 'is':
        this.#within = 'inline';
        break;
      default:
        this.#inline.open(name);
    }
  };

  readonly text = (text: string): void => {
    if (this.#within === 'value') this.#value = joined(this.#value, text);
    else if (this.#within === 'formula') this.#formula = joined(this.#formula, text);
    else if (this.#within === 'inline') this.#inline.add(text);
  };

  readonly close = (name: string): void => {
    if (!this.#isInRows) return;
    if (name === 'v' || name === 'f' || name === 'is') this.#within = 'elsewhere';
    else if (name === 'c') this.#rows.put(this.#column, this.#cellText());
    else if (name === 'row') {
      const row = this.#rows.finish();
      if (row !== undefined) this.#ready.push(row);
    } else if (name === 'sheetData') this.#isInRows = false;
    else this.#inline.close(name);
  };

  #beginCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const at = reference === undefined ? { row: this.#row, column: this.#column + 1 } : cellAt(reference);
    if (at === undefined || at.row !== this.#row)
      throw this.#fault(phrase`a cell ${reference ?? ''} stands in row ${this.#row}`);
    this.#column = at.column;
    this.#type = attributeOf(attributes, 't') ?? 'n';
    this.#style = Number(attributeOf(attributes, 's') ?? -1);
    this.#value = undefined;
    this.#formula = undefined;
    this.#inline.clear();
  }

  #cellText(): string {
    const { strings, formats, epoch } = this.#context;
    const value = this.#value ?? '';
    // A formula that gives an empty text says so by its type and an empty value; one that was never worked out has no value.
    if (this.#formula !== undefined && (value === '' ? this.#type !== 'str' || this.#value === undefined : false))
      return formulaText(unescaped(this.#formula));
    const kind = formats[this.#style] ?? 'number';
    switch (this.#type) {
      case 's':
        return value === '' ? '' : (strings[Number(value)] ?? this.#missing(value));
      case 'str':
        return unescaped(value);
      case 'inlineStr':
        return this.#inline.text();
      case 'b':
        return truthText(isTrue(value));
      case 'd':
        return isoDateText(value, kind);
      case 'n':
        return value === '' ? '' : numberText(value, kind, epoch);
      default:
        return value;
    }
  }

  #missing(index: string): never {
    throw this.#fault(phrase`a cell of row ${this.#row} refers to a text ${index} that the workbook does not have`);
  }
}

function isTrue(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

/** Text that goes on; what is too long for a cell already grows no more, and is refused as it is put into the row. */
function joined(text: string | undefined, more: string): string {
  return text === undefined || text.length <= MAX_CELL_CHARACTERS ? (text ?? '') + more : text;
}
