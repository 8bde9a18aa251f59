// How written names are compared: full-width forms, letter case, spaces and underscores do not make another name.
import { distance } from 'fastest-levenshtein';

/** Lower case without accents, words parted by one space: no step changes it. */
const LOOKED_UP = /^[a-z0-9.,()/-]+(?: [a-z0-9.,()/-]+)*$/;

/** The form under which a written name is looked up: `Ｐｅｔｒｏｌ ` and `petrol` are one, `office_paper` and `Office paper` too. */
export function spellingKey(text: string): string {
  // Most names are written as they are looked up.
  if (LOOKED_UP.test(text)) return text;
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}

/** The known name nearest to a misspelt one, or undefined where none is near enough to be meant. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const key = spellingKey(written);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(key.length / 3)) + 1;
  for (const name of known) {
    const other = spellingKey(name);
    // So many steps there are at the least, and counting them takes time for a text of a million characters.
    if (Math.abs(key.length - other.length) >= least) continue;
    const steps = distance(key, other);
    if (steps < least) [nearest, least] = [name, steps];
  }
  return nearest;
}
