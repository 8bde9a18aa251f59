// Reads `published:`: what was printed at the time, written in the company file or in a CSV file beside it.
import { listed, phrase, type Words } from '../domain/phrase.ts';
import { dirname, join } from 'node:path';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { fieldInvalid, kpiUnknown } from '../domain/faults/companyFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import type { PublishedFigure } from '../domain/restatement.ts';
import { AMOUNT, YEAR_KEY } from '../domain/schema/companyParts.ts';
import { SIGN } from '../domain/schema/disclosureSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import { parseUnit, type Unit } from '../domain/unit.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { whyUnreadable } from './findFiles.ts';
import type { KpiKeys } from './readNames.ts';
import { readTable, type TableRow } from './readTable.ts';
import type { YamlField } from './yamlField.ts';

const AMOUNT_PATTERN = new RegExp(AMOUNT);
const SIGN_PATTERN = new RegExp(SIGN);
const YEAR_PATTERN = new RegExp(YEAR_KEY);
/** A column of one year: `2024`, `2024/25`, `2024年`, `FY2024`. */
const YEAR_COLUMN = /^(?:FY\s?)?(\d{4}(?:\/\d{2})?)(?:年度?)?$/i;
/** How the columns of a published table may be headed. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  key: ['key'],
  unit: ['unit', 'units', '單位', '单位'],
  year: ['year', '年度', '年份'],
  printed: ['printed', 'expected', 'value', 'figure', '數值', '数值'],
};
/** Stands where a table gives no unit. */
const NO_UNIT = '(none)';
const NOT_A_YEAR = phrase`write the year that the figures are of, such as 2024`;

/** What published figures are read against. */
export type PublishedContext = {
  readonly vocabulary: Vocabulary;
  readonly kpis: KpiKeys;
  readonly year: ReportingYear;
  readonly diagnostics: Diagnostic[];
  /** What a row is of where its `key` is no KPI or there is none; without it, such a row is a fault. */
  readonly nameOf?: ((row: TableRow) => string | undefined) | undefined;
};

/** Where a file is, and how messages name it. */
type FileNames = { readonly path: string; readonly shown: string };

/** Takes a fault of one figure: what is wrong and what to do. */
type Report = (what: Words, hint: Words) => void;

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
      figures.faultOfName(phrase`is no year`, NOT_A_YEAR);
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
    report(phrase`"${name}" cannot be read: ${reasonOf(error)}`, phrase`name a CSV file beside esgcalc.yaml`);
    return [];
  }
  // A column of the very name goes before one that may mean it.
  const headed = (column: string): string =>
    table.columns.includes(column)
      ? column
      : (table.columns.find((each) => HEADERS[column]?.includes(each.trim().toLowerCase()) === true) ?? column);
  const yearColumns = table.columns.filter((column) => YEAR_COLUMN.test(column.trim()));
  const wanted = [
    ...(context.nameOf === undefined ? ['key', 'unit'] : []),
    ...(yearColumns.length > 0 ? [] : ['year', 'printed']),
  ];
  const lacking = wanted.filter((column) => !table.columns.includes(headed(column)));
  if (lacking.length > 0) {
    report(
      phrase`"${name}" has no column ${listed(lacking)}`,
      phrase`it needs key, unit, year and printed, as \`esgcalc compute --format csv\` writes them, or key, unit and a column for each year`,
    );
    return [];
  }
  const cellsOf = (row: TableRow): [string, string, string][] =>
    yearColumns.length > 0
      ? yearColumns.map((column) => [column, YEAR_COLUMN.exec(column.trim())?.[1] ?? '', row.cell(column)])
      : [[headed('printed'), row.cell(headed('year')), row.cell(headed('printed'))]];
  const taken = new Set<string>();
  const isAnyTable = context.nameOf !== undefined;
  return table.rows.flatMap((row) => {
    const written = row.cell(headed('key')).trim();
    const kpi = context.kpis.has(written) ? written : context.nameOf?.(row);
    if (kpi === undefined) {
      context.diagnostics.push(unknownKpi(row.placeOf(headed('key'), file), written, context));
      return [];
    }
    return cellsOf(row).flatMap(([column, named, cell]) => {
      const at = (of: string): Report => {
        const place = row.placeOf(of, file);
        return (what, hint) => context.diagnostics.push(fieldInvalid(place, { field: of, what, hint }));
      };
      // Full-width digits and signs say what the plain ones say.
      const plain = cell.normalize('NFKC').trim();
      // A dash is how many a report prints that it has no figure.
      const text = isAnyTable && /^[-\u2012-\u2015]+$/.test(plain) ? '/' : plain;
      if (text === '') return [];
      const [year, ...more] = parseYears(named, context.year) ?? [];
      if (year === undefined || more.length > 0) {
        at(headed('year'))(phrase`"${named}" is no year`, NOT_A_YEAR);
        return [];
      }
      if (taken.has(`${kpi} ${year}`)) {
        at(column)(phrase`${kpi} of ${year} stands twice`, phrase`keep the figure that was published`);
        return [];
      }
      taken.add(`${kpi} ${year}`);
      const unit = row.cell(headed('unit')).trim();
      const printed = SIGN_PATTERN.test(text) ? text : `${text} ${unit === '' && isAnyTable ? NO_UNIT : unit}`;
      const amount = readPrinted(printed, context.vocabulary, at(column), isAnyTable);
      return amount === undefined ? [] : [{ kpi, year, ...amount, place: row.placeOf(column, file) }];
    });
  });
}

/** What the file system says, or what is wrong with the table's own lines. */
function reasonOf(error: unknown): Words {
  return error instanceof Error && !('code' in error) ? error.message : whyUnreadable(error);
}

/** `1,044.39 tCO2e`, or a sign for no figure. */
function readPrinted(
  text: string,
  { units }: Vocabulary,
  report: Report,
  takesAnyUnit = false,
): Pick<PublishedFigure, 'amount' | 'text' | 'decimals' | 'unit'> | undefined {
  if (SIGN_PATTERN.test(text))
    return { amount: undefined, text: text === '/' ? '/' : 'n/a', decimals: 0, unit: undefined };
  const [, number = '', decimals = '', unitText = ''] = AMOUNT_PATTERN.exec(text) ?? [];
  const digits = number.replaceAll(',', '');
  const amount = Fraction.parse(digits);
  const known = parseUnit(unitText, units);
  const reading = 'fault' in known && takesAnyUnit ? { unit: ownUnit(unitText) } : known;
  if (amount === undefined)
    report(
      phrase`"${text}" is no amount with a unit`,
      phrase`write it as it was printed, such as 1,044.39 tCO2e, or / for no figure; between braces in quotes, for a comma parts fields there`,
    );
  else if ('fault' in reading)
    report(phrase`"${unitText}" is no known unit (${reading.part})`, phrase`\`esgcalc units\` lists all`);
  if (amount === undefined || 'fault' in reading) return undefined;
  return { amount, text: digits, decimals: decimals.length, unit: reading.unit };
}

/** A unit that converts to no other: what somebody else's table counts in, such as cases or hours. */
function ownUnit(text: string): Unit {
  const symbol = text === NO_UNIT ? '' : text;
  return { symbol, ratio: Fraction.one, dimensions: new Map([[`unit ${symbol}`, 1]]) };
}
