// Prints the disclosure index of a run in the format that was asked for.
import type { FrameworkId } from '../domain/disclosure.ts';
import type { Language } from '../domain/language.ts';
import { painter } from '../format/colour.ts';
import { readFramework } from '../read/readFrameworks.ts';
import { disclosureIndex } from '../report/disclosureIndex.ts';
import { writeOutput } from './output.ts';
import type { Run } from '../api/run.ts';
import type { Shell } from './shell.ts';

type IndexOptions = {
  readonly format: 'table' | 'csv' | 'json' | 'markdown';
  readonly output?: string;
  readonly color?: boolean;
  readonly bom?: boolean;
};

/** Prints it; where errors stand only JSON says anything, and touches no file. */
export async function printIndex(
  { results, vocabulary, diagnostics, inputs }: Run,
  framework: FrameworkId,
  language: Language,
  options: IndexOptions,
  shell: Shell,
): Promise<void> {
  const table = readFramework(shell.factorsFolder, framework);
  const index = results && disclosureIndex(results, table, language, vocabulary.units);
  if (options.format === 'json') {
    const { indexJson } = await import('../format/indexJson.ts');
    const text = indexJson(framework, index, inputs, diagnostics);
    return writeOutput(text, index === undefined ? undefined : options.output, shell);
  }
  if (index === undefined) return;
  if (options.format === 'csv') {
    const { indexCsv } = await import('../format/indexCsv.ts');
    return writeOutput(indexCsv(index, options.bom === true), options.output, shell);
  }
  if (options.format === 'markdown') {
    const { indexMarkdown } = await import('../format/indexMarkdown.ts');
    return writeOutput(indexMarkdown(index, language), options.output, shell);
  }
  const { indexTable } = await import('../format/indexTable.ts');
  if (diagnostics.length > 0) shell.err('\n');
  const isFile = options.output !== undefined && options.output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: options.color, environment: shell.environment, isTerminal });
  writeOutput(indexTable(index, language, paint, isFile ? undefined : shell.outColumns), options.output, shell);
}
