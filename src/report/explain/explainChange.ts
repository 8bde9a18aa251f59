// A figure of two years side by side: both amounts, the difference, and below them the parts that differ: of every ledger line the
// quantity, the factors and the other numbers on the way. What each of these makes of the difference is not parted here.
import { productsOf, type FigureStep, type Product } from '../../compute/figureSteps.ts';
import type { KpiRow } from '../../compute/computeKpis.ts';
import { lackName, type Figure } from '../../domain/figure.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { percentText } from '../../domain/percent.ts';
import { kindLabel } from '../../domain/vocabulary.ts';
import { conversion, sameDimension } from '../../domain/unit.ts';
import { Fraction } from '../../domain/fraction.ts';
import { amountOf, amountText } from './amountText.ts';
import { stepText } from './chainOf.ts';
import { lineLabel, type ExplainBasis } from './explainFigure.ts';
import { bareNode, type ExplainNode } from './explainNode.ts';
import type { ExplainReport, GroupBy } from './explainReport.ts';
import { shownExplanation, type ShownPart } from './trimNode.ts';

type Amount = Pick<Figure, 'amount' | 'unit'>;

/** The two years of a change. */
type Years = { readonly from: string; readonly to: string };

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
  const root = new Sides(basis, { from, to: basis.year }, names).node(before, after);
  return {
    kind: 'change',
    row,
    label: row.kpi.labels[basis.language],
    year: basis.year,
    by,
    figure: after,
    before: { year: from, figure: before },
    explanation: shownExplanation(root, names, shown),
    published: undefined,
  };
}

class Sides {
  readonly #basis: ExplainBasis;
  readonly #years: Years;
  readonly #names: Set<string>;

  constructor(basis: ExplainBasis, years: Years, names: Set<string>) {
    this.#basis = basis;
    this.#years = years;
    this.#names = names;
  }

  /** A figure that stands in both years. */
  node(before: Figure, after: Figure): ExplainNode {
    const name = after.name;
    this.#names.add(name);
    return {
      ...bareNode('change', this.#labelOf(name)),
      name,
      value: differenceOf(before, after),
      sides: { before: amountOf(before), after: amountOf(after) },
      equations: [this.#sides(before, after)],
      remarks: this.#coverage(name),
      children: this.#parts(before, after),
    };
  }

  #sides(before: Amount, after: Amount): string {
    const { from, to } = this.#years;
    const share =
      before.amount.isZero() || !sameDimension(before.unit, after.unit)
        ? ''
        : ` (${percentText(differenceOf(before, after).amount.over(before.amount.times(conversion(before.unit, after.unit))))})`;
    return `${from}: ${amountText(amountOf(before))} → ${to}: ${amountText(amountOf(after))}${share}`;
  }

  #parts(before: Figure, after: Figure): ExplainNode[] {
    if (before.because.kind === 'ratio' && after.because.kind === 'ratio')
      return this.#differing([
        [before.because.top, after.because.top],
        [before.because.bottom, after.because.bottom],
      ]);
    const isNamed = ({ name }: Figure): boolean => this.#labelOf(name) !== '';
    const [was, is] = [productsOf(before, isNamed), productsOf(after, isNamed)].map(byIdentity);
    if (was === undefined || is === undefined) return [];
    const children: ExplainNode[] = [];
    let same = 0;
    for (const key of new Set([...is.keys(), ...was.keys()])) {
      const [old, now] = [was.get(key), is.get(key)];
      if (old !== undefined && now !== undefined && isSame(old, now)) same++;
      else children.push(this.#product(old, now));
    }
    const told = same === 1 ? '1 part is the same in both years' : `${same} parts are the same in both years`;
    return same === 0 ? children : [...children, bareNode('folded', told)];
  }

  #differing(pairs: readonly (readonly [Figure, Figure])[]): ExplainNode[] {
    return pairs.map(([before, after]) =>
      before.amount.equals(after.amount) && before.unit.symbol === after.unit.symbol
        ? bareNode('folded', `${after.name} is the same in both years`)
        : this.node(before, after),
    );
  }

  /** A part of a sum in both years, or in one of them. */
  #product(before: Product | undefined, after: Product | undefined): ExplainNode {
    const present = after ?? before;
    if (present === undefined) return bareNode('change', '');
    const { because, name } = present.base;
    if (because.kind !== 'rows' && before !== undefined && after !== undefined) return this.node(before.base, after.base);
    const [old, now] = [before, after].map((each) => (each === undefined ? undefined : resultOf(each)));
    const label = because.kind === 'rows' ? lineLabel(because.line, this.#basis) : this.#labelOf(name);
    this.#names.add(because.kind === 'rows' ? because.line.subject.name : name);
    const { from, to } = this.#years;
    const zero = { ...resultOf(present), amount: Fraction.zero };
    const only =
      before === undefined ? [`only in ${to}, none in ${from}`] : after === undefined ? [`only in ${from}, none in ${to}`] : [];
    return {
      ...bareNode('change', label),
      name: because.kind === 'rows' ? '' : name,
      value: differenceOf(old ?? zero, now ?? zero),
      sides: { before: old && amountOf(old), after: now && amountOf(now) },
      equations: [...only, this.#sides(old ?? zero, now ?? zero)],
      remarks: this.#differences(before, after),
    };
  }

  /** What of a ledger line's product is another in the other year: the quantity and each step. */
  #differences(before: Product | undefined, after: Product | undefined): string[] {
    if (before === undefined || after === undefined) {
      const present = before ?? after;
      return present === undefined ? [] : [`quantity: ${amountText(amountOf(present.base))}`, ...present.steps.map((step) => this.#said(step))];
    }
    const quantity = this.#pair('quantity', amountText(amountOf(before.base)), amountText(amountOf(after.base)));
    const count = Math.max(before.steps.length, after.steps.length);
    const steps = Array.from({ length: count }, (_, index) => {
      const [old, now] = [before.steps[index], after.steps[index]].map((step) =>
        step === undefined ? 'no such step' : this.#said(step),
      );
      const isFactor = [before.steps[index], after.steps[index]].every((step) => step?.reason.kind === 'factor');
      return this.#pair(isFactor ? 'factor' : 'step', old ?? '', now ?? '');
    });
    return [quantity, ...steps].flat();
  }

  /** A step with the factor that it takes, and what kind of factor that is. */
  #said(step: FigureStep): string {
    if (step.reason.kind !== 'factor') return stepText(step);
    const { results, language } = this.#basis;
    const { id, kind } = step.reason.factor;
    return `${stepText(step)} (${id}, ${kindLabel(kind, language, results.kinds)})`;
  }

  #pair(what: string, before: string, after: string): string[] {
    return before === after ? [] : [`${what}: ${before} → ${after}`];
  }

  /** What the figure holds in one year and not in the other. */
  #coverage(name: string): string[] {
    const row = this.#basis.rows.find(({ kpi }) => kpi.key === name);
    const { from, to } = this.#years;
    return [from, to].flatMap((year) => {
      const value = row?.values.get(year);
      return value?.status === 'value' && value.without.length > 0
        ? [`${year} is without ${value.without.map(lackName).join(', ')}`]
        : [];
    });
  }

  #labelOf(name: string): string {
    const { rows, language } = this.#basis;
    return rows.find(({ kpi }) => name !== '' && kpi.key === name)?.kpi.labels[language] ?? '';
  }
}

/** What a product comes to, in the unit of its last step. */
function resultOf({ base, steps, amount }: Product): Amount {
  return { amount, unit: steps.at(-1)?.to.unit ?? base.unit };
}

function differenceOf(
  before: Amount,
  after: Amount,
): { readonly amount: Fraction; readonly unit: string } {
  const was = sameDimension(before.unit, after.unit)
    ? before.amount.times(conversion(before.unit, after.unit))
    : before.amount;
  return { amount: after.amount.minus(was), unit: after.unit.symbol };
}

/** The products by what stays the same over the years; several of one identity are told apart by their order. */
function byIdentity(products: readonly Product[]): ReadonlyMap<string, Product> {
  const found = new Map<string, Product>();
  for (const product of products) {
    const name = identityOf(product);
    let order = 0;
    while (found.has(`${name}\u001f${order}`)) order++;
    found.set(`${name}\u001f${order}`, product);
  }
  return found;
}

function identityOf({ base, steps }: Product): string {
  if (base.because.kind !== 'rows') return base.name;
  const gas = steps.map(({ reason }) => (reason.kind === 'factor' ? reason.factor.gas : reason.kind)).join(' ');
  return [...keyOf(base.because.line), gas.includes('less') ? 'less' : lastGas(steps)].join('\u001f');
}

function lastGas(steps: Product['steps']): string {
  const factor = steps.findLast(({ reason }) => reason.kind === 'factor')?.reason;
  return factor?.kind === 'factor' ? gasFamily(factor.factor.gas) : '';
}

/** A publisher may give CO2 in one year and CO2e in the next: the same line all the same. */
function gasFamily(gas: string): string {
  return gas === 'CO2' || gas === 'CO2e' ? 'CO2e' : gas;
}

/** What tells ledger lines apart beside the year and what belongs to it: days, evidence of instruments and rates. */
function keyOf({ subject, class: kind, site, entity, region, unit, scope, groups, details }: LedgerLine): string[] {
  const { evidence: _, ...own } = details;
  return [subject.name, kind, site, entity, region, unit.symbol, scope, ...groups, ...Object.values(own)];
}

function isSame(before: Product, after: Product): boolean {
  const idOf = ({ reason }: FigureStep): string => (reason.kind === 'factor' ? reason.factor.id : '');
  const told = ({ base, steps }: Product): string =>
    [amountText(amountOf(base)), ...steps.flatMap((step) => [stepText(step), idOf(step)])].join('\u001f');
  return told(before) === told(after);
}
