// How sure the totals of each year are: by source, by scope and all together, with the quality of the data they stand on.
import { byText } from '../../domain/diagnostic.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import type { QualityTables, Rank } from '../../domain/uncertainty.ts';
import type { Results } from '../results.ts';
import { contributionsIn, type Contribution } from './contributions.ts';
import { judgeQuality, type Quality } from './judgeQuality.ts';
import { ALL_ERRORS, halfWidthOf } from './propagate.ts';

/** An amount in tonnes of CO2e and half of its 95 % range. */
export type Range = {
  readonly amount: Fraction;
  /** What of it an uncertainty is stated for: the range is of this part. */
  readonly stated: Fraction;
  /** In tonnes; undefined where nothing is stated. */
  readonly halfWidth: Fraction | undefined;
  /** As a share of what is stated. */
  readonly relative: Fraction | undefined;
  readonly rank: Rank | undefined;
  /** The half width if every meter's factor were its own, where that differs. */
  readonly independent: Fraction | undefined;
  readonly contributions: readonly Contribution[];
};

/** One source; the parts are shares of its amount. `lacks` is what nothing is stated of. */
export type SourceRange = Range & {
  readonly key: string;
  readonly scope: string;
  readonly line: LedgerLine;
  readonly activity: Fraction | undefined;
  readonly factor: Fraction | undefined;
  /** Where all of it follows from one pedigree: the range of its quantity is amount / spread to amount × spread. */
  readonly spread: Fraction | undefined;
  readonly lacks: 'nothing' | 'activity' | 'factor' | 'both';
};

export type ScopeRange = Range & {
  readonly scope: string;
  readonly sources: readonly SourceRange[];
  readonly quality: Quality;
};

/** A factor that several meters use: what they come to together, and what if each had its own. */
export type SharedFactor = {
  readonly factor: string;
  readonly sources: number;
  readonly halfWidth: Fraction;
  readonly independent: Fraction;
};

export type YearRange = Range & {
  readonly year: string;
  readonly scopes: readonly ScopeRange[];
  readonly quality: Quality;
  readonly shared: readonly SharedFactor[];
};

/** Measures every year of the results that has emissions. */
export function measureUncertainty(results: Results): readonly YearRange[] {
  return results.years.flatMap((year) => {
    const all = contributionsIn(results, year);
    if (all.length === 0) return [];
    const scopes = [...new Set(all.map(({ scope }) => scope))].sort(byText).map((scope): ScopeRange => {
      const ours = all.filter((each) => each.scope === scope);
      const sources = [...grouped(ours)].map(([key, parts]) => sourceRange(key, parts, results.quality));
      return {
        ...rangeOf(ours, results.quality),
        scope,
        sources: sources.sort(
          (a, b) => byCategory(a.scope, b.scope) || b.amount.compare(a.amount) || byText(a.key, b.key),
        ),
        quality: judgeQuality(ours),
      };
    });
    const range = rangeOf(all, results.quality);
    return [{ ...range, year, scopes, quality: judgeQuality(all), shared: sharedIn(all) }];
  });
}

function rangeOf(contributions: readonly Contribution[], { ranks }: QualityTables): Range {
  const amount = totalOf(contributions);
  const withStatement = contributions.filter(isStated);
  const stated = totalOf(withStatement);
  if (withStatement.length === 0)
    return {
      amount,
      stated,
      halfWidth: undefined,
      relative: undefined,
      rank: undefined,
      independent: undefined,
      contributions,
    };
  const halfWidth = halfWidthOf(withStatement);
  const apart = halfWidthOf(withStatement, { ...ALL_ERRORS, areApart: true });
  const relative = shareOf(halfWidth, stated);
  const rank = relative && ranks.find(({ upTo }) => upTo === undefined || relative.compare(upTo) <= 0);
  const independent = apart.equals(halfWidth) ? undefined : apart;
  return { amount, stated, halfWidth, relative, rank, independent, contributions };
}

function sourceRange(key: string, parts: readonly Contribution[], tables: QualityTables): SourceRange {
  const range = rangeOf(parts, tables);
  const [{ emission } = { emission: undefined }] = parts;
  const partOf = (which: 'activity' | 'factor'): Fraction | undefined =>
    parts.some((each) => each[which] !== undefined)
      ? shareOf(halfWidthOf(parts, { of: [which] }), range.amount)
      : undefined;
  return {
    ...range,
    key,
    scope: key.split('\u001f')[0] ?? '',
    line: emission?.line as LedgerLine,
    activity: partOf('activity'),
    factor: partOf('factor'),
    spread: spreadOf(parts),
    lacks: lacksOf(parts),
  };
}

function spreadOf(parts: readonly Contribution[]): Fraction | undefined {
  const [first, ...others] = parts.map(({ activity }) => activity?.spread);
  return others.every((spread) => spread !== undefined && first?.equals(spread) === true) ? first : undefined;
}

/** What is not stated; a result without a factor of ours has no factor to state, and a pedigree speaks for both. */
function lacksOf(parts: readonly Contribution[]): SourceRange['lacks'] {
  const lacksActivity = parts.some(({ activity }) => activity === undefined);
  const lacksFactor = parts.some(
    ({ emission, activity, factor }) =>
      factor === undefined && emission.factor !== undefined && activity?.spread === undefined,
  );
  if (parts.some((each) => !isStated(each))) return 'both';
  return lacksActivity ? 'activity' : lacksFactor ? 'factor' : 'nothing';
}

/** The factors whose error several meters share, widest first. */
function sharedIn(contributions: readonly Contribution[]): SharedFactor[] {
  const byFactor = new Map<string, Contribution[]>();
  for (const each of contributions) {
    const { factor } = each.emission;
    if (each.factor === undefined || factor === undefined) continue;
    byFactor.set(factor.group, [...(byFactor.get(factor.group) ?? []), each]);
  }
  return [...byFactor]
    .flatMap(([factor, parts]) => {
      const sources = new Set(parts.map((each) => each.factor?.apart)).size;
      const halfWidth = halfWidthOf(parts);
      const independent = halfWidthOf(parts, { ...ALL_ERRORS, areApart: true });
      return sources > 1 && !independent.equals(halfWidth) ? [{ factor, sources, halfWidth, independent }] : [];
    })
    .sort((a, b) => b.halfWidth.compare(a.halfWidth) || byText(a.factor, b.factor));
}

/** Whether anything is stated of it. */
export function isStated({ activity, factor }: Contribution): boolean {
  return activity !== undefined || factor !== undefined;
}

function grouped(contributions: readonly Contribution[]): ReadonlyMap<string, readonly Contribution[]> {
  const bySource = new Map<string, Contribution[]>();
  for (const each of contributions) bySource.set(each.source, [...(bySource.get(each.source) ?? []), each]);
  return bySource;
}

function byCategory(a: string, b: string): number {
  return Number(a.split('.')[1] ?? 0) - Number(b.split('.')[1] ?? 0);
}

function totalOf(contributions: readonly Contribution[]): Fraction {
  return sumOf(contributions.map(({ amount }) => amount));
}

function shareOf(part: Fraction, whole: Fraction): Fraction | undefined {
  return whole.isZero() ? undefined : part.over(whole.magnitude());
}
