// A PostgreSQL server of its own for a test: Debian's programs, a cluster in a temporary folder, a socket and no network.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HOME = '/usr/lib/postgresql';

export type PostgresServer = { readonly url: string; readonly stop: () => void };

/** Where the server's programs are, or undefined with a message where this machine has none. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(HOME) ? readdirSync(HOME).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.map((version) => join(HOME, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')));
  if (found === undefined) console.log(`skipped: no PostgreSQL server below ${HOME}; install the package postgresql`);
  return found;
}

/** Starts it; the programs refuse to run as root, who then lends them to the user postgres. */
export function startPostgres(bin: string): PostgresServer {
  // Sockets have short names: nothing stands between the folder and the system's own.
  const folder = mkdtempSync(join(tmpdir(), 'esgcalc-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    chmodSync(folder, 0o755);
    execFileSync('chown', ['postgres', folder]);
  }
  const as = (program: string, ...args: readonly string[]): void => {
    const command = [join(bin, program), ...args];
    const [file = '', ...rest] = isRoot
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]
      : command;
    const { status, stderr } = spawnSync(file, rest, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const data = join(folder, 'data');
  as('initdb', '-D', data, '-U', 'esgcalc', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale', 'C');
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  as('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return {
    url: `postgresql://esgcalc@/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      as('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
