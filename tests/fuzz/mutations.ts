// Bytes that are nearly right: a sample with bits turned, parts cut out, repeated or taken from another sample, and words put in that
// readers trip over.
import fc from 'fast-check';

/** One change; `at` and `from` are places as shares of the whole, in 65,536ths. */
type Change =
  | { readonly kind: 'flip' | 'byte'; readonly at: number; readonly value: number }
  | { readonly kind: 'cut' | 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'splice'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'word'; readonly at: number; readonly word: string; readonly replaces: number };

/** Names that objects have of themselves, and that nobody's data may reach. */
export const OBJECT_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'];

/** Signs that a terminal, a browser or a reader's eye would obey. */
export const OBEYED_SIGNS = [
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u001b[2J',
  '\u009b8m',
  '\u0007',
  '\u0000',
  '\b',
  '\r',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
];

/** Texts that a spreadsheet, a browser or Markdown would run. */
const RUN_TEXTS = [
  "=cmd|'/c calc'!A1",
  '@SUM(1)',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '| `a` [x](javascript:alert(1))',
  '<!--',
];

/** Numbers that are too much, and what only looks like one. */
const NUMBERS = [
  '1e999999999',
  '-1E-999999999',
  '9'.repeat(50),
  `0.${'0'.repeat(60)}1`,
  '4294967296',
  '-2147483649',
  '9007199254740993',
  'NaN',
  'Infinity',
  '0x10',
  '1/0',
  '٣',
];

/** Marks of the grammars. */
const MARKS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '{',
  '[',
  '}',
  ']',
  ':',
  '- ',
  '&a ',
  '*a',
  '<<: *a',
  '? ',
  '!!binary ',
  '|',
  '<',
  '/>',
  '<table>',
  '</tr>',
  ' colspan="99999"',
  '<![CDATA[',
  '&#xD800;',
  '&#x10FFFF;',
  '&#99999999999;',
  '&amp',
  ' r="XFD1048577"',
  ' count="999999999"',
  ' table:number-columns-repeated="16384"',
  ' table:number-rows-repeated="1048576"',
  '\\ud800',
  '\\u0000',
];

/** Everything that is put in where it does most harm. */
export const HOSTILE_WORDS = [...OBJECT_NAMES, ...OBEYED_SIGNS, ...RUN_TEXTS, ...NUMBERS, ...MARKS];

const place = fc.nat(0xffff);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('flip' as const, 'byte' as const), at: place, value: fc.nat(255) }),
  fc.record({
    kind: fc.constantFrom('cut' as const, 'repeat' as const),
    at: place,
    length: fc.oneof(fc.nat(8), fc.nat(4000)),
    times: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('splice' as const), at: place, from: place, length: fc.nat(600) }),
  fc.record({
    kind: fc.constant('word' as const),
    at: place,
    word: fc.constantFrom(...HOSTILE_WORDS),
    replaces: fc.nat(6),
  }),
);

/** Up to six changes; mostly one or two, since a file that is all wrong is refused at its first byte. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 6, size: 'small' });

/** The bytes with the changes, one after another; parts of `other` are spliced in. */
export function changed(bytes: Buffer, all: readonly Change[], other: Buffer = bytes): Buffer {
  return all.reduce((before, each) => applied(before, each, other), bytes);
}

function applied(bytes: Buffer, each: Change, other: Buffer): Buffer {
  const at = Math.floor((each.at * bytes.length) / 0x10000);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (each.kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.of((after[0] ?? 0) ^ (1 << (each.value % 8))), after.subarray(1)]);
    case 'byte':
      return Buffer.concat([before, Buffer.of(each.value), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(each.length)]);
    case 'repeat': {
      const part = after.subarray(0, each.length);
      return Buffer.concat([before, ...Array.from({ length: each.times }, () => part), after]);
    }
    case 'splice': {
      const from = Math.floor((each.from * other.length) / 0x10000);
      return Buffer.concat([before, other.subarray(from, from + each.length), after]);
    }
    default:
      return Buffer.concat([before, Buffer.from(each.word), after.subarray(each.replaces)]);
  }
}
