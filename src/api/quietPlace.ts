// Where the library runs: without a terminal, without standard input, without the environment of the process.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '../domain/language.ts';
import { exactCsvLine } from '../format/csv.ts';
import type { CompanyChoice, RunInput } from './gatherInputs.ts';
import type { ActivityInput, ActivityRow, ComputeOptions, PlaceOptions } from './options.ts';
import type { RunOptions } from './run.ts';
import type { Surroundings } from './surroundings.ts';

/** Surroundings that tell nobody anything; the language of labels is that asked for, else that of the company, else English. */
export function quietPlace({
  folder,
  environment = {},
  language,
}: PlaceOptions & { language?: Language }): Surroundings {
  let ofCompany: Language | undefined;
  return {
    cwd: resolve(folder ?? '.'),
    factorsFolder: factorsAbove(import.meta.dirname),
    environment,
    load: (name) => import(name),
    reader: {
      get language() {
        return language ?? ofCompany ?? 'en';
      },
      follow: async (stated) => {
        ofCompany = stated;
      },
    },
  };
}

/** The program's own tables and editions, in the package that this file is built into, however deep. */
function factorsAbove(folder: string): string {
  const factors = join(folder, 'factors');
  return existsSync(join(factors, 'families.csv')) || dirname(folder) === folder
    ? factors
    : factorsAbove(dirname(folder));
}

/** The options as a run takes them. */
export function runOptionsOf({ company, by, ...options }: ComputeOptions): RunOptions {
  const choice: CompanyChoice = typeof company === 'object' ? { text: JSON.stringify(company, null, 2) } : company;
  return {
    ...options,
    ...(choice === undefined ? {} : { company: choice }),
    ...(by === undefined || by.length === 0 ? {} : { by: by.join(',') }),
  };
}

/** The inputs as a run takes them; `-` is a name like any other here. */
export function runInputsOf(inputs: ActivityInput | readonly ActivityInput[]): RunInput[] {
  return [inputs].flat().map((input) => {
    if (typeof input === 'string') return input === '-' ? './-' : input;
    return { name: input.name, text: 'text' in input ? input.text : rowsText(input.name, input.rows) };
  });
}

/** Rows as a CSV file has them: the columns of all rows, in the order in which they are first met. */
function rowsText(name: string, rows: readonly ActivityRow[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row, at) => columns.map((column) => textOf(row[column] ?? '', column, at, name)));
  return [columns, ...lines].map(exactCsvLine).join('');
}

/** A number has lost digits before it comes here, and nothing would say so. */
function textOf(cell: unknown, column: string, at: number, name: string): string {
  if (typeof cell === 'string') return cell;
  throw new TypeError(`${name}, row ${at + 1}: ${column} is a ${typeof cell}; write it as text, digit by digit`);
}
