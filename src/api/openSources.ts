// Which files are activity tables that are read as they stand, and which are read through a profile or from another format.
import { dirname, resolve } from 'node:path';
import type { Company } from '../domain/company.ts';
import type { Problems } from '../domain/diagnostic.ts';
import { profileSeveral } from '../domain/faults/importFaults.ts';
import { notedIn, type ImportProfile, type NamedProfile } from '../domain/importProfile.ts';
import { isQuery } from '../domain/namedQuery.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { expandGlob, identityOf, refusePipe } from '../read/findFiles.ts';
import { isActivityText } from '../read/import/isActivityText.ts';
import type { Source, SourceFile } from '../read/sourceRecords.ts';
import type { Found } from './gatherInputs.ts';
import type { Surroundings } from './surroundings.ts';

/** An engine that adds rows up where they are, and the columns that figures are grouped by. */
export type Summation = {
  readonly groupBy: readonly string[];
  /** Whether rows are added up by it; else they are only fetched from files that nothing else reads. */
  readonly isSummed: boolean;
};

/** The sources as they are to be read; a workbook may hold several. With an engine files without a profile are added up by it. */
export async function openSources(
  { files, queries }: Pick<Found, 'files' | 'queries'>,
  company: Company,
  vocabulary: Vocabulary,
  around: Surroundings,
  problems: Problems,
  summation?: Summation,
): Promise<readonly Source[]> {
  const profiles = await profilesByFile(company, around);
  const sources: Source[] = [];
  for (const file of files) {
    if (file.held !== undefined) {
      sources.push(file);
      continue;
    }
    const said = profileFor(file, profiles, problems);
    const profile = said === undefined ? undefined : notedIn(around.reader.language, said);
    const summed =
      profile === undefined ? await summedSources(file, company, vocabulary, around, problems, summation) : undefined;
    if (summed !== undefined) sources.push(...summed);
    else if (profile === undefined && isReadDirectly(file.path)) sources.push(file);
    else {
      const { openSource } = await import('../read/import/openSource.ts');
      sources.push(...(await openSource(file, profile, vocabulary, problems)));
    }
  }
  if (queries.length > 0) {
    const { openAnswer } = await import('../read/import/openAnswer.ts');
    for (const query of queries) sources.push(...(await openAnswer(query, vocabulary, around, problems)));
  }
  return sources;
}

/** What the engine makes of a file; undefined where the file is to be read as without it. */
async function summedSources(
  file: SourceFile,
  company: Company,
  vocabulary: Vocabulary,
  around: Surroundings,
  problems: Problems,
  summation: Summation | undefined,
): Promise<readonly Source[] | undefined> {
  if (summation === undefined) return undefined;
  const { openSummed } = await import('../read/engine/openSummed.ts');
  const summing = { vocabulary, company, groupBy: summation.groupBy };
  return openSummed(file, summing, summation.isSummed, around, problems);
}

/** The profiles of `imports:` by the file that their glob names. */
export type FileProfiles = ReadonlyMap<string, readonly NamedProfile[]>;

/** The profile of a file, if any; several are a fault. */
export function profileFor(
  { path, shown }: SourceFile,
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
export async function profilesByFile({ imports, file }: Company, around: Surroundings): Promise<FileProfiles> {
  const profiles = new Map<string, NamedProfile[]>();
  const folder = dirname(resolve(around.cwd, file ?? '.'));
  for (const named of imports) {
    if (isQuery(named)) continue;
    for (const path of await expandGlob(named.pattern, folder)) {
      const identity = identityOf(resolve(folder, path));
      profiles.set(identity, [...(profiles.get(identity) ?? []), named]);
    }
  }
  return profiles;
}
