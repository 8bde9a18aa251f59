#!/usr/bin/env node
// Starts esgcalc with the real terminal; everything else is in dist/main.cjs, which is not loaded to say the version.
const { writeSync } = require('node:fs');
const path = require('node:path');
const { version } = require('../package.json');

const STANDARD_OUTPUT = 1;
const args = process.argv.slice(2);
const isAboutVersion = args.length === 1 && (args[0] === '--version' || args[0] === '-V');
if (!isAboutVersion || !isSaid(`${version}\n`)) void start();

/** Whether standard output took the text; where it did not, the program says why. */
function isSaid(text) {
  try {
    writeSync(STANDARD_OUTPUT, text);
    return true;
  } catch {
    return false;
  }
}

async function start() {
  const { loadProgram } = require('../dist/start.cjs');
  const command = /^[a-z]+$/.test(args[0]) ? args[0] : 'other';
  const { main, processTerminal } = loadProgram(command);
  const terminal = processTerminal(version, path.join(__dirname, '..', 'factors'));
  terminal.end(await main(args, terminal));
}
