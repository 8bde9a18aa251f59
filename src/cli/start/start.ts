// Loads the program's parts, as `.ci/bundleParts.mjs` made them, with the code that was compiled of them before.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { compiledCodePath, readCompiledCode, writeCompiledCode } from './compiledCode.ts';

type Require = (name: string) => unknown;
type Wrapped = (exports: object, require: Require, module: { exports: object }, path: string, folder: string) => void;

const FOLDER = import.meta.dirname;
const MAIN = 'main.cjs';
/** Finds what is not bundled. */
const outer = createRequire(import.meta.url);
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'] as const;

/**
 * What the main part exports. `command` is the word that the program is called with: the code compiled for it is kept under its name,
 * when the process ends well, and once more when a later call came to parts that no call before it needed.
 */
export function loadProgram(command: string): unknown {
  const path = compiledCodePath(readFileSync(join(FOLDER, 'build.txt'), 'latin1').trim(), command);
  const known = path === undefined ? new Map<string, Buffer>() : readCompiledCode(path);
  const scripts = new Map<string, Script>();
  const loaded = new Map<string, { exports: object }>();
  let isKnown = true;

  const load = (part: string): object => {
    const before = loaded.get(part);
    if (before !== undefined) return before.exports;
    const filename = join(FOLDER, part);
    // The build leaves only signs of ASCII, which take no decoding.
    const text = readFileSync(filename, 'latin1');
    const cachedData = known.get(part);
    const script = new Script(WRAPPER.join(text), { filename, cachedData, columnOffset: -WRAPPER[0].length });
    scripts.set(part, script);
    if (cachedData === undefined || script.cachedDataRejected === true) isKnown = false;
    const module = { exports: {} };
    loaded.set(part, module);
    const require: Require = (wanted) => (wanted.startsWith('./') ? load(wanted.slice(2)) : outer(wanted));
    (script.runInThisContext() as Wrapped)(module.exports, require, module, filename, FOLDER);
    return module.exports;
  };

  if (path !== undefined)
    process.on('exit', (exitCode) => {
      if (isKnown || exitCode > 1) return;
      const code = [...scripts].map(([part, script]) => [part, script.createCachedData()] as const);
      writeCompiledCode(path, new Map([...known, ...code]));
    });
  return load(MAIN);
}
