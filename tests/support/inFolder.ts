// A temporary folder with the files of a test, removed when it is done.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes the files into a new folder and runs the task there. */
export async function inFolder<T>(
  files: Readonly<Record<string, string>>,
  task: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-test-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await task(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
