// An audit on a terminal and as JSON: what holds and what cannot, the intervals behind it, and the findings by severity.
import type { ChalkInstance } from 'chalk';
import type { Audit, AuditedSum, Change } from '../compute/audit/auditTable.ts';
import type { Candidate, ImpliedFactor } from '../compute/audit/impliedFactors.ts';
import type { Denominator } from '../compute/check/impliedDenominators.ts';
import { intervalOf } from '../compute/check/printedTable.ts';
import { checkOf, type Check } from '../domain/check.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Interval } from '../domain/interval.ts';
import type { Language } from '../domain/language.ts';
import { conversion } from '../domain/unit.ts';
import { kindLabel, type KindTable } from '../domain/vocabulary.ts';
import { DIAGNOSTIC_WORDS } from '../report/diagnosticWords.ts';
import { AUDIT_WORDS, type AuditWords } from '../report/auditWords.ts';
import { yearsText } from '../report/yearsText.ts';
import { diagnosticsText } from './diagnostics.ts';
import { grouped, percentText } from './numbers.ts';
import { hanging } from './width.ts';

const BOUND_DECIMALS = 3;
const FACTORS_SHOWN = 3;

/** How an audit is told. */
export type AuditTelling = {
  readonly language: Language;
  readonly kinds: KindTable;
  readonly checks: readonly Check[];
  readonly paint: ChalkInstance;
  readonly width: number;
};

/** The audit for a person. `findings` are those of the audit and of reading the table, in their order. */
export function auditText(audit: Audit, findings: readonly Diagnostic[], telling: AuditTelling): string {
  const { language, paint, width, checks } = telling;
  const words = AUDIT_WORDS[language];
  const section = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', paint.bold(title), ...lines.flatMap((line) => hanging('  ', line, width))];
  const told = findings.map((diagnostic) => ({ diagnostic, check: checkOf(diagnostic.code, checks)?.id }));
  const rows = audit.rows.filter(({ isKnown }) => !isKnown).map(({ key }) => key);
  return `${[
    words.head(
      audit.figures.filter(({ amount }) => amount !== undefined).length,
      audit.rows.length,
      yearsText(audit.years),
    ),
    ...section(
      words.sums,
      audit.sums.map((sum) => sumLine(sum, words)),
    ),
    ...section(words.denominators, denominatorLines(audit, words)),
    ...section(
      words.factors,
      audit.factors.map((factor) => factorLine(factor, words, telling)),
    ),
    ...section(words.changes, audit.changes.map(changeLine)),
    ...section(words.untested, audit.untested.length === 0 ? [] : [audit.untested.join(', ')]),
    ...section(words.unknown, rows.length === 0 ? [] : [rows.join(', ')]),
    ...(findings.length === 0 ? [] : ['', paint.bold(words.findings), '']),
  ].join('\n')}\n${diagnosticsText(told, DIAGNOSTIC_WORDS[language], paint)}`;
}

function sumLine({ total, text, apart, bound, without }: AuditedSum, words: AuditWords): string {
  const [off, most] = [apart.toExactText(), bound.toExactText()];
  const isWithin = apart.compare(bound) <= 0;
  if (without.length > 0)
    return `${total.kpi} ${total.year}: ${text}, ${grouped(total.text)}: ${words.without(without.join(', '), isWithin, off)}`;
  const verdict = apart.isZero()
    ? words.holds
    : apart.compare(bound) > 0
      ? words.fails(off, most)
      : words.within(off, most);
  return `${total.kpi} ${total.year}: ${text}, ${grouped(total.text)}: ${verdict}`;
}

function changeLine({ before, after, change }: Change): string {
  const amounts = `${grouped(before.text)} → ${grouped(after.text)} ${after.unit.symbol}`.trimEnd();
  return `${after.kpi} ${before.year} → ${after.year}: ${amounts} (${percentText(change)})`;
}

/** What all ratios of a year leave of the denominator, or what each needs where they leave nothing. */
function denominatorLines({ denominators }: Audit, words: AuditWords): string[] {
  return denominators.flatMap((denominator) => {
    const { per, year, unit, printed, implied } = denominator;
    const common = commonOf(denominator);
    const told = printed === undefined ? '' : `${grouped(printed.text)} ${printed.unit.symbol}`;
    const fits =
      printed === undefined || common === undefined
        ? ''
        : `; ${
            intervalOf(printed).times(conversion(printed.unit, unit)).intersect(common) === undefined
              ? words.misses(told)
              : words.fits(told)
          }`;
    const head = `${per} ${year}: ${common === undefined ? words.none : `${intervalText(common)} ${unit.symbol}${fits}`}`;
    const each = implied.map(({ key, interval }) => `  ${key}: ${intervalText(interval)} ${unit.symbol}`);
    return common === undefined ? [head, ...each] : [head];
  });
}

/** The denominators that every ratio of the year allows. */
function commonOf({ implied }: Denominator): Interval | undefined {
  return implied.reduce<Interval | undefined>(
    (common, { interval }, index) => (index === 0 ? interval : common?.intersect(interval)),
    undefined,
  );
}

/** `(3,929.629, 3,929.750]`: a round bracket where the end does not belong to it; three decimals, half up. */
function intervalText({ low, high }: Interval): string {
  const ends = [low, high].map(({ amount }) => grouped(amount.toFixed(BOUND_DECIMALS)));
  return `${low.closed ? '[' : '('}${ends.join(', ')}${high.closed ? ']' : ')'}`;
}

function factorLine(
  { pair, year, middle, interval, fits, nearest }: ImpliedFactor,
  words: AuditWords,
  { language, kinds }: AuditTelling,
): string {
  const candidate = ({ factor, edition }: Candidate): string =>
    `${factor.id}, ${factor.valueText} ${factor.unitText} (${kindLabel(factor.kind, language, kinds)}; ${words.dataOf(edition.dataYear)})`;
  const shown = fits.slice(0, FACTORS_SHOWN).map(candidate).join('; ');
  const rest = fits.length > FACTORS_SHOWN ? `; ${words.more(fits.length - FACTORS_SHOWN)}` : '';
  const told = fits.length > 0 ? `${shown}${rest}` : words.noPublished(nearest === undefined ? '' : candidate(nearest));
  return `${pair.total} / ${pair.activityKpi} ${year}: ${middle.toFixed(4)} ${pair.unit.symbol} (${rangeText(interval)}): ${told}`;
}

/** `0.570296–0.570304`: as many decimals as it takes to tell the ends apart, four at the least. */
function rangeText({ low, high }: Interval): string {
  for (let decimals = 4; decimals < 30; decimals++) {
    const [from, to] = [low.amount.toFixed(decimals), high.amount.toFixed(decimals)];
    if (from !== to) return `${from}–${to}`;
  }
  return low.amount.toExactText();
}

/** `{schema, file, years, sums, denominators, factors, findings, untested}`; amounts are exact text. */
export function auditJson(
  audit: Audit,
  file: string,
  findings: readonly Diagnostic[],
  checks: readonly Check[],
): string {
  const ends = ({ low, high }: Interval): object => ({
    low: low.amount.toExactText(),
    lowClosed: low.closed,
    high: high.amount.toExactText(),
    highClosed: high.closed,
  });
  const object = {
    schema: 1,
    file,
    years: audit.years,
    figures: audit.figures.filter(({ amount }) => amount !== undefined).length,
    sums: audit.sums.map(({ total, parts, added, apart, bound, without }) => ({
      key: total.kpi,
      year: total.year,
      parts: parts.map(({ kpi }) => kpi),
      printed: total.text,
      sum: added.toExactText(),
      apart: apart.toExactText(),
      bound: bound.toExactText(),
      holds: without.length > 0 && apart.compare(bound) > 0 ? null : apart.compare(bound) <= 0,
      without,
    })),
    denominators: audit.denominators.map((denominator) => {
      const common = commonOf(denominator);
      const { per, year, unit, printed, implied } = denominator;
      return {
        key: per,
        year,
        unit: unit.symbol,
        ...(common === undefined ? { low: null, high: null } : ends(common)),
        printed: printed?.text ?? null,
        ratios: implied.map(({ key, interval }) => ({ key, ...ends(interval) })),
      };
    }),
    factors: audit.factors.map(({ pair, year, interval, middle, fits, nearest }) => ({
      total: pair.total,
      activity: pair.activityKpi,
      year,
      unit: pair.unit.symbol,
      value: middle.toExactText(),
      ...ends(interval),
      fits: fits.map(candidateJson),
      nearest: nearest === undefined ? null : candidateJson(nearest),
    })),
    changes: audit.changes.map(({ before, after, change }) => ({
      key: after.kpi,
      from: before.year,
      to: after.year,
      change: change.toExactText(),
    })),
    findings: findings.map((finding) => ({
      check: checkOf(finding.code, checks)?.id ?? null,
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      ...(finding.evidence === undefined ? {} : { evidence: finding.evidence }),
      ...(finding.place === undefined
        ? {}
        : { file: finding.place.file, line: finding.place.line ?? null, column: finding.place.column ?? null }),
    })),
    untested: audit.untested,
    unknown: audit.rows.filter(({ isKnown }) => !isKnown).map(({ key }) => key),
  };
  return `${JSON.stringify(object, null, 2)}\n`;
}

function candidateJson({ factor, edition, value }: Candidate): object {
  return {
    id: factor.id,
    kind: factor.kind,
    dataYear: edition.dataYear,
    value: value.toExactText(),
    checked: factor.checked,
  };
}
