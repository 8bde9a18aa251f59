// esgcalc init: a company's first files, by questions on the terminal, by options, or as a copy of an example.
import { phrase, type Words } from '../../domain/phrase.ts';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { answersEnded, companyPresent, optionInvalid } from '../../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { StarterPlan, StarterSite } from '../../domain/starter.ts';
import { COMPANY_FILE, kindOf, withSlashes } from '../../read/findFiles.ts';
import { readRegions, readStarter } from '../../read/readStarter.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { companyText, IGNORED, tableName, tableText, workflowText } from '../../report/starterFiles.ts';
import { interview, type Answer, type Ask } from '../interview.ts';
import { writing } from '../files/cannotWrite.ts';
import { writeWhole } from '../files/wholeFile.ts';
import { writeDiagnostics } from '../output.ts';
import type { ExitCode, Shell } from '../shell.ts';
import {
  readLanguage,
  readOrganisation,
  readRevenueUnit,
  readSite,
  readUses,
  readYear,
  readYearEnd,
  type AnswerWords,
} from '../starterAnswers.ts';

type InitOptions = {
  readonly name?: string;
  readonly year?: string;
  readonly ends?: string;
  readonly site?: readonly string[];
  readonly use?: string;
  readonly revenue?: string;
  readonly lang?: string;
  readonly example?: boolean;
};

const USUAL = {
  ends: '12-31',
  use: 'electricity, water, waste, business travel',
  revenue: 'HKD 1M',
  lang: 'en',
} as const;

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  return new Command('init')
    .description('start a company: asks on the terminal, or takes the answers as options; overwrites nothing')
    .argument('[folder]', 'where to write; made if it is not there', '.')
    .option('--name <organisation>', 'name of the organisation; with it nothing is asked')
    .option('-y, --year <year>', 'the reporting year to fill first')
    .option('--ends <month-day>', `last day of the reporting year (default: ${USUAL.ends})`)
    .option('--site <name:region>', 'a site and its region, such as Central:HK-HKE; may stand several times', collect)
    .option('--use <names>', `what is used, with commas between (default: ${USUAL.use})`)
    .option('--revenue <unit>', `what revenue is counted in (default: ${USUAL.revenue})`)
    .option('-l, --lang <language>', `language of the tables: en, zh-Hant, zh-Hans (default: ${USUAL.lang})`)
    .option('--example', 'write a filled example company instead, ready to compute')
    .action(async (folder: string, options: InitOptions) => {
      finish(await start(folder, options, shell));
    });
}

async function start(folder: string, options: InitOptions, shell: Shell): Promise<ExitCode> {
  const path = resolve(shell.cwd, folder);
  const fail = (found: readonly Diagnostic[]): ExitCode => {
    writeDiagnostics(found, [], undefined, shell, ({ nothingWritten }) => nothingWritten);
    return 2;
  };
  if (kindOf(join(path, COMPANY_FILE)) !== 'none')
    return fail([companyPresent(undefined, { folder: folder === '.' ? phrase`this folder` : folder })]);
  if (options.example === true) return report(write(path, exampleFiles(shell)), folder, shell, undefined);
  const words: AnswerWords = {
    uses: readStarter(shell.factorsFolder),
    regions: readRegions(shell.factorsFolder),
    units: readVocabulary(shell.factorsFolder).units,
  };
  const faults: Diagnostic[] = [];
  const plan =
    options.name === undefined
      ? await interview(shell, (ask) => asked(ask, words, shell))
      : planFrom(options, words, faults);
  if (faults.length > 0) return fail(faults);
  if (plan === undefined) return fail([answersEnded(undefined, {})]);
  return report(write(path, filesOf(plan, shell)), folder, shell, tableName(plan.year));
}

/** The plan that the options make; a fault for each that will not do. */
function planFrom(options: InitOptions, words: AnswerWords, faults: Diagnostic[]): StarterPlan | undefined {
  const take = <T>(option: string, text: string, answer: Answer<T>): T | undefined => {
    if ('value' in answer) return answer.value;
    faults.push(optionInvalid(undefined, { option, text, hint: answer.fault }));
    return undefined;
  };
  const {
    name = '',
    year = '',
    ends = USUAL.ends,
    use = USUAL.use,
    revenue = USUAL.revenue,
    lang = USUAL.lang,
  } = options;
  const plan = {
    organisation: take('--name', name, readOrganisation(name)),
    ends: take('--ends', ends, readYearEnd(ends)),
    year: take('--year', year, readYear(year)),
    sites: (options.site ?? []).map((text) => take('--site', text, readSite(text, words))),
    uses: take('--use', use, readUses(use, words)),
    revenueUnit: take('--revenue', revenue, readRevenueUnit(revenue, words)),
    language: take('--lang', lang, readLanguage(lang)),
  };
  return whole(plan);
}

/** The plan that the answers make; undefined when they end too early. */
async function asked(ask: Ask, words: AnswerWords, shell: Shell): Promise<StarterPlan | undefined> {
  const organisation = await ask({ text: phrase`Name of the organisation`, read: readOrganisation });
  if (organisation === undefined) return undefined;
  const ends = await ask({
    text: phrase`Last day of its reporting year, as month-day`,
    usual: USUAL.ends,
    read: readYearEnd,
  });
  const year =
    ends === undefined
      ? undefined
      : await ask({ text: phrase`Reporting year to fill first, such as 2025`, read: readYear });
  if (year === undefined) return undefined;
  const { reader } = shell;
  const sitesWanted = phrase`Sites, one a line with the region whose electricity it uses (Central: HK-HKE); an empty line ends the list.`;
  shell.out(`${reader.say(sitesWanted)}\n`);
  const sites: StarterSite[] = [];
  for (;;) {
    const site = await ask<StarterSite | 'none'>({
      text: phrase`Site ${sites.length + 1}`,
      read: (text) => (text === '' ? { value: 'none' } : readSite(text, words)),
    });
    if (site === undefined) return undefined;
    if (site === 'none') break;
    sites.push(site);
  }
  shell.out(
    `${reader.say(phrase`What it uses:`)}\n${words.uses.map(({ name, labels }, index) => `  ${index + 1}  ${name}: ${labels.en}, ${labels['zh-Hant']}\n`).join('')}`,
  );
  const uses = await ask({
    text: phrase`Names or numbers, with commas between`,
    usual: USUAL.use,
    read: (text) => readUses(text, words),
  });
  if (uses === undefined) return undefined;
  const revenueUnit = await ask({
    text: phrase`Revenue is counted in`,
    usual: USUAL.revenue,
    read: (text) => readRevenueUnit(text, words),
  });
  if (revenueUnit === undefined) return undefined;
  const language = await ask({
    text: phrase`Language of the tables (en, zh-Hant, zh-Hans)`,
    usual: reader.language,
    read: readLanguage,
  });
  return whole({ organisation, ends, year, sites, uses, revenueUnit, language });
}

type Draft = {
  readonly [Field in Exclude<keyof StarterPlan, 'reportingYear' | 'sites'>]: StarterPlan[Field] | undefined;
} & { readonly ends: string | undefined; readonly sites: readonly (StarterSite | undefined)[] };

/** The plan, where nothing is lacking. */
function whole({ ends, sites, organisation, year, uses, revenueUnit, language }: Draft): StarterPlan | undefined {
  const placed = sites.filter((site) => site !== undefined);
  if (placed.length < sites.length || ends === undefined || organisation === undefined || year === undefined)
    return undefined;
  if (uses === undefined || revenueUnit === undefined || language === undefined) return undefined;
  return { organisation, reportingYear: { ends, label: 'end' }, year, sites: placed, uses, revenueUnit, language };
}

/** Each file by its path below the folder. */
type Files = ReadonlyMap<string, string>;

function filesOf(plan: StarterPlan, { version }: Shell): Files {
  return new Map([
    [COMPANY_FILE, companyText(plan)],
    [tableName(plan.year), tableText(plan)],
    ['.gitignore', IGNORED],
    [join('.github', 'workflows', 'esgcalc.yml'), workflowText(version)],
  ]);
}

/** The example that the package ships. */
function exampleFiles({ factorsFolder }: Shell): Files {
  const folder = join(factorsFolder, '..', 'fixtures', 'office');
  const names = readdirSync(folder).filter((name) => name === COMPANY_FILE || /^\d+\.csv$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Writes what is not there yet; on a failure nothing of it stays. The company file comes last: one that is there says that the folder was
 * begun, so where the machine stops before it, beginning again ends the work.
 */
function write(folder: string, files: Files): { readonly written: string[]; readonly kept: string[] } {
  const names = [...files.keys()];
  const isKept = (name: string): boolean => existsSync(join(folder, name));
  const [written, kept] = [names.filter((name) => !isKept(name)), names.filter(isKept)];
  const begun: string[] = [];
  try {
    for (const name of written.toSorted((a, b) => Number(a === COMPANY_FILE) - Number(b === COMPANY_FILE))) {
      const path = join(folder, name);
      writing(name, () => {
        mkdirSync(dirname(path), { recursive: true });
        writeWhole(path, files.get(name) ?? '', { isNew: true });
      });
      begun.push(name);
    }
  } catch (error) {
    for (const name of begun) rmSync(join(folder, name), { force: true });
    throw error;
  }
  return { written, kept };
}

/** Says what was written, what stood there already, and what to do next. */
function report(
  { written, kept }: ReturnType<typeof write>,
  folder: string,
  shell: Shell,
  table: string | undefined,
): ExitCode {
  const say = (words: Words): string => shell.reader.say(words);
  const at = (name: string): string => withSlashes(relative(shell.cwd, resolve(shell.cwd, folder, name)));
  shell.out(
    `${[...written.map((name) => phrase`wrote ${at(name)}`), ...kept.map((name) => phrase`kept  ${at(name)}, which was there`)].map(say).join('\n')}\n\n`,
  );
  const compute = `esgcalc compute${folder === '.' ? '' : ` ${folder}`}`;
  if (table === undefined) shell.out(`${say(phrase`Next: ${compute}`)}\n`);
  else
    shell.out(
      `${say(phrase`Next: fill the empty quantities of ${at(table)} (/ where no figure is known, n/a where there can be none); take out the rows that you do not need.`)}\n${say(phrase`Then: ${compute}`)}\n`,
    );
  return 0;
}
