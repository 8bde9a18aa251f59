// The rows behind an explanation, found by reading the files a second time.
import { ledgerKeyText } from '../compute/addUp.ts';
import type { RowEvidence } from '../domain/rowEvidence.ts';
import { listEvidence, type TakeRow } from '../read/listRows.ts';
import type { Found } from './findReport.ts';
import type { Run } from './run.ts';

/** Hands the rows behind an explanation to `take` in the order of the files; gives their evidence by the numbers of their ledger lines. */
export async function rowsBehind(
  { report }: Found,
  { sources, vocabulary, company, groupBy }: Run,
  take?: TakeRow,
): Promise<ReadonlyMap<number, RowEvidence>> {
  const { lines } = report.explanation;
  if (lines.size === 0) return new Map();
  const context = { vocabulary, company, years: undefined, groupBy };
  return listEvidence(sources, context, (key) => lines.get(ledgerKeyText(key)), take);
}
