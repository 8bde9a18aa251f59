// Disks that fail and processes that are killed: the old output or the whole new one, no stray files, and the exit code tells.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/fakeShell.ts';
import { PROGRAM, start, startAndKill, type End } from './startProgram.ts';

const root = mkdtempSync(join(tmpdir(), 'esgcalc-machine-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const OLD = 'the old one\n';

const STRIKES = ['ENOSPC', 'SIGTERM', 'SIGKILL'] as const;

/** Commands that write a file, and what strikes them: everything that may on the first, on the others what differs there. */
const WRITERS: readonly {
  readonly name: string;
  readonly args: readonly string[];
  readonly strikes: readonly string[];
}[] = [
  {
    name: 'compute',
    args: ['compute', 'fixtures/office', '--format', 'csv'],
    strikes: [...STRIKES, 'EIO', 'EROFS', 'SIGINT', 'SIGHUP'],
  },
  {
    name: 'explain with its rows',
    args: ['explain', 'electricity_consumption', 'fixtures/office', '--rows', '--format', 'json'],
    strikes: STRIKES,
  },
  { name: 'aggregate', args: ['aggregate', 'fixtures/office/2025.csv'], strikes: ['ENOSPC', 'SIGKILL'] },
  { name: 'import', args: ['import', 'fixtures/office/2025.csv'], strikes: ['ENOSPC', 'SIGKILL'] },
];

/** Every file below a folder with its text. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, 'utf8')]));
}

function folderNamed(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** How many calls change a disk in a run that succeeds, and what it then has written. */
function undisturbed(
  name: string,
  argsFor: (folder: string) => readonly string[],
): { calls: number; files: ReadonlyMap<string, string> } {
  const folder = folderNamed(`${name}-undisturbed`);
  const count = join(root, `${name}-count`);
  const { status, stderr } = start(argsFor(folder), undefined, count);
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return { calls: Number(readFileSync(count, 'utf8')), files: contentOf(folder) };
}

describe.each(WRITERS)('$name', ({ name, args, strikes }) => {
  const argsFor = (folder: string): readonly string[] => [...args, '--output', join(folder, 'figures')];
  const { calls, files } = undisturbed(name, argsFor);

  it.each(strikes)(
    'leaves the old file or the whole new one where %s strikes at any call',
    (how) => {
      expect(calls).toBeGreaterThanOrEqual(4);
      for (let at = 1; at <= calls; at++) {
        const folder = folderNamed(`${name}-${how}-${at}`);
        writeFileSync(join(folder, 'figures'), OLD);
        const { status, signal, stderr } = start(argsFor(folder), { at, how });
        expect(stderr).not.toMatch(/^\s+at /m);
        const text = readFileSync(join(folder, 'figures'), 'utf8');
        const strays = readdirSync(folder).filter((file) => file !== 'figures');
        if (how === 'SIGKILL') {
          expect(signal).toBe(how);
          expect(text).toBe(OLD);
          // Nothing can be done any more by the one that was killed: the next run clears up.
          expect(start(argsFor(folder)).status).toBe(0);
          expect(contentOf(folder)).toEqual(files);
        } else if (how.startsWith('SIG')) {
          // A signal that is heard after the last step ends nothing any more.
          expect(signal ?? status).toBe(text === OLD ? how : (signal ?? 0));
          expect([OLD, files.get('figures')]).toContain(text);
          expect(strays).toEqual([]);
        } else {
          expect(status).toBe(3);
          expect(stderr).toMatch(
            /^esgcalc: cannot write .+figures: (the disk is full|the disk or network drive fails|the disk can only be read)$/m,
          );
          expect(text).toBe(OLD);
          expect(strays).toEqual([]);
        }
      }
    },
    120_000,
  );
});

describe('explain --all', () => {
  const argsFor = (folder: string): readonly string[] => [
    'explain',
    '--all',
    'fixtures/office',
    '--output',
    join(folder, 'pack'),
  ];
  const { calls, files } = undisturbed('pack', argsFor);

  it.each(STRIKES)(
    'makes the whole pack or none where %s strikes',
    (how) => {
      const step = Math.max(1, Math.floor(calls / 4));
      for (let at = 1; at <= calls; at += step) {
        const folder = folderNamed(`pack-${how}-${at}`);
        const { status, signal } = start(argsFor(folder), { at, how });
        if (how === 'SIGKILL') {
          expect(readdirSync(folder)).not.toContain('pack');
          expect(start(argsFor(folder)).status).toBe(0);
          expect(contentOf(folder)).toEqual(files);
          continue;
        }
        if (how === 'ENOSPC') expect(status).toBe(3);
        const isWhole = signal === null && status === 0;
        expect([...contentOf(folder)]).toEqual(isWhole ? [...files] : []);
      }
    },
    120_000,
  );
});

describe('init', () => {
  const argsFor = (folder: string): readonly string[] => [
    'init',
    folder,
    '--name',
    'Example',
    '--year',
    '2025',
    '--site',
    'Central: HK-HKE',
    '--use',
    'electricity',
  ];
  const { calls, files } = undisturbed('init', argsFor);

  it.each(STRIKES)(
    'can be begun again where %s struck',
    (how) => {
      for (let at = 1; at <= calls; at += how === 'ENOSPC' ? 2 : 3) {
        const folder = folderNamed(`init-${how}-${at}`);
        const { status, signal } = start(argsFor(folder), { at, how });
        expect(signal ?? status).toBe(how === 'ENOSPC' ? 3 : (signal ?? 0));
        if (how === 'ENOSPC') expect([...contentOf(folder)]).toEqual([]);
        for (const [file, text] of contentOf(folder)) if (!file.includes('.part')) expect(text).toBe(files.get(file));
        if (!readdirSync(folder).includes('esgcalc.yaml')) expect(start(argsFor(folder)).status).toBe(0);
        expect(contentOf(folder)).toEqual(files);
      }
    },
    120_000,
  );
});

describe('a process that is killed at a hundred random points', () => {
  it('leaves the old output or the whole new one', async () => {
    const folder = folderNamed('random');
    const output = join(folder, 'figures');
    const args = ['compute', 'fixtures/office', '--format', 'json', '--output', output];
    const began = performance.now();
    expect(start(args).status).toBe(0);
    const lasts = performance.now() - began;
    const whole = readFileSync(output, 'utf8');
    const ends: End[] = [];
    for (let run = 0; run < 50; run++) {
      writeFileSync(output, OLD);
      const signal = (['SIGKILL', 'SIGTERM', 'SIGINT'] as const)[run % 3] ?? 'SIGKILL';
      // Spread over the whole run, and a little beyond its end; two at once, as a person and CI would.
      const after = (lasts * 1.2 * ((run * 37) % 50)) / 50;
      const [end, other] = await Promise.all([
        startAndKill(args, signal, after),
        startAndKill(args, signal, lasts - after / 2),
      ]);
      ends.push(end, other);
      expect([OLD, whole]).toContain(readFileSync(output, 'utf8'));
    }
    for (const { code, signal } of ends) expect(signal === null ? code : 0).toBe(0);
    expect(ends.some(({ signal }) => signal !== null)).toBe(true);
    expect(start(args).status).toBe(0);
    expect([...contentOf(folder)]).toEqual([['figures', whole]]);
  }, 300_000);
});

describe('a full disk', () => {
  it('is said where output is sent into a file, though the system took a part of it', () => {
    const command = `ulimit -f 1; "${process.execPath}" "${PROGRAM}" compute fixtures/vcredit --format json > "${join(root, 'sent')}"`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: REPOSITORY, encoding: 'utf8' });
    expect(stderr).toMatch(/^esgcalc: cannot write standard output: it would be larger than files may be here$/m);
    expect(status).toBe(3);
  });

  it('is said where the output is a device', () => {
    const { status, stderr } = start(['compute', 'fixtures/vcredit', '--format', 'json', '--output', '/dev/full']);
    expect(stderr).toMatch(/^esgcalc: cannot write \/dev\/full: the disk is full$/m);
    expect(status).toBe(3);
  });

  it('is said where standard output is a device', () => {
    const command = `"${process.execPath}" "${PROGRAM}" compute fixtures/vcredit > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: REPOSITORY, encoding: 'utf8' });
    expect(stderr).toMatch(/^esgcalc: cannot write standard output: the disk is full$/m);
    expect(status).toBe(3);
  });
});

describe('interrupts', () => {
  it('remove what standard input was kept in', async () => {
    const scratch = folderNamed('scratch');
    const command = `(cat fixtures/office/2025.csv; sleep 30) | TMPDIR="${scratch}" exec "${process.execPath}" "${PROGRAM}" compute -`;
    const { spawn } = await import('node:child_process');
    const child = spawn('bash', ['-c', command], { cwd: REPOSITORY, stdio: 'ignore', detached: true });
    const { pid } = child;
    while (readdirSync(scratch).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    if (pid !== undefined) process.kill(-pid, 'SIGINT');
    await new Promise((resolve) => child.on('exit', resolve));
    expect(readdirSync(scratch)).toEqual([]);
  }, 60_000);
});
