// What has to hold of every run, whatever it was given: an exit code that says how it went, words for everything that is wrong, no
// trace of the program's insides, nothing that a terminal would obey.
import { expect } from 'vitest';
import { runEsgcalc, type Outcome, type RunOptions } from '../support/fakeShell.ts';

/** A case may take so many milliseconds of the processor: generous, for a hang takes all there are. */
const MOST_MILLISECONDS = 20_000;

/** A case may raise the most memory that was ever used by so much; what the program's stated limits allow lies below it. */
const MOST_NEW_BYTES = 700 * 1024 * 1024;

const INSIDES = /fault of esgcalc itself|\n {4}at \S|\[object \w+\]|\bNaN\b|(?<!-)\bInfinity\b/;

/** Words of a case which, told again, look like insides; they may stand in the middle of others there. */
const ALIKE = /fault of esgcalc itself|\n {4}at \S|\[object \w+\]|NaN|Infinity/;

// eslint-disable-next-line no-control-regex -- these are looked for
const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

// eslint-disable-next-line no-control-regex -- the program's own colours
const PAINTED = /\u001b\[(?:1|2|4|22|24|31|32|33|34|36|39)m/g;

/** Runs the task; a hang or a flood of memory is a failure as an exception is. */
export async function watched<T>(task: () => Promise<T>): Promise<T> {
  const [cpu, peak] = [process.cpuUsage(), process.resourceUsage().maxRSS];
  const result = await task();
  const { user, system } = process.cpuUsage(cpu);
  if ((user + system) / 1000 > MOST_MILLISECONDS) throw new Error(`it took ${(user + system) / 1000} ms`);
  const grown = (process.resourceUsage().maxRSS - peak) * 1024;
  if (grown > MOST_NEW_BYTES) throw new Error(`it took ${grown} bytes of memory`);
  return result;
}

/** What is printed for programs, whose texts are data and stay as they are. */
type Audience = 'people' | 'programs';

/** Runs esgcalc and looks at all that it said; `given` is what the case put in, whose words are no insides. */
export async function runUnharmed(
  args: readonly string[],
  options: RunOptions,
  audience: Audience,
  given = '',
): Promise<Outcome> {
  const outcome = await watched(() => runEsgcalc(args, options));
  const isWritten = args.some((arg) => arg === '--output' || arg === '-o');
  expectUnharmed(outcome, audience, { given, isWritten, isPainted: args.includes('--color') });
  return outcome;
}

/** The same of a run that is over. */
function expectUnharmed(
  { exitCode, out, err, all }: Outcome,
  audience: Audience,
  { given, isWritten, isPainted }: { given: string; isWritten: boolean; isPainted: boolean },
): void {
  expect([0, 1, 2], all).toContain(exitCode);
  if (!ALIKE.test(given)) expect(all).not.toMatch(INSIDES);
  const unpainted = (text: string): string => (isPainted ? text.replace(PAINTED, '') : text);
  expect(unpainted(err)).not.toMatch(OBEYED);
  if (audience === 'people') expect(unpainted(out)).not.toMatch(OBEYED);
  if (exitCode !== 0 && !isWritten) expect(all.trim()).not.toBe('');
}

/** Whether the arguments ask for something that people read. */
export function audienceOf(args: readonly string[]): Audience {
  return args.some((arg) => /csv|json|sarif|junit|html|xlsx|schema|complete|completion|--profile|--run/.test(arg))
    ? 'programs'
    : 'people';
}
