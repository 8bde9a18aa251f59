// esgcalc factors impact: every KPI before and after one edition takes another's place, and which ledger lines move.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { Command, Option } from 'commander';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import { editionUnknown } from '../../../domain/faults/factorFaults.ts';
import { Fraction } from '../../../domain/fraction.ts';
import type { Edition } from '../../../domain/factor.ts';
import { nearestName } from '../../../domain/spelling.ts';
import type { Swap } from '../../../compute/chooseFactors.ts';
import { compareResults, type Impact } from '../../../compute/compareResults.ts';
import { alignedColumns } from '../../../format/columns.ts';
import { csvText } from '../../../format/csv.ts';
import { grouped, percentText, signedText } from '../../../format/numbers.ts';
import { NOTHING_TOTALLED } from '../../output.ts';
import { refuse } from '../../refuse.ts';
import { run, type Run, type RunOptions } from '../../../api/run.ts';
import { addRunOptions } from '../runOptions.ts';
import type { ExitCode, Shell } from '../../shell.ts';

type ImpactOptions = RunOptions & {
  readonly from: string;
  readonly to: string;
  readonly failAbove?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly color?: boolean;
};

/** Declares the command. */
export function impactCommand(shell: Shell, finish: (code: ExitCode) => void): Command {
  const impact = new Command('impact')
    .description('what a change of edition does to each KPI, and which ledger lines move')
    .argument('[file...]', 'as for compute')
    .requiredOption('--from <edition>', 'the edition as it was')
    .requiredOption('--to <edition>', 'the edition that takes its place')
    .option('--fail-above <percent>', 'exit 1 where a KPI moves by more than this, such as 1%')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'));
  return addRunOptions(impact, 'the reporting years wanted, such as 2025 or 2023-2025').action(
    async (files: string[], options: ImpactOptions) => {
      finish(
        await run(files, { ...options, alsoRead: [options.from, options.to] }, shell, (outcome) =>
          print(outcome, options, shell),
        ),
      );
    },
  );
}

function print(outcome: Run, options: ImpactOptions, shell: Shell): ExitCode {
  const { results, recompute, diagnostics, exitCode } = outcome;
  const fail = (found: Run['diagnostics'], code: ExitCode): ExitCode =>
    refuse(outcome, found, code, options.color, shell, NOTHING_TOTALLED);
  if (results === undefined || recompute === undefined) return fail(diagnostics, exitCode);
  const { editions } = results.library;
  const [before, after] = [editions.get(options.from), editions.get(options.to)];
  if (before === undefined || after === undefined) {
    const text = before === undefined ? options.from : options.to;
    return fail([editionUnknown(undefined, { text, nearest: nearestName(text, results.library.editionNames) })], 2);
  }
  const limit = Fraction.parse((options.failAbove ?? '').replace(/\s*%$/, ''));
  if (options.failAbove !== undefined && limit === undefined) {
    return fail(
      [
        optionInvalid(undefined, {
          option: '--fail-above',
          text: options.failAbove,
          hint: phrase`write a share such as 1% or 0.5%`,
        }),
      ],
      2,
    );
  }
  const isEither = ({ id }: Edition): boolean => id === before.id || id === after.id;
  const putting =
    (use: Edition): Swap =>
    (chosen) =>
      isEither(chosen) ? use : chosen;
  const [was, is] = [recompute(putting(before)), recompute(putting(after))];
  const faults = [...was.diagnostics, ...is.diagnostics].filter(({ severity }) => severity === 'error');
  if (faults.length > 0) return fail(faults, 1);
  const impact = compareResults(was.value, is.value);
  shell.out(printed(impact, options.format, shell));
  const isAbove =
    limit !== undefined &&
    impact.kpis.some(
      ({ change }) => change !== undefined && change.magnitude().times(Fraction.of(100n)).compare(limit) > 0,
    );
  if (isAbove) shell.err(`${shell.reader.say(phrase`a KPI moves by more than ${options.failAbove}`)}\n`);
  return isAbove ? 1 : 0;
}

function printed(
  { kpis, lines, moved, still }: Impact,
  format: ImpactOptions['format'],
  { outColumns, reader }: Shell,
): string {
  if (format === 'json')
    return `${JSON.stringify({ schema: 1, kpis: kpis.map(kpiJson), ledgerLines: lines.map(lineJson), stillLines: still }, null, 2)}\n`;
  const head = ['KPI', 'year', 'before', 'after', 'difference', 'change', 'unit'];
  if (format === 'csv') {
    const exact = kpis.map(({ kpi, year, before, after, difference, change, unit }) => [
      kpi.key,
      year,
      ...[before, after, difference, change].map((amount) => amount?.toExactText() ?? ''),
      unit.symbol,
    ]);
    return csvText([head, ...exact]);
  }
  const rows = kpis.map(({ kpi, year, before, after, difference, change, unit }) => [
    kpi.key,
    year,
    grouped(before.toFixed(kpi.decimals)),
    grouped(after.toFixed(kpi.decimals)),
    signedText(difference, kpi.decimals),
    change === undefined ? '' : percentText(change),
    unit.symbol,
  ]);
  const listed = lines.map(
    ({ label, before, after }) =>
      `  ${label}: ${before.factor} → ${after.factor}, ${grouped(before.amount.toFixed(2))} → ${grouped(after.amount.toFixed(2))} kg`,
  );
  const say = (words: Words): string => reader.say(words);
  const moving = moved === 1 ? phrase`1 ledger line moves` : phrase`${moved} ledger lines move`;
  const others =
    still === 0
      ? phrase`there is no other`
      : still === 1
        ? phrase`the other 1 does not`
        : phrase`the other ${still} do not`;
  const told = say(phrase`${moving}; ${others}`);
  const header = ['KPI', phrase`year`, phrase`before`, phrase`after`, phrase`difference`, phrase`change`, phrase`unit`];
  return `${rows.length === 0 ? `${say(phrase`no KPI moves`)}\n` : alignedColumns([header.map(say), ...rows], outColumns)}\n${told}\n${listed.join('\n')}${listed.length === 0 ? '' : '\n'}`;
}

function kpiJson({ kpi, year, before, after, difference, change, unit }: Impact['kpis'][number]): object {
  return {
    key: kpi.key,
    year,
    unit: unit.symbol,
    before: before.toExactText(),
    after: after.toExactText(),
    difference: difference.toExactText(),
    change: change?.toExactText() ?? null,
  };
}

function lineJson({ label, before, after }: Impact['lines'][number]): object {
  return {
    line: label,
    before: { factor: before.factor, kilograms: before.amount.toExactText() },
    after: { factor: after.factor, kilograms: after.amount.toExactText() },
  };
}
