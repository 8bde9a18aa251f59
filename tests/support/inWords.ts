// Figures, the steps they came about by, diagnostics and phrases in words that a test can hold them to.
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Figure } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { inEnglish, told, type Words } from '../../src/domain/phrase.ts';

/** A figure as `12.5 kg`, every digit. */
export const shown = (each: Figure | undefined): string | undefined =>
  each === undefined ? undefined : `${each.amount.toExactText()} ${each.unit.symbol}`;

/** Words in English. */
export const english = (words: Words): string => told(words, inEnglish);

/** Diagnostics as `warning energy-basis-mixed: …`, with the record and field of their place where they have one. */
export const saidIn = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ severity, code, message, place }) => {
    const where = place === undefined ? '' : ` [${place.record ?? place.line ?? ''} ${place.field ?? ''}]`;
    return `${severity} ${code}: ${message}${where}`;
  });

/** Diagnostics as `rate-missing: …`, for tests to which neither severity nor place matters. */
export const codesAndMessages = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message }) => `${code}: ${message}`);

/** How a figure came about, step by step from its rows: `rows 100 L`, `× 2.6 kg/L (the rule)`, `= 260 kg`. A name stands behind its amount. */
export function stepsOf(each: Figure): readonly string[] {
  const { because, name } = each;
  const result = `${shown(each) ?? ''}${name === '' ? '' : ` as ${name}`}`;
  const after = (from: Figure, step: string): string[] => [...stepsOf(from), step, `= ${result}`];
  switch (because.kind) {
    case 'rows':
      return [`rows ${result}`];
    case 'unit':
      return after(because.from, `unit × ${because.ratio.toExactText()}`);
    case 'factor': {
      const { quantity, factor: value, divided, chosen, scale = Fraction.one } = because;
      const size = scale.equals(Fraction.one) ? '' : ` × ${scale.toExactText()}`;
      return after(quantity, `${divided ? '÷' : '×'} ${value.valueText} ${value.unitText}${size} (${english(chosen)})`);
    }
    case 'constant':
      return after(because.from, `× ${because.text} = ${because.ratio.toExactText()} (${english(because.what)})`);
    case 'portion':
      return after(because.from, `portion ${because.portion.days}/${because.portion.of}`);
    case 'share':
      return after(because.from, `share ${because.share.text}`);
    case 'potential':
      return after(because.mass, `× ${because.potential.toExactText()} (${because.gas}, ${because.set})`);
    case 'covered':
      return after(because.from, `covered by ${shown(because.by) ?? ''}`);
    case 'uncovered':
      return after(because.from, `less ${because.covered.map(shown).join(' and ')}`);
    case 'sum':
      return [`sum of ${because.parts.map(shown).join(' and ')} = ${result}`];
    case 'ratio':
      return [`${shown(because.top) ?? ''} over ${shown(because.bottom) ?? ''} = ${result}`];
  }
}
