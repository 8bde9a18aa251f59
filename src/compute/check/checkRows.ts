// What looks wrong in rows that can be read: each beside the others of its meter, its site, its year. A check is a function of this list.
import type { Company } from '../../domain/company.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { gasVolumeUnstated } from '../../domain/faults/readingFaults.ts';
import { findCopies } from './copiedForward.ts';
import { findGaps } from './coverage.ts';
import { findDoubleCounts } from './doubleCounting.ts';
import { findDuplicates } from './duplicates.ts';
import { findOutliers } from './outliers.ts';
import { findOverlaps, findUnusualLengths } from './overlaps.ts';
import type { CollectedRows } from './readRows.ts';
import { firstInFiles, groupedBy, isCounted, pointsOf, type Point, type Series } from './series.ts';
import { findMissingSources, findUnlistedSites } from './sources.ts';
import { findTravel } from './travel.ts';
import { findZeros } from './zeros.ts';

/** Everything that the checks of rows find. What is missing is looked for only where all rows are at hand. */
export function checkRows({ series: all, limit }: CollectedRows, company: Company): Diagnostic[] {
  const years = yearsOf(all);
  return [
    ...all.flatMap((series) => checkMeter(series, company)),
    ...(limit === undefined ? findGaps(all, years, company) : [limit]),
    ...(limit === undefined ? findMissingSources(all, years, company) : []),
    ...findUnlistedSites(all, company),
    ...findDoubleCounts(all),
    ...findTravel(all),
    ...findGasVolumes(all),
  ];
}

/** The years that hold the larger part of a row, in order: a bill's days in a year beside do not make it one of the record. */
export function yearsOf(all: readonly Series[]): string[] {
  return [...new Set(all.flatMap(({ years }) => [...years]))].sort();
}

function checkMeter(meter: Series, company: Company): Diagnostic[] {
  // Asked for once: readings are told apart as objects, and are others each time.
  const series = { ...meter, readings: meter.readings };
  const { findings, repeated } = findDuplicates(series);
  const single = repeated.size === 0 ? series.readings : series.readings.filter((reading) => !repeated.has(reading));
  const points = pointsOf(single);
  const { opened, closed } = company.sites.get(series.site) ?? {};
  const isCut = ({ first, last }: Point): boolean =>
    [opened, closed].some((day) => day !== undefined && first <= day && day <= last);
  return [
    ...findings,
    ...findZeros(series, points),
    ...findCopies({ ...series, readings: single }),
    ...findOutliers(series, points, isCut),
    ...findOverlaps(series, repeated),
    ...findUnusualLengths(series, company),
  ];
}

/** What a row says of the conditions of a cubic metre of gas. */
function findGasVolumes(all: readonly Series[]): Diagnostic[] {
  const gas = all.filter(({ subject, key }) => GASES.includes(subject.name) && dimensionKey(key.unit) === 'volume');
  return [...groupedBy(gas, ({ subject }) => subject.name)].flatMap(([activity, series]) => {
    const open = series.flatMap(({ readings }) => readings.filter((reading) => isCounted(reading) && !reading.isNoted));
    const first = firstInFiles(open);
    if (first === undefined) return [];
    return [
      gasVolumeUnstated({ ...first.at, field: 'unit' }, { activity, unit: first.unit.symbol, rows: open.length }),
    ];
  });
}

/** Gases that are sold by the cubic metre; liquefied and compressed ones are not. */
const GASES = ['natural gas', 'towngas', 'biogas', 'biomethane', 'landfill gas'];
