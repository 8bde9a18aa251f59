// A tree on a terminal: branches by lines, what belongs to a branch indented below it.
import type { ChalkInstance } from 'chalk';
import type { ExplainNode, ExplainReport } from '../report/explainReport.ts';
import { grouped } from './numbers.ts';
import { widthOf, wrap } from './width.ts';

const WIDEST = 110;

/** The explanation as text: the printed figure first, then the tree it is the root of. */
export function explainTree(
  { row, figure, root, label }: ExplainReport,
  year: string,
  paint: ChalkInstance,
  columns: number | undefined,
): string {
  const printed = `${grouped(figure.amount.toFixed(row.kpi.decimals))} ${row.unit.symbol}`;
  const exactly = figure.amount.terminates() ? 'exactly' : '34 digits of it:';
  const title = `${paint.bold(`${row.kpi.key} ${year}: ${printed}`)}  (${label}; ${exactly} ${figure.amount.toExactText()})`;
  return `${[title, ...below(root, '', paint, Math.min(columns ?? WIDEST, WIDEST))].join('\n')}\n`;
}

/** What stands below a head, indented by `rest`: its details, then its branches. */
function below({ details, children }: ExplainNode, rest: string, paint: ChalkInstance, width: number): string[] {
  const bar = children.length > 0 ? '│  ' : '   ';
  return [
    ...details.flatMap((detail) =>
      hung(detail, rest + bar, `${rest}${bar}        `, width).map((line) => paint.dim(line)),
    ),
    ...children.flatMap((child, index) => {
      const isLast = index === children.length - 1;
      const next = `${rest}${isLast ? '   ' : '│  '}`;
      return [
        ...hung(child.head, `${rest}${isLast ? '└─ ' : '├─ '}`, next, width),
        ...below(child, next, paint, width),
      ];
    }),
  ];
}

function hung(text: string, first: string, rest: string, width: number): string[] {
  const lines = wrap(text, Math.max(30, width - widthOf(rest)));
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}
