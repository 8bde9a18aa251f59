// Whether what a company file names lies beside or below it: a record that reads elsewhere is not whole where it is copied to.
import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies outside a folder, by its name or by where links lead. */
export function leavesFolder(path: string, folder: string): boolean {
  const way = existsSync(path) ? relative(realpathSync(folder), realpathSync(path)) : relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
