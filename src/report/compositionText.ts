// How the warming potential of a refrigerant is said: `R-410A: 50 % HFC-32 × 771 + 50 % HFC-125 × 3740`.
import type { Results } from '../compute/results.ts';
import type { Emission } from '../compute/takeInventory.ts';
import type { Figure } from '../domain/figure.ts';
import type { Language } from '../domain/language.ts';
import { CATALOGUES } from './catalogue.ts';

/** The gases of one class of refrigerant with shares and potentials; undefined where the emissions were given as a result. */
export function compositionOf(
  emissions: readonly Emission[],
  { company }: Results,
  language: Language,
): string | undefined {
  const parts = new Set(
    emissions.flatMap(({ result: { because } }) => {
      if (because.kind !== 'potential') return [];
      const { mass, gas, potential } = because;
      const share = isShare(mass) && mass.because.kind === 'constant' ? `${mass.because.text} ` : '';
      return [`${share}${gas} × ${potential.toExactText()}`];
    }),
  );
  // A pure gas says its name beside its potential.
  const isBlend = emissions.some(({ result: { because } }) => because.kind === 'potential' && isShare(because.mass));
  const name = isBlend ? `${emissions[0]?.line.class}: ` : '';
  return parts.size === 0
    ? undefined
    : CATALOGUES[language].weighed(`${name}${[...parts].join(' + ')}`, company.potentials.toUpperCase());
}

/** Whether a mass is that of one gas in a blend. */
function isShare({ because }: Figure): boolean {
  return because.kind === 'constant' && because.what.includes(' in ');
}
