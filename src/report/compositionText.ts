// How the warming potential of a refrigerant is said: `R-410A: 50 % HFC-32 × 771 + 50 % HFC-125 × 3740`.
import type { Results } from '../compute/results.ts';
import type { Emission } from '../compute/takeInventory.ts';
import type { Language } from '../domain/language.ts';
import { inEnglish, told } from '../domain/phrase.ts';
import { CATALOGUES } from './catalogue.ts';

/** The gases of one class of refrigerant with shares and potentials; undefined where the emissions were given as a result. */
export function compositionOf(
  emissions: readonly Emission[],
  { company }: Results,
  language: Language,
): string | undefined {
  const parts = new Set<string>();
  let blend = '';
  for (const { result } of emissions) {
    if (result.because.kind !== 'potential') continue;
    const { mass, gas, potential } = result.because;
    const share =
      mass.because.kind === 'constant' && told(mass.because.what, inEnglish).startsWith(`${gas} in `)
        ? mass.because
        : undefined;
    if (share !== undefined) blend = `${told(share.what, inEnglish).slice(`${gas} in `.length)}: `;
    parts.add(`${share === undefined ? '' : `${share.text} `}${gas} × ${potential.toExactText()}`);
  }
  return parts.size === 0
    ? undefined
    : CATALOGUES[language].weighed(`${blend}${[...parts].join(' + ')}`, company.potentials.toUpperCase());
}
