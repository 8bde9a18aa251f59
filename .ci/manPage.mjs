// Writes the manual page beside the built program; `npm run build` runs it, and the package ships it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { programOf } = await import('../dist/cli/main.js');
const { Reader } = await import('../dist/cli/reader.js');
const { manPage } = await import('../dist/cli/manPage.js');

const folder = new URL('../dist/man/', import.meta.url);
const terminal = {
  cwd: process.cwd(),
  environment: {},
  factorsFolder: fileURLToPath(new URL('../factors', import.meta.url)),
  input: process.stdin,
  out: () => undefined,
  err: () => undefined,
  outColumns: undefined,
  errIsTerminal: false,
  inputIsTerminal: false,
};
const shell = { ...terminal, reader: new Reader(terminal) };
const program = await programOf([], shell, () => undefined);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('esgcalc.1', folder), manPage(program, shell));
