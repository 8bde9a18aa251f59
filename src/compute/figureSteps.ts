// How a figure came about, step by step: what it was taken from, and by which exact number. Explaining tells the steps in words, the
// evidence pack puts their numbers into columns.
import type { Figure, Reason } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import { conversion, overUnit } from '../domain/unit.ts';

/** The reason of a figure that is another figure times a number. */
export type StepReason = Exclude<Reason, { readonly kind: 'rows' | 'sum' | 'ratio' | 'covered' | 'uncovered' }>;

/** A step: amount of `to` = amount of `from` × times / over. */
export type FigureStep = {
  readonly reason: StepReason | { readonly kind: 'less'; readonly from: Figure };
  readonly from: Figure;
  readonly to: Figure;
  readonly times: Fraction;
  readonly over: Fraction;
};

/** A ledger line or a named figure times the numbers of its steps; the products of a figure add up to it. */
export type Product = { readonly base: Figure; readonly steps: readonly FigureStep[]; readonly amount: Fraction };

/** The step that led to a figure, where it is another one times a number. */
export function stepOf(to: Figure): FigureStep | undefined {
  const { because: reason } = to;
  switch (reason.kind) {
    case 'unit':
      return { reason, from: reason.from, to, ...asDecimals(reason.ratio) };
    case 'factor': {
      const { quantity: from, factor, divided, scale = Fraction.one } = reason;
      if (divided) return { reason, from, to, times: Fraction.one, over: factor.value };
      return { reason, from, to, times: factor.value.times(scale), over: Fraction.one };
    }
    case 'portion': {
      const { days, of } = reason.portion;
      return { reason, from: reason.from, to, times: whole(days), over: whole(of) };
    }
    case 'share':
      return { reason, from: reason.from, to, ...asDecimals(reason.share.amount) };
    case 'constant':
      return { reason, from: reason.from, to, ...(asWritten(reason.text, reason.ratio) ?? asDecimals(reason.ratio)) };
    case 'potential':
      return { reason, from: reason.mass, to, times: reason.potential, over: Fraction.one };
    default:
      return undefined;
  }
}

/**
 * The products that add up to a figure. They end at ledger lines, at the figures that `isNamed` knows, and at ratios, which are no sum.
 * What instruments cover is a product of the instrument's own line; what they leave is the consumption less those products.
 */
export function productsOf(figure: Figure, isNamed: (figure: Figure) => boolean, isRoot = true): readonly Product[] {
  const { because } = figure;
  const ofPart = (part: Figure): readonly Product[] => productsOf(part, isNamed, false);
  // A figure in another unit under its own name: the conversion is a step.
  const isConverted = because.kind === 'unit' && because.from.name === figure.name;
  if (!isRoot && isNamed(figure) && !isConverted) return [{ base: figure, steps: [], amount: figure.amount }];
  switch (because.kind) {
    case 'rows':
    case 'ratio':
      return [{ base: figure, steps: [], amount: figure.amount }];
    case 'sum':
      return because.parts.flatMap(ofPart);
    case 'covered':
      return ofPart(because.by);
    case 'uncovered':
      return [...ofPart(because.from), ...because.covered.flatMap(ofPart).map(taken)];
    default: {
      const step = stepOf(figure);
      return step === undefined ? [] : ofPart(step.from).map((product) => withStep(product, step));
    }
  }
}

/** What a ratio's quotient is multiplied by so that it stands in the ratio's own unit: 1/100 from RMB 100M to RMB 1M, 100 to per cent. */
export function ratioStep(figure: Figure): {
  readonly times: Fraction;
  readonly over: Fraction;
  readonly from: string;
} {
  const { because, unit } = figure;
  if (because.kind !== 'ratio') throw new Error(`${figure.name} is no ratio`);
  const quotient = overUnit(because.top.unit, because.bottom.unit);
  return { ...asDecimals(conversion(quotient, unit)), from: quotient.symbol };
}

function withStep({ base, steps, amount }: Product, step: FigureStep): Product {
  return { base, steps: [...steps, step], amount: amount.times(step.times).over(step.over) };
}

/** A product that is taken away. */
function taken(product: Product): Product {
  const to = { ...product.base, amount: product.amount };
  const minusOne = Fraction.of(-1n);
  return withStep(product, { reason: { kind: 'less', from: to }, from: to, to, times: minusOne, over: Fraction.one });
}

/** `53.7/189.868` as it is written, where the text is such a quotient: lowest terms would not be found again in the data. */
function asWritten(text: string, ratio: Fraction): { readonly times: Fraction; readonly over: Fraction } | undefined {
  const [top, bottom, ...more] = text.split('/').map((part) => Fraction.parse(part));
  if (top === undefined || bottom === undefined || more.length > 0 || bottom.isZero()) return undefined;
  return top.over(bottom).equals(ratio) ? { times: top, over: bottom } : undefined;
}

/** A ratio as two decimals that end: the ratio itself over one, or what is left of it over the part of its denominator that has no end. */
export function asDecimals(ratio: Fraction): { readonly times: Fraction; readonly over: Fraction } {
  if (ratio.terminates()) return { times: ratio, over: Fraction.one };
  const turned = Fraction.one.over(ratio);
  if (turned.terminates()) return { times: Fraction.one, over: turned };
  return { times: Fraction.of(ratio.numerator), over: Fraction.of(ratio.denominator) };
}

function whole(count: number): Fraction {
  return Fraction.of(BigInt(count));
}
