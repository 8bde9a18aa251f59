// A cell of an OpenDocument sheet: its value stands in attributes, its text in paragraphs.
import { MAX_CELL_CHARACTERS } from '../../limits.ts';
import { percentText, sheetNumber } from '../../plainNumber.ts';
import { attributeOf } from '../../xml/readXml.ts';
import { formulaText, truthText } from '../cellText.ts';
import { isoDateText } from '../dateText.ts';
import type { OdsStyles } from './readStyles.ts';

/** Elements within a cell whose text is not the cell's: comments, pictures, pronunciations. */
const ASIDE: ReadonlySet<string> = new Set(['annotation', 'frame', 'custom-shape', 'ruby-text', 'text-box']);

/** Takes one cell after another. */
export class OdsCell {
  readonly #styles: OdsStyles;
  #attributes = '';
  #isCovered = false;
  #paragraphs = 0;
  #text = '';
  #aside = 0;
  #isInParagraph = false;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  begin(attributes: string, isCovered: boolean): void {
    this.#attributes = attributes;
    this.#isCovered = isCovered;
    this.#paragraphs = 0;
    this.#text = '';
  }

  /** How many cells side by side it stands for, and over how many columns and rows it spans. */
  get span(): { readonly repeated: number; readonly columns: number; readonly rows: number } {
    return {
      repeated: countOf(this.#attribute('table:number-columns-repeated')),
      columns: countOf(this.#attribute('table:number-columns-spanned')),
      rows: countOf(this.#attribute('table:number-rows-spanned')),
    };
  }

  open(name: string, attributes: string): void {
    if (ASIDE.has(name)) this.#aside++;
    if (this.#aside > 0) return;
    if (name === 'p') {
      if (this.#paragraphs++ > 0) this.#append('\n');
      this.#isInParagraph = true;
    } else if (name === 's') this.#append(' '.repeat(Math.min(countOf(attributeOf(attributes, 'text:c')), 1000)));
    else if (name === 'tab') this.#append('\t');
    else if (name === 'line-break') this.#append('\n');
  }

  add(text: string): void {
    if (this.#isInParagraph && this.#aside === 0) this.#append(text);
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.#aside--;
    else if (name === 'p' && this.#aside === 0) this.#isInParagraph = false;
  }

  /** The cell's text; a covered cell has none. `style` is that of a cell without its own. */
  text(style: string): string {
    if (this.#isCovered) return '';
    const kind = this.#attribute('calcext:value-type') === 'error' ? 'error' : this.#attribute('office:value-type');
    switch (kind) {
      case 'float':
        // LibreOffice makes a formula of a truth value: its number is 1 or 0, and a sheet shows the word.
        if (/^(?:TRUE|FALSE)$/.test(this.#text)) return this.#text;
        return sheetNumber(this.#attribute('office:value') ?? '');
      case 'currency':
        return sheetNumber(this.#attribute('office:value') ?? '');
      case 'percentage':
        return percentText(sheetNumber(this.#attribute('office:value') ?? ''));
      case 'date':
        return isoDateText(
          this.#attribute('office:date-value') ?? '',
          this.#styles.kindOf(this.#attribute('table:style-name') ?? style),
        );
      case 'time':
        return timeText(this.#attribute('office:time-value') ?? '');
      case 'boolean':
        return truthText(this.#attribute('office:boolean-value') === 'true');
      case undefined: {
        const formula = this.#attribute('table:formula');
        return formula !== undefined && this.#text === '' ? formulaText(plainFormula(formula)) : this.#text;
      }
      default:
        return this.#text === '' ? (this.#attribute('office:string-value') ?? '') : this.#text;
    }
  }

  #attribute(name: string): string | undefined {
    return attributeOf(this.#attributes, name);
  }

  #append(text: string): void {
    if (this.#text.length <= MAX_CELL_CHARACTERS) this.#text += text;
  }
}

/** A formula as a sheet shows it: `of:=SUM([.B2:.B4])` is SUM(B2:B4). */
function plainFormula(formula: string): string {
  return formula
    .replace(/^\w*:?=/, '')
    .replace(/\[([^[\]]*)\]/g, (_, reference: string) => reference.replace(/^\.|(?<=:)\./g, ''));
}

/** A time of day or a duration, `PT14H30M00S`, as a clock shows it. */
function timeText(text: string): string {
  const [, hours, minutes, seconds = ''] = /^PT(\d+)H(\d+)M(?:(\d+)(?:[.,]\d+)?S)?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return text;
  return [hours, minutes, ...(Number(seconds) === 0 ? [] : [seconds])].map((part) => part.padStart(2, '0')).join(':');
}

/** A count that an attribute gives; one where it gives none. */
export function countOf(text: string | undefined): number {
  const count = Math.trunc(Number(text ?? 1));
  return count >= 1 ? count : 1;
}
