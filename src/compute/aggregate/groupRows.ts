// Adds rows up into fewer rows of the same form: one for each group of everything that decides a figure, with its exact sum and the
// number of rows. Groups of groups are those of the whole, whatever the order.
import { isAddedUp, NOT_DECIDING, ROWS, whyDaysMatter } from '../../domain/aggregate.ts';
import type { Company } from '../../domain/company.ts';
import { byText } from '../../domain/diagnostic.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { ObservedRow } from '../../domain/observedRow.ts';
import { lastDayIn } from '../../domain/period.ts';
import type { Column } from '../../domain/vocabulary.ts';

/** How rows are grouped: `keep` names columns that part them beside those that decide a figure; days become months unless kept. */
export type Grouping = {
  readonly keep: readonly string[];
  readonly period: 'month' | 'day';
  readonly company: Company;
};

/** Columns whose cells are written anew: the period in one cell, and the sum. */
const MADE = ['date', 'from', 'to', 'quantity'];

/** A quantity may have so many digits; a sum that needs more stands in two rows, whole and decimals. */
const MOST_DIGITS = 40;

/** Rows under way that are alike; sums are of whole digits, apart by their decimals. `marker` is `/` or `n/a` as it was written. */
type Group = { readonly cells: readonly string[]; readonly marker: string; readonly sums: bigint[]; rows: number };

/** Takes rows as they are observed, and gives the aggregate. */
export class RowGroups {
  readonly #columns: readonly string[];
  readonly #notDeciding: ReadonlySet<string>;
  readonly #grouping: Grouping;
  readonly #groups = new Map<string, Group>();
  /** Rows that stand for themselves. */
  readonly #single: Group[] = [];

  constructor(known: readonly Column[], grouping: Grouping) {
    const names = known.map(({ name }) => name);
    const others = names.filter((name) => !MADE.includes(name));
    this.#columns = ['date', ...others, ...grouping.keep.filter((name) => !names.includes(name))];
    this.#notDeciding = new Set(NOT_DECIDING.filter((name) => !grouping.keep.includes(name)));
    this.#grouping = grouping;
  }

  readonly take = (row: ObservedRow): void => {
    const { understood, cell } = row;
    const marker = understood?.amount === undefined ? cell('quantity') : '';
    const isSingle = understood === undefined || !isAddedUp(understood.key.subject);
    const isPinned = cell('factor') !== '';
    const date = this.#dateOf(row);
    const cells = this.#columns.map((column) => {
      if (column === 'date') return date;
      const isKept = isSingle || !this.#notDeciding.has(column) || (column === 'note' && isPinned);
      return isKept ? cell(column) : '';
    });
    const name = [...cells, marker].join('\u001f');
    const known = isSingle ? undefined : this.#groups.get(name);
    const group = known ?? { cells, marker, sums: [], rows: 0 };
    if (isSingle) this.#single.push(group);
    else if (known === undefined) this.#groups.set(name, group);
    group.rows += isMadeOfRows(row) ? Number(cell(ROWS)) : 1;
    if (understood?.amount !== undefined) addTo(group.sums, understood.amount, understood.decimals);
  };

  /** The header and the rows in the order of their texts; columns that no row has anything in are left out. */
  table(): string[][] {
    const rows = [...this.#groups.values(), ...this.#single].flatMap(rowsOf).sort((a, b) => byText(join(a), join(b)));
    const header = [...this.#columns, 'quantity', ROWS];
    const used = header.map((name, index) => name === 'quantity' || rows.some((cells) => cells[index] !== ''));
    return [header, ...rows].map((cells) => cells.filter((_, index) => used[index]));
  }

  /** A day as its month where the days of the month are alike; other periods as they are written. */
  #dateOf({ understood, cell }: ObservedRow): string {
    const written = cell('date') === '' ? `${cell('from')}..${cell('to')}` : cell('date');
    if (understood === undefined) return written;
    const { first, last, grain } = understood.period;
    if (grain === 'range') return `${first}..${last}`;
    if (grain !== 'day' && grain !== 'month') return written;
    const month = { first: `${first.slice(0, 7)}-01`, last: lastDayIn(first, 'month') };
    const matters = whyDaysMatter(month, understood.key.subject, understood.key.site, this.#grouping.company);
    // A month that is written as such in an aggregate is one that its days were added up over.
    if (grain === 'month') return matters === undefined ? first.slice(0, 7) : `${first}..${last}`;
    return matters === undefined && this.#grouping.period === 'month' ? first.slice(0, 7) : first;
  }
}

function isMadeOfRows({ columns }: ObservedRow): boolean {
  for (const column of columns) if (column === ROWS) return true;
  return false;
}

function addTo(sums: bigint[], amount: Fraction, decimals: number): void {
  sums[decimals] = (sums[decimals] ?? 0n) + (amount.numerator * 10n ** BigInt(decimals)) / amount.denominator;
}

function rowsOf({ cells, marker, sums, rows }: Group): string[][] {
  const total = sumOf(sums.flatMap((digits, decimals) => Fraction.scaled(digits, decimals)));
  return quantitiesOf(marker, total).map((quantity, index) => [...cells, quantity, String(index === 0 ? rows : 0)]);
}

function quantitiesOf(marker: string, total: Fraction): string[] {
  if (marker !== '') return [marker];
  const text = total.toExactText();
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  if (whole.length + decimals.length <= MOST_DIGITS) return [text];
  const sign = text.startsWith('-') ? '-' : '';
  return [`${sign}${whole}`, `${sign}0.${decimals}`];
}

function join(cells: readonly string[]): string {
  return cells.join('\u001f');
}
