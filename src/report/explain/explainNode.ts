// What an explanation is made of: branches with what they come to, the steps that lead there, and the factors behind them. Amounts
// stay exact; how a branch reads is said in explainText.ts, the JSON has the same branches.
import type { Fraction } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';

/** An exact amount and the symbol of its unit; `of` is the gas, where the unit does not say it. */
export type ExplainAmount = { readonly amount: Fraction; readonly unit: string; readonly of?: string };

/** A step as a calculator takes it: `× 0.5306 kg/kWh`, and what it comes to. `factor` is the id of the factor that it takes. */
export type ExplainStep = { readonly by: string; readonly to: ExplainAmount; readonly factor?: string };

/** A factor that a step takes, and why it was chosen. `isTold`: its source stands further up in the same explanation. */
export type ExplainFactor = {
  readonly id: string;
  readonly value: string;
  readonly unit: string;
  readonly gas: string;
  /** `, net calorific value` of a heating value. */
  readonly basis: string;
  readonly kind: string;
  readonly kindLabel: string;
  readonly edition: string;
  readonly dataYear: string;
  readonly published: string | undefined;
  readonly source: string;
  readonly chosen: string;
  readonly checked: boolean;
  readonly note: string;
  readonly isTold: boolean;
};

/** A ledger line of a branch. `number` counts the lines of the explanation; `isTold`: it stands further up too, with its evidence. */
export type ExplainLine = { readonly line: LedgerLine; readonly number: number; readonly isTold: boolean };

/**
 * `figure`: a sum, quotient or product of further branches; `line`: a ledger line and its steps; `folded`: smaller branches of a long
 * sum, told together; `cut`: what stands below the depth asked for; `target`, `change`: see explainTarget.ts and explainChange.ts.
 */
export type NodeKind = 'figure' | 'line' | 'folded' | 'cut' | 'target' | 'change';

/** A branch of the explanation. */
export type ExplainNode = {
  readonly kind: NodeKind;
  /** The KPI, or what a part of it is called; empty for a step on the way and for ledger lines. */
  readonly name: string;
  /** The label of the KPI in the reader's language, or what tells a ledger line from others. */
  readonly label: string;
  /** What the branch comes to; of a change the later figure less the earlier one. */
  readonly value: ExplainAmount | undefined;
  /** Of a change what it was and is; undefined in a year that has it not. */
  readonly sides?: { readonly before: ExplainAmount | undefined; readonly after: ExplainAmount | undefined };
  /** What stands first below the head: `= scope1 + scope2_location = 1.5 + 2`. */
  readonly equations: readonly string[];
  readonly steps: readonly ExplainStep[];
  readonly factors: readonly ExplainFactor[];
  readonly line?: ExplainLine;
  /** What is said below the steps. */
  readonly remarks: readonly string[];
  readonly children: readonly ExplainNode[];
};

/** An explanation with all its branches, and the names of the KPIs, activities, factors and editions in it. */
export type Explanation = {
  readonly root: ExplainNode;
  /** The ledger lines in it by key, numbered in the order in which they are first met. */
  readonly lines: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
};

/** A branch that says nothing but its label. */
export function bareNode(kind: NodeKind, label: string): ExplainNode {
  return { kind, name: '', label, value: undefined, equations: [], steps: [], factors: [], remarks: [], children: [] };
}
