// A file that is written whole or not at all: beside its place, down to the disk, and then put there in one step.
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { passingPath, remove, removeAbandoned } from './passing.ts';

/** So much text is gathered before it is written. */
const PIECE = 1 << 16;

/** Writes every byte: the system may take fewer than it was given, as when a disk is nearly full. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

/** A file in the making; `keep` or `drop` it. What stood in its place stays until it is kept. */
export class WholeFile {
  /** Where links lead: a link stays a link. */
  readonly #path: string;
  /** Where it is written first; undefined for a pipe or device, which is written as it comes. */
  readonly #beside: string | undefined;
  readonly #file: number;
  readonly #isNew: boolean;
  #held = '';

  /** Opens it, with the rights of the file whose place it takes; a `new` one never takes a place. Throws the system's error. */
  constructor(path: string, { isNew = false }: { readonly isNew?: boolean } = {}) {
    const old = statSync(path, { throwIfNoEntry: false });
    this.#path = old === undefined ? path : realpathSync(path);
    this.#isNew = isNew;
    if (old !== undefined && isNew) throw Object.assign(new Error(path), { code: 'EEXIST' });
    if (old?.isDirectory() === true) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (old !== undefined && !old.isFile()) {
      this.#file = openSync(path, 'w');
      return;
    }
    if (old !== undefined) accessSync(this.#path, constants.W_OK);
    const folder = dirname(this.#path);
    removeAbandoned(folder);
    this.#beside = passingPath(folder);
    try {
      this.#file = openSync(this.#beside, 'wx');
      if (old !== undefined) fchmodSync(this.#file, old.mode & 0o7777);
    } catch (error) {
      remove(this.#beside);
      throw error;
    }
  }

  /** Text is gathered; bytes are written as they are. */
  write(piece: string | Uint8Array): void {
    if (typeof piece === 'string') {
      this.#held += piece;
      if (this.#held.length > PIECE) this.#flush();
    } else {
      this.#flush();
      writeAll(this.#file, piece);
    }
  }

  /** Puts it in its place, once the disk has it. */
  keep(): void {
    try {
      this.#flush();
      if (this.#beside !== undefined) fsyncSync(this.#file);
    } catch (error) {
      this.drop();
      throw error;
    }
    closeSync(this.#file);
    if (this.#beside === undefined) return;
    try {
      if (this.#isNew) putNew(this.#beside, this.#path);
      else renameSync(this.#beside, this.#path);
    } finally {
      remove(this.#beside);
    }
  }

  /** Leaves what stood in its place. */
  drop(): void {
    closeSync(this.#file);
    if (this.#beside !== undefined) remove(this.#beside);
  }

  #flush(): void {
    const text = this.#held;
    this.#held = '';
    writeAll(this.#file, Buffer.from(text));
  }
}

/** What a disk answers that knows no second name of a file. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'];

/** Puts a file where none may stand, which renaming would not look for. Where there are no second names it is copied. */
function putNew(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (!WITHOUT_LINKS.includes((error as { code?: string }).code ?? '')) throw error;
    copyFileSync(beside, path, constants.COPYFILE_EXCL);
  }
}

/** Writes a file whole or not at all; what stood in its place stays on a failure. */
export function writeWhole(path: string, content: string | Uint8Array, options?: { readonly isNew?: boolean }): void {
  const file = new WholeFile(path, options);
  try {
    file.write(content);
  } catch (error) {
    file.drop();
    throw error;
  }
  file.keep();
}

/** As `writeWhole`, for a text that comes piece by piece and may be long. */
export async function streamWhole(
  path: string,
  writeTo: (out: (text: string) => void) => Promise<void>,
): Promise<void> {
  const file = new WholeFile(path);
  try {
    await writeTo((text) => file.write(text));
  } catch (error) {
    file.drop();
    throw error;
  }
  file.keep();
}
