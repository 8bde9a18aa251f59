// Sites that stand on the factor of a whole country where its edition has one for each part (FAC010): a choice that wants to be said.
import { phrase } from '../../domain/phrase.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { regionCoarse } from '../../domain/faults/boundaryFaults.ts';
import type { Results } from '../results.ts';
import { groupedBy } from './series.ts';

/** Activities whose factor covers the country of their sites though the same edition has several parts of it. */
export function findCoarseRegions({ inventory, library }: Results): Diagnostic[] {
  const found = inventory.emissions.flatMap(({ line, purpose, factor }) => {
    if (purpose !== 'ghg' || factor === undefined || factor.region === '' || line.region !== factor.region) return [];
    const edition = library.editions.get(factor.edition);
    const within = (edition?.factors ?? []).filter(
      ({ activity, gas, region }) =>
        activity === factor.activity && gas === factor.gas && region.startsWith(`${factor.region}-`),
    );
    const finer = new Set(within.map(({ region }) => region)).size;
    return finer < 2 ? [] : [{ line, factor, finer, family: edition?.family ?? '' }];
  });
  const groups = groupedBy(
    found,
    ({ line, factor, family }) => `${line.subject.name}\u001f${factor.region}\u001f${family}`,
  );
  return [...groups.values()].map((same) => {
    const [{ line, factor }] = same as [(typeof found)[number]];
    const list = (texts: readonly string[]): string => [...new Set(texts)].sort().join(', ');
    return regionCoarse(
      { ...line.first, field: 'region' },
      {
        activity: line.subject.name,
        region: factor.region,
        edition: factor.edition,
        finer: Math.max(...same.map(({ finer }) => finer)),
        years: list(same.map((each) => each.line.year)),
        sites: list(same.map((each) => each.line.site).filter((site) => site !== '')) || phrase`rows without a site`,
      },
    );
  });
}
