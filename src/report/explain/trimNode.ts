// What of an explanation is shown: branches below the depth asked for are counted, the smaller lines of a very long sum are told
// together; then ledger lines are numbered and what stands further up is marked, in the order in which one reads.
import { ledgerKeyText } from '../../compute/addUp.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { BranchWords, Voice } from './explainWords.ts';
import { bareNode, type ExplainNode, type Explanation } from './explainNode.ts';

/** A sum of more ledger lines than this shows the largest of them. */
const LONG_SUM = 40;
const SHOWN_OF_LONG = 20;

/** How much is shown. Without `depth` all levels are; `allLines` shows every line of a long sum. */
export type ShownPart = { readonly depth: number | undefined; readonly allLines: boolean };

/** The explanation as it is shown. */
export function shownExplanation(
  whole: ExplainNode,
  names: ReadonlySet<string>,
  shown: ShownPart,
  { words }: Voice,
): Explanation {
  const lines = new Map<string, number>();
  return { root: numbered(trimmed(whole, shown, 0, words.branches), lines, new Set()), lines, names };
}

function trimmed(node: ExplainNode, shown: ShownPart, level: number, words: BranchWords): ExplainNode {
  const { children } = node;
  if (children.length === 0) return node;
  if (shown.depth !== undefined && level >= shown.depth) {
    const told = words.below(children.length, linesBelow(node), level + 1);
    return { ...node, children: [bareNode('cut', told)] };
  }
  const kept = shown.allLines ? children : folded(children, words);
  return { ...node, children: kept.map((child) => trimmed(child, shown, level + 1, words)) };
}

/** The largest lines of a long sum in their own order, and what the others come to together. */
function folded(children: readonly ExplainNode[], words: BranchWords): readonly ExplainNode[] {
  const unit = children[0]?.value?.unit ?? '';
  const isLong =
    children.length > LONG_SUM &&
    children.every(({ kind, value }) => (kind === 'line' || kind === 'change') && value?.unit === unit);
  if (!isLong) return children;
  const bySize = [...children].sort((a, b) => sizeOf(b).compare(sizeOf(a)));
  const largest = new Set(bySize.slice(0, SHOWN_OF_LONG));
  const others = bySize.slice(SHOWN_OF_LONG);
  const amount = sumOf(others.flatMap(({ value }) => value?.amount ?? []));
  const label = words.others(others.length);
  const remarks = [words.allLines];
  return [
    ...children.filter((child) => largest.has(child)),
    { ...bareNode('folded', label), value: { amount, unit }, remarks },
  ];
}

function sizeOf({ value }: ExplainNode): Fraction {
  const amount = value?.amount ?? Fraction.zero;
  return amount.isNegative() ? amount.negated() : amount;
}

/** How many different ledger lines stand below a branch. */
function linesBelow(node: ExplainNode): number {
  const keys = new Set<string>();
  const gather = ({ line, children }: ExplainNode): void => {
    if (line !== undefined) keys.add(ledgerKeyText(line.line));
    children.forEach(gather);
  };
  node.children.forEach(gather);
  return keys.size;
}

/** Numbers the ledger lines as they are met; one that several branches share keeps its number. */
function numbered(node: ExplainNode, lines: Map<string, number>, told: Set<string>): ExplainNode {
  const { line } = node;
  const key = line === undefined ? '' : ledgerKeyText(line.line);
  const known = lines.get(key);
  if (line !== undefined && known === undefined) lines.set(key, lines.size + 1);
  const factors = node.factors.map((factor) => {
    const name = `${factor.id}\u001f${factor.chosen}`;
    const isTold = told.has(name);
    told.add(name);
    return { ...factor, isTold };
  });
  return {
    ...node,
    factors,
    ...(line === undefined ? {} : { line: { ...line, number: lines.get(key) ?? 0, isTold: known !== undefined } }),
    children: node.children.map((child) => numbered(child, lines, told)),
  };
}
