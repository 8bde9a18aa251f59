// Files that are held in memory as a whole: company files, profiles, editions, printed tables, results.
import { readFileSync, statSync } from 'node:fs';
import { refusePipe } from './findFiles.ts';
import { MAX_HELD_FILE_BYTES } from './raw/limits.ts';

/** The bytes of such a file. What is larger than its limit, or no file at all, is refused as the system refuses what it cannot do. */
export function readWhole(path: string, limit: number = MAX_HELD_FILE_BYTES): Buffer {
  refusePipe(path);
  if (statSync(path).size > limit) throw Object.assign(new Error(path), { code: 'EFBIG', limit });
  return readFileSync(path);
}
