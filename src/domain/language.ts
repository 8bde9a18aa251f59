// The three languages a reader may choose, and texts that may be given in each.

export const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;

/** English, Traditional Chinese (Hong Kong terms), Simplified Chinese (mainland terms). */
export type Language = (typeof LANGUAGES)[number];

/** One text in every language. */
export type Labels = Readonly<Record<Language, string>>;

/** The same words in every language, for names that a company gave once. */
export function sameInAll(text: string): Labels {
  return { en: text, 'zh-Hant': text, 'zh-Hans': text };
}
