// esgcalc sql: one guarded aggregation for the database that holds the rows; `compute` takes its result.
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { AGGREGATE_COLUMNS } from '../../domain/aggregate.ts';
import { Problems } from '../../domain/diagnostic.ts';
import { optionInvalid } from '../../domain/faults/companyFaults.ts';
import { PLAIN_PROFILE } from '../../domain/importProfile.ts';
import { phrase, type Words } from '../../domain/phrase.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { aggregationOf, type AggregationRequest } from '../../domain/sql/aggregation.ts';
import { DIALECT, DIALECTS, MOST_DECIMALS, USUAL_DECIMALS, type DialectName } from '../../domain/sql/dialect.ts';
import type { Column } from '../../domain/vocabulary.ts';
import { exactCsvLine } from '../../format/csv.ts';
import { sqlText } from '../../format/sqlText.ts';
import { columnNames } from '../../read/readHeader.ts';
import { readVocabulary } from '../../read/readVocabulary.ts';
import { SQL_WORDS } from '../../report/sqlWords.ts';
import { writeDiagnostics, writeOutput } from '../output.ts';
import { outputFaults } from '../../api/refuseOverwriting.ts';
import type { ExitCode, Shell } from '../shell.ts';
import type { NamedColumns } from './sql/columnsOfProfile.ts';

type SqlOptions = {
  readonly dialect: DialectName;
  readonly table: string;
  readonly profile?: string;
  readonly columns: readonly string[];
  readonly constant: readonly string[];
  readonly period: 'month' | 'day';
  readonly decimals: string;
  readonly run?: string;
  readonly output?: string;
  readonly color?: boolean;
};

/** Declares the command. */
export function command(shell: Shell, finish: (code: ExitCode) => void): Command {
  const collect = (text: string, before: readonly string[]): string[] => [...before, text];
  return new Command('sql')
    .description('print one SQL statement that adds the rows of a table up, guarded; `compute` takes its result')
    .addOption(new Option('-d, --dialect <name>', 'the engine').choices([...DIALECTS]).makeOptionMandatory())
    .requiredOption('-t, --table <name>', 'the table, such as bills or finance.bills; "a.b" in quotes is one name')
    .option('-p, --profile <file>', 'a mapping profile whose columns and constants hold for the table too')
    .option(
      '--columns <ours=theirs,...>',
      'how our columns are called there: date=bill_date,quantity=kwh,activity=kind; other columns of yours part the sums too',
      collect,
      [],
    )
    .option('--constant <ours=text>', 'a column that is the same in every row: --constant unit=kWh', collect, [])
    .addOption(
      new Option('--period <length>', 'how long days are added up over').choices(['month', 'day']).default('month'),
    )
    .option('--decimals <count>', 'how many decimals a row may have, up to 18', String(USUAL_DECIMALS))
    .option(
      '--run <where>',
      'run it and give its result: for duckdb a file, for postgres the variable of the environment with the connection',
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .option('--color', 'colour even where output is no terminal')
    .option('--no-color', 'no colour')
    .action(async (options: SqlOptions) => finish(await print(options, shell)));
}

async function print(options: SqlOptions, shell: Shell): Promise<ExitCode> {
  const problems = new Problems();
  const { columns } = readVocabulary(shell.factorsFolder);
  const { profile } = options;
  const byProfile =
    profile === undefined
      ? PLAIN_PROFILE
      : (await import('./sql/columnsOfProfile.ts')).columnsOfProfile(profile, columns, shell, problems);
  const request = requestOf(options, columns, byProfile, problems);
  const dialect = DIALECT[options.dialect];
  const aggregation = aggregationOf(request, dialect);
  if ('unfit' in aggregation && !problems.hasErrors) {
    const hint = phrase`${options.dialect} has no way to write this name; give the column another one in a view`;
    for (const text of aggregation.unfit) problems.add(optionInvalid(undefined, { option: '--columns', text, hint }));
  }
  const { run } = options;
  if (run !== undefined && !DIALECT[options.dialect].hasRun)
    problems.add(
      optionInvalid(undefined, { option: '--run', text: run, hint: phrase`duckdb and postgres are run from here` }),
    );
  const inputs = [run, profile].filter((each) => each !== undefined);
  problems.addAll(outputFaults(options.output, inputs, shell));
  if (run !== undefined && !problems.hasErrors) return runOn(run, request, options, shell);
  writeDiagnostics(problems.kept, problems.leftOut(), options.color, shell);
  if (problems.hasErrors || 'unfit' in aggregation) return 2;
  const { period, decimals } = request;
  const text = sqlText(
    { ...aggregation, dialect, table: options.table, period, decimals },
    SQL_WORDS[shell.reader.language],
  );
  writeOutput(text, options.output, shell);
  return 0;
}

/** Runs the statement where the rows are, and writes what it gives as a CSV. */
async function runOn(where: string, request: AggregationRequest, options: SqlOptions, shell: Shell): Promise<ExitCode> {
  const { openSums } = await import('../../read/engine/openSums.ts');
  const problems = new Problems();
  const source = options.dialect === 'duckdb' ? { duckdb: resolve(shell.cwd, where) } : { postgres: where };
  const sums = await openSums(source, request, where, shell, problems);
  const lines: string[] = [];
  if (sums !== undefined) {
    lines.push(exactCsvLine(sums.names ?? []));
    for await (const { cells } of sums.rows()) lines.push(exactCsvLine(cells));
  }
  writeDiagnostics(problems.kept, problems.leftOut(), options.color, shell, ({ nothingWritten }) => nothingWritten);
  if (problems.hasErrors) return 2;
  writeOutput(lines.join(''), options.output, shell);
  return 0;
}

/** What is asked; options come before what a profile says of the same columns. */
function requestOf(
  options: SqlOptions,
  known: readonly Column[],
  profile: NamedColumns,
  problems: Problems,
): AggregationRequest {
  const refuse = (option: string, text: string, hint: Words): void =>
    problems.add(optionInvalid(undefined, { option, text, hint }));
  const ownColumns = pairsIn(options.columns, known, (text, hint) => refuse('--columns', text, hint));
  const ownConstants = pairsIn(options.constant, known, (text, hint) => refuse('--constant', text, hint), false);
  const isFree = ([name]: readonly [string, string]): boolean => !ownColumns.has(name) && !ownConstants.has(name);
  const columns = new Map([...[...profile.columns].filter(isFree), ...ownColumns]);
  const constants = new Map([...[...profile.constants].filter(isFree), ...ownConstants]);
  const twice = [...columns.keys()].find((name) => constants.has(name));
  if (twice !== undefined) refuse('--constant', twice, phrase`${twice} is a column already`);
  const has = (name: string): boolean => columns.has(name) || constants.has(name);
  const missing = ['activity', 'unit', 'date'].filter(
    (name) => !has(name) && !(name === 'date' && has('from') && has('to')),
  );
  if (!columns.has('quantity')) missing.unshift('quantity');
  const given = options.columns.join(',');
  if (missing.length > 0)
    refuse(
      '--columns',
      given,
      phrase`it says nothing of ${missing.join(', ')}; write ${missing[0]}=..., or --constant unit=kWh`,
    );
  for (const { name } of AGGREGATE_COLUMNS.filter((column) => has(column.name)))
    refuse('--columns', name, phrase`the statement makes this column itself; give yours another name`);
  const decimals = /^\d{1,2}$/.test(options.decimals) ? Number(options.decimals) : -1;
  if (decimals < 0 || decimals > MOST_DECIMALS)
    refuse('--decimals', options.decimals, phrase`write a number from 0 to ${MOST_DECIMALS}`);
  const table = [...options.table.matchAll(/"((?:[^"]|"")*)"|([^."]+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
  return { from: { table }, columns, constants, period: options.period, decimals: Math.max(0, decimals) };
}

/** `ours=theirs` by our name of the column; a name with a comma stands in double quotes. */
function pairsIn(
  texts: readonly string[],
  known: readonly Column[],
  refuse: (text: string, hint: Words) => void,
  isList = true,
): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const parts = isList ? texts.flatMap((text) => text.match(/(?:"(?:[^"]|"")*"|[^,])+/g) ?? []) : texts;
  for (const part of parts) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/s.exec(part.trim()) ?? [];
    const [ours = ''] = columnNames([name], known);
    const theirs = /^"(.*)"$/s.exec(value)?.[1]?.replaceAll('""', '"') ?? value;
    if (spellingKey(name) === '' || theirs === '') refuse(part, phrase`write ours=theirs, such as date=bill_date`);
    else if (pairs.has(ours)) refuse(part, phrase`${ours} is named twice`);
    else pairs.set(ours, theirs);
  }
  return pairs;
}
