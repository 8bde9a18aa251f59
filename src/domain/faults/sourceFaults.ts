// What can be wrong with a source before its columns are known: its kind, its encoding, a file that is cut, locked or too large.
import { grouped } from '../grouped.ts';
import type { Phrase, Words } from '../phrase.ts';
import { defineFault, quoted, suggestion } from './define.ts';

const MISUSE = { blame: 'command' } as const;

export const kindUnread = defineFault<{ what: Phrase; hint: Phrase }>('kind-unread', ({ what, hint }) => ({
  message: `the file is ${what}, which is not read`,
  hint,
}));

export const encodingUnknown = defineFault<{ name: string; nearest: string | undefined }>(
  'encoding-unknown',
  ({ name, nearest }) => ({
    message: `there is no encoding ${quoted(name)}${suggestion(nearest)}`,
    hint: 'write utf-8, utf-16le, gb18030, big5-hkscs, shift_jis or windows-1252',
  }),
  MISUSE,
);

/** What the first foreign characters of a text are in an encoding that it may be in. */
export type EncodingCandidate = { readonly encoding: string; readonly text: string };

export const encodingUndecided = defineFault<{ candidates: readonly EncodingCandidate[] }>(
  'encoding-undecided',
  ({ candidates }) =>
    candidates.length === 0
      ? {
          message: 'the text is neither UTF-8 nor UTF-16, GB18030 or Big5',
          hint: 'say what it is, with --encoding or `encoding:` in the profile: windows-1252 (Western), shift_jis; or save it as UTF-8',
        }
      : {
          message: `the text is not UTF-8, and its encoding cannot be told: ${candidates.map(({ encoding, text }) => `it reads ${quoted(text)} as ${encoding}`).join(', ')}`,
          hint: `say which makes sense: --encoding ${candidates[0]?.encoding ?? ''}, or \`encoding:\` in the profile; or save it as UTF-8`,
        },
);

export const textUndecodable = defineFault<{ encoding: string; isTold: boolean }>(
  'text-undecodable',
  ({ encoding, isTold }) => ({
    message: `a character here is not ${encoding}`,
    hint: isTold
      ? 'the encoding was told; leave it out to have it found, or tell another'
      : 'mend the character and save the file as UTF-8, or tell another encoding with --encoding or `encoding:` in the profile',
  }),
);

export const textTooLong = defineFault<{ what: Phrase; limit: number }>('text-too-long', ({ what, limit }) => ({
  message: `${what} is longer than ${grouped(String(limit))} characters`,
  hint: 'no table has such; look at the file in an editor',
}));

export const workbookBroken = defineFault<{ what: Phrase }>('workbook-broken', ({ what }) => ({
  message: `the workbook is damaged: ${what}`,
  hint: 'fetch the file again; or open it in a spreadsheet program, which may mend it, and save it anew',
}));

export const workbookEncrypted = defineFault<object>('workbook-encrypted', () => ({
  message: 'the workbook is locked with a password',
  hint: 'open it in a spreadsheet program, save it without the password, and give that file',
}));

export const macrosIgnored = defineFault<object>(
  'macros-ignored',
  () => ({ message: 'the workbook has macros; they are not run, and only its cells are read' }),
  { severity: 'note' },
);

export const sheetUnknown = defineFault<{ name: string; sheets: readonly string[]; nearest: string | undefined }>(
  'sheet-unknown',
  ({ name, sheets, nearest }) => ({
    message: `there is no sheet ${quoted(name)}${suggestion(nearest)}`,
    hint: sheets.length === 0 ? 'the file has no sheets' : `the file has ${sheets.map(quoted).join(', ')}`,
  }),
  MISUSE,
);

export const sheetHidden = defineFault<{ sheets: readonly string[] }>(
  'sheet-hidden',
  ({ sheets }) => ({
    message: `the workbook hides ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${sheets.map(quoted).join(', ')}`,
    hint: 'show it in a spreadsheet program and look; a profile that names it (`sheet:`) reads it',
  }),
  { severity: 'note' },
);

export const unpackedTooLarge = defineFault<{ what: Phrase; bytes: number; limit: Words }>(
  'unpacked-too-large',
  ({ what, bytes, limit }) => ({
    message: `unpacked, ${what} is ${sized(bytes)} large; the limit is ${limit}`,
    hint: 'such files are made to exhaust a machine; if it is honest, save the sheet as CSV and give that',
  }),
);

export const sheetTooLarge = defineFault<{ what: Phrase; limit: number }>('sheet-too-large', ({ what, limit }) => ({
  message: `${what}; the limit is ${grouped(String(limit))}`,
  hint: 'delete what lies far outside the table, or save the sheet as CSV and give that',
}));

export const nestedTooDeep = defineFault<{ limit: number }>('nested-too-deep', ({ limit }) => ({
  message: `objects and lists lie more than ${limit} deep in one another`,
  hint: 'give the list of records by itself',
}));

export const jsonBroken = defineFault<{ what: Phrase }>('json-broken', ({ what }) => ({
  message: `the JSON cannot be read: ${what}`,
  hint: 'mend it here, or write it anew: a list of objects, an object that holds one, or an object a line',
}));

export const tableNone = defineFault<{ what: Phrase }>('table-none', ({ what }) => ({
  message: `no table is found in the file: ${what}`,
  hint: 'give a table with a header and rows below it',
}));

export const parquetBroken = defineFault<{ what: Words }>('parquet-broken', ({ what }) => ({
  message: `the Parquet file cannot be read: ${what}`,
  hint: 'write it anew, or export the table as CSV and give that',
}));

export const rowGroupTooLarge = defineFault<{ bytes: number; limit: number }>(
  'row-group-too-large',
  ({ bytes, limit }) => ({
    message: `a row group of the file is ${sized(bytes)} large unpacked; the limit is ${sized(limit)}`,
    hint: 'write the file with smaller row groups, such as 100,000 rows each',
  }),
);

export const timestampsUtc = defineFault<{ columns: readonly string[] }>(
  'timestamps-utc',
  ({ columns }) => ({
    message: `the times of ${columns.map(quoted).join(', ')} are in UTC, and their days are read so`,
    hint: 'in Hong Kong a day begins at 16:00 of the day before in UTC; write local dates where it matters',
  }),
  { severity: 'note' },
);

/** A size as people say it, rounded down: a limit that is passed is never shown as kept. */
export function sized(bytes: number): string {
  const [size, unit] = bytes >= 2 ** 30 ? [bytes / 2 ** 30, 'GiB'] : [bytes / 2 ** 20, 'MiB'];
  return `${size >= 10 ? Math.floor(size) : Math.floor(size * 10) / 10} ${unit}`;
}
