// Runs every case in this process and prints, as JSON, the digest of what each gives: both streams, the exit code, the files written.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { casesIn } from './cases.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { main } = await import('../../dist/main.cjs');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const total = { pieces: 0, bytes: 0 };
const cases = [];
for (const { args, folder } of casesIn(ROOT)) {
  const command = [relative(ROOT, folder).replaceAll('\\', '/'), ...args].join(' ').trim();
  cases.push({ command, digest: await digestOf(args, folder) });
}
const { node, icu, zlib } = process.versions;
console.log(JSON.stringify({ versions: [node, icu, zlib], ...total, cases }));

async function digestOf(args, cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-nodes-'));
  const parts = [];
  const terminal = {
    version,
    cwd,
    environment: {},
    factorsFolder: join(ROOT, 'factors'),
    input: () => Readable.from([]),
    load: (name) => import(name),
    out: (text) => parts.push(['standard output', Buffer.from(text)]),
    err: (text) => parts.push(['standard error', Buffer.from(text)]),
    outColumns: undefined,
    errIsTerminal: false,
  };
  try {
    const status = await main(
      args.map((word) => word.replace('{out}', join(folder, 'written'))),
      terminal,
    );
    // 3 is a fault of the program, which proves nothing about Nodes.
    if (status === 3) throw new Error(`${args.join(' ')} ends with 3`);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (statSync(join(folder, name)).isFile())
        parts.push([name.replaceAll('\\', '/'), readFileSync(join(folder, name))]);
    const hash = createHash('sha256').update(`${status}\n`);
    for (const [name, bytes] of parts) hash.update(`${String(name)} ${bytes.length}\n`).update(bytes);
    total.pieces += parts.length;
    total.bytes += parts.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    return hash.digest('hex');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
