// What parts the cells of a text: the sign that stands equally often in most of its first records, quotes respected.
import { RecordGrouper } from './splitRecords.ts';

/** In the order in which they are taken where they fit alike: commas last, for numbers have them too. */
const SEPARATORS = ['\t', ';', '|', ','];

/** So many records are looked at. */
const RECORDS = 50;

/** Excel writes this before a text that its own country's separator does not part. */
const DECLARED = /^sep=(.)$/i;

/** The separator that the first line declares; such a line is no row. */
export function declaredSeparator(line: string | undefined): string | undefined {
  return DECLARED.exec(line ?? '')?.[1];
}

/** The separator of a text that begins with these lines; a comma where nothing parts them. */
export function findSeparator(lines: readonly string[]): string {
  const grouper = new RecordGrouper();
  const records = lines.flatMap((line) => grouper.add(line) ?? []).map(({ text }) => text.replace(/"[^"]*"/g, ''));
  const sample = records.filter((record) => record.trim() !== '').slice(0, RECORDS);
  let best = { separator: ',', alike: 0 };
  for (const separator of SEPARATORS) {
    const alike = mostAlike(sample.map((record) => record.split(separator).length - 1));
    if (alike > best.alike) best = { separator, alike };
  }
  return best.separator;
}

/** How many of the counts are the same, none aside. */
function mostAlike(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  return Math.max(0, ...tally.values());
}
