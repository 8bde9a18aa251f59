#!/usr/bin/env node
// Starts esgcalc with the real terminal; everything else is in dist/cli/main.js.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  environment: process.env,
  factorsFolder: fileURLToPath(new URL('../factors', import.meta.url)),
  input: process.stdin,
  load: (name) => import(name),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  outColumns: process.stdout.isTTY ? (process.stdout.columns ?? 80) : undefined,
  errIsTerminal: process.stderr.isTTY === true,
  now: () => performance.now(),
  inputIsTerminal: process.stdin.isTTY === true,
});
