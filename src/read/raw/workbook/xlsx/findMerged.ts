// The merged cells of an Excel sheet, which its part lists behind its rows: found in the bytes, for they are needed before the rows.
import { cellAt } from '../../addresses.ts';
import type { MergedCells } from '../../rawTable.ts';
import { unpackPart } from '../../zip/unpackPart.ts';
import type { ZipFile, ZipPart } from '../../zip/zipFile.ts';

/** Both ways in which the list may begin; within cells `<` is written otherwise, so that no text can be taken for it. */
const BEGINNINGS = ['<mergeCells', ':mergeCells'];
const LONGEST = 16;

/** The merged cells of the sheet. The whole part is unpacked, and so its checksum is known to fit before a row is read. */
export async function findMerged(zip: ZipFile, part: ZipPart): Promise<readonly MergedCells[]> {
  const found: Buffer[] = [];
  let before = Buffer.alloc(0);
  for await (const chunk of unpackPart(zip, part)) {
    const bytes = found.length > 0 ? chunk : Buffer.concat([before, chunk]);
    const at = found.length > 0 ? 0 : beginning(bytes);
    if (at >= 0) found.push(Buffer.from(bytes.subarray(at)));
    before = Buffer.from(bytes.subarray(-LONGEST));
  }
  const list = Buffer.concat(found).toString('utf8');
  return [...list.matchAll(/mergeCell\s[^>]*?ref\s*=\s*["']([A-Z]+\d+):([A-Z]+\d+)["']/gi)].flatMap(
    ([, first = '', last = '']) => {
      const [from, to] = [cellAt(first), cellAt(last)];
      if (from === undefined || to === undefined) return [];
      return [{ top: from.row, left: from.column + 1, bottom: to.row, right: to.column + 1 }];
    },
  );
}

function beginning(bytes: Buffer): number {
  return BEGINNINGS.map((sign) => bytes.indexOf(sign)).find((at) => at >= 0) ?? -1;
}
