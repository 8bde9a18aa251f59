// Workbooks whose bytes are LibreOffice's and openpyxl's: one and the same workbook in every format, a troubled one, and damaged ones.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBytes, readFile, sample } from '../../support/rawTables.ts';

const TITLE = ['中電 CLP Power: bills of 2025'];
const HEADER = ['月份', '用電量(度)', '金額 (HKD)', 'Share', 'Read on', 'Estimated'];

/** What the sheet shows, row by row, with the row's number; the row of formulas aside. */
const SHOWN = [
  [1, ...TITLE],
  [2, ...HEADER],
  [3, '2025-01', '106860.33', '1282324.5', '12.5%', '2025-02-03 14:30', 'TRUE'],
  // 0.1 + 0.2 is 0.30000000000000004 as a double, and 0.3 in every spreadsheet.
  [4, '2025-02-28', '0.3', '-350', '8.75%', '2025-03-03', 'FALSE'],
  [5, '2025-03', '98321.07', '0', '100%', '23:59:59'],
  [6, '2025-04', '1,282,324.00', '11010119900307123456', '50%', '36:30'],
  [8, '2025-06', '0.0000001', '1000000000000000', '10%'],
  [9, '2025-07', '7.5', '', '', '', '', '', 'two\nlines, "quoted"'],
  [12, '', 'Total'],
];

describe.each(['bills.xlsx', 'bills-libreoffice.xlsx', 'bills.ods', 'bills.xls'])('%s', (name) => {
  it('has the cells as its sheet shows them', async () => {
    const { tables, said } = await readFile(sample(name));
    expect(said).toEqual([`sheet-hidden ${name}`]);
    const rows = tables[0]?.rows.map(({ number, cells }) => [number, ...cells]) ?? [];
    expect(rows.filter(([number]) => number !== 7)).toEqual(SHOWN);
  });

  it('says which row is hidden, which cells are merged, where a cell stands', async () => {
    const { tables } = await readFile(sample(name));
    const [{ table, rows } = { table: undefined, rows: [] }] = tables;
    expect(rows.filter(({ isHidden }) => isHidden).map(({ number }) => number)).toEqual([5]);
    expect(table?.merged).toEqual([
      { top: 1, left: 1, bottom: 1, right: 6 },
      { top: 12, left: 2, bottom: 13, right: 3 },
    ]);
    expect(table?.addressOf(14, 27)).toBe(`${name}!2025 用電!AB14`);
  });

  it('has its hidden sheet last, and any by its name', async () => {
    const { tables } = await readFile(sample(name));
    expect(tables.map(({ table: { sheet, isHidden } }) => [sheet, isHidden ?? false])).toEqual([
      ['2025 用電', false],
      ['empty', false],
      ['old', true],
    ]);
    const { cells, said } = await readFile(sample(name), { sheet: 'old' });
    expect([cells, said]).toEqual([[['never mind', '1']], []]);
    const unknown = await readFile(sample(name), { sheet: 'Old' });
    expect(unknown.said).toEqual([`sheet-unknown ${name}`]);
    expect(unknown.diagnostics[0]?.message).toContain('did you mean "old"?');
  });
});

describe('formulas', () => {
  it('have no value where openpyxl wrote them', async () => {
    const { tables } = await readFile(sample('bills.xlsx'));
    expect(tables[0]?.rows.find(({ number }) => number === 7)?.cells).toEqual([
      '2025-05',
      '=B3+1',
      '=1/0',
      '=NA()',
      '="kWh"&""',
    ]);
  });

  it.each(['bills-libreoffice.xlsx', 'bills.ods', 'bills.xls'])(
    'have the value that LibreOffice gave them in %s',
    async (name) => {
      const { tables } = await readFile(sample(name));
      expect(tables[0]?.rows.find(({ number }) => number === 7)?.cells).toEqual([
        '2025-05',
        '106861.33',
        '#DIV/0!',
        '#N/A',
        'kWh',
      ]);
    },
  );
});

describe('troubled.xlsx', () => {
  const cellOf = async (name: string): Promise<string | undefined> => {
    const { tables } = await readFile(sample('troubled.xlsx'));
    const row = tables[0]?.rows.find(({ number }) => number === Number(name.slice(1)));
    return row?.cells[name.charCodeAt(0) - 65];
  };

  it.each([
    ['B1', 'Readings', 'is merged, and holds the text'],
    ['B3', '2025-01-31', 'is a date counted from 1904: 44226 days'],
    ['B6', '2025-04-30', 'is another, in a hidden row'],
    ['C4', '#REF!', 'is an error'],
    ['C5', '87.25', 'is a text that looks like a number'],
    ['C7', '=SUM(C3:C6)', 'is a formula without a value'],
  ])('%s is %j, for it %s', async (name, expected) => {
    expect(await cellOf(name)).toBe(expected);
  });

  it('holds nothing in the cell that is merged into B1', async () => {
    const { tables } = await readFile(sample('troubled.xlsx'));
    expect(tables[0]?.table.merged).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
    expect(tables[0]?.rows[0]?.cells).toEqual(['Meter', 'Readings']);
  });

  it('hides row 6 only', async () => {
    const { tables } = await readFile(sample('troubled.xlsx'));
    expect(tables[0]?.rows.filter(({ isHidden }) => isHidden).map(({ number }) => number)).toEqual([6]);
  });

  it('is the same with macros, which are said and not run', async () => {
    const [plain, macros] = [await readFile(sample('troubled.xlsx')), await readFile(sample('macros.xlsm'))];
    expect(macros.cells).toEqual(plain.cells);
    expect(macros.said).toEqual(['macros-ignored macros.xlsm']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['locked.xlsx', 'workbook-encrypted'],
    ['locked.ods', 'workbook-encrypted'],
    ['locked.xls', 'workbook-encrypted'],
    ['cut.xls', 'workbook-broken'],
    ['excel95.xls', 'kind-unread'],
    ['xml2003.xls', 'kind-unread'],
    ['archive.xls', 'kind-unread'],
  ])('%s: %s', async (name, code) => {
    const { said, tables } = await readFile(sample(name));
    expect([said, tables]).toEqual([[`${code} ${name}`], []]);
  });

  it.each(['bills.xlsx', 'bills.ods', 'bills.xls', 'warehouse.parquet'])('%s, wherever it is cut', async (name) => {
    const bytes = readFileSync(sample(name));
    for (let part = 1; part < 12; part++) {
      const { said } = await readBytes(name, bytes.subarray(0, Math.floor((bytes.length * part) / 12)));
      expect(said.join()).toMatch(/^(?:workbook-broken|parquet-broken|kind-unread) /);
    }
  });

  // [MS-CFB] 2.2: at 30 the size of sectors, at 44 how many the table has, at 68 and 72 where its lists begin and how many there are.
  it.each<[string, (bytes: Buffer) => void]>([
    [
      'whose lists of sectors go round',
      (bytes) => {
        // The first sector, at 512, is taken for a list whose last number names itself.
        bytes.writeUInt32LE(0, 68);
        bytes.writeUInt32LE(0xffffffff, 72);
        bytes.writeUInt32LE(0, 512 + 508);
      },
    ],
    ['whose table has more sectors than the file', (bytes) => bytes.writeUInt32LE(0xffffffff, 44)],
    ['whose sectors have a strange size', (bytes) => bytes.writeUInt16LE(31, 30)],
    ['whose small sectors have a strange size', (bytes) => bytes.writeUInt16LE(0, 32)],
  ])('is an .xls %s', async (_, damage) => {
    const bytes = readFileSync(sample('bills.xls'));
    damage(bytes);
    expect((await readBytes('damaged.xls', bytes)).said).toEqual(['workbook-broken damaged.xls']);
  });

  it('is a sheet of which one byte is not as it was packed', async () => {
    const bytes = readFileSync(sample('bills-libreoffice.xlsx'));
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 200;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    const { said, diagnostics } = await readBytes('flipped.xlsx', bytes);
    expect(said).toEqual(['workbook-broken flipped.xlsx']);
    expect(diagnostics[0]?.message).toMatch(/xl\/worksheets\/sheet1\.xml/);
  });
});
