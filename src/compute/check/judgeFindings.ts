// What the company's settings make of findings: severities, waivers with reason and expiry, and what has to be said of both.
import { phrase, type Words } from '../../domain/phrase.ts';
import {
  checkOf,
  type Check,
  type CheckSettings,
  type Finding,
  type FindingCounts,
  type Waiver,
} from '../../domain/check.ts';
import { byText, type Diagnostic, type Severity } from '../../domain/diagnostic.ts';
import { severityKept, waiverExpired, waiverUnused } from '../../domain/faults/checkFaults.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Something found; `stops`: nothing can be computed while it stands, so that no setting touches it. */
export type Found = { readonly diagnostic: Diagnostic; readonly stops: boolean };

/**
 * The findings as the company lets them weigh, most severe first, then in the order they came in; waived ones last. `lastYear` is the
 * last reporting year checked, by which waivers expire; undefined where no row could be read.
 */
export function judgeFindings(
  found: readonly Found[],
  { severities, waivers }: CheckSettings,
  checks: readonly Check[],
  lastYear: string | undefined,
): Finding[] {
  const idOf = new Map(found.map(({ diagnostic: { code } }) => [code, checkOf(code, checks)?.id]));
  const kept = new Map<string, { check: string; code: string; what: Words; place: Waiver['place']; count: number }>();
  const used = new Map<Waiver, number>();
  const keep = (name: string, check: string, code: string, what: Words, place: Waiver['place']): void => {
    const before = kept.get(`${name} ${code}`);
    kept.set(`${name} ${code}`, { check, code, what, place, count: (before?.count ?? 0) + 1 });
  };
  const judged = found.flatMap(({ diagnostic, stops }): Finding[] => {
    const { code } = diagnostic;
    const check = idOf.get(code);
    const name = severities.has(code) ? code : (check ?? code);
    const set = severities.get(name);
    if (stops && set !== undefined && set.severity !== 'error')
      keep(name, name, code, phrase`set to ${set.severity}`, set.place);
    if (!stops && set?.severity === 'off') return [];
    const severity = stops || set === undefined || set.severity === 'off' ? diagnostic.severity : set.severity;
    const waiver = waivers.find((each) => (each.check === code || each.check === check) && isAbout(each, diagnostic));
    if (waiver !== undefined) used.set(waiver, (used.get(waiver) ?? 0) + 1);
    if (waiver !== undefined && stops)
      keep(`waiver ${waivers.indexOf(waiver)}`, waiver.check, code, phrase`waived`, waiver.place);
    const isWaived = waiver !== undefined && !stops && !isExpired(waiver, lastYear);
    return [{ diagnostic: { ...diagnostic, severity }, check, waived: isWaived ? waiver : undefined }];
  });
  const said = [
    ...[...kept.values()].map(({ place, ...told }) => severityKept(place, told)),
    ...waivers.flatMap((waiver) => {
      const { check, why, until, place } = waiver;
      const count = used.get(waiver);
      if (count === undefined) return [waiverUnused(place, { check, why })];
      return isExpired(waiver, lastYear)
        ? [waiverExpired(place, { check, why, until, year: lastYear ?? '', count })]
        : [];
    }),
  ].map((diagnostic): Finding => ({ diagnostic, check: undefined, waived: undefined }));
  return [...judged, ...said].sort(
    (a, b) =>
      Number(a.waived !== undefined) - Number(b.waived !== undefined) ||
      RANK[a.diagnostic.severity] - RANK[b.diagnostic.severity],
  );
}

/** Whether the waiver's site, activity, figure, file and year are those of the finding, as far as it names them. */
function isAbout({ site, activity, kpi, file, year }: Waiver, { about, place }: Diagnostic): boolean {
  const names = about?.names ?? [];
  const isNamed = [site, activity, kpi].every((name) => name === undefined || names.includes(name));
  const isThere = file === undefined || place?.file === file || place?.file.endsWith(`/${file}`) === true;
  return isNamed && isThere && (year === undefined || about?.year === year);
}

function isExpired({ until }: Waiver, lastYear: string | undefined): boolean {
  return lastYear !== undefined && byText(until, lastYear) < 0;
}

/** How many findings of each severity count, and how many are waived. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, note: 0, waived: 0 };
  for (const { diagnostic, waived } of findings) counts[waived === undefined ? diagnostic.severity : 'waived']++;
  return counts;
}
