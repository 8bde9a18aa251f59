// Reads a file as raw tables and gives all that a test looks at: every row, and what was said.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Problems, type Diagnostic } from '../../src/domain/diagnostic.ts';
import { openTables } from '../../src/read/raw/openTables.ts';
import type { RawOptions, RawRow, RawTable } from '../../src/read/raw/rawTable.ts';
import { REPOSITORY } from './fakeShell.ts';

const SAMPLES = join(REPOSITORY, 'tests', 'read', 'raw', 'samples');

/** A table and all of its rows. */
export type ReadTable = { readonly table: RawTable; readonly rows: readonly RawRow[] };

export type Read = {
  readonly tables: readonly ReadTable[];
  /** The cells of the rows of the first table. */
  readonly cells: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
  /** Codes with the place that each names: `text-undecodable b.csv:3:16`. */
  readonly said: readonly string[];
};

/** Where a sample is. */
export function sample(name: string): string {
  return join(SAMPLES, name);
}

/** All of a file. */
export async function readFile(path: string, options: RawOptions = {}): Promise<Read> {
  const problems = new Problems();
  const tables: ReadTable[] = [];
  for (const table of await openTables(path, basename(path), options, problems)) {
    const rows: RawRow[] = [];
    for await (const row of table.rows()) rows.push(row);
    tables.push({ table, rows });
  }
  const said = problems.kept.map(({ code, place }) => {
    const where =
      place?.address ?? [place?.file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
    return `${code} ${where}`.trim();
  });
  const cells = tables[0]?.rows.map((row) => row.cells) ?? [];
  return { tables, cells, diagnostics: problems.kept, said };
}

/** All of a file with these bytes. */
export async function readBytes(name: string, bytes: string | Buffer, options: RawOptions = {}): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-raw-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return await readFile(path, options);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
