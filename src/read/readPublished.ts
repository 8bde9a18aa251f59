// Reads `published:`: what was printed at the time, written in the company file or in a CSV file beside it.
import { dirname, join } from 'node:path';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { fieldInvalid, kpiUnknown } from '../domain/faults/companyFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import type { PublishedFigure } from '../domain/restatement.ts';
import { AMOUNT, YEAR_KEY } from '../domain/schema/companyParts.ts';
import { SIGN } from '../domain/schema/disclosureSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import { parseUnit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { whyUnreadable } from './findFiles.ts';
import type { KpiKeys } from './readNames.ts';
import { readTable, type TableRow } from './readTable.ts';
import type { YamlField } from './yamlField.ts';

const AMOUNT_PATTERN = new RegExp(AMOUNT);
const SIGN_PATTERN = new RegExp(SIGN);
const YEAR_PATTERN = new RegExp(YEAR_KEY);
const NOT_A_YEAR = 'write the year that the figures are of, such as 2024';

/** What published figures are read against. */
export type PublishedContext = {
  readonly vocabulary: Vocabulary;
  readonly kpis: KpiKeys;
  readonly year: ReportingYear;
  readonly diagnostics: Diagnostic[];
};

/** Where a file is, and how messages name it. */
type FileNames = { readonly path: string; readonly shown: string };

/** Takes a fault of one figure: what is wrong and what to do. */
type Report = (what: string, hint: string) => void;

/** The figures that could be read; faults are reported for the rest. */
export function readPublished(
  field: YamlField | undefined,
  context: PublishedContext & FileNames,
): readonly PublishedFigure[] {
  if (field === undefined) return [];
  const file = field.isText && field.items().length > 0 ? field.text() : undefined;
  if (file !== undefined) {
    const names = { path: join(dirname(context.path), file), shown: join(dirname(context.shown), file) };
    return readPublishedFile(file, names, context, (what, hint) => field.fault(what, hint));
  }
  return field.entries().flatMap(([name, figures]) => {
    const [year, ...more] = parseYears(name, context.year) ?? [];
    if (year === undefined || more.length > 0 || !YEAR_PATTERN.test(name)) {
      figures.faultOfName('is no year', NOT_A_YEAR);
      return [];
    }
    return figures.entries().flatMap(([kpi, value]) => {
      if (!context.kpis.has(kpi)) value.reportName((place) => unknownKpi(place, kpi, context));
      const text = value.text();
      if (text === undefined || !context.kpis.has(kpi)) return [];
      const amount = readPrinted(text, context.vocabulary, (what, hint) => value.fault(what, hint));
      return amount === undefined ? [] : [{ kpi, year, ...amount, place: value.place }];
    });
  });
}

function unknownKpi(place: Place, text: string, { kpis }: PublishedContext): Diagnostic {
  return kpiUnknown(place, { text, nearest: nearestName(text, kpis) });
}

/**
 * A table of `key,unit,year,printed`, as `compute --format csv` writes it, or of one column a year. An empty cell and `/` are what
 * they say: nothing, and no figure. `report` takes what is wrong with the file as a whole, which was named `name`.
 */
export function readPublishedFile(
  name: string,
  { path, shown: file }: FileNames,
  context: PublishedContext,
  report: Report,
): PublishedFigure[] {
  let table: ReturnType<typeof readTable>;
  try {
    table = readTable(path);
  } catch (error) {
    report(`"${name}" cannot be read: ${reasonOf(error)}`, 'name a CSV file beside esgcalc.yaml');
    return [];
  }
  const yearColumns = table.columns.filter((column) => YEAR_PATTERN.test(column));
  const lacking = ['key', 'unit', ...(yearColumns.length > 0 ? [] : ['year', 'printed'])].filter(
    (column) => !table.columns.includes(column),
  );
  if (lacking.length > 0) {
    report(
      `"${name}" has no column ${lacking.join(', ')}`,
      'it needs key, unit, year and printed, as `esgcalc compute --format csv` writes them, or key, unit and a column for each year',
    );
    return [];
  }
  const cellsOf = (row: TableRow): [string, string, string][] =>
    yearColumns.length > 0
      ? yearColumns.map((column) => [column, column, row.cell(column)])
      : [['printed', row.cell('year'), row.cell('printed')]];
  const taken = new Set<string>();
  return table.rows.flatMap((row) => {
    const kpi = row.cell('key').trim();
    if (!context.kpis.has(kpi)) {
      context.diagnostics.push(unknownKpi(row.placeOf('key', file), kpi, context));
      return [];
    }
    return cellsOf(row).flatMap(([column, named, text]) => {
      const at = (cell: string): Report => {
        const place = row.placeOf(cell, file);
        return (what, hint) => context.diagnostics.push(fieldInvalid(place, { field: cell, what, hint }));
      };
      if (text.trim() === '') return [];
      const [year, ...more] = parseYears(named, context.year) ?? [];
      if (year === undefined || more.length > 0) {
        at('year')(`"${named}" is no year`, NOT_A_YEAR);
        return [];
      }
      if (taken.has(`${kpi} ${year}`)) {
        at(column)(`${kpi} of ${year} stands twice`, 'keep the figure that was published');
        return [];
      }
      taken.add(`${kpi} ${year}`);
      const isSign = SIGN_PATTERN.test(text.trim());
      const written = isSign ? text.trim() : `${text.trim()} ${row.cell('unit').trim()}`;
      const amount = readPrinted(written, context.vocabulary, at(column));
      return amount === undefined ? [] : [{ kpi, year, ...amount, place: row.placeOf(column, file) }];
    });
  });
}

/** What the file system says, or what is wrong with the table's own lines. */
function reasonOf(error: unknown): string {
  return error instanceof Error && !('code' in error) ? error.message : whyUnreadable(error);
}

/** `1,044.39 tCO2e`, or a sign for no figure. */
function readPrinted(
  text: string,
  { units }: Vocabulary,
  report: Report,
): Pick<PublishedFigure, 'amount' | 'text' | 'decimals' | 'unit'> | undefined {
  if (SIGN_PATTERN.test(text))
    return { amount: undefined, text: text === '/' ? '/' : 'n/a', decimals: 0, unit: undefined };
  const [, number = '', decimals = '', unitText = ''] = AMOUNT_PATTERN.exec(text) ?? [];
  const digits = number.replaceAll(',', '');
  const amount = Fraction.parse(digits);
  const reading = parseUnit(unitText, units);
  if (amount === undefined)
    report(
      `"${text}" is no amount with a unit`,
      'write it as it was printed, such as 1,044.39 tCO2e, or / for no figure; between braces in quotes, for a comma parts fields there',
    );
  else if ('fault' in reading) report(`"${unitText}" is no known unit (${reading.part})`, '`esgcalc units` lists all');
  if (amount === undefined || 'fault' in reading) return undefined;
  return { amount, text: digits, decimals: decimals.length, unit: reading.unit };
}
