// Turns lines of a text into records. Whether a cell's quote is closed is told by counting quotes; what stands in a quoted record is
// csv-parse's to say, with the grammar of activity files.
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** A record as it stands, and the line it begins on; its lines are parted by line feeds. */
export type TextRecord = { readonly line: number; readonly text: string };

/** Groups lines into records: a line that leaves a quote open goes on in the next. */
export class RecordGrouper {
  #open: string[] = [];
  #openLength = 0;
  #line = 0;

  /** The record that this line ends; undefined where it goes on. */
  add(text: string): TextRecord | undefined {
    this.#line++;
    if (this.#open.length === 0 && isBalanced(text)) return { line: this.#line, text };
    const closes = this.#open.length > 0 && !isBalanced(text);
    this.#open.push(text);
    this.#openLength += text.length + 1;
    return closes ? this.end() : undefined;
  }

  /** What was opened and is not closed; undefined where nothing is open. */
  end(): TextRecord | undefined {
    if (this.#open.length === 0) return undefined;
    const record = { line: this.openLine, text: this.#open.join('\n') };
    this.#open = [];
    this.#openLength = 0;
    return record;
  }

  /** How many characters the open record has so far. */
  get openLength(): number {
    return this.#openLength;
  }

  /** The line on which the open record begins. */
  get openLine(): number {
    return this.#line - this.#open.length + 1;
  }
}

/** A record's cells, or how its quotes break the grammar. */
export type Cells = readonly string[] | 'unclosed' | 'after-cell' | 'in-cell';

/** The cells of records, in their order: those without a quote are split, the others parsed together, or one by one after a fault. */
export function cellsOf(records: readonly TextRecord[], separator: string): Cells[] {
  const quoted = records.filter(({ text }) => text.includes('"'));
  const parsed = quoted.length === 0 ? [] : parseTogether(quoted, separator);
  let next = 0;
  return records.map(({ text }) => {
    if (!text.includes('"')) return text.split(separator);
    return parsed?.[next++] ?? parseAlone(text, separator);
  });
}

function parseTogether(records: readonly TextRecord[], separator: string): string[][] | undefined {
  try {
    const parsed = parse(records.map(({ text }) => text).join('\n'), optionsOf(separator));
    return parsed.length === records.length ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function parseAlone(text: string, separator: string): Cells {
  try {
    return parse(text, optionsOf(separator))[0] ?? [''];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed';
    return error.code === 'CSV_INVALID_CLOSING_QUOTE' ? 'after-cell' : 'in-cell';
  }
}

function optionsOf(separator: string): { delimiter: string; record_delimiter: string; relax_column_count: true } {
  return { delimiter: separator, record_delimiter: '\n', relax_column_count: true };
}

function isBalanced(text: string): boolean {
  let quotes = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

/** Where in a record the quote stands that breaks the grammar: inside a cell, or opening one that goes on after it or never ends. */
export function badQuoteAt(record: string, separator: string): number {
  let opened = 0;
  let state: 'cell begins' | 'plain' | 'quoted' | 'closed' = 'cell begins';
  for (let at = 0; at < record.length; at++) {
    const character = record[at];
    if (state === 'quoted') {
      if (character !== '"') continue;
      if (record[at + 1] === '"') at++;
      else state = 'closed';
    } else if (character === separator) state = 'cell begins';
    else if (state === 'closed') return opened;
    else if (character !== '"') state = 'plain';
    else if (state === 'plain') return at;
    else [state, opened] = ['quoted', at];
  }
  return opened;
}
