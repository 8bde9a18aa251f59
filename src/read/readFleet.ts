// Lists of vehicles: each record is read as the rows that one would write by hand, its fuel by volume and its distance by class.
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { Activity, Subject } from '../domain/activity.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { activityUnknown, cellEmpty, rowRagged } from '../domain/faults/rowFaults.ts';
import { fuelUnfit } from '../domain/faults/travelFaults.ts';
import { judgeFuelEconomy, kindOfVehicle, usualRange, type FuelEconomyRange } from './judgeFuelEconomy.ts';
import { RowReader, type RecordReader, type RowContext } from './interpretRows.ts';
import type { Header } from './readHeader.ts';
import { readQuantity } from './readQuantity.ts';
import type { SplitRecord } from './splitRecord.ts';

/** The columns of a row of the activity table that are put together from a record's cells, behind the cells themselves. */
const MADE = ['activity', 'class', 'quantity', 'unit'] as const;

/** What a record has a row for: the cell that is its quantity, and the cell that its activity is told by. */
const KINDS = [
  { quantity: 'litres', unit: 'L', named: 'fuel' },
  { quantity: 'kwh', unit: 'kWh', named: 'fuel' },
  { quantity: 'km', unit: 'km', named: 'class' },
] as const;

/** What vehicles of one class and fuel share. */
type Shared = { readonly fuelClass: string; readonly usual: FuelEconomyRange | undefined };

const MOST_REMEMBERED = 10_000;

type Column = (typeof KINDS)[number]['quantity'];

/**
 * Reads the records of a fleet list. Litres become a row of the fuel, kilometres one of vehicle distance, kilowatt-hours one of
 * electricity. A vehicle that runs on electricity alone has no exhaust: its kilometres become no row.
 */
export class FleetReader implements RecordReader {
  readonly #file: string;
  readonly #header: Header;
  readonly #context: RowContext;
  readonly #readers: ReadonlyMap<Column, RowReader>;
  /** Faults of the record under way: a date that two rows share is blamed once. */
  readonly #said = new Set<string>();
  readonly #shared = new Map<string, Shared>();
  rows = 0;

  constructor(file: string, header: Header, context: RowContext) {
    this.#file = file;
    this.#header = header;
    this.#context = context;
    const width = header.width + MADE.length;
    const position = new Map(header.position);
    MADE.forEach((column, index) => position.set(column, header.width + index));
    const problems = {
      add: (diagnostic: Diagnostic) => this.#report(diagnostic),
      keeps: (code: string) => context.problems.keeps(code),
    };
    this.#readers = new Map(
      KINDS.map(({ quantity, named }) => {
        const [name = 0, amount = name] = [header.position.get(named), header.position.get(quantity)];
        const kind = header.position.get('class') ?? 0;
        const cells = new Map([
          ['activity', name],
          ['class', kind],
          ['quantity', amount],
          ['unit', amount],
        ]);
        return [quantity, new RowReader({ file, cells }, { width, position }, { ...context, problems })] as const;
      }),
    );
  }

  get bills(): number {
    return Math.max(...[...this.#readers.values()].map(({ bills }) => bills));
  }

  get leftOut(): ReadonlyMap<string, number> {
    const most = new Map<string, number>();
    for (const { leftOut } of this.#readers.values())
      for (const [site, rows] of leftOut) most.set(site, Math.max(rows, most.get(site) ?? 0));
    return most;
  }

  takeSplit(split: SplitRecord, record: number): void {
    this.take(split.cells(), record);
  }

  take(cells: readonly string[], record: number): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows++;
    this.#said.clear();
    const at = (column: string): Place => {
      return { file: this.#file, record, field: `#${this.#header.position.get(column) ?? 0}` };
    };
    const { width } = this.#header;
    if (cells.length !== width)
      return this.#report(rowRagged({ file: this.#file, record }, { cells: cells.length, columns: width }));
    const fuel = this.#fuelOf(cells, at);
    const kind = this.#filled(cells, 'class', at);
    const distance = this.#filled(cells, 'km', at);
    if (fuel === undefined || kind === '') return;
    const { fuelClass, usual } = this.#sharedBy(kind, fuel.name);
    const hand = (column: Column, made: readonly string[]): void =>
      this.#readers.get(column)?.take([...cells, ...made], record);
    const isElectric = fuel.name === 'electricity';
    const [litres, charged] = [this.#cell(cells, 'litres'), this.#cell(cells, 'kwh')];
    if (isElectric ? charged === '' : litres === '') this.#filled(cells, isElectric ? 'kwh' : 'litres', at);
    // An electric vehicle's litres are said to be none, or nothing at all; anything else is a fault that its unit brings out.
    if (litres !== '' && !(isElectric && readQuantity(litres).kind !== 'number'))
      hand('litres', [fuel.name, fuelClass, litres, 'L']);
    if (charged !== '') hand('kwh', ['electricity', '', charged, 'kWh']);
    if (distance === '') return;
    if (!isElectric) hand('km', ['vehicle distance', kind, distance, 'km']);
    else {
      const quantity = readQuantity(distance);
      if (quantity.kind === 'fault') this.#report(quantity.at(at('km')));
    }
    if (usual === undefined) return;
    const said = { vehicle: this.#cell(cells, 'vehicle'), class: kind, fuel: fuel.name, litres, kilometres: distance };
    const unusual = judgeFuelEconomy(said, usual, () => at('litres'));
    if (unusual !== undefined) this.#report(unusual);
  }

  #sharedBy(kind: string, fuel: string): Shared {
    const key = `${kind}\u001f${fuel}`;
    const known = this.#shared.get(key);
    if (known !== undefined) return known;
    const { fleet } = this.#context.vocabulary;
    const fuelClass = kindOfVehicle(kind, fleet.kinds)?.fuelClass ?? '';
    const shared = { fuelClass, usual: usualRange(kind, fuel, fleet) };
    if (this.#shared.size < MOST_REMEMBERED) this.#shared.set(key, shared);
    return shared;
  }

  #cell(cells: readonly string[], column: string): string {
    return (cells[this.#header.position.get(column) ?? -1] ?? '').trim();
  }

  /** The cell's text; empty with a fault where nothing stands in it. */
  #filled(cells: readonly string[], column: string, at: (field: string) => Place): string {
    const text = this.#cell(cells, column);
    const place = this.#header.position.has(column) ? column : 'fuel';
    if (text === '') this.#report(cellEmpty(at(place), { column }));
    return text;
  }

  #fuelOf(cells: readonly string[], at: (field: string) => Place): Activity | undefined {
    const text = this.#filled(cells, 'fuel', at);
    if (text === '') return undefined;
    const { all, bySpelling } = this.#context.vocabulary.subjects;
    const subject = bySpelling.get(spellingKey(text));
    if (subject !== undefined && isFuel(subject)) return subject;
    const fuels = all.filter(isFuel).map(({ name }) => name);
    if (subject === undefined) this.#report(activityUnknown(at('fuel'), { text, nearest: nearestName(text, fuels) }));
    else this.#report(fuelUnfit(at('fuel'), { text }));
    return undefined;
  }

  #report(diagnostic: Diagnostic): void {
    const { field = '', cells } = diagnostic.place ?? {};
    const key = `${diagnostic.code}\u001f${diagnostic.message}\u001f${cells?.get(field) ?? field}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.#context.problems.add(diagnostic);
  }
}

/** What a vehicle can run on: a fuel that may be measured in litres, or electricity. */
function isFuel(subject: Subject): subject is Activity {
  if (subject.use !== 'activity') return false;
  return subject.name === 'electricity' || (subject.group === 'fuel' && subject.dimensions.includes('volume'));
}
