// The number formats of an Excel workbook: for each style that cells name by its number, what it makes of a number.
import { attributeOf } from '../../xml/readXml.ts';
import { readPart } from '../../zip/readPart.ts';
import type { ZipFile, ZipPart } from '../../zip/zipFile.ts';
import { kindOf, type FormatKind } from '../numberFormat.ts';

/** The kind of format of every style. */
export async function readFormats(zip: ZipFile, part: ZipPart): Promise<readonly FormatKind[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let within = '';
  await readPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'cellXfs') within = name;
      else if (name === 'numFmt' && within === 'numFmts')
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      else if (name === 'xf' && within === 'cellXfs') styles.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    text: () => undefined,
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return styles.map((id) => kindOf(id, codes));
}
