// What a report has to say and does not: scopes, the consolidation approach, a carbon price, categories of scope 3.
import { CATEGORIES } from '../../domain/category.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { categoriesUnaccounted } from '../../domain/faults/categoryFaults.ts';
import {
  boundaryUnstated,
  priceUnstated,
  scope2Doubled,
  scopeMissing,
} from '../../domain/faults/checkDisclosureFaults.ts';
import { dayAfter, lastDayOf } from '../../domain/period.ts';
import { numberOf } from '../declareCategories.ts';
import { standsOn } from '../kpiParts.ts';
import type { Results } from '../results.ts';
import { figureOf, kpisOf, scopeRow } from './lookUp.ts';

/** HKEX Appendix C2, part D, has been mandatory for years that start on this day or later. */
const MANDATORY_FROM = '2025-01-01';

/** A table without greenhouse gases has nothing to disclose of them; a company file that is not there says nothing at all. */
export function checkDisclosure(results: Results): Diagnostic[] {
  const { company, inventory } = results;
  const hasEmissions = inventory.emissions.some(({ purpose }) => purpose === 'ghg');
  const isStated = company.file !== undefined;
  return [
    ...scopesOf(results),
    ...(hasEmissions && isStated && !company.statesConsolidation ? [boundaryUnstated(undefined, {})] : []),
    ...(hasEmissions && isStated && company.carbonPrice === undefined ? [priceUnstated(undefined, {})] : []),
    ...(hasEmissions && isStated ? categoriesOf(results) : []),
    ...doubled(results),
  ];
}

/** A scope without rows, beside emissions of others; n/a says that nothing can arise. */
function scopesOf(results: Results): Diagnostic[] {
  const { years, company, inventory } = results;
  return years.flatMap((year) => {
    const before = lastDayOf(String(Number(year.slice(0, 4)) - 1), company.reportingYear);
    const hasEmissions = inventory.emissions.some(({ line, purpose }) => line.year === year && purpose === 'ghg');
    const keys = ['1', '2'].flatMap((scope) => {
      const row = scopeRow(results, scope);
      return row?.values.get(year)?.status === 'missing' ? [row.kpi.key] : [];
    });
    const isMandatory = dayAfter(before) >= MANDATORY_FROM;
    return hasEmissions && isMandatory && keys.length > 0 ? [scopeMissing(undefined, { keys, year })] : [];
  });
}

/** Where the company declares no category at all, computing says nothing of those without figures. */
function categoriesOf(results: Results): Diagnostic[] {
  const { company, years } = results;
  const unaccounted = CATEGORIES.filter((scope) => {
    const row = scopeRow(results, scope);
    return !years.some((year) => figureOf(row, year) !== undefined);
  });
  if (company.scope3.size > 0 || unaccounted.length === 0) return [];
  return [categoriesUnaccounted(undefined, { categories: unaccounted.map(numberOf) })];
}

/** Sums of the company's own that hold both views of scope 2. */
function doubled(results: Results): Diagnostic[] {
  const kpis = kpisOf(results);
  return results.rows.flatMap(({ kpi }) => {
    const holdsBoth =
      kpi.content.kind === 'sum' &&
      standsOn(kpi, kpis, ({ kind }) => kind === 'market') &&
      standsOn(kpi, kpis, (content) => content.kind === 'emissions' && content.scope === '2');
    return holdsBoth ? [scope2Doubled(kpi.place, { key: kpi.key })] : [];
  });
}
