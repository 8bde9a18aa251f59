// Standard input becomes a file first: places and rows are found by reading a second time.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { asCannotWrite } from './cannotWrite.ts';
import { passingFolder, remove } from './passing.ts';

/** Keeps it in a folder that passes; `remove` removes it. */
export async function keepInput(input: () => NodeJS.ReadableStream): Promise<{ path: string; remove: () => void }> {
  const folder = passingFolder();
  const path = join(folder, 'standard-input.csv');
  try {
    await pipeline(input(), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    remove(folder);
    throw asCannotWrite(path, error);
  }
  return { path, remove: () => remove(folder) };
}
