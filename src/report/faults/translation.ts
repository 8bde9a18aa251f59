// How faults and phrases are said in another language: one entry for each that a module of src/domain exports, complete by type, so
// that a new fault does not compile before every language can say it.
import type { Place } from '../../domain/diagnostic.ts';
import type { Fault, FaultTexts } from '../../domain/faults/define.ts';
import type { PhraseMaker, ToldFields, ToldParts } from '../../domain/phrase.ts';

/** What an entry has to be: texts of the parameters of a fault, words of the parts of a phrase. */
type Entry<Export> =
  Export extends PhraseMaker<infer Parts>
    ? (...parts: ToldParts<Parts>) => string
    : Export extends (place: Place | undefined, parameters: infer Parameters) => unknown
      ? (parameters: ToldFields<Parameters>) => FaultTexts
      : never;

/** The faults and phrases of a module in one language. */
export type Translation<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Fault<never> | PhraseMaker<never> ? Name : never]: Entry<
    Module[Name]
  >;
};
