// Widths are counted at once where only usual characters stand: they must be those that string-width finds.
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { widthOf } from '../../src/format/width.ts';

/** What tables print, and what changes the width of its neighbours: joiners, selectors, accents, keycaps, colours. */
const PIECES = [
  'petrol ',
  '1,234.50',
  '用電量',
  '（噸）',
  '、',
  '—',
  '─',
  '…',
  '·',
  'é',
  '\u0301',
  '\u200d',
  '\ufe0f',
  '\u20e3',
  '👩',
  '☎',
  '©',
  '1',
  '\u001b[1m',
  '\t',
  'ｶ',
  'Ａ',
  '가',
  '\ud83c',
];

it('takes as many columns as string-width finds, in every mixture', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (each) => widthOf(each) === stringWidth(each)),
    { numRuns: 5000 },
  );
});

it('takes as many columns as string-width finds, of every character alone and beside a selector', () => {
  for (let code = 0; code < 0x1_0000; code++) {
    const text = String.fromCharCode(code);
    if (widthOf(text) !== stringWidth(text)) expect.fail(`U+${code.toString(16)}`);
    if (widthOf(`a${text}\ufe0f`) !== stringWidth(`a${text}\ufe0f`))
      expect.fail(`U+${code.toString(16)} with a selector`);
  }
});
