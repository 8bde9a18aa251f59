// Records are found in bytes as csv-parse finds them in texts: the same cells, the same lines, the same faults, wherever blocks end.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CsvError, Parser } from 'csv-parse';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { eachPlacedRecord, linesOf, readRecords, type ReadingFault } from '../../src/read/csvRecords.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Read = { readonly records: readonly (readonly string[])[]; readonly fault: ReadingFault | undefined };
type Placed = { readonly cells: readonly string[]; readonly line: number; readonly raw: string };

/** What csv-parse makes of a text: its records, each with its text, up to a fault. */
async function byCsvParse(text: string): Promise<{ placed: Placed[]; fault: ReadingFault | undefined }> {
  const placed: Placed[] = [];
  let [line, fault] = [1, undefined as ReadingFault | undefined];
  await new Promise<void>((resolve) => {
    const parser = new Parser({
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      raw: true,
      info: true,
    });
    parser.push = (informed: { record: string[]; raw: string } | null): boolean => {
      if (informed === null) return true;
      const raw = informed.raw.replace(/(\r\n|\r|\n)$/, '');
      placed.push({ cells: informed.record, line, raw });
      line += linesOf(raw).length;
      return true;
    };
    parser.on('error', (error) => {
      const code = error instanceof CsvError ? error.code : '';
      if (code === 'CSV_QUOTE_NOT_CLOSED') fault = { kind: 'quote-unclosed' };
      else fault = { kind: 'quote-misplaced', isAfterCell: code === 'CSV_INVALID_CLOSING_QUOTE' };
      resolve();
    });
    parser.write(text);
    parser.end(() => resolve());
  });
  return { placed, fault };
}

/** Cells that are plain, quoted with all that quoting allows, or broken. */
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-z0-9 .é中🌍-]{0,4}$/u) },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z,\n\r中]{0,4}$/).map((text) => `"${text}"`) },
  { weight: 1, arbitrary: fc.constantFrom('"a""b"', '""', '""""', '"\r\n"') },
  { weight: 1, arbitrary: fc.constantFrom('"', 'a"b', '"a"b', ' "a"', '"a" ', '\u00a0', '\u2028') },
);
const line = fc.array(cell, { minLength: 0, maxLength: 4 }).map((cells) => cells.join(','));
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const table = fc
  .tuple(fc.array(fc.tuple(line, lineEnd), { minLength: 1, maxLength: 8 }), lineEnd, fc.boolean(), fc.boolean())
  .map(([lines, usual, isMixed, isEnded]) => {
    const text = lines.map(([each, own]) => each + (isMixed ? own : usual)).join('');
    return isEnded ? text : text.replace(/[\r\n]+$/, '');
  });

let made = 0;
function fileOf(content: string | Uint8Array): string {
  const file = join(folder, `${made++ % 8}.csv`);
  writeFileSync(file, content);
  return file;
}

async function read(file: string, blockSize?: number): Promise<Read> {
  const records: string[][] = [];
  const { fault } = await readRecords(file, (record) => void records.push(record.cells()), blockSize);
  return { records, fault };
}

describe('readRecords', () => {
  it('gives what csv-parse gives of any text, faults too, whatever the size of its blocks', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.boolean(), fc.integer({ min: 4, max: 40 }), async (text, isMarked, size) => {
        const file = fileOf((isMarked ? '\uFEFF' : '') + text);
        const { placed, fault } = await byCsvParse(text);
        const expected = { records: placed.map(({ cells }) => cells), fault };
        expect(await read(file)).toEqual(expected);
        expect(await read(file, size)).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('cuts its blocks at every byte of a text with all that can be cut', async () => {
    const text = 'date,site\r\n2025,"a ""b"", 中\r\nnext"\n\n🌍,"",é\r"x",\n"y","z"';
    const file = fileOf(`\uFEFF${text}`);
    const { placed } = await byCsvParse(text);
    expect(placed).toHaveLength(6);
    for (let size = 4; size < 100; size++)
      expect(await read(file, size)).toEqual({ records: placed.map(({ cells }) => cells), fault: undefined });
  });

  it('reads records that are longer than its blocks, and many blocks', async () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => [
      `row ${row}`,
      row % 3 === 0 ? 'a, b' : 'c',
      row === 25_000 ? 'long\n'.repeat(100_000) : '中',
    ]);
    const quoted = (each: string): string => (/[,\n]/.test(each) ? `"${each}"` : each);
    const file = fileOf(rows.map((cells) => cells.map(quoted).join(',')).join('\n'));
    expect(await read(file)).toEqual({ records: rows, fault: undefined });
  });

  it('takes a quote for one that is not closed when megabytes follow it', async () => {
    const file = fileOf(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(3_000_000)}`);
    expect(await read(file)).toEqual({
      records: [
        ['a', 'b'],
        ['1', '2'],
      ],
      fault: { kind: 'quote-unclosed' },
    });
  });

  it('reads no file as text that is none, in whatever block it turns out', async () => {
    const plain = Buffer.from('date,activity\n'.repeat(50));
    const others = [Buffer.from([0xc4, 0xe3, 0x0a]), Buffer.from([0x61, 0, 0x0a]), Buffer.from([0xe4, 0xb8])];
    for (const other of others) {
      for (const size of [8, 64, 1 << 18]) {
        const { fault, records } = await read(fileOf(Buffer.concat([plain, other])), size);
        expect(fault?.kind).toBe('not-text');
        expect(records.length).toBeLessThanOrEqual(50);
      }
    }
  });

  it('takes any bytes: they are records, or a fault', async () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0xef, 0xbb, 0xbf));
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 40 }), fc.integer({ min: 4, max: 40 }), async (bytes, size) => {
        const file = fileOf(Uint8Array.from(bytes));
        const whole = await read(file);
        const cut = await read(file, size);
        // Rows before a block that is no text may have been handed over already.
        if (whole.fault?.kind === 'not-text') expect(cut.fault?.kind).toBeDefined();
        else expect(cut).toEqual(whole);
      }),
      { numRuns: 1500 },
    );
  });

  it('stops when enough was seen, and hashes all that it read', async () => {
    const file = fileOf('a\nb\nc\n');
    const seen: number[] = [];
    await readRecords(file, (_, number) => {
      seen.push(number);
      return number < 2;
    });
    expect(seen).toEqual([1, 2]);
    const hash = createHash('sha256');
    const { sha256, bytes, records } = await readRecords(file, () => undefined, 4, undefined, hash);
    // printf 'a\nb\nc\n' | sha256sum
    expect(sha256).toBe('880553fca8fcea94e325ee2cfb48e5a985cc797f39a14cc6d3cedecfeb2ae4d2');
    expect([bytes, records]).toEqual([6, 3]);
    expect((await readRecords(file, () => undefined)).sha256).toBe('');
  });
});

describe('eachPlacedRecord', () => {
  it('gives the lines and texts of csv-parse', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (text) => {
        const placed: Placed[] = [];
        const after = await eachPlacedRecord(
          fileOf(text),
          (record, _, at) => void placed.push({ cells: record.cells(), line: at, raw: record.raw() }),
        );
        const expected = await byCsvParse(text);
        expect(placed).toEqual(expected.placed);
        const last = expected.placed.at(-1);
        expect(after).toBe(last === undefined ? 1 : last.line + linesOf(last.raw).length);
      }),
      { numRuns: 600 },
    );
  });
});
