// Quantities as people write them; the quick way and the careful way agree on whatever the quick way takes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainNumber, readPlainNumber, readQuantity } from '../../src/read/readQuantity.ts';

const codeOf = (text: string): string => {
  const quantity = readQuantity(text);
  return quantity.kind === 'fault' ? quantity.at({ file: 'activity.csv' }).code : quantity.kind;
};

describe('readQuantity', () => {
  it.each([
    ['1282324', 1282324n, 0],
    ['1,282,324.00', 128232400n, 2],
    ['-350.5', -3505n, 1],
    ['−350.5', -3505n, 1], // U+2212
    ['–12', -12n, 0], // en dash
    ['+7', 7n, 0],
    ['0', 0n, 0],
    ['0.00', 0n, 2],
    ['-0', 0n, 0],
    ['007', 7n, 0],
    ['１，２８２．５', 12825n, 1],
    ['１２３４', 1234n, 0],
    ['－１', -1n, 0],
    [' 12.5 ', 125n, 1],
    ['\u00a012', 12n, 0],
    ['0.0000000000000000000000000000000000001', 1n, 37],
    ['1 282 324', 1282324n, 0],
    ['1\u202f282\u202f324.5', 12823245n, 1], // narrow no-break space
    ['1\u00a0234', 1234n, 0],
    ["1'282'324.50", 128232450n, 2],
    ['1’234', 1234n, 0],
    ['(350)', -350n, 0],
    ['（1,234.5）', -12345n, 1],
    ['350-', -350n, 0],
    ['12.5万', 125000n, 0],
    ['12.56789萬', 1256789n, 1],
    ['1.2亿', 120000000n, 0],
    ['3 千', 3000n, 0],
    ['１.２億', 120000000n, 0],
    ['2千万', 20000000n, 0],
    ['-1.05百万', -1050000n, 0],
    ['1234567890123456789012345678901234567890', 1234567890123456789012345678901234567890n, 0], // forty digits
  ])('%s', (text, digits, decimals) => expect(readQuantity(text)).toEqual({ kind: 'number', digits, decimals }));

  it.each(['/', '／', ' / '])('"%s": no figure is known', (text) => expect(codeOf(text)).toBe('missing'));

  it.each(['n/a', 'N/A', 'NA', 'n.a.', 'not applicable', '不適用', '不适用', 'ｎ／ａ'])('%s: none can be', (text) =>
    expect(codeOf(text)).toBe('not-applicable'),
  );

  it.each(['1.28E+06', '1e3', '-2.5e-3', '１E６'])('%s has lost its digits', (text) =>
    expect(codeOf(text)).toBe('number-exponent'),
  );

  it.each([
    '1,28',
    '1,2345',
    '12,34,567',
    ',123',
    '1,234,',
    '1.234,5',
    '.5',
    '5.',
    '1.2.3',
    '1l0',
    'O',
    '(-350)',
    '-350-',
    '((350))',
    "1'234,567",
    '1 234 56',
    '12 345,6',
    '12兆',
    '12.5万元',
    '--1',
    '12 kWh',
    '1/2',
    '~5',
    '>5',
    '-',
    'NaN',
    'Infinity',
    '0x10',
    '一百',
    '50%',
    '½',
  ])('%s is no number', (text) => expect(codeOf(text)).toBe('number-unreadable'));

  it('more than forty digits are a mistake', () => {
    expect(codeOf('1'.repeat(41))).toBe('number-too-long');
    expect(codeOf(`0.${'1'.repeat(40)}`)).toBe('number-too-long');
  });
});

describe('readPlainNumber', () => {
  const read = (text: string): { digits: number; decimals: number } | undefined =>
    readPlainNumber(Buffer.from(text), 0, Buffer.byteLength(text)) ? { ...plainNumber } : undefined;

  it.each([
    ['1282324', 1282324, 0],
    ['12.50', 1250, 2],
    ['0.05', 5, 2],
    ['999999999999999', 999999999999999, 0], // fifteen digits
    ['9999999999.99999', 999999999999999, 5],
  ])('%s', (text, digits, decimals) => expect(read(text)).toEqual({ digits, decimals }));

  it.each([
    '',
    '-1',
    '+1',
    '1,234',
    '１',
    ' 1',
    '.5',
    '5.',
    '1.2.3',
    '/',
    'n/a',
    '1e3',
    '1234567890123456',
    '12345678901.23456',
  ])('"%s" is left to the careful way', (text) => expect(read(text)).toBeUndefined());

  it('agrees with the careful way', () => {
    const number = fc.tuple(fc.stringMatching(/^\d{1,17}$/), fc.stringMatching(/^\d{0,6}$/));
    fc.assert(
      fc.property(
        fc.oneof(
          number.map(([whole, rest]) => (rest === '' ? whole : `${whole}.${rest}`)),
          fc.string(),
        ),
        (text) => {
          const quick = read(text);
          if (quick === undefined) return;
          expect(Number.isSafeInteger(quick.digits)).toBe(true);
          expect(readQuantity(text)).toEqual({
            kind: 'number',
            digits: BigInt(quick.digits),
            decimals: quick.decimals,
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
