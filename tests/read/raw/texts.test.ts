// Delimited texts: encodings by bytes of glibc's iconv, separators, quotes, lines.
import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS, MAX_RECORD_CHARACTERS } from '../../../src/read/raw/limits.ts';
import { openTables } from '../../../src/read/raw/openTables.ts';
import { readBytes, readFile, sample } from '../../support/rawTables.ts';

const HONG_KONG = [
  ['日期', '地址', '用電量(度)', '備註'],
  ['2025-01', '深水埗愛民邨', '1234.50', '啲'],
  ['2025-02', '鰂魚涌太古坊', '980.00', '嘅'],
];
const MAINLAND = [
  ['户号', '月份', '用电量(千瓦时)', '电费(元)'],
  ['0012345678', '2025年1月', '106860.33', '70,527.82'],
  ['0012345678', '2025年2月', '98321.07', '64,891.91'],
];

describe('encodings', () => {
  it.each([
    ['utf-8-marked.csv', HONG_KONG],
    ['utf-16be-marked.csv', HONG_KONG],
    ['big5-hkscs.csv', HONG_KONG],
    ['gb18030.csv', MAINLAND],
    ['utf-16le.csv', MAINLAND],
    [
      'utf-16le-marked.csv',
      [
        ['户号', '月份', '用电量(千瓦时)'],
        ['0012345678', '2025年1月', '106,860.33'],
      ],
    ],
  ])('%s is found', async (name, expected) => {
    const { cells, said } = await readFile(sample(name));
    expect(said).toEqual([]);
    expect(cells).toEqual(expected);
  });

  it.each([
    ['big5-hkscs.csv', 'big5-hkscs', HONG_KONG],
    ['big5-hkscs.csv', 'Big5', HONG_KONG],
    ['gb18030.csv', 'GBK', MAINLAND],
    ['gb18030.csv', 'gb2312', MAINLAND],
    ['utf-16le.csv', 'utf-16le', MAINLAND],
    ['undecided.csv', 'gb18030', [['吨公里', '1']]],
    ['undecided.csv', 'big5', [['勣鼠爵', '1']]],
    [
      'windows-1252.csv',
      'windows-1252',
      [
        ['Month', 'Café', '°C'],
        ['2025-01', '1.282,50', '21'],
      ],
    ],
  ])('%s is read as %s where that is told', async (name, encoding, expected) => {
    expect((await readFile(sample(name), { encoding })).cells).toEqual(expected);
  });

  it('asks where two make sense, and shows what the text is in each', async () => {
    const { tables, said, diagnostics } = await readFile(sample('undecided.csv'));
    expect(tables).toEqual([]);
    expect(said).toEqual(['encoding-undecided undecided.csv:1']);
    expect(diagnostics[0]?.message).toContain('"吨公里" as gb18030, it reads "勣鼠爵" as big5-hkscs');
    expect(diagnostics[0]?.hint).toContain('--encoding gb18030');
  });

  it('asks where none makes sense', async () => {
    const { said, diagnostics } = await readFile(sample('windows-1252.csv'));
    expect(said).toEqual(['encoding-undecided windows-1252.csv:1']);
    expect(diagnostics[0]?.hint).toContain('windows-1252');
  });

  it.each([
    ['utf-8-fault.csv', undefined, 'text-undecodable utf-8-fault.csv:3:16'],
    ['big5-fault.csv', undefined, 'text-undecodable big5-fault.csv:3:16'],
    ['gb18030.csv', 'utf-8', 'text-undecodable gb18030.csv:1:1'],
    ['gb18030.csv', 'gb-18031', 'encoding-unknown'],
  ])('%s as %s: %s', async (name, encoding, expected) => {
    const { said } = await readFile(sample(name), encoding === undefined ? {} : { encoding });
    expect(said).toEqual([expected]);
  });

  it('finds the encoding of a text that is plain for long', async () => {
    const plain = Buffer.from('2025-01,10,kWh\n'.repeat(100_000));
    const chinese = Buffer.from('b5e7c1bf2cb1b1bea9cad02cc9cfbaa3cad00a', 'hex');
    const { cells, said } = await readBytes('a.csv', Buffer.concat([plain, chinese]));
    expect(said).toEqual([]);
    expect(cells.at(-1)).toEqual(['电量', '北京市', '上海市']);
  });
});

describe('separators', () => {
  it.each([
    ['commas', 'a,b\n1,2\n', ','],
    ['semicolons, with commas for decimals', 'month;kWh\n2025-01;1,5\n2025-02;2,5\n', ';'],
    ['tabs, with commas for thousands', 'month\tkWh\n2025-01\t1,282\n', '\t'],
    ['bars', 'a|b, c|d\n1|2|3\n', '|'],
    ['a title before the table', 'CLP bills, 2025\nmonth;kWh\n2025-01;5\n', ';'],
    ['a separator within quotes', '"a;b","c;d"\n1,2\n', ','],
  ])('%s', async (_, text, separator) => {
    const told = await readBytes('a.csv', text, { separator });
    expect((await readBytes('a.csv', text)).cells).toEqual(told.cells);
    expect(told.cells.at(-1)?.length).toBeGreaterThan(1);
  });

  it('are declared in a line of their own, which is no row', async () => {
    const { tables } = await readBytes('a.csv', 'sep=|\na|b\n1|2');
    expect(tables[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, 'a', 'b'],
      [3, '1', '2'],
    ]);
  });
});

describe('lines and quotes', () => {
  it('counts lines as an editor does, over every kind of line end', async () => {
    const { tables } = await readBytes('a.csv', 'a,b\r\n"1\n2",x\r\n\r\n3,y\r4,z');
    const [{ table, rows } = { table: undefined, rows: [] }] = tables;
    expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, '1\n2', 'x'],
      [4, ''],
      [5, '3', 'y'],
      [6, '4', 'z'],
    ]);
    expect(table?.addressOf(5, 1)).toBe('a.csv:5');
  });

  it.each([
    ['a,b\n1,"x\n2,3\n', 'quote-unclosed a.csv:2:3', 1],
    ['a;b\n1;x"y\n', 'quote-misplaced a.csv:2:4', 1],
    ['a,b\n"1\n2",x\n"3" ,y\n', 'quote-misplaced a.csv:4:1', 2],
  ])('%j: %s', async (text, expected, rows) => {
    const { said, cells } = await readBytes('a.csv', text);
    expect(said).toEqual([expected]);
    expect(cells).toHaveLength(rows);
  });

  it('gives the same rows when it is read again after a part was read, and a fault once', async () => {
    const faults: string[] = [];
    const [table] = await openTables(sample('gb18030.csv'), 'b.csv', {}, { add: ({ code }) => void faults.push(code) });
    for await (const row of table?.rows() ?? []) if (row.number === 1) break;
    const lines: number[] = [];
    for (const _ of [1, 2]) for await (const { number } of table?.rows() ?? []) lines.push(number);
    expect(lines).toEqual([1, 2, 3, 1, 2, 3]);
    expect(faults).toEqual([]);
  });

  it('says a fault once, however often the rows are read', async () => {
    const faults: string[] = [];
    const [table] = await openTables(
      sample('utf-8-fault.csv'),
      'b.csv',
      { encoding: 'utf-8' },
      { add: ({ code }) => void faults.push(code) },
    );
    expect(table).toBeUndefined();
    expect(faults).toEqual(['text-undecodable']);
  });

  it.each([
    ['a line', `a,b\n${'x'.repeat(4 * MAX_RECORD_CHARACTERS + 1)}`, 'text-too-long a.csv'],
    ['a quoted cell', `a,b\n1,"${'x\n'.repeat(MAX_RECORD_CHARACTERS)}`, 'text-too-long a.csv:2'],
    ['a row', `a,b\n${','.repeat(MAX_COLUMNS)}\n`, 'sheet-too-large a.csv:2'],
  ])('%s that is too long is refused', async (_, text, expected) => {
    expect((await readBytes('a.csv', text)).said).toEqual([expected]);
  });

  it('has no sheets', async () => {
    expect((await readBytes('a.csv', 'a,b\n', { sheet: '2025' })).said).toEqual(['sheet-unknown a.csv']);
  });
});
