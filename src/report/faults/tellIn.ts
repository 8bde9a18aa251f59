// Diagnostics in the reader's language. English stands in the diagnostics themselves; what another language says is loaded only when
// somebody reads it.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { harmlessTexts, type FaultTexts } from '../../domain/faults/define.ts';
import type { Language } from '../../domain/language.ts';
import { toldFields, toldParts, type Phrase, type Say } from '../../domain/phrase.ts';
import type { Translations } from './faultModules.ts';

/** Says diagnostics and phrases in one language. */
export type Teller = { readonly tell: (diagnostic: Diagnostic) => Diagnostic; readonly say: Say };

/** As they are. */
export const ENGLISH: Teller = { tell: (diagnostic) => diagnostic, say: ({ english }) => english };

const LOADED = {
  'zh-Hant': async () => (await import('./zhHant/everyFault.ts')).ZH_HANT,
  'zh-Hans': async () => (await import('./zhHans/everyFault.ts')).ZH_HANS,
} as const;

/** Loads the words of a language. */
export async function tellerIn(language: Language): Promise<Teller> {
  return language === 'en' ? ENGLISH : tellerOf(await LOADED[language]());
}

type Texts = (parameters: object) => FaultTexts;
type PhraseWords = (...parts: readonly unknown[]) => string;

async function tellerOf(translations: Translations): Promise<Teller> {
  const { FAULT_MODULES } = await import('./faultModules.ts');
  const entries = new Map<unknown, unknown>();
  for (const [name, module] of Object.entries(FAULT_MODULES)) {
    const translation: Readonly<Record<string, unknown>> = translations[name as keyof Translations];
    for (const [exported, value] of Object.entries(module)) entries.set(value, translation[exported]);
  }
  const say: Say = ({ maker, parts, english }: Phrase) => {
    const words = entries.get(maker) as PhraseWords | undefined;
    return words === undefined ? english : words(...toldParts(parts, say));
  };
  const tell = (diagnostic: Diagnostic): Diagnostic => {
    const { origin } = diagnostic;
    const texts = entries.get(origin?.fault) as Texts | undefined;
    if (origin === undefined || texts === undefined) return diagnostic;
    const { message: _, hint: __, ...rest } = diagnostic;
    return { ...rest, ...harmlessTexts(texts(toldFields(origin.parameters, say))) };
  };
  return { tell, say };
}
