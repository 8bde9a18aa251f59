// The SQL of an aggregation with comments that say how to run it and what its result has to show.
import type { Dialect } from '../domain/sql/dialect.ts';
import type { SqlWords } from '../report/sqlWords.ts';

/** A statement to print, and what its comments speak of. */
export type SqlToPrint = {
  readonly statement: string;
  readonly offending: string;
  readonly dialect: Dialect;
  readonly table: string;
  readonly period: 'month' | 'day';
  readonly decimals: number;
};

/** Every comment begins its line, and nothing that a user named can end one: names with line ends are refused before. */
export function sqlText(
  { statement, offending, dialect, table, period, decimals }: SqlToPrint,
  words: SqlWords,
): string {
  const [run = '', ...more] = dialect.run;
  const whole = Math.max(...dialect.lanes(decimals).map((lane) => lane.whole));
  const head = [
    words.adds(table, period),
    `  ${run}`,
    ...more.map((line) => `  ${line}`),
    `  ${words.run}: esgcalc compute agg.csv`,
    words.guards,
    words.digits(whole, decimals),
    words.dates(period),
    words.separately,
    ...(dialect.hasRun ? [] : [words.notRun]),
  ];
  return [...head.map(commented), statement, ...[words.offending, ...offending.split('\n')].map(commented), ''].join(
    '\n',
  );
}

function commented(line: string): string {
  return `-- ${line}`;
}
