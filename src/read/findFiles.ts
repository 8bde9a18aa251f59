// Finds what a command was given: activity files, globs, folders with their company file, and the company file above a file.
import { sized } from '../domain/faults/sourceFaults.ts';
import { phrase, type Words } from '../domain/phrase.ts';
import { realpathSync, statSync } from 'node:fs';
import platform, { dirname, join, resolve, type PlatformPath } from 'node:path';

export const COMPANY_FILE = 'esgcalc.yaml';

/** The company file beside or above a folder, or undefined. */
export function findCompanyFile(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const candidate = join(current, COMPANY_FILE);
    if (kindOf(candidate) === 'file') return candidate;
    if (current === dirname(current)) return undefined;
  }
}

/** Whether a path is there, and what. What cannot even be looked at counts as a file: reading it will say why. */
export function kindOf(path: string): 'file' | 'folder' | 'none' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? 'none' : found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    whyUnreadable(error);
    return 'file';
  }
}

/** The same file under whatever name; where upper and lower case are one, the system says how the name is written. */
export function identityOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    whyUnreadable(error);
    return path;
  }
}

/** A pipe or device can be read once only, and a pipe that nobody fills would be waited for without end. */
export function refusePipe(path: string): void {
  const found = statSync(path);
  if (found.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
  if (!found.isFile()) throw Object.assign(new Error(path), { code: 'EPIPE' });
}

const REASONS: ReadonlyMap<string, Words> = new Map([
  ['EACCES', phrase`you have no permission`],
  ['EPERM', phrase`you have no permission`],
  ['EISDIR', phrase`it is a folder`],
  ['ELOOP', phrase`its links lead in a circle`],
  ['ENAMETOOLONG', phrase`its name is too long`],
  ['ENOENT', phrase`there is no such file`],
  ['EPIPE', phrase`it is a pipe or a device`],
  ['EIO', phrase`the disk or network drive fails`],
  ['ENOTDIR', phrase`a part of its path is no folder`],
  ['EEXIST', phrase`it is there already`],
  ['ENOSPC', phrase`the disk is full`],
  ['EDQUOT', phrase`your share of the disk is used up`],
  ['EFBIG', phrase`it would be larger than files may be here`],
  ['EROFS', phrase`the disk can only be read`],
  ['EBUSY', phrase`another program holds it`],
  ['EMFILE', phrase`too many files are open`],
  ['ENFILE', phrase`too many files are open`],
]);

/** What an error code of the system means, in words; a code that is not known stands as it is. */
export function systemReason(code: string): Words {
  return REASONS.get(code) ?? code;
}

/** Why the system refuses a file, in words; any other error is a fault of our own and thrown. */
export function whyUnreadable(error: unknown): Words {
  const { code, limit } = error as { code?: unknown; limit?: unknown };
  if (code === 'EFBIG' && typeof limit === 'number') return phrase`it is larger than ${sized(limit)}`;
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
  return systemReason(code);
}

/** What a fault says of a file that the system refuses: why, and whether it is one that can be read once only. */
export function refusedFile(error: unknown): { readonly why: Words; readonly isPipe: boolean } {
  return { why: whyUnreadable(error), isPipe: (error as { code?: unknown }).code === 'EPIPE' };
}

export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** Files that a glob names, in the order of their names, relative to `folder`. */
export async function expandGlob(pattern: string, folder: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const found = globSync(withSlashes(pattern), { cwd: folder, onlyFiles: true, expandDirectories: false });
  return found.sort();
}

/** The rules of paths on a system: those of the one that this runs on, or in tests of another. */
type PathRules = Pick<PlatformPath, 'relative' | 'sep' | 'isAbsolute'>;

/** How a path is named in messages: relative to the working folder where it lies below it. On every system its parts are parted by `/`. */
export function shownPath(path: string, folder: string, rules: PathRules = platform): string {
  const short = rules.relative(folder, path);
  const isOutside = short === '' || short === '..' || short.startsWith(`..${rules.sep}`) || rules.isAbsolute(short);
  return withSlashes(isOutside ? path : short, rules);
}

/** A path as it was typed, in the form in which paths are named: only where `\` parts paths is it turned. */
export function withSlashes(path: string, { sep: separator }: Pick<PathRules, 'sep'> = platform): string {
  return separator === '/' ? path : path.split(separator).join('/');
}
