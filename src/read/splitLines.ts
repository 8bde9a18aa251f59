// The quick way to read CSV: a line without a quote is split at its commas, which is all that csv-parse would do with it.
// Lines with quotes are csv-parse's; text in which a quoted cell spans lines, or a quote is out of place, is wholly csv-parse's.
import { parse } from 'csv-parse/sync';

/** The records of a text of whole lines, one a line, blank ones too; undefined where csv-parse has to read the text itself. */
export function splitLines(text: string): string[][] | undefined {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (!text.includes('"')) return lines.map((line) => line.split(','));
  const quoted = lines.filter((line) => line.includes('"'));
  if (!quoted.every(isWhole)) return undefined;
  const records = parseLines(quoted);
  let next = 0;
  return records && lines.map((line) => (line.includes('"') ? (records[next++] ?? []) : line.split(',')));
}

/** Whether every quote that the line opens is closed in it. */
function isWhole(line: string): boolean {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 0;
}

function parseLines(lines: readonly string[]): string[][] | undefined {
  try {
    return parse(lines.join('\n'), { relax_column_count: true });
  } catch {
    return undefined;
  }
}
