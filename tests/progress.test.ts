// Progress on standard error: after a second, at most five times a second, with what is left; silent without a terminal.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { progressOn } from '../src/cli/progress.ts';
import { shellIn } from './support/fakeShell.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-progress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const [one, two] = ['one.csv', 'two.csv'].map((name) => ({ path: join(folder, name), shown: name }));
if (one === undefined || two === undefined) throw new Error('two files');
writeFileSync(one.path, 'x'.repeat(600));
writeFileSync(two.path, 'x'.repeat(400));

/** What is written when files are told of at these times. */
function written(
  told: readonly (readonly [time: number, file: string, rows: number, bytes: number])[],
  language: 'en' | 'zh-Hant' = 'en',
  terminal = true,
): string[] {
  const lines: string[] = [];
  let time = 0;
  const shell = {
    ...shellIn(
      {},
      () => undefined,
      (text) => lines.push(text),
    ),
    errIsTerminal: terminal,
    now: () => time,
  };
  const { tell, end } = progressOn(
    [one, two].flatMap((each) => each ?? []),
    language,
    shell,
  );
  for (const [at, file, rows, bytes] of told) {
    time = at;
    tell?.(file, rows, bytes);
  }
  end();
  return lines.map((line) => line.replace('\r\u001B[K', '> '));
}

describe('progress', () => {
  it('says nothing in the first second', () => {
    expect(written([[999, 'one.csv', 5000, 500]])).toEqual([]);
  });

  it('says rows, rate and time left, then wipes the line', () => {
    // 2,000 rows in 2 s are 1,000 a second; 250 of 1,000 bytes in 2 s leave 6 s.
    expect(written([[2000, 'one.csv', 2000, 250]])).toEqual(['> 2,000 rows, 1,000 a second, 6 s left', '> ']);
  });

  it('adds files up', () => {
    const lines = written([
      [500, 'one.csv', 3000, 600],
      [4000, 'two.csv', 1000, 200],
    ]);
    // 4,000 rows in 4 s; 800 of 1,000 bytes in 4 s leave 1 s.
    expect(lines[0]).toBe('> 4,000 rows, 1,000 a second, 1 s left');
  });

  it('writes at most five times a second', () => {
    const told = Array.from({ length: 100 }, (_, at) => [1000 + at * 10, 'one.csv', at, at] as const);
    expect(written(told).length).toBeLessThanOrEqual(6);
  });

  it('speaks the language of the table', () => {
    expect(written([[2000, 'one.csv', 2000, 250]], 'zh-Hant')[0]).toBe('> 已讀 2,000 行，每秒 1,000 行，尚餘 6 秒');
  });

  it('is silent where standard error is no terminal', () => {
    expect(written([[5000, 'one.csv', 2000, 250]], 'en', false)).toEqual([]);
  });
});
