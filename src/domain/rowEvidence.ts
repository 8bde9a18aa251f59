// The evidence of the rows behind one ledger line, in bounded memory and whatever the order of the rows: the first few ids by
// name, and how many rows have another one or none.
import { byText } from './diagnostic.ts';

/** The first ids in the order of their text, how many rows have another, and how many have none. */
export type RowEvidence = { readonly ids: readonly string[]; readonly more: number; readonly without: number };

export const MOST_IDS = 3;

/** Gathers the evidence of rows as they come. */
export class EvidenceGathering {
  /** The least ids met so far with the rows that have them: an id that is pushed out cannot come back, for it is larger than all kept. */
  readonly #kept = new Map<string, number>();
  /** The largest of those kept, once they are as many as may be. */
  #largest = '';
  #rows = 0;
  #without = 0;

  add(id: string): void {
    if (id === '') {
      this.#without++;
      return;
    }
    this.#rows++;
    if (this.#kept.size === MOST_IDS && byText(id, this.#largest) > 0) return;
    const rows = this.#kept.get(id);
    this.#kept.set(id, (rows ?? 0) + 1);
    if (rows !== undefined) return;
    if (this.#kept.size > MOST_IDS) this.#kept.delete(this.#largest);
    this.#largest = [...this.#kept.keys()].sort(byText).at(-1) ?? '';
  }

  get evidence(): RowEvidence {
    const known = [...this.#kept.values()].reduce((sum, rows) => sum + rows, 0);
    return { ids: [...this.#kept.keys()].sort(byText), more: this.#rows - known, without: this.#without };
  }
}
