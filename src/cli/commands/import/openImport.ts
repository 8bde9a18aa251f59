// Opens the file of an import: through the profile it has, as the activity table that it is, or through a guess.
import { resolve } from 'node:path';
import type { Company } from '../../../domain/company.ts';
import type { Problems } from '../../../domain/diagnostic.ts';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import { headerMissing, queryMeant } from '../../../domain/faults/importFaults.ts';
import type { NamedQuery } from '../../../domain/namedQuery.ts';
import type { ImportGuess } from '../../../domain/importGuess.ts';
import { notedIn, PLAIN_PROFILE, type ImportProfile } from '../../../domain/importProfile.ts';
import { phrase, type Phrase } from '../../../domain/phrase.ts';
import { spellingKey } from '../../../domain/spelling.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import { guessProfile } from '../../../read/import/guessProfile.ts';
import { readImportWords } from '../../../read/import/importWords.ts';
import {
  findActivityHeader,
  HEADER_WITHIN,
  oneTable,
  openPlain,
  openTable,
  rawOptions,
  sourceOf,
  visibleTables,
} from '../../../read/import/openSource.ts';
import { readProfile } from '../../../read/import/readProfile.ts';
import { sampleTable, type SampledTable } from '../../../read/import/sampleTable.ts';
import { guessTravelProfile } from '../../../read/travel/guessTravelProfile.ts';
import { openTables } from '../../../read/raw/openTables.ts';
import type { RawTable } from '../../../read/raw/rawTable.ts';
import type { Source, SourceFile } from '../../../read/sourceRecords.ts';
import { profileFor, profilesByFile } from '../../../api/openSources.ts';
import type { Shell } from '../../shell.ts';
import type { ImportOptions } from './importOptions.ts';
import type { TravelReport } from './travelViews.ts';

/** What a file is read as: sources of rows, and the guess where there was no profile. */
export type OpenedImport = {
  readonly sources: readonly Source[];
  readonly guess: ImportGuess | undefined;
  /** Sheets that might be meant too. */
  readonly otherSheets: readonly string[];
  /** The report in either view, where it is one of trips. */
  readonly travel?: TravelReport | undefined;
};

/** Opens it; faults go to the problems. */
export async function openImport(
  named: SourceFile | NamedQuery,
  company: Company,
  options: ImportOptions,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<OpenedImport> {
  if ('profile' in named) return openQueryImport(named, options, vocabulary, shell, problems);
  return openFileImport(named, company, options, vocabulary, shell, problems);
}

/** Opens the answer to a query, which has its profile. */
async function openQueryImport(
  query: NamedQuery,
  options: ImportOptions,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<OpenedImport> {
  for (const option of ['profile', 'sheet', 'encoding', 'writeProfile'] as const) {
    const text = options[option];
    const hint = phrase`${query.pattern} is a query, and not a file: what it says under imports: holds`;
    if (text !== undefined)
      problems.add(
        optionInvalid(undefined, { option: option === 'writeProfile' ? '--write-profile' : `--${option}`, text, hint }),
      );
  }
  const { query: asked } = query.profile;
  const profile = notedIn(shell.reader.language, withOptions(query.profile, options, vocabulary, problems));
  if (problems.hasErrors) return { sources: [], guess: undefined, otherSheets: [] };
  const { openAnswer } = await import('../../../read/import/openAnswer.ts');
  const sources = await openAnswer({ ...query, profile: { ...profile, query: asked } }, vocabulary, shell, problems);
  return { sources, guess: undefined, otherSheets: [] };
}

async function openFileImport(
  file: SourceFile,
  company: Company,
  options: ImportOptions,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<OpenedImport> {
  const said = await saidProfile(file, company, options, vocabulary, shell, problems);
  if (said?.query !== undefined) problems.add(queryMeant(said.query.sourcePlace, { name: file.shown }));
  const profile = withOptions(said ?? PLAIN_PROFILE, options, vocabulary, problems);
  if (problems.hasErrors) return { sources: [], guess: undefined, otherSheets: [] };
  const all = await openTables(file.path, file.shown, rawOptions(profile), problems);
  if (said !== undefined) {
    refuseProfile(options, phrase`the file is read through its profile; copy that one and correct it`, problems);
    const table = oneTable(all, profile, problems);
    const sources = await sourcesOf(file, table, profile, vocabulary, shell, problems);
    return { sources, guess: undefined, otherSheets: [], travel: travelOf(file, table, profile, vocabulary, shell) };
  }
  const tables = profile.sheet === undefined ? await visibleTables(file, all, vocabulary, problems) : all;
  for (const table of tables) {
    if ((await findActivityHeader(table, vocabulary)).columns === undefined) continue;
    const hint = phrase`the file is an activity table as it is; correct it there`;
    refuseProfile(options, hint, problems);
    for (const text of options.set) problems.add(optionInvalid(undefined, { option: '--set', text, hint }));
    for (const option of ['dates', 'decimal'] as const) {
      const text = options[option];
      if (text !== undefined) problems.add(optionInvalid(undefined, { option: `--${option}`, text, hint }));
    }
    const sources = await openPlain(file, tables, vocabulary, problems);
    return { sources, guess: undefined, otherSheets: [] };
  }
  const found = await guessed(file, tables, options, vocabulary, shell, problems);
  const hidden = all.flatMap((table) => (tables.includes(table) ? [] : (table.sheet ?? [])));
  return { ...found, otherSheets: [...found.otherSheets, ...hidden] };
}

/** A profile is written where one was guessed, and nowhere else. */
function refuseProfile({ writeProfile: text }: ImportOptions, hint: Phrase, problems: Problems): void {
  if (text !== undefined) problems.add(optionInvalid(undefined, { option: '--write-profile', text, hint }));
}

async function sourcesOf(
  file: SourceFile,
  table: RawTable | undefined,
  profile: ImportProfile,
  vocabulary: Vocabulary,
  { reader }: Shell,
  problems: Problems,
): Promise<readonly Source[]> {
  const noted = notedIn(reader.language, profile);
  const tidy = table === undefined ? undefined : await openTable(table, noted, vocabulary, problems);
  return table === undefined || tidy === undefined ? [] : [sourceOf(file, table, tidy)];
}

/** The profile of the option, or that of `imports:`. */
async function saidProfile(
  file: SourceFile,
  company: Company,
  { profile }: ImportOptions,
  { columns }: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<ImportProfile | undefined> {
  if (profile !== undefined) return problems.take(readProfile(resolve(shell.cwd, profile), profile, columns));
  return profileFor(file, await profilesByFile(company, shell), problems);
}

/** The profile with what the options say instead. */
function withOptions(
  profile: ImportProfile,
  { sheet, encoding, dates, decimal, set }: ImportOptions,
  { columns }: Vocabulary,
  problems: Problems,
): ImportProfile {
  const constants = new Map(profile.constants);
  const read = new Map(profile.columns);
  for (const text of set) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) {
      problems.add(
        optionInvalid(undefined, { option: '--set', text, hint: phrase`write column=text: activity=electricity` }),
      );
      continue;
    }
    const key = spellingKey(name);
    const known = columns.find(({ spellings }) => spellings.some((spelling) => spellingKey(spelling) === key));
    constants.set(known?.name ?? key, value);
    read.delete(known?.name ?? key);
  }
  return {
    ...profile,
    constants,
    columns: read,
    sheet: sheet ?? profile.sheet,
    encoding: encoding ?? profile.encoding,
    dates: dates ?? profile.dates,
    decimal: decimal ?? profile.decimal,
  };
}

/** The table of which most is understood, through a guess at its profile. */
async function guessed(
  file: SourceFile,
  tables: readonly RawTable[],
  options: ImportOptions,
  vocabulary: Vocabulary,
  shell: Shell,
  problems: Problems,
): Promise<OpenedImport> {
  const words = readImportWords(shell.factorsFolder, vocabulary);
  const guesses: { readonly sampled: SampledTable; readonly guess: ImportGuess }[] = [];
  for (const table of tables) {
    const sampled = await sampleTable(table, words, vocabulary);
    if (sampled === undefined) continue;
    const guess = guessTravelProfile(sampled, vocabulary) ?? guessProfile(sampled, file.shown, words, vocabulary);
    guesses.push({ sampled, guess });
  }
  const [best] = guesses.toSorted((a, b) => b.guess.placed.length - a.guess.placed.length);
  if (best === undefined) {
    if (tables.length > 0) problems.add(headerMissing({ file: file.shown }, { rows: HEADER_WITHIN }));
    return { sources: [], guess: undefined, otherSheets: [] };
  }
  const profile = withOptions(best.guess.profile, options, vocabulary, problems);
  const guess = {
    ...best.guess,
    profile,
    asks: best.guess.asks.filter(({ ours }) =>
      ours === 'dates' ? profile.dates === undefined : !profile.constants.has(ours),
    ),
    constants: best.guess.constants.filter(({ ours, text }) => profile.constants.get(ours) === text),
  };
  const { table } = best.sampled;
  const otherSheets = tables.flatMap((other) => (other === table ? [] : (other.sheet ?? [])));
  const sources = await sourcesOf(file, table, profile, vocabulary, shell, problems);
  return { sources, guess, otherSheets, travel: travelOf(file, table, profile, vocabulary, shell) };
}

/** The table in either view, where its profile says that it is a report of trips. */
function travelOf(
  file: SourceFile,
  table: RawTable | undefined,
  profile: ImportProfile,
  vocabulary: Vocabulary,
  shell: Shell,
): TravelReport | undefined {
  const { travel } = profile;
  if (travel === undefined) return undefined;
  const open: TravelReport['open'] = (counts, problems) =>
    sourcesOf(file, table, { ...profile, travel: { ...travel, counts } }, vocabulary, shell, problems);
  return { counts: travel.counts, open };
}
