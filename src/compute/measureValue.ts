// The value of a measure in a year: a flow adds up over the year and its sites, a stock is counted once a site.
import { phrase } from '../domain/phrase.ts';
import type { Company, StockRule } from '../domain/company.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { dimensionKey, isCurrency } from '../domain/dimension.ts';
import { stockRepeated, unitMixed } from '../domain/faults/resultFaults.ts';
import { MISSING, type Figure, type KpiValue } from '../domain/figure.ts';
import { Fraction } from '../domain/fraction.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import type { Measure } from '../domain/activity.ts';
import { lastDayOf } from '../domain/period.ts';
import { spellingKey } from '../domain/spelling.ts';
import { sameDimension, type Unit } from '../domain/unit.ts';
import { rowsFigure, stepTo } from './multiply.ts';
import { sumFigure, totalOf } from './totals.ts';

/** The year's ledger lines of one measure in the KPI's unit; a stock as on the year's last day or on average, as the company says. */
export function measureValue(
  key: string,
  unit: Unit,
  lines: readonly LedgerLine[],
  year: string,
  counting: StockBasis,
  diagnostics: Diagnostic[],
): KpiValue {
  const counted = lines.filter((line) => line.rows > 0);
  const other = counted.find((line) => !sameDimension(line.unit, unit));
  if (other !== undefined) {
    // Two currencies are said once for all measures.
    if (isCurrency(dimensionKey(other.unit))) return MISSING;
    const place = { ...other.first, field: 'unit' };
    diagnostics.push(unitMixed(place, { key, first: unit.symbol, second: other.unit.symbol }));
    return MISSING;
  }
  const isStock = counted.some(({ subject }) => (subject as Measure).adds === 'stock');
  const rule = counting.stocks.get(counted[0]?.subject.name ?? '') ?? 'year-end';
  const parts = isStock
    ? bySite(counted).map((ours) =>
        atYearEnd(standing(ours, rule, unit, year, diagnostics), ours, rule, year, counting),
      )
    : counted.map((line) => stepTo(rowsFigure(line), unit));
  return totalOf(key, parts, lines, unit);
}

/** How stocks stand for a year, and the sites that may have closed in it. */
export type StockBasis = Pick<Company, 'stocks' | 'sites' | 'reportingYear'>;

/** At the year's end nothing stands at a site that closed before it. */
function atYearEnd(
  figure: Figure,
  [line]: readonly LedgerLine[],
  rule: StockRule,
  year: string,
  { sites, reportingYear }: StockBasis,
): Figure {
  const closed = sites.get(line?.site ?? '')?.closed;
  if (rule !== 'year-end' || closed === undefined || closed >= lastDayOf(year, reportingYear)) return figure;
  const what = phrase`the site closed on ${closed}`;
  const because = { kind: 'constant', from: figure, ratio: Fraction.zero, text: '0', what } as const;
  return { name: '', amount: Fraction.zero, unit: figure.unit, because };
}

/** A stock stands once a site, entity and class, however its rows are written or grouped. */
function bySite(lines: readonly LedgerLine[]): LedgerLine[][] {
  const sites = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const key = [line.site, line.entity, spellingKey(line.class)].join('\u001f');
    sites.set(key, [...(sites.get(key) ?? []), line]);
  }
  return [...sites.values()];
}

/** What was counted at one site on the last day, or the mean of the days it was counted on. */
function standing(
  lines: readonly LedgerLine[],
  rule: StockRule,
  unit: Unit,
  year: string,
  diagnostics: Diagnostic[],
): Figure {
  const days = [...new Set(lines.map(({ asAt }) => asAt))].sort();
  for (const day of days)
    reportRepeated(
      lines.filter(({ asAt }) => asAt === day),
      year,
      diagnostics,
    );
  const last = days.at(-1);
  const ours = rule === 'average' ? lines : lines.filter(({ asAt }) => asAt === last);
  const parts = ours.map((line) => stepTo(rowsFigure(line), unit));
  const total = parts.length === 1 && parts[0] !== undefined ? parts[0] : sumFigure('', parts, unit);
  if (rule !== 'average' || days.length === 1) return total;
  const mean = Fraction.of(1n, BigInt(days.length));
  const because = {
    kind: 'constant',
    from: total,
    ratio: mean,
    text: `1/${days.length}`,
    what: phrase`mean of ${days.length} days`,
  } as const;
  return { name: '', amount: total.amount.times(mean), unit, because };
}

function reportRepeated(lines: readonly LedgerLine[], year: string, diagnostics: Diagnostic[]): void {
  const rows = lines.reduce((count, line) => count + line.rows, 0);
  const [line] = lines;
  if (rows < 2 || line === undefined) return;
  const place = { ...line.first, field: 'quantity' };
  diagnostics.push(stockRepeated(place, { measure: line.subject.name, year, rows }));
}
