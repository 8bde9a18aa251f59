// What a file is shows in its bytes, whatever its name says; pages under the name of a workbook are read; nothing is a crash.
import { readdirSync, readFileSync } from 'node:fs';
import { assert, asyncProperty, constantFrom, integer, uint8Array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, readFile, sample } from '../../support/rawTables.ts';
import { zipOf } from '../../support/zipOf.ts';

describe('a kind that is not read', () => {
  it.each([
    ['%PDF-1.7\n', 'a PDF document'],
    [Buffer.from('89504e470d0a1a0a', 'hex'), 'a picture (PNG)'],
    [Buffer.from('1f8b0800', 'hex'), 'packed with gzip'],
    ['SQLite format 3\0', 'an SQLite database'],
    [Buffer.from('00000000000000004455434b40000000', 'hex'), 'a DuckDB database'],
    [Buffer.from('0908100000060500', 'hex'), 'a workbook of Excel 5 or older'],
    [Buffer.from('61002c620063000a', 'hex'), 'no text, and of no kind that is known'],
    ['<?xml version="1.0"?><feed xmlns="http://naesb.org/espi"/>', 'an XML document'],
    [
      '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>',
      'a flat OpenDocument file',
    ],
    [zipOf([{ name: 'word/document.xml', content: '<a/>' }]), 'a Word document'],
    [zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), 'a binary Excel workbook (.xlsb)'],
    [zipOf([{ name: 'bills/2025.csv', content: 'a,b' }]), 'a zip archive of bills/2025.csv'],
    [
      zipOf([{ name: 'content.xml', content: '<office:body><office:text/></office:body>' }]),
      'an OpenDocument text or drawing',
    ],
  ])('%# is named', async (bytes, what) => {
    const { said, diagnostics } = await readBytes('bills.xlsx', bytes);
    expect(said).toEqual(['kind-unread bills.xlsx']);
    expect(diagnostics[0]?.message).toBe(`the file is ${what}, which is not read`);
  });

  it('is none of an empty file, or one that is not there', async () => {
    expect((await readBytes('a.csv', '')).said).toEqual(['file-empty a.csv']);
    expect((await readFile('nowhere.csv')).said).toEqual(['file-unreadable']);
  });
});

it.each([
  ['bills.xlsx', 'bills.csv'],
  ['bills.xls', 'bills.xlsx'],
  ['gb18030.csv', 'bills.xls'],
  ['warehouse.parquet', 'bills.json'],
])('%s is read under the name %s', async (name, as) => {
  const [right, wrong] = [await readFile(sample(name)), await readBytes(as, readFileSync(sample(name)))];
  expect(wrong.cells).toEqual(right.cells);
  expect(right.cells.length).toBeGreaterThan(1);
});

describe('a page', () => {
  it('gives its table as it is seen, in the encoding that it names', async () => {
    const { tables, said } = await readFile(sample('page.xls'));
    expect(said).toEqual([]);
    expect(tables[0]?.rows.map(({ number, cells, isHidden }) => [number, isHidden, ...cells])).toEqual([
      [1, false, '月份', '用电量 (千瓦时)'],
      [2, false, '', '峰', '谷'],
      // The page shows 70,001.3 and keeps the number behind it.
      [3, false, '2025年1月', '70001.25', '36,859.08'],
      [4, true, '2025年2月', '1', '2'],
    ]);
    expect(tables[0]?.table.merged).toEqual([
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
    ]);
    expect(tables[0]?.table.addressOf(3, 1)).toBe('page.xls!B3');
  });

  it('may have several tables, one in another', async () => {
    const page =
      '<html><table><tr><td>menu<table><tr><td>a<tr><td>1</table></td></tr></table><table></table><TABLE><TR><TD>b &lt; c<br>d</TD></TR></TABLE>';
    const { tables } = await readBytes('a.xls', page);
    expect(tables.map(({ table: { sheet }, rows }) => [sheet, ...rows.map(({ cells }) => cells.join())])).toEqual([
      ['table 1', 'menu'],
      ['table 2', 'a', '1'],
      ['table 3', 'b < c\nd'],
    ]);
    expect((await readBytes('a.xls', page, { sheet: 'table 2' })).cells).toEqual([['a'], ['1']]);
  });

  it.each([
    [
      'without a table',
      '<html><script>"<table><tr><td>x"</script><!-- <table><tr><td>x --></html>',
      'table-none a.xls',
    ],
    ['of cells wider than a sheet', `<table><tr>${'<td colspan=1000>x'.repeat(20)}`, 'sheet-too-large a.xls!table 1'],
    [
      'of cells that all reach down',
      `<table>${'<tr><td rowspan=65534>x'.repeat(10_002)}`,
      'sheet-too-large a.xls!table 1',
    ],
    ['that stops within a tag', '<table><tr><td>x</td><td title="', ''],
  ])('%s', async (_, page, expected) => {
    expect((await readBytes('a.xls', page)).said.join()).toBe(expected);
  });
});

describe('whatever the bytes', () => {
  const samples = readdirSync(sample('')).filter((name) => !name.startsWith('make') && !name.startsWith('rows-'));

  it('a file is read or refused, and never more than that', () =>
    assert(
      asyncProperty(
        constantFrom(...samples),
        integer({ min: 0, max: 0xffff }),
        uint8Array({ maxLength: 6 }),
        async (name, at, change) => {
          const bytes = readFileSync(sample(name));
          const place = at % bytes.length;
          bytes.set(change.subarray(0, bytes.length - place), place);
          const { tables, said } = await readBytes(name, bytes);
          expect(tables.length + said.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    ));
});
