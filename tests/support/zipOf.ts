// Zip files made part by part, for workbooks whose XML stands in the test; what its list says of a part can be made to lie.
import { crc32, deflateRawSync } from 'node:zlib';

/** A part; `unpacked` and `checksum` are what the list says instead of the truth. */
export type MadePart = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly unpacked?: number;
  readonly checksum?: number;
};

/** The bytes of a zip file with these parts. */
export function zipOf(parts: readonly MadePart[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, unpacked, checksum } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(unpacked ?? bytes.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...list, Buffer.from('PK\u0005\u0006'), end]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an Excel workbook with one sheet, given its XML; `more` are further parts, or other versions of these. */
export function workbookParts(sheetXml: string, more: readonly MadePart[] = []): MadePart[] {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const parts: readonly MadePart[] = [
    { name: '[Content_Types].xml', content: `${DECLARATION}<Types/>` },
    {
      name: '_rels/.rels',
      content: `${DECLARATION}<Relationships xmlns="${RELATIONS}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${DECLARATION}<Relationships xmlns="${RELATIONS}">${[
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
        relation('rId3', 'styles', 'styles.xml'),
      ].join('')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${DECLARATION}<sst xmlns="${MAIN}"/>` },
    { name: 'xl/styles.xml', content: `${DECLARATION}<styleSheet xmlns="${MAIN}"/>` },
    { name: 'xl/worksheets/sheet1.xml', content: DECLARATION + sheetXml },
  ];
  const names = new Set(more.map(({ name }) => name));
  return [...parts.filter(({ name }) => !names.has(name)), ...more];
}

/** A sheet of these rows, each the XML of its cells. */
export function sheetOf(...rows: readonly string[]): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row) => `<row>${row}</row>`).join('')}</sheetData></worksheet>`;
}
