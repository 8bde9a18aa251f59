// The JSON result: figures, targets, factors, notes, inputs and diagnostics in one object whose shape is a contract.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { Restated } from '../compute/restate.ts';
import type { Results } from '../compute/results.ts';
import { usedFactors } from '../compute/reviewResults.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { lackName } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import type {
  ComputeResult,
  FactorNoteResult,
  RemarkResult,
  RestatedResult,
  ResultDiagnostic,
  ResultFactor,
  ResultFigure,
  ResultGroup,
  ResultInput,
  ResultValue,
} from '../domain/result.ts';
import { RESULT_VERSION } from '../domain/schema/resultSchema.ts';
import type { FactorNote } from '../report/factorNotes.ts';
import { sourceOf } from '../report/factorSource.ts';
import { reasonsOf } from '../report/restatementReport.ts';
import { groupRows, kpiReport, shownRows, type Remark } from '../report/kpiReport.ts';
import type { UnitTable } from '../domain/unit.ts';
import { printedText } from './numbers.ts';
import { targetJson } from './targetJson.ts';

const HUNDRED = Fraction.of(100n);

/** An input as the results name it. */
export type NamedInput = { readonly file: string; readonly sha256: string; readonly rows: number };

/** The results for programs; `results` is undefined where errors stand, and then `figures` is empty and the diagnostics say why. */
export function kpiResult(
  results: Results | undefined,
  inputs: readonly NamedInput[],
  diagnostics: readonly Diagnostic[],
  language: Language,
  groupBy: readonly string[],
  units: UnitTable,
): ComputeResult {
  const report = results === undefined ? undefined : kpiReport(results, language, units);
  const years = results?.years ?? [];
  return {
    schema: RESULT_VERSION,
    organisation: report?.organisation ?? null,
    years,
    figures: (results === undefined ? [] : shownRows(results.rows)).map((row) =>
      figureOf(row, years, language, results?.restated.figures),
    ),
    ...(groupBy.length === 0 ? {} : { groups: groupsOf(results, groupBy, language) }),
    targets: results?.targets.map(targetJson) ?? [],
    factors: results === undefined ? [] : factorsOf(results),
    notes: report === undefined ? [] : [...report.notes.map(noteOf), ...report.remarks.map(remarkOf)],
    inputs: inputs.map(inputOf),
    diagnostics: diagnostics.map(diagnosticOf),
  };
}

/** The same as JSON text. */
export function kpiJson(...of: Parameters<typeof kpiResult>): string {
  return `${JSON.stringify(kpiResult(...of), null, 2)}\n`;
}

function noteOf({ activity, title, keys, lines }: FactorNote): FactorNoteResult {
  return { activity, title, keys: [...keys], lines: lines.map(({ years, text }) => noteLine(years, text)) };
}

function noteLine(years: readonly string[], text: string): FactorNoteResult['lines'][number] {
  return { years, text };
}

function remarkOf({ text }: Remark): RemarkResult {
  return { text };
}

function inputOf({ file, sha256, rows }: NamedInput): ResultInput {
  return { file, sha256, rows };
}

function figureOf(
  { kpi, unit, values }: KpiRow,
  years: readonly string[],
  language: Language,
  restated: readonly Restated[] = [],
): ResultFigure {
  const cells = years.map((year): readonly [string, ResultValue] => {
    const value = values.get(year) ?? { status: 'missing' as const };
    const exact = value.status === 'value' ? value.figure.amount.toExactText() : null;
    const without =
      value.status === 'value' && value.without.length > 0 ? { without: value.without.map(lackName) } : {};
    const declared = value.status === 'value' || value.why === undefined ? {} : { why: value.why[language] };
    const was = restated.find(({ row, year: theirs }) => row.kpi.key === kpi.key && theirs === year);
    const then = was === undefined ? {} : { restated: restatedOf(was, language) };
    const printed = printedText(value, kpi.decimals);
    return [year, { value: exact, printed, status: value.status, ...without, ...declared, ...then }];
  });
  return {
    key: kpi.key,
    label: kpi.labels[language],
    unit: unit.symbol,
    decimals: kpi.decimals,
    hkex: kpi.hkex,
    gri: kpi.gri,
    values: Object.fromEntries(cells),
  };
}

function restatedOf(restated: Restated, language: Language): RestatedResult {
  const { published, unit, difference, change, because } = restated;
  return {
    published: published.text,
    unit: unit.symbol,
    difference: difference?.toExactText() ?? null,
    percent: change?.times(HUNDRED).toExactText() ?? null,
    cause: because.length === 0 ? null : because.map(({ cause }) => cause).join('; '),
    why: because.length === 0 ? null : reasonsOf(restated, language).join('; '),
  };
}

function groupsOf(results: Results | undefined, groupBy: readonly string[], language: Language): ResultGroup[] {
  return (results?.groups ?? []).map(({ groups, rows }) => ({
    by: Object.fromEntries(groupBy.map((column, index) => [column, groups[index] ?? ''])),
    figures: groupRows(rows).map((row) => figureOf(row, results?.years ?? [], language)),
  }));
}

function factorsOf(results: Results): ResultFactor[] {
  return usedFactors(results.inventory).map((factor) => {
    const edition = results.library.editions.get(factor.edition);
    return {
      id: factor.id,
      value: factor.valueText,
      unit: factor.unitText,
      gas: factor.gas,
      kind: factor.kind,
      edition: factor.edition,
      dataYear: edition?.dataYear ?? null,
      published: edition?.published ?? null,
      source: sourceOf(factor, results),
      checked: factor.checked,
    };
  });
}

/** A diagnostic as the results carry it. */
export function diagnosticOf({ severity, code, message, hint, place }: Diagnostic): ResultDiagnostic {
  return {
    severity,
    code,
    message,
    ...placeJson(place),
    hint: hint ?? null,
  };
}

/** A place as programs read it: the column counts characters of a text's line, a cell has its address instead. */
export function placeJson(place: Place | undefined): {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly address?: string;
} {
  const { file = null, line = null, column = null, address } = place ?? {};
  return address === undefined ? { file, line, column } : { file, line, column: null, address };
}
