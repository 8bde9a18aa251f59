// Simple lists in aligned columns; the last column takes what room is left and breaks.
import { widthOf, wrap } from './width.ts';

const WIDEST = 120;

/** Rows of cells as text, each column as wide as its widest cell; the first row is the head. */
export function alignedColumns(rows: readonly (readonly string[])[], columns: number | undefined): string {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count - 1 }, (_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  const indent = widths.reduce((sum, width) => sum + width + 2, 0);
  const room = Math.max(24, (columns ?? WIDEST) - indent);
  const lines = rows.flatMap((row) => {
    const start = widths
      .map((width, index) => (row[index] ?? '') + ' '.repeat(width - widthOf(row[index] ?? '') + 2))
      .join('');
    return wrap(row.at(-1) ?? '', room).map((line, index) =>
      `${index === 0 ? start : ' '.repeat(indent)}${line}`.trimEnd(),
    );
  });
  return `${lines.join('\n')}\n`;
}
