// Opens a file of any usual kind as tables of texts. Its bytes say what it is; the reader of each kind is loaded only where needed.
import { open } from 'node:fs/promises';
import type { Problems } from '../../domain/diagnostic.ts';
import { fileEmpty } from '../../domain/faults/rowFaults.ts';
import { encodingUnknown, kindUnread } from '../../domain/faults/sourceFaults.ts';
import { nearestName } from '../../domain/spelling.ts';
import { fileKind, HEAD_BYTES } from './fileKind.ts';
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
    default:
      throw new Refusal(kindUnread({ file: file.shown }, { what: kind.kind, hint: '' }));
  }
}

async function textTables(
  { path, shown }: Named,
  head: Buffer,
  options: RawOptions,
  problems: Pick<Problems, 'add'>,
): Promise<readonly RawTable[]> {
  const [{ encodingNamed, ENCODING_NAMES }, { detectEncoding }, { openText }] = await Promise.all([
    import('./text/encodings.ts'),
    import('./text/detectEncoding.ts'),
    import('./text/openText.ts'),
  ]);
  const name = options.encoding;
  const told = name === undefined ? undefined : await encodingNamed(name);
  if (name !== undefined && told === undefined)
    throw new Refusal(encodingUnknown(undefined, { name, nearest: nearestName(name, ENCODING_NAMES) }));
  const file = { path, shown, encoding: told ?? (await detectEncoding(path, shown, head)), isTold: told !== undefined };
  const table = await openText(file, options.separator);
  return [{ ...table, rows: guarded(table.rows, shown, problems) }];
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
