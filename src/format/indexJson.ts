// The disclosure index as JSON: its fields are those of the schema `index`.
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { FrameworkId } from '../domain/disclosure.ts';
import type { Printed } from '../domain/schema/jsonSchema.ts';
import { INDEX, type INDEX_ABSENCE, type INDEX_FIGURE, type INDEX_ITEM } from '../domain/schema/indexSchema.ts';
import { RESULT_VERSION } from '../domain/schema/resultSchema.ts';
import type { DisclosureIndex, IndexRow } from '../report/disclosureIndex.ts';
import { diagnosticOf, type NamedInput } from './json.ts';
import { printedText } from './numbers.ts';

/** Writes the index; it is undefined where errors stand, and then there are no items and the diagnostics say why. */
export function indexJson(
  framework: FrameworkId,
  index: DisclosureIndex | undefined,
  inputs: readonly NamedInput[],
  diagnostics: readonly Diagnostic[],
): string {
  const result: Printed<typeof INDEX> = {
    schema: RESULT_VERSION,
    framework,
    organisation: index?.organisation ?? null,
    years: index?.years ?? [],
    items: index?.rows.map((row) => itemOf(row, index.years)) ?? [],
    remarks: index?.remarks ?? [],
    inputs: inputs.map(({ file, sha256, rows }) => ({ file, sha256, rows })),
    diagnostics: diagnostics.map(diagnosticOf),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function itemOf(row: IndexRow, years: readonly string[]): Printed<typeof INDEX_ITEM> {
  const { part, code, also, edition, item, checked, status, figures, absences, statements } = row;
  return {
    part,
    code,
    also,
    edition,
    item,
    checked,
    status,
    figures: figures.map(({ key, label, symbol, decimals, values }): Printed<typeof INDEX_FIGURE> => ({
      key,
      label,
      unit: symbol,
      decimals,
      values: Object.fromEntries(
        values.map((value, at) => [
          years[at],
          {
            value: value.status === 'value' ? value.figure.amount.toExactText() : null,
            printed: printedText(value, decimals),
            status: value.status,
          },
        ]),
      ),
    })),
    absent: absences.map(({ key, label, reason, why }): Printed<typeof INDEX_ABSENCE> => ({
      key,
      label,
      reason,
      why: why ?? null,
    })),
    statements: statements.map(({ kind, text }) => ({ kind, text })),
  };
}
