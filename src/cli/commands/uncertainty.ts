// esgcalc uncertainty: how sure the totals are, and how good the data behind them.
import { phrase, type Words } from '../../domain/phrase.ts';
import { Command, Option } from 'commander';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { YearRange } from '../../compute/uncertainty/measureUncertainty.ts';
import type { Simulated, Simulation } from '../../compute/uncertainty/simulate.ts';
import { uncertaintyText } from '../../format/uncertainty.ts';
import { uncertaintyCsv, uncertaintyJson } from '../../format/uncertaintyData.ts';
import { uncertaintyReport } from '../../report/uncertaintyReport.ts';
import { NOTHING_TOTALLED, paperFor, writeDiagnostics, writeOutput } from '../output.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type UncertaintyOptions = RunOptions & {
  readonly simulate?: string | true;
  readonly seed: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: Language;
  readonly color?: boolean;
};

const DRAWS = 200_000;
const FEWEST_DRAWS = 1000;
const MOST_DRAWS = 5_000_000;
/** The largest seed that the generator takes whole. */
const LARGEST_SEED = 2_147_483_647;

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const uncertainty = new Command('uncertainty')
    .description('how sure the totals are, and how good the data behind them')
    .argument('[file...]', 'as for compute')
    .option('--simulate [draws]', `the range by simulation too (${DRAWS} draws where no number is given)`)
    .option('--seed <number>', 'where the simulation starts: the same seed gives the same draws', '42')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addRunOptions(uncertainty, 'the reporting years to look at').action(
    async (files: string[], options: UncertaintyOptions) => {
      finish(await run(files, options, shell, (outcome) => print(outcome, options, shell)));
    },
  );
}

async function print(outcome: Run, options: UncertaintyOptions, shell: Shell): Promise<ExitCode> {
  const { results, diagnostics, leftOut, exitCode } = outcome;
  if (results === undefined) {
    writeDiagnostics(diagnostics, leftOut, options.color, shell, NOTHING_TOTALLED);
    return exitCode;
  }
  const asked = simulationOf(options);
  if ('faults' in asked) {
    writeDiagnostics(asked.faults, [], options.color, shell);
    return 2;
  }
  const { simulation } = asked;
  const draw = await simulator(simulation);
  const report = uncertaintyReport(results, simulation, draw, shell.reader.language);
  writeDiagnostics(diagnostics.filter(isOfTotal), [], options.color, shell);
  const { paint, width } = paperFor(options, shell);
  const text =
    options.format === 'json'
      ? uncertaintyJson(report)
      : options.format === 'csv'
        ? uncertaintyCsv(report)
        : uncertaintyText(report, paint, width);
  writeOutput(text, options.output, shell);
  return exitCode;
}

/** The generator is loaded only where something is drawn. */
async function simulator(simulation: Simulation | undefined): Promise<(year: YearRange) => readonly Simulated[]> {
  if (simulation === undefined) return () => [];
  const { simulate } = await import('../../compute/uncertainty/simulate.ts');
  return (year) => simulate(year, simulation);
}

function simulationOf({
  simulate,
  seed,
}: UncertaintyOptions): { readonly simulation: Simulation | undefined } | { readonly faults: readonly Diagnostic[] } {
  if (simulate === undefined) return { simulation: undefined };
  const draws = simulate === true ? DRAWS : numberIn(simulate, FEWEST_DRAWS, MOST_DRAWS);
  const start = numberIn(seed, 0, LARGEST_SEED);
  if (draws !== undefined && start !== undefined) return { simulation: { draws, seed: start } };
  const invalid = (option: string, text: string, hint: Words): Diagnostic =>
    optionInvalid(undefined, { option, text, hint });
  return {
    faults: [
      ...(draws === undefined
        ? [
            invalid(
              '--simulate',
              String(simulate),
              phrase`write a number of draws from ${FEWEST_DRAWS} to ${MOST_DRAWS}`,
            ),
          ]
        : []),
      ...(start === undefined ? [invalid('--seed', seed, phrase`write a whole number up to ${LARGEST_SEED}`)] : []),
    ],
  };
}

function numberIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return number === undefined || number < least || number > most ? undefined : number;
}

/** What is said of the totals that the ranges are of, such as a scope without figures. */
function isOfTotal({ about, severity }: Diagnostic): boolean {
  return severity === 'warning' && about?.names.includes('ghg_total') === true;
}
