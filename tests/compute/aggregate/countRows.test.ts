// The rows that a row of an aggregate stands for, beside those that the ledger has counted itself.
import { describe, expect, it } from 'vitest';
import { RowCounts } from '../../../src/compute/aggregate/countRows.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { activity, ledger } from '../../support/ledgerLines.ts';

const line = (site: string, own: Partial<LedgerLine> = {}) =>
  ledger(activity('water'), '1 L', { site, rows: 2, missing: 3, notApplicable: 4, ...own });

describe('counts of rows', () => {
  it('are added to their own lines, each to its own kind', () => {
    const counts = new RowCounts();
    counts.add(line('A'), 'rows', 10);
    counts.add(line('A'), 'rows', 20);
    counts.add(line('A'), 'missing', 100);
    counts.add(line('B'), 'notApplicable', 1000);
    const lines = [line('A'), line('B'), line('C')];
    expect(counts.applied(lines)).toEqual([
      line('A', { rows: 32, missing: 103 }), // 2 + 10 + 20; 3 + 100
      line('B', { notApplicable: 1004 }),
      line('C'),
    ]);
    expect(counts.applied(lines)[2]).toBe(lines[2]);
  });

  it('may take rows away: a row that stands for none was counted once', () => {
    const counts = new RowCounts();
    counts.add(line('A'), 'rows', -1);
    expect(counts.applied([line('A')])).toEqual([line('A', { rows: 1 })]);
  });

  it('of nothing leave the lines as they are', () => {
    const counts = new RowCounts();
    counts.add(line('A'), 'rows', 0);
    const lines = [line('A')];
    expect(counts.applied(lines)).toBe(lines);
  });
});
