// The licences of the packages that are bundled, in one file beside the program: each asks that its text goes where its code goes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes the licence of every package that one of the modules belongs to. */
export function writeLicences(modules, root) {
  const folders = modules.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const inOrder = [...new Set(folders)].sort((a, b) => (a < b ? -1 : 1));
  const texts = inOrder.map((folder) => licenceIn(join(root, folder)));
  writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), texts.join(`\n${'-'.repeat(72)}\n\n`));
}

function licenceIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence that could be shipped with it`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
