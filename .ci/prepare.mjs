// Builds after `npm ci`; without the development packages (`--omit=dev`) there is no compiler and nothing to build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const compiler = new URL('../node_modules/typescript/package.json', import.meta.url);
if (existsSync(compiler)) {
  process.exitCode =
    spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ??
    1;
}
