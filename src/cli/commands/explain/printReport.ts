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
import { HeldText } from './heldText.ts';
import { voiceFor } from './voiceFor.ts';
import type { Found } from '../../../api/findReport.ts';

/** How an explanation is written: what stands before the rows, which their evidence is part of, each row, and what ends them. */
type Written = {
  readonly beginning: (evidence: Wording['evidence']) => string;
  readonly row: (number: number, row: ListedRow) => string;
  readonly end: string;
};

/** Prints it to standard output or the file of `--output`. */
export async function printReport(found: Found, outcome: Run, options: ExplainOptions, shell: Shell): Promise<void> {
  const isListed = options.rows === true;
  const speech = { language: shell.reader.language, voice: voiceFor(options, shell.reader), numbered: isListed };
  const { beginning, row, end } = writtenAs(found, speech, options, shell);
  const held = new HeldText();
  const evidence = await rowsBehind(
    found,
    outcome,
    isListed ? (number, listed) => held.add(row(number, listed)) : undefined,
  );
  await streamOutput(options.output, shell, async (out) => {
    out(beginning(evidence));
    held.write(out);
    let seen = 0;
    const further = (number: number, listed: ListedRow): void => {
      if (++seen > held.count) out(row(number, listed));
    };
    if (held.left > 0) await rowsBehind(found, outcome, further);
    if (isListed) out(end);
  });
}

function writtenAs(
  { report, targets }: Found,
  speech: Omit<Wording, 'evidence'>,
  options: ExplainOptions,
  shell: Shell,
): Written {
  const isListed = options.rows === true;
  if (options.format === 'json') {
    const beginning: Written['beginning'] = (evidence) => {
      const written = explainJson(report, targets, { ...speech, evidence });
      return isListed ? written.beginning : written.whole;
    };
    let isFirst = true;
    const row: Written['row'] = (number, listed) => {
      const text = rowJson(number, listed, isFirst);
      isFirst = false;
      return text;
    };
    return { beginning, row, end: ROWS_END };
  }
  if (options.format === 'markdown') {
    const beginning: Written['beginning'] = (evidence) => {
      const text = explainMarkdown(report, { ...speech, evidence });
      return isListed ? `${text}\n${markdownRows(speech.voice.words.title)}` : text;
    };
    return { beginning, row: markdownRow, end: '' };
  }
  const beginning: Written['beginning'] = (evidence) => {
    const tree = treeOf(report, { ...speech, evidence }, options, shell);
    return isListed ? `${tree}\n` : tree;
  };
  const row: Written['row'] = (number, { address, raw }) => `[${number}] ${address}: ${raw}\n`;
  return { beginning, row, end: '' };
}

function treeOf(report: ExplainReport, wording: Wording, { output, color }: ExplainOptions, shell: Shell): string {
  const isFile = output !== undefined && output !== '-';
  const isTerminal = shell.outColumns !== undefined && !isFile;
  const paint = painter({ option: color, environment: shell.environment, isTerminal });
  return explainTree(report, wording, paint, isTerminal ? shell.outColumns : undefined);
}
