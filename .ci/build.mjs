// Builds the program: `npm run build` bundles src/ into dist/, with the licences of what is bundled and the manual page.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleParts } from './bundleParts.mjs';
import { writeLicences } from './writeLicences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies, peerDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const settings = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  // What is installed beside esgcalc stays a package of its own; all else that is imported is bundled.
  external: Object.keys({ ...dependencies, ...peerDependencies }),
  mainFields: ['module', 'main'],
  // Of the modules made for browsers only those that are used need be bundled; those made for Node come all at once.
  alias: { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/dist/index.js', import.meta.url)) },
};

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
mkdirSync(new URL('../dist', import.meta.url));
writeLicences(await bundleParts(root, settings), root);

const manPage = new URL('../dist/man/manPage.mjs', import.meta.url);
const entryPoints = [fileURLToPath(new URL('manPage.mjs', import.meta.url))];
await build({ ...settings, entryPoints, packages: 'external', format: 'esm', outfile: fileURLToPath(manPage) });
await import(manPage.href);
rmSync(manPage);
