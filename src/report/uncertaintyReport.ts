// What to say of the uncertainty of each year: sources, scopes and the total in one table, notes on what is not stated, and quality.
import type { Quality } from '../compute/uncertainty/judgeQuality.ts';
import {
  measureUncertainty,
  type Range,
  type SourceRange,
  type YearRange,
} from '../compute/uncertainty/measureUncertainty.ts';
import type { Simulated, Simulation } from '../compute/uncertainty/simulate.ts';
import type { Results } from '../compute/results.ts';
import type { Fraction } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import { UNCERTAINTY_WORDS, type UncertaintyWords } from './uncertaintyWords.ts';

/** A line of the table: a source, a scope or the total. `remark` is what it lacks. */
export type RangeRow = {
  readonly level: 'source' | 'scope' | 'total';
  /** `1`, `2`, `3.6`; empty for the total. */
  readonly scope: string;
  readonly label: string;
  /** Of a source the activity, class and site. */
  readonly of: { readonly activity: string; readonly class: string; readonly site: string };
  readonly range: Range;
  readonly activity: Fraction | undefined;
  readonly factor: Fraction | undefined;
  /** Of a source whose quantity has scores and no half width: its range is value / spread to value × spread. */
  readonly spread: Fraction | undefined;
  readonly remark: Remark | undefined;
  /** Of a scope and of the total. */
  readonly quality: Quality | undefined;
  readonly simulated: Simulated | undefined;
};

/** Why a range is narrower than it should be, or not there. */
export type Remark = 'not-stated' | 'without-activity' | 'without-factor' | 'partly';

export type YearReport = {
  readonly year: string;
  readonly rows: readonly RangeRow[];
  readonly shared: YearRange['shared'];
};

export type UncertaintyReport = {
  readonly words: UncertaintyWords;
  readonly language: Language;
  readonly simulation: Simulation | undefined;
  readonly years: readonly YearReport[];
};

const KPIS: ReadonlyMap<string, string> = new Map([
  ['1', 'scope1'],
  ['2', 'scope2_location'],
  ['3', 'scope3'],
  ['', 'ghg_total'],
]);

const REMARKS = {
  both: 'not-stated',
  activity: 'without-activity',
  factor: 'without-factor',
  nothing: undefined,
} as const satisfies Readonly<Record<SourceRange['lacks'], Remark | undefined>>;

/** Puts the uncertainty of all years into words; `draw` simulates a year where that is asked for. */
export function uncertaintyReport(
  results: Results,
  simulation: Simulation | undefined,
  draw: (year: YearRange) => readonly Simulated[],
  language: Language,
): UncertaintyReport {
  const words = UNCERTAINTY_WORDS[language];
  const labelOf = (scope: string): string =>
    results.rows.find(({ kpi }) => kpi.key === KPIS.get(scope))?.kpi.labels[language] ?? words.total;
  const years = measureUncertainty(results).map((year): YearReport => {
    const simulated = draw(year);
    const whole = (scope: string, range: Range, quality: Quality): RangeRow => ({
      level: scope === '' ? 'total' : 'scope',
      scope,
      label: labelOf(scope),
      of: { activity: '', class: '', site: '' },
      range,
      activity: undefined,
      factor: undefined,
      spread: undefined,
      remark: range.stated.equals(range.amount) ? undefined : range.halfWidth === undefined ? 'not-stated' : 'partly',
      quality,
      simulated: simulated.find(({ of }) => of === (scope === '' ? 'total' : scope)),
    });
    const rows = year.scopes.flatMap((scope) => [
      whole(scope.scope, scope, scope.quality),
      ...scope.sources.map((source) => sourceRow(source, language)),
    ]);
    return { year: year.year, rows: [...rows, whole('', year, year.quality)], shared: year.shared };
  });
  return { words, language, simulation, years };
}

function sourceRow(source: SourceRange, language: Language): RangeRow {
  const { line, scope, activity, factor, spread, lacks } = source;
  const category = scope.includes('.') ? `${scope} ` : '';
  const place = line.site === '' ? line.region : line.site;
  const parts = [line.subject.labels[language], line.class, place].filter((part) => part !== '');
  return {
    level: 'source',
    scope,
    label: `${category}${parts.join(', ')}`,
    of: { activity: line.subject.name, class: line.class, site: line.site },
    range: source,
    activity,
    factor,
    spread,
    remark: REMARKS[lacks],
    quality: undefined,
    simulated: undefined,
  };
}
