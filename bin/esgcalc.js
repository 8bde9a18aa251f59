#!/usr/bin/env node
// Starts esgcalc with the real terminal; everything else is in dist/cli.
import module from 'node:module';

module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');
const { processTerminal } = await import('../dist/cli/terminal.js');

process.exitCode = await main(process.argv.slice(2), processTerminal());
