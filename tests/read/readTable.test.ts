// Small tables are split line by line where no quote stands: rows, lines and faults must be those of the records of their bytes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readLooseTable } from '../../src/read/readTable.ts';
import { withLineEnd } from '../../src/read/readBlocks.ts';
import { SplitRecord } from '../../src/read/splitRecord.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-table-'));
const file = join(folder, 'table.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const PIECES = ['a', 'bc', '用電', ',', ',', '"', '""', '"x,y"', '"x\ny"', '\n', '\n', '\r\n', '\r', ' '];

/** The records found in the bytes, or the line of the one that cannot be. */
function recordsIn(text: string): { cells: string[]; line: number }[] | number {
  const bytes = withLineEnd(Buffer.from(text));
  const record = new SplitRecord();
  record.within(bytes);
  const found = [];
  for (let [at, line] = [0, 1]; at < bytes.length; line += record.lines) {
    at = record.find();
    if (at < 0) return line;
    if (record.raw() !== '') found.push({ cells: record.cells(), line });
  }
  return found;
}

function tableIn(text: string): ReturnType<typeof recordsIn> {
  // The header names the cells by their place, so that each can be asked for.
  const names = Array.from({ length: 12 }, (_, index) => `c${index}`);
  writeFileSync(file, `${names.join(',')}\n${text}`);
  try {
    const { rows, ragged } = readLooseTable(file);
    const all = [...ragged, ...rows.map((row) => ({ row, cells: names.length }))];
    return all
      .map(({ row, cells }) => ({ cells: names.slice(0, cells).map((name) => row.cell(name)), line: row.line - 1 }))
      .sort((a, b) => a.line - b.line);
  } catch (error) {
    return Number(/^line (\d+) /.exec((error as Error).message)?.[1]) - 1;
  }
}

it('finds the records of the bytes, with their lines, or the line at fault', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (each) => {
      fc.pre(!/,.*,.*,.*,.*,.*,.*,.*,.*,.*,.*,.*,/.test(each.replaceAll(/[\r\n]/g, ' ')));
      expect(tableIn(each)).toEqual(recordsIn(each));
    }),
    { numRuns: 1000 },
  );
});
