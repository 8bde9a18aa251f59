// Writes the declarations that the library's users compile against: those reached from src/api/index.ts, and none of what is inside.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = fileURLToPath(new URL('../dist/types', import.meta.url));
const all = mkdtempSync(join(tmpdir(), 'esgcalc-declarations-'));
const compiling = ['-p', 'tsconfig.build.json', '--declaration', '--emitDeclarationOnly', '--noCheck', '--outDir', all];
try {
  const { status } = spawnSync('tsc', compiling, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
  rmSync(types, { recursive: true, force: true });
  const wanted = [join(all, 'api', 'index.d.ts')];
  // A list that grows while it is walked: what a declaration imports comes behind it.
  for (const path of wanted) {
    const text = readFileSync(path, 'utf8').replaceAll(/(?<=from '\.[^']*)\.ts'/g, ".js'");
    const target = join(types, relative(all, path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    for (const [, name] of text.matchAll(/from '(\.[^']*)\.js'/g)) {
      const imported = resolve(dirname(path), `${name}.d.ts`);
      if (!wanted.includes(imported)) wanted.push(imported);
    }
  }
} finally {
  rmSync(all, { recursive: true, force: true });
}
