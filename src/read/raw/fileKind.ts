// What a file is, told from its first bytes: its name may say anything.
import { phrase, type Phrase } from '../../domain/phrase.ts';

/** A kind that is read, or what the file is where it is of no such kind, and what one can do. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'parquet' | 'text' | 'empty' }
  | { readonly kind: 'other'; readonly what: Phrase; readonly hint: Phrase };

/** So many bytes from the beginning tell the kind, and the encoding of a text without a mark. */
export const HEAD_BYTES = 1 << 16;

const EXPORT = phrase`export the table as CSV or as a workbook, and give that file`;
const UNPACK = phrase`unpack it, and give the files inside`;
const SAVE = phrase`open it in a spreadsheet program and save it as .xlsx`;
const DATABASE = phrase`name it in a profile with a query, or export the table as CSV`;
const ENGINE = phrase`\`compute --engine duckdb\` reads its tables; or export them as CSV`;

/** First bytes of files that come instead of a table, in hexadecimal, with what they are. */
const OTHERS: readonly (readonly [start: string, what: Phrase, hint: Phrase])[] = [
  ['255044462d', phrase`a PDF document`, phrase`ask for the data behind it, or type its table into a spreadsheet`],
  ['7b5c727466', phrase`an RTF document`, EXPORT],
  ['89504e47', phrase`a picture (PNG)`, phrase`type its table into a spreadsheet`],
  ['ffd8ff', phrase`a picture (JPEG)`, phrase`type its table into a spreadsheet`],
  ['47494638', phrase`a picture (GIF)`, phrase`type its table into a spreadsheet`],
  ['1f8b', phrase`packed with gzip`, UNPACK],
  ['425a68', phrase`packed with bzip2`, UNPACK],
  ['fd377a585a00', phrase`packed with xz`, UNPACK],
  ['28b52ffd', phrase`packed with zstd`, UNPACK],
  ['377abcaf271c', phrase`a 7-Zip archive`, UNPACK],
  ['526172211a07', phrase`a RAR archive`, UNPACK],
  ['53514c69746520666f726d6174203300', phrase`an SQLite database`, DATABASE],
  ['4f626a01', phrase`an Avro file`, EXPORT],
  ['4f5243', phrase`an ORC file`, EXPORT],
  ['4152524f5731', phrase`an Arrow file`, EXPORT],
  ['50415245', phrase`an encrypted Parquet file`, phrase`write it without encryption`],
  ['fffe0000', phrase`a text in UTF-32`, phrase`save it as UTF-8`],
  ['0000feff', phrase`a text in UTF-32`, phrase`save it as UTF-8`],
  ['0908', phrase`a workbook of Excel 5 or older`, SAVE],
  ['0904', phrase`a workbook of Excel 4 or older`, SAVE],
  ['0902', phrase`a workbook of Excel 3 or older`, SAVE],
  ['0900', phrase`a workbook of Excel 2 or older`, SAVE],
];

/** The kind of a file that begins with these bytes. */
export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) return { kind: 'empty' };
  const start = head.toString('hex', 0, 16);
  if (/^504b(?:0304|0506|0708)/.test(start)) return { kind: 'zip' };
  if (start.startsWith('d0cf11e0a1b11ae1')) return { kind: 'compound' };
  if (start.startsWith('50415231')) return { kind: 'parquet' };
  if (head.toString('latin1', 8, 12) === 'DUCK') return other(phrase`a DuckDB database`, ENGINE);
  const found = OTHERS.find(([bytes]) => start.startsWith(bytes));
  return found === undefined ? { kind: 'text' } : other(found[1], found[2]);
}

/** What a text holds, or what it is where it is no table. */
export type TextKind =
  | { readonly kind: 'delimited' | 'json' | 'page' }
  | { readonly kind: 'other'; readonly what: Phrase; readonly hint: Phrase };

/** The kind of a text that begins with these bytes. */
export function textKind(head: Buffer): TextKind {
  // In latin1, and without the zero bytes of UTF-16, the signs that tell are the same in every encoding.
  const start = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*/, '');
  if (/^(?:\{\s*["}]|\[\s*[[{\]])/.test(start)) return { kind: 'json' };
  if (/^(?:MIME-Version|From|Date|Subject|Content-Type):/i.test(start) && /^Content-Type:\s*multipart/im.test(start))
    return other(phrase`a web archive (MHTML)`, SAVE);
  if (!/^<[!?a-z]/i.test(start)) return { kind: 'delimited' };
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(start))
    return other(phrase`an XML workbook of Excel 2003`, SAVE);
  if (start.includes('urn:oasis:names:tc:opendocument')) return other(phrase`a flat OpenDocument file`, SAVE);
  return /<(?:html|head|body|meta|table|div|!doctype\s+html)[\s>]/i.test(start)
    ? { kind: 'page' }
    : other(phrase`an XML document`, EXPORT);
}

function other(what: Phrase, hint: Phrase): { readonly kind: 'other'; readonly what: Phrase; readonly hint: Phrase } {
  return { kind: 'other', what, hint };
}
