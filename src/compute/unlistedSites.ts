// Sites that rows name and the company file, which lists sites, does not: a misspelt name has no region and stands apart under --by site.
import type { Company } from '../domain/company.ts';
import { KEPT_PER_CODE, type Diagnostic } from '../domain/diagnostic.ts';
import { siteUnlisted } from '../domain/faults/boundaryFaults.ts';
import type { LedgerLine, RowReference } from '../domain/ledger.ts';
import { nearestName } from '../domain/spelling.ts';
import { isRecurring } from './recurring.ts';

/** Each such site once, where it first stands; rows of trips and purchases may be of the group as a whole. */
export function unlistedSites(lines: readonly LedgerLine[], { sites }: Company): Diagnostic[] {
  if (sites.size === 0) return [];
  const rows = new Map<string, RowReference>();
  for (const { site, subject, first } of lines) {
    if (site === '' || sites.has(site) || !isRecurring({ subject })) continue;
    const known = rows.get(site);
    if (known === undefined || (known.file === first.file && known.record > first.record)) rows.set(site, first);
  }
  // Of thousands only the first are printed, and to look for the nearest of thousands takes time.
  return [...rows].map(([site, first], index) =>
    siteUnlisted(
      { ...first, field: 'site' },
      { site, nearest: index < KEPT_PER_CODE ? nearestName(site, sites.keys()) : undefined },
    ),
  );
}
