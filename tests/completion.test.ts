// Completion as a shell asks for it: what may stand next is told by the program itself, and each script is run in its own shell.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { programOf } from '../src/cli/main.ts';
import { Reader } from '../src/cli/reader.ts';
import { everyCommand, isForPeople, pathOf } from '../src/cli/program.ts';
import { REPOSITORY, runEsgcalc, shellIn } from './support/fakeShell.ts';
import { FIXTURES, vocabulary } from './support/printedSchemas.ts';

const cwd = join(FIXTURES, 'vcredit');

/** The words that are offered after these, without what they mean. */
async function offered(...words: string[]): Promise<string[]> {
  const { out, exitCode } = await runEsgcalc(['complete', '--', ...words], { cwd });
  expect(exitCode).toBe(0);
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('what may stand next', () => {
  it('is every command and option that there is', async () => {
    const nothing = (): void => undefined;
    const terminal = shellIn({}, nothing, nothing);
    const program = await programOf([], { ...terminal, reader: new Reader(terminal) }, nothing);
    const commands = everyCommand(program).filter((each) => each.parent !== null && isForPeople(each));
    expect(await offered('')).toEqual(program.commands.filter(isForPeople).map((each) => each.name()));
    for (const command of commands.filter((each) => each.commands.length === 0)) {
      const long = command.options.map((option) => option.long);
      expect([pathOf(command), await offered(...pathOf(command).split(' '), '--')]).toEqual([
        pathOf(command),
        [...long, '--help'],
      ]);
    }
  });

  it.each([
    ['commands begun', ['com'], ['compute', 'compare', 'completion']],
    ['commands below one', ['factors', 's'], ['show']],
    ['choices', ['compute', '--lang', 'zh'], ['zh-Hant', 'zh-Hans']],
    ['choices after =', ['compute', '--lang=zh'], ['--lang=zh-Hant', '--lang=zh-Hans']],
    ['choices of an argument', ['schema', 'com'], ['company']],
    ['KPI keys', ['explain', 'ghg_i'], ['ghg_intensity']],
    ['KPI keys of an option', ['compare', '--kpi', 'ghg_i'], ['ghg_intensity']],
    ['editions', ['factors', 'show', 'cn-grid-average-2023'], ['cn-grid-average-2023']],
    ["the company's own editions", ['factors', 'show', 'vcredit-implied-2025'], ['vcredit-implied-2025']],
    ['factors', ['factors', 'show', 'vcredit-implied-2025/'], ['vcredit-implied-2025/petrol@CN']],
    ['editions of an option', ['factors', 'impact', '--from', 'hk-clp-2023'], ['hk-clp-2023']],
    ['families', ['factors', 'list', '--family', 'hk-cl'], ['hk-clp']],
    ['activities', ['factors', 'choose', 'natural'], ['natural gas', 'natural gas liquids']],
    ['regions', ['factors', 'choose', 'electricity', '--region', 'HK-C'], ['HK-CLP']],
    ['the last of the columns', ['compute', '--by', 'site,mon'], ['site,month']],
    ['a column to be followed by its value', ['explain', 'ghg_total', '--where', 'enti'], ['entity=']],
    ['sites', ['sites', 'Gr'], ['Group']],
    ['topics and commands', ['help', 'un'], ['uncertainty', 'units']],
    ['commands below one, for help', ['help', 'factors', 'im'], ['impact']],
    ['files', ['compute', '20'], [':files']],
    ['files after others', ['compute', '2023.csv', '2024.csv', '20'], [':files']],
    ['files of an option', ['compute', '--output', 'k'], [':files']],
    ['files after a key', ['explain', 'scope1', '20'], [':files']],
    ['options after files', ['compute', '2025.csv', '--ind'], ['--index']],
    ['no option after --', ['compute', '--', '--ind'], [':files']],
    ['nothing where all is said', ['schema', 'company', ''], []],
    ['nothing for free words', ['compute', '--year', ''], []],
  ])('%s', async (_, words, expected) => {
    const found = await offered(...words);
    // Names of the tables may grow; what is asked for is among them.
    if (expected.length > 1) expect(found).toEqual(expect.arrayContaining(expected));
    else expect(found).toEqual(expected);
  });

  it('are all the keys of the table', async () => {
    expect(await offered('explain', '')).toEqual([...vocabulary.kpis.keys()]);
  });

  it('is told with what it means', async () => {
    const { out } = await runEsgcalc(['complete', '--', 'explain', 'nox'], { cwd });
    expect(out).toBe('nox\tNitrogen oxides (NOx)\n');
  });

  it('is not spoilt by a company file that cannot be read', async () => {
    const folder = join(FIXTURES, 'errors', 'company-unreadable');
    const { out, err } = await runEsgcalc(['complete', '--', 'explain', 'ghg_i'], { cwd: folder });
    expect([out, err]).toEqual(['ghg_intensity\tGreenhouse gas emission intensity\n', '']);
  });
});

// The scripts call `esgcalc`: it is found on a path of its own.
const path = mkdtempSync(join(tmpdir(), 'esgcalc-completion-'));
afterAll(() => rmSync(path, { recursive: true, force: true }));
writeFileSync(join(path, 'esgcalc'), `#!/bin/sh\nexec "${process.execPath}" "${REPOSITORY}bin/esgcalc.js" "$@"\n`);
chmodSync(join(path, 'esgcalc'), 0o755);

/** What a program prints, line by line; undefined where it is not installed. */
function lines(program: string, args: readonly string[]): string[] | undefined {
  const env = { ...process.env, PATH: `${path}:${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' };
  const { error, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (error !== undefined) {
    console.log(`${program} is not installed: skipped`);
    return undefined;
  }
  return (stdout + stderr).split('\n').filter((line) => line !== '');
}

/** Lines as they are typed, and what is offered for the last word of each. */
const TYPED: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['esgcalc compu', ['compute']],
  ['esgcalc explain ghg_i', ['ghg_intensity']],
  ['esgcalc compute --format cs', ['csv']],
  ['esgcalc compute --by site,mon', ['site,month']],
  ['esgcalc compute known.c', ['known.csv']],
  ['esgcalc factors show vcredit-implied-2025/petrol@C', ['vcredit-implied-2025/petrol@CN']],
];

describe('bash', () => {
  // What bash itself would hand over: words parted at spaces, and again at `=`, `:` and `@`.
  const partedLike = (line: string): string[] =>
    line.split(' ').flatMap((word) => (word === '' ? [''] : (word.match(/[=:@]+|[^=:@]+/g) ?? [])));
  const completed = (line: string): string[] | undefined => {
    const words = partedLike(line);
    return lines('bash', [
      '--norc',
      '-c',
      'source <(esgcalc completion bash); COMP_LINE=$1; COMP_POINT=${#1}; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); ' +
        '_esgcalc; printf "%s\\n" "${COMPREPLY[@]}"',
      'bash',
      line,
      ...words,
    ]);
  };

  it.each(TYPED)('%s', (line, words) => {
    const last = line.split(' ').at(-1) ?? '';
    // Bash keeps what stands before its last break.
    const kept = Math.max(...['=', ':', '@'].map((sign) => last.lastIndexOf(sign))) + 1;
    const found = completed(line);
    if (found !== undefined) expect(found).toEqual(words.map((word) => word.slice(kept)));
  });

  it('takes off what bash keeps, and quotes what has spaces', () => {
    expect(completed('esgcalc compute --format=cs') ?? ['csv']).toEqual(['csv']);
    const found = completed('esgcalc factors show hkex-appendix-2-exhaust/veh');
    if (found !== undefined) expect(found[0]).toMatch(/^hkex-appendix-2-exhaust\/vehicle\\ distance:/);
  });

  it('goes on after a word with a space', () => {
    expect(completed('esgcalc factors choose natural\\ gas --region HK-C') ?? ['HK-CLP']).toEqual(['HK-CLP']);
  });
});

describe('zsh', () => {
  it.each(TYPED)('%s', (line, words) => {
    const script =
      'compdef() { : }; _describe() { print -rl -- ${(P)3} }; _files() { print -rl -- ${words[CURRENT]}*(N) }; ' +
      'source <(esgcalc completion zsh); words=(${(z)1}); CURRENT=${#words}; _esgcalc';
    const found = lines('zsh', ['-f', '-c', script, 'zsh', line]);
    if (found !== undefined) expect(found.map((each) => each.split(':')[0])).toEqual(words);
  });
});

describe('fish', () => {
  it.each(TYPED)('%s', (line, words) => {
    const found = lines('fish', ['--no-config', '-c', 'esgcalc completion fish | source; complete -C $argv[1]', line]);
    if (found !== undefined) expect(found.map((each) => each.split('\t')[0])).toEqual(words);
  });
});
