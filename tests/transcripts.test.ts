// Runs every transcript under fixtures/ and compares what is printed byte for byte; every fault code has its transcript.
// `UPDATE_TRANSCRIPTS=1 npx vitest run tests/transcripts.test.ts` writes them anew and says which moved: review these like any text.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../src/domain/faults/define.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const FIXTURES = join(REPOSITORY, 'fixtures');
const ERRORS = join(FIXTURES, 'errors');
const COMMAND = /^\$ esgcalc (.*)$/gm;
/** Folders that are named after no code: they show several at once. */
const SEVERAL: ReadonlyMap<string, number> = new Map([
  ['ten-mistakes', 10],
  ['fifteen-faults', 15],
]);
/** Packages that are taken to be missing in a folder. */
const WITHOUT: ReadonlyMap<string, readonly string[]> = new Map([['engine-missing', ['@duckdb/node-api']]]);
const IS_UPDATE = process.env['UPDATE_TRANSCRIPTS'] === '1';

const transcripts = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|[/\\])transcript\.txt$/.test(path))
  .sort()
  .map((path) => join(FIXTURES, path));

describe('transcripts', () => {
  it.each(transcripts.map((path) => [relative(REPOSITORY, path), path]))('%s', async (name, path) => {
    const expected = readFileSync(path, 'utf8');
    const printed = await replay(expected, dirname(path));
    if (IS_UPDATE && printed !== expected) {
      writeFileSync(path, printed);
      console.log(`moved: ${name}`);
    } else expect(printed).toBe(expected);
  });
});

// Each module declares its codes as it is loaded.
const FAULTS = join(REPOSITORY, 'src', 'domain', 'faults');
await Promise.all(readdirSync(FAULTS).map((file) => import(pathToFileURL(join(FAULTS, file)).href)));

describe('fixtures/errors', () => {
  const folders = readdirSync(ERRORS).sort();

  it('has a folder for every code', () => {
    expect(folders.filter((folder) => !SEVERAL.has(folder))).toEqual([...FAULT_CODES].sort());
  });

  it.each(folders)('%s shows its code', (folder) => {
    const transcript = join(ERRORS, folder, 'transcript.txt');
    expect(existsSync(transcript)).toBe(true);
    if (!SEVERAL.has(folder)) expect(readFileSync(transcript, 'utf8')).toMatch(new RegExp(` {2}\\[${folder}\\]$`, 'm'));
  });

  it.each([...SEVERAL])('%s shows as many different ones', (folder, count) => {
    const shown = readFileSync(join(ERRORS, folder, 'transcript.txt'), 'utf8').matchAll(/ {2}\[([a-z-]+)\]$/gm);
    expect(new Set([...shown].map(([, code]) => code)).size).toBe(count);
  });
});

/** The transcript as it is printed today: each of its commands, both streams in their order, the exit code. */
async function replay(transcript: string, cwd: string): Promise<string> {
  const parts: string[] = [];
  for (const [, command = ''] of transcript.matchAll(COMMAND)) {
    const { args, inputFile } = asTyped(command);
    const input = inputFile === undefined ? '' : readFileSync(join(cwd, inputFile));
    const { all, exitCode } = await runEsgcalc(args, { cwd, input, without: WITHOUT.get(basename(cwd)) ?? [] });
    parts.push(`$ esgcalc ${command}\n${all}[exit ${exitCode}]\n`);
  }
  return parts.join('\n');
}

/** The arguments as a user types them: parted by spaces, quoted where they hold one, with `< file` for standard input. */
function asTyped(command: string): { args: string[]; inputFile: string | undefined } {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const redirection = words.indexOf('<');
  if (redirection < 0) return { args: words, inputFile: undefined };
  return { args: words.slice(0, redirection), inputFile: words[redirection + 1] };
}
