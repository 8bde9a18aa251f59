// The two speeds of reading agree: where the quick way gives records, csv-parse gives the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readRecords } from '../../src/read/csvRecords.ts';
import { splitLines } from '../../src/read/splitLines.ts';

const OPTIONS = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };

function byCsvParse(text: string): string[][] | undefined {
  try {
    return parse(text, OPTIONS);
  } catch {
    return undefined;
  }
}

/** Cells that are plain, quoted with all that quoting allows, or broken. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z0-9 .é中-]{0,4}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-z,\n\r中]{0,4}$/).map((text) => `"${text}"`) },
  { weight: 1, arbitrary: fc.constantFrom('"a""b"', '""', '"', 'a"b', '"a"b', ' "a"') },
);
const line = fc.array(cell, { minLength: 0, maxLength: 4 }).map((cells) => cells.join(','));
const table = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, end, isEnded]) => lines.join(end) + (isEnded ? end : ''));

describe('splitLines', () => {
  it('splits plain lines, blank ones and quoted cells', () => {
    expect(splitLines('a,b\n\n"c,d",e\r\nf,\n')).toEqual([['a', 'b'], [''], ['c,d', 'e'], ['f', '']]);
  });

  it('leaves cells that span lines and misplaced quotes to csv-parse', () => {
    expect(splitLines('a,"b\nc",d\n')).toBeUndefined();
    expect(splitLines('a,b"c"d\n')).toBeUndefined();
  });

  it('gives what csv-parse gives, wherever it gives anything', () => {
    fc.assert(
      fc.property(table, (text) => {
        const split = splitLines(text);
        if (split !== undefined) expect(split).toEqual(byCsvParse(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('readRecords', () => {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads a file as csv-parse reads it whole, with or without a byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), async (text, isMarked) => {
        const file = join(folder, 'table.csv');
        writeFileSync(file, (isMarked ? '\uFEFF' : '') + text);
        const records: string[][] = [];
        const { fault } = await readRecords(file, (cells) => records.push(cells));
        const expected = byCsvParse(text);
        if (expected === undefined) expect(fault).toBeDefined();
        else expect({ fault, records }).toEqual({ fault: undefined, records: expected });
      }),
      { numRuns: 400 },
    );
  });

  it('reads plain lines, quotes and spanning cells across the borders of its blocks', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [
      `row ${row}`,
      row % 3 === 0 ? 'a, b' : 'c',
      row === 25_000 ? 'two\nlines' : '中',
    ]);
    const text = rows
      .map((cells) => cells.map((each) => (/[,\n]/.test(each) ? `"${each}"` : each)).join(','))
      .join('\n');
    const file = join(folder, 'long.csv');
    writeFileSync(file, text);
    const records: string[][] = [];
    await readRecords(file, (cells) => records.push(cells));
    expect(records).toEqual(rows);
  });
});
