// Opens an old Excel workbook (.xls, Excel 97 to 2003), which is held in memory: the format ends at 65,536 rows.
import { readFile, stat } from 'node:fs/promises';
import type { Problems } from '../../../../domain/diagnostic.ts';
import { kindUnread, macrosIgnored, sheetTooLarge, workbookEncrypted } from '../../../../domain/faults/sourceFaults.ts';
import { phrase, type Phrase } from '../../../../domain/phrase.ts';
import { MAX_XLS_BYTES } from '../../limits.ts';
import type { RawOptions, RawRow, RawTable } from '../../rawTable.ts';
import { Refusal } from '../../refusal.ts';
import { broken } from '../../zip/zipFile.ts';
import type { Epoch } from '../dateText.ts';
import { kindOf, type FormatKind } from '../numberFormat.ts';
import { sheetTables } from '../sheet.ts';
import { readCompound, type Compound } from './compound.ts';
import { findLayout, readSheet } from './readSheet.ts';
import { RECORD, recordsFrom, StringReader, type XlsRecord } from './records.ts';

/** What the first part of a workbook says for all of its sheets. */
export type XlsBook = {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly epoch: Epoch;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly start: number }[];
};

const SAVE = phrase`open it in a spreadsheet program and save it as .xlsx`;

/** Streams that tell what a container is where it is no workbook that is read. */
const OTHERS: readonly (readonly [stream: string, what: Phrase, hint: Phrase])[] = [
  ['Book', phrase`a workbook of Excel 5 or 95`, SAVE],
  ['WordDocument', phrase`a Word document`, phrase`copy its table into a spreadsheet and save that`],
  ['PowerPoint Document', phrase`a presentation`, phrase`copy its table into a spreadsheet and save that`],
  ['__properties_version1.0', phrase`an Outlook message`, phrase`save its attachment, and give that file`],
];

/** The sheets of the workbook. */
export async function openXls(
  { path, shown }: { readonly path: string; readonly shown: string },
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const { size } = await stat(path);
  if (size > MAX_XLS_BYTES)
    throw new Refusal(
      sheetTooLarge({ file: shown }, { what: phrase`the file has ${size} bytes`, limit: MAX_XLS_BYTES }),
    );
  const bytes = await readFile(path);
  return checked(shown, () => {
    const compound = readCompound(bytes);
    const stream = workbookStream(compound, shown);
    if (compound.names.has('_VBA_PROJECT_CUR')) problems.add(macrosIgnored({ file: shown }, {}));
    const book = readBook(stream, shown);
    const sheets = book.sheets.map(({ name, isHidden, start }) => ({
      name,
      isHidden,
      open: () =>
        checked(shown, () => {
          const layout = findLayout(stream, start);
          const where = { file: shown, sheet: name };
          return Promise.resolve({
            merged: layout.merged,
            rows: () => checkedRows(shown, readSheet(stream, start, where, layout, book)),
          });
        }),
    }));
    return sheetTables(shown, sheets, options, problems);
  });
}

/** Reading beyond the end of a buffer is how a cut workbook shows. */
function checked<T>(shown: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw broken(shown, phrase`it is cut, or its parts do not hang together`);
    throw error;
  }
}

async function* checkedRows(shown: string, rows: Iterable<RawRow>): AsyncGenerator<RawRow> {
  const iterator = rows[Symbol.iterator]();
  for (;;) {
    const next = checked(shown, () => iterator.next());
    if (next.done === true) return;
    yield next.value;
  }
}

function workbookStream(compound: Compound, shown: string): Buffer {
  if (compound.names.has('EncryptedPackage')) throw new Refusal(workbookEncrypted({ file: shown }, {}));
  const stream = compound.read('Workbook');
  if (stream !== undefined) return stream;
  const [, what, hint] = OTHERS.find(([name]) => compound.names.has(name)) ?? [
    '',
    phrase`an Office file without a workbook`,
    SAVE,
  ];
  throw new Refusal(kindUnread({ file: shown }, { what, hint }));
}

function readBook(stream: Buffer, shown: string): XlsBook {
  const records = [...recordsFrom(stream, 0)];
  const of = (id: number): Buffer[] => records.flatMap((record) => (record.id === id ? [record.data] : []));
  const [begin] = of(RECORD.BEGIN);
  if (begin?.readUInt16LE(0) !== 0x600)
    throw new Refusal(kindUnread({ file: shown }, { what: phrase`a workbook of Excel 5 or older`, hint: SAVE }));
  if (of(RECORD.LOCKED).length > 0) throw new Refusal(workbookEncrypted({ file: shown }, {}));
  const codes = new Map(of(RECORD.FORMAT).map((data) => [data.readUInt16LE(0), new StringReader([data], 2).string(2)]));
  return {
    strings: readStrings(records),
    formats: of(RECORD.STYLE).map((data) => kindOf(data.readUInt16LE(2), codes)),
    epoch: of(RECORD.EPOCH)[0]?.readUInt16LE(0) === 1 ? 1904 : 1900,
    // Kind 0 is a sheet of cells; the others hold charts and old macros.
    sheets: of(RECORD.SHEET).flatMap((data) =>
      data[5] === 0
        ? [
            {
              name: new StringReader([data], 6).string(1),
              isHidden: ((data[4] ?? 0) & 3) !== 0,
              start: data.readUInt32LE(0),
            },
          ]
        : [],
    ),
  };
}

/** The strings that cells share: one record, and as many that continue it as are needed. */
function readStrings(records: readonly XlsRecord[]): readonly string[] {
  const first = records.findIndex(({ id }) => id === RECORD.STRINGS);
  if (first < 0) return [];
  const after = records.slice(first + 1).findIndex(({ id }) => id !== RECORD.CONTINUED);
  const blocks = records.slice(first, first + 1 + Math.max(after, 0)).map(({ data }) => data);
  const reader = new StringReader(blocks, 8);
  const count = blocks[0]?.readUInt32LE(4) ?? 0;
  const strings: string[] = [];
  for (let index = 0; index < count; index++) strings.push(reader.string(2));
  return strings;
}
