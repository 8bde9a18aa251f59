// The cells that decide a ledger line, understood once for all rows that share them.
import { pinOverridden } from '../domain/faults/factorFaults.ts';
import { DETAIL_COLUMNS, type OpenLine, type RowKey, type RowReference } from '../domain/ledger.ts';
import { isEstimate } from '../domain/uncertainty.ts';
import type { RowContext } from './interpretRows.ts';
import type { Header } from './readHeader.ts';
import { readSubject, type SubjectReading } from './readSubject.ts';

/** What rows with the same deciding cells share: their reading, and the open ledger lines by the part of time they lie in. */
export type Shared = {
  readonly reading: SubjectReading;
  readonly lines: Map<string, OpenLine>;
  /** Whether nothing but the year, month and days tells the lines of these rows apart. */
  readonly isPlain: boolean;
};

/** Columns whose cells decide the ledger line, beside the date. */
const DECIDING = ['activity', 'class', 'unit', 'site', 'entity', 'region', 'scope', 'factor', ...DETAIL_COLUMNS];
const MOST_FAULTY_REMEMBERED = 10_000;

/** Reads the deciding cells of the rows of one file. */
export class SharedCells {
  readonly #where: Omit<RowReference, 'record'>;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #deciding: readonly number[];
  readonly #factor: number;
  readonly #note: number;
  /** Whether it is an estimate decides, not how it was estimated; -1 where the texts themselves are grouped by. */
  readonly #estimated: number;
  readonly #known = new Map<string, Shared>();
  #faulty = 0;

  constructor(where: Omit<RowReference, 'record'>, header: Header, context: RowContext) {
    const at = (column: string): number => header.position.get(column) ?? -1;
    this.#where = where;
    this.#header = header;
    this.#context = context;
    this.#factor = at('factor');
    this.#note = at('note');
    this.#estimated = context.groupBy.includes('estimated') ? -1 : at('estimated');
    const own = context.groupBy.filter((column) => !DECIDING.includes(column));
    this.#deciding = [...DECIDING, ...own].map(at).filter((index) => index >= 0 && index !== this.#estimated);
  }

  /** Where the cells stand that decide; a row that pins a factor is told apart by its note as well. */
  get columns(): readonly number[] {
    return this.#estimated < 0 ? this.#deciding : [...this.#deciding, this.#estimated];
  }

  read(cells: readonly string[], record: number): Shared {
    let key = '';
    for (const index of this.#deciding) key += `${cells[index]}\u001f`;
    if (this.#estimated >= 0 && isEstimate(cells[this.#estimated] ?? '')) key += 'estimated';
    if (this.#factor >= 0 && cells[this.#factor] !== '') key += `\u001f${cells[this.#note] ?? ''}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { vocabulary, company, groupBy, problems } = this.#context;
    const cell = (column: string): string => (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
    const reading = readSubject(cell, groupBy, vocabulary, company, (code) => problems.keeps(code));
    const isPlain = reading.key !== undefined && reading.limits === undefined && !isSingle(reading.key);
    const shared: Shared = { reading, lines: new Map(), isPlain };
    if (reading.key !== undefined && company.setsPinsAside && cell('factor') !== '') {
      const pin = {
        activity: reading.key.subject.name,
        edition: cell('factor'),
        why: cell('note'),
        asOf: company.asOf ?? '',
      };
      problems.add(pinOverridden({ ...this.#where, record, field: 'factor' }, pin));
    }
    const isFaulty = shared.reading.key === undefined;
    if (!isFaulty || this.#faulty++ < MOST_FAULTY_REMEMBERED) this.#known.set(key, shared);
    return shared;
  }
}

/** Rows that are told apart by more than their deciding cells and year: instruments by evidence, stocks by the day they were counted on. */
function isSingle({ subject }: RowKey): boolean {
  return (
    subject.use === 'instrument' || subject.use === 'rate' || (subject.use === 'measure' && subject.adds === 'stock')
  );
}
