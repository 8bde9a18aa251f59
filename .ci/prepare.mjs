// Builds after `npm ci`; without the development packages (`--omit=dev`) there is no compiler and nothing to build. What was built
// since the last change is kept: `npx` in this folder installs it, and so prepares it, once more.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const compiler = new URL('node_modules/typescript/package.json', root);
/** Written last. */
const built = new URL('dist/types/api/index.d.ts', root);

/** Whether the file or folder is not older than what was built. */
function isNewer(path) {
  const { mtimeMs } = statSync(path);
  return mtimeMs >= statSync(built).mtimeMs;
}

function isUpToDate() {
  if (!existsSync(built)) return false;
  const folders = ['src', '.ci'].map((name) => fileURLToPath(new URL(name, root)));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`),
  );
  return ![...files, new URL('package-lock.json', root), new URL('package.json', root)].some(isNewer);
}

if (existsSync(compiler) && !isUpToDate()) {
  process.exitCode =
    spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ??
    1;
}
