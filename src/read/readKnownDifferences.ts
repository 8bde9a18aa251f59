// Reads the list of known differences: figures that are expected otherwise than they are computed, each with its reason.
import { listed, phrase } from '../domain/phrase.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { fieldInvalid, optionInvalid } from '../domain/faults/companyFaults.ts';
import { readTable } from './readTable.ts';

const COLUMNS = ['key', 'year', 'expected', 'computed', 'why'] as const;

/** A line of the list; `expected` and `computed` as they are printed, without marks between thousands. */
export type KnownLine = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Reads `key,year,expected,computed,why`; every cell is needed. */
export function readKnownDifferences(path: string, shown: string): Checked<readonly KnownLine[]> {
  let table: ReturnType<typeof readTable>;
  try {
    table = readTable(path);
  } catch (error) {
    const hint = phrase`it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { value: [], diagnostics: [optionInvalid(undefined, { option: '--known', text: shown, hint })] };
  }
  const lacking = COLUMNS.filter((column) => !table.columns.includes(column));
  if (lacking.length > 0) {
    const hint = phrase`it has no column ${listed(lacking)}; it needs ${COLUMNS.join(',')}`;
    return { value: [], diagnostics: [optionInvalid(undefined, { option: '--known', text: shown, hint })] };
  }
  const diagnostics: Diagnostic[] = [];
  const value = table.rows.map((row): KnownLine => {
    for (const column of COLUMNS.filter((each) => row.cell(each).trim() === '')) {
      const hint = phrase`a known difference names both figures and says why they differ`;
      diagnostics.push(fieldInvalid(row.placeOf(column, shown), { field: column, what: phrase`it is empty`, hint }));
    }
    const cell = (column: (typeof COLUMNS)[number]): string => row.cell(column).trim();
    const digits = (column: 'expected' | 'computed'): string => cell(column).replaceAll(',', '');
    return {
      key: cell('key'),
      year: cell('year'),
      expected: digits('expected'),
      computed: digits('computed'),
      why: cell('why'),
    };
  });
  return { value, diagnostics };
}
