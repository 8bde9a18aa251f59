// Every goal beside its figure. A goal that is missed is said, never asserted: a machine's mood is no reason to fail.
import { DUCKDB, ESGCALC, NODE, PYTHON } from './tools.js';

/**
 * Impact Framework 1.1.0 over a table of one million rows of the same size, as measured once on another machine: two virtual cores
 * of a Xeon, Node 20. It is not installed here, for it takes 4 GB.
 */
const IMPACT_FRAMEWORK = 136;

/** The goals that can be judged by what was measured: `sizes` by rows, `commands` and `starts`, each a map of tools by name. */
export function goalsOf({ sizes, commands, starts, factors }) {
  const seconds = (measured, name) => measured?.get(name)?.seconds;
  const ratio = (rows, other) => quotient(seconds(sizes.get(rows), ESGCALC), seconds(sizes.get(rows), other));
  const command = (name) => quotient(seconds(commands, name), seconds(commands, ESGCALC));
  const start = (name) => quotient(seconds(starts, name), seconds(starts, NODE));
  const peaks = [...sizes.values()].map((measured) => measured.get(ESGCALC).megabytes).filter(Boolean);
  return [
    goal('1e3 rows, of `node -e 0`', 1.7, ratio(1e3, NODE)),
    goal('1e5 rows, of DuckDB', 1, ratio(1e5, DUCKDB)),
    goal('1e5 rows, of python (a stretch)', 1, ratio(1e5, PYTHON)),
    goal('1e6 rows, of DuckDB', 1.2, ratio(1e6, DUCKDB)),
    goal('1e6 rows, of python', 0.5, ratio(1e6, PYTHON)),
    goal(
      '1e6 rows, of Impact Framework on another machine',
      0.01,
      quotient(seconds(sizes.get(1e6), ESGCALC), IMPACT_FRAMEWORK),
    ),
    goal('1e7 rows, of DuckDB', 1.6, ratio(1e7, DUCKDB)),
    goal('most memory at any size, MB', 120, peaks.length === 0 ? undefined : Math.max(...peaks)),
    goal('a row more at 1e7, of one at 1e6', 1.1, growth(sizes, seconds)),
    goal('1e5 rows beside 200 editions of 50 factors, of none', 1.1, factors),
    goal('`compute --by month` at 1e6 rows, of `compute`', 2, command('compute --by month')),
    goal('`explain --rows` at 1e6 rows, of `compute`', 2, command('explain --rows')),
    goal('`check` at 1e6 rows, of `compute`', 2, command('check')),
    goal('`esgcalc --version`, of `node -e 0`', 1.35, start('esgcalc --version')),
    goal('`compute` of the example, of `node -e 0`', 1.9, start('esgcalc compute, the example')),
  ].filter(({ figure }) => figure !== undefined);
}

function goal(name, most, figure) {
  return { name, most, figure, isMet: figure <= most };
}

function quotient(top, bottom) {
  return top === undefined || bottom === undefined ? undefined : top / bottom;
}

/** What a further row costs between 1e6 and 1e7 rows, of what it costs between 1e3 and 1e6. */
function growth(sizes, seconds) {
  const [small, middle, large] = [1e3, 1e6, 1e7].map((rows) => seconds(sizes.get(rows), ESGCALC));
  if (small === undefined || middle === undefined || large === undefined) return undefined;
  return (large - middle) / 9e6 / ((middle - small) / (1e6 - 1e3));
}
