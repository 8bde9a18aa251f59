// Standard output that takes no more for a while, as a pipe does that another program opened so: every byte arrives all the same.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/fakeShell.ts';
import { PROGRAM, start } from './startProgram.ts';

const root = mkdtempSync(join(tmpdir(), 'esgcalc-pipe-'));
afterAll(() => rmSync(root, { recursive: true }));

/** More than a pipe holds. */
const ARGS = ['compute', 'fixtures/group', '--format', 'json', '--by', 'site'];

/** What there is to read for now. */
function taken(pipe: number): Buffer {
  const buffer = Buffer.alloc(1 << 12);
  try {
    return buffer.subarray(0, readSync(pipe, buffer));
  } catch (error) {
    if ((error as { code?: string }).code === 'EAGAIN') return buffer.subarray(0, 0);
    throw error;
  }
}

describe('standard output', () => {
  it.skipIf(process.platform === 'win32')('waits for a pipe that takes no more for now', async () => {
    const path = join(root, 'pipe');
    expect(spawnSync('mkfifo', [path]).status).toBe(0);
    const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const end = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    const child = spawn(process.execPath, [PROGRAM, ...ARGS], { cwd: REPOSITORY, stdio: ['ignore', end, 'ignore'] });
    closeSync(end);
    const ended: (number | null)[] = [];
    child.on('exit', (code) => ended.push(code));
    const pieces: Buffer[] = [];
    for (let piece = taken(pipe); ended.length === 0 || piece.length > 0; piece = taken(pipe)) {
      pieces.push(piece);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    closeSync(pipe);
    const text = Buffer.concat(pieces).toString();
    expect(ended).toEqual([0]);
    expect(text.length).toBeGreaterThan(1 << 17);
    expect(text === start(ARGS).stdout).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('may not be all there is: an error that cannot be said ends with 3', () => {
    const command = `"${process.execPath}" "${PROGRAM}" compute fixtures/vcredit > "${join(root, 'out')}" 2> /dev/full`;
    expect(spawnSync('bash', ['-c', command], { cwd: REPOSITORY }).status).toBe(3);
  });
});
