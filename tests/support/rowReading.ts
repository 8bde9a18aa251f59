// Rows of one file, read with the program's own words into the lines of a ledger, which are told as `2025 North water: 5 m3 of 1 from 2`.
import { Ledger } from '../../src/compute/addUp.ts';
import { UNNAMED_COMPANY } from '../../src/domain/company.ts';
import { Problems } from '../../src/domain/diagnostic.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { RowReader, type RowContext } from '../../src/read/interpretRows.ts';
import { readHeader } from '../../src/read/readHeader.ts';
import { saidIn } from './inWords.ts';
import { shippedVocabulary } from './runBasis.ts';
import { eachSplit } from './splitRecords.ts';

/** The columns of the rows that tests write, unless they say others. */
export const HEADER = 'date,site,activity,class,quantity,unit,evidence,note';

/** What is not as usual about how rows are read. */
export type ReadingTraits = Partial<Pick<RowContext, 'company' | 'years' | 'groupBy' | 'observer'>> & {
  readonly header?: string;
};

/** Rows of one file on their way into ledger lines. */
export class Reading {
  readonly ledger = new Ledger();
  readonly problems = new Problems();
  readonly columns = new Set<string>();
  readonly reader: RowReader;

  constructor({ header = HEADER, ...own }: ReadingTraits = {}, cells?: ReadonlyMap<string, number>) {
    const vocabulary = shippedVocabulary();
    const place = { file: 'a.csv', record: 1 };
    const context: RowContext = {
      vocabulary,
      company: UNNAMED_COMPANY,
      years: undefined,
      groupBy: [],
      columns: this.columns,
      open: this.ledger.open,
      problems: this.problems,
      ...own,
    };
    const read = readHeader(header.split(','), vocabulary.columns, place, []);
    this.reader = new RowReader(cells === undefined ? { file: 'a.csv' } : { file: 'a.csv', cells }, read, context);
  }

  /** Takes rows of cells parted by commas, from record 2 on. */
  take(...rows: readonly string[]): this {
    for (const [at, row] of rows.entries()) this.reader.take(row.split(','), at + 2);
    return this;
  }

  /** The same rows as they lie in their bytes. */
  takeSplit(...rows: readonly string[]): this {
    eachSplit(rows, (split, record) => this.reader.takeSplit(split, record));
    return this;
  }

  get said(): string[] {
    return saidIn(this.problems.kept);
  }

  /** `2025 North water: 5 m3 of 1 from 2`. */
  get lines(): string[] {
    return this.ledger.close().map(toldOf);
  }
}

function toldOf({ year, groups, site, subject, quantity, unit, rows, first, asAt, portion }: LedgerLine): string {
  const days = portion === undefined ? [] : [`(${portion.days}/${portion.of} days)`];
  const told = [year, ...groups, site, ...(asAt === '' ? [] : [asAt]), ...days, `${subject.name}:`];
  const sum = `${quantity.toExactText()} ${unit.symbol} of ${rows} from ${first.record}`;
  return [...told.filter((each) => each !== ''), sum].join(' ');
}
