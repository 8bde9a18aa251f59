// Reads the files a second time for the rows behind ledger lines: it costs time, never memory.
import { Problems } from '../domain/diagnostic.ts';
import type { LedgerKey, OpenLine } from '../domain/ledger.ts';
import { EvidenceGathering, type RowEvidence } from '../domain/rowEvidence.ts';
import { chooseReader } from './chooseReader.ts';
import type { RecordReader, RowContext } from './interpretRows.ts';
import { columnNames } from './readHeader.ts';
import { eachSourceRecord, type Source } from './sourceRecords.ts';
import type { SplitRecord } from './splitRecord.ts';

/** What rows are read against a second time: as the first time, but nothing is reported again. */
export type SecondReading = Omit<RowContext, 'open' | 'problems' | 'columns'>;

/** What a row's quantity was read as: whole digits of which some are decimals, `/`, or `n/a`. */
export type ReadQuantity = { readonly digits: bigint; readonly decimals: number } | 'missing' | 'not-applicable';

/** Says which number a ledger line has, if any. */
export type WantedLines = (key: LedgerKey) => number | undefined;

/** A row as it stands in its file, good until the next one comes; a record of several lines keeps them. */
export type ListedRow = {
  readonly file: string;
  readonly line: number;
  /** Its file's. */
  readonly header: readonly string[];
  readonly raw: string;
  /** Where it stands: `bills.csv:14`, or the cell of its quantity, `bills.xlsx!2025!D14`. */
  readonly address: string;
  readonly cells: readonly string[];
  readonly evidence: string;
};

/** Takes a row and the number of its ledger line. */
export type TakeRow = (number: number, row: ListedRow, quantity: ReadQuantity) => void;

/** Hands every row of the wanted ledger lines to `take`, in the order of the files. */
export async function listRows(
  sources: readonly Source[],
  context: SecondReading,
  want: WantedLines,
  take: TakeRow,
): Promise<void> {
  for (const source of sources) {
    const rows = new RowFinder(source, context, want, take);
    await eachSourceRecord(source, (split, record, line, address) => rows.take(split, record, line, address));
  }
}

/** The evidence of the rows behind the wanted ledger lines, by their numbers; the rows are handed to `take` on the way. */
export async function listEvidence(
  sources: readonly Source[],
  context: SecondReading,
  want: WantedLines,
  take?: TakeRow,
): Promise<ReadonlyMap<number, RowEvidence>> {
  const gathered = new Map<number, EvidenceGathering>();
  await listRows(sources, context, want, (number, row, quantity) => {
    const gathering = gathered.get(number) ?? new EvidenceGathering();
    gathered.set(number, gathering);
    gathering.add(row.evidence);
    take?.(number, row, quantity);
  });
  return new Map([...gathered].map(([number, gathering]) => [number, gathering.evidence]));
}

/** Reads the records of one file, and hands on those that are rows of wanted ledger lines: itself, as the row under way. */
class RowFinder implements ListedRow {
  readonly #source: Source;
  readonly #context: SecondReading;
  readonly #want: WantedLines;
  readonly #take: TakeRow;
  #reader: RecordReader | undefined;
  #split: SplitRecord | undefined;
  #evidenceAt = -1;
  #address: string | undefined;
  header: readonly string[] = [];
  line = 1;

  constructor(source: Source, context: SecondReading, want: WantedLines, take: TakeRow) {
    this.#source = source;
    this.#context = context;
    this.#want = want;
    this.#take = take;
  }

  take(split: SplitRecord, record: number, line: number, address: string | undefined): void {
    this.#split = split;
    this.line = line;
    this.#address = address;
    if (this.header.length > 0) this.#reader?.takeSplit(split, record);
    else this.#begin(split.cells(), record);
  }

  get file(): string {
    return this.#source.shown;
  }

  get address(): string {
    return this.#address ?? `${this.file}:${this.line}`;
  }

  get raw(): string {
    return this.#split?.raw() ?? '';
  }

  get cells(): readonly string[] {
    return this.#split?.cells() ?? [];
  }

  get evidence(): string {
    const at = this.#evidenceAt;
    return at < 0 || this.#split === undefined ? '' : this.#split.cell(at).trim();
  }

  #begin(cells: readonly string[], record: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.header = cells;
    // A fleet list shares this column with the activity table.
    this.#evidenceAt = columnNames(cells, this.#context.vocabulary.columns).indexOf('evidence');
    const open = (key: LedgerKey): OpenLine => this.#lineFor(this.#want(key));
    this.#reader = chooseReader(
      cells,
      { file: this.file, record },
      { ...this.#context, open, columns: new Set(), problems: new Problems() },
    );
  }

  #lineFor(number: number | undefined): OpenLine {
    const found = (quantity: ReadQuantity): void => {
      if (number !== undefined) this.#take(number, this, quantity);
    };
    return {
      add: (digits, decimals) => found({ digits: BigInt(digits), decimals }),
      addLong: (digits, decimals) => found({ digits, decimals }),
      addMissing: () => found('missing'),
      addNotApplicable: () => found('not-applicable'),
    };
  }
}
