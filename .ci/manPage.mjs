// Writes the manual page beside the built program; `npm run build` runs it, and the package ships it. It runs
// bundled, from dist/man/.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { programOf } from '../src/cli/main.ts';
import { manPage } from '../src/cli/manPage.ts';
import { Reader } from '../src/cli/reader.ts';

const root = new URL('../../', import.meta.url);
const terminal = {
  version: JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version,
  cwd: process.cwd(),
  environment: {},
  factorsFolder: fileURLToPath(new URL('factors', root)),
  input: () => process.stdin,
  out: () => undefined,
  err: () => undefined,
  outColumns: undefined,
  errIsTerminal: false,
};
const shell = { ...terminal, reader: new Reader(terminal) };
const program = await programOf([], shell, () => undefined);
writeFileSync(new URL('dist/man/esgcalc.1', root), manPage(program, shell));
