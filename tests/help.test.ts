// Help: examples that run, topics in every language whose own examples are true, a manual page that roff takes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { EXAMPLES } from '../src/cli/examples.ts';
import { topicNames, topicText } from '../src/cli/helpTopics.ts';
import { programOf } from '../src/cli/main.ts';
import { Reader } from '../src/cli/reader.ts';
import { manPage } from '../src/cli/manPage.ts';
import { everyCommand, isForPeople, pathOf } from '../src/cli/program.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { readCompany } from '../src/read/readCompany.ts';
import { runEsgcalc, shellIn } from './support/fakeShell.ts';
import { FACTORS, FIXTURES, vocabulary } from './support/printedSchemas.ts';

const nothing = (): void => undefined;
const shell = shellIn({}, nothing, nothing);
const program = await programOf([], { ...shell, reader: new Reader(shell) }, nothing);
const commands = everyCommand(program).filter((each) => each.commands.length === 0 && isForPeople(each));

const folder = mkdtempSync(join(tmpdir(), 'esgcalc-help-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(FIXTURES, 'vcredit'), folder, { recursive: true });

describe('the examples', () => {
  it('are there for every command, and for no other', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(commands.map(pathOf).sort());
  });

  it.each(Object.entries(EXAMPLES).flatMap(([path, lines]) => lines.map((line) => [path, line] as const)))(
    '%s: %s',
    async (path, line) => {
      expect(line.startsWith(`esgcalc ${path}`)).toBe(true);
      const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '').slice(1);
      const { out, err, exitCode } = await runEsgcalc(args, { cwd: folder });
      // Data that are questioned end with 1; a command that is misused ends with 2.
      expect([exitCode < 2, err.includes('error: unknown')]).toEqual([true, false]);
      const output = args[args.indexOf('--output') + 1] ?? '';
      if (args.includes('--output')) expect(readdirSync(folder)).toContain(output);
      else expect(out + err).not.toBe('');
    },
  );

  it('stand in the help of their command', async () => {
    const { out } = await runEsgcalc(['factors', 'show', '--help']);
    expect(out).toContain('Examples:\n  esgcalc factors show cn-grid-average-2023/electricity@CN\n');
  });
});

describe('the topics', () => {
  const topics = topicNames(shell).flatMap((topic) => LANGUAGES.map((language) => [topic, language] as const));
  const textOf = (topic: string, language: (typeof LANGUAGES)[number]): string =>
    topicText(topic, language, shell) ?? '';
  const blocksOf = (text: string): string[] =>
    [...text.matchAll(/(?:^ {4}.*\n)+/gm)].map(([block]) => block.replace(/^ {4}/gm, ''));

  it('are each told in every language', () => {
    expect(readdirSync(join(FACTORS, 'help')).length).toBe(topics.length);
    for (const [topic, language] of topics) expect(textOf(topic, language)).toMatch(/^# \S/);
  });

  it.each(topics)('%s in %s is short and fits a terminal', (topic, language) => {
    const lines = textOf(topic, language).split('\n');
    expect(lines.length).toBeLessThan(30);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(140);
  });

  it.each(LANGUAGES)('columns in %s: its rows can be computed', async (language) => {
    const [rows = ''] = blocksOf(textOf('columns', language));
    const { out, exitCode } = await runEsgcalc(['compute', '-', '--company', 'none', '-f', 'csv'], { input: rows });
    expect([exitCode, out.includes('electricity_consumption')]).toEqual([0, true]);
  });

  it.each(topics.filter(([topic]) => ['company-file', 'targets', 'factors'].includes(topic)))(
    '%s in %s: its company file is accepted',
    (topic, language) => {
      const [yaml = ''] = blocksOf(textOf(topic, language));
      expect(Object.keys(parseYaml(yaml) as object).length).toBeGreaterThan(0);
      const path = join(folder, `${topic}.yaml`);
      writeFileSync(path, yaml);
      expect(readCompany(path, 'esgcalc.yaml', vocabulary).diagnostics).toEqual([]);
    },
  );

  it('name commands that there are', () => {
    const paths = commands.map(pathOf);
    for (const [topic, language] of topics) {
      const named = [...textOf(topic, language).matchAll(/`esgcalc ([a-z]+(?: (?:list|show|choose|diff|impact))?)\b/g)];
      expect(named.map((match) => match[1] ?? '').filter((path) => !paths.includes(path))).toEqual([]);
    }
  });

  it('are asked for by name, beside commands', async () => {
    const topic = await runEsgcalc(['help', 'dates', '--lang', 'zh-Hans']);
    expect([topic.exitCode, topic.out]).toEqual([0, textOf('dates', 'zh-Hans')]);
    const command = await runEsgcalc(['help', 'factors', 'show']);
    expect([command.exitCode, command.out]).toEqual([0, (await runEsgcalc(['factors', 'show', '--help'])).out]);
    const list = await runEsgcalc(['help']);
    expect([list.exitCode, list.out]).toEqual([0, expect.stringContaining('Topics, for esgcalc help TOPIC: columns')]);
  });

  it('lead to the nearest where there is none', async () => {
    const { err, exitCode } = await runEsgcalc(['help', 'colums']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('did you mean columns?')]);
    expect((await runEsgcalc(['help', '../kpis'])).exitCode).toBe(2);
  });
});

describe('misuse of a command below another', () => {
  it('ends with 2 and says where help is', async () => {
    const { err, exitCode } = await runEsgcalc(['factors', 'show']);
    expect([exitCode, err]).toEqual([2, expect.stringContaining('esgcalc help <command>')]);
  });
});

describe('the manual page', () => {
  const page = manPage(program, shell);

  it('holds every command with every option', () => {
    for (const command of commands) {
      expect(page).toContain(`.SS esgcalc ${pathOf(command)}`);
      for (const { flags } of command.options) expect(page).toContain(`.B ${flags.replaceAll('-', '\\-')}\n`);
    }
  });

  it('is the page that the build writes', () => {
    expect(readFileSync(join(FACTORS, '../dist/man/esgcalc.1'), 'utf8')).toBe(page);
  });

  it.each([
    ['groff', ['-man', '-Tutf8', '-K', 'utf8', '-ww', '-z']],
    ['mandoc', ['-Tlint', '-W', 'warning']],
  ])('%s takes it without a warning', (roff, args) => {
    const { error, stdout, stderr } = spawnSync(roff, args, { input: page, encoding: 'utf8' });
    if (error !== undefined) return console.log(`${roff} is not installed: skipped`);
    // It carries no date on purpose: the same program gives the same bytes.
    expect((stdout + stderr).replace(/.*missing date, using "": TH\n/, '')).toBe('');
  });
});
