// CSV as every table is written: quoted where it has to be, and text that a spreadsheet would run as a formula defused.

/** Begins a file that a spreadsheet is to read as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of cells as CSV. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map(csvLine).join('');
}

/** One row of it with its line end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(',')}\n`;
}

/** One row exactly as it is: what is read again has to be the same text. */
export function exactCsvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\n`;
}

/** Numbers and shares, such as `-0.5` and `+14.2%`, stay what they are. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
