// esgcalc compare: why a figure changed from one year, site or result to another, taken apart by cause.
import { listed, phrase } from '../../domain/phrase.ts';
import { Command, Option } from 'commander';
import { CHANGE_METHODS, type ChangeMethod } from '../../domain/change.ts';
import { inFileOrder, type Diagnostic } from '../../domain/diagnostic.ts';
import {
  figureMissing,
  kpiUnknown,
  notTakenApart,
  optionInvalid,
  sidesMissing,
} from '../../domain/faults/companyFaults.ts';
import { editionUnknown } from '../../domain/faults/factorFaults.ts';
import { MISSING, type KpiValue } from '../../domain/figure.ts';
import { Fraction } from '../../domain/fraction.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { nearestName } from '../../domain/spelling.ts';
import { unitLabel } from '../../domain/unit.ts';
import { takeApart } from '../../compute/change/takeApart.ts';
import { underEdition, underFactorsOf } from '../../compute/change/likeForLike.ts';
import type { Swap } from '../../compute/chooseFactors.ts';
import type { KpiRow } from '../../compute/computeKpis.ts';
import type { Results } from '../../compute/results.ts';
import { changeCsv, changeJson } from '../../format/changeData.ts';
import { changeText } from '../../format/change.ts';
import { changePercent, grouped } from '../../format/numbers.ts';
import { changeReport } from '../../report/changeReport.ts';
import { CHANGE_WORDS } from '../../report/changeWords.ts';
import { NOTHING_TOTALLED, paperFor, writeDiagnostics, writeOutput } from '../output.ts';
import { run, type Run, type RunOptions } from '../../api/run.ts';
import type { ExitCode, Shell } from '../shell.ts';
import { compareResultFiles, isResultPair } from './compareResultFiles.ts';
import { addRunOptions } from './runOptions.ts';

type CompareOptions = RunOptions & {
  readonly from?: string;
  readonly to?: string;
  readonly kpi: string;
  readonly per: string;
  readonly mix?: boolean;
  readonly method: ChangeMethod;
  readonly likeForLike?: boolean;
  readonly with?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly lang?: Language;
  readonly color?: boolean;
};

/** Declares the command; `finish` takes its exit code. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const compare = new Command('compare')
    .description(
      'why a figure changed: revenue, use, mix, factor; years, sites, or two results of compute --format json',
    )
    .argument('[file...]', 'as for compute; or two results: before.json after.json')
    .option('--from <year>', 'the year to start from; with --by a value of that column, such as a site')
    .option('--to <year>', 'the year, or value, to end with')
    .option('--by <column>', 'compare two values of this column, such as site, in one --year')
    .option('--kpi <key>', 'the figure to take apart', 'ghg_total')
    .option('--per <key>', 'the measure that use is seen against, or none', 'revenue')
    .option('--mix', 'tell the mix within what is counted alike (kinds, regions) apart from the factors')
    .addOption(
      new Option('--method <name>', 'how effects are told apart; shapley also where an amount is zero or negative')
        .choices([...CHANGE_METHODS])
        .default('lmdi'),
    )
    .option('--like-for-like', 'the first year under the factors of the second')
    .option('--with <edition>', 'both sides under this edition, for whatever it has factors of')
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .addOption(new Option('-l, --lang <language>', 'language of the labels').choices([...LANGUAGES]))
    .option('-o, --output <file>', 'write to a file instead of standard output');
  return addRunOptions(compare, 'with --by: the year of both sides').action(
    async (files: string[], options: CompareOptions) => {
      if (isResultPair(files, shell)) return finish(compareResultFiles(files, options, shell));
      // All years are read: the one of two sites is looked up among them.
      const { year: _, ...rest } = options;
      const reading = { ...rest, alsoRead: options.with === undefined ? [] : [options.with] };
      finish(await run(files, reading, shell, (outcome) => print(outcome, options, shell)));
    },
  );
}

/** One side: its name, the KPIs, and the ledger lines it stands on. */
type Side = {
  readonly label: string;
  readonly year: string;
  readonly rows: readonly KpiRow[];
  readonly lines: readonly LedgerLine[];
};

function print(outcome: Run, options: CompareOptions, shell: Shell): ExitCode {
  const { results, diagnostics, leftOut, exitCode, vocabulary, sources } = outcome;
  const fail = (found: readonly Diagnostic[], code: ExitCode): ExitCode => {
    const files = sources.map(({ shown }) => shown);
    const ending = results === undefined ? NOTHING_TOTALLED : undefined;
    writeDiagnostics(inFileOrder(found, files), leftOut, options.color, shell, ending);
    return code;
  };
  if (results === undefined) return fail(diagnostics, exitCode);
  if (options.by !== undefined && options.likeForLike === true) {
    const hint = phrase`it puts one year under the factors of another; for two sites name an edition with --with`;
    return fail([optionInvalid(undefined, { option: '--like-for-like', text: `--by ${options.by}`, hint })], 2);
  }
  const changed = underOtherFactors(outcome, results, options);
  if ('faults' in changed) return fail(changed.faults, changed.code);
  const sides = sidesOf(options, changed.results);
  if ('fault' in sides) return fail([sides.fault], 2);
  const [from, to] = sides.sides;
  const row = changed.results.rows.find(({ kpi }) => kpi.key === options.kpi);
  if (row === undefined) return fail([unknownKpi(options.kpi, results)], 2);
  const per = options.per === 'none' ? undefined : changed.results.rows.find(({ kpi }) => kpi.key === options.per);
  if (per === undefined && options.per !== 'none') return fail([unknownKpi(options.per, results)], 2);
  const values = [valueOf(from, options.kpi), valueOf(to, options.kpi)] as const;
  const [was, is] = values;
  if (was.status !== 'value' || is.status !== 'value') {
    const { label } = was.status === 'value' ? to : from;
    return fail(
      [figureMissing(undefined, { key: options.kpi, year: label, why: phrase`it has no rows, or they say /` })],
      1,
    );
  }
  const measures = [measureOf(from, options.per), measureOf(to, options.per)] as const;
  const isRatio = row.kpi.content.kind === 'ratio';
  const isThere = isRatio || measures.every((measure) => measure !== undefined);
  const [before, after] = isThere ? measures : [undefined, undefined];
  const taken = takeApart(
    { figure: was.figure, measure: before },
    { figure: is.figure, measure: after },
    { method: options.method, isByMix: options.mix === true },
  );
  if (taken === undefined) return fail([notTakenApart(undefined, { key: options.kpi })], 2);
  const language = shell.reader.language;
  const denominator = isRatio && row.kpi.content.kind === 'ratio' ? row.kpi.content.per : options.per;
  const measured = changed.results.rows.find(({ kpi }) => kpi.key === denominator);
  const report = changeReport(
    taken,
    {
      kpi: row,
      kpis: changed.results.rows,
      sides: [from.label, to.label],
      values,
      measure: measured === undefined ? undefined : { label: measured.kpi.labels[language], isThere },
      lines: [from.lines, to.lines],
      opening:
        changed.results === results ? [] : opening(options, sides.sides, sidesOf(options, results), row, language),
    },
    language,
  );
  const isOurs = ({ about }: Diagnostic): boolean =>
    about?.names.includes(options.kpi) === true &&
    (about.year === undefined || about.year === from.year || about.year === to.year);
  writeDiagnostics(diagnostics.filter(isOurs), [], options.color, shell);
  const { paint, width } = paperFor(options, shell);
  const text =
    options.format === 'json'
      ? changeJson(report)
      : options.format === 'csv'
        ? changeCsv(report)
        : changeText(report, unitLabel(row.unit, language, vocabulary.units), paint, width);
  writeOutput(text, options.output, shell);
  return exitCode;
}

/** The results under the factors that were asked for; the same ones where none were. */
function underOtherFactors(
  { recompute }: Run,
  results: Results,
  { likeForLike, with: id, from = '', to = '' }: CompareOptions,
): { readonly results: Results } | { readonly faults: readonly Diagnostic[]; readonly code: ExitCode } {
  let swap: Swap | undefined;
  if (id !== undefined) {
    const edition = results.library.editions.get(id);
    if (edition === undefined) {
      const nearest = nearestName(id, results.library.editionNames);
      return { faults: [editionUnknown(undefined, { text: id, nearest })], code: 2 };
    }
    swap = underEdition(edition);
  } else if (likeForLike === true) swap = underFactorsOf(to, from, results.inventory.emissions, results.library);
  if (swap === undefined || recompute === undefined) return { results };
  const { value, diagnostics } = recompute(swap);
  const faults = diagnostics.filter(({ severity }) => severity === 'error');
  return faults.length > 0 ? { faults, code: 1 } : { results: value };
}

/** The two sides, or what is wrong with their names: years, or values of the `--by` column in one year. */
function sidesOf(
  { from, to, by, year }: CompareOptions,
  results: Results,
): { readonly sides: readonly [Side, Side] } | { readonly fault: Diagnostic } {
  const { lines } = results.inventory;
  const known = by === undefined ? results.years : results.groups.map(({ groups }) => groups.join(', '));
  const within = year ?? results.years.at(-1) ?? '';
  if (by !== undefined && !results.years.includes(within)) {
    const hint = phrase`the files hold ${listed(results.years)}`;
    return { fault: optionInvalid(undefined, { option: '--year', text: within, hint }) };
  }
  const sideOf = (label: string): Side => {
    const group = results.groups.find(({ groups }) => groups.join(', ') === label);
    const inGroup = (line: LedgerLine): boolean => line.year === within && line.groups.join(', ') === label;
    return by === undefined
      ? { label, year: label, rows: results.rows, lines: lines.filter((line) => line.year === label) }
      : { label, year: within, rows: group?.rows ?? [], lines: lines.filter(inGroup) };
  };
  const first = from ?? (by === undefined ? results.years.at(-2) : undefined);
  const second = to ?? (by === undefined ? results.years.at(-1) : undefined);
  for (const [option, text] of [
    ['--from', first],
    ['--to', second],
  ] as const) {
    if (text !== undefined && known.includes(text)) continue;
    const names = known.filter((name) => name !== '');
    const there = names.length === 0 ? phrase`none with a name` : listed(names);
    if (text === undefined) return { fault: sidesMissing(undefined, { option, there }) };
    const hint = known.length === 1 ? phrase`there is ${there}` : phrase`there are ${there}`;
    return { fault: optionInvalid(undefined, { option, text, hint }) };
  }
  return { sides: [sideOf(first ?? ''), sideOf(second ?? '')] };
}

function valueOf({ rows, year }: Side, key: string): KpiValue {
  return rows.find(({ kpi }) => kpi.key === key)?.values.get(year) ?? MISSING;
}

/** The measure, where there is one to divide by. */
function measureOf(side: Side, key: string): Fraction | undefined {
  const value = valueOf(side, key);
  return value.status === 'value' && value.figure.amount.compare(Fraction.zero) > 0 ? value.figure.amount : undefined;
}

/** On which basis the sides are compared, and what they were as reported. */
function opening(
  { with: edition, kpi }: CompareOptions,
  [from, to]: readonly [Side, Side],
  reported: ReturnType<typeof sidesOf>,
  row: KpiRow,
  language: Language,
): string[] {
  const words = CHANGE_WORDS[language];
  const basis = edition === undefined ? words.likeForLike(from.label, to.label) : words.underEdition(edition);
  if ('fault' in reported) return [basis];
  const [was, is] = reported.sides.map((side) => valueOf(side, kpi));
  if (was?.status !== 'value' || is?.status !== 'value') return [basis];
  const [first, second] = [was.figure.amount, is.figure.amount];
  const { decimals } = row.kpi;
  return [
    basis,
    words.reported(grouped(first.toFixed(decimals)), grouped(second.toFixed(decimals)), changePercent(first, second)),
  ];
}

function unknownKpi(text: string, { rows }: Results): Diagnostic {
  return kpiUnknown(undefined, {
    text,
    nearest: nearestName(
      text,
      rows.map(({ kpi }) => kpi.key),
    ),
  });
}
