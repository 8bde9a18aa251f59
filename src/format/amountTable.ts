// A table of labels and numbers on a terminal: numbers stand at the right, a long label breaks, the head is parted by a rule.
import type { ChalkInstance } from 'chalk';
import { widthOf, wrap } from './width.ts';

/** One line; a strong one is a total. */
export type TableLine = { readonly label: string; readonly cells: readonly string[]; readonly isStrong?: boolean };

const NARROWEST_LABEL = 16;

/** The lines of the table, of which the first is its head, at most `width` columns wide. */
export function amountTable(lines: readonly TableLine[], width: number, paint: ChalkInstance): string[] {
  const widths =
    lines[0]?.cells.map((_, index) => Math.max(...lines.map(({ cells }) => widthOf(cells[index] ?? '')))) ?? [];
  const taken = widths.reduce((sum, each) => sum + each + 2, 0);
  const widest = Math.max(...lines.map(({ label }) => widthOf(label)));
  const room = Math.min(widest, Math.max(NARROWEST_LABEL, width - taken));
  return lines.flatMap(({ label, cells, isStrong }, index) => {
    const numbers = cells.map((cell, at) => `  ${' '.repeat((widths[at] ?? 0) - widthOf(cell))}${cell}`).join('');
    const text = wrap(label, room).map((line, at) =>
      at === 0 ? `${line}${' '.repeat(room - widthOf(line))}${numbers}`.trimEnd() : line,
    );
    if (index === 0) return [...text.map((line) => paint.bold(line)), paint.dim('─'.repeat(room + taken))];
    return isStrong === true ? text.map((line) => paint.bold(line)) : text;
  });
}
