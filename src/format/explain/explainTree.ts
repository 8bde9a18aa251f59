// An explanation on a terminal: branches by lines, what belongs to a branch indented below it.
import type { ChalkInstance } from 'chalk';
import type { ExplainNode } from '../../report/explain/explainNode.ts';
import type { ExplainReport } from '../../report/explain/explainReport.ts';
import { detailsOf, headOf, type Wording } from '../../report/explain/explainText.ts';
import { hanging, widthOf, wrap } from '../width.ts';
import { closingLines, titleOf } from './explainTitle.ts';

const WIDEST = 110;

/** The explanation as text: the printed figure first, then the tree it is the root of, then the rounding. */
export function explainTree(
  report: ExplainReport,
  wording: Wording,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const width = Math.min(columns ?? WIDEST, WIDEST);
  const { head, tail } = titleOf(report, wording.voice.words.title);
  const closing = closingLines(report, wording.voice.words.title).flatMap((line) => hanging('', line, width));
  const tree = below(report.explanation.root, '', wording, paint, width);
  return `${[`${paint.bold(head)}  ${tail}`, ...tree, ...closing].join('\n')}\n`;
}

/** What stands below a head, indented by `rest`: its details, then its branches. */
function below(node: ExplainNode, rest: string, wording: Wording, paint: ChalkInstance, width: number): string[] {
  const { children } = node;
  const bar = children.length > 0 ? '│  ' : '   ';
  return [
    ...detailsOf(node, wording).flatMap((detail) =>
      hung(detail, rest + bar, `${rest}${bar}        `, width).map((line) => paint.dim(line)),
    ),
    ...children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      const next = `${rest}${isLast ? '   ' : '│  '}`;
      return [
        ...hung(headOf(child, wording), `${rest}${isLast ? '└─ ' : '├─ '}`, next, width),
        ...below(child, next, wording, paint, width),
      ];
    }),
  ];
}

function hung(text: string, first: string, rest: string, width: number): string[] {
  const lines = wrap(text, Math.max(30, width - widthOf(rest)));
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}
