// The encodings of texts: which names are known, and how bytes become characters in each, or do not.
// TextDecoder has Big5 without the characters of Hong Kong and gives private ones for them without a word: iconv-lite has them all.
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** Turns a block of whole characters into text; undefined where a byte is not of the encoding. */
export type Decode = (block: Buffer) => string | undefined;

/** An encoding: `unit` is what its line ends are made of. `show` decodes what it can and marks the rest with U+FFFD. */
export type Encoding = {
  readonly name: string;
  readonly unit: 'byte' | 'utf-16le' | 'utf-16be';
  readonly decode: Decode;
  readonly show: (block: Buffer) => string;
  /** Where in a text that was shown the first such mark stands. */
  readonly findUnknown: (text: string) => number;
};

/** Names that are written for an encoding, beside those of the WHATWG. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['utf8', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
  ['utf-16', 'utf-16le'],
  ['utf16', 'utf-16le'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5', 'big5-hkscs'],
  ['big5hkscs', 'big5-hkscs'],
  ['cp950', 'big5-hkscs'],
  ['cp932', 'shift_jis'],
]);

/** The names that a message offers. */
export const ENCODING_NAMES = ['utf-8', 'utf-16le', 'gb18030', 'big5-hkscs', 'shift_jis', 'windows-1252'];

/** U+FFFD stands for bytes of no character, the private area for characters that the encoding's table lacks. */
const UNKNOWN_CHARACTER = /[\uFFFD\uE000-\uF8FF]/;

/** The encoding of a name; undefined where there is none. */
export async function encodingNamed(name: string): Promise<Encoding | undefined> {
  const key = name.trim().toLowerCase();
  const known = ALIASES.get(key) ?? key;
  if (known === 'big5-hkscs') return big5();
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(known, { fatal: true });
  } catch {
    return undefined;
  }
  const unit = decoder.encoding === 'utf-16le' || decoder.encoding === 'utf-16be' ? decoder.encoding : 'byte';
  const loose = new TextDecoder(known);
  return {
    name: decoder.encoding,
    unit,
    decode: decoder.encoding === 'utf-8' ? decodeUtf8 : (block) => decodeStrictly(decoder, block),
    show: (block) => loose.decode(block),
    findUnknown: (text) => Math.max(0, text.indexOf('\uFFFD')),
  };
}

function decodeUtf8(block: Buffer): string | undefined {
  return isUtf8(block) ? withoutMark(block.toString('utf8')) : undefined;
}

function decodeStrictly(decoder: TextDecoder, block: Buffer): string | undefined {
  try {
    return decoder.decode(block);
  } catch {
    return undefined;
  }
}

async function big5(): Promise<Encoding> {
  const { default: iconv } = await import('iconv-lite');
  const show = (block: Buffer): string => iconv.decode(block, 'big5-hkscs');
  return {
    name: 'big5-hkscs',
    unit: 'byte',
    decode: (block) => {
      const text = show(block);
      return UNKNOWN_CHARACTER.test(text) ? undefined : text;
    },
    show,
    findUnknown: (text) => Math.max(0, text.search(UNKNOWN_CHARACTER)),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
