// How output reaches the reader: ASCII signs where asked or needed, a pager only where asked and only on a terminal.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { asciiText, isAsciiTerminal } from '../src/format/ascii.ts';
import { widthOf } from '../src/format/width.ts';
import { REPOSITORY, runEsgcalc, shellIn } from './support/fakeShell.ts';
import { FIXTURES } from './support/printedSchemas.ts';

const cwd = join(FIXTURES, 'vcredit');
const folder = mkdtempSync(join(tmpdir(), 'esgcalc-presentation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is printed on a terminal of so many columns. */
async function onTerminal(args: readonly string[], columns: number, environment = {}): Promise<string> {
  let out = '';
  const shell = {
    ...shellIn(
      { cwd, environment },
      (text) => (out += text),
      () => undefined,
    ),
    outColumns: columns,
  };
  await main([...args, '--no-color'], shell);
  return out;
}

describe('ASCII signs', () => {
  it('take the place of lines, blocks and dashes, column for column', async () => {
    const { out } = await runEsgcalc(['compute', '2025.csv', '2024.csv', '--chart'], { cwd });
    const { out: ascii } = await runEsgcalc(['compute', '2025.csv', '2024.csv', '--chart', '--ascii'], { cwd });
    expect(ascii).toBe(asciiText(out));
    expect(ascii).toMatch(/^[\n -~]*$/);
    expect(ascii.split('\n').map(widthOf)).toEqual(out.split('\n').map(widthOf));
  });

  it('leave letters of any script alone', () => {
    expect(asciiText('├─ 用電量 2023–2025 … é')).toBe('|- 用電量 2023-2025 . é');
  });

  it('are in files too, and never in what programs read', async () => {
    const file = join(folder, 'table.txt');
    await runEsgcalc(['compute', '2025.csv', '--ascii', '--output', file], { cwd });
    expect(readFileSync(file, 'utf8')).toContain('\n-----');
    const plain = await runEsgcalc(['compute', '2025.csv', '--format', 'json'], { cwd });
    const asked = await runEsgcalc(['compute', '2025.csv', '--format', 'json', '--ascii'], { cwd });
    expect(asked.out).toBe(plain.out);
  });

  it('come by themselves where the terminal shows no others', async () => {
    expect(await onTerminal(['compute', '2025.csv'], 100, { LANG: 'C' })).toContain('\n-----');
    expect(await onTerminal(['compute', '2025.csv'], 100, { LANG: 'en_HK.UTF-8' })).toContain('\n─────');
    expect((await runEsgcalc(['compute', '2025.csv'], { cwd, environment: { LANG: 'C' } })).out).toContain('\n─────');
  });

  it.each([
    [{ TERM: 'dumb' }, true],
    [{ LC_ALL: 'zh_HK.Big5', LANG: 'en_US.UTF-8' }, true],
    [{ LC_ALL: 'C.utf8' }, false],
    [{ LC_ALL: '', LANG: 'zh_CN.UTF-8' }, false],
    [{}, false],
  ])('are needed in %j: %s', (environment, isNeeded) => {
    expect(isAsciiTerminal(environment)).toBe(isNeeded);
  });
});

describe('the width of a terminal', () => {
  it.each(
    [60, 80, 100, 140].flatMap((columns) =>
      ['en', 'zh-Hant', 'zh-Hans'].map((language) => [columns, language] as const),
    ),
  )('holds the table, its charts and the index: %i columns, %s', async (columns, language) => {
    const table = await onTerminal(['compute', '--chart', '--lang', language], columns);
    // The targets' own tables say more than 60 columns hold.
    const [figures = ''] = table.split(/^(?:Targets|目標|目标)$/m);
    const index = await onTerminal(['compute', '--index', 'hkex', '--lang', language], columns);
    const tooWide = [...figures.split('\n'), ...index.split('\n')].filter((line) => widthOf(line) > columns);
    expect(tooWide).toEqual([]);
  });

  it('parts the years into tables below one another where it must, and loses none', async () => {
    const table = await onTerminal(['compute'], 40);
    const heads = table.split('\n').filter((line) => line.startsWith('Indicator'));
    expect(heads.join(' ').match(/2023|2024|2025|Change/g)).toEqual(['2023', '2024', '2025', 'Change']);
    expect(heads.length).toBeGreaterThan(1);
  });
});

describe('the pager', () => {
  /** The real program on a terminal of its own; undefined where `script` is not installed. */
  function paged(args: string, pager: string | undefined): string | undefined {
    const command = `"${process.execPath}" "${REPOSITORY}bin/esgcalc.js" ${args}`;
    const env = { ...process.env, TERM: 'xterm', LC_ALL: 'C.UTF-8', PAGER: pager };
    const { error, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], { cwd, env, encoding: 'utf8' });
    if (error === undefined) return stdout;
    console.log('script is not installed: skipped');
    return undefined;
  }

  it('shows what is asked for', () => {
    const shown = paged('units kWh --pager', 'sed s/^/page:/');
    if (shown !== undefined) expect(shown).toMatch(/^page:kWh is /m);
  });

  it('loses nothing where there is no such program', () => {
    const shown = paged('units kWh --pager', 'no-such-pager 2>/dev/null');
    if (shown !== undefined) expect(shown).toMatch(/^kWh is /m);
  });

  it('is left alone where nobody asks, and in a pipe', async () => {
    const shown = paged('units kWh', 'sed s/^/page:/');
    if (shown !== undefined) expect(shown).not.toContain('page:');
    const { out } = await runEsgcalc(['units', 'kWh', '--pager'], { environment: { PAGER: 'false' } });
    expect(out).toMatch(/^kWh is /);
  });
});
