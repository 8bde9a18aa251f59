// Reads the files a second time for the rows behind ledger lines: it costs time, never memory.
import { Problems } from '../domain/diagnostic.ts';
import type { LedgerKey, OpenLine } from '../domain/ledger.ts';
import { EvidenceGathering, type RowEvidence } from '../domain/rowEvidence.ts';
import { chooseReader } from './chooseReader.ts';
import type { RecordReader, RowContext } from './interpretRows.ts';
import { columnNames } from './readHeader.ts';
import { eachSourceRecord, readSource, type Source } from './sourceRecords.ts';

/** What rows are read against a second time: as the first time, but nothing is reported again. */
export type SecondReading = Omit<RowContext, 'open' | 'problems' | 'columns'>;

/** What a row's quantity was read as: whole digits of which some are decimals, `/`, or `n/a`. */
export type ReadQuantity = { readonly digits: bigint; readonly decimals: number } | 'missing' | 'not-applicable';

/** Says which number a ledger line has, if any. */
export type WantedLines = (key: LedgerKey) => number | undefined;

/** A row as it stands in its file; a record of several lines keeps them. `header` is its file's. */
export type ListedRow = {
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  /** Where it stands: `bills.csv:14`, or the cell of its quantity, `bills.xlsx!2025!D14`. */
  readonly address: string;
  readonly cells: readonly string[];
  readonly header: readonly string[];
  readonly evidence: string;
};

/** Hands every row of the wanted ledger lines to `take`, in the order of the files. */
export async function listRows(
  sources: readonly Source[],
  context: SecondReading,
  want: WantedLines,
  take: (number: number, row: ListedRow, quantity: ReadQuantity) => void,
): Promise<void> {
  for (const source of sources) {
    let at = { line: 0, raw: '', address: '' };
    const records = recordTaker(source, context, want, (number, { cells, header, evidence }, quantity) =>
      take(number, { file: source.shown, ...at, cells, header, evidence }, quantity),
    );
    await eachSourceRecord(source, (record, { cells, line, raw, address }) => {
      at = { line, raw, address };
      records(cells, record);
    });
  }
}

/** The evidence of the rows behind the wanted ledger lines, by their numbers. */
export async function listEvidence(
  sources: readonly Source[],
  context: SecondReading,
  want: WantedLines,
): Promise<ReadonlyMap<number, RowEvidence>> {
  const gathered = new Map<number, EvidenceGathering>();
  for (const source of sources) {
    let record = 0;
    const records = recordTaker(source, context, want, (number, { evidence }) => {
      const gathering = gathered.get(number) ?? new EvidenceGathering();
      gathered.set(number, gathering);
      gathering.add(evidence);
    });
    await readSource(source, (cells) => records(cells, ++record));
  }
  return new Map([...gathered].map(([number, gathering]) => [number, gathering.evidence]));
}

type Taken = Pick<ListedRow, 'cells' | 'header' | 'evidence'>;

/** Takes the records of one file, and hands on those that are rows of wanted ledger lines. */
function recordTaker(
  source: Source,
  context: SecondReading,
  want: WantedLines,
  take: (number: number, row: Taken, quantity: ReadQuantity) => void,
): (cells: readonly string[], record: number) => void {
  let header: readonly string[] | undefined;
  let reader: RecordReader | undefined;
  let evidenceAt = -1;
  let current: readonly string[] = [];
  const open = (key: LedgerKey): OpenLine => {
    const number = want(key);
    const found = (quantity: ReadQuantity): void => {
      if (number === undefined) return;
      take(number, { cells: current, header: header ?? [], evidence: (current[evidenceAt] ?? '').trim() }, quantity);
    };
    return {
      add: (digits, decimals) => found({ digits: BigInt(digits), decimals }),
      addLong: (digits, decimals) => found({ digits, decimals }),
      addMissing: () => found('missing'),
      addNotApplicable: () => found('not-applicable'),
    };
  };
  return (cells, record) => {
    current = cells;
    if (header !== undefined) return reader?.take(cells, record);
    if (cells.every((cell) => cell.trim() === '')) return;
    header = cells;
    reader = chooseReader(
      cells,
      { file: source.shown, record },
      { ...context, open, columns: new Set(), problems: new Problems() },
    );
    // A fleet list shares this column with the activity table.
    evidenceAt = columnNames(cells, context.vocabulary.columns).indexOf('evidence');
  };
}
