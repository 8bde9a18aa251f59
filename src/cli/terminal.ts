// The terminal that the process has: nothing else touches its streams.
import { fstatSync } from 'node:fs';
import { phrase } from '../domain/phrase.ts';
import { asCannotWrite, writing } from './files/cannotWrite.ts';
import { writeAll } from './files/wholeFile.ts';
import { machineFault } from './machineFault.ts';
import type { Terminal } from './shell.ts';

/** What the program is started with by its user, in this version and with these tables. */
export function processTerminal(version: string, factorsFolder: string): Terminal {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure. Whatever else a stream meets comes too late to be thrown.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'EPIPE') process.exit(0);
      const { words, exitCode } = machineFault(asCannotWrite(phrase`standard output`, error));
      if (stream === process.stdout)
        process.stderr.write(`esgcalc: ${typeof words === 'string' ? words : words.english}\n`);
      process.exit(exitCode);
    });
  }
  return {
    version,
    cwd: process.cwd(),
    environment: process.env,
    factorsFolder,
    input: () => process.stdin,
    load: (name) => import(name),
    out: outTo(process.stdout),
    err: (text) => process.stderr.write(text),
    outColumns: process.stdout.isTTY ? (process.stdout.columns ?? 80) : undefined,
    errIsTerminal: process.stderr.isTTY,
    now: () => performance.now(),
  };
}

/** Into a file Node's own stream writes only as much as the system takes at once, and does not say so on a full disk. */
function outTo(stream: NodeJS.WriteStream & { readonly fd: 1 }): Terminal['out'] {
  if (!isFileOrDevice(stream)) return (text) => stream.write(text);
  return (text) =>
    writing(phrase`standard output`, () => writeAll(stream.fd, typeof text === 'string' ? Buffer.from(text) : text));
}

function isFileOrDevice({ fd, isTTY }: { readonly fd: number; readonly isTTY: boolean }): boolean {
  const found = fstatSync(fd);
  return !isTTY && (found.isFile() || found.isCharacterDevice());
}
