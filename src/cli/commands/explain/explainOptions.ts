// The options of explain, and which of them do not go together.
import { phrase, type Words } from '../../../domain/phrase.ts';
import { optionInvalid } from '../../../domain/faults/companyFaults.ts';
import type { Diagnostic } from '../../../domain/diagnostic.ts';
import type { Language } from '../../../domain/language.ts';
import type { RunOptions } from '../../run.ts';

export const FORMATS = ['tree', 'json', 'markdown'] as const;

export type ExplainOptions = RunOptions & {
  readonly format: (typeof FORMATS)[number];
  readonly lang?: Language;
  readonly output?: string;
  readonly color?: boolean;
  readonly rows?: boolean;
  readonly where?: readonly string[];
  readonly target?: boolean;
  readonly from?: string;
  readonly depth?: string;
  readonly allLines?: boolean;
  readonly all?: boolean;
};

/** A column and the value that the rows of a group have in it; `(none)` or nothing stands for rows without one. */
export type Where = { readonly column: string; readonly value: string; readonly text: string };

/** What `--where site=Shanghai` asks for. */
export function whereOf({ where = [] }: ExplainOptions): readonly Where[] {
  return where.map((text) => {
    const at = text.indexOf('=');
    const [column, value] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
    return { column: column.trim(), value: value.trim() === '(none)' ? '' : value.trim(), text };
  });
}

/** Options that cannot be understood or that do not go together. */
export function optionFaults(options: ExplainOptions): readonly Diagnostic[] {
  const { where = [], target, from, depth, rows, all, output } = options;
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
  if (all === true) {
    const asked = { '--where': where[0], '--from': from, '--depth': depth, '--target': target, '--rows': rows };
    for (const [option, given] of Object.entries(asked))
      if (given !== undefined) refused(option, '--all', phrase`the evidence pack holds every figure whole`);
    if (output === undefined || output === '-')
      refused('--all', output ?? '', phrase`name the folder: --all --output evidence`);
  }
  return faults;
}
