// The schemas as `esgcalc schema` prints them, and the files that are held against them.
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SCHEMAS } from '../../src/cli/commands/schema.ts';
import { readVocabulary } from '../../src/read/readVocabulary.ts';
import { REPOSITORY } from './fakeShell.ts';

export const FACTORS = join(REPOSITORY, 'factors');
export const FIXTURES = join(REPOSITORY, 'fixtures');
export const vocabulary = readVocabulary(FACTORS);

/** The schema of this name. */
export function printed(name: string): Record<string, unknown> {
  return { ...SCHEMAS[name]?.(vocabulary) };
}

/** Every file of this name below a folder. */
export function filesNamed(folder: string, name: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.split(/[\\/]/).at(-1) === name)
    .sort()
    .map((path) => join(folder, path));
}

/** Each file with the name a test shows it by. */
export const shownNames = (paths: readonly string[]): [string, string][] =>
  paths.map((path) => [relative(REPOSITORY, path), path]);
