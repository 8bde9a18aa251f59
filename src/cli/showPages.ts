// Hands a text to the reader's pager: $PAGER, or less, which keeps colours and ends by itself where one screen holds everything.
import { spawn } from 'node:child_process';

/** Shows it and waits; false where there is no such pager, so that nothing is lost. */
export async function showPages(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<boolean> {
  const pager = environment['PAGER'] || 'less -FRX';
  const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: environment });
  // Ctrl-C is the pager's: there it ends a search, not the program that waits.
  const wait = (): void => undefined;
  process.on('SIGINT', wait);
  return new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    // A shell that finds no such program says 127; who leaves the pager early closes the pipe, which is no fault.
    child.on('close', (code) => resolve(code !== 127));
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  }).finally(() => process.off('SIGINT', wait));
}
