// Text inside Markdown: what Markdown or HTML would obey stays as it was written.
import { oneLine } from '../domain/obeyed.ts';

/** A text in a line of its own or after a mark; a line end within it becomes a space. */
export function escaped(text: string): string {
  return oneLine(text)
    .replace(/([\\`*_<>[\]~|])/g, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^([-+#]|\d+[.)])(?=\s|$)/, '\\$1');
}

/** A row of a table; the cells are Markdown already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The line below the heads of a table: numbers stand to the right. */
export function tableRule(columns: readonly ('left' | 'right')[]): string {
  return `|${columns.map((column) => (column === 'right' ? '--:' : '---')).join('|')}|`;
}
