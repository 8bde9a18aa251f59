// Words that a fault takes from elsewhere, such as why a file cannot be read: English as text, and what a translator needs to say
// the same in another language.

/** A phrase; as text it is English. */
export type Phrase = {
  readonly maker: object;
  readonly parts: readonly unknown[];
  readonly english: string;
};

/** Names and numbers as they are, or a phrase. */
export type Words = string | Phrase;

/** Makes a phrase of its parts. */
export type PhraseMaker<Parts extends readonly unknown[]> = (...parts: Parts) => Phrase;

/** What takes words, once they are text. */
export type Told<T> = T extends Phrase
  ? string
  : T extends readonly Words[]
    ? { readonly [Index in keyof T]: Told<T[Index]> }
    : T;

/** Parameters with every phrase said. */
export type ToldFields<T> = { readonly [Field in keyof T]: Told<T[Field]> };

/** The parts of a phrase with every phrase among them said. */
export type ToldParts<Parts extends readonly unknown[]> = { readonly [Index in keyof Parts]: Told<Parts[Index]> };

/** How a phrase is said. */
export type Say = (phrase: Phrase) => string;

/** Declares a phrase by its English words. */
export function definePhrase<Parts extends readonly unknown[] = []>(
  english: (...parts: ToldParts<Parts>) => string,
): PhraseMaker<Parts> {
  const maker: PhraseMaker<Parts> = (...parts) => ({
    maker,
    parts,
    english: english(...toldParts(parts, inEnglish)),
  });
  return maker;
}

/** The English words. */
export const inEnglish: Say = ({ english }) => english;

/** Words as text. */
export function told(words: Words, say: Say): string {
  return typeof words === 'string' ? words : say(words);
}

/** Parts with every phrase said, lists of phrases among them. */
export function toldParts<Parts extends readonly unknown[]>(parts: Parts, say: Say): ToldParts<Parts> {
  return parts.map((part) => toldPart(part, say)) as unknown as ToldParts<Parts>;
}

/** The parameters of a fault with every phrase said. */
export function toldFields<T extends object>(fields: T, say: Say): ToldFields<T> {
  const said = Object.entries(fields).map(([name, value]) => [name, toldPart(value, say)]);
  return Object.fromEntries(said) as ToldFields<T>;
}

function toldPart(part: unknown, say: Say): unknown {
  if (Array.isArray(part)) return toldParts(part, say);
  return isPhrase(part) ? say(part) : part;
}

function isPhrase(part: unknown): part is Phrase {
  return typeof part === 'object' && part !== null && 'english' in part && 'maker' in part;
}
