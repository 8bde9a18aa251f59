// Ranges, scores and marks of estimates as rows and company files write them.
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import {
  halfWidthText,
  isEstimate,
  parseHalfWidth,
  parsePedigree,
  pedigreeText,
} from '../../src/domain/uncertainty.ts';

describe('half a 95 % range', () => {
  it.each([
    ['3 %', 3n, 100n],
    ['±3%', 3n, 100n],
    ['+/- 12.5 %', 1n, 8n],
    ['+/-7%', 7n, 100n],
    [' 100 % ', 1n, 1n],
    ['0.05%', 1n, 2000n],
    ['３％', 3n, 100n],
    ['±５ ％', 1n, 20n],
  ])('%s is a share', (text, top, bottom) => expect(parseHalfWidth(text)?.equals(Fraction.of(top, bottom))).toBe(true));

  it.each(['', '3', '0.03', '3 % or so', 'about 3 %', '-3 %', '+3 %', '1000 %', '.5 %', '3. %', '3 %%', '± %'])(
    '"%s" is none',
    (text) => expect(parseHalfWidth(text)).toBeUndefined(),
  );

  it.each([
    [3n, 100n, '3 %'],
    [1n, 8n, '12.5 %'],
    [1n, 1n, '100 %'],
  ])('%i/%i is written %s', (top, bottom, text) => {
    expect(halfWidthText(Fraction.of(top, bottom))).toBe(text);
    expect(parseHalfWidth(text)?.equals(Fraction.of(top, bottom))).toBe(true);
  });
});

describe('a pedigree', () => {
  it.each([
    '2;2;1;3;3',
    '2, 2, 1, 3, 3',
    '2 2 1 3 3',
    '(2,2,1,3,3)',
    '[2; 2; 1; 3; 3]',
    ' ( 2 ;2  1,3 3 ) ',
    '２；２；１；３；３',
  ])('%s has five scores', (text) => expect(parsePedigree(text)).toEqual([2, 2, 1, 3, 3]));

  it.each([
    '',
    '2;2;1;3',
    '2;2;1;3;3;1',
    '2;2;1;3;6',
    '0;2;1;3;3',
    '22133',
    '2;;1;3;3',
    'scores 2;2;1;3;3',
    '2;2;1;3;3 ok',
  ])('"%s" is none', (text) => expect(parsePedigree(text)).toBeUndefined());

  it('is written as it is read', () => expect(pedigreeText([5, 4, 3, 2, 1])).toBe('5;4;3;2;1'));
});

describe('an estimate', () => {
  it.each(['yes', 'y', 'x', '1', '是', 'by floor area', 'no meter', 'normal use of the month before'])(
    '"%s" says so',
    (text) => expect(isEstimate(text)).toBe(true),
  );

  it.each([
    '',
    '  ',
    'no',
    'No ',
    'N',
    'FALSE',
    '0',
    '０',
    'actual',
    'Measured',
    '否',
    '非',
    '不是',
    '實際',
    ' 实际 ',
    '-',
    'Metered',
  ])('"%s" does not', (text) => expect(isEstimate(text)).toBe(false));
});
