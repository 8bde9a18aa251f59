// Numbers of certificates in evidence cells: what is claimed twice shows only where ranges are read as ranges.
import { describe, expect, it } from 'vitest';
import { parseInstrumentNumbers } from '../../src/domain/instrumentNumbers.ts';

const read = (text: string): string[] =>
  parseInstrumentNumbers(text).map(({ series, from, to }) => `${series}|${from}|${to}`);

describe('one cell', () => {
  it.each([
    ['GEC-2025-0001..0500', ['gec-2025-|1|500']],
    ['GEC-2025-0001 - GEC-2025-0500', ['gec-2025-|1|500']],
    ['GEC-2025-0001至GEC-2025-0500', ['gec-2025-|1|500']],
    ['GEC 0001 to 0500', ['gec|1|500']],
    ['GEC  7  TO  gec 9', ['gec|7|9']],
    ['1…3', ['|1|3']],
    ['1–3', ['|1|3']],
    ['1—3', ['|1|3']],
    ['1～3', ['|1|3']],
    ['1到3', ['|1|3']],
    ['5..5', ['|5|5']],
    // Digits that the second number leaves out are those of the first: 20250001 to 20250500.
    ['20250001..0500', ['|20250001|20250500']],
    ['99..101', ['|99|101']],
    ['A-7', ['a-|7|7']],
    ['A-1;A-2，A-3、B 1..2', ['a-|1|1', 'a-|2|2', 'a-|3|3', 'b|1|2']],
    [' ; ,', []],
    ['', []],
    ['Contract of May', ['contract of may|0|0']],
    ['Ｃｏｎｔｒａｃｔ  of   May', ['contract of may|0|0']],
  ])('%s', (text, ranges) => expect(read(text)).toEqual(ranges));

  it.each([
    ['what runs backwards', 'A-9..5', ['a-9..|5|5']],
    ['what changes its series', 'A-1..B-5', ['a-1..b-|5|5']],
  ])('%s is no range', (_, text, ranges) => expect(read(text)).toEqual(ranges));

  it('a number longer than any certificate has is a text', () => {
    const longest = `A${'1'.repeat(199)}`;
    expect(read(longest)).toEqual([`a|${'1'.repeat(199)}|${'1'.repeat(199)}`]);
    expect(read(`${longest}1`)).toEqual([`${longest.toLowerCase()}1|0|0`]);
  });
});
