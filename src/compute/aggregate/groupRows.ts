// Adds rows up into fewer rows of the same form: one for each group of everything that decides a figure, with its exact sum and the
// number of rows. Groups of groups are those of the whole, whatever the order.
import { isAddedUp, NOT_DECIDING, ROWS, whyDaysMatter } from '../../domain/aggregate.ts';
import type { Company } from '../../domain/company.ts';
import { byText } from '../../domain/diagnostic.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { RowKey } from '../../domain/ledger.ts';
import type { ObservedRow, RowObserver } from '../../domain/observedRow.ts';
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

/** A file's columns that decide, and its groups by the texts of these. */
type Shape = {
  readonly deciding: readonly string[];
  readonly groups: Map<string, Group>;
};

/** Takes rows as they are observed, and gives the aggregate. */
export class RowGroups implements RowObserver {
  readonly #columns: readonly string[];
  readonly #notDeciding: ReadonlySet<string>;
  readonly #grouping: Grouping;
  readonly #daysMatter = new Map<string, boolean>();
  readonly #shapes = new Map<string, Shape>();
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

  see(row: ObservedRow): void {
    const { understood, cell } = row;
    const shape = this.#shapeOf(row);
    const isSingle = understood === undefined || !isAddedUp(understood.key.subject);
    const marker = understood?.amount === undefined ? cell('quantity') : '';
    const date = this.#dateOf(row);
    let name = `${date}\u001f${marker}`;
    for (const column of shape.deciding) name += `\u001f${cell(column)}`;
    if (cell('factor') !== '') name += `\u001f${cell('note')}`;
    let group = isSingle ? undefined : shape.groups.get(name);
    if (group === undefined) {
      group = this.#groupOf(this.#cellsOf(row, date, isSingle), marker, isSingle);
      if (!isSingle) shape.groups.set(name, group);
    }
    group.rows += row.stands ?? 1;
    if (understood?.amount !== undefined) addTo(group.sums, understood.amount, understood.decimals);
  }

  /** What is known of a file's columns; rows of one file have the same. */
  #shapeOf({ at, position }: ObservedRow): Shape {
    const known = this.#shapes.get(at.file);
    if (known !== undefined) return known;
    const deciding = this.#columns.filter(
      (column) => column !== 'date' && position.has(column) && !this.#notDeciding.has(column),
    );
    const shape = { deciding, groups: new Map<string, Group>() };
    this.#shapes.set(at.file, shape);
    return shape;
  }

  /** The row's cells, without those that decide nothing where it is added to others. */
  #cellsOf({ cell }: ObservedRow, date: string, isSingle: boolean): string[] {
    const isPinned = cell('factor') !== '';
    return this.#columns.map((column) => {
      if (column === 'date') return date;
      const isKept = isSingle || !this.#notDeciding.has(column) || (column === 'note' && isPinned);
      return isKept ? cell(column) : '';
    });
  }

  /** The group of these cells, whatever file has begun it; rows that stand for themselves have one each. */
  #groupOf(cells: readonly string[], marker: string, isSingle: boolean): Group {
    const name = [...cells, marker].join('\u001f');
    const known = isSingle ? undefined : this.#groups.get(name);
    if (known !== undefined) return known;
    const group = { cells, marker, sums: [], rows: 0 };
    if (isSingle) this.#single.push(group);
    else this.#groups.set(name, group);
    return group;
  }

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
    const matters = this.#doDaysMatter(first, understood.key);
    // A month that is written as such in an aggregate is one that its days were added up over.
    if (grain === 'month') return matters ? `${first}..${last}` : first.slice(0, 7);
    return !matters && this.#grouping.period === 'month' ? first.slice(0, 7) : first;
  }

  /** Whether the days of a day's month are not alike, looked up once for each month, subject and site. */
  #doDaysMatter(day: string, { subject, site }: RowKey): boolean {
    const name = `${day.slice(0, 7)}\u001f${subject.name}\u001f${site}`;
    const known = this.#daysMatter.get(name);
    if (known !== undefined) return known;
    const month = { first: `${day.slice(0, 7)}-01`, last: lastDayIn(day, 'month') };
    const matters = whyDaysMatter(month, subject, site, this.#grouping.company) !== undefined;
    this.#daysMatter.set(name, matters);
    return matters;
  }
}

function addTo(sums: bigint[], amount: Fraction, decimals: number): void {
  const steps = 10n ** BigInt(decimals) / amount.denominator;
  sums[decimals] = (sums[decimals] ?? 0n) + amount.numerator * steps;
}

function rowsOf({ cells, marker, sums, rows }: Group): string[][] {
  const total = sumOf(sums.flatMap((digits, decimals) => Fraction.scaled(digits, decimals)));
  return quantitiesOf(marker, total).map((quantity, index) => [...cells, quantity, String(index === 0 ? rows : 0)]);
}

function quantitiesOf(marker: string, total: Fraction): string[] {
  if (marker !== '') return [marker];
  const text = total.toExactText();
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  if (decimals === '' || whole.length + decimals.length <= MOST_DIGITS) return [text];
  const sign = text.startsWith('-') ? '-' : '';
  return [`${sign}${whole}`, `${sign}0.${decimals}`];
}

function join(cells: readonly string[]): string {
  return cells.join('\u001f');
}
