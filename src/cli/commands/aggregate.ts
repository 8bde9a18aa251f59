// esgcalc aggregate: rows added up into fewer rows of the same form, from which `compute` gives the same figures.
import { Command, Option } from 'commander';
import { RowGroups } from '../../compute/aggregate/groupRows.ts';
import { inFileOrder, Problems } from '../../domain/diagnostic.ts';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { phrase } from '../../domain/phrase.ts';
import type { OpenLine } from '../../domain/ledger.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { withMeasures } from '../../domain/vocabulary.ts';
import { exactCsvLine } from '../../format/csv.ts';
import { locatePlaces } from '../../read/locatePlaces.ts';
import { readActivities } from '../../read/readActivities.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { gatherInputs } from '../../api/gatherInputs.ts';
import { streamOutput, writeDiagnostics } from '../output.ts';
import { refuseOverwriting } from '../../api/refuseOverwriting.ts';
import type { ExitCode, Shell } from '../shell.ts';

type AggregateOptions = {
  readonly output?: string;
  readonly keep?: string;
  readonly period: 'month' | 'day';
  readonly company?: string;
  readonly allErrors?: boolean;
  readonly color?: boolean;
};

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  return new Command('aggregate')
    .description(
      'add rows up into fewer rows, each with the number of rows it stands for; `compute` gives the same figures from them',
    )
    .argument('[file...]', 'activity files, aggregates among them, globs, a folder, or - for standard input')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--keep <columns>', 'columns to keep apart that decide no figure, such as supplier or one of your own')
    .addOption(
      new Option('--period <length>', 'how long days are added up over').choices(['month', 'day']).default('month'),
    )
    .option(
      '-c, --company <file>',
      'the company file to use, or none; otherwise esgcalc.yaml beside the files or above them',
    )
    .option('--all-errors', 'print every fault, not only the first hundred of each code')
    .option('--color', 'colour even where output is no terminal')
    .option('--no-color', 'no colour')
    .action(async (files: string[], options: AggregateOptions) => {
      finish(await aggregate(files, options, shell));
    });
}

/** What is only said of figures: rows that are shared out, or left out, are here as they were. */
const OF_FIGURES = ['bill-shared', 'rows-left-out', 'path-outside'];

async function aggregate(files: readonly string[], options: AggregateOptions, shell: Shell): Promise<ExitCode> {
  const problems = new Problems(options.allErrors === true ? Infinity : undefined);
  const known = readVocabulary(shell.factorsFolder);
  const gathered = await gatherInputs(files, options.company, known, shell, problems);
  const { sources, company, dispose } = gathered;
  try {
    refuseOverwriting(options.output, gathered, shell, problems);
    const vocabulary = withMeasures(known, company.ownMeasures);
    const keep = (options.keep ?? '')
      .split(',')
      .map(spellingKey)
      .filter((name) => name !== '');
    const groups = new RowGroups(vocabulary.columns, { keep, period: options.period, company });
    const columns = new Set<string>();
    const context = { vocabulary, company, years: undefined, groupBy: [], columns, problems, open: () => PASSED_OVER };
    await readActivities(sources, { ...context, observer: groups });
    for (const column of keep.filter((name) => columns.size > 0 && !columns.has(name))) {
      const hint = phrase`the files have ${[...columns].join(', ')}`;
      problems.add(optionInvalid(undefined, { option: '--keep', text: column, hint }));
    }
    const said = problems.kept.filter(({ code }) => !OF_FIGURES.includes(code));
    const names = sources.map(({ shown }) => shown);
    const diagnostics = inFileOrder(await locatePlaces(said, sources, vocabulary.columns), names);
    writeDiagnostics(diagnostics, problems.leftOut(), options.color, shell, ({ nothingAdded }) => nothingAdded);
    if (problems.hasErrors) return problems.blamesCommand ? 2 : 1;
    await streamOutput(options.output, shell, async (out) => {
      for (const cells of groups.table()) out(exactCsvLine(cells));
    });
    return 0;
  } finally {
    dispose();
  }
}

/** The rows are observed; they open no ledger lines. */
const PASSED_OVER: OpenLine = { add: pass, addLong: pass, addMissing: pass, addNotApplicable: pass };

function pass(): void {}
