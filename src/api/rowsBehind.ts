// The rows behind an explanation, found by reading the files a second time.
import { ledgerKeyText } from '../compute/addUp.ts';
import type { LedgerKey } from '../domain/ledger.ts';
import type { RowEvidence } from '../domain/rowEvidence.ts';
import { listEvidence, listRows, type ListedRow } from '../read/listRows.ts';
import type { Found } from './findReport.ts';
import type { Run } from './run.ts';

/** Their evidence by the numbers of their ledger lines, and `list`, which hands them over in the order of the files. */
export async function rowsBehind(
  { report }: Found,
  { sources, vocabulary, company, groupBy }: Run,
): Promise<{
  readonly evidence: ReadonlyMap<number, RowEvidence>;
  readonly list: (take: (number: number, row: ListedRow) => void) => Promise<void>;
}> {
  const { lines } = report.explanation;
  const context = { vocabulary, company, years: undefined, groupBy };
  const numberOf = (key: LedgerKey): number | undefined => lines.get(ledgerKeyText(key));
  return {
    evidence: lines.size === 0 ? new Map() : await listEvidence(sources, context, numberOf),
    list: (take) => listRows(sources, context, numberOf, take),
  };
}
