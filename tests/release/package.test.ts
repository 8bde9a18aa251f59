// What is published: the files of the tarball, and that it works where nothing but it and its own dependencies is installed. The program
// is built before, as `npm test` does.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-package-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; out: string; err: string } {
  const isShell = process.platform === 'win32' && command === 'npm';
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: isShell });
  return { status, out: stdout, err: stderr };
}

/** The tarball and the paths in it, which begin with `package/`. */
function packed(): { readonly tarball: string; readonly paths: readonly string[] } {
  const { out, err } = run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], REPOSITORY);
  const name = /^esgcalc-\S+\.tgz$/m.exec(out)?.[0];
  if (name === undefined) throw new Error(`npm pack gives no tarball: ${err}`);
  const { out: listing } = run('tar', ['-tzf', name], folder);
  return { tarball: name, paths: listing.trim().split(/\r?\n/).sort() };
}

const { tarball, paths } = packed();
const inside = paths.map((path) => path.replace('package/', ''));

/** Every path below a folder of the repository. */
function filesIn(name: string): string[] {
  return readdirSync(join(REPOSITORY, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(REPOSITORY.length).replaceAll('\\', '/'))
    .sort();
}

describe('the tarball', () => {
  it('holds the program, its tables, an example and what says what they are, and nothing else', () => {
    const others = inside.filter((path) => !/^(?:bin|dist|factors)\//.test(path));
    expect(others).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'fixtures/office/2024.csv',
      'fixtures/office/2025.csv',
      'fixtures/office/esgcalc.yaml',
      'fixtures/office/expected.csv',
      'package.json',
    ]);
    for (const whole of ['bin', 'dist', 'factors'])
      expect(inside.filter((path) => path.startsWith(`${whole}/`))).toEqual(filesIn(whole));
  });

  it('holds no source, test, map or file of a tool', () => {
    const kinds = new Set(inside.map((path) => /(?:\.d\.ts|\.[a-z0-9]+|\/[A-Z-]+|^[A-Z]+)$/.exec(path)?.[0] ?? path));
    const allowed = ['.1', '.cjs', '.csv', '.d.ts', '.js', '.json', '.md', '.mjs', '.txt', '.yaml', 'LICENSE'];
    expect([...kinds].filter((kind) => !allowed.includes(kind) && !/LICEN[CS]ES?$/.test(kind)).sort()).toEqual([]);
    expect(inside.filter((path) => /(?:^|\/)(?:\.|tests?\/|src\/|node_modules\/|coverage\/)/.test(path))).toEqual([]);
  });
});

const home = join(folder, 'home');
const installed = install();

/** Installs the tarball as a user does, from the cache; where the cache lacks a package, its copy here is put in place. */
function install(): 'from the cache' | 'by copies' {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  const args = ['install', '--offline', '--omit=dev', '--no-audit', '--no-fund', join(folder, tarball)];
  if (run('npm', args, home).status === 0) return 'from the cache';
  const modules = join(home, 'node_modules');
  mkdirSync(join(modules, 'esgcalc'), { recursive: true });
  run('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', join(modules, 'esgcalc')], folder);
  const { packages } = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; peer?: boolean }>;
  };
  for (const [path, { dev, peer }] of Object.entries(packages))
    if (path !== '' && dev !== true && peer !== true) copyPackage(path);
  console.log('the cache of npm lacks a package: the tarball is tried with copies of its dependencies');
  return 'by copies';
}

function copyPackage(path: string): void {
  mkdirSync(join(home, path), { recursive: true });
  run('cp', ['-R', `${join(REPOSITORY, path)}/.`, join(home, path)], folder);
}

describe(`the tarball, installed ${installed} without what is for development`, () => {
  const bin = join(home, 'node_modules', 'esgcalc', 'bin', 'esgcalc.js');
  const example = join(home, 'node_modules', 'esgcalc', 'fixtures', 'office');

  it('brings no package that is for development', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(Object.keys(devDependencies).filter((name) => existsSync(join(home, 'node_modules', name)))).toEqual([]);
  });

  it('computes the example as the repository does', async () => {
    const { status, out } = run(process.execPath, [bin, 'compute', example, '--format', 'csv'], home);
    expect([status, out]).toEqual([0, (await runEsgcalc(['compute', 'fixtures/office', '--format', 'csv'])).out]);
  });

  it.each([
    ['--version'],
    ['explain', 'scope2_location', example],
    ['check', example],
    ['report', example, '-o', 'report.html'],
    ['report', example, '-o', 'report.xlsx'],
    ['help', 'compute', '--lang', 'zh-Hant'],
  ])('runs %s', (...args) => {
    const { status, err } = run(process.execPath, [bin, ...args], home);
    expect([status, /^\s+at /m.test(err)]).toEqual([0, false]);
  });

  it('is a library, to JavaScript and to TypeScript', () => {
    const program = [
      "import { compute, type ComputeResult, type ResultFigure } from 'esgcalc';",
      `const result: ComputeResult = await compute(${JSON.stringify(example)}, { year: '2025', gwp: 'ar6' });`,
      "const total: ResultFigure | undefined = result.figures.find(({ key }) => key === 'ghg_total');",
      "console.log(total?.values['2025']?.printed);",
      '// @ts-expect-error: there is no such option',
      "await compute('.', { years: '2025' }).catch((error: unknown) => console.log(String(error)));",
    ];
    writeFileSync(join(home, 'use.ts'), program.join('\n'));
    const tsc = join(REPOSITORY, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = join(REPOSITORY, 'node_modules', '@types');
    const settings = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--exactOptionalPropertyTypes'];
    const compiling = [tsc, ...settings, '--typeRoots', types, '--types', 'node', 'use.ts'];
    expect(run(process.execPath, compiling, home)).toEqual({ status: 0, out: '', err: '' });
    expect(run(process.execPath, ['use.js'], home)).toEqual({
      status: 0,
      out: expect.stringMatching(/^[\d.]+\nTypeError: compute: there is no option years\n$/),
      err: '',
    });
  });

  it('lets nobody reach what is inside', () => {
    const reach = "await import('esgcalc/dist/api/run.js').catch(({ code }) => console.log(code))";
    const { out } = run(process.execPath, ['--input-type=module', '-e', reach], home);
    expect(out).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
  });
});
