// The workflows and what they rest on: they can be read, they run what there is, and they cover what is promised.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { REPOSITORY } from '../support/fakeShell.ts';

type Step = { readonly run?: string; readonly uses?: string };
type Job = {
  readonly 'runs-on': string;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly os: readonly string[]; readonly node: readonly number[] } };
};
type Workflow = {
  readonly on: unknown;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
};

const FOLDER = join(REPOSITORY, '.github', 'workflows');
const { version, scripts, engines } = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8')) as {
  version: string;
  scripts: Record<string, string>;
  engines: { node: string };
};

function printed(script: string, ...args: readonly string[]): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(REPOSITORY, '.ci', script), ...args], { cwd: REPOSITORY, encoding: 'utf8' });
}

function workflow(name: string): Workflow {
  const document = parseDocument(readFileSync(join(FOLDER, name), 'utf8'), { strict: true, uniqueKeys: true });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  return document.toJS() as Workflow;
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const { on, permissions, jobs } = workflow(name);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('says when it runs, what it may, and what it does', () => {
    expect(on).toEqual(expect.any(Object));
    expect(Object.keys(permissions)).toContain('contents');
    expect(steps.filter(({ run, uses }) => (run === undefined) === (uses === undefined))).toEqual([]);
    expect(steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
  });

  it('runs only scripts and files that are there', () => {
    const commands = steps.map(({ run = '' }) => run).join('\n');
    const asked = [...commands.matchAll(/npm (?:run )?(test|run [a-z:]+)/g)].map(([, script = '']) => script);
    expect(asked.filter((script) => !Object.hasOwn(scripts, script.replace('run ', '')))).toEqual([]);
    const files = [...commands.matchAll(/node (\.?[a-z]+\/\S+)/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(join(REPOSITORY, file)))).toEqual([]);
  });
});

describe('the promises', () => {
  it('are checked on three systems and every Node from the oldest that is allowed', () => {
    const { os, node } = workflow('ci.yml').jobs['test']?.strategy?.matrix ?? { os: [], node: [] };
    expect(os.map((each) => each.split('-')[0])).toEqual(['ubuntu', 'macos', 'windows']);
    expect(node).toEqual([20, 22, 24, 26]);
    expect(engines.node).toBe('>=20.19');
  });

  it('of a release are in its order: checks, tarball, bill of materials, digest, publishing with provenance', () => {
    const { steps = [] } = workflow('release.yml').jobs['release'] ?? {};
    const at = ['npm ci', 'npm test', 'npm pack', 'billOfMaterials', 'sha256sum', 'npm publish', 'gh release'].map(
      (command) => steps.findIndex(({ run = '' }) => run.includes(command)),
    );
    expect(at.includes(-1)).toBe(false);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(steps[at[5] ?? 0]?.run).toContain('--provenance');
  });
});

describe('the changelog', () => {
  const text = readFileSync(join(REPOSITORY, 'CHANGELOG.md'), 'utf8');
  it('has the form that it says it has', () => {
    const heads = text.split('\n').filter((line) => line.startsWith('##'));
    const isHead = /^## \[(?:Unreleased|\d+\.\d+\.\d+)\](?: - (?:\d{4}-\d\d-\d\d|not yet released))?$/;
    const isPart = /^### (?:Added|Changed|Deprecated|Removed|Fixed|Security)$/;
    expect(heads.filter((head) => !isHead.test(head) && !isPart.test(head))).toEqual([]);
  });

  it('gives the notes of this version, and none of one that it does not know', () => {
    const { status, stdout } = printed('releaseNotes.mjs', version);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^### Added\n\n- /);
    expect(stdout).not.toMatch(/^## /m);
    expect(printed('releaseNotes.mjs', '9.9.9').status).toBe(1);
  });
});

describe('the bill of materials', () => {
  it('names every package that is installed with the program', () => {
    const { stdout } = printed('billOfMaterials.mjs');
    const bill = JSON.parse(stdout) as { bomFormat: string; components: { name: string; licenses: unknown[] }[] };
    const { packages } = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const shipped = Object.entries(packages).flatMap(([path, { dev }]) =>
      path === '' || dev === true ? [] : [path.replace(/^.*node_modules\//, '')],
    );
    expect(bill.bomFormat).toBe('CycloneDX');
    const named = bill.components.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(shipped));
    expect(named).not.toContain('vitest');
  });
});
