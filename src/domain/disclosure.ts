// The frameworks that a report is indexed by: their items in order, what answers each, and where the table of KPIs names them.
import type { Kpi, KpiContent } from './kpi.ts';
import type { Labels } from './language.ts';

export const FRAMEWORKS = ['hkex', 'gri', 'ifrs-s2', 'esrs'] as const;
export type FrameworkId = (typeof FRAMEWORKS)[number];

/** How an item stands: with figures or facts, with a part left to the report, without any, or left to the report as a whole. */
export const INDEX_STATUSES = ['answered', 'partly', 'no-data', 'not-applicable', 'narrative', 'moved'] as const;
export type IndexStatus = (typeof INDEX_STATUSES)[number];

/** Why a KPI of an item has no figure in any year. */
export const ABSENCE_REASONS = [
  'no-rows',
  'no-measure',
  'no-price',
  'not-relevant',
  'not-computed',
  'undeclared',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** What a statement on an item is: something known, something lacking, what only the report can tell, or where the item went. */
export const STATEMENT_KINDS = ['fact', 'lack', 'narrative', 'moved'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What is said of an item beside the figures that the table of KPIs gives its code. */
export const TOPICS = [
  'consolidation',
  'potentials',
  'sources',
  'restatements',
  'base year',
  'uncertainty',
  'instruments',
  'carbon price',
  'narrative',
] as const;
export type Topic = (typeof TOPICS)[number];

/** `targets` and `progress` are those of KPIs under one of the codes; `moved` leads to the item that asks for it now. */
export type DisclosureAnswer =
  | { readonly topic: Topic }
  | { readonly topic: 'targets' | 'progress'; readonly codes: readonly string[] }
  | { readonly topic: 'moved'; readonly to: string };

/** One item of a framework; `also` are codes that go with it, such as its application guidance or the code it replaces. */
export type DisclosureItem = {
  readonly code: string;
  readonly also: string;
  /** The year of the edition that the code is of. */
  readonly edition: string;
  readonly labels: Labels;
  readonly answers: readonly DisclosureAnswer[];
  /** Whether the code was compared with the framework's own text. */
  readonly checked: boolean;
};

/** Items below one heading. */
export type DisclosurePart = { readonly labels: Labels; readonly items: readonly DisclosureItem[] };

export type Framework = {
  readonly id: FrameworkId;
  readonly names: Labels;
  readonly notes: Labels;
  readonly parts: readonly DisclosurePart[];
};

/** Reads one answer of the table: `targets A1.1 D28`, `moved D28`, `carbon price`. Undefined where it is none. */
export function parseAnswer(text: string): DisclosureAnswer | undefined {
  const topic = TOPICS.find((each) => each === text);
  if (topic !== undefined) return { topic };
  const [word, ...codes] = text.split(' ');
  if (word === 'moved' && codes[0] !== undefined) return { topic: word, to: codes[0] };
  return (word === 'targets' || word === 'progress') && codes.length > 0 ? { topic: word, codes } : undefined;
}

/**
 * The items that the table of KPIs names for a KPI, of those in `order`: `D28(c), D29(d)`, `A1.3 + A1.4`, `102-5..102-7`;
 * what stands in brackets after a space is a remark.
 */
export function codesOf(kpi: Kpi, framework: FrameworkId, order: readonly string[]): readonly string[] {
  const written = { hkex: kpi.hkex, gri: kpi.gri, 'ifrs-s2': kpi.ifrsS2 ?? '', esrs: kpi.esrs ?? '' }[framework];
  const parts = written.replace(/ \([^)]*\)/g, '').split(/[,;+]/);
  return parts.flatMap((part) => {
    const [first, last] = part.trim().split('..');
    const [from, to] = [order.indexOf(first ?? ''), order.indexOf(last ?? first ?? '')];
    return from < 0 ? [] : order.slice(from, to + 1);
  });
}

/** Whether a code is one of `wanted` or lies below it: `D28(a)` lies below `D28`. */
export function liesIn(code: string, wanted: readonly string[]): boolean {
  return wanted.some((each) => code === each || code.startsWith(`${each}(`));
}

/** The KPI whose codes stand for a ratio that has none of its own: its numerator. */
export function numeratorOf(content: KpiContent): string | undefined {
  return content.kind === 'ratio' ? content.top : undefined;
}
