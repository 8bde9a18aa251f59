#!/usr/bin/env node
// Starts esgcalc with the real terminal; everything else is in dist/main.cjs, which is not loaded to say the version.
const path = require('node:path');
const { version } = require('../package.json');

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else void start();

async function start() {
  require('node:module').enableCompileCache?.();
  const { main } = require('../dist/main.cjs');

  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }

  process.exitCode = await main(args, {
    version,
    cwd: process.cwd(),
    environment: process.env,
    factorsFolder: path.join(__dirname, '..', 'factors'),
    input: () => process.stdin,
    load: (name) => import(name),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    outColumns: process.stdout.isTTY ? (process.stdout.columns ?? 80) : undefined,
    errIsTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
  });
}
