// Takes the change of a figure apart by cause, source by source: measure, use per measure, mix, factor; nothing is left over.
import { CAUSES_OF_CHANGE, type CauseOfChange, type ChangeMethod, type Pair } from '../../domain/change.ts';
import { byText } from '../../domain/diagnostic.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { conversion, overUnit } from '../../domain/unit.ts';
import { effectsOf, isLogarithmic } from './effects.ts';
import { activityOf, leavesOf, type Leaf } from './sourcesOf.ts';

/** One side of a comparison: the figure, and the measure that use is seen against, where it is. */
export type ChangeSide = { readonly figure: Figure; readonly measure: Fraction | undefined };

export type ChangeOptions = { readonly method: ChangeMethod; readonly isByMix: boolean };

/** Effects by cause; a cause that a source does not have is absent. */
export type Effects = ReadonlyMap<CauseOfChange, Fraction>;

/**
 * A source and what became of it. `was` or `is` is undefined where that side has no figure of it: its whole amount is then of the
 * boundary, and nothing is taken apart.
 */
export type SourceChange = {
  readonly part: string;
  /** The ledger lines of either side. */
  readonly lines: readonly LedgerLine[];
  readonly was: Fraction | undefined;
  readonly is: Fraction | undefined;
  readonly effects: Effects;
  readonly method: ChangeMethod;
  /** Whether the method is not the one that was asked for, because an amount has no logarithm. */
  readonly isForced: boolean;
  /** Whether the rows give a quantity; without one, what is emitted per measure is not told apart from the factor. */
  readonly hasActivity: boolean;
};

/** A change taken apart: `effects` are the sums over the sources. */
export type TakenApart = {
  readonly was: Fraction;
  readonly is: Fraction;
  readonly change: Fraction;
  readonly sources: readonly SourceChange[];
  readonly effects: Effects;
};

/** Takes the change apart; undefined where a side is no sum of ledger lines, or a ratio of one. */
export function takeApart(from: ChangeSide, to: ChangeSide, options: ChangeOptions): TakenApart | undefined {
  const [before, after] = [sideOf(from), sideOf(to)];
  if (before === undefined || after === undefined) return undefined;
  const sources = pairUp(before.leaves, after.leaves, options.isByMix).map((pair) =>
    changeOf(pair, before, after, options.method),
  );
  const [was, is] = [from.figure.amount, to.figure.amount];
  return { was, is, change: is.minus(was), sources, effects: addedUp(sources.map(({ effects }) => effects)) };
}

/** A side's leaves in the figure's unit. Of a ratio the measure is its own denominator, and no cause beside use and factor. */
type Side = { readonly leaves: readonly Leaf[]; readonly measure: Fraction | undefined; readonly isRatio: boolean };

function sideOf({ figure, measure }: ChangeSide): Side | undefined {
  const { because } = figure;
  if (because.kind !== 'ratio') {
    const leaves = leavesOf(figure);
    return leaves === undefined ? undefined : { leaves, measure, isRatio: false };
  }
  const { top, bottom } = because;
  const scale = conversion(overUnit(top.unit, bottom.unit), figure.unit).over(bottom.amount);
  const leaves = leavesOf(top)?.map((leaf) => ({ ...leaf, amount: leaf.amount.times(scale) }));
  return leaves === undefined ? undefined : { leaves, measure: bottom.amount, isRatio: true };
}

/** The leaves of one source on both sides; within it, members that the mix tells apart. */
type SourcePair = {
  readonly part: string;
  readonly hasActivity: boolean;
  readonly members: readonly (readonly [readonly Leaf[], readonly Leaf[]])[];
  readonly isByMix: boolean;
};

/**
 * Sources are the activities of each part, apart by what they are counted in. By mix, all activities of a group (fuels,
 * travel) that are counted in one dimension are one source, whose members are told apart by activity, class and region.
 */
function pairUp(before: readonly Leaf[], after: readonly Leaf[], isByMix: boolean): SourcePair[] {
  const sources = new Map<string, { pair: Omit<SourcePair, 'members'>; members: Map<string, [Leaf[], Leaf[]]> }>();
  for (const [side, leaves] of [before, after].entries()) {
    for (const leaf of leaves) {
      const { subject, class: kind, region } = leaf.line;
      const activity = activityOf(leaf.line);
      const mixed = isByMix && activity !== undefined;
      const alike = mixed && subject.use === 'activity' ? subject.group : subject.name;
      const name = [leaf.part, activity?.dimension ?? '', alike].join('\u001f');
      const member = mixed ? [subject.name, kind, region].join('\u001f') : '';
      const pair = { part: leaf.part, hasActivity: activity !== undefined, isByMix: mixed };
      const source = sources.get(name) ?? { pair, members: new Map<string, [Leaf[], Leaf[]]>() };
      sources.set(name, source);
      const both = source.members.get(member) ?? [[], []];
      source.members.set(member, both);
      both[side === 0 ? 0 : 1].push(leaf);
    }
  }
  return [...sources.values()].map(({ pair, members }) => ({
    ...pair,
    members: [...members].sort(([a], [b]) => byText(a, b)).map(([, both]) => both),
  }));
}

function changeOf(source: SourcePair, before: Side, after: Side, wanted: ChangeMethod): SourceChange {
  const { part, hasActivity, members } = source;
  const all = [members.flatMap(([was]) => was), members.flatMap(([, is]) => is)] as const;
  const about = { part, hasActivity, lines: all.flat().map(({ line }) => line) };
  const [was, is] = all.map((leaves) => (leaves.length === 0 ? undefined : total(leaves)));
  if (was === undefined || is === undefined) {
    const boundary = (is ?? Fraction.zero).minus(was ?? Fraction.zero);
    return { ...about, was, is, effects: new Map([['boundary', boundary]]), method: wanted, isForced: false };
  }
  const products = members.map((member) => productOf(member, all, source, before, after));
  const method = products.every(({ pairs }) => isLogarithmic(pairs)) ? wanted : 'shapley';
  const effects = products.map(
    ({ causes, pairs }): Effects =>
      new Map(effectsOf(pairs, method).map((effect, index) => [causes[index] as CauseOfChange, effect])),
  );
  return { ...about, was, is, effects: addedUp(effects), method, isForced: method !== wanted };
}

/** The causes of a member, before and after, whose product is its amount. */
type Product = { readonly causes: readonly CauseOfChange[]; readonly pairs: readonly Pair[] };

function productOf(
  [was, is]: readonly [readonly Leaf[], readonly Leaf[]],
  [allBefore, allAfter]: readonly [readonly Leaf[], readonly Leaf[]],
  { hasActivity, isByMix }: SourcePair,
  before: Side,
  after: Side,
): Product {
  const causes: CauseOfChange[] = [];
  const pairs: Pair[] = [];
  const add = (cause: CauseOfChange, first: Fraction | undefined, second: Fraction | undefined): void => {
    // What is nothing over nothing did not change: it is taken as on the other side.
    const [one, other] = [first ?? second ?? Fraction.zero, second ?? first ?? Fraction.zero];
    causes.push(cause);
    pairs.push({ was: one, is: other });
  };
  const [perBefore, perAfter] = [before.measure, after.measure];
  const isMeasured = perBefore !== undefined && perAfter !== undefined;
  const [one, other] = isMeasured ? [perBefore, perAfter] : [Fraction.one, Fraction.one];
  // A ratio's amounts are per measure already.
  const [sizeBefore, sizeAfter] = before.isRatio ? [Fraction.one, Fraction.one] : [one, other];
  if (isMeasured && !before.isRatio) add('measure', one, other);
  if (!hasActivity) {
    add('use', total(was).over(sizeBefore), total(is).over(sizeAfter));
    return { causes, pairs };
  }
  const [use, used] = [done(allBefore), done(allAfter)];
  const [part, parted] = [done(was), done(is)];
  add('use', use.over(one), used.over(other));
  if (isByMix) add('structure', quotient(part, use), quotient(parted, used));
  const [scaleBefore, scaleAfter] = before.isRatio ? [one, other] : [Fraction.one, Fraction.one];
  add('factor', quotient(total(was).times(scaleBefore), part), quotient(total(is).times(scaleAfter), parted));
  return { causes, pairs };
}

function quotient(top: Fraction, bottom: Fraction): Fraction | undefined {
  return bottom.isZero() ? undefined : top.over(bottom);
}

function total(leaves: readonly Leaf[]): Fraction {
  return sumOf(leaves.map(({ amount }) => amount));
}

/** What was done: every ledger line once, however many gases it gives off. */
function done(leaves: readonly Leaf[]): Fraction {
  return sumOf([...new Set(leaves.map(({ line }) => line))].map((line) => activityOf(line)?.amount ?? Fraction.zero));
}

function addedUp(parts: readonly Effects[]): Effects {
  return new Map(
    CAUSES_OF_CHANGE.flatMap((cause) => {
      const amounts = parts.flatMap((effects) => effects.get(cause) ?? []);
      return amounts.length === 0 ? [] : [[cause, sumOf(amounts)] as const];
    }),
  );
}
