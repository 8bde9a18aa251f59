// One run from files to results, shared by the commands that compute: read, add up, choose factors, compute, collect what is wrong.
import { listed, phrase } from '../domain/phrase.ts';
import type { Company } from '../domain/company.ts';
import { inFileOrder, Problems, type Checked, type Diagnostic, type LeftOut } from '../domain/diagnostic.ts';
import { POTENTIAL_SETS } from '../domain/gas.ts';
import { isDay, parseYears } from '../domain/period.ts';
import { nearestName } from '../domain/spelling.ts';
import { pinOverridden } from '../domain/faults/factorFaults.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import type { RowObserver } from '../domain/observedRow.ts';
import { withMeasures, type Vocabulary } from '../domain/vocabulary.ts';
import { Ledger } from '../compute/addUp.ts';
import { RowCounts } from '../compute/aggregate/countRows.ts';
import type { Swap } from '../compute/chooseFactors.ts';
import { wantedFactors, withoutPins } from '../compute/factorRules.ts';
import { isMarketBased } from '../compute/market/isMarketBased.ts';
import { unlistedSites } from '../compute/unlistedSites.ts';
import { inYears, withinBoundary } from '../compute/withinBoundary.ts';
import { computeResults, reviewLines, type Results } from '../compute/results.ts';
import { locatePlaces } from '../read/locatePlaces.ts';
import { readActivities, type Input } from '../read/readActivities.ts';
import type { Source } from '../read/sourceRecords.ts';
import { readEditions } from '../read/readEditions.ts';
import { readVocabulary } from '../read/readVocabulary.ts';
import { gatherInputs, type CompanyChoice, type Gathered, type RunInput, type Summed } from './gatherInputs.ts';
import { editionFolders } from './library.ts';
import { refuseOverwriting } from './refuseOverwriting.ts';
import type { Surroundings } from './surroundings.ts';

/** What the computing commands share of their options. */
export type RunOptions = {
  readonly company?: CompanyChoice;
  readonly year?: string;
  readonly gwp?: string;
  readonly preset?: string;
  readonly exact?: boolean;
  readonly allErrors?: boolean;
  readonly by?: string;
  readonly asOf?: string;
  readonly keepPins?: boolean;
  readonly output?: string;
  readonly marketBased?: boolean;
  /** What adds rows up where they are. */
  readonly engine?: 'duckdb';
  /** Editions to read beside those that the rows need. */
  readonly alsoRead?: readonly string[];
  /** False where nobody asks for the digests of the files. */
  readonly isHashed?: boolean;
  /** Makes what sees every row while it is read. */
  readonly observe?: (company: Company) => RowObserver;
};

/** What a run came to; `results` is undefined where an error stands, for nothing is totalled then. */
export type Run = {
  readonly vocabulary: Vocabulary;
  readonly company: Company;
  /** The reporting years asked for, or undefined where all are. */
  readonly years: readonly string[] | undefined;
  readonly results: Results | undefined;
  /** The same ledger lines with an edition in the place of others. */
  readonly recompute: ((swap: Swap) => Checked<Results>) | undefined;
  /** Reads the same files once more, grouped or observed otherwise. */
  readonly again: (changed: Pick<RunOptions, 'by' | 'observe'>) => Promise<Run>;
  readonly sources: readonly Source[];
  readonly inputs: readonly Input[];
  readonly groupBy: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly leftOut: readonly LeftOut[];
  readonly exitCode: 0 | 1 | 2;
};

/** Runs, hands the outcome to `use` while standard input can still be read again, and cleans up. */
export async function run<T>(
  files: readonly RunInput[],
  options: RunOptions,
  around: Surroundings,
  use: (outcome: Run) => Promise<T> | T,
): Promise<T> {
  const problems = new Problems(options.allErrors === true ? Infinity : undefined);
  const known = readVocabulary(around.factorsFolder);
  const groupBy = options.engine === undefined ? undefined : columnsIn(options.by);
  const gathered = await gatherInputs(files, options.company, known, around, problems, groupBy);
  const vocabulary = withMeasures(known, gathered.company.ownMeasures);
  refuseOverwriting(options.output, gathered, around, problems);
  try {
    const company = applied(gathered.company, options, vocabulary, problems);
    const before = problems.kept.filter((diagnostic) => gathered.summed?.said.includes(diagnostic) !== true);
    const outcome = await runOn(gathered, company, vocabulary, options, around, problems);
    if (gathered.summed === undefined || !blamesRows(outcome, gathered.summed)) return await use(outcome);
    // What is said of rows says where they stand: then they are read themselves.
    const again = new Problems(options.allErrors === true ? Infinity : undefined);
    again.addAll(before);
    const sources = await gathered.summed.unsummed(again);
    return await use(await runOn({ ...gathered, sources }, company, vocabulary, options, around, again));
  } finally {
    gathered.dispose();
  }
}

/** As `run`, on sources that are open, for a company as its file has it. */
export function runSources(
  sources: readonly Source[],
  company: Company,
  vocabulary: Vocabulary,
  around: Surroundings,
  problems: Problems,
): Promise<Run> {
  const known = withMeasures(vocabulary, company.ownMeasures);
  return runOn({ sources, isWholeRecord: true }, company, known, {}, around, problems);
}

/** Whether something is said of a row of what an engine has added up. */
function blamesRows({ diagnostics }: Run, { names }: Summed): boolean {
  return diagnostics.some(({ place }) => place?.line !== undefined && names.has(place.file));
}

function columnsIn(by: string | undefined): readonly string[] {
  return by === undefined ? [] : by.split(',').map((column) => column.trim());
}

async function runOn(
  gathered: Pick<Gathered, 'sources' | 'isWholeRecord'>,
  company: Company,
  vocabulary: Vocabulary,
  options: RunOptions,
  around: Surroundings,
  problems: Problems,
): Promise<Run> {
  const { sources, isWholeRecord } = gathered;
  const ledger = new Ledger();
  const counts = new RowCounts();
  const groupBy = columnsIn(options.by);
  const years = yearsOf(options.year, company, problems);
  const isMisused = problems.blamesCommand;
  const columns = new Set<string>();
  const progress = around.progress?.(sources);
  const inputs = await readActivities(sources, {
    vocabulary,
    company,
    // A file that is named is to hold the years asked for; of a company's whole record the others are left out, and who
    // looks at the rows themselves wants the years before as history.
    years: isWholeRecord || options.observe !== undefined ? undefined : years,
    groupBy,
    columns,
    open: ledger.open,
    stands: counts.add,
    observer: options.observe?.(company),
    problems,
    progress: progress?.tell,
    isHashed: options.isHashed,
  });
  progress?.end();
  for (const column of groupBy) reportUnknownColumn(column, columns, vocabulary, problems);
  const wanted = inYears(counts.applied(ledger.close()), years);
  const { lines, notes } = withinBoundary(wanted.lines, years, company);
  problems.addAll([...wanted.notes, ...notes]);
  // Who looks at the rows themselves counts those of each such site.
  if (options.observe === undefined) problems.addAll(unlistedSites(lines, company));
  const preset = vocabulary.presets.get(company.preset) ?? [];
  let results: Results | undefined;
  let recompute: Run['recompute'];
  if (!isMisused) {
    const { families, editions } = wantedFactors(
      lines,
      company,
      preset,
      isMarketBased(lines, company, vocabulary.kpis),
    );
    for (const id of options.alsoRead ?? []) editions.add(id);
    const library = problems.take(
      readEditions(editionFolders(company, around), vocabulary.families, vocabulary.units, { families, editions }),
    );
    const own = [...library.editions.values()].filter((edition) => edition.own).flatMap(({ factors }) => factors);
    if (own.length > 0) {
      const { implausibleFactors } = await import('../read/validate/plausible.ts');
      problems.addAll(implausibleFactors(own, around.factorsFolder, vocabulary));
    }
    const basis = { company, vocabulary, library, preset, groupBy, exactTargets: options.exact === true };
    // Rows that could not be read would bring faults that are not there, such as a missing revenue: then only factors are looked at.
    if (problems.hasErrors) problems.addAll(reviewLines(lines, basis));
    else {
      results = problems.take(computeResults(lines, basis));
      recompute = (swap) => computeResults(lines, { ...basis, swap });
    }
  }
  const files = sources.map(({ shown }) => shown);
  // A measure may be missing only because its row could not be read: beside errors the warning would mislead.
  const said = problems.kept.filter(
    ({ code, severity }) => !problems.hasErrors || code !== 'measure-missing' || severity === 'error',
  );
  const diagnostics = inFileOrder(await locatePlaces(said, sources, vocabulary.columns), files);
  return {
    vocabulary,
    company,
    years,
    results: problems.hasErrors ? undefined : results,
    recompute,
    again: (changed) => runOn(gathered, company, vocabulary, { ...options, ...changed }, around, new Problems()),
    sources,
    inputs,
    groupBy,
    diagnostics,
    leftOut: problems.leftOut(),
    exitCode: problems.hasErrors ? (problems.blamesCommand ? 2 : 1) : 0,
  };
}

/** Columns that figures can be grouped by though no file has them. */
const ALWAYS = ['month', 'quarter', 'scope', 'category', 'gas'];

function reportUnknownColumn(
  column: string,
  columns: ReadonlySet<string>,
  { columns: known }: Vocabulary,
  problems: Problems,
): void {
  const names = [...ALWAYS, ...known.map(({ name }) => name), ...columns];
  if (columns.size === 0 || names.includes(column)) return;
  const nearest = nearestName(column, names);
  const there = phrase`there are ${listed([...ALWAYS, ...columns])}`;
  const hint = nearest === undefined ? there : phrase`did you mean ${nearest}? ${there}`;
  problems.add(optionInvalid(undefined, { option: '--by', text: column, hint }));
}

function yearsOf(
  text: string | undefined,
  { reportingYear }: Company,
  problems: Problems,
): readonly string[] | undefined {
  const years = text === undefined ? undefined : parseYears(text, reportingYear);
  if (text !== undefined && years === undefined)
    problems.add(optionInvalid(undefined, { option: '--year', text, hint: phrase`write 2025 or 2023-2025` }));
  return years;
}

/** The company as the options would have it. */
function applied(company: Company, options: RunOptions, vocabulary: Vocabulary, problems: Problems): Company {
  const potentials = POTENTIAL_SETS.find((set) => set === options.gwp);
  const preset = options.preset ?? company.preset;
  if (!vocabulary.presets.has(preset)) {
    problems.add(
      optionInvalid(undefined, {
        option: '--preset',
        text: preset,
        hint: phrase`presets: ${listed([...vocabulary.presets.keys()])}`,
      }),
    );
  }
  const marketBased = company.marketBased || options.marketBased === true;
  return asOf({ ...company, preset, marketBased, potentials: potentials ?? company.potentials }, options, problems);
}

/** Every year under the factors published by one day: pins are set aside, each is said. */
function asOf(company: Company, { asOf: day, keepPins }: RunOptions, problems: Problems): Company {
  if (day === undefined) return company;
  if (!isDay(day)) {
    problems.add(
      optionInvalid(undefined, { option: '--as-of', text: day, hint: phrase`write a day, such as 2025-12-31` }),
    );
    return company;
  }
  if (keepPins === true) return { ...company, asOf: day };
  const { rules, dropped } = withoutPins(company.factorRules);
  for (const { activity, choice } of dropped) {
    problems.add(pinOverridden(choice.place, { activity, edition: choice.edition, why: choice.why ?? '', asOf: day }));
  }
  return { ...company, asOf: day, setsPinsAside: true, factorRules: rules };
}
