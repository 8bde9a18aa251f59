// Finds the quote after which a file cannot be read: a parser says that there is one, an analyst has to know where.
import { linesOf } from './csvRecords.ts';
import { endOfLines, ENOUGH, readBlocks, type BytesOf } from './readBlocks.ts';

/** Line and column, counted from 1, and the line itself. */
export type Spot = { readonly line: number; readonly column: number; readonly text: string };

/**
 * Reads on from a line at which a record begins. Gives the quote that stands inside an unquoted cell; or that opens a cell which
 * goes on after its closing quote; or that is never closed.
 */
export async function findQuote(from: BytesOf, firstLine: number): Promise<Spot> {
  let opened: Spot = { line: firstLine, column: 1, text: '' };
  let misplaced: Spot | undefined;
  let state: 'cell begins' | 'plain' | 'quoted' | 'closed' = 'cell begins';
  let line = 0;
  const misplacedIn = (text: string): Spot | undefined => {
    for (let index = 0; index < text.length; index++) {
      const character = text[index];
      if (state === 'quoted') {
        if (character !== '"') continue;
        if (text[index + 1] === '"') index++;
        else state = 'closed';
      } else if (character === ',') state = 'cell begins';
      else if (state === 'closed') return opened;
      else if (character !== '"') state = 'plain';
      else if (state === 'plain') return { line, column: index + 1, text };
      else [state, opened] = ['quoted', { line, column: index + 1, text }];
    }
    if (state !== 'quoted') state = 'cell begins';
    return undefined;
  };
  await readBlocks(
    from,
    () => undefined,
    (block, isLast) => {
      const limit = isLast ? block.length : endOfLines(block);
      const lines = linesOf(block.toString('utf8', 0, limit)).slice(0, -1);
      for (const text of lines) {
        if (++line >= firstLine) misplaced = misplacedIn(text);
        if (misplaced !== undefined) return ENOUGH;
      }
      return limit;
    },
  );
  return misplaced ?? opened;
}
