// Counts the rows that rows of aggregates stand for, beside those that the ledger counts itself.
import type { Counted } from '../../domain/aggregate.ts';
import type { LedgerKey, LedgerLine } from '../../domain/ledger.ts';
import { ledgerKeyText } from '../addUp.ts';

/** How many rows more than the ledger has counted. */
export class RowCounts {
  readonly #more = new Map<string, Record<Counted, number>>();

  readonly add = (key: LedgerKey, counted: Counted, more: number): void => {
    if (more === 0) return;
    const name = ledgerKeyText(key);
    const counts = this.#more.get(name) ?? { rows: 0, missing: 0, notApplicable: 0 };
    counts[counted] += more;
    this.#more.set(name, counts);
  };

  /** The ledger lines with all their rows counted. */
  applied(lines: LedgerLine[]): LedgerLine[] {
    if (this.#more.size === 0) return lines;
    return lines.map((line) => {
      const more = this.#more.get(ledgerKeyText(line));
      if (more === undefined) return line;
      const { rows, missing, notApplicable } = line;
      return {
        ...line,
        rows: rows + more.rows,
        missing: missing + more.missing,
        notApplicable: notApplicable + more.notApplicable,
      };
    });
  }
}
