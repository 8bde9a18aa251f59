// Sees every row while it is read, and keeps it as a reading of its meter; its memory grows with readings, up to a limit.
import { named, phrase } from '../../domain/phrase.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Diagnostic, Problems } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { readingsLimit } from '../../domain/faults/checkFaults.ts';
import type { RowKey } from '../../domain/ledger.ts';
import type { AlikeRow, ObservedRow, RowObserver } from '../../domain/observedRow.ts';
import { isEstimate } from '../../domain/uncertainty.ts';
import { RECURRING } from '../recurring.ts';
import { LabelReader, type LabelSight } from './labels.ts';
import { appearance } from './lookalikes.ts';
import { Readings } from './readings.ts';
import type { Reading, Series } from './series.ts';

/** The key of rows that name an activity. */
type ActivityKey = RowKey & { readonly subject: Activity };

/** What is known of a meter beside its readings; these are known by their numbers while rows come in. */
type OpenSeries = Omit<Series, 'readings' | 'years'> & { readonly numbers: number[] };

/** What rows alike to one are: their texts, and of an activity the meter and source of readings. */
type RowSight = {
  readonly labels: LabelSight;
  readonly kind: Kind | undefined;
  readonly cells: { readonly evidence: number; readonly note: number; readonly date: number };
};

/** Rows of one file that share a meter. */
type Kind = { readonly series: OpenSeries; readonly source: number };

/** The meters; `limit` says that not all rows are among their readings. */
export type CollectedRows = { readonly series: readonly Series[]; readonly limit?: Diagnostic };

/** Takes rows in; gives series out. */
export class RowCollector implements RowObserver<RowSight> {
  readonly labels: LabelReader;
  readonly deciding = ['meter', 'vehicle', 'supplier', 'estimated'];
  readonly #files = new Map<string, number>();
  readonly #kinds = new Map<RowKey, Map<string, Kind>>();
  readonly #byName = new Map<string, OpenSeries>();
  readonly #readings = new Readings();
  readonly #limit: number;
  #beyond = 0;

  /** Findings about single rows go to `problems` as they are met; readings beyond the limit are only looked at one by one. */
  constructor(problems: Pick<Problems, 'add'>, limit: number) {
    this.labels = new LabelReader((diagnostic) => problems.add(diagnostic));
    this.#limit = limit;
  }

  see(row: ObservedRow): RowSight | undefined {
    const file = this.#files.get(row.at.file) ?? this.#files.size;
    this.#files.set(row.at.file, file);
    const labels = this.labels.take(row, file);
    const { understood, cell, position, at } = row;
    if (understood === undefined) return undefined;
    const { key, ...read } = understood;
    const kind = isActivity(key) ? this.#kindOf(key, row, file) : undefined;
    if (kind !== undefined && this.#hasRoom()) {
      const [isNoted, isFrom] = [cell('note') !== '', cell('date') === ''];
      const reading = { ...read, record: at.record, evidence: cell('evidence'), isNoted, isFrom };
      kind.series.numbers.push(this.#readings.add(kind.source, reading));
    }
    const indexOf = (column: string): number => position.get(column) ?? -1;
    return (
      labels && { labels, kind, cells: { evidence: indexOf('evidence'), note: indexOf('note'), date: indexOf('date') } }
    );
  }

  seeAgain({ labels, kind, cells }: RowSight, row: AlikeRow): boolean {
    if (!this.labels.takeAlike(labels, row)) return false;
    if (kind !== undefined && this.#hasRoom())
      kind.series.numbers.push(this.#readings.addAlike(kind.source, row, cells));
    return true;
  }

  /** Whether a reading more is kept; those that are not are counted. */
  #hasRoom(): boolean {
    if (this.#readings.count < this.#limit) return true;
    this.#beyond++;
    return false;
  }

  /** The meters with their readings in the order of their days, the meters in the order of their names. */
  close(): CollectedRows {
    const series = [...this.#byName]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { numbers, ...meter }]) => new Meter(meter, this.#readings, numbers));
    const beyond = { limit: this.#limit, beyond: this.#beyond };
    return this.#beyond === 0 ? { series } : { series, limit: readingsLimit(undefined, beyond) };
  }

  /** Sites and meters whose names only look alike are taken for one: that they differ is a finding of its own. */
  #kindOf(key: ActivityKey, { cell, at: { file: shown, cells } }: ObservedRow, file: number): Kind {
    const meter = cell('meter') || cell('vehicle');
    const estimated = isEstimate(cell('estimated'));
    const told = `${meter}\u001f${estimated}`;
    const known = this.#kinds.get(key) ?? new Map<string, Kind>();
    this.#kinds.set(key, known);
    const before = known.get(told);
    if (before !== undefined) return before;
    const source = this.#readings.addSource({
      where: cells === undefined ? { file: shown } : { file: shown, cells },
      file,
      unit: key.unit,
      isEstimated: estimated,
    });
    const kind = { series: this.#seriesOf(key, meter), source };
    known.set(told, kind);
    return kind;
  }

  #seriesOf(key: ActivityKey, meter: string): OpenSeries {
    const { subject, site, class: kind, region, entity, scope, unit, details } = key;
    const { origin = '', destination = '', treatment = '' } = details;
    const dimension = dimensionKey(unit);
    // A meter stands where it stands; of a trip the region is part of what it was.
    const where = RECURRING.includes(subject.group) ? [] : [region, entity];
    const told = [subject.name, kind, ...where, scope, dimension, origin, destination, treatment];
    const name = [appearance(site), appearance(meter), ...told].join('\u001f');
    const series = this.#byName.get(name) ?? opened(key, meter);
    this.#byName.set(name, series);
    return series;
  }
}

/** A meter whose readings are made anew each time they are asked for: who compares them with one another asks once. */
class Meter implements Series {
  readonly key: RowKey;
  readonly subject: Activity;
  readonly site: string;
  readonly meter: string;
  readonly name: Series['name'];
  readonly years: ReadonlySet<string>;
  readonly #all: Readings;
  readonly #numbers: readonly number[];

  constructor(
    { key, subject, site, meter, name }: Omit<Series, 'readings' | 'years'>,
    all: Readings,
    numbers: readonly number[],
  ) {
    this.key = key;
    this.subject = subject;
    this.site = site;
    this.meter = meter;
    this.name = name;
    this.#all = all;
    this.#numbers = all.inOrder(numbers);
    this.years = all.yearsOf(numbers);
  }

  get readings(): readonly Reading[] {
    return this.#numbers.map((number) => this.#all.at(number));
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
  return { key, subject, site, meter, name, numbers: [] };
}
