// An explanation as Markdown for a document: a nested list, and the rows in a table.
import type { ExplainNode } from '../../report/explain/explainNode.ts';
import type { TitleWords } from '../../report/explain/explainWords.ts';
import type { ExplainReport } from '../../report/explain/explainReport.ts';
import { detailsOf, headOf, type Wording } from '../../report/explain/explainText.ts';
import { escaped } from '../markdownText.ts';
import { closingLines, titleOf } from './explainTitle.ts';

/** The explanation: the printed figure in bold, then the list. */
export function explainMarkdown(report: ExplainReport, wording: Wording): string {
  const { head, tail } = titleOf(report, wording.voice.words.title);
  const list = below(report.explanation.root, '', wording);
  const closing = closingLines(report, wording.voice.words.title).map((line) => `- ${escaped(line)}`);
  return `${[`**${escaped(head)}** ${escaped(tail)}`, '', ...list, ...closing].join('\n')}\n`;
}

function below(node: ExplainNode, indent: string, wording: Wording): string[] {
  return [
    ...detailsOf(node, wording).map((detail) => `${indent}- ${escaped(detail.replace(/ +/g, ' '))}`),
    ...node.children.flatMap((child) => [
      `${indent}- **${escaped(headOf(child, wording))}**`,
      ...below(child, `${indent}  `, wording),
    ]),
  ];
}

/** The head of the table of rows. */
export function markdownRows({ ledgerLine, row, asItStands }: TitleWords): string {
  return `| ${ledgerLine} | ${row} | ${asItStands} |\n|---|---|---|\n`;
}

/** A row of the table. */
export function markdownRow(
  number: number,
  { address, raw }: { readonly address: string; readonly raw: string },
): string {
  return `| [${number}] | ${escaped(address)} | ${escaped(raw)} |
`;
}
