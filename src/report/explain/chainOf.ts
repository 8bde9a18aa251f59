// The steps from a ledger line, a sum or a ratio to a figure, each with the numbers a calculator needs.
import { stepOf, type FigureStep } from '../../compute/figureSteps.ts';
import { PARTS, type Factor } from '../../domain/factor.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { told, type Words } from '../../domain/phrase.ts';
import { amountOf, timesText } from './amountText.ts';
import type { ExplainStep } from './explainNode.ts';
import type { Voice } from './explainWords.ts';

/** A factor on the way, and why it was chosen. */
export type ChosenFactor = { readonly factor: Factor; readonly chosen: Words };

/** The way from `base`, which is rows, a sum or a ratio. */
export type Chain = {
  readonly base: Figure;
  readonly steps: readonly ExplainStep[];
  readonly factors: readonly ChosenFactor[];
  /** The quantities of the instruments that cover what the chain is of. */
  readonly instruments: readonly Figure[];
};

/** Follows the reasons of a figure back to where they branch, or to another figure that has a name. */
export function chainOf(figure: Figure, voice: Voice): Chain {
  return chainFrom(figure, true, voice);
}

function chainFrom(figure: Figure, isFirst: boolean, voice: Voice): Chain {
  const { because } = figure;
  if (!isFirst && figure.name !== '') return { base: figure, steps: [], factors: [], instruments: [] };
  if (because.kind === 'covered') {
    const from = chainFrom(because.from, false, voice);
    const step = { by: voice.words.steps.coveredBelow, to: amountOf(figure) };
    return { ...from, steps: [...from.steps, step], instruments: [...from.instruments, because.by] };
  }
  if (because.kind === 'uncovered') {
    const covered = because.covered.map(({ amount }) => amount.toExactText()).join(' − ');
    const from = chainFrom(because.from, false, voice);
    const step = { by: voice.words.steps.covered(covered), to: amountOf(figure) };
    return { ...from, steps: [...from.steps, step] };
  }
  const step = stepOf(figure);
  if (step === undefined) return { base: figure, steps: [], factors: [], instruments: [] };
  const from = chainFrom(step.from, false, voice);
  // A unit that only takes another name of the same dimension and size, such as kgCO2e for kg, is seen in what the step comes to.
  if (isSameUnit(step)) return from;
  const { reason } = step;
  const factors = reason.kind === 'factor' ? [{ factor: reason.factor, chosen: reason.chosen }] : [];
  return { ...from, steps: [...from.steps, saidOf(step, voice)], factors: [...from.factors, ...factors] };
}

function isSameUnit({ reason, from, to }: FigureStep): boolean {
  return reason.kind === 'unit' && reason.ratio.equals(Fraction.one) && from.unit.symbol === to.unit.symbol;
}

function saidOf(step: FigureStep, voice: Voice): ExplainStep {
  const { reason, to } = step;
  if (reason.kind !== 'factor') return { by: stepText(step, voice), to: amountOf(to) };
  const { factor } = reason;
  const isNamed = to.unit.symbol.endsWith('CO2e') || PARTS.includes(factor.gas);
  return { by: stepText(step, voice), to: amountOf(to, isNamed ? undefined : factor.gas), factor: factor.id };
}

/** A step in words: `× 0.5306 kg/kWh`, `× 0.001 (g to kg)`, `× 14/31 (${steps.days})`. */
export function stepText({ reason, from, to, times, over }: FigureStep, { words, say }: Voice): string {
  const { steps } = words;
  switch (reason.kind) {
    case 'unit':
      return `${timesText(times, over)} (${steps.to(from.unit.symbol, to.unit.symbol)})`;
    case 'factor':
      return `${reason.divided ? '÷' : '×'} ${reason.factor.valueText} ${reason.factor.unitText}`;
    case 'portion':
      return `× ${reason.portion.days}/${reason.portion.of} (${steps.days})`;
    case 'share':
      return `× ${reason.share.text} (${steps.shareOf(reason.share.entity)})`;
    case 'constant':
      return `× ${reason.text} (${told(reason.what, say)})`;
    case 'potential': {
      const { potential, gas, set } = reason;
      return `× ${potential.toExactText()} (${steps.potential(gas, set.toUpperCase())})`;
    }
    case 'less':
      return `× −1 (${steps.less})`;
  }
}
