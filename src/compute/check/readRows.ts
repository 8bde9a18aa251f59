// Sees every row while it is read, and keeps it as a reading of its meter; its memory grows with readings, up to a limit.
import { named, phrase } from '../../domain/phrase.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Diagnostic, Problems } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { readingsLimit } from '../../domain/faults/checkFaults.ts';
import type { RowKey } from '../../domain/ledger.ts';
import type { ObservedRow } from '../../domain/observedRow.ts';
import { RECURRING } from '../recurring.ts';
import { isEstimate, LabelReader } from './labels.ts';
import { appearance } from './lookalikes.ts';
import { inOrder, type Reading, type Series } from './series.ts';

/** The key of rows that name an activity. */
type ActivityKey = RowKey & { readonly subject: Activity };

type OpenSeries = Series & { readonly readings: Reading[] };

/** The meters; `limit` says that not all rows are among their readings. */
export type CollectedRows = { readonly series: readonly Series[]; readonly limit?: Diagnostic };

/** Takes rows in; gives series out. */
export class RowCollector {
  readonly labels: LabelReader;
  readonly #files = new Map<string, number>();
  readonly #byKey = new Map<RowKey, Map<string, OpenSeries>>();
  readonly #byName = new Map<string, OpenSeries>();
  readonly #limit: number;
  #kept = 0;
  #beyond = 0;

  /** Findings about single rows go to `problems` as they are met; readings beyond the limit are only looked at one by one. */
  constructor(problems: Pick<Problems, 'add'>, limit: number) {
    this.labels = new LabelReader((diagnostic) => problems.add(diagnostic));
    this.#limit = limit;
  }

  readonly observe = (row: ObservedRow): void => {
    const file = this.#files.get(row.at.file) ?? this.#files.size;
    this.#files.set(row.at.file, file);
    this.labels.take(row, file);
    const { understood, cell } = row;
    if (understood === undefined || !isActivity(understood.key)) return;
    if (this.#kept >= this.#limit) {
      this.#beyond++;
      return;
    }
    this.#kept++;
    const { key, period, years, amount, decimals } = understood;
    this.#seriesOf(key, cell('meter') || cell('vehicle')).readings.push({
      at: row.at,
      file,
      period,
      years,
      unit: key.unit,
      amount: amount?.times(key.unit.ratio),
      decimals,
      evidence: cell('evidence'),
      isEstimated: isEstimate(cell('estimated')),
      isNoted: cell('note') !== '',
      dateField: cell('date') === '' ? 'from' : 'date',
    });
  };

  /** The meters with their readings in the order of their days, the meters in the order of their names. */
  close(): CollectedRows {
    const series = [...this.#byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    for (const { readings } of series) readings.sort(inOrder);
    const beyond = { limit: this.#limit, beyond: this.#beyond };
    return this.#beyond === 0 ? { series } : { series, limit: readingsLimit(undefined, beyond) };
  }

  /** Sites and meters whose names only look alike are taken for one: that they differ is a finding of its own. */
  #seriesOf(key: ActivityKey, meter: string): OpenSeries {
    const known = this.#byKey.get(key) ?? new Map<string, OpenSeries>();
    this.#byKey.set(key, known);
    const before = known.get(meter);
    if (before !== undefined) return before;
    const { subject, site, class: kind, region, entity, scope, unit, details } = key;
    const { origin = '', destination = '', treatment = '' } = details;
    const dimension = dimensionKey(unit);
    // A meter stands where it stands; of a trip the region is part of what it was.
    const where = RECURRING.includes(subject.group) ? [] : [region, entity];
    const told = [subject.name, kind, ...where, scope, dimension, origin, destination, treatment];
    const name = [appearance(site), appearance(meter), ...told].join('\u001f');
    const series = this.#byName.get(name) ?? opened(key, meter);
    this.#byName.set(name, series);
    known.set(meter, series);
    return series;
  }
}

function isActivity(key: RowKey): key is ActivityKey {
  return key.subject.use === 'activity';
}

function opened(key: ActivityKey, meter: string): OpenSeries {
  const { subject, site, class: kind, details } = key;
  const variety = [kind, details.treatment ?? '', [details.origin, details.destination].filter(Boolean).join('-')];
  const within = variety.filter((each) => each !== '').join(', ');
  const what = within === '' ? named(subject.name) : phrase`${named(subject.name)} (${within})`;
  const placed = site === '' ? what : phrase`${what} at ${site}`;
  const name = meter === '' ? placed : phrase`${placed}, meter ${meter}`;
  return { key, subject, site, meter, name, readings: [] };
}
