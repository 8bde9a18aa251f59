// Sites and the sources they should have: without a record (PER006), not in the company's list (PER007), opened or closed (PER008).
import { phrase } from '../../domain/phrase.ts';
import type { Company, Site } from '../../domain/company.ts';
import { byText, type Diagnostic, type Place } from '../../domain/diagnostic.ts';
import { siteUnlisted, sourceMissing, sourceSuspected } from '../../domain/faults/boundaryFaults.ts';
import { parsePeriod } from '../../domain/period.ts';
import { nearestName } from '../../domain/spelling.ts';
import { isRecurring } from '../recurring.ts';
import { appearance } from './lookalikes.ts';
import { inOrder, type Series } from './series.ts';

/** Sources that a site of any kind has; others, such as fuel, depend on what it does. */
const OF_EVERY_SITE = ['electricity', 'water'];
/** Of so many other sites nearly all have it. */
const LEAST_OTHERS = 3;

/** What each site has in each year: activities by `site year`, by the appearance of its name. */
type Presence = ReadonlyMap<string, ReadonlySet<string>>;

function presenceOf(all: readonly Series[]): Presence {
  const presence = new Map<string, Set<string>>();
  for (const { site, subject, readings } of all) {
    for (const year of new Set(readings.flatMap(({ years }) => years))) {
      const name = `${appearance(site)}\u001f${year}`;
      presence.set(name, (presence.get(name) ?? new Set()).add(subject.name));
    }
  }
  return presence;
}

/** Sites without a record that they should have, year by year. */
export function findMissingSources(all: readonly Series[], years: readonly string[], company: Company): Diagnostic[] {
  const present = presenceOf(all);
  const recurring = presenceOf(all.filter(isRecurring));
  const has = (where: Presence, site: string, year: string): ReadonlySet<string> =>
    where.get(`${appearance(site)}\u001f${year}`) ?? new Set();
  const listed = [...company.sites.keys()];
  const named = all.filter(isRecurring).flatMap(({ site }) => (site === '' ? [] : [site]));
  // The company's list is the boundary where there is one.
  const sites = [
    ...new Map((listed.length > 0 ? listed : named).map((site) => [appearance(site), site])).values(),
  ].sort(byText);
  return years.flatMap((year, at) => {
    const open = sites.filter((site) => isOpen(company.sites.get(site), year, company));
    const before = years[at - 1];
    return open.flatMap((site): Diagnostic[] => {
      const now = has(present, site, year);
      const expects = company.sites.get(site)?.expects ?? [];
      const lacking = expects.filter((activity) => !now.has(activity));
      const findings = lacking.map((activity) => sourceMissing(undefined, { site, activity, year }));
      const earlier = before === undefined ? [] : [...has(recurring, site, before)];
      const dropped = earlier.filter((activity) => !now.has(activity) && !lacking.includes(activity)).sort(byText);
      if (dropped.length > 0) {
        const why = dropped.length === 1 ? phrase`it had it in ${before}` : phrase`it had them in ${before}`;
        findings.push(
          sourceSuspected(lastPlace(all, site, dropped, before ?? ''), {
            site,
            activities: dropped,
            year,
            why,
            evidence: { before: before ?? '' },
          }),
        );
      }
      if (expects.length > 0) return findings;
      for (const activity of OF_EVERY_SITE.filter((each) => !now.has(each) && !dropped.includes(each))) {
        const others = open.filter((other) => other !== site && has(recurring, other, year).size > 0);
        const having = others.filter((other) => has(present, other, year).has(activity)).length;
        if (others.length < LEAST_OTHERS || 5 * having < 4 * others.length) continue;
        const why = phrase`${having} of the ${others.length} other sites have it`;
        const evidence = { 'sites with it': String(having), 'other sites': String(others.length) };
        findings.push(sourceSuspected(undefined, { site, activities: [activity], year, why, evidence }));
      }
      return findings;
    });
  });
}

/** The last row of the year before that had one of the activities. */
function lastPlace(
  all: readonly Series[],
  site: string,
  activities: readonly string[],
  year: string,
): Place | undefined {
  const found = all.filter(
    (series) => appearance(series.site) === appearance(site) && activities.includes(series.subject.name),
  );
  const rows = found.flatMap(({ readings }) => readings.filter(({ years }) => years.includes(year)));
  const last = rows.sort(inOrder).at(-1);
  return last === undefined ? undefined : { ...last.at, field: 'activity' };
}

function isOpen(site: Site | undefined, year: string, { reportingYear }: Company): boolean {
  const whole = parsePeriod(year, reportingYear);
  if (typeof whole === 'string') return false;
  return (site?.opened ?? whole.first) <= whole.last && (site?.closed ?? whole.last) >= whole.first;
}

/** Sites of energy, water and waste that the company's list does not have, where it has one; other rows may be of the group as a whole. */
export function findUnlistedSites(all: readonly Series[], { sites }: Company): Diagnostic[] {
  if (sites.size === 0) return [];
  const rows = new Map<string, { count: number; series: Series }>();
  for (const series of all.filter(isRecurring)) {
    if (series.site === '' || sites.has(series.site)) continue;
    const known = rows.get(series.site);
    rows.set(series.site, { count: (known?.count ?? 0) + series.readings.length, series: known?.series ?? series });
  }
  return [...rows].map(([site, { count, series }]) => {
    const at = series.readings[0]?.at;
    const place = at === undefined ? undefined : { ...at, field: 'site' };
    return siteUnlisted(place, { site, rows: count, nearest: nearestName(site, sites.keys()) });
  });
}
