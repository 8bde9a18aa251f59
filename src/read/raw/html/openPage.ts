// Opens a web page that is saved under the name of a workbook: its tables, held in memory.
import { stat } from 'node:fs/promises';
import { sheetTooLarge, tableNone } from '../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../domain/phrase.ts';
import { cellName } from '../addresses.ts';
import { chooseSheet } from '../chooseSheet.ts';
import { MAX_PAGE_BYTES } from '../limits.ts';
import type { RawOptions, RawTable } from '../rawTable.ts';
import { Refusal } from '../refusal.ts';
import { decodedBlocks, type TextFile } from '../text/decodedBlocks.ts';
import { pageTables } from './pageTables.ts';

/** The tables of the page; those of several are called `table 1`, `table 2`. */
export async function openPage(file: TextFile, options: RawOptions): Promise<readonly RawTable[]> {
  const { path, shown } = file;
  const { size } = await stat(path);
  if (size > MAX_PAGE_BYTES)
    throw new Refusal(
      sheetTooLarge({ file: shown }, { what: phrase`the page has ${size} bytes`, limit: MAX_PAGE_BYTES }),
    );
  const blocks: string[] = [];
  for await (const block of decodedBlocks(file)) blocks.push(block);
  const found = pageTables(blocks.join(''), shown);
  if (found.length === 0)
    throw new Refusal(tableNone({ file: shown }, { what: phrase`it is a web page, and has no table with cells` }));
  const tables = found.map(({ rows, merged }, index): RawTable => {
    const sheet = found.length > 1 ? `table ${index + 1}` : undefined;
    return {
      file: shown,
      sheet,
      names: undefined,
      merged,
      rows: async function* () {
        yield* rows;
      },
      addressOf: (row, column) => [shown, ...(sheet === undefined ? [] : [sheet]), cellName(row, column)].join('!'),
    };
  });
  return chooseSheet(shown, tables, ({ sheet }) => sheet, options.sheet);
}
