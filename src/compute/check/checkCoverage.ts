// Years that do not hold what others hold: figures without comparatives, signs that contradict, sites that open and close.
import { listed, phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { comparativesMissing, signsMixed, siteChanged } from '../../domain/faults/checkTrendFaults.ts';
import type { KpiValue } from '../../domain/figure.ts';
import type { KpiContent } from '../../domain/kpi.ts';
import { reportingYearOf } from '../../domain/period.ts';
import type { Results } from '../results.ts';
import { coversKpi } from './coversKpi.ts';
import { rowOf } from './lookUp.ts';
import type { PrintedTable } from './printedTable.ts';

/** What is computed from other rows, or by choice. */
const FOLLOWING: readonly KpiContent['kind'][] = [
  'ratio',
  'energy',
  'cost',
  'primary',
  'instruments',
  'market',
  'treated',
];

/** Looks at the years of every row, and at the sites of every year. */
export function checkCoverage(results: Results, printed: PrintedTable): Diagnostic[] {
  return [...gapsOf(results), ...signsOf(results), ...printedSigns(results, printed), ...sitesOf(results)];
}

/** Years without a figure that others have; a total speaks for its parts, and what is divided or priced follows its numerator. */
function gapsOf(results: Results): Diagnostic[] {
  const { rows, years } = results;
  const withFigures = rows.filter(({ values }) => [...values.values()].some(({ status }) => status === 'value'));
  return years.flatMap((year) => {
    const lacking = withFigures.filter(
      ({ kpi, values }) => values.get(year)?.status === 'missing' && !FOLLOWING.includes(kpi.content.kind),
    );
    const ours = lacking.filter(({ kpi }) => !lacking.some((other) => coversKpi(other.kpi, kpi, results)));
    return ours.length === 0 ? [] : [comparativesMissing(undefined, { year, keys: ours.map(({ kpi }) => kpi.key) })];
  });
}

/** What cannot arise in one year has a figure in another. */
function signsOf({ rows }: Results): Diagnostic[] {
  return rows.flatMap(({ kpi, values }) => {
    const years = (status: KpiValue['status']): string[] =>
      [...values].filter(([, value]) => value.status === status).map(([year]) => year);
    const [never, ever] = [years('not-applicable'), years('value')];
    if (kpi.content.kind === 'ratio' || ever.length === 0) return [];
    return never.map((year) =>
      signsMixed(undefined, {
        key: kpi.key,
        year,
        what: phrase`is not applicable, but has a figure in ${listed(ever)}`,
      }),
    );
  });
}

/** A sign that was printed where the rows say the other one. */
function printedSigns(results: Results, printed: PrintedTable): Diagnostic[] {
  const words = { missing: '/', 'not-applicable': 'n/a' } as const;
  return printed.figures.flatMap(({ kpi: key, year, amount, text, place }) => {
    const value = rowOf(results, key)?.values.get(year);
    if (amount !== undefined || value === undefined || value.status === 'value') return [];
    const isStated = value.status === 'not-applicable' || value.isStated === true;
    if (!isStated || words[value.status] === text) return [];
    return [
      signsMixed(place, { key, year, what: phrase`is printed as ${text}, but the rows say ${words[value.status]}` }),
    ];
  });
}

function sitesOf({ company, years }: Results): Diagnostic[] {
  return years.flatMap((year) => {
    const isIn = (day: string | undefined): day is string =>
      day !== undefined && reportingYearOf({ first: day, last: day }, company.reportingYear) === year;
    const told = [...company.sites].flatMap(([name, { opened, closed }]) => [
      ...(isIn(opened) ? [{ name, text: phrase`${name} opened on ${opened}` }] : []),
      ...(isIn(closed) ? [{ name, text: phrase`${name} closed on ${closed}` }] : []),
    ]);
    if (told.length === 0) return [];
    return [
      siteChanged(undefined, {
        year,
        sites: told.map(({ name }) => name),
        told: listed(told.map(({ text }) => text)),
      }),
    ];
  });
}
