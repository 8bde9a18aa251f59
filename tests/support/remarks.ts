// What a company file says in a sentence, for tests of what such a sentence answers: notes to the table, entries of the log of restatements.
import type { CompanyNote } from '../../src/domain/company.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { Restatement } from '../../src/domain/restatement.ts';

/** A note to a row of the table, of a year or of none. */
export const noteOn = (kpi: string, year?: string): CompanyNote => ({ kpi, year, text: sameInAll('so') });

/** An entry of the log on all rows of a year, for another method unless told otherwise. */
export const restatementOf = (year: string, own: Partial<Restatement> = {}): Restatement => ({
  year,
  cause: 'method',
  why: sameInAll('so'),
  kpis: undefined,
  place: undefined,
  ...own,
});
