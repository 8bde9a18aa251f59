// Whether a cell, as it lies in its bytes, is of the kind that nearly all are: nothing that a check of texts would look at.
import type { CellBytes } from '../../domain/observedRow.ts';

const SPACE = 0x20;
const TILDE = 0x7e;
const QUOTE = 0x22;
/** What formulas and errors of spreadsheets begin with. */
const SPECIAL = new Set(Array.from('#=+@-', (sign) => sign.charCodeAt(0)));
/** First bytes of what is written in Chinese characters; those of spaces that are none lie outside. */
const [FIRST_CHINESE, LAST_CHINESE] = [0xe4, 0xe9];

/** Whether nothing stands in the cell, or between its quotes. */
export function isEmptyCell(cells: CellBytes, index: number): boolean {
  const start = cells.startOf(index);
  const length = cells.endOf(index) - start;
  return length === 0 || (length === 2 && cells.bytes[start] === QUOTE);
}

/** Whether the cell is empty, or begins like a word of ASCII or Chinese, perhaps in quotes. */
export function isPlainText(cells: CellBytes, index: number): boolean {
  const start = cells.startOf(index);
  const length = cells.endOf(index) - start;
  if (length === 0) return true;
  const isQuoted = cells.bytes[start] === QUOTE;
  // A quote within quotes is one of the text.
  if (isQuoted && cells.bytes[start + 1] === QUOTE) return length > 2;
  const first = cells.bytes[isQuoted ? start + 1 : start] ?? 0;
  if (first > TILDE) return first >= FIRST_CHINESE && first <= LAST_CHINESE;
  return first > SPACE && !SPECIAL.has(first);
}

/** The same of a code: it holds nothing but signs of ASCII, no quotes among them, and ends with one that can be seen. */
export function isPlainCode(cells: CellBytes, index: number): boolean {
  const end = cells.endOf(index);
  for (let at = cells.startOf(index); at < end; at++) {
    const byte = cells.bytes[at] ?? 0;
    if (byte < SPACE || byte > TILDE || byte === QUOTE) return false;
  }
  return isPlainText(cells, index) && cells.bytes[end - 1] !== SPACE;
}
