// Names that look alike: by what they differ, and what a code holds that cannot be seen.
import { describe, expect, it } from 'vitest';
import { appearance, differenceOf, strangeCharacters } from '../../../src/compute/check/lookalikes.ts';
import { inEnglish, told, type Words } from '../../../src/domain/phrase.ts';

const inWords = (words: Words | undefined): string | undefined =>
  words === undefined ? undefined : told(words, inEnglish);

describe('names', () => {
  it.each([
    ['Central', 'central', 'capital letters'],
    ['Kwun Tong', 'Kwun  Tong', 'spaces'],
    ['Kwun Tong', ' Kwun Tong ', 'spaces'],
    ['Kwun Tong', 'kwun\u3000tong', 'spaces'],
    ['上海（浦东）', '上海(浦东)', 'full-width forms'],
    ['HQ 1', 'Ｈq  １', 'full-width forms'],
    ['Central', 'Сentral', 'letters of another script that look the same'],
    ['HQ', 'H\u200bQ', 'characters that cannot be seen'],
    ['HQ', 'h\u00adq', 'characters that cannot be seen'],
    ['Block-1', 'Block–1', 'letters of another script that look the same'],
  ])('%s and %s look alike', (a, b, how) => {
    expect([appearance(a) === appearance(b), inWords(differenceOf(a, b))]).toEqual([true, how]);
  });

  it.each([
    ['Central', 'Centrale'],
    ['Kwun Tong', 'KwunTong'],
    ['HQ1', 'HQ2'],
    ['上海', '上環'],
    ['Сity A', 'Сity B'],
  ])('%s and %s do not', (a, b) => expect(appearance(a)).not.toBe(appearance(b)));

  // Every letter that is taken for a Latin one, beside the one it is taken for: Cyrillic, then Greek.
  it.each([
    ['АаВвЕеЅѕІіЈјКкМмНнОоРрСсТтУуХхԚԛԜԝ', 'aabbeessiijjkkmmhhooppccttyyxxqqww'],
    ['ΑαΒΕΖΗΙιΚκΜΝνΟοΡρΤΥυΧχ', 'aabezhiikkmnvoopptyuxx'],
  ])('%s looks like %s', (letters, latin) => expect(appearance(letters)).toBe(latin));
});

describe('a code', () => {
  it.each([
    ['INV-2025-0113', undefined],
    ['', undefined],
    ['国网-2025-01', undefined],
    ['Αθήνα', undefined],
    ['ИНВ-12', undefined],
    ['INV ИНВ', undefined],
    ['INV\u00a012', 'a no-break space'],
    ['INV\u202f12', 'a no-break space'],
    ['INV\u2007', 'a no-break space'],
    ['INV\u200b12', 'a character that cannot be seen'],
    ['\ufeffINV', 'a character that cannot be seen'],
    ['ＩＮＶ', 'full-width letters or digits'],
    ['a９', 'full-width letters or digits'],
    ['ａ', 'full-width letters or digits'],
    ['INV-Аbc', 'letters of several scripts in one word'],
    ['12 Αb', 'letters of several scripts in one word'],
  ])('%s holds %s', (text, what) => expect(inWords(strangeCharacters(text))).toBe(what));
});
