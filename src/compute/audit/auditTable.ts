// Cross-examines a printed table with nothing but its own digits: sums, denominators, means, coverage, and the factors behind it.
import { allOf } from '../../domain/phrase.ts';
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import { impliedDrift, impliedFootprint, impliedUnpublished } from '../../domain/faults/auditFaults.ts';
import { totalIncomplete } from '../../domain/faults/resultFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import type { FactorPair } from '../../domain/factorPair.ts';
import type { Kpi, KpiTable } from '../../domain/kpi.ts';
import { changeShare, percentText } from '../../domain/percent.ts';
import type { PrintedRow } from '../../domain/printedRow.ts';
import type { PublishedFigure } from '../../domain/restatement.ts';
import type { Unit } from '../../domain/unit.ts';
import { checkDenominators } from '../check/checkDenominators.ts';
import { checkRounding, printedSum, type PrintedSum } from '../check/checkRounding.ts';
import { denominatorsOf } from '../check/checkUnits.ts';
import { impliedDenominators, type Denominator } from '../check/impliedDenominators.ts';
import { isAmount, printedYears, withCounts, type PrintedAmount, type PrintedTable } from '../check/printedTable.ts';
import type { KpiRow } from '../computeKpis.ts';
import { impliedFactors, type FactorSearch, type ImpliedFactor } from './impliedFactors.ts';
import { amountsOf, rowLaws } from './rowLaws.ts';

/** What was found in a table: what holds as well as what does not. */
export type Audit = {
  readonly years: readonly string[];
  readonly figures: readonly PublishedFigure[];
  readonly rows: readonly PrintedRow[];
  readonly sums: readonly AuditedSum[];
  readonly denominators: readonly Denominator[];
  readonly factors: readonly ImpliedFactor[];
  /** Figures that move by more than a tenth from one printed year to the next. */
  readonly changes: readonly Change[];
  readonly findings: readonly Diagnostic[];
  /** Rows that nothing could be held against, by key. */
  readonly untested: readonly string[];
};

/** A sum; `without` are parts that the table has no row of, so that it may hold more than is added here. */
export type AuditedSum = PrintedSum & { readonly without: readonly string[] };

/** A figure of two years; `change` is the share of the earlier one. */
export type Change = { readonly before: PrintedAmount; readonly after: PrintedAmount; readonly change: Fraction };

/** What a table is read with. */
export type AuditBasis = {
  readonly kpis: KpiTable;
  readonly pairs: readonly FactorPair[];
  readonly search: FactorSearch;
};

/** A change above this share wants a word. */
const TENTH = Fraction.of(1n, 10n);
/** A factor that moves by more than this share is another factor. */
const HUNDREDTH = Fraction.of(1n, 100n);

/** Audits the figures and rows of one table. */
export function auditTable(
  { figures, rows }: { readonly figures: readonly PublishedFigure[]; readonly rows: readonly PrintedRow[] },
  { kpis, pairs, search }: AuditBasis,
): Audit {
  const printed: PrintedTable = { figures: withCounts(figures), isWhole: true };
  const shelf = { rows: rows.map((row) => shelfRow(row, printed, kpis)) };
  const years = printedYears(printed);
  const { shelf: shortened, without } = withoutUnprinted(shelf.rows);
  const sums = printed.figures.filter(isAmount).flatMap((total): AuditedSum[] => {
    const sum = printedSum(total, { rows: shortened }, printed);
    return sum === undefined ? [] : [{ ...sum, without: without.get(total.kpi) ?? [] }];
  });
  const denominators = impliedDenominators(shelf, printed, years);
  const factors = impliedFactors(printed, pairs, search);
  const findings = [
    ...checkRounding(shelf, printed),
    ...checkDenominators(shelf, printed),
    ...rowLaws(printed, rows),
    ...coverage(shelf.rows, printed, years),
    ...denominatorsOf(shelf, printed),
    ...ofFactors(factors),
  ];
  const tested = new Set([
    ...sums.flatMap(({ total, parts }) => [total.kpi, ...parts.map(({ kpi }) => kpi)]),
    ...denominators.flatMap(({ per, implied }) => [per, ...implied.flatMap(({ key, top }) => [key, top.kpi])]),
    ...factors.flatMap(({ total, activity }) => [total.kpi, activity.kpi]),
    ...rows.flatMap(({ key, content }) => (content === undefined || content.kind === 'kpi' ? [] : [key])),
  ]);
  const untested = rows.map(({ key }) => key).filter((key) => !tested.has(key) && amountsOf(printed, key).length > 0);
  const changes = changesOf(printed, shelf.rows);
  return { years, figures: printed.figures, rows, sums, denominators, factors, changes, findings, untested };
}

/** The rows with their sums over what the table has rows of, and what each sum is short of. */
function withoutUnprinted(rows: readonly KpiRow[]): {
  readonly shelf: readonly KpiRow[];
  readonly without: ReadonlyMap<string, readonly string[]>;
} {
  const keys = new Set(rows.map(({ kpi }) => kpi.key));
  const without = new Map<string, readonly string[]>();
  const shelf = rows.map((row): KpiRow => {
    const { content, key } = row.kpi;
    if (content.kind !== 'sum') return row;
    const parts = content.parts.filter((part) => keys.has(part));
    if (parts.length === content.parts.length) return row;
    without.set(
      key,
      content.parts.filter((part) => !keys.has(part)),
    );
    return { ...row, kpi: { ...row.kpi, content: { ...content, parts } } };
  });
  return { shelf, without };
}

const NO_UNIT: Unit = { symbol: '', ratio: Fraction.one, dimensions: new Map() };

/** A printed row as a KPI without figures of its own: what it is computed from is all that the checks ask of it. */
function shelfRow({ key, label, content }: PrintedRow, printed: PrintedTable, kpis: KpiTable): KpiRow {
  const known = kpis.get(key);
  const own = content?.kind === 'kpi' ? content.content : undefined;
  const first = amountsOf(printed, key)[0];
  const made: Kpi = known ?? {
    key,
    section: 'own',
    content: { kind: 'quantity', activity: '' },
    unit: first?.unit.symbol ?? '',
    decimals: first?.decimals ?? 0,
    labels: { en: label, 'zh-Hant': label, 'zh-Hans': label },
    hkex: '',
    gri: '',
    shown: 'data',
  };
  return { kpi: own === undefined ? made : { ...made, content: own }, unit: first?.unit ?? NO_UNIT, values: new Map() };
}

/** Totals that hold a part in one year and print none for it in another. */
function coverage(rows: readonly KpiRow[], { figures }: PrintedTable, years: readonly string[]): Diagnostic[] {
  const found = (key: string, year: string): PublishedFigure | undefined =>
    figures.find((figure) => figure.kpi === key && figure.year === year);
  return rows.flatMap(({ kpi: { key, content } }) => {
    if (content.kind !== 'sum') return [];
    const has = (part: string, year: string): boolean => found(part, year)?.amount !== undefined;
    return years.flatMap((year) => {
      const lacking = content.parts.filter(
        (part) => found(part, year)?.text === '/' && years.some((other) => has(part, other)),
      );
      if (lacking.length === 0 || !has(key, year)) return [];
      const holds = allOf(content.parts.filter((part) => !lacking.includes(part)));
      return [totalIncomplete(found(key, year)?.place, { key, year, holds, without: allOf(lacking) })];
    });
  });
}

function ofFactors(factors: readonly ImpliedFactor[]): Diagnostic[] {
  const single = factors.flatMap((implied): Diagnostic[] => {
    const { pair, year, fits, nearest, total, activity } = implied;
    const told = { total: pair.total, year, activity: pair.activityKpi, value: impliedText(implied) };
    if (fits.length === 0) {
      const near =
        nearest === undefined ? '' : `${nearest.factor.id}, ${nearest.factor.valueText} ${nearest.factor.unitText}`;
      return [impliedUnpublished(total.place ?? activity.place, { ...told, nearest: near })];
    }
    const isFootprint = pair.total.startsWith('scope2') && fits.every(({ factor }) => factor.kind === 'footprint');
    const ids = fits.map(({ factor }) => `${factor.id}, ${factor.valueText} ${factor.unitText}`).join('; ');
    return isFootprint ? [impliedFootprint(total.place, { ...told, factors: ids })] : [];
  });
  const pairs = [...new Set(factors.map(({ pair }) => pair))];
  return [...single, ...pairs.flatMap((pair) => drift(factors.filter((each) => each.pair === pair)))];
}

/** A factor that moves by more than a hundredth, and by more than its digits allow. */
function drift(factors: readonly ImpliedFactor[]): Diagnostic[] {
  const steps = factors.slice(1).map((after, index) => {
    const before = factors[index] as ImpliedFactor;
    const isApart = before.interval.intersect(after.interval) === undefined;
    return isApart ? (changeShare(before.middle, after.middle) ?? Fraction.zero) : Fraction.zero;
  });
  const greatest = steps.reduce((a, b) => (b.magnitude().compare(a.magnitude()) > 0 ? b : a), Fraction.zero);
  const [first] = factors;
  if (first === undefined || greatest.magnitude().compare(HUNDREDTH) <= 0) return [];
  return [
    impliedDrift(undefined, {
      total: first.pair.total,
      activity: first.pair.activityKpi,
      told: factors.map((each) => `${each.year} ${impliedText(each)}`).join(', '),
      greatest: percentText(greatest),
      evidence: Object.fromEntries(factors.map(({ year, middle }) => [year, middle.toExactText()])),
    }),
  ];
}

/** `0.5703 kgCO2e/kWh`: four decimals, half up. */
function impliedText({ middle, pair }: ImpliedFactor): string {
  return `${middle.toFixed(4)} ${pair.unit.symbol}`;
}

/** Rows whose printed figures move by more than a tenth; a ratio moves with what it is of. */
function changesOf(printed: PrintedTable, rows: readonly KpiRow[]): Change[] {
  return rows.flatMap(({ kpi: { key, content } }) => {
    if (content.kind === 'ratio') return [];
    const amounts = amountsOf(printed, key).sort((a, b) => byText(a.year, b.year));
    return amounts.slice(1).flatMap((after, index) => {
      const before = amounts[index];
      const change = before === undefined ? undefined : changeShare(before.amount, after.amount);
      const isLarge = change !== undefined && change.magnitude().compare(TENTH) > 0;
      return before !== undefined && isLarge ? [{ before, after, change }] : [];
    });
  });
}
