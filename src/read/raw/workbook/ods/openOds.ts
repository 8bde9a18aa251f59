// Opens an OpenDocument workbook (.ods): a first look finds its sheets, and each is read as the document is unpacked once more.
import type { Problems } from '../../../../domain/diagnostic.ts';
import { kindUnread, macrosIgnored, workbookEncrypted } from '../../../../domain/faults/sourceFaults.ts';
import { phrase } from '../../../../domain/phrase.ts';
import type { RawOptions, RawRow, RawTable } from '../../rawTable.ts';
import { Refusal } from '../../refusal.ts';
import { feedPart, readPart } from '../../zip/readPart.ts';
import { unpackText } from '../../zip/unpackPart.ts';
import { neededPart, type ZipFile, type ZipPart } from '../../zip/zipFile.ts';
import { sheetTables } from '../sheet.ts';
import { ContentHandler } from './readContent.ts';
import { OdsStyles } from './readStyles.ts';

/** The sheets of the workbook. */
export async function openOds(
  zip: ZipFile,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const manifest = zip.parts.get('META-INF/manifest.xml');
  if (manifest !== undefined && (await unpackText(zip, manifest)).includes('encryption-data'))
    throw new Refusal(workbookEncrypted({ file: zip.shown }, {}));
  const part = neededPart(zip, 'content.xml');
  if ([...zip.parts.keys()].some((name) => /^(?:Basic|Scripts)\/.*\.(?:xba|xml|bas|py|js)$/.test(name)))
    problems.add(macrosIgnored({ file: zip.shown }, {}));
  const styles = new OdsStyles();
  const common = zip.parts.get('styles.xml');
  if (common !== undefined) await readPart(zip, common, styles);
  const content = new ContentHandler(zip.shown, styles);
  await readPart(zip, part, content);
  if (!content.hasSpreadsheet)
    throw new Refusal(
      kindUnread(
        { file: zip.shown },
        {
          what: phrase`an OpenDocument text or drawing`,
          hint: phrase`copy its table into a spreadsheet and save that`,
        },
      ),
    );
  const sheets = content.sheets.map((sheet, index) => ({
    ...sheet,
    open: () =>
      Promise.resolve({
        merged: sheet.merged,
        rows: () => readRows(zip, part, new ContentHandler(zip.shown, styles, { sheet, index })),
      }),
  }));
  return sheetTables(zip.shown, sheets, options, problems);
}

async function* readRows(zip: ZipFile, part: ZipPart, content: ContentHandler): AsyncGenerator<RawRow> {
  const pieces = feedPart(zip, part, content);
  while (!content.isDone && (await pieces.next()).done !== true) yield* content.take();
  await pieces.return(undefined);
}
