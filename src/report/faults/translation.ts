// How faults are said in another language: one entry for each that a module of src/domain/faults exports, complete by type, so that a
// new fault does not compile before every language can say it.
import type { Place } from '../../domain/diagnostic.ts';
import type { Fault, FaultTexts } from '../../domain/faults/define.ts';
import type { ToldFields } from '../../domain/phrase.ts';

/** The texts of the parameters of a fault: `told` has activities and measures by their labels, `raw` as tables name them. */
type Entry<Export> = Export extends (place: Place | undefined, parameters: infer Parameters) => unknown
  ? (told: ToldFields<Parameters>, raw: ToldFields<Parameters>) => FaultTexts
  : never;

/** The faults of a module in one language. */
export type Translation<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Fault<never> ? Name : never]: Entry<Module[Name]>;
};

/** The phrases in one language: what stands for each template, `{0}` and further numbers where its parts go. */
export type PhraseTable = Readonly<Record<string, string>>;
