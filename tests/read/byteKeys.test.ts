// Cells that were met before are found again by their bytes, whatever their columns, lengths and number; no others are taken for them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteKeys } from '../../src/read/byteKeys.ts';
import { eachSplit } from '../support/splitRecords.ts';

/** The number of each record's cells in these columns; new ones are numbered. */
function numbers(columns: readonly number[], lines: readonly string[], keys = new ByteKeys(columns)): number[] {
  return eachSplit(lines, (record) => {
    const known = keys.find(record);
    return known < 0 ? keys.add(record) : known;
  });
}

describe('cells are numbered', () => {
  it('as they are first met', () => expect(numbers([0], ['a', 'b', 'a', 'c', 'b'])).toEqual([0, 1, 0, 2, 1]));

  it('by their columns alone, in any order', () => {
    const lines = ['a,x,1', 'a,y,1', 'b,x,1', 'a,z,2'];
    expect(numbers([0, 2], lines)).toEqual([0, 0, 1, 2]);
    expect(numbers([2, 0], lines)).toEqual([0, 0, 1, 2]);
    expect(numbers([1], lines)).toEqual([0, 1, 0, 2]);
    expect(numbers([2, 1, 1], lines)).toEqual([0, 1, 0, 2]);
    expect(numbers([], lines)).toEqual([0, 0, 0, 0]);
  });

  it('apart where they only read alike together', () => {
    expect(numbers([0, 1], ['ab,c', 'a,bc', ',abc', 'abc,'])).toEqual([0, 1, 2, 3]);
    expect(numbers([0, 2], ['ab,-,c', 'a,-,bc', ',-,abc', 'abc,-,'])).toEqual([0, 1, 2, 3]);
  });

  it.each(Array.from({ length: 14 }, (_, length) => length + 1))('by every one of %i bytes', (length) => {
    const word = 'abcdefghijklmn'.slice(0, length);
    const others = Array.from(word, (_, at) => `${word.slice(0, at)}-${word.slice(at + 1)}`);
    const all = [word, ...others, `${word}x`, word.slice(1), ''];
    // Of one letter, nothing is left without the first.
    const expected = [...new Set(all)];
    const found = numbers(
      [1],
      [...all, ...all].map((each) => `x,${each},y`),
    );
    expect(found).toEqual([...all, ...all].map((each) => expected.indexOf(each)));
  });

  // Pairs that were searched for: both of a pair come to one hash, so that only their bytes tell them apart.
  it.each([
    ['words of which the last is alike', ['INV-0001.pdf', 'xaaaZ4En.pdf']],
    ['words of two columns', ['INV-,?,abc', 'dlca,?,YL5']],
    ['fewer bytes than a word of two columns', ['M1a,?,01', '8xw,?,Dg']],
    ['all bytes of the one and more', ['INV-hkaawz1C', 'INV-hkaa']],
  ])('by their bytes where these are mixed up alike: %s', (_, pair) => {
    const columns = pair.some((line) => line.includes(',')) ? [0, 2] : [0];
    expect(numbers(columns, [...pair, ...pair.toReversed()])).toEqual([0, 1, 1, 0]);
  });

  it('by bytes that are no ASCII too', () =>
    expect(numbers([0], ['電', '雷', '電費', '電', 'é', '\u00e8'])).toEqual([0, 1, 2, 0, 3, 4]));

  it('as all others are: by their texts', () => {
    const cell = fc.stringMatching(/^[ab中]{0,6}$/);
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 40 });
    fc.assert(
      fc.property(rows, fc.subarray([0, 1, 2, 3]), (all, columns) => {
        const names = all.map((cells) => columns.map((column) => cells[column]).join());
        const met = [...new Set(names)];
        const lines = all.map((cells) => cells.join());
        expect(numbers(columns, lines)).toEqual(names.map((name) => met.indexOf(name)));
      }),
    );
  });
});

describe('cells are remembered', () => {
  it('however many they are, up to 65,536', () => {
    const keys = new ByteKeys([0]);
    const cells = Array.from({ length: 2 ** 16 }, (_, at) => `meter ${at}`);
    const expected = cells.map((_, at) => at);
    expect(numbers([], cells, keys)).toEqual(expected);
    expect(numbers([], cells, keys)).toEqual(expected);
    expect(numbers([], ['one more', 'meter 65535', 'one more'], keys)).toEqual([-1, 65_535, -1]);
  });

  it('up to 1,024 bytes', () => {
    const [long, longer] = ['x'.repeat(1024), 'x'.repeat(1025)];
    expect(numbers([0], [longer, long, 'a', longer, long])).toEqual([-1, 0, 1, -1, 0]);
  });

  it('where all together are longer than what room was made for', () => {
    const lines = Array.from({ length: 9 }, (_, at) => String(at).repeat(1000));
    expect(numbers([0], [...lines, ...lines])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
