// The tables and rows of the evidence pack as CSV: numbers in full, text that a spreadsheet would run defused.
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { PackTable } from '../../report/pack/packTable.ts';
import { csvLine, csvText } from '../csv.ts';

/** A table as CSV. */
export function packCsv({ header, rows }: PackTable): string {
  const cells = rows.map((row) => row.map((cell) => (cell instanceof Fraction ? cell.toExactText() : cell)));
  return csvText([header, ...cells]);
}

/** Which columns rows.csv has for the cells of the files: each header once, in the order of the files. */
export class RowColumns {
  readonly #names: readonly string[];

  constructor(headers: readonly (readonly string[])[]) {
    this.#names = [...new Set(headers.flat())];
  }

  header(): string {
    const own = ['ledger_line', 'number', 'said', 'file', 'line', 'evidence'];
    return csvLine([...own, ...this.#names.map((name) => `cell: ${name.trim()}`)]);
  }

  /** A row behind a ledger line; `said` is `/` or `n/a` where it has no number. */
  row(
    ledgerLine: number,
    quantity: { readonly digits: bigint; readonly decimals: number } | 'missing' | 'not-applicable',
    { file, line, evidence, cells, header }: RowCells,
  ): string {
    const isNumber = typeof quantity !== 'string';
    const number = isNumber ? Fraction.scaled(quantity.digits, quantity.decimals).toExactText() : '';
    const said = isNumber ? '' : quantity === 'missing' ? '/' : 'n/a';
    const byName = new Map(header.map((name, at) => [name, cells[at] ?? '']));
    const own = [String(ledgerLine), number, said, file, String(line), evidence];
    return csvLine([...own, ...this.#names.map((name) => byName.get(name) ?? '')]);
  }
}

type RowCells = {
  readonly file: string;
  readonly line: number;
  readonly evidence: string;
  readonly cells: readonly string[];
  readonly header: readonly string[];
};

/** What was said beside the figures. */
export function diagnosticsCsv(diagnostics: readonly Diagnostic[]): string {
  const rows = diagnostics.map(({ severity, code, message, place, hint }) => [
    severity,
    code,
    message,
    place?.file ?? '',
    String(place?.line ?? ''),
    hint ?? '',
  ]);
  return csvText([['severity', 'code', 'message', 'file', 'line', 'hint'], ...rows]);
}
