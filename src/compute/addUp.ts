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

/** A plain number of 15 digits has so many decimals at the most. */
const MOST_DECIMALS = 14;
/** The places of one line in the table: how many rows it has, then its sums by decimals. */
const PLACES = 1 + (MOST_DECIMALS + 1);

/** The small sums of all lines side by side: of thousands of lines that are met in no order each is then in one place of memory. */
class SmallSums {
  places = new Float64Array(64 * PLACES);
  #lines = 0;

  /** Where a further line begins. */
  open(): number {
    const at = this.#lines++ * PLACES;
    if (at === this.places.length) {
      const larger = new Float64Array(at * 2);
      larger.set(this.places);
      this.places = larger;
    }
    return at;
  }
}

/** The sum of one ledger line while rows arrive. Small digits add as safe integers and spill into big ones before they could lose any. */
class LineSum implements OpenLine {
  readonly #sums: SmallSums;
  readonly #at: number;
  /** By decimals as well; most lines need none. */
  #large: bigint[] | undefined;
  #missing = 0;
  #notApplicable = 0;

  constructor(sums: SmallSums) {
    this.#sums = sums;
    this.#at = sums.open();
  }

  add(digits: number, decimals: number): void {
    if (decimals > MOST_DECIMALS) return this.addLong(BigInt(digits), decimals);
    const { places } = this.#sums;
    const at = this.#at + 1 + decimals;
    const before = places[at] ?? 0;
    const sum = before + digits;
    places[this.#at] = (places[this.#at] ?? 0) + 1;
    if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) places[at] = sum;
    else {
      this.#addLarge(BigInt(before) + BigInt(digits), decimals);
      places[at] = 0;
    }
  }

  addLong(digits: bigint, decimals: number): void {
    const isShort = digits <= Number.MAX_SAFE_INTEGER && digits >= Number.MIN_SAFE_INTEGER;
    if (isShort && decimals <= MOST_DECIMALS) return this.add(Number(digits), decimals);
    const { places } = this.#sums;
    places[this.#at] = (places[this.#at] ?? 0) + 1;
    this.#addLarge(digits, decimals);
  }

  #addLarge(digits: bigint, decimals: number): void {
    this.#large ??= [];
    this.#large[decimals] = (this.#large[decimals] ?? 0n) + digits;
  }

  addMissing(): void {
    this.#missing++;
  }

  addNotApplicable(): void {
    this.#notApplicable++;
  }

  close({ key, first, again }: OpenedLine): LedgerLine {
    const [at, { places }, large] = [this.#at, this.#sums, this.#large ?? []];
    let most = MOST_DECIMALS;
    while (most > 0 && places[at + 1 + most] === 0) most--;
    most = Math.max(most, large.length - 1);
    let digits = 0n;
    for (let decimals = 0; decimals <= most; decimals++) {
      const small = decimals > MOST_DECIMALS ? 0 : (places[at + 1 + decimals] ?? 0);
      digits = digits * 10n + BigInt(small) + (large[decimals] ?? 0n);
    }
    return ledgerLine(key, {
      first,
      quantity: Fraction.scaled(digits, most),
      rows: places[at] ?? 0,
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
  readonly #sums = new SmallSums();

  /** Finds or opens the line of a key; `first` is remembered for messages. */
  readonly open = (key: LedgerKey, first: RowReference): OpenLine => {
    const name = ledgerKeyText(key);
    const known = this.#lines.get(name);
    if (known !== undefined) {
      if (key.subject.use === 'instrument') known.again.push(first);
      return known.sum;
    }
    const sum = new LineSum(this.#sums);
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
  const told = [year, ...groups, subject.name, kind, region, site, entity, unit.symbol, scope, pin, pinWhy, asAt, days];
  let text = told.join('\u001f');
  for (const detail of DETAILS) text += `\u001f${details[detail] ?? ''}`;
  return text;
}
