// Whether a file is still what it was: what is read twice, or long, must not be two files.
import { statSync } from 'node:fs';

/** A file that was written to, or put in the place of another, while it was read. */
export class FileChanged extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed`);
    this.file = file;
  }
}

/** Which file it is, how long, and when it was last written; undefined where it cannot be looked at. */
export function stampOf(path: string): string | undefined {
  try {
    const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
    return [dev, ino, size, mtimeNs].join(' ');
  } catch {
    return undefined;
  }
}
