// Reads a table as it was printed, anybody's: rows by key or by their label in any language; what is no KPI keeps its own name.
import { phrase, type Words } from '../domain/phrase.ts';
import { join } from 'node:path';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { fieldInvalid } from '../domain/faults/companyFaults.ts';
import { parsePrintedContent, type PrintedRow } from '../domain/printedRow.ts';
import type { ReportingYear } from '../domain/period.ts';
import type { PublishedFigure } from '../domain/restatement.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { readPublishedFile } from './readPublished.ts';
import { listIn, readTable, type TableRow } from './readTable.ts';

/** A table's figures and rows, in the order of the file. */
export type PrintedFile = { readonly figures: readonly PublishedFigure[]; readonly rows: readonly PrintedRow[] };

/** What a label's column may be headed. */
const LABEL = /^(?:label.*|indicator|item|kpi|name|指標|指标|項目|项目|績效指標|绩效指标)$/i;

/** Reads the table; `fault` takes what is wrong with the file as a whole. `folder` holds the program's tables. */
export function readPrintedTable(
  file: { readonly path: string; readonly shown: string },
  vocabulary: Vocabulary,
  year: ReportingYear,
  folder: string,
  fault: (what: Words, hint: Words) => void,
): Checked<PrintedFile> {
  const diagnostics: Diagnostic[] = [];
  const spellings = spellingsOf(vocabulary, folder);
  const rows = new Map<string, PrintedRow>();
  const columns = columnsOf(file.path);
  const labels = columns.filter((column) => LABEL.test(column.trim()));
  const take = (row: TableRow): PrintedRow | undefined => {
    const written = row.cell('key').trim();
    const called = labels.map((column) => row.cell(column).trim()).filter((text) => text !== '');
    const known = vocabulary.kpis.has(written)
      ? written
      : called.map((text) => spellings.get(spellingKey(text))).find((key) => key !== undefined);
    const key = known ?? (written === '' ? called[0] : written);
    if (key === undefined) return undefined;
    const told = row.cell('content').trim();
    const content = told === '' ? undefined : parsePrintedContent(told);
    if (told !== '' && content === undefined) {
      const hint = phrase`write sum a + b, ratio a / b, mean a + b, percent GROUP or cumulative`;
      diagnostics.push(
        fieldInvalid(row.placeOf('content', file.shown), { field: 'content', what: phrase`"${told}" is none`, hint }),
      );
    }
    return { key, label: called[0] ?? written, isKnown: known !== undefined, content };
  };
  const named = (row: TableRow): string | undefined => take(row)?.key;
  const context = { vocabulary, kpis: new Set<string>(), year, diagnostics, nameOf: named };
  const figures = readPublishedFile(file.shown, file, context, fault);
  for (const row of columns.length === 0 ? [] : readTable(file.path).rows) {
    const taken = take(row);
    if (taken !== undefined && figures.some(({ kpi }) => kpi === taken.key)) rows.set(taken.key, taken);
  }
  return { value: { figures, rows: [...rows.values()] }, diagnostics: withoutTwins(diagnostics) };
}

/** The header, or nothing where the file cannot be read, which reading its figures says. */
function columnsOf(path: string): readonly string[] {
  try {
    return readTable(path).columns;
  } catch {
    return [];
  }
}

/** Every label and further spelling of a KPI; what two KPIs share names neither. */
function spellingsOf({ kpis }: Vocabulary, folder: string): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  const shared = new Set<string>();
  const add = (text: string, key: string): void => {
    const spelling = spellingKey(text);
    const before = spellings.get(spelling);
    if (before !== undefined && before !== key) shared.add(spelling);
    spellings.set(spelling, key);
  };
  for (const { key, labels } of kpis.values()) for (const label of Object.values(labels)) add(label, key);
  for (const row of readTable(join(folder, 'kpi-spellings.csv')).rows)
    for (const text of listIn(row.cell('spellings'))) add(text, row.cell('key'));
  for (const spelling of shared) spellings.delete(spelling);
  return spellings;
}

/** A row is looked at for its figures and for itself: what is wrong with it is said once. */
function withoutTwins(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, message, place }) => {
    const name = [code, message, place?.line, place?.column].join('\u001f');
    return seen.has(name) ? false : (seen.add(name), true);
  });
}
