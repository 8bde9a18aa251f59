// Opens a file of any usual kind as tables of texts. Its bytes say what it is; the reader of each kind is loaded only where needed.
import { open } from 'node:fs/promises';
import type { Problems } from '../../domain/diagnostic.ts';
import { fileEmpty } from '../../domain/faults/rowFaults.ts';
import { kindUnread } from '../../domain/faults/sourceFaults.ts';
import { refusePipe } from '../findFiles.ts';
import { chooseSheet } from './chooseSheet.ts';
import { fileKind, HEAD_BYTES, textKind } from './fileKind.ts';
import type { RawOptions, RawTable } from './rawTable.ts';
import { faultOf, guarded, Refusal } from './refusal.ts';

/** A file that is opened: where it is, and how it was named. */
type Named = { readonly path: string; readonly shown: string };

/**
 * The tables of a file: one of a text, one a sheet of a workbook, one a list of a JSON file. None with diagnostics where it cannot be
 * read; a fault further down goes to the problems as the rows are read.
 */
export async function openTables(
  path: string,
  shown: string,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  try {
    return await tablesOf({ path, shown }, options, problems);
  } catch (error) {
    problems.add(faultOf(error, shown));
    return [];
  }
}

async function tablesOf(
  file: Named,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  refusePipe(file.path);
  const head = await readHead(file.path);
  const kind = fileKind(head);
  switch (kind.kind) {
    case 'empty':
      throw new Refusal(fileEmpty({ file: file.shown }, { hasHeader: false }));
    case 'other':
      throw new Refusal(kindUnread({ file: file.shown }, kind));
    case 'zip': {
      const { openZipped } = await import('./workbook/openZipped.ts');
      return openZipped(file, options, problems);
    }
    case 'compound': {
      const { openXls } = await import('./workbook/xls/openXls.ts');
      return openXls(file, options, problems);
    }
    case 'text':
      return textTables(file, head, options, problems);
    default: {
      const { openParquet } = await import('./parquet/openParquet.ts');
      return chooseSheet(file.shown, [await openParquet(file, problems)], ({ sheet }) => sheet, options.sheet);
    }
  }
}

async function textTables(
  { path, shown }: Named,
  head: Buffer,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const kind = textKind(head);
  if (kind.kind === 'other') throw new Refusal(kindUnread({ file: shown }, kind));
  const { findEncoding } = await import('./text/findEncoding.ts');
  const file = { path, shown, ...(await findEncoding(path, shown, head, kind.kind, options.encoding)) };
  switch (kind.kind) {
    case 'json': {
      const { openJson } = await import('./json/openJson.ts');
      return openJson(file, options, problems);
    }
    case 'page': {
      const { openPage } = await import('./html/openPage.ts');
      return openPage(file, options);
    }
    default: {
      const { openText } = await import('./text/openText.ts');
      const table = await openText(file, options.separator);
      const tables = [{ ...table, rows: guarded(table.rows, shown, problems) }];
      return chooseSheet(shown, tables, ({ sheet }) => sheet, options.sheet);
    }
  }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
