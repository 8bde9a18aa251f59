// The licences of everything that is installed: what goes to users may ask for no more than that its notice is kept.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/fakeShell.ts';

/** What users get: permissive licences, which a program of any licence may be built with. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** What only builds and tests use also: of these nothing reaches a user. */
const FOR_DEVELOPMENT = [...SHIPPED, 'MPL-2.0'];

type Locked = { readonly version: string; readonly license?: string; readonly dev?: boolean };

const { packages } = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => dev !== true);

describe('the licences of dependencies', () => {
  it('are those that may be shipped', () => {
    const refused = shipped.filter(([, { license = 'none' }]) => !SHIPPED.includes(license));
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(0);
  });

  it('are those that may be built with', () => {
    const refused = locked.filter(([, { license = 'none' }]) => !FOR_DEVELOPMENT.includes(license));
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it.each(shipped)('%s says the same itself, and has its text', (path, { version, license }) => {
    const folder = join(REPOSITORY, path);
    const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Locked;
    expect([own.version, own.license]).toEqual([version, license]);
    expect(readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying)/i.test(name))).not.toEqual([]);
  });

  // What is built into the program goes to users too, though it is installed for development.
  it('of what is built into the program may be shipped', () => {
    const file = join(REPOSITORY, 'dist', 'THIRD-PARTY-LICENSES');
    const heads = existsSync(file) ? readFileSync(file, 'utf8').matchAll(/^\S+ \d+\.\d+\.\d+\S* \(([^)]+)\)$/gm) : [];
    expect([...heads].map(([, license = '']) => license).filter((license) => !SHIPPED.includes(license))).toEqual([]);
  });
});
