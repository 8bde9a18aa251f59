// Factors that were published when the report of their year must have been out, and no restatement says that they came later.
import { byText, type Diagnostic } from '../../domain/diagnostic.ts';
import { factorHindsight } from '../../domain/faults/checkFactorFaults.ts';
import { lastDayOf } from '../../domain/period.ts';
import { restsOn } from '../kpiParts.ts';
import type { Results } from '../results.ts';
import type { Emission } from '../takeInventory.ts';
import { kpisOf, scopeRow } from './lookUp.ts';

/** A year is taken as closed once the year after it is over too; with `asOf` every year is a view under later factors, and says so. */
export function checkHindsight(results: Results): Diagnostic[] {
  const { company, inventory, library, years } = results;
  if (company.asOf !== undefined) return [];
  const uses = new Map<string, { emission: Emission; closed: string; published: string }>();
  for (const emission of inventory.emissions) {
    const { line, factor } = emission;
    const published = library.editions.get(factor?.edition ?? '')?.published;
    const closed = lastDayOf(String(Number(line.year.slice(0, 4)) + 1), company.reportingYear);
    if (factor === undefined || published === undefined || line.year === years.at(-1) || published <= closed) continue;
    if (!isLogged(emission, results))
      uses.set(`${factor.edition} ${line.subject.name} ${line.year}`, { emission, closed, published });
  }
  return [...uses]
    .sort(([a], [b]) => byText(a, b))
    .map(([, { emission, closed, published }]) =>
      factorHindsight(undefined, {
        edition: emission.factor?.edition ?? '',
        published,
        activity: emission.line.subject.name,
        year: emission.line.year,
        closed,
      }),
    );
}

/** Whether a restatement of that year speaks of the scope. */
function isLogged({ line, scope }: Emission, results: Results): boolean {
  const kpi = scopeRow(results, scope)?.kpi;
  const kpis = kpisOf(results);
  return results.company.restatements.some(
    ({ year, kpis: named }) =>
      year === line.year && (named === undefined || kpi === undefined || named.some((key) => restsOn(kpi, key, kpis))),
  );
}
