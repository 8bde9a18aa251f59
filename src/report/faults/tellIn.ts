// Diagnostics in the reader's language. English stands in the diagnostics themselves; what another language says is loaded only when
// somebody reads it.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { harmlessTexts, type FaultTexts } from '../../domain/faults/define.ts';
import type { Language } from '../../domain/language.ts';
import { inEnglish, LIST, told, toldFields, type Say } from '../../domain/phrase.ts';
import type { FaultLanguage } from './faultModules.ts';

/** Says diagnostics and phrases in one language. */
export type Teller = { readonly tell: (diagnostic: Diagnostic) => Diagnostic; readonly say: Say };

/** What an activity or a measure is called. */
export type LabelOf = (name: string) => string;

/** As they are. */
export const ENGLISH: Teller = { tell: (diagnostic) => diagnostic, say: inEnglish };

const LOADED = {
  'zh-Hant': async () => (await import('./zhHant/everyFault.ts')).ZH_HANT,
  'zh-Hans': async () => (await import('./zhHans/everyFault.ts')).ZH_HANS,
} as const;

/** Loads the words of a language. */
export async function tellerIn(language: Language, labelOf: LabelOf): Promise<Teller> {
  return language === 'en' ? ENGLISH : tellerOf(await LOADED[language](), labelOf);
}

type Texts = (told: object, raw: object) => FaultTexts;

async function tellerOf({ faults, phrases, comma }: FaultLanguage, labelOf: LabelOf): Promise<Teller> {
  const { FAULT_MODULES } = await import('./faultModules.ts');
  const texts = new Map<unknown, Texts>();
  for (const [name, module] of Object.entries(FAULT_MODULES)) {
    const entries = faults[name as keyof typeof faults] as Readonly<Record<string, Texts>>;
    for (const [exported, fault] of Object.entries(module)) {
      const entry = entries[exported];
      if (entry !== undefined) texts.set(fault, entry);
    }
  }
  const say: Say = ({ english, template, parts }) => {
    const said = parts.map((part) => told(part, say));
    if (template === LIST) return said.join(comma);
    // A name out of somebody's file is a template of its own, and may be called `constructor`.
    const words = Object.hasOwn(phrases, template) ? phrases[template] : undefined;
    if (words === undefined) return parts.length === 0 ? labelOf(english) : english;
    return words.replace(/\{(\d+)\}/g, (_, at: string) => said[Number(at)] ?? '');
  };
  const tell = (diagnostic: Diagnostic): Diagnostic => {
    const { origin } = diagnostic;
    const entry = texts.get(origin?.fault);
    if (origin === undefined || entry === undefined) return diagnostic;
    const raw = toldFields(origin.parameters, say);
    const { message: _, hint: __, ...rest } = diagnostic;
    return { ...rest, ...harmlessTexts(entry(labelled(raw, labelOf), raw)) };
  };
  return { tell, say };
}

/** The parameters that name an activity or a measure; people know it by its label. */
const LABELLED: readonly string[] = [
  'activity',
  'activities',
  'measure',
  'fuel',
  'fuels',
  'instrument',
  'instruments',
  'source',
];

function labelled(fields: object, labelOf: LabelOf): object {
  const label = (value: unknown): unknown => (typeof value === 'string' ? labelOf(value) : value);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => {
      if (!LABELLED.includes(name)) return [name, value];
      return [name, Array.isArray(value) ? value.map(label) : label(value)];
    }),
  );
}
