// Words that a fault takes from where it was found, such as why a file cannot be read: written in English on the spot, as a template
// that can be said in another language.

/** A phrase: its English, the template it was made of (`{0} has none`), and what stands in the template's places. */
export type Phrase = { readonly english: string; readonly template: string; readonly parts: readonly Words[] };

/** Names and numbers as they are, or a phrase. */
export type Words = string | Phrase;

/** How a phrase is said. */
export type Say = (phrase: Phrase) => string;

/** What takes words, once they are text. */
type Told<T> = T extends Phrase ? string : T extends readonly Words[] ? readonly string[] : T;

/** Parameters with every phrase said. */
export type ToldFields<T> = { readonly [Field in keyof T]: Told<T[Field]> };

/** The template of a list, however long. */
export const LIST = '{list}';

/** A phrase in English, as a tagged template; what it holds may be phrases too. */
export function phrase(strings: TemplateStringsArray, ...parts: readonly (Words | number | undefined)[]): Phrase {
  const words = parts.map((part) => (typeof part === 'number' ? String(part) : (part ?? '')));
  const joined = (between: (at: number) => string): string =>
    strings.map((text, at) => (at < words.length ? text + between(at) : text)).join('');
  return {
    english: joined((at) => told(words[at] ?? '', inEnglish)),
    template: joined((at) => `{${at}}`),
    parts: words,
  };
}

/** A name or remark of the tables; who says it in another language looks for its label. */
export function named(text: string): Phrase {
  return { english: text, template: text, parts: [] };
}

/** Words one after another, parted by commas. */
export function listed(parts: readonly Words[]): Words {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  return { english: parts.map((part) => told(part, inEnglish)).join(', '), template: LIST, parts };
}

/** Words joined by `and`; empty where there are none. */
export function allOf([first = '', ...others]: readonly Words[]): Words {
  return others.reduce<Words>((before, each) => phrase`${before} and ${each}`, first);
}

/** The English words. */
export const inEnglish: Say = ({ english }) => english;

/** Words as text. */
export function told(words: Words, say: Say): string {
  return typeof words === 'string' ? words : say(words);
}

/** The parameters of a fault with every phrase said. */
export function toldFields<T extends object>(fields: T, say: Say): ToldFields<T> {
  const said = Object.entries(fields).map(([name, value]) => [name, toldField(value, say)]);
  return Object.fromEntries(said) as ToldFields<T>;
}

function toldField(field: unknown, say: Say): unknown {
  if (Array.isArray(field)) return field.map((part) => toldField(part, say));
  return isPhrase(field) ? say(field) : field;
}

function isPhrase(field: unknown): field is Phrase {
  return typeof field === 'object' && field !== null && 'english' in field && 'template' in field;
}
