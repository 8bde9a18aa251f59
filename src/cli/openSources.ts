// Which files are activity tables that are read as they stand, and which are read through a profile or from another format.
import { dirname, resolve } from 'node:path';
import type { Company } from '../domain/company.ts';
import type { Problems } from '../domain/diagnostic.ts';
import { profileSeveral } from '../domain/faults/importFaults.ts';
import type { ImportProfile, NamedProfile } from '../domain/importProfile.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { expandGlob, identityOf, refusePipe } from '../read/findFiles.ts';
import { isActivityText } from '../read/import/isActivityText.ts';
import type { Source } from '../read/sourceRecords.ts';
import type { Shell } from './shell.ts';

/** The sources as they are to be read; a workbook may hold several. */
export async function openSources(
  files: readonly Source[],
  company: Company,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<readonly Source[]> {
  const profiles = await profilesByFile(company, shell);
  const sources: Source[] = [];
  for (const file of files) {
    const profile = profileFor(file, profiles, problems);
    if (profile === undefined && isReadDirectly(file.path)) sources.push(file);
    else {
      const { openSource } = await import('../read/import/openSource.ts');
      sources.push(...(await openSource(file, profile, vocabulary, problems)));
    }
  }
  return sources;
}

/** The profiles of `imports:` by the file that their glob names. */
export type FileProfiles = ReadonlyMap<string, readonly NamedProfile[]>;

/** The profile of a file, if any; several are a fault. */
export function profileFor(
  { path, shown }: Source,
  profiles: FileProfiles,
  problems: Pick<Problems, 'add'>,
): ImportProfile | undefined {
  const [named, ...others] = profiles.get(identityOf(path)) ?? [];
  if (named !== undefined && others.length > 0) {
    const patterns = [named, ...others].map(({ pattern }) => pattern);
    problems.add(profileSeveral(named.profile.place, { file: shown, patterns }));
  }
  return named?.profile;
}

/** What cannot be looked into is left to the reading, which says why. */
function isReadDirectly(path: string): boolean {
  try {
    refusePipe(path);
    return isActivityText(path);
  } catch {
    return true;
  }
}

/** Looks up which files the globs of `imports:` name. */
export async function profilesByFile({ imports, file }: Company, shell: Shell): Promise<FileProfiles> {
  const profiles = new Map<string, NamedProfile[]>();
  const folder = dirname(resolve(shell.cwd, file ?? '.'));
  for (const named of imports) {
    for (const path of await expandGlob(named.pattern, folder)) {
      const identity = identityOf(resolve(folder, path));
      profiles.set(identity, [...(profiles.get(identity) ?? []), named]);
    }
  }
  return profiles;
}
