// What cannot be written, and why, in words.
import type { Words } from '../../domain/phrase.ts';
import { systemReason } from '../../read/findFiles.ts';

/** Something that the system does not let be written. */
export class CannotWrite extends Error {
  /** How the user knows it. */
  readonly what: Words;
  readonly why: Words;
  /** Whether another name would do: then the command is misused, and the machine is well. */
  readonly isMisnamed: boolean;

  constructor(what: Words, code: string) {
    super(code);
    this.what = what;
    this.why = systemReason(code);
    this.isMisnamed = ['EISDIR', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code);
  }
}

/** Does what writes; the system's refusals become words, and faults of our own stay what they are. */
export function writing<T>(what: Words, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw asCannotWrite(what, error);
  }
}

/** The error of something that was being written. */
export function asCannotWrite(what: Words, error: unknown): unknown {
  const { code, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
  const isOfWriting = syscall !== 'read' && typeof code === 'string' && /^E[A-Z]+$/.test(code);
  return isOfWriting ? new CannotWrite(what, code) : error;
}
