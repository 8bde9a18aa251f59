// Finds what a command was given: activity files, globs, folders with their company file, and the company file above a file.
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const COMPANY_FILE = 'esgcalc.yaml';

/** The company file beside or above a folder, or undefined. */
export function findCompanyFile(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    const candidate = join(current, COMPANY_FILE);
    if (existsSync(candidate)) return candidate;
    if (current === dirname(current)) return undefined;
  }
}

/** Whether a path is there, and what. */
export function kindOf(path: string): 'file' | 'folder' | 'none' {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'none' : found.isDirectory() ? 'folder' : 'file';
}

/** The same file under whatever name. */
export function identityOf(path: string): string {
  return realpathSync(path);
}

export function isGlob(text: string): boolean {
  return /[*?[\]{}]/.test(text);
}

/** Files that a glob names, in the order of their names, relative to `folder`. */
export async function expandGlob(pattern: string, folder: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.split(sep).join('/'), { cwd: folder, onlyFiles: true, expandDirectories: false });
  return found.sort();
}

/** How a path is named in messages: relative to the working folder where it lies below it. */
export function shownPath(path: string, folder: string): string {
  const short = relative(folder, path);
  return short === '' || short.startsWith('..') ? path : short.split(sep).join('/');
}
