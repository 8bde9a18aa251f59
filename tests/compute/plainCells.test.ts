// Which cells a check of texts may pass by, told by their bytes alone.
import { describe, expect, it } from 'vitest';
import { isEmptyCell, isPlainCode, isPlainText } from '../../src/compute/check/plainCells.ts';
import type { CellBytes } from '../../src/domain/observedRow.ts';

/** One record of cells parted by commas, with others around it so that no cell begins or ends the bytes. */
function cellsOf(...texts: readonly string[]): CellBytes {
  const encoder = new TextEncoder();
  const lengths = texts.map((text) => encoder.encode(text).length);
  const startOf = (cell: number): number => lengths.slice(0, cell).reduce((sum, length) => sum + length + 1, 2);
  const bytes = encoder.encode(`x,${texts.join(',')},x`);
  return { bytes, startOf, endOf: (cell) => startOf(cell) + (lengths[cell] ?? 0) };
}
const one = (ask: (cells: CellBytes, index: number) => boolean, text: string): boolean => ask(cellsOf('a', text), 1);

describe('an empty cell', () => {
  it.each([
    ['', true],
    ['""', true],
    ['"', false],
    ['ab', false],
    ['a', false],
    ['"a"', false],
    [' ', false],
  ])('%j: %s', (text, isEmpty) => expect(one(isEmptyCell, text)).toBe(isEmpty));
});

describe('a plain text', () => {
  it.each([
    ['', true],
    ['Shanghai', true],
    ['"Shanghai, Pudong"', true],
    ['上海', true],
    ['"上海"', true],
    ['一', true], // U+4E00, the first of the characters: its first byte is E4
    ['鿿', true], // U+9FFF, the last: E9
    ['~', true],
    ['!', true],
    ['""', false],
    ['"""Pudong"" plant"', true],
    [' Shanghai', false],
    ['" Shanghai"', false],
    ['\tShanghai', false],
    ['=1+1', false],
    ['"=1+1"', false],
    ['#REF!', false],
    ['+A1', false],
    ['@A1', false],
    ['-', false],
    ['\u00a0Shanghai', false], // a space that is none: C2
    ['\u3000上海', false], // the wide space: E3
    ['\ufeffShanghai', false], // a mark of byte order: EF
    ['\u007f', false],
  ])('%j: %s', (text, isPlain) => expect(one(isPlainText, text)).toBe(isPlain));
});

describe('a plain code', () => {
  it.each([
    ['', true],
    ['CN-SH', true],
    ['CN SH', true],
    ['a~', true],
    ['CN-SH ', false],
    [' CN', false],
    ['=CN', false],
    ['"CN"', false],
    ['C"N', false],
    ['CN\tSH', false],
    ['上海', false],
    ['A海', false],
    ['A\u007f', false],
  ])('%j: %s', (text, isPlain) => expect(one(isPlainCode, text)).toBe(isPlain));

  it('ends where its cell ends', () => {
    const cells = cellsOf('CN', '上海', 'HK');
    expect([0, 1, 2].map((index) => isPlainCode(cells, index))).toEqual([true, false, true]);
  });

  it('ends before the end of its line, and so does an empty one', () => {
    const bytes = new TextEncoder().encode('CN,\n');
    const cells: CellBytes = { bytes, startOf: (cell) => cell * 3, endOf: (cell) => cell + 2 };
    const line: CellBytes = { bytes: new TextEncoder().encode('CN\n'), startOf: () => 0, endOf: () => 2 };
    expect([isPlainCode(line, 0), isPlainText(cells, 1), isPlainCode(cells, 1)]).toEqual([true, true, true]);
  });
});
