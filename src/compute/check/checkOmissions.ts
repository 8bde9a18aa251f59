// Rows that one would expect beside those that are there: refrigerants, instruments behind a market-based figure.
import { phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { instrumentsUndescribed, refrigerantUnreported } from '../../domain/faults/checkDisclosureFaults.ts';
import { ELECTRICITY } from '../../domain/activity.ts';
import type { Results } from '../results.ts';
import { amountIn, figureOf, isNoted, isNotedItself, scopeRow } from './lookUp.ts';
import { printedAmount, type PrintedTable } from './printedTable.ts';

const REFRIGERANTS = ['refrigerant', 'refrigerant balance'];
/** What vehicles run on, and how far they go. */
const OF_VEHICLES = ['petrol', 'diesel', 'vehicle distance'];

/** Looks at what the years hold. */
export function checkOmissions(results: Results, printed: PrintedTable): Diagnostic[] {
  return [...refrigerantsOf(results), ...results.years.flatMap((year) => instrumentsOf(year, results, printed))];
}

/** A row of any sort is an answer, also n/a or 0; so is a note to scope 1. */
function refrigerantsOf(results: Results): Diagnostic[] {
  const { lines } = results.inventory;
  const has = (names: readonly string[]): string[] =>
    names.filter((name) => lines.some(({ subject }) => subject.name === name));
  const vehicles = has(OF_VEHICLES);
  const isAnswered = lines.some(({ subject }) => subject.use === 'activity' && REFRIGERANTS.includes(subject.group));
  const kpi = scopeRow(results, '1')?.kpi.key ?? '';
  if (vehicles.length === 0 || has([ELECTRICITY]).length === 0 || isAnswered || isNotedItself(kpi, results)) return [];
  return [refrigerantUnreported(undefined, { years: results.years, fuels: vehicles, kpi })];
}

/** A market-based figure without instruments, computed or printed, wants a word; instruments want their figure in the table. */
function instrumentsOf(year: string, results: Results, printed: PrintedTable): Diagnostic[] {
  const row = results.rows.find(({ kpi: { content } }) => content.kind === 'market');
  const isHeld = results.inventory.lines.some((line) => line.year === year && line.subject.use === 'instrument');
  const key = row?.kpi.key ?? 'scope2_market';
  const isPrinted = printedAmount(printed, key, year) !== undefined;
  const isGiven = figureOf(row, year) !== undefined || isPrinted;
  // A year before the first instruments is there to compare with; but without any it cannot be below the location-based figure.
  const isCompared = results.inventory.lines.some(({ subject }) => subject.use === 'instrument');
  const isOpen = !isCompared || isBelow(year, key, results, printed);
  if (isGiven && !isHeld && isOpen && (row === undefined || !isNoted(row.kpi, year, results)))
    return [
      instrumentsUndescribed(undefined, {
        year,
        what: phrase`${key} of ${year} is given, but there is no certificate, contract or supplier's rate of that year`,
        hint: phrase`add the instruments as rows; where there are none, say so: notes: [{kpi: ${key}, year: ${year}, text: ...}]`,
      }),
    ];
  const isInTable = printed.isWhole && printed.figures.some((figure) => figure.year === year);
  if (isHeld && isInTable && !isPrinted)
    return [
      instrumentsUndescribed(undefined, {
        year,
        what: phrase`there are instruments of ${year}, but the printed table has no ${key}`,
        hint: phrase`HKEX D29(c) and IFRS S2 29(a)(v) want what is held described beside the location-based figure`,
      }),
    ];
  return [];
}

function isBelow(year: string, key: string, results: Results, printed: PrintedTable): boolean {
  const market = printedAmount(printed, key, year);
  const location = market && amountIn(scopeRow(results, '2'), year, market.unit);
  return market !== undefined && location !== undefined && market.amount.compare(location.rounded(market.decimals)) < 0;
}
