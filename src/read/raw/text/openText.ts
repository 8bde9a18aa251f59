// Opens a delimited text as a table: its separator found or told, its rows streamed in bounded memory.
import { quoteMisplaced, quoteUnclosed } from '../../../domain/faults/rowFaults.ts';
import { sheetTooLarge, textTooLong } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { MAX_COLUMNS, MAX_RECORD_CHARACTERS } from '../limits.ts';
import type { RawRow, RawTable } from '../rawTable.ts';
import { Refusal } from '../refusal.ts';
import { decodedBlocks, type TextFile } from './decodedBlocks.ts';
import { declaredSeparator, findSeparator } from './findSeparator.ts';
import { badQuoteAt, cellsOf, RecordGrouper, type TextRecord } from './splitRecords.ts';

/** The one table of a delimited text. */
export async function openText(file: TextFile, separator: string | undefined): Promise<RawTable> {
  const first = await firstLines(file);
  const declared = declaredSeparator(first[0]);
  const parting = separator ?? declared ?? findSeparator(first);
  return {
    file: file.shown,
    sheet: undefined,
    names: undefined,
    merged: [],
    rows: () => readRows(file, parting, declared === undefined ? 0 : 1),
    addressOf: (row) => `${file.shown}:${row}`,
  };
}

async function firstLines(file: TextFile): Promise<string[]> {
  for await (const block of decodedBlocks(file)) return linesOf(block);
  return [];
}

async function* readRows(file: TextFile, separator: string, skipped: number): AsyncGenerator<RawRow> {
  const grouper = new RecordGrouper();
  for await (const block of decodedBlocks(file)) {
    yield* rowsOf(
      linesOf(block).flatMap((line) => grouper.add(line) ?? []),
      separator,
      skipped,
      file.shown,
    );
    if (grouper.openLength > MAX_RECORD_CHARACTERS)
      throw new Refusal(
        textTooLong(
          { file: file.shown, line: grouper.openLine },
          { what: phrase`a quoted cell`, limit: MAX_RECORD_CHARACTERS },
        ),
      );
  }
  const open = grouper.end();
  if (open !== undefined) yield* rowsOf([open], separator, skipped, file.shown);
}

function* rowsOf(records: readonly TextRecord[], separator: string, skipped: number, shown: string): Generator<RawRow> {
  const read = cellsOf(records, separator);
  for (const [index, cells] of read.entries()) {
    const { line, text } = records[index] ?? { line: 0, text: '' };
    if (typeof cells === 'string') throw new Refusal(quoteFault(cells, text, line, separator, shown));
    if (cells.length > MAX_COLUMNS)
      throw new Refusal(
        sheetTooLarge({ file: shown, line }, { what: phrase`the line has ${cells.length} cells`, limit: MAX_COLUMNS }),
      );
    if (line > skipped) yield { number: line, cells, isHidden: false };
  }
}

function quoteFault(
  kind: 'unclosed' | 'after-cell' | 'in-cell',
  record: string,
  firstLine: number,
  separator: string,
  shown: string,
): Refusal['diagnostic'] {
  const before = record.slice(0, badQuoteAt(record, separator));
  const lines = before.split('\n');
  const line = firstLine + lines.length - 1;
  const place = {
    file: shown,
    line,
    column: (lines.at(-1)?.length ?? 0) + 1,
    text: record.split('\n')[lines.length - 1] ?? '',
  };
  return kind === 'unclosed' ? quoteUnclosed(place, {}) : quoteMisplaced(place, { isAfterCell: kind === 'after-cell' });
}

/** The lines of a block; what stands after its last line end is none. */
function linesOf(block: string): string[] {
  const lines = block.includes('\r') ? block.split(/\r\n|\n|\r/) : block.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
