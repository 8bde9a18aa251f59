// The readings of all meters, a few bytes each: an object is made of one when it is looked at. Half a million of them would otherwise
// take hundreds of megabytes.
import { Fraction } from '../../domain/fraction.ts';
import type { RowReference } from '../../domain/ledger.ts';
import type { AlikeRow, Understood } from '../../domain/observedRow.ts';
import type { Period } from '../../domain/period.ts';
import type { Unit } from '../../domain/unit.ts';
import { byText } from '../../domain/diagnostic.ts';
import { isEmptyCell } from './plainCells.ts';
import { daysName, type Reading } from './series.ts';

/** What the readings of one file share that are of one kind. */
export type Source = {
  readonly where: Omit<RowReference, 'record'>;
  /** The place of its file among the files. */
  readonly file: number;
  readonly unit: Unit;
  readonly isEstimated: boolean;
};

/** A period with the reporting years that it lies in. */
type Time = Pick<Understood, 'period' | 'years'>;

/** A reading that is told apart from its source. */
export type NewReading = Time & {
  readonly record: number;
  /** In the row's own unit. */
  readonly amount: Fraction | undefined;
  readonly decimals: number;
  readonly evidence: string;
  readonly isNoted: boolean;
  readonly isFrom: boolean;
};

/** What does not fit into the bytes of a reading: an amount of more digits, or a long text. */
type Odd = Pick<NewReading, 'amount' | 'evidence'>;

// A reading's bytes: digits of its amount, record, time, source, evidence by place and length, decimals, flags.
const [DIGITS, RECORD, TIME, SOURCE, TEXT, TEXT_LENGTH, DECIMALS, FLAGS, LENGTH] = [0, 8, 12, 16, 20, 24, 26, 27, 28];
const [NOTED, FROM, ODD] = [1, 2, 4];
const PER_CHUNK = 1 << 14;
const TEXT_CHUNK = 1 << 20;
const LONGEST_TEXT = 1 << 8;
const MOST_DECIMALS = 15;
const DECODER = new TextDecoder();

/** Readings by their numbers, in the order in which they were added. */
export class Readings {
  readonly #chunks: DataView[] = [];
  readonly #sources: Source[] = [];
  readonly #times: Time[] = [];
  readonly #timeOf = new Map<Period, number>();
  readonly #texts: Uint8Array[] = [];
  #textEnd = 0;
  readonly #odd = new Map<number, Odd>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Gives a source its number. */
  addSource(source: Source): number {
    return this.#sources.push(source) - 1;
  }

  /** Adds a reading of a source; gives its number. */
  add(source: number, { record, amount, decimals, evidence, isNoted, isFrom, ...time }: NewReading): number {
    const digits = amount === undefined ? undefined : digitsOf(amount, decimals);
    const text = new TextEncoder().encode(evidence);
    const isOdd = digits === undefined || text.length > LONGEST_TEXT;
    if (isOdd) this.#odd.set(this.#count, { amount, evidence });
    const start = isOdd ? 0 : this.#addText(text, 0, text.length);
    const flags = (isNoted ? NOTED : 0) | (isFrom ? FROM : 0) | (isOdd ? ODD : 0);
    const length = isOdd ? 0 : text.length;
    return this.#put(source, record, this.#numberOf(time), digits ?? 0, decimals, start, length, flags);
  }

  /** Adds a row of which no texts were made; the cells' places are -1 where a column is absent. */
  addAlike(
    source: number,
    { record, cells, period, years, digits, decimals }: AlikeRow,
    { evidence, note, date }: { readonly evidence: number; readonly note: number; readonly date: number },
  ): number {
    const [from, end] = evidence < 0 ? [0, 0] : [cells.startOf(evidence), cells.endOf(evidence)];
    const isNoted = note >= 0 && cells.endOf(note) > cells.startOf(note);
    const isFrom = date < 0 || isEmptyCell(cells, date);
    if (end - from > LONGEST_TEXT) {
      const text = DECODER.decode(cells.bytes.subarray(from, end));
      const amount = Fraction.scaled(BigInt(digits), decimals);
      return this.add(source, { record, period, years, amount, decimals, evidence: text, isNoted, isFrom });
    }
    const start = this.#addText(cells.bytes, from, end);
    const flags = (isNoted ? NOTED : 0) | (isFrom ? FROM : 0);
    return this.#put(source, record, this.#numberOf({ period, years }), digits, decimals, start, end - from, flags);
  }

  #put(
    source: number,
    record: number,
    time: number,
    digits: number,
    decimals: number,
    text: number,
    length: number,
    flags: number,
  ): number {
    const at = (this.#count % PER_CHUNK) * LENGTH;
    if (at === 0) this.#chunks.push(new DataView(new ArrayBuffer(PER_CHUNK * LENGTH)));
    const view = this.#chunks.at(-1) as DataView;
    view.setFloat64(at + DIGITS, digits);
    view.setInt32(at + RECORD, record);
    view.setInt32(at + TIME, time);
    view.setInt32(at + SOURCE, source);
    view.setInt32(at + TEXT, text);
    view.setUint16(at + TEXT_LENGTH, length);
    view.setUint8(at + DECIMALS, decimals);
    view.setUint8(at + FLAGS, flags);
    return this.#count++;
  }

  #numberOf(time: Time): number {
    const known = this.#timeOf.get(time.period);
    if (known !== undefined) return known;
    this.#timeOf.set(time.period, this.#times.length);
    return this.#times.push({ period: time.period, years: time.years }) - 1;
  }

  /** Texts lie one behind another in chunks of which each is a power of two; none lies in two. */
  #addText(bytes: Uint8Array, from: number, end: number): number {
    const length = end - from;
    if (length === 0) return 0;
    const room = this.#texts.length * TEXT_CHUNK - this.#textEnd;
    if (room < length) {
      this.#textEnd = this.#texts.length * TEXT_CHUNK;
      this.#texts.push(new Uint8Array(TEXT_CHUNK));
    }
    const chunk = this.#texts.at(-1) as Uint8Array;
    const start = this.#textEnd;
    for (let at = from, to = start % TEXT_CHUNK; at < end; at++, to++) chunk[to] = bytes[at] ?? 0;
    this.#textEnd += length;
    return start;
  }

  #view(index: number): DataView {
    return this.#chunks[Math.floor(index / PER_CHUNK)] as DataView;
  }

  /** The reading of a number. */
  at(index: number): Reading {
    return new StoredReading(this, index, this.#view(index));
  }

  /** Orders readings by their days; those of the same days stay as they are. */
  inOrder(indices: readonly number[]): readonly number[] {
    const ranks = this.#ranks();
    const count = indices.length;
    // The place keeps those of the same days in their order; numbers are sorted many times as fast as by a function.
    const places = new Float64Array(count);
    let isSorted = true;
    for (let place = 0; place < count; place++) {
      places[place] = (ranks[this.#timeAt(indices[place] ?? 0)] ?? 0) * count + place;
      if (place > 0 && (places[place] ?? 0) < (places[place - 1] ?? 0)) isSorted = false;
    }
    if (isSorted) return indices;
    places.sort();
    return indices.map((_, place) => indices[(places[place] ?? 0) % count] ?? 0);
  }

  #rankOfTimes: readonly number[] = [];

  /** The place of each period among all, the same for those of the same days. */
  #ranks(): readonly number[] {
    if (this.#rankOfTimes.length === this.#times.length) return this.#rankOfTimes;
    const names = this.#times.map(({ period }) => daysName(period));
    const places = new Map([...new Set(names)].sort(byText).map((name, place) => [name, place]));
    this.#rankOfTimes = names.map((name) => places.get(name) ?? 0);
    return this.#rankOfTimes;
  }

  /** The years that hold one of the readings as a whole. */
  yearsOf(indices: readonly number[]): ReadonlySet<string> {
    const times = new Set(indices.map((index) => this.#timeAt(index)));
    const ofTimes = [...times].map((time) => this.timeAt(time).years);
    return new Set(ofTimes.filter(({ length }) => length === 1).flat());
  }

  #timeAt(index: number): number {
    return this.#view(index).getInt32((index % PER_CHUNK) * LENGTH + TIME);
  }

  sourceAt(number: number): Source {
    return this.#sources[number] as Source;
  }

  timeAt(number: number): Time {
    return this.#times[number] as Time;
  }

  oddAt(index: number): Odd | undefined {
    return this.#odd.get(index);
  }

  /** The text of so many bytes. */
  textAt(start: number, length: number): string {
    if (length === 0) return '';
    const chunk = this.#texts[Math.floor(start / TEXT_CHUNK)] as Uint8Array;
    return DECODER.decode(chunk.subarray(start % TEXT_CHUNK, (start % TEXT_CHUNK) + length));
  }
}

/** The whole number that the amount is of its last decimal, where a number holds it exactly. */
function digitsOf(amount: Fraction, decimals: number): number | undefined {
  if (decimals > MOST_DECIMALS) return undefined;
  const digits = Number((amount.numerator * 10n ** BigInt(decimals)) / amount.denominator);
  return Number.isSafeInteger(digits) ? digits : undefined;
}

/** One of the readings; what takes time is found when it is asked for. */
class StoredReading implements Reading {
  readonly record: number;
  readonly period: Period;
  readonly digits: number | undefined;
  readonly decimals: number;
  readonly isCounted: boolean;
  readonly #all: Readings;
  readonly #index: number;
  readonly #view: DataView;
  /** Where its bytes begin in the view. */
  readonly #from: number;
  readonly #flags: number;
  readonly #time: Time;
  readonly #source: Source;
  #amount: Fraction | undefined | null = null;

  constructor(all: Readings, index: number, view: DataView) {
    const at = (index % PER_CHUNK) * LENGTH;
    this.#all = all;
    this.#index = index;
    this.#view = view;
    this.#from = at;
    this.record = view.getInt32(at + RECORD);
    this.decimals = view.getUint8(at + DECIMALS);
    this.#flags = view.getUint8(at + FLAGS);
    this.#time = all.timeAt(view.getInt32(at + TIME));
    this.#source = all.sourceAt(view.getInt32(at + SOURCE));
    this.period = this.#time.period;
    this.digits = (this.#flags & ODD) === 0 ? view.getFloat64(at + DIGITS) : undefined;
    this.isCounted = this.digits === undefined ? this.amount?.isNegative() === false : this.digits >= 0;
  }

  get at(): RowReference {
    return { ...this.#source.where, record: this.record };
  }

  get file(): number {
    return this.#source.file;
  }

  get years(): readonly string[] {
    return this.#time.years;
  }

  get unit(): Unit {
    return this.#source.unit;
  }

  get amount(): Fraction | undefined {
    if (this.#amount === null) this.#amount = this.#written?.times(this.unit.ratio);
    return this.#amount;
  }

  /** In the row's own unit. */
  get #written(): Fraction | undefined {
    if (this.digits !== undefined) return Fraction.scaled(BigInt(this.digits), this.decimals);
    return this.#all.oddAt(this.#index)?.amount;
  }

  get evidence(): string {
    if (this.digits === undefined) return this.#all.oddAt(this.#index)?.evidence ?? '';
    return this.#all.textAt(this.#view.getInt32(this.#from + TEXT), this.#view.getUint16(this.#from + TEXT_LENGTH));
  }

  get isEstimated(): boolean {
    return this.#source.isEstimated;
  }

  get isNoted(): boolean {
    return (this.#flags & NOTED) !== 0;
  }

  get dateField(): 'date' | 'from' {
    return (this.#flags & FROM) === 0 ? 'date' : 'from';
  }
}
