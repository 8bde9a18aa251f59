// Reads factors/checks.csv: what goes wrong in practice, and what of it the program reports.
import { join } from 'node:path';
import type { Check } from '../domain/check.ts';
import type { Severity } from '../domain/diagnostic.ts';
import { readTable } from './readTable.ts';

/** All checks, in the order of the table; `folder` holds the program's tables. */
export function readChecks(folder: string): readonly Check[] {
  return readTable(join(folder, 'checks.csv')).rows.map((row) => ({
    id: row.cell('check'),
    severity: row.cell('severity') as Severity,
    codes: row.cell('codes').split(' ').filter(Boolean),
    left: row.cell('left'),
    what: row.cell('what'),
    why: row.cell('why'),
  }));
}
