// Runs every case under each Node and compares what comes out, byte for byte: `npm run nodes -- PATH_OF_NODE...`. The Node that runs
// this is the first. `npm install --prefix FOLDER node@26` gets another. `--write FILE` writes the digest, to be held beside that of
// another machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { casesIn } from './cases.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'bin', 'esgcalc.js');
const VERSIONS = 'JSON.stringify([process.versions.node, process.versions.icu, process.versions.zlib])';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const nodes = [process.execPath, ...positionals];
const cases = casesIn(ROOT);
const runs = nodes.map(runAll);

console.log(`${cases.length} commands\n`);
console.log('| Node | ICU | zlib | files | bytes | SHA-256 of all outputs |\n|---|---|---|---|---|---|');
for (const { node, icu, zlib, files, bytes, hash } of runs)
  console.log(`| ${node} | ${icu} | ${zlib} | ${files} | ${bytes} | \`${hash.slice(0, 32)}\` |`);

const differing = cases.flatMap((args, at) => {
  const hashes = runs.map(({ hashes: each }) => each[at]);
  return hashes.every((hash) => hash === hashes[0]) ? [] : [`${args.join(' ')}\n  ${hashes.join('\n  ')}`];
});
console.log(
  differing.length === 0 ? '\nthe same bytes everywhere' : `\n${differing.length} differ:\n${differing.join('\n')}`,
);
if (values.write !== undefined) writeFileSync(values.write, `${runs[0].hash}\n`);
process.exitCode = differing.length === 0 ? 0 : 1;

/** All cases under one Node. */
function runAll(path) {
  const { stdout, error } = spawnSync(path, ['-p', VERSIONS], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  const [node, icu, zlib] = JSON.parse(stdout);
  const total = { files: 0, bytes: 0 };
  const hashes = cases.map((args) => runOne(path, args, total));
  const hash = createHash('sha256').update(hashes.join('\n')).digest('hex');
  return { node, icu, zlib, hash, hashes, ...total };
}

/** The digest of everything that a command gives: its streams, its exit code, the files it writes. */
function runOne(path, args, total) {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-nodes-'));
  try {
    const out = join(folder, 'out');
    mkdirSync(out);
    const given = args.map((word) => word.replace('{out}', join(out, 'written')));
    const { status, stdout, stderr } = spawnSync(path, [BIN, ...given], { cwd: ROOT, maxBuffer: 1 << 30 });
    if (status === null || status === 3) throw new Error(`${path} fails on ${args.join(' ')}: ${stderr.toString()}`);
    const hash = createHash('sha256').update(`${status}\n`);
    const take = (name, bytes) => {
      hash.update(`${name} ${bytes.length}\n`).update(bytes);
      total.files++;
      total.bytes += bytes.length;
    };
    take('standard output', stdout);
    take('standard error', stderr);
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' }).sort())
      if (statSync(join(out, name)).isFile()) take(name.replaceAll('\\', '/'), readFileSync(join(out, name)));
    return hash.digest('hex');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
