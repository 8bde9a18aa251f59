// The first rows of a table, and which of them is its header: what a guess is made from.
import { parsePeriod } from '../../domain/period.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { readWritten } from '../readWritten.ts';
import type { DecimalMark } from '../../domain/importProfile.ts';
import { columnLetters } from '../raw/addresses.ts';
import type { RawRow, RawTable } from '../raw/rawTable.ts';
import { describeColumn, type ColumnReading } from './describeColumn.ts';
import { columnNames, columnParts } from './findColumns.ts';
import type { ImportWords } from './importWords.ts';
import { HEADER_WITHIN } from './openSource.ts';

/** So many rows are looked at. */
const SAMPLE = 400;

/** A table with its header found. `above` are the rows over the header, such as the issuer's name. */
export type SampledTable = {
  readonly table: RawTable;
  readonly header: readonly RawRow[];
  readonly above: readonly RawRow[];
  readonly rows: readonly RawRow[];
  readonly columns: readonly ColumnReading[];
};

/** Looks at the first rows; undefined where none of them is a header. */
export async function sampleTable(
  table: RawTable,
  words: ImportWords,
  vocabulary: Vocabulary,
): Promise<SampledTable | undefined> {
  const rows: RawRow[] = [];
  for await (const row of table.rows()) {
    if (rows.length >= SAMPLE) break;
    rows.push(row);
  }
  const describe = (header: readonly RawRow[]): readonly ColumnReading[] =>
    (table.names?.map((name) => [name]) ?? columnParts(header, table.merged)).map((parts) =>
      describeColumn(parts, words, vocabulary),
    );
  if (table.names !== undefined) return { table, header: [], above: [], rows, columns: describe([]) };
  const trips = vocabulary.travelWords().columns;
  const isTripRole = (cell: string = ''): boolean => trips.has(spellingKey(cell));
  let best: { readonly at: number; readonly said: number } | undefined;
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const said = describe([row]).filter((reading, column) => isSaid(reading) || isTripRole(row.cells[column])).length;
    if (said >= 2 && said > (best?.said ?? 0)) best = { at, said };
  }
  if (best === undefined) return undefined;
  const last = best.at;
  const first = firstHeaderRow(rows, last, table);
  const header = rows.slice(first, last + 1);
  return { table, header, above: rows.slice(0, first), rows: rows.slice(last + 1), columns: describe(header) };
}

function isSaid({ role, unit, period, activity }: ColumnReading): boolean {
  return role !== undefined || unit !== undefined || period !== undefined || activity !== undefined;
}

/** Rows above the header belong to it where their cells are merged over its columns. */
function firstHeaderRow(rows: readonly RawRow[], last: number, { merged }: RawTable): number {
  let first = last;
  const spans = (at: number): boolean =>
    merged.some(({ top, left, right, bottom }) => {
      const number = rows[at]?.number ?? 0;
      const isWholeWidth = left === 1 && right >= (rows[last]?.cells.length ?? 0);
      return top <= number && number <= bottom && !isWholeWidth;
    });
  while (first > 0 && spans(first - 1)) first--;
  return first;
}

function isPeriod(text: string): boolean {
  const period = parsePeriod(text);
  return typeof period !== 'string' || period === 'ambiguous';
}

function isNumber(text: string, decimal: DecimalMark): boolean {
  return readWritten(text, { decimal }).kind === 'number';
}

/** What the cells of the columns are like. Shares are of the cells that are not empty. */
export class ColumnCells {
  readonly #sampled: SampledTable;
  readonly #names: readonly string[];

  constructor(sampled: SampledTable) {
    this.#sampled = sampled;
    this.#names = sampled.table.names ?? columnNames(sampled.header, sampled.table.merged);
  }

  /** The header's name of a column, or its letter where it has none. */
  nameOf(column: number): string {
    return this.#names[column] ?? '';
  }

  /** How a profile names the column: by its header, or by its letter where that is empty or not the only one. */
  referenceOf(column: number): string {
    const name = this.nameOf(column);
    const same = this.#names.filter((other) => spellingKey(other) === spellingKey(name));
    return name === '' || same.length > 1 ? `#${columnLetters(column)}` : name;
  }

  /** The texts of a column, trimmed, those that are empty left out. */
  texts(column: number): readonly string[] {
    return this.#sampled.rows.map(({ cells }) => (cells[column] ?? '').trim()).filter((text) => text !== '');
  }

  /** The texts of the first rows, that may name who issued them. */
  samples(): readonly string[] {
    return this.#sampled.rows.slice(0, 5).flatMap(({ cells }) => cells);
  }

  filled(column: number): number {
    return this.texts(column).length;
  }

  /** Whether they are periods of any kind, years among them. */
  periods(column: number): number {
    return this.#share(column, (text) => isPeriod(text));
  }

  /** Whether they are dates by their looks: a number of four digits may be anything. */
  dates(column: number): number {
    return this.#share(column, (text) => isPeriod(text) && !/^\d{4}$/.test(text));
  }

  numbers(column: number): number {
    return this.#share(column, (text) => isNumber(text, '.') || isNumber(text, ','));
  }

  /** The mark of decimals that reads all numbers of a column: the point, unless only the comma does. */
  decimalOf(column: number): DecimalMark {
    const texts = this.texts(column);
    const readable = (mark: DecimalMark): number => texts.filter((text) => isNumber(text, mark)).length;
    return readable(',') > readable('.') ? ',' : '.';
  }

  /** A share as it is told: 23 of 24. */
  shareText(share: number): string {
    return `${Math.round(share * 100)} %`;
  }

  #share(column: number, isSuch: (text: string) => boolean): number {
    const texts = this.texts(column);
    return texts.length === 0 ? 0 : texts.filter(isSuch).length / texts.length;
  }
}
