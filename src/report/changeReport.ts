// What to say of a change: its sources with the effect of each cause, what explains most of it, and what could not be taken apart.
import type { KpiRow } from '../compute/computeKpis.ts';
import type { SourceChange, TakenApart } from '../compute/change/takeApart.ts';
import { CAUSES_OF_CHANGE, type CauseOfChange } from '../domain/change.ts';
import { Fraction } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import { lackName, type KpiValue } from '../domain/figure.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { CHANGE_WORDS, type ChangeWords } from './changeWords.ts';

/** One source or the total, with exact amounts; `notes` are the numbers of what is said below. */
export type ChangeRow = {
  readonly label: string;
  readonly part: string;
  readonly was: Fraction | undefined;
  readonly is: Fraction | undefined;
  readonly effects: ReadonlyMap<CauseOfChange, Fraction>;
  readonly change: Fraction;
  readonly method: SourceChange['method'];
  readonly notes: readonly number[];
};

/** The report of one change. `share` is the part of the change that a cause explains. */
export type ChangeReport = {
  readonly words: ChangeWords;
  readonly kpi: KpiRow;
  readonly label: string;
  readonly sides: readonly [string, string];
  readonly measure: string | undefined;
  readonly causes: readonly { readonly cause: CauseOfChange; readonly label: string }[];
  readonly rows: readonly ChangeRow[];
  readonly total: ChangeRow;
  readonly shares: ReadonlyMap<CauseOfChange, Fraction>;
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  /** How effects were told apart; empty where nothing was. */
  readonly method: string;
};

/** What the report is made of. `kpis` are the rows of either side, for the labels of parts. */
export type ChangeAbout = {
  readonly kpi: KpiRow;
  readonly kpis: readonly KpiRow[];
  readonly sides: readonly [string, string];
  readonly values: readonly [KpiValue, KpiValue];
  /** Labels of the measure asked for; whether both sides have it; whether the figure is a ratio to it. */
  readonly measure: { readonly label: string; readonly isThere: boolean } | undefined;
  /** Ledger lines by side, to tell rows that say `/` from none. */
  readonly lines: readonly [readonly LedgerLine[], readonly LedgerLine[]];
  /** What stands above all else, such as the basis of a like-for-like view. */
  readonly opening: readonly string[];
};

/** Puts a change into words. */
export function changeReport(taken: TakenApart, about: ChangeAbout, language: Language): ChangeReport {
  const words = CHANGE_WORDS[language];
  const { kpi, kpis, sides, measure, values } = about;
  const measureLabel = measure?.isThere === true ? measure.label : undefined;
  const notes: string[] = [];
  const note = (text: string): number => {
    if (!notes.includes(text)) notes.push(text);
    return notes.indexOf(text) + 1;
  };
  const labelOf = (part: string): string => kpis.find((row) => row.kpi.key === part)?.kpi.labels[language] ?? '';
  const rows = taken.sources.map((source): ChangeRow => {
    const activities = listed([...new Set(source.lines.map(({ subject }) => subject.labels[language]))]);
    const part = source.part === kpi.kpi.key ? '' : labelOf(source.part);
    const [was, is] = [source.was ?? Fraction.zero, source.is ?? Fraction.zero];
    const said = remarks(source, about, words, measureLabel).map(note);
    return {
      label: part === '' || part === activities ? activities : `${part}: ${activities}`,
      part: source.part,
      was: source.was,
      is: source.is,
      effects: source.effects,
      change: is.minus(was),
      method: source.method,
      notes: said,
    };
  });
  const { was, is, change, effects } = taken;
  const methods = [...new Set(taken.sources.filter(isTakenApart).map(({ method }) => method))];
  const shown = CAUSES_OF_CHANGE.filter((cause) => effects.get(cause)?.isZero() === false);
  const causes = shown.map((cause) => ({ cause, label: words.causes[cause](measureLabel) }));
  const shares = new Map(change.isZero() ? [] : [...effects].map(([cause, effect]) => [cause, effect.over(change)]));
  for (const [index, value] of values.entries()) {
    const without = value.status === 'value' ? value.without.map(lackName) : [];
    const labels = without.map((name) => labelOf(name) || name).join(', ');
    if (without.length > 0) note(words.incomplete(sides[index] ?? '', labels));
  }
  if (measure?.isThere === false) note(words.unmeasured(measure.label));
  return {
    words,
    kpi,
    label: kpi.kpi.labels[language],
    sides,
    measure: measureLabel,
    causes,
    rows,
    total: { label: words.total, part: '', was, is, effects, change, method: methods[0] ?? 'lmdi', notes: [] },
    shares,
    sentences: [...about.opening, ...mainCause(shares, causes, change, words)],
    notes,
    method: methods.map((method) => words.methods[method]).join('; '),
  };
}

/** The first names of a long list, and how many more there are. */
function listed(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} +${names.length - 2}`;
}

function isTakenApart({ effects }: SourceChange): boolean {
  return !effects.has('boundary');
}

function remarks(
  { was, is, lines, hasActivity, isForced }: SourceChange,
  { sides, lines: bySide }: ChangeAbout,
  words: ChangeWords,
  measure: string | undefined,
): string[] {
  if (was === undefined || is === undefined) {
    const lacking = was === undefined ? 0 : 1;
    const names = new Set(lines.map(({ subject }) => subject.name));
    const isStated = bySide[lacking].some(({ subject, missing }) => names.has(subject.name) && missing > 0);
    return [(isStated ? words.noData : words.noRows)(sides[lacking])];
  }
  return [...(hasActivity ? [] : [words.withoutActivity(measure)]), ...(isForced ? [words.byShapley] : [])];
}

/** The cause with the largest effect in the direction of the change, and how much of it that is. */
function mainCause(
  shares: ReadonlyMap<CauseOfChange, Fraction>,
  causes: ChangeReport['causes'],
  change: Fraction,
  words: ChangeWords,
): string[] {
  const [first] = [...causes].sort((a, b) =>
    (shares.get(b.cause) ?? Fraction.zero).compare(shares.get(a.cause) ?? Fraction.zero),
  );
  const share = first === undefined ? undefined : shares.get(first.cause);
  if (first === undefined || share === undefined || share.compare(Fraction.zero) <= 0) return [];
  return [words.explains(first.label, `${share.times(Fraction.of(100n)).toFixed(0)} %`, change.isNegative())];
}
