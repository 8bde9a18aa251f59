// Adds rows up into ledger lines, exactly and in memory that grows with the lines: whole digits, apart by their decimals.
import { byText } from '../domain/diagnostic.ts';
import { Fraction } from '../domain/fraction.ts';
import {
  DETAIL_COLUMNS,
  ledgerLine,
  type LedgerKey,
  type LedgerLine,
  type OpenLine,
  type RowReference,
} from '../domain/ledger.ts';

const DETAILS = [...DETAIL_COLUMNS, 'evidence', 'distance'] as const;

/** The sum of one ledger line while rows arrive. Small digits add as safe integers and spill into big ones before they could lose any. */
class LineSum implements OpenLine {
  /** By decimals: a plain number of 15 digits has 14 at the most. All are there from the start, which keeps the array a dense one. */
  readonly #small: number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  readonly #large: bigint[] = [];
  #rows = 0;
  #missing = 0;
  #notApplicable = 0;

  add(digits: number, decimals: number): void {
    this.#rows++;
    const sum = (this.#small[decimals] ?? 0) + digits;
    if (sum <= Number.MAX_SAFE_INTEGER) this.#small[decimals] = sum;
    else {
      this.#large[decimals] = (this.#large[decimals] ?? 0n) + BigInt(this.#small[decimals] ?? 0) + BigInt(digits);
      this.#small[decimals] = 0;
    }
  }

  addLong(digits: bigint, decimals: number): void {
    this.#rows++;
    this.#large[decimals] = (this.#large[decimals] ?? 0n) + digits;
  }

  addMissing(): void {
    this.#missing++;
  }

  addNotApplicable(): void {
    this.#notApplicable++;
  }

  close({ key, first, again }: OpenedLine): LedgerLine {
    const most = Math.max(
      this.#small.findLastIndex((digits) => digits !== 0),
      this.#large.length - 1,
      0,
    );
    let digits = 0n;
    for (let decimals = 0; decimals <= most; decimals++) {
      const sum = BigInt(this.#small[decimals] ?? 0) + (this.#large[decimals] ?? 0n);
      digits += sum * 10n ** BigInt(most - decimals);
    }
    return ledgerLine(key, {
      first,
      quantity: Fraction.scaled(digits, most),
      rows: this.#rows,
      missing: this.#missing,
      notApplicable: this.#notApplicable,
      ...(again.length === 0 ? {} : { again }),
    });
  }
}

/** A line under way; of instruments, which are few, every row is remembered. */
type OpenedLine = {
  readonly key: LedgerKey;
  readonly first: RowReference;
  readonly again: RowReference[];
  readonly sum: LineSum;
};

/** The ledger lines under way; reading opens them, `close` gives them in an order that no file order can change. */
export class Ledger {
  readonly #lines = new Map<string, OpenedLine>();

  /** Finds or opens the line of a key; `first` is remembered for messages. */
  readonly open = (key: LedgerKey, first: RowReference): OpenLine => {
    const name = ledgerKeyText(key);
    const known = this.#lines.get(name);
    if (known !== undefined) {
      if (key.subject.use === 'instrument') known.again.push(first);
      return known.sum;
    }
    const sum = new LineSum();
    this.#lines.set(name, { key, first, again: [], sum });
    return sum;
  };

  close(): LedgerLine[] {
    return [...this.#lines].sort(([a], [b]) => byText(a, b)).map(([, line]) => line.sum.close(line));
  }
}

/** One text for a key: year first, so that lines sort by it. */
export function ledgerKeyText(key: LedgerKey): string {
  const { year, groups, subject, class: kind, region, site, entity, unit, scope, pin, pinWhy } = key;
  const { details, portion, asAt } = key;
  const days = portion === undefined ? '' : `${portion.days}/${portion.of}`;
  const told = [year, ...groups, subject.name, kind, region, site, entity, unit.symbol, scope, pin, pinWhy];
  return [...told, asAt, days, ...DETAILS.map((detail) => details[detail] ?? '')].join('\u001f');
}
