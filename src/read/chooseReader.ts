// What a file is, by its header: an activity table, rows of one that were added up before, or a list of vehicles that stands for two
// rows a record.
import { AGGREGATE_COLUMNS, isAggregateHeader, type Counted } from '../domain/aggregate.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { columnMissing } from '../domain/faults/rowFaults.ts';
import type { LedgerKey } from '../domain/ledger.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { AggregateReader } from './aggregate/aggregateReader.ts';
import { FleetReader } from './readFleet.ts';
import { RowReader, type RecordReader, type RowContext } from './interpretRows.ts';
import { columnNames, readHeader } from './readHeader.ts';

/** What records are read against; `stands` learns how many rows more than one a row of an aggregate stands for. */
export type ReadingContext = RowContext & {
  readonly stands?: (key: LedgerKey, counted: Counted, more: number) => void;
  /** False where nobody asks for the digests of the files. */
  readonly isHashed?: boolean | undefined;
};

/**
 * The reader of a file with this header; undefined with faults where columns are missing. Without its columns nothing of the file
 * can be judged: its rows are left unread rather than blamed.
 */
export function chooseReader(
  cells: readonly string[],
  place: { readonly file: string; readonly record: number },
  context: ReadingContext,
): RecordReader | undefined {
  const { vocabulary, problems } = context;
  const isFleet = isFleetList(cells, vocabulary);
  const isAggregate = !isFleet && isAggregateHeader(columnNames(cells, vocabulary.columns));
  const columns = isAggregate ? [...vocabulary.columns, ...AGGREGATE_COLUMNS] : vocabulary.columns;
  const faults: Diagnostic[] = [];
  const header = readHeader(cells, isFleet ? vocabulary.fleet.columns : columns, place, faults);
  if (isFleet && !header.position.has('litres') && !header.position.has('kwh'))
    faults.push(columnMissing({ ...place, field: '#0' }, { column: 'litres', isFleet }));
  for (const fault of faults) problems.add(fault);
  if (faults.length > 0) return undefined;
  if (isAggregate) return new AggregateReader(place.file, header, context);
  return isFleet ? new FleetReader(place.file, header, context) : new RowReader({ file: place.file }, header, context);
}

/** Whether a header has all that an activity table needs, or a fleet list. */
export function isActivityHeader(cells: readonly string[], { columns, fleet }: Vocabulary): boolean {
  return [columns, fleet.columns].some((known) => {
    const names = columnNames(cells, known);
    return known.every(({ name, required }) => required !== 'yes' || names.includes(name));
  });
}

/** Whether a header is that of a list of vehicles: it names them, and what they drove or took, but no activity. */
function isFleetList(cells: readonly string[], { columns, fleet }: Vocabulary): boolean {
  const names = columnNames(cells, fleet.columns);
  const hasAmount = ['km', 'litres', 'kwh'].some((name) => names.includes(name));
  return names.includes('vehicle') && hasAmount && !columnNames(cells, columns).includes('activity');
}
