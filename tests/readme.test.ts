// The README's tour is run: every `$ npx esgcalc ...` in a console block prints what stands below it.
// `UPDATE_TRANSCRIPTS=1 npx vitest run tests/readme.test.ts` writes what it prints now; read the difference before you keep it.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';

const README = `${REPOSITORY}README.md`;
const COMMAND = /^\$ npx esgcalc (.*?)( 2>\/dev\/null)?(?: \| head -n (\d+))?$/;

type Block = {
  readonly command: string;
  readonly args: string[];
  readonly quiet: boolean;
  readonly head: number | undefined;
  readonly expected: string;
};

/** The console blocks that begin with an esgcalc command. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```console\n(\$ npx esgcalc .*)\n([\s\S]*?)```$/gm)].map(
    ([, command = '', expected = '']) => {
      const [, line = '', quiet, head] = COMMAND.exec(command) ?? [];
      const args = [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
      return {
        command,
        args,
        quiet: quiet !== undefined,
        head: head === undefined ? undefined : Number(head),
        expected,
      };
    },
  );
}

async function printed({ args, quiet, head }: Block): Promise<string> {
  const { out, all } = await runEsgcalc(args);
  const text = quiet || head !== undefined ? out : all;
  return head === undefined ? text : `${text.split('\n').slice(0, head).join('\n')}\n`;
}

describe('the README', () => {
  const blocks = blocksOf(readFileSync(README, 'utf8'));

  it('shows the program at work', () => {
    expect(blocks.length).toBeGreaterThan(5);
  });

  it.each(blocks)('$command', async (block) => {
    const text = await printed(block);
    if (process.env['UPDATE_TRANSCRIPTS'] === '1') {
      const readme = readFileSync(README, 'utf8');
      writeFileSync(
        README,
        readme.replace(`${block.command}\n${block.expected}\`\`\``, () => `${block.command}\n${text}\`\`\``),
      );
    } else expect(block.expected).toBe(text);
  });
});
