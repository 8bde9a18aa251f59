// The program's own version, as package.json states it.
import { readFileSync } from 'node:fs';

export function programVersion(): string {
  const stated = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return stated.version;
}
