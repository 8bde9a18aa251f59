// The SHA-256 of files that figures stand on.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The digest of a small file, such as an edition's or the company's. */
export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The digests of the two files of editions, by id; the folders are looked through in their order. */
export function editionHashes(
  folders: readonly { readonly path: string }[],
  ids: Iterable<string>,
): ReadonlyMap<string, { readonly head: string; readonly factors: string }> {
  return new Map(
    [...ids].flatMap((id) => {
      const folder = folders.map(({ path }) => join(path, id)).find((path) => existsSync(join(path, 'edition.json')));
      if (folder === undefined) return [];
      const [head, factors] = ['edition.json', 'factors.csv'].map((name) => sha256Of(join(folder, name)));
      return head === undefined || factors === undefined ? [] : [[id, { head, factors }] as const];
    }),
  );
}
