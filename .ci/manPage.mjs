// Writes the manual page beside the built program; `npm run build` runs it, and the package ships it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { wholeProgram } = await import('../dist/cli/main.js');
const { manPage } = await import('../dist/cli/manPage.js');

const folder = new URL('../dist/man/', import.meta.url);
const shell = {
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
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('esgcalc.1', folder), manPage(await wholeProgram(shell), shell));
