// esgcalc verify: recomputes and compares with expected figures, for CI; anything but agreement or a known difference fails.
import { phrase } from '../../domain/phrase.ts';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { unusedKnown, verifyFigures, type Tolerance } from '../../compute/verifyFigures.ts';
import { inFileOrder, Problems, type Diagnostic } from '../../domain/diagnostic.ts';
import { kpiUnknown, optionInvalid } from '../../domain/faults/companyFaults.ts';
import { fileMissing } from '../../domain/faults/rowFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { nearestName } from '../../domain/spelling.ts';
import { painter } from '../../format/colour.ts';
import { verificationJson, verificationJunit, verificationText } from '../../format/verification.ts';
import { VERIFICATION_WORDS } from '../../report/verificationWords.ts';
import type { Ending } from '../../report/diagnosticWords.ts';
import { kindOf, withSlashes } from '../../read/findFiles.ts';
import { readKnownDifferences } from '../../read/readKnownDifferences.ts';
import { readPrintedTable } from '../../read/readPrintedTable.ts';
import { NOTHING_TOTALLED, writeDiagnostics, writeOutput } from '../output.ts';
import { outputFaults } from '../../api/refuseOverwriting.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { addRunOptions } from './runOptions.ts';

type VerifyOptions = RunOptions & {
  readonly tolerance?: string;
  readonly known?: string;
  readonly format: 'text' | 'junit' | 'json';
  readonly color?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const verify = new Command('verify')
    .description('recompute and compare with expected figures; exit 1 where one is not as expected')
    .argument('<expected>', 'a CSV of expected figures: key, unit and a column a year, or key, unit, year, printed')
    .argument('[file...]', 'as for compute')
    .option(
      '--tolerance <bound>',
      'how far figures may be off: 0.01 in their unit, or 0.1% (default: not at the printed decimals)',
    )
    .option('--known <file>', 'known differences: a CSV of key, year, expected, computed, why')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['text', 'junit', 'json']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addRunOptions(verify, 'the reporting years to compute').action(
    async (expected: string, files: string[], options: VerifyOptions) => {
      finish(await run(files, options, shell, (outcome) => print(outcome, expected, options, shell)));
    },
  );
}

function print(outcome: Run, expected: string, options: VerifyOptions, shell: Shell): ExitCode {
  const { results, diagnostics, leftOut, exitCode, sources } = outcome;
  const fail = (found: readonly Diagnostic[], code: ExitCode, ending?: Ending): ExitCode => {
    writeDiagnostics(
      inFileOrder(
        found,
        sources.map(({ shown }) => shown),
      ),
      leftOut,
      options.color,
      shell,
      ending,
    );
    return code;
  };
  if (results === undefined) return fail(diagnostics, exitCode, NOTHING_TOTALLED);
  const problems = new Problems();
  const tolerance = toleranceOf(options.tolerance, problems);
  const figures = expectedFigures(expected, outcome, shell, problems);
  const known =
    options.known === undefined
      ? []
      : problems.take(readKnownDifferences(resolve(shell.cwd, options.known), options.known));
  for (const { key, year } of unusedKnown(known, figures)) {
    const hint = phrase`nothing is expected of ${key} in ${year}`;
    problems.add(optionInvalid(undefined, { option: '--known', text: `${key} ${year}`, hint }));
  }
  const { known: knownFile } = options;
  problems.addAll(outputFaults(options.output, [expected, ...(knownFile === undefined ? [] : [knownFile])], shell));
  if (problems.hasErrors) return fail(problems.kept, 2);
  const verified = verifyFigures(figures, results, tolerance, known);
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: options.color, environment: shell.environment, isTerminal });
  const text =
    options.format === 'json'
      ? verificationJson(verified)
      : options.format === 'junit'
        ? verificationJunit(verified)
        : verificationText(
            verified,
            VERIFICATION_WORDS[shell.reader.language],
            (words) => shell.reader.say(words),
            paint,
          );
  writeOutput(text, options.output, shell);
  return verified.some((each) => each.outcome === 'differs' || each.outcome === 'stale') ? 1 : 0;
}

/** The expected figures, by key or label; a row that is no KPI cannot be verified and is a fault. */
function expectedFigures(
  expected: string,
  { company, vocabulary, results }: Run,
  shell: Shell,
  problems: Problems,
): ReturnType<typeof readPrintedTable>['value']['figures'] {
  const path = resolve(shell.cwd, expected);
  if (kindOf(path) !== 'file') {
    problems.add(fileMissing(undefined, { file: expected }));
    return [];
  }
  const kpis = new Map((results?.rows ?? []).map(({ kpi }) => [kpi.key, kpi]));
  const { figures, rows } = problems.take(
    readPrintedTable(
      { path, shown: withSlashes(expected) },
      { ...vocabulary, kpis: new Map([...vocabulary.kpis, ...kpis]) },
      company.reportingYear,
      shell.factorsFolder,
      (what) => problems.add(optionInvalid(undefined, { option: 'verify', text: expected, hint: what })),
    ),
  );
  for (const { key } of rows.filter(({ isKnown }) => !isKnown)) {
    const place = figures.find(({ kpi }) => kpi === key)?.place;
    problems.add(kpiUnknown(place, { text: key, nearest: nearestName(key, kpis.keys()) }));
  }
  return figures;
}

function toleranceOf(text: string | undefined, problems: Problems): Tolerance {
  if (text === undefined) return { kind: 'printed' };
  const written = text.trim();
  const isShare = written.endsWith('%');
  const amount = Fraction.parse((isShare ? written.slice(0, -1) : written).trim());
  if (amount !== undefined && !amount.isNegative())
    return isShare ? { kind: 'relative', amount: amount.over(Fraction.of(100n)) } : { kind: 'absolute', amount };
  problems.add(
    optionInvalid(undefined, { option: '--tolerance', text, hint: phrase`write 0.01, or a share such as 0.1%` }),
  );
  return { kind: 'printed' };
}
