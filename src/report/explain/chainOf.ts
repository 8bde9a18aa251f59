// The steps from a ledger line, a sum or a ratio to a figure, each with the numbers a calculator needs.
import { stepOf, type FigureStep } from '../../compute/figureSteps.ts';
import { PARTS, type Factor } from '../../domain/factor.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { amountOf, timesText } from './amountText.ts';
import type { ExplainStep } from './explainNode.ts';

/** A factor on the way, and why it was chosen. */
export type ChosenFactor = { readonly factor: Factor; readonly chosen: string };

/** The way from `base`, which is rows, a sum or a ratio. */
export type Chain = {
  readonly base: Figure;
  readonly steps: readonly ExplainStep[];
  readonly factors: readonly ChosenFactor[];
  /** The quantities of the instruments that cover what the chain is of. */
  readonly instruments: readonly Figure[];
};

/** Follows the reasons of a figure back to where they branch, or to another figure that has a name. */
export function chainOf(figure: Figure): Chain {
  return chainFrom(figure, true);
}

function chainFrom(figure: Figure, isFirst: boolean): Chain {
  const { because } = figure;
  if (!isFirst && figure.name !== '') return { base: figure, steps: [], factors: [], instruments: [] };
  if (because.kind === 'covered') {
    const from = chainFrom(because.from, false);
    const step = { by: 'covered by the instrument below', to: amountOf(figure) };
    return { ...from, steps: [...from.steps, step], instruments: [...from.instruments, because.by] };
  }
  if (because.kind === 'uncovered') {
    const covered = because.covered.map(({ amount }) => amount.toExactText()).join(' − ');
    const from = chainFrom(because.from, false);
    const step = { by: `− ${covered} covered by instruments`, to: amountOf(figure) };
    return { ...from, steps: [...from.steps, step] };
  }
  const step = stepOf(figure);
  if (step === undefined) return { base: figure, steps: [], factors: [], instruments: [] };
  const from = chainFrom(step.from, false);
  // A unit that only takes another name of the same dimension and size, such as kgCO2e for kg, is seen in what the step comes to.
  if (isSameUnit(step)) return from;
  const { reason } = step;
  const factors = reason.kind === 'factor' ? [{ factor: reason.factor, chosen: reason.chosen }] : [];
  return { ...from, steps: [...from.steps, saidOf(step)], factors: [...from.factors, ...factors] };
}

function isSameUnit({ reason, from, to }: FigureStep): boolean {
  return reason.kind === 'unit' && reason.ratio.equals(Fraction.one) && from.unit.symbol === to.unit.symbol;
}

function saidOf(step: FigureStep): ExplainStep {
  const { reason, to } = step;
  if (reason.kind !== 'factor') return { by: stepText(step), to: amountOf(to) };
  const { factor } = reason;
  const isNamed = to.unit.symbol.endsWith('CO2e') || PARTS.includes(factor.gas);
  return { by: stepText(step), to: amountOf(to, isNamed ? undefined : factor.gas), factor: factor.id };
}

/** A step in words: `× 0.5306 kg/kWh`, `× 0.001 (g to kg)`, `× 14/31 (days of the bills)`. */
export function stepText({ reason, from, to, times, over }: FigureStep): string {
  switch (reason.kind) {
    case 'unit':
      return `${timesText(times, over)} (${from.unit.symbol} to ${to.unit.symbol})`;
    case 'factor':
      return `${reason.divided ? '÷' : '×'} ${reason.factor.valueText} ${reason.factor.unitText}`;
    case 'portion':
      return `× ${reason.portion.days}/${reason.portion.of} (days of the bills)`;
    case 'share':
      return `× ${reason.share.text} (share of ${reason.share.entity})`;
    case 'constant':
      return `× ${reason.text} (${reason.what})`;
    case 'potential': {
      const { potential, gas, set } = reason;
      return `× ${potential.toExactText()} (warming potential of ${gas}, ${set.toUpperCase()})`;
    }
    case 'less':
      return '× −1 (covered by an instrument, taken off)';
  }
}
