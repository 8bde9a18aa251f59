// What a row of a printed table says of itself, beside its figures: which KPI it is, how it is called, and what it is computed from.
import { parseKpiContent, type KpiContent } from './kpi.ts';

/** A mean of other rows, a share of a group that adds to 100 %, or a count that never falls. */
export type PrintedContent =
  | { readonly kind: 'kpi'; readonly content: KpiContent }
  | { readonly kind: 'mean'; readonly parts: readonly string[] }
  | { readonly kind: 'percent'; readonly group: string }
  | { readonly kind: 'cumulative' };

/** A row: `isKnown` where it is one of the program's KPIs. */
export type PrintedRow = {
  readonly key: string;
  readonly label: string;
  readonly isKnown: boolean;
  readonly content: PrintedContent | undefined;
};

/** Reads `sum a + b`, `ratio a / b`, `mean a + b`, `percent GROUP` or `cumulative`; undefined where the text is none of these. */
export function parsePrintedContent(text: string): PrintedContent | undefined {
  const [word = '', ...rest] = text.trim().split(/\s+/);
  const named = rest.join(' ');
  if (word === 'cumulative' && named === '') return { kind: 'cumulative' };
  if (word === 'mean' && named !== '') return { kind: 'mean', parts: named.split('+').map((part) => part.trim()) };
  if (word === 'percent' && named !== '') return { kind: 'percent', group: named };
  const content = parseKpiContent(text);
  return content?.kind === 'sum' || content?.kind === 'ratio' ? { kind: 'kpi', content } : undefined;
}
