// Names that look alike and are not: other scripts, full-width forms, spaces that are none.
import { phrase, type Words } from '../../domain/phrase.ts';

/** Cyrillic and Greek letters that a reader takes for Latin ones. */
const ALIKE = 'АаВвЕеЅѕІіЈјКкМмНнОоРрСсТтУуХхԚԛԜԝΑαΒΕΖΗΙιΚκΜΝνΟοΡρΤΥυΧχ';
const PLAIN = 'AaBbEeSsIiJjKkMmHhOoPpCcTtYyXxQqWwAaBEZHIiKkMNvOoPpTYuXx';
const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from(ALIKE, (letter, at) => [letter, PLAIN[at] ?? letter] as const),
);

const INVISIBLE = new RegExp('[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]', 'g');

/** What two names have in common that look the same: `Ｈｑ1` and `HQ1`, `Сentral` with a Cyrillic С and `Central`. */
export function appearance(name: string): string {
  // eslint-disable-next-line no-control-regex -- printable ASCII looks like itself
  if (/^[\u0021-\u007e]+( [\u0021-\u007e]+)*$/.test(name)) return name.toLowerCase();
  return latin(name.normalize('NFKC').replace(INVISIBLE, ''))
    .replace(/[‐-―−]/g, '-')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function latin(text: string): string {
  return Array.from(text, (letter) => LATIN.get(letter) ?? letter).join('');
}

/** By what two names of one appearance differ, in words. */
export function differenceOf(a: string, b: string): Words {
  if (a.toLowerCase() === b.toLowerCase()) return phrase`capital letters`;
  const spaced = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();
  if (spaced(a) === spaced(b)) return phrase`spaces`;
  if (spaced(a.normalize('NFKC')) === spaced(b.normalize('NFKC'))) return phrase`full-width forms`;
  const seen = (name: string): string => name.replace(INVISIBLE, '').toLowerCase();
  return seen(a) === seen(b)
    ? phrase`characters that cannot be seen`
    : phrase`letters of another script that look the same`;
}

/** What a code holds that cannot be seen or typed, in words; undefined where all is well. */
export function strangeCharacters(text: string): Words | undefined {
  // eslint-disable-next-line no-control-regex -- plain ASCII holds nothing strange
  if (/^[\u0020-\u007e]*$/.test(text)) return undefined;
  if (/\u00a0|\u202f|\u2007/.test(text)) return phrase`a no-break space`;
  if (text.replace(INVISIBLE, '') !== text) return phrase`a character that cannot be seen`;
  if (/[Ａ-Ｚａ-ｚ０-９]/.test(text)) return phrase`full-width letters or digits`;
  const words = text.match(/\p{L}+/gu) ?? [];
  const isMixed = words.some(
    (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word),
  );
  return isMixed ? phrase`letters of several scripts in one word` : undefined;
}
