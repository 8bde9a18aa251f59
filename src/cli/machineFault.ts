// What is said where neither the data nor the command is at fault: the machine failed, or esgcalc itself.
import { phrase, type Words } from '../domain/phrase.ts';
import { systemReason } from '../read/findFiles.ts';
import { FileChanged } from '../read/fileStamp.ts';
import { CannotWrite } from './files/cannotWrite.ts';
import type { ExitCode } from './shell.ts';

/** The words for an error that ended the program, and its exit code: 3, or 2 where another file name would have done. */
export function machineFault(error: unknown): { readonly words: Words; readonly exitCode: ExitCode } {
  if (error instanceof CannotWrite) {
    const words = phrase`cannot write ${error.what}: ${error.why}`;
    return { words, exitCode: error.isMisnamed ? 2 : 3 };
  }
  if (error instanceof FileChanged) {
    const words = phrase`${error.file} changed while it was read, so nothing is said of it; run again when it is written`;
    return { words, exitCode: 3 };
  }
  const { code, message, path } = error as { code?: unknown; message?: string; path?: string };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) {
    const why = systemReason(code);
    return { words: path === undefined ? (message ?? code) : phrase`${path}: ${why}`, exitCode: 3 };
  }
  const words = phrase`this is a fault of esgcalc itself, not of your data: ${message ?? String(error)}`;
  return { words, exitCode: 3 };
}
