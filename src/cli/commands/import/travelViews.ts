// Computes a travel report in both views, whichever counts, for a person who decides between them.
import { compareTravel } from '../../../compute/compareTravel.ts';
import type { Company } from '../../../domain/company.ts';
import { Problems } from '../../../domain/diagnostic.ts';
import type { Vocabulary } from '../../../domain/vocabulary.ts';
import { TRAVEL_VIEWS, type TravelView } from '../../../domain/travel.ts';
import type { ShownViews } from '../../../format/travelViews.ts';
import type { Source } from '../../../read/sourceRecords.ts';
import { runSources, type Run } from '../../../api/run.ts';
import type { Shell } from '../../shell.ts';

/** A report that can be opened in either view. */
export type TravelReport = {
  readonly counts: TravelView;
  readonly open: (view: TravelView, problems: Problems) => Promise<readonly Source[]>;
};

/** Both views; one whose rows or factors have faults is left out, with the first of them as the reason. */
export async function travelViews(
  { counts, open }: TravelReport,
  company: Company,
  vocabulary: Vocabulary,
  shell: Shell,
): Promise<ShownViews> {
  const results = new Map<TravelView, Run['results']>();
  const why: { [View in TravelView]?: string } = {};
  // Progress is that of the import itself.
  const { progress: _, ...around } = shell;
  for (const view of TRAVEL_VIEWS) {
    const problems = new Problems();
    const sources = await open(view, problems);
    const run = problems.hasErrors ? undefined : await runSources(sources, company, vocabulary, around, problems);
    results.set(view, run?.results);
    const fault = [...(run?.diagnostics ?? []), ...problems.kept].find(({ severity }) => severity === 'error');
    if (fault !== undefined) why[view] = shell.reader.tell(fault).message;
  }
  const rows = compareTravel(results.get('supplier')?.inventory, results.get('recomputed')?.inventory);
  return { rows, counts, why };
}
