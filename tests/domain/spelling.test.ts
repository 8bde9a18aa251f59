// When two written names are one, and which known name a misspelt one is near to.
import { describe, expect, it } from 'vitest';
import { nearestName, spellingKey } from '../../src/domain/spelling.ts';

describe('spellingKey', () => {
  it.each([
    ['Ｐｅｔｒｏｌ ', 'petrol'],
    ['office_paper', 'Office  paper'],
    ['office Ｐａｐｅｒ', 'office paper'],
    ['WASTE\u00a0PAPER', 'waste paper'],
    ['用電量', ' 用電量'],
    ['ﬁnance', 'finance'],
  ])('%s and %s are one', (a, b) => expect(spellingKey(a)).toBe(spellingKey(b)));

  it('takes every step with every sign', () => {
    for (let code = 0; code < 0x1_0000; code++) {
      const text = `a${String.fromCharCode(code)}b c`;
      const stepped = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s_]+/g, ' ');
      if (spellingKey(text) !== stepped) expect([code, spellingKey(text)]).toEqual([code, stepped]);
    }
  });

  it.each([
    ['用電量', '用电量'], // two writings: the tables list both
    ['petrol', 'petrols'],
    ['wastepaper', 'waste paper'],
  ])('%s and %s are two', (a, b) => expect(spellingKey(a)).not.toBe(spellingKey(b)));
});

describe('nearestName', () => {
  const known = ['petrol', 'diesel', 'electricity', 'water', '柴油', '汽油'];

  it.each([
    ['petorl', 'petrol'], // two steps of six letters
    ['Electrcity', 'electricity'],
    ['desel', 'diesel'],
    ['PETROL ', 'petrol'],
    ['wter', 'water'],
  ])('%s is near %s', (written, name) => expect(nearestName(written, known)).toBe(name));

  it.each(['coal', 'xyz', '', 'a rather long name of nothing at all'])('%s is near none', (written) =>
    expect(nearestName(written, known)).toBeUndefined(),
  );

  it('takes the first of two as near', () => {
    expect(nearestName('cat', ['bat', 'rat'])).toBe('bat');
    expect(nearestName('cat', ['cut', 'cat'])).toBe('cat');
    expect(nearestName('cat', [])).toBeUndefined();
  });
});
