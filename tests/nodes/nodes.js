// Runs every case under each Node and compares what comes out, byte for byte: `npm run nodes -- PATH_OF_NODE...`. The Node that runs
// this is the first. `npm install --prefix FOLDER node@26` gets another. `--write FILE` writes the digest, to be held beside that of
// another machine. The program is built before.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const RUN = fileURLToPath(new URL('runCases.js', import.meta.url));

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const runs = [process.execPath, ...positionals].map(runUnder);
const [first] = runs;

console.log(`${first.cases.length} commands\n`);
console.log('| Node | ICU | zlib | pieces | bytes | SHA-256 of all outputs |\n|---|---|---|---|---|---|');
for (const run of runs)
  console.log(`| ${[...run.versions, run.pieces, run.bytes, `\`${digestOf(run).slice(0, 32)}\``].join(' | ')} |`);

const differing = first.cases.flatMap(({ command }, at) => {
  const digests = runs.map(({ cases }) => cases[at].digest);
  return digests.every((digest) => digest === digests[0]) ? [] : [`${command}\n  ${digests.join('\n  ')}`];
});
if (differing.length === 0) console.log('\nthe same bytes everywhere');
else console.log(`\n${differing.length} differ:\n${differing.join('\n')}`);
if (values.write !== undefined) writeFileSync(values.write, `${digestOf(first)}\n`);
process.exitCode = differing.length === 0 ? 0 : 1;

/** What all cases come to under one Node. */
function runUnder(path) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] };
  const { status, stdout, error } = spawnSync(path, [RUN], options);
  if (error !== undefined || status !== 0) throw error ?? new Error(`${path} fails`);
  return JSON.parse(stdout);
}

function digestOf({ cases }) {
  return createHash('sha256')
    .update(cases.map(({ digest }) => digest).join('\n'))
    .digest('hex');
}
