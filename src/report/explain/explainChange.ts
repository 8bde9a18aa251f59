// A figure of two years side by side: both amounts, the difference, and below them the parts that differ: of every ledger line the
// quantity, the factors and the other numbers on the way. What each of these makes of the difference is not parted here.
import { productsOf, type FigureStep, type Product } from '../../compute/figureSteps.ts';
import type { KpiRow } from '../../compute/computeKpis.ts';
import { lackName, type Figure } from '../../domain/figure.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import { changeShare, percentText } from '../../domain/percent.ts';
import { conversion, sameDimension, type Unit } from '../../domain/unit.ts';
import { kindLabel } from '../../domain/vocabulary.ts';
import { ABOUT, amountOf, amountText } from './amountText.ts';
import { stepText } from './chainOf.ts';
import { lineLabel, type ExplainBasis } from './explainFigure.ts';
import { bareNode, type ExplainAmount, type ExplainNode } from './explainNode.ts';
import { ENGLISH_VOICE } from './explainWords.ts';
import type { ExplainReport, GroupBy } from './explainReport.ts';
import { haveSameSteps, pairProducts, type PairedProducts } from './pairProducts.ts';
import { shownExplanation, type ShownPart } from './trimNode.ts';

type Amount = Pick<Figure, 'amount' | 'unit'>;

/** Sets the figures of two years side by side; `basis.year` is the later one. */
export function explainChange(
  row: KpiRow,
  before: Figure,
  after: Figure,
  from: string,
  basis: ExplainBasis,
  by: GroupBy,
  shown: ShownPart,
): ExplainReport {
  const names = new Set<string>([row.kpi.key]);
  const root = new Sides(basis, from, names).node(before, after);
  return {
    kind: 'change',
    row,
    label: row.kpi.labels[basis.language],
    year: basis.year,
    by,
    figure: after,
    before: { year: from, figure: before },
    explanation: shownExplanation(root, names, shown, basis.voice),
    published: undefined,
  };
}

class Sides {
  readonly #basis: ExplainBasis;
  readonly #from: string;
  readonly #names: Set<string>;

  constructor(basis: ExplainBasis, from: string, names: Set<string>) {
    this.#basis = basis;
    this.#from = from;
    this.#names = names;
  }

  /** A figure that stands in both years. */
  node(before: Figure, after: Figure): ExplainNode {
    this.#names.add(after.name);
    return {
      ...this.#changed(this.#labelOf(after.name), before, after),
      name: after.name,
      remarks: this.#coverage(after.name),
      children: this.#parts(before, after),
    };
  }

  /** A branch with the two sides, their difference, and its share of the earlier one. */
  #changed(label: string, before: Amount | undefined, after: Amount | undefined): ExplainNode {
    const { branches } = this.#basis.voice.words;
    const unit = (after ?? before)?.unit;
    if (unit === undefined) return bareNode('change', label);
    const was = before && inUnit(before, unit);
    const difference = (after?.amount ?? Fraction.zero).minus(was ?? Fraction.zero);
    const part = was && changeShare(was, was.plus(difference));
    const share = part === undefined ? '' : ` (${percentText(part)})`;
    const sides = { before: before && amountOf(before), after: after && amountOf(after) };
    const said = (amount: ExplainAmount | undefined): string =>
      amount === undefined ? branches.none : `${amount.amount.terminates() ? '' : `${ABOUT} `}${amountText(amount)}`;
    return {
      ...bareNode('change', label),
      value: { amount: difference, unit: unit.symbol },
      sides,
      equations: [`${this.#from}: ${said(sides.before)} → ${this.#basis.year}: ${said(sides.after)}${share}`],
    };
  }

  #parts(before: Figure, after: Figure): ExplainNode[] {
    if (before.because.kind === 'ratio' && after.because.kind === 'ratio')
      return [
        this.#unlessSame(before.because.top, after.because.top),
        this.#unlessSame(before.because.bottom, after.because.bottom),
      ];
    const isNamed = ({ name }: Figure): boolean => this.#labelOf(name) !== '';
    const pairs = pairProducts(productsOf(before, isNamed), productsOf(after, isNamed));
    const differing = pairs.filter((pair) => !isSame(pair));
    const same = pairs.length - differing.length;
    const told = same === 0 ? [] : [bareNode('folded', this.#basis.voice.words.branches.alike(same))];
    return [...differing.map((pair) => this.#pair(pair)), ...told];
  }

  #unlessSame(before: Figure, after: Figure): ExplainNode {
    const isEqual = before.amount.equals(after.amount) && before.unit.symbol === after.unit.symbol;
    return isEqual
      ? bareNode('folded', this.#basis.voice.words.branches.alikeFigure(after.name))
      : this.node(before, after);
  }

  /** A part of a sum in both years, or in one of them. */
  #pair({ before, after }: PairedProducts): ExplainNode {
    const [old, now] = [before[0], after[0]];
    const present = now ?? old;
    if (present === undefined) return bareNode('change', '');
    const { because, name } = present.base;
    if (because.kind !== 'rows' && old !== undefined && now !== undefined) return this.node(old.base, now.base);
    this.#names.add(because.kind === 'rows' ? because.line.subject.name : name);
    const label = because.kind === 'rows' ? lineLabel(because.line, this.#basis) : this.#labelOf(name);
    const isOne = before.length === 1 && after.length === 1 && old !== undefined && now !== undefined;
    const remarks =
      isOne && haveSameSteps(old, now)
        ? this.#differences(old, now)
        : [...this.#listed(this.#from, before), ...this.#listed(this.#basis.year, after)];
    return {
      ...this.#changed(label, resultOf(before), resultOf(after)),
      name: because.kind === 'rows' ? '' : name,
      remarks,
    };
  }

  /** What of a ledger line's product is another in the other year: the quantity and each step. */
  #differences(before: Product, after: Product): string[] {
    const { branches } = this.#basis.voice.words;
    const differing = (what: string, was: string, is: string): string[] =>
      was === is ? [] : [`${what}: ${was} → ${is}`];
    return [
      ...differing(branches.quantity, amountText(amountOf(before.base)), amountText(amountOf(after.base))),
      ...after.steps.flatMap((step, index) => {
        const old = before.steps[index];
        const what = step.reason.kind === 'factor' ? branches.factor.replace(/[:：]\s*$/, '') : branches.step;
        return old === undefined ? [] : differing(what, this.#said(old), this.#said(step));
      }),
    ];
  }

  /** Each product of one year in full, where the two years are not made alike. */
  #listed(year: string, products: readonly Product[]): string[] {
    return products.map(({ base, steps }) =>
      [`${year}: ${amountText(amountOf(base))}`, ...steps.map((step) => this.#said(step))].join(' '),
    );
  }

  /** A step with the factor that it takes, and what kind of factor that is. */
  #said(step: FigureStep): string {
    const { results, language, voice } = this.#basis;
    if (step.reason.kind !== 'factor') return stepText(step, voice);
    const { id, kind } = step.reason.factor;
    return `${stepText(step, voice)} (${id}, ${kindLabel(kind, language, results.kinds)})`;
  }

  /** What the figure holds in one year and not in the other. */
  #coverage(name: string): string[] {
    const row = this.#basis.rows.find(({ kpi }) => kpi.key === name);
    return [this.#from, this.#basis.year].flatMap((year) => {
      const value = row?.values.get(year);
      return value?.status === 'value' && value.without.length > 0
        ? [this.#basis.voice.words.branches.withoutIn(year, value.without.map(lackName).join(', '))]
        : [];
    });
  }

  #labelOf(name: string): string {
    const { rows, language } = this.#basis;
    return rows.find(({ kpi }) => name !== '' && kpi.key === name)?.kpi.labels[language] ?? '';
  }
}

/** What products of one thing come to, in the unit of their last step; undefined where there are none. */
function resultOf(products: readonly Product[]): Amount | undefined {
  const [first] = products;
  if (first === undefined) return undefined;
  return { amount: sumOf(products.map(({ amount }) => amount)), unit: first.steps.at(-1)?.to.unit ?? first.base.unit };
}

function inUnit({ amount, unit }: Amount, to: Unit): Fraction {
  return sameDimension(unit, to) ? amount.times(conversion(unit, to)) : amount;
}

function isSame({ before, after }: PairedProducts): boolean {
  const idOf = ({ reason }: FigureStep): string => (reason.kind === 'factor' ? reason.factor.id : '');
  const told = (products: readonly Product[]): string =>
    products
      .map(({ base, steps }) =>
        [amountText(amountOf(base)), ...steps.flatMap((step) => [stepText(step, ENGLISH_VOICE), idOf(step)])].join(
          '\u001f',
        ),
      )
      .join('\u001e');
  return told(before) === told(after);
}
