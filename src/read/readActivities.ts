// Reads activity files, one after another, into ledger lines; faults go to the context's problems with the number of their record.
import { phrase } from '../domain/phrase.ts';
import { refusePipe, refusedFile } from './findFiles.ts';
import type { Reading } from './csvRecords.ts';
import { chooseReader, type ReadingContext } from './chooseReader.ts';
import type { RecordReader } from './interpretRows.ts';
import { readSource, type Source } from './sourceRecords.ts';
import { rowsHidden, rowsImported } from '../domain/faults/importFaults.ts';
import { textTooLong } from '../domain/faults/sourceFaults.ts';
import { MAX_RECORD_CHARACTERS } from './raw/limits.ts';
import type { SplitRecord } from './splitRecord.ts';
import {
  billShared,
  rowsLeftOut,
  fileEmpty,
  fileNotText,
  fileUnreadable,
  quoteMisplaced,
  quoteUnclosed,
} from '../domain/faults/rowFaults.ts';

/** What one file came to: `rows` are its data rows, blank lines left out; `header` is its first line that is not blank. Without a digest where none was asked for. */
export type Input = {
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly header: readonly string[];
};

/** Reads every file; rows are handed to `context.open`'s ledger lines as they come. */
export async function readActivities(sources: readonly Source[], context: ReadingContext): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const source of sources) inputs.push(await readFile(source, context));
  return inputs;
}

async function readFile(source: Source, context: ReadingContext): Promise<Input> {
  const { problems } = context;
  const file = source.shown;
  let reader: RecordReader | undefined;
  let header: readonly string[] = [];
  const take = (split: SplitRecord, record: number): void => {
    if (header.length > 0) return reader?.takeSplit(split, record);
    const cells = split.cells();
    if (cells.every((cell) => cell.trim() === '')) return;
    header = cells;
    reader = chooseReader(cells, { file, record }, context);
  };
  let reading: Reading;
  try {
    if (source.path !== undefined && source.held === undefined) refusePipe(source.path);
    const tell = (bytes: number): void => context.progress?.(file, reader?.rows ?? 0, bytes);
    reading = await readSource(source, take, tell, context.isHashed);
  } catch (error) {
    problems.add(fileUnreadable(undefined, { file, ...refusedFile(error) }));
    return { file, sha256: '', rows: 0, header };
  }
  const { sha256, records, bytes, fault } = reading;
  const next = { file, record: records + 1 };
  if (fault?.kind === 'not-text') problems.add(fileNotText({ file }, { what: fault.what }));
  else if (fault?.kind === 'line-too-long')
    problems.add(textTooLong({ file }, { what: phrase`a line`, limit: MAX_RECORD_CHARACTERS }));
  else if (fault?.kind === 'quote-unclosed') problems.add(quoteUnclosed(next, {}));
  else if (fault?.kind === 'quote-misplaced') problems.add(quoteMisplaced(next, { isAfterCell: fault.isAfterCell }));
  else if (bytes === 0 || header.length === 0) problems.add(fileEmpty({ file }, { hasHeader: false }));
  else if (reader?.rows === 0) problems.add(fileEmpty({ file }, { hasHeader: true }));
  if (reader !== undefined) {
    const isByMonth = context.groupBy.some((column) => column === 'month' || column === 'quarter');
    if (reader.bills > 0) problems.add(billShared({ file }, { bills: reader.bills, isByMonth }));
    for (const [name, rows] of reader.leftOut) {
      const [site = '', change, day] = name.split('\u001f');
      const why = change === 'opened' ? phrase`the site opened on ${day}` : phrase`the site closed on ${day}`;
      problems.add(rowsLeftOut({ file }, { rows, what: site, why }));
    }
  }
  reportAccount(source, context);
  return { file, sha256, rows: reader?.rows ?? 0, header };
}

/** Says which rows of an imported source were not used, and which are easily overlooked. */
function reportAccount({ tidy, shown: file }: Source, { problems }: ReadingContext): void {
  if (tidy === undefined) return;
  const { leftOut, emptyCells, hidden, ...rows } = tidy.account();
  const told = [...leftOut].map(([why, count]) => `${count} ${why}`);
  if (emptyCells > 0) told.push(`${emptyCells} empty ${emptyCells === 1 ? 'cell' : 'cells'}`);
  if (told.length > 0) problems.add(rowsImported({ file }, { ...rows, leftOut: told }));
  if (hidden > 0) problems.add(rowsHidden({ file }, { rows: hidden }));
}
