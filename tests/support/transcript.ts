// A transcript: commands, each with what it prints below it, and lines of text between them. Replayed, it is what would be printed today.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runEsgcalc } from './fakeShell.ts';

/** A command with the lines of text before it. */
const STEP = /((?:^# .*\n)*)^\$ (esgcalc|cp) (.*)$/gm;

/** The transcript as it is printed today: each of its commands, both streams in their order, the exit code. */
export async function replay(transcript: string, cwd: string, without: readonly string[] = []): Promise<string> {
  const parts: string[] = [];
  for (const [, text = '', program = '', line = ''] of transcript.matchAll(STEP)) {
    const { args, inputFile } = asTyped(line);
    const typed = `${text}$ ${program} ${line}\n`;
    if (program === 'cp') {
      copy(args, cwd);
      parts.push(typed);
      continue;
    }
    const input = inputFile === undefined ? '' : readFileSync(join(cwd, inputFile));
    const { all, exitCode } = await runEsgcalc(args, { cwd, input, without });
    parts.push(`${typed}${all}[exit ${exitCode}]\n`);
  }
  return parts.join('\n');
}

/** `cp FROM TO` and `cp -r`, as the shell has them; the folder that `TO` names is made where it is not there. */
function copy(args: readonly string[], cwd: string): void {
  const [from = '', to = ''] = args.filter((arg) => arg !== '-r');
  const target = join(cwd, to.endsWith('/') ? `${to}${basename(from)}` : to);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(cwd, from), target, { recursive: true });
}

/** The arguments as a user types them: parted by spaces, quoted where they hold one, with `< file` for standard input. */
export function asTyped(command: string): { args: string[]; inputFile: string | undefined } {
  const words = [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
  const redirection = words.indexOf('<');
  if (redirection < 0) return { args: words, inputFile: undefined };
  return { args: words.slice(0, redirection), inputFile: words[redirection + 1] };
}
