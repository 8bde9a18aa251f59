// Imports one file: reads its rows as `compute` would, shows the guess at its profile, and prints or writes what came of it.
import { basename, dirname, relative, resolve } from 'node:path';
import type { Company } from '../../../domain/company.ts';
import { inFileOrder, Problems } from '../../../domain/diagnostic.ts';
import { profilePresent } from '../../../domain/faults/importFaults.ts';
import type { ImportGuess } from '../../../domain/importGuess.ts';
import type { OpenLine } from '../../../domain/ledger.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import { csvLine } from '../../../format/csv.ts';
import { accountText, guessText } from '../../../format/importGuess.ts';
import { profileYaml } from '../../../format/profileYaml.ts';
import { travelViewsText } from '../../../format/travelViews.ts';
import { kindOf, withSlashes } from '../../../read/findFiles.ts';
import { locatePlaces } from '../../../read/locatePlaces.ts';
import { readActivities } from '../../../read/readActivities.ts';
import { readVocabulary } from '../../../read/readVocabulary.ts';
import { readSource, type Source } from '../../../read/sourceRecords.ts';
import { IMPORT_WORDS, type ImportWords } from '../../../report/importWords.ts';
import { gatherFiles } from '../../../api/gatherInputs.ts';
import { paperFor, streamOutput, writeDiagnostics, writeOutput } from '../../output.ts';
import { refuseOverwriting } from '../../../api/refuseOverwriting.ts';
import type { ExitCode, Shell } from '../../shell.ts';
import type { ImportOptions } from './importOptions.ts';
import { openImport, type OpenedImport } from './openImport.ts';
import { travelViews } from './travelViews.ts';

/** So many rows of the activity table are shown with a guess. */
const SAMPLE_ROWS = 5;

/** Imports the file; gives the exit code. */
export async function importFile(given: string, options: ImportOptions, shell: Shell): Promise<ExitCode> {
  const problems = new Problems(options.allErrors === true ? Infinity : undefined);
  const vocabulary = readVocabulary(shell.factorsFolder);
  const { files, queries, company, dispose } = await gatherFiles([given], options.company, vocabulary, shell, problems);
  try {
    if (options.writeProfile !== undefined && kindOf(resolve(shell.cwd, options.writeProfile)) !== 'none')
      problems.add(profilePresent(undefined, { file: options.writeProfile }));
    refuseOverwriting(options.output, { sources: files, company }, shell, problems);
    const [named] = [...files, ...queries];
    const opened =
      named === undefined || problems.hasErrors
        ? undefined
        : await openImport(named, company, options, vocabulary, shell, problems);
    const sources = opened?.sources ?? [];
    const isAsked = (opened?.guess?.asks ?? []).length > 0;
    // What has still to be said would be found missing in every row.
    if (!isAsked) await readRows(sources, company, vocabulary, problems);
    const names = sources.map(({ shown }) => shown);
    // The account of rows is told below, with the rows.
    const said = problems.kept.filter(({ code }) => code !== 'rows-imported');
    const diagnostics = inFileOrder(await locatePlaces(said, sources, vocabulary.columns), names);
    writeDiagnostics(diagnostics, problems.leftOut(), options.color, shell, ({ nothingWritten }) => nothingWritten);
    const words = IMPORT_WORDS[options.lang ?? company.language ?? 'en'];
    if (opened?.guess !== undefined) {
      if (diagnostics.length > 0) shell.err('\n');
      await useGuess(opened, opened.guess, given, options, company, words, shell);
    }
    const isRead = !problems.hasErrors && !isAsked;
    const wantsRows = options.output !== undefined || options.format !== 'guess';
    const isRowsOnly =
      wantsRows && (opened?.guess === undefined || options.output !== undefined || options.format === 'csv');
    if (isRead && isRowsOnly) await writeRows(sources, options, words, shell);
    if (opened?.travel !== undefined && !isAsked) {
      const { paint } = paperFor({}, shell);
      const views = await travelViews(opened.travel, company, vocabulary, shell);
      // Beside rows, which are for programs, it is told where their account is.
      const tell = isRowsOnly ? shell.err : shell.out;
      if (views.rows.length > 0) tell(`\n${travelViewsText(views, words, shell.reader.language, paint)}`);
    }
    return isRead ? 0 : problems.blamesCommand ? 2 : 1;
  } finally {
    dispose();
  }
}

/** Shows what was guessed, unless only the rows are wanted, and writes the profile where that is asked for. */
async function useGuess(
  { sources, otherSheets }: OpenedImport,
  guess: ImportGuess,
  given: string,
  options: ImportOptions,
  company: Company,
  words: ImportWords,
  shell: Shell,
): Promise<void> {
  const [source] = sources;
  const isRowsOnly = options.format === 'csv' || options.output !== undefined;
  if (!isRowsOnly) {
    const { paint, width } = paperFor({}, shell);
    const account = guess.asks.length > 0 ? undefined : source?.tidy?.account();
    const sample: string[][] = [];
    if (source !== undefined)
      await readSource(source, (split) => {
        sample.push(shortened(split.cells(), given));
        return sample.length <= SAMPLE_ROWS;
      });
    const named = basename(given).replace(/\.[^.]*$/, '');
    const profileName = options.writeProfile ?? `${/^[\w.-]+$/.test(named) ? named : 'profile'}.yaml`;
    const home = resolve(shell.cwd, company.file === undefined ? '.' : dirname(company.file));
    const fromHome = (name: string): string => withSlashes(relative(home, resolve(shell.cwd, name)));
    const shown = {
      table: source?.shown ?? given,
      guess,
      sample,
      account,
      otherSheets,
      profileName,
      entry: `${fromHome(given)}: ${fromHome(profileName)}`,
      isWritten: options.writeProfile !== undefined,
    };
    shell.out(guessText(shown, words, paint, width));
  }
  if (options.writeProfile !== undefined)
    writeOutput(profileYaml(guess.profile, remarks(guess, given, words)), options.writeProfile, shell);
}

/** The address of a sample's row without the file's name, which stands above it. */
function shortened(cells: readonly string[], file: string): string[] {
  const from = cells.at(-1) ?? '';
  return [...cells.slice(0, -1), from.startsWith(file) ? from.slice(file.length) : from];
}

/** What a person who corrects the profile should look at. */
function remarks({ asks, unplaced }: ImportGuess, file: string, words: ImportWords): string[] {
  return [
    words.guessed(basename(file)),
    ...asks.map(({ ours, texts }) => `${words.asked}: ${ours}${texts.length === 0 ? '' : ` (${texts.join(', ')})`}`),
    ...unplaced.map(({ column, why }) => `${words.unused}: ${column} (${words.why[why]})`),
  ].map((line) => line.replaceAll(/\s+/g, ' '));
}

/** Reads every row as `compute` would, for its faults alone. */
async function readRows(
  sources: readonly Source[],
  company: Company,
  vocabulary: Vocabulary,
  problems: Problems,
): Promise<void> {
  const line: OpenLine = { add: ignore, addLong: ignore, addMissing: ignore, addNotApplicable: ignore };
  const context = { vocabulary, company, years: undefined, groupBy: [], columns: new Set<string>(), problems };
  await readActivities(sources, { ...context, open: () => line });
}

function ignore(): void {}

async function writeRows(
  sources: readonly Source[],
  { output }: ImportOptions,
  words: ImportWords,
  shell: Shell,
): Promise<void> {
  await streamOutput(output, shell, async (out) => {
    for (const source of sources) await readSource(source, (split) => out(csvLine(split.cells())));
  });
  for (const { shown, tidy } of sources)
    if (tidy !== undefined) shell.err(`${shown}: ${accountText(tidy.account(), words)}\n`);
}
