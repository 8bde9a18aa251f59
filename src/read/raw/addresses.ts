// How cells are called in spreadsheets: D14 is the fourth column of row 14.

/** The letters of a column, counted from 0: A, Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCodePoint(65 + (column % 26));
}

/** The name of a cell, its row counted from 1 and its column from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row, counted from 1, and column, counted from 0, of a cell's name; undefined where it is none. */
export function cellAt(name: string): { readonly row: number; readonly column: number } | undefined {
  let [column, at] = [0, 0];
  for (; at < name.length; at++) {
    const letter = (name.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(name.slice(at));
  return at > 0 && at <= 3 && row >= 1 && Number.isSafeInteger(row) ? { row, column: column - 1 } : undefined;
}
