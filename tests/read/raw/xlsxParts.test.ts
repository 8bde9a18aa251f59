// Excel's XML as programs other than Excel write it, each case made by hand after ECMA-376, and what is made to exhaust a reader.
import { describe, expect, it } from 'vitest';
import { MAX_CELL_CHARACTERS, MAX_COLUMNS, MAX_SHEET_CELLS, MAX_SHEET_ROWS } from '../../../src/read/raw/limits.ts';
import { readBytes, type Read } from '../../support/rawTables.ts';
import { sheetOf, workbookParts, zipOf, type MadePart } from '../../support/zipOf.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const read = (sheetXml: string, more: readonly MadePart[] = []): Promise<Read> =>
  readBytes('made.xlsx', zipOf(workbookParts(sheetXml, more)));

const STYLES = `<styleSheet xmlns="${MAIN}">
  <numFmts><numFmt numFmtId="164" formatCode="[DBNum1][$-804]yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0.00&quot; %&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs>
  <dxfs><dxf><numFmt numFmtId="165" formatCode="0%"/></dxf></dxfs>
</styleSheet>`;

describe('a cell', () => {
  it.each([
    ['a number', '<c><v>1.1000000000000001</v></c>', '1.1'],
    ['a number with an exponent', '<c><v>1.28232445E+6</v></c>', '1282324.45'],
    ['a whole number of twenty digits', '<c><v>11010119900307123456</v></c>', '11010119900307123456'],
    ['a text that looks like a number', '<c t="str"><v>007</v></c>', '007'],
    ['an inline text', '<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', ' a '],
    ['rich inline text', '<c t="inlineStr"><is><r><rPr><b/></rPr><t>kW</t></r><r><t>h</t></r></is></c>', 'kWh'],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['a date in ISO 8601', '<c t="d"><v>2025-01-31T00:00:00</v></c>', '2025-01-31'],
    ['a time in ISO 8601', '<c t="d"><v>2025-01-31T14:30:00.000</v></c>', '2025-01-31 14:30'],
    ['a day', '<c s="1"><v>45688</v></c>', '2025-01-31'],
    ['a day and a time', '<c s="5"><v>45688.604166666664</v></c>', '2025-01-31 14:30'],
    ['a time', '<c s="6"><v>0.60416666666666663</v></c>', '14:30'],
    ['a month', '<c s="3"><v>45658</v></c>', '2025-01'],
    ['day 0, which Excel shows so', '<c s="1"><v>0</v></c>', '1900-01-00'],
    ['day 59', '<c s="1"><v>59</v></c>', '1900-02-28'],
    ['day 60, which there never was', '<c s="1"><v>60</v></c>', '1900-02-29'],
    ['day 61', '<c s="1"><v>61</v></c>', '1900-03-01'],
    ['a negative day, which is none', '<c s="1"><v>-1</v></c>', '-1'],
    ['a percentage', '<c s="2"><v>0.125</v></c>', '12.5%'],
    ['a number beside a sign of per cent', '<c s="4"><v>12.5</v></c>', '12.5'],
    ['a formula without a value', '<c><f>SUM(A1:A2)</f></c>', '=SUM(A1:A2)'],
    ['a formula with an empty value', '<c><f>SUM(A1:A2)</f><v></v></c>', '=SUM(A1:A2)'],
    ['a formula that gives an empty text', '<c t="str"><f>""</f><v></v></c>', ''],
    ['a formula that others share, without a value', '<c><f t="shared" si="0"/></c>', '=…'],
    ['a formula with a value', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['escaped line ends', '<c t="str"><v>a_x000D__x000A_b &amp; &#x4E2D;</v></c>', 'a\r\nb & 中'],
  ])('%s', async (_, xml, expected) => {
    const { cells, said } = await read(sheetOf(`${xml}<c t="str"><v>.</v></c>`), [
      { name: 'xl/styles.xml', content: STYLES },
    ]);
    expect([said, cells]).toEqual([[], [[expected, '.']]]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const book = `<workbook xmlns="${MAIN}" xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>`;
    const { cells } = await read(sheetOf('<c s="1"><v>44226</v></c>'), [
      { name: 'xl/styles.xml', content: STYLES },
      { name: 'xl/workbook.xml', content: book },
    ]);
    expect(cells).toEqual([['2025-01-31']]);
  });

  it('shares a text, without the pronunciation above it', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t>深</t></r><r><t>圳</t></r></si></sst>`;
    const { cells } = await read(sheetOf('<c t="s"><v>1</v></c><c t="s"><v>0</v></c>'), [
      { name: 'xl/sharedStrings.xml', content: strings },
    ]);
    expect(cells).toEqual([['深圳', '東京']]);
  });
});

describe('a sheet', () => {
  it('may have a prefix to every name, and every attribute in single quotes', async () => {
    const sheet = `<x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='3' hidden='1'><x:c r='B3' t='str'><x:v>a > b</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='B3:C4'/></x:mergeCells></x:worksheet>`;
    const { tables } = await read(sheet);
    expect(tables[0]?.rows).toEqual([{ number: 3, cells: ['', 'a > b'], isHidden: true }]);
    expect(tables[0]?.table.merged).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }]);
  });

  it('shows the first of merged cells only, whatever the others hold', async () => {
    const rows =
      '<row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row><row r="2"><c t="str"><v>d</v></c><c/><c t="str"><v>e</v></c></row>';
    const { cells } = await read(
      `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
    );
    expect(cells).toEqual([
      ['a', '', 'c'],
      ['', '', 'e'],
    ]);
  });

  it('may stand in a strict workbook, and be named from the root', async () => {
    const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const { cells, said } = await read(sheetOf('<c><v>1</v></c>'), [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships><Relationship Id="rId1" Type="${STRICT}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      },
    ]);
    expect([said, cells]).toEqual([[], [['1']]]);
  });

  it('is left out where it is a chart', async () => {
    const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const { tables, said } = await read(sheetOf('<c><v>1</v></c>'), [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships><Relationship Id="rId1" Type="${OFFICE}/chartsheet" Target="x.xml"/></Relationships>`,
      },
    ]);
    expect([tables, said]).toEqual([[], ['table-none made.xlsx']]);
  });

  it('in the farthest corner costs no more than its cell', async () => {
    const { tables, said } = await read(
      `<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`,
    );
    expect(said).toEqual([]);
    expect(tables[0]?.rows.map(({ number, cells }) => [number, cells.length, cells.at(-1)])).toEqual([
      [1_048_576, 16_384, '1'],
    ]);
  });
});

describe('what is refused', () => {
  const far = Math.ceil(MAX_SHEET_CELLS / MAX_COLUMNS) + 1;
  it.each([
    [
      'a row beyond the last',
      `<worksheet><sheetData><row r="${MAX_SHEET_ROWS + 1}"/></sheetData></worksheet>`,
      'sheet-too-large made.xlsx!S',
    ],
    [
      'a column beyond the last',
      '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
      'sheet-too-large made.xlsx!S',
    ],
    [
      'rows that are all as wide as can be',
      `<worksheet><sheetData>${Array.from({ length: far }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`,
      'sheet-too-large made.xlsx!S',
    ],
    [
      'a text that no cell holds',
      sheetOf(`<c/><c t="str"><v>${'x'.repeat(MAX_CELL_CHARACTERS + 1)}</v></c>`),
      'text-too-long made.xlsx!S!B1',
    ],
    ['an element without an end', `<worksheet ${'x'.repeat(MAX_CELL_CHARACTERS + 300_000)}`, 'text-too-long made.xlsx'],
    ['XML that stops', '<worksheet><sheetData><row>', 'workbook-broken made.xlsx'],
    ['XML with its ends exchanged', '<worksheet><sheetData></worksheet></sheetData>', 'workbook-broken made.xlsx'],
    [
      'a declaration of entities',
      `<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheetOf('<c t="str"><v>&a;</v></c>')}`,
      'workbook-broken made.xlsx',
    ],
    [
      'elements deep in one another',
      `<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`,
      'workbook-broken made.xlsx',
    ],
    ['a text that is not there', sheetOf('<c t="s"><v>7</v></c>'), 'workbook-broken made.xlsx'],
    [
      'a cell in another row',
      '<worksheet><sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData></worksheet>',
      'workbook-broken made.xlsx',
    ],
  ])('%s', async (_, sheetXml, expected) => {
    expect((await read(sheetXml)).said).toEqual([expected]);
  });

  it('a sheet that is not there', async () => {
    const parts = workbookParts('').filter(({ name }) => name !== 'xl/worksheets/sheet1.xml');
    expect((await readBytes('made.xlsx', zipOf(parts))).said).toEqual(['workbook-broken made.xlsx']);
  });

  it.each([
    // 80 MiB of spaces pack into 80 KB: a thousand times less.
    ['a bomb', { content: ' '.repeat(80 * 2 ** 20) }, 'unpacked-too-large made.xlsx'],
    ['a part that says it is huge', { content: ' ', unpacked: 2 ** 32 - 2 }, 'unpacked-too-large made.xlsx'],
    [
      'a part that is larger than it says',
      { content: `${sheetOf()}${' '.repeat(2 ** 20)}`, unpacked: 100 },
      'workbook-broken made.xlsx',
    ],
    ['a part that is smaller than it says', { content: sheetOf(), unpacked: 1000 }, 'workbook-broken made.xlsx'],
    ['a part with another checksum', { content: sheetOf(), checksum: 1 }, 'workbook-broken made.xlsx'],
  ])('%s', async (_, part, expected) => {
    const { said } = await read('', [{ name: 'xl/worksheets/sheet1.xml', ...part }]);
    expect(said).toEqual([expected]);
  });
});
