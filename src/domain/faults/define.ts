// How a fault is written down: one code, one text, one severity. The list of all codes is what the tests walk.
import type { About, Blame, Diagnostic, Evidence, Place, Severity } from '../diagnostic.ts';
import { visible } from '../obeyed.ts';
import { inEnglish, toldFields, type ToldFields } from '../phrase.ts';

/** What a fault says: `message` names the trouble with the offending text, `hint` names something one can do. */
export type FaultTexts = { readonly message: string; readonly hint?: string };

/** Makes the diagnostic of one fault at a place. */
export type Fault<P> = (place: Place | undefined, parameters: P) => Diagnostic;

/** Every code that the program can print. */
export const FAULT_CODES: string[] = [];

/** Declares a fault. Data faults exit 1, command and company file faults exit 2. */
export function defineFault<P extends object>(
  code: string,
  texts: (parameters: ToldFields<P>) => FaultTexts,
  nature: {
    readonly severity?: Severity;
    readonly blame?: Blame;
    readonly about?: (parameters: ToldFields<P>) => About;
    readonly evidence?: (parameters: ToldFields<P>) => Evidence;
  } = {},
): Fault<P> {
  if (!FAULT_CODES.includes(code)) FAULT_CODES.push(code);
  const { severity = 'error', blame = 'data' } = nature;
  const fault: Fault<P> = (place, parameters) => {
    const told = toldFields(parameters, inEnglish);
    return {
      severity,
      code,
      blame,
      ...harmlessTexts(texts(told)),
      ...(place === undefined ? {} : { place }),
      ...(nature.about === undefined ? {} : { about: nature.about(told) }),
      ...(nature.evidence === undefined ? {} : { evidence: nature.evidence(told) }),
      origin: { fault, parameters },
    };
  };
  return fault;
}

/** A message that a field of a million characters stands in is cut here; lists of names are shorter. */
const LONGEST_MESSAGE = 4000;

/** The texts of a fault in whatever language, as they may reach a terminal. */
export function harmlessTexts({ message, hint }: FaultTexts): FaultTexts {
  return { message: harmless(message), ...(hint === undefined ? {} : { hint: harmless(hint) }) };
}

function harmless(text: string): string {
  return visible(text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text);
}

/** `, did you mean "kWh"?` where a near name is known. */
export function suggestion(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}

/** A cell as it is shown in a message: quoted, and cut at forty characters. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, 200));
  return visible(`"${characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')}"`);
}
