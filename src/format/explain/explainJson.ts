// An explanation as JSON: the branches nested as they are, every amount exact.
import type { TargetProgress } from '../../compute/measureProgress.ts';
import type { RowEvidence } from '../../domain/rowEvidence.ts';
import { RESULT_VERSION } from '../../domain/schema/resultSchema.ts';
import type {
  Explanation,
  ExplanationFactor,
  ExplanationLine,
  ExplanationNode,
  ExplanationRow,
  ExplanationSide,
  ExplanationStep,
} from '../../domain/explanation.ts';
import type {
  ExplainAmount,
  ExplainFactor,
  ExplainLine,
  ExplainNode,
  ExplainStep,
} from '../../report/explain/explainNode.ts';
import type { ExplainReport } from '../../report/explain/explainReport.ts';
import type { Wording } from '../../report/explain/explainText.ts';
import { targetJson } from '../targetJson.ts';

/** The explanation for programs, without rows. */
export function explanationOf(
  report: ExplainReport,
  targets: readonly TargetProgress[],
  wording: Wording,
): Explanation {
  const { kind, row, label, year, by, figure, published, explanation } = report;
  return {
    schema: RESULT_VERSION,
    kind,
    key: row.kpi.key,
    label,
    year,
    by: Object.fromEntries(by.map(({ column, value }) => [column, value])),
    unit: row.unit.symbol,
    value: figure?.amount.toExactText() ?? null,
    ends: figure?.amount.terminates() ?? null,
    decimals: row.kpi.decimals,
    printed: figure?.amount.toFixed(row.kpi.decimals) ?? null,
    published: published ?? null,
    ...(kind === 'target' ? { targets: targets.map(targetJson) } : {}),
    explanation: nodeJson(explanation.root, wording),
  };
}

/** The same as JSON text; with rows, `beginning` ends where the first of them stands and `rowJson` and `ROWS_END` follow. */
export function explainJson(...of: Parameters<typeof explanationOf>): {
  readonly whole: string;
  readonly beginning: string;
} {
  const text = JSON.stringify(explanationOf(...of), null, 2);
  return { whole: `${text}\n`, beginning: `${text.slice(0, -2)},\n  "rows": [` };
}

/** A listed row for programs. */
export function rowOf(number: number, { file, line, raw, address }: TextRow): ExplanationRow {
  const isText = address === `${file}:${line}`;
  return { ledgerLine: number, file, line, ...(isText ? {} : { address }), text: raw };
}

/** The same as JSON text, as it stands in the list; `isFirst` of it. */
export function rowJson(number: number, row: TextRow, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n    ${JSON.stringify(rowOf(number, row))}`;
}

/** A row as it stands in its file. */
type TextRow = { readonly file: string; readonly line: number; readonly raw: string; readonly address: string };

/** What ends an explanation with rows. */
export const ROWS_END = '\n  ]\n}\n';

function nodeJson(node: ExplainNode, wording: Wording): ExplanationNode {
  const { kind, name, label, value, sides, equations, steps, line, factors, remarks, children } = node;
  return {
    kind,
    name,
    label,
    value: value?.amount.toExactText() ?? null,
    unit: value?.unit ?? null,
    ends: value?.amount.terminates() ?? null,
    ...(sides === undefined ? {} : { before: sideJson(sides.before), after: sideJson(sides.after) }),
    equations,
    steps: steps.map(stepJson),
    ledgerLine: line === undefined ? null : lineJson(line, wording.evidence.get(line.number)),
    factors: factors.map(factorJson),
    remarks,
    children: children.map((child) => nodeJson(child, wording)),
  };
}

function sideJson(side: ExplainAmount | undefined): ExplanationSide | null {
  return side === undefined ? null : { value: side.amount.toExactText(), unit: side.unit };
}

function stepJson({ by, to, factor }: ExplainStep): ExplanationStep {
  return { by, value: to.amount.toExactText(), unit: to.unit, gas: to.of ?? null, factor: factor ?? null };
}

function lineJson({ line, number }: ExplainLine, evidence: RowEvidence | undefined): ExplanationLine {
  return {
    number,
    quantity: line.quantity.toExactText(),
    unit: line.unit.symbol,
    rows: line.rows,
    evidence: evidence === undefined ? null : evidenceJson(evidence),
  };
}

function evidenceJson({ ids, more, without }: RowEvidence): NonNullable<ExplanationLine['evidence']> {
  return { ids, moreRows: more, rowsWithout: without };
}

function factorJson(factor: ExplainFactor): ExplanationFactor {
  const { id, value, unit, gas, kind, edition, dataYear, published, source, chosen, checked, note } = factor;
  return {
    id,
    value,
    unit,
    gas,
    kind,
    edition,
    dataYear,
    published: published ?? null,
    source,
    chosen,
    checked,
    note,
  };
}
