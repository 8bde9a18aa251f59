// Runs `esgcalc compute` on a company file and rows that a test writes down itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runEsgcalc, type Outcome } from './fakeShell.ts';

/** What the program prints for the rows (without their header) and the company file. */
export async function runOn(company: string, rows: readonly string[], ...args: readonly string[]): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'esgcalc-'));
  writeFileSync(join(cwd, 'esgcalc.yaml'), company);
  writeFileSync(join(cwd, 'activity.csv'), `${['date,activity,quantity,unit', ...rows].join('\n')}\n`);
  try {
    return await runEsgcalc([...args, 'activity.csv'], { cwd });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
