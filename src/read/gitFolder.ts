// A folder as it stood in a revision of a git repository, such as `HEAD~3:factors`, written out to be read like any other.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Writes out the folder that `text` names as git does, `REVISION:FOLDER`, into a folder that `scratch` makes, and gives its path; undefined
 * where it is not of that form, or git knows no such revision or folder. A path within the repository is taken from its top, or from `cwd` where it begins with `./`.
 */
export function gitFolder(text: string, cwd: string, scratch: () => string): string | undefined {
  // `C:\\factors` is a path of Windows; git names no folder so.
  if (/^[A-Za-z]:[\\/]/.test(text)) return undefined;
  const [, revision, folder] = /^([^-:][^:]*):(.+)$/.exec(text) ?? [];
  if (revision === undefined || folder === undefined) return undefined;
  try {
    const tree = git(['rev-parse', '--verify', '--quiet', text], cwd).toString().trim();
    const blobs = blobsOf(git(['ls-tree', '-r', '-z', '--full-tree', tree], cwd).toString('utf8'));
    const contents = git(['cat-file', '--batch'], cwd, blobs.map(({ id }) => `${id}\n`).join(''));
    return writeOut(folder, blobs, contents, scratch());
  } catch {
    return undefined;
  }
}

type Blob = { readonly id: string; readonly path: string };

/** `mode blob id<tab>path` of every file; links and submodules are left out. */
function blobsOf(listing: string): Blob[] {
  return listing.split('\0').flatMap((entry) => {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    return id === undefined || path === undefined ? [] : [{ id, path }];
  });
}

/** Each file stands in the batch as a line `id blob size` and its bytes. */
function writeOut(folder: string, blobs: readonly Blob[], contents: Buffer, scratch: string): string {
  const root = join(scratch, folder.split('/').findLast((part) => part !== '') ?? 'folder');
  let at = 0;
  for (const { path } of blobs) {
    const end = contents.indexOf(10, at);
    const size = Number(contents.toString('utf8', at, end).split(' ')[2]);
    const target = join(root, path);
    if (relative(root, target).startsWith('..')) throw new Error(`${path} leaves its folder`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents.subarray(end + 1, end + 1 + size));
    at = end + 2 + size;
  }
  return root;
}

function git(args: readonly string[], cwd: string, input?: string): Buffer {
  return execFileSync('git', [...args], {
    cwd,
    maxBuffer: MOST_BYTES,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
  });
}
