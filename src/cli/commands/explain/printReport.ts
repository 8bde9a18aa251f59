// Prints an explanation in its format, with the evidence of the rows behind it and, where they are asked for, the rows themselves.
import { painter } from '../../../format/colour.ts';
import { explainJson, ROWS_END, rowJson } from '../../../format/explain/explainJson.ts';
import { explainMarkdown, markdownRows, markdownRow } from '../../../format/explain/explainMarkdown.ts';
import { explainTree } from '../../../format/explain/explainTree.ts';
import type { ListedRow } from '../../../read/listRows.ts';
import type { ExplainReport } from '../../../report/explain/explainReport.ts';
import type { Wording } from '../../../report/explain/explainText.ts';
import { streamOutput } from '../../output.ts';
import { rowsBehind } from '../../../api/rowsBehind.ts';
import type { Run } from '../../../api/run.ts';
import type { Shell } from '../../shell.ts';
import type { ExplainOptions } from './explainOptions.ts';
import { voiceFor } from './voiceFor.ts';
import type { Found } from '../../../api/findReport.ts';

/** How an explanation is written: what stands before the rows, each row, and what ends them. */
type Written = {
  readonly beginning: string;
  readonly row: (number: number, row: ListedRow) => string;
  readonly end: string;
};

/** Prints it to standard output or the file of `--output`. */
export async function printReport(found: Found, outcome: Run, options: ExplainOptions, shell: Shell): Promise<void> {
  const { evidence, list } = await rowsBehind(found, outcome);
  const isListed = options.rows === true;
  const wording = {
    language: shell.reader.language,
    voice: voiceFor(options, shell.reader),
    numbered: isListed,
    evidence,
  };
  const written = writtenAs(found, wording, options, shell);
  await streamOutput(options.output, shell, async (out) => {
    out(written.beginning);
    if (!isListed) return;
    await list((number, row) => out(written.row(number, row)));
    out(written.end);
  });
}

function writtenAs({ report, targets }: Found, wording: Wording, options: ExplainOptions, shell: Shell): Written {
  const isListed = options.rows === true;
  if (options.format === 'json') {
    const { whole, beginning } = explainJson(report, targets, wording);
    let isFirst = true;
    const row: Written['row'] = (number, listed) => {
      const text = rowJson(number, listed, isFirst);
      isFirst = false;
      return text;
    };
    return { beginning: isListed ? beginning : whole, row, end: ROWS_END };
  }
  if (options.format === 'markdown') {
    const text = explainMarkdown(report, wording);
    return {
      beginning: isListed ? `${text}\n${markdownRows(wording.voice.words.title)}` : text,
      row: markdownRow,
      end: '',
    };
  }
  const tree = treeOf(report, wording, options, shell);
  const row: Written['row'] = (number, { address, raw }) => `[${number}] ${address}: ${raw}\n`;
  return { beginning: isListed ? `${tree}\n` : tree, row, end: '' };
}

function treeOf(report: ExplainReport, wording: Wording, { output, color }: ExplainOptions, shell: Shell): string {
  const isFile = output !== undefined && output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: color, environment: shell.environment, isTerminal });
  return explainTree(report, wording, paint, isTerminal ? shell.outColumns : undefined);
}
