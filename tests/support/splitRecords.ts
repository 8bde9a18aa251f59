// Records as they lie in their bytes, one after another, as readers of bytes are given them.
import { SplitRecord } from '../../src/read/splitRecord.ts';

/** Calls `take` with each record of a CSV text; it is the same object each time, as it is for whoever reads a file. */
export function eachSplit<T>(lines: readonly string[], take: (record: SplitRecord, number: number) => T): T[] {
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const record = new SplitRecord();
  record.within(bytes);
  return lines.map((_, at) => {
    record.find();
    return take(record, at + 2);
  });
}
