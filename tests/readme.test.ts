// The README's tour is run: every `$ npx esgcalc ...` in a console block prints what stands below it.
// So does every program in a `js` block that imports the library, with the `text` block behind it.
// `UPDATE_TRANSCRIPTS=1 npx vitest run tests/readme.test.ts` writes what it prints now; read the difference before you keep it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const README = `${REPOSITORY}README.md`;
const COMMAND = /^\$ npx esgcalc (.*?)( 2>\/dev\/null)?(?: \| head -n (\d+))?(?: \| grep -A (\d+) '([^']+)')?$/;

type Block = {
  readonly command: string;
  readonly args: string[];
  readonly quiet: boolean;
  readonly head: number | undefined;
  readonly grep: { readonly after: number; readonly pattern: string } | undefined;
  readonly expected: string;
};

/** The console blocks that begin with an esgcalc command. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```console\n(\$ npx esgcalc .*)\n([\s\S]*?)```$/gm)].map(
    ([, command = '', expected = '']) => {
      const [, line = '', quiet, head, after, pattern] = COMMAND.exec(command) ?? [];
      const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      return {
        command,
        args,
        quiet: quiet !== undefined,
        head: head === undefined ? undefined : Number(head),
        grep: pattern === undefined ? undefined : { after: Number(after), pattern },
        expected,
      };
    },
  );
}

async function printed({ args, quiet, head, grep }: Block): Promise<string> {
  const { out, all } = await runEsgcalc(args);
  const text = quiet || head !== undefined ? out : all;
  if (grep !== undefined) return linesFrom(text, grep);
  return head === undefined ? text : `${text.split('\n').slice(0, head).join('\n')}\n`;
}

/** As `grep -A` prints a text: each line that matches and those after it; `--` stands where lines are passed over. */
function linesFrom(text: string, { after, pattern }: { after: number; pattern: string }): string {
  const lines = text.split('\n').slice(0, -1);
  const matches = lines.flatMap((line, at) => (new RegExp(pattern).test(line) ? [at] : []));
  const kept = lines.flatMap((_, at) => (matches.some((match) => match <= at && at <= match + after) ? [at] : []));
  return kept.map((at, rank) => `${rank > 0 && kept[rank - 1] !== at - 1 ? '--\n' : ''}${lines[at]}\n`).join('');
}

describe('the README', () => {
  const readme = readFileSync(README, 'utf8');
  const blocks = blocksOf(readme);

  it('shows the program at work, in blocks that can be run', () => {
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks).toHaveLength([...readme.matchAll(/^ *```console$/gm)].length);
    expect(blocks.filter(({ args }) => args.length === 0)).toEqual([]);
  });

  it.each(['edition.json', 'factors.csv'])('shows %s as it is in fixtures/newcomer', (name) => {
    const file = readFileSync(`${REPOSITORY}fixtures/newcomer/factors/made-up-power-2025/${name}`, 'utf8');
    expect(readme.replaceAll(/^ {2}/gm, '')).toContain(`\n${file}\`\`\`\n`);
  });

  it.each(blocks)('$command', async (block) => {
    const text = await printed(block);
    if (process.env['UPDATE_TRANSCRIPTS'] === '1') {
      const before = readFileSync(README, 'utf8');
      writeFileSync(
        README,
        before.replace(`${block.command}\n${block.expected}\`\`\``, () => `${block.command}\n${text}\`\`\``),
      );
    } else expect(block.expected).toBe(text);
  });

  const programs = [
    ...readFileSync(README, 'utf8').matchAll(/^```js\n(import [\s\S]*?)```\n\n```text\n([\s\S]*?)```$/gm),
  ];

  it('shows the library at work', () => {
    expect(programs.length).toBeGreaterThan(0);
  });

  it.each(programs.map(([, program = '', expected = '']) => ({ program, expected })))(
    'runs $program',
    ({ program, expected }) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
        cwd: REPOSITORY,
        input: program,
        encoding: 'utf8',
      });
      expect(stderr).toBe('');
      if (process.env['UPDATE_TRANSCRIPTS'] === '1') {
        const before = readFileSync(README, 'utf8');
        const old = `${program}\`\`\`\n\n\`\`\`text\n${expected}\`\`\``;
        writeFileSync(
          README,
          before.replace(old, () => `${program}\`\`\`\n\n\`\`\`text\n${stdout}\`\`\``),
        );
      } else expect(stdout).toBe(expected);
    },
  );
});
