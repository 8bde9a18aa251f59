// What may be asked of an explanation, and what does not go together.
import { phrase, type Words } from '../domain/phrase.ts';
import { optionInvalid } from '../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { run, type Run, type RunOptions } from './run.ts';
import type { RunInput } from './gatherInputs.ts';
import type { Surroundings } from './surroundings.ts';

export type ExplainRequest = RunOptions & {
  readonly rows?: boolean;
  readonly where?: readonly string[];
  readonly target?: boolean;
  readonly from?: string;
  readonly depth?: string;
  readonly allLines?: boolean;
};

/** A column and the value that the rows of a group have in it; `(none)` or nothing stands for rows without one. */
export type Where = { readonly column: string; readonly value: string; readonly text: string };

/** What `--where site=Shanghai` asks for. */
export function whereOf({ where = [] }: ExplainRequest): readonly Where[] {
  return where.map((text) => {
    const at = text.indexOf('=');
    const [column, value] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    return { column: column.trim(), value: value.trim() === '(none)' ? '' : value.trim(), text };
  });
}

/** Computes what an explanation is taken from: all years, in the groups that it asks for. */
export function runExplained<T>(
  files: readonly RunInput[],
  request: ExplainRequest,
  around: Surroundings,
  use: (outcome: Run) => Promise<T> | T,
): Promise<T> {
  const { year: _, ...options } = request;
  const columns = whereOf(request).map(({ column }) => column);
  return run(files, { ...options, ...(columns.length === 0 ? {} : { by: columns.join(',') }) }, around, use);
}

/** What cannot be understood or does not go together. */
export function requestFaults({ where = [], target, from, depth, rows }: ExplainRequest): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  const refused = (option: string, text: string, hint: Words): void => {
    faults.push(optionInvalid(undefined, { option, text, hint }));
  };
  for (const text of where)
    if (!/^\s*[^=\s][^=]*=/.test(text))
      refused('--where', text, phrase`write a column and a value: --where site=Shanghai`);
  if (depth !== undefined && !/^\d+$/.test(depth)) refused('--depth', depth, phrase`write how many levels, such as 2`);
  const isOfWhole = phrase`a target is of the whole company, without --where and --from`;
  if (target === true && from !== undefined) refused('--from', from, isOfWhole);
  if (target === true && where[0] !== undefined) refused('--where', where[0], isOfWhole);
  if (rows === true && from !== undefined)
    refused('--from', from, phrase`--rows are those of one year: explain each with --year`);
  return faults;
}
