// What a file is, told from its first bytes: its name may say anything.

/** A kind that is read, or what the file is where it is of no such kind, and what one can do. */
export type FileKind =
  | { readonly kind: 'zip' | 'compound' | 'parquet' | 'text' | 'empty' }
  | { readonly kind: 'other'; readonly what: string; readonly hint: string };

/** So many bytes from the beginning tell the kind, and the encoding of a text without a mark. */
export const HEAD_BYTES = 1 << 16;

const EXPORT = 'export the table as CSV or as a workbook, and give that file';
const UNPACK = 'unpack it, and give the files inside';
const SAVE = 'open it in a spreadsheet program and save it as .xlsx';
const DATABASE = 'name it in a profile with a query, or export the table as CSV';
const ENGINE = '`compute --engine duckdb` reads its tables; or export them as CSV';

/** First bytes of files that come instead of a table, in hexadecimal, with what they are. */
const OTHERS: readonly (readonly [start: string, what: string, hint: string])[] = [
  ['255044462d', 'a PDF document', 'ask for the data behind it, or type its table into a spreadsheet'],
  ['7b5c727466', 'an RTF document', EXPORT],
  ['89504e47', 'a picture (PNG)', 'type its table into a spreadsheet'],
  ['ffd8ff', 'a picture (JPEG)', 'type its table into a spreadsheet'],
  ['47494638', 'a picture (GIF)', 'type its table into a spreadsheet'],
  ['1f8b', 'packed with gzip', UNPACK],
  ['425a68', 'packed with bzip2', UNPACK],
  ['fd377a585a00', 'packed with xz', UNPACK],
  ['28b52ffd', 'packed with zstd', UNPACK],
  ['377abcaf271c', 'a 7-Zip archive', UNPACK],
  ['526172211a07', 'a RAR archive', UNPACK],
  ['53514c69746520666f726d6174203300', 'an SQLite database', DATABASE],
  ['4f626a01', 'an Avro file', EXPORT],
  ['4f5243', 'an ORC file', EXPORT],
  ['4152524f5731', 'an Arrow file', EXPORT],
  ['50415245', 'an encrypted Parquet file', 'write it without encryption'],
  ['fffe0000', 'a text in UTF-32', 'save it as UTF-8'],
  ['0000feff', 'a text in UTF-32', 'save it as UTF-8'],
  ['0908', 'a workbook of Excel 5 or older', SAVE],
  ['0904', 'a workbook of Excel 4 or older', SAVE],
  ['0902', 'a workbook of Excel 3 or older', SAVE],
  ['0900', 'a workbook of Excel 2 or older', SAVE],
];

/** The kind of a file that begins with these bytes. */
export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) return { kind: 'empty' };
  const start = head.toString('hex', 0, 16);
  if (/^504b(?:0304|0506|0708)/.test(start)) return { kind: 'zip' };
  if (start.startsWith('d0cf11e0a1b11ae1')) return { kind: 'compound' };
  if (start.startsWith('50415231')) return { kind: 'parquet' };
  if (head.toString('latin1', 8, 12) === 'DUCK') return other('a DuckDB database', ENGINE);
  const found = OTHERS.find(([bytes]) => start.startsWith(bytes));
  return found === undefined ? { kind: 'text' } : other(found[1], found[2]);
}

/** What a text holds, or what it is where it is no table. */
export type TextKind =
  | { readonly kind: 'delimited' | 'json' | 'page' }
  | { readonly kind: 'other'; readonly what: string; readonly hint: string };

/** The kind of a text that begins with these bytes. */
export function textKind(head: Buffer): TextKind {
  // In latin1, and without the zero bytes of UTF-16, the signs that tell are the same in every encoding.
  const start = head
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\s*/, '');
  if (/^(?:\{\s*["}]|\[\s*[[{\]])/.test(start)) return { kind: 'json' };
  if (/^(?:MIME-Version|From|Date|Subject|Content-Type):/i.test(start) && /^Content-Type:\s*multipart/im.test(start))
    return other('a web archive (MHTML)', SAVE);
  if (!/^<[!?a-z]/i.test(start)) return { kind: 'delimited' };
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(start))
    return other('an XML workbook of Excel 2003', SAVE);
  if (start.includes('urn:oasis:names:tc:opendocument')) return other('a flat OpenDocument file', SAVE);
  return /<(?:html|head|body|meta|table|div|!doctype\s+html)[\s>]/i.test(start)
    ? { kind: 'page' }
    : other('an XML document', EXPORT);
}

function other(what: string, hint: string): { readonly kind: 'other'; readonly what: string; readonly hint: string } {
  return { kind: 'other', what, hint };
}
