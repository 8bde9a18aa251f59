// Line ends of Windows, of old Macs and byte order marks: what a file says does not depend on them.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-line-ends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of a fixture whose texts have these line ends. */
function copyWith(fixture: string, name: string, change: (text: string) => string): string {
  const copy = join(folder, name, fixture);
  cpSync(join(REPOSITORY, 'fixtures', fixture), copy, { recursive: true });
  for (const entry of readdirSync(copy, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.(?:csv|yaml|json)$/.test(entry.name) && !path.includes('sources'))
      writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  return copy;
}

/** What is printed, without the digests of the files, which differ as their bytes do. */
async function printed(args: readonly string[], cwd: string): Promise<string> {
  const { all, exitCode } = await runEsgcalc(args, { cwd });
  return `${all.replaceAll(/\b[0-9a-f]{64}\b/g, '(digest)')}[exit ${exitCode}]`;
}

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['those of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['those of Windows, with a byte order mark', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
];

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['vcredit', ['compute', '--format', 'json']],
  ['vcredit', ['explain', 'ghg_intensity', '--rows']],
  ['vcredit', ['verify', 'published.csv', '.', '--known', 'known.csv']],
  ['vcredit', ['audit', 'published.csv']],
  ['group', ['compute', '--format', 'json']],
  ['group', ['check', '--format', 'json']],
  ['travel', ['compute', '--format', 'csv', '--by', 'site,month']],
  ['travel-reports', ['compute', '--format', 'json']],
  ['import', ['compute', '--format', 'json']],
  ['uncertainty', ['uncertainty', '2025.csv', '--format', 'json']],
];

describe.each(CHANGES)('%s', (name, change) => {
  it.each(COMMANDS)('change nothing in %s: %j', async (fixture, args) => {
    const plain = await printed(
      args,
      copyWith(fixture, 'plain', (text) => text),
    );
    const changed = await printed(args, copyWith(fixture, name, change));
    expect(changed).toBe(plain);
    expect(plain).not.toContain('[exit 3]');
  });

  it('leave the places of faults where they are', async () => {
    const text = 'date,activity,quantity,unit,note\n2025-01,petrol,1200,m,"two\nlines"\n2025-02,petrol,5,kg2,\n';
    const at = async (bytes: string): Promise<string> => {
      const { out } = await runEsgcalc(['compute', '-', '--format', 'json'], { input: bytes });
      const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; line: number; column: number }[] };
      return JSON.stringify(diagnostics.map(({ code, line, column }) => [code, line, column]));
    };
    expect(await at(change(text))).toBe(await at(text));
    expect(await at(text)).toContain('["unit-mismatch",2,21]');
  });
});

describe('lone carriage returns', () => {
  it('end the lines of a table', async () => {
    const text = 'date,activity,quantity,unit,region\n2025-01,petrol,5,L,HK\n';
    const compute = async (input: string): Promise<string> =>
      (await runEsgcalc(['compute', '-', '--format', 'csv'], { input })).out;
    expect(await compute(text.replaceAll('\n', '\r'))).toBe(await compute(text));
  });
});
