// How the branches of an explanation read: a head, and what is said below it.
import { isUncompared } from '../../domain/factor.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { RowEvidence } from '../../domain/rowEvidence.ts';
import type { Language } from '../../domain/language.ts';
import { CATALOGUES } from '../catalogue.ts';
import { ABOUT, amountOf, amountText, equalsText } from './amountText.ts';
import type { Voice } from './explainWords.ts';
import type { ExplainAmount, ExplainFactor, ExplainLine, ExplainNode } from './explainNode.ts';

/** What the words depend on: `numbered` puts the ledger lines' numbers before them; `evidence` is by these numbers. */
export type Wording = {
  readonly language: Language;
  readonly voice: Voice;
  readonly numbered: boolean;
  readonly evidence: ReadonlyMap<number, RowEvidence>;
};

/** The head of a branch: `scope1 (Scope 1 emissions) = 55.3695102 tCO2e`, `Petrol, Group, CN: 24589 L (1 row)`. */
export function headOf(node: ExplainNode, { numbered, voice }: Wording): string {
  const { label, value, line } = node;
  if (line !== undefined) return `${numbered ? `[${line.number}] ` : ''}${label}: ${rowsText(line, voice)}`;
  if (node.kind === 'change' && value !== undefined) return `${calledOf(node)}: ${changeText(value)}`;
  if (node.kind === 'folded') return `… ${label} ${value === undefined ? '' : amountText(value)}`;
  if (node.kind === 'cut') return `… ${label}`;
  const called = calledOf(node);
  if (value === undefined) return called;
  return called === '' ? amountText(value) : `${called} ${equalsText(value)}`;
}

function calledOf({ name, label }: ExplainNode): string {
  return name === '' ? label : label === '' ? name : `${name} (${label})`;
}

/** A difference with its sign. */
function changeText(value: ExplainAmount): string {
  const about = value.amount.terminates() ? '' : `${ABOUT} `;
  return `${about}${value.amount.compare(Fraction.zero) > 0 ? '+' : ''}${amountText(value)}`;
}

/** What stands below a head. */
export function detailsOf(node: ExplainNode, wording: Wording): string[] {
  return [
    ...node.equations,
    ...node.steps.map(({ by, to }) => `${by} ${equalsText(to)}`),
    ...(node.line === undefined ? [] : evidenceLines(node.line, wording)),
    ...node.factors.flatMap((factor) => factorLines(factor, wording)),
    ...node.remarks,
  ];
}

/** Whether an amount in the explanation is 34 digits of a decimal that does not end. */
export function hasUnending(node: ExplainNode): boolean {
  return (
    node.value?.amount.terminates() === false ||
    node.steps.some(({ to }) => !to.amount.terminates()) ||
    node.equations.some((text) => text.includes(ABOUT)) ||
    node.children.some(hasUnending)
  );
}

function rowsText({ line }: ExplainLine, { words }: Voice): string {
  const amount = amountText(amountOf({ amount: line.quantity, unit: line.unit }));
  return `${amount} (${words.branches.rows(line.rows)})`;
}

/** `evidence: INV-1, INV-2, INV-3, and of 9 more rows; 1 row without`; nothing where it stands further up. */
function evidenceLines({ number, isTold }: ExplainLine, { evidence, voice: { words } }: Wording): string[] {
  const found = evidence.get(number);
  if (isTold || found === undefined) return [];
  const { ids, more, without } = found;
  if (ids.length === 0) return [words.branches.noEvidence];
  return [words.branches.evidence(ids.join(', '), more, without)];
}

function factorLines(factor: ExplainFactor, { language, voice }: Wording): string[] {
  const words = voice.words.branches;
  const catalogue = CATALOGUES[language];
  const head = `${words.factor}${factor.id}, ${factor.value} ${factor.unit} ${factor.gas}${factor.basis}`;
  if (factor.isTold) return [`${head}${words.asAbove}`];
  const published = factor.published === undefined ? '' : words.published(factor.published);
  return [
    head,
    `${words.kind}${factor.kindLabel}${catalogue.clause}${catalogue.dataOf(factor.dataYear)}${published}`,
    `${words.source}${factor.source}`,
    `${words.chosen}${factor.chosen}`,
    ...(isUncompared(factor) ? [`${words.check}${catalogue.unchecked}`] : []),
    ...(factor.note === '' ? [] : [`${words.note}${factor.note}`]),
  ];
}
