// Guesses a profile from the header, the first rows and the issuer's name of a source. A guess is only shown, for a person to correct.
import type { GuessReason, ImportGuess, PlacedColumn, UnplacedReason } from '../../domain/importGuess.ts';
import { PLAIN_PROFILE, type ImportProfile, type LeaveOutRule, type QuantityRule } from '../../domain/importProfile.ts';
import { spellingKey } from '../../domain/spelling.ts';
import { decideDayOrder, type DayOrder } from '../../domain/writtenDate.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { guessActivity, type ActivityGuess } from './guessActivity.ts';
import { guessQuantities } from './guessQuantities.ts';
import { findTotals } from './guessTotals.ts';
import type { ImportWords } from './importWords.ts';
import { readDate } from './readCell.ts';
import { ColumnCells, type SampledTable } from './sampleTable.ts';

/** Columns of the activity table that are taken from a column of their own as soon as a header says so. */
const PLAIN_ROLES = [
  'site',
  'entity',
  'meter',
  'supplier',
  'evidence',
  'class',
  'treatment',
  'estimated',
  'note',
] as const;

/** What a guess is put together in. */
export class GuessDraft {
  readonly columns = new Map<string, number>();
  readonly placed: PlacedColumn[] = [];
  readonly constants: ImportGuess['constants'][number][] = [];
  readonly values = new Map<string, Map<string, string>>();
  readonly asks: ImportGuess['asks'][number][] = [];
  readonly leaveOut: LeaveOutRule[] = [];
  readonly unplaced = new Map<number, UnplacedReason>();
  readonly #cells: ColumnCells;

  constructor(cells: ColumnCells) {
    this.#cells = cells;
  }

  place(ours: string, column: number, because: GuessReason): void {
    this.columns.set(ours, column);
    const name = this.#cells.nameOf(column);
    const before = this.placed.findIndex((each) => each.column === name);
    const known = this.placed[before];
    if (known === undefined) this.placed.push({ column: name, ours, because });
    else this.placed[before] = { ...known, ours: `${known.ours}, ${ours}` };
  }

  unplace(column: number): void {
    const index = this.placed.findIndex((each) => each.column === this.#cells.nameOf(column));
    if (index >= 0) this.placed.splice(index, 1);
  }

  isPlaced(column: number): boolean {
    return this.placed.some((each) => each.column === this.#cells.nameOf(column));
  }
}

/** A profile for a sampled table of the file named `file`. */
export function guessProfile(
  sampled: SampledTable,
  file: string,
  words: ImportWords,
  vocabulary: Vocabulary,
): ImportGuess {
  const cells = new ColumnCells(sampled);
  const draft = new GuessDraft(cells);
  const quantities = guessQuantities(sampled, cells, words, draft);
  const isByPeriod = quantities.some(({ period }) => period !== undefined);
  if (!isByPeriod) placeDates(sampled, cells, draft);
  for (const role of PLAIN_ROLES) placeRole(role, sampled, cells, draft);
  const activity = guessActivity(sampled, file, quantities, cells, words, vocabulary, draft);
  dropUnknownClass(cells, vocabulary, draft);
  placeUnits(sampled, quantities, activity, draft);
  const [only] = quantities;
  if (only === undefined) draft.asks.push({ ours: 'quantity', texts: [] });
  draft.leaveOut.push(...findTotals(sampled, cells, words, draft, quantities));
  const isSingle = quantities.length === 1 && !isByPeriod && only !== undefined;
  if (isSingle) draft.place('quantity', only.column, only.because);
  for (const each of isSingle ? [] : quantities) draft.place('quantity', each.column, each.because);
  if (!isSingle) draft.columns.delete('quantity');
  const rules = isSingle
    ? []
    : quantities.map((each): QuantityRule => ({
        column: cells.referenceOf(each.column),
        constants: new Map([
          ...(each.period === undefined ? [] : [['date', readDate(each.period, {})] as const]),
          ...(each.activity === undefined ? [] : [['activity', each.activity] as const]),
          ...(each.unit === undefined || activity.hasUnits ? [] : [['unit', each.unit] as const]),
          ...(each.told === undefined ? [] : [['note', each.told] as const]),
        ]),
        place: undefined,
      }));
  const dates = guessDayOrder(cells, draft);
  const decimal = quantities.some(({ column }) => cells.decimalOf(column) === ',') ? ',' : '.';
  return {
    profile: { ...profileOf(sampled, cells, draft, rules), dates, decimal },
    placed: draft.placed,
    constants: draft.constants,
    unplaced: sampled.columns.flatMap((_, column) => {
      if (draft.isPlaced(column) || cells.nameOf(column) === '') return [];
      return [{ column: cells.nameOf(column), why: draft.unplaced.get(column) ?? whyUnplaced(column, sampled, cells) }];
    }),
    asks: draft.asks,
  };
}

function profileOf(
  { table, header }: SampledTable,
  cells: ColumnCells,
  draft: GuessDraft,
  quantities: readonly QuantityRule[],
): ImportProfile {
  const [first, last] = [header[0]?.number, header.at(-1)?.number];
  return {
    ...PLAIN_PROFILE,
    sheet: table.sheet,
    header: first === undefined || last === undefined ? undefined : { first, last },
    columns: new Map([...draft.columns].map(([ours, column]) => [ours, cells.referenceOf(column)])),
    constants: new Map(draft.constants.map(({ ours, text }) => [ours, text])),
    quantities,
    values: draft.values,
    leaveOut: draft.leaveOut,
  };
}

/** The dates: from and to where both are there, else the first column of dates by its header, else by its cells. */
function placeDates({ columns }: SampledTable, cells: ColumnCells, draft: GuessDraft): void {
  const find = (role: string): number => columns.findIndex((column) => column.role === role);
  const named = [find('from'), find('to')] as const;
  const pair = named.includes(-1) ? pairedDates(columns.length, cells) : named;
  if (pair !== undefined) {
    const [from, to] = pair;
    draft.place('from', from, { by: 'header' });
    draft.place('to', to, { by: 'header' });
    return;
  }
  const dates = columns.flatMap(({ role }, column) => (role === 'date' && cells.periods(column) > 0 ? [column] : []));
  const best = dates.toSorted((a, b) => cells.periods(b) - cells.periods(a))[0];
  if (best !== undefined) return draft.place('date', best, { by: 'header' });
  const dated = columns.findIndex((_, column) => cells.dates(column) >= 0.8 && cells.numbers(column) < 0.5);
  if (dated >= 0) draft.place('date', dated, { by: 'cells', share: cells.shareText(cells.dates(dated)) });
  else draft.asks.push({ ours: 'date', texts: [] });
}

/** Two columns of dates whose headers are the same but for from and to, or start and end; no list has all that portals call them. */
function pairedDates(width: number, cells: ColumnCells): readonly [number, number] | undefined {
  const ofKind = (pattern: RegExp): { readonly column: number; readonly rest: string }[] =>
    Array.from({ length: width }, (_, column) => column).flatMap((column) => {
      const name = spellingKey(cells.nameOf(column));
      const rest = name.replace(pattern, '').trim();
      return rest !== name && cells.dates(column) >= 0.8 ? [{ column, rest }] : [];
    });
  const ends = ofKind(TO);
  const pairs = ofKind(FROM).flatMap(({ column, rest }) =>
    ends.flatMap((end): [number, number][] => (end.rest === rest ? [[column, end.column]] : [])),
  );
  return pairs.length === 1 ? pairs[0] : undefined;
}

const FROM = /\b(?:from|start|begin)\b|由|起|[開开]始/u;
const TO = /\b(?:to|end)\b|至|止|[結结]束/u;

/** The order of day and month that the columns of dates show; where they leave it open, it is asked for. */
function guessDayOrder(cells: ColumnCells, draft: GuessDraft): DayOrder | undefined {
  const columns = ['date', 'from', 'to'].flatMap((name) => draft.columns.get(name) ?? []);
  const decision = decideDayOrder(columns.flatMap((column) => cells.texts(column)));
  if (decision.kind === 'asked') draft.asks.push({ ours: 'dates', texts: [decision.open] });
  return decision.kind === 'decided' ? decision.order : undefined;
}

function placeRole(role: string, { columns }: SampledTable, cells: ColumnCells, draft: GuessDraft): void {
  const [column, ...others] = columns.flatMap((each, index) =>
    each.role === role && !draft.isPlaced(index) && cells.filled(index) > 0 ? [index] : [],
  );
  if (column !== undefined) draft.place(role, column, { by: 'header' });
  for (const other of others) draft.unplaced.set(other, 'taken before');
}

/** A column called type or category is a class only where it holds classes that some activity has. */
function dropUnknownClass(cells: ColumnCells, { classes }: Vocabulary, draft: GuessDraft): void {
  const column = draft.columns.get('class');
  if (column === undefined) return;
  const known = new Set([...classes.values()].flatMap((spellings) => [...spellings.keys()]));
  const texts = cells.texts(column);
  if (texts.filter((text) => known.has(spellingKey(text))).length * 2 >= texts.length) return;
  draft.columns.delete('class');
  draft.unplace(column);
}

/** Where the unit comes from: the activity's own cells, a column, or the header of the quantity. */
function placeUnits(
  { columns }: SampledTable,
  quantities: readonly { readonly unit: string | undefined; readonly column: number; readonly because: GuessReason }[],
  { hasUnits }: ActivityGuess,
  draft: GuessDraft,
): void {
  if (hasUnits || quantities.length === 0) return;
  const column = columns.findIndex(({ role }) => role === 'unit');
  if (column >= 0) return draft.place('unit', column, { by: 'header' });
  const units = [...new Set(quantities.map(({ unit }) => unit))];
  const [unit] = units;
  if (units.includes(undefined)) draft.asks.push({ ours: 'unit', texts: [] });
  else if (units.length === 1 && unit !== undefined && quantities.length === 1)
    draft.constants.push({ ours: 'unit', text: unit, because: { by: 'header' } });
}

function whyUnplaced(column: number, { columns }: SampledTable, cells: ColumnCells): UnplacedReason {
  if (cells.filled(column) === 0) return 'empty';
  return columns[column]?.isMoney === true ? 'money' : 'unknown';
}

/** Whether a text is one of some words, or begins with one and goes on with no letter: `Total:`, `合計 2025`. */
export function beginsWithWord(text: string, words: readonly string[]): string | undefined {
  const written = spellingKey(text);
  return words.find((word) => {
    const key = spellingKey(word);
    return written.startsWith(key) && !/^[\p{L}]/u.test(written.slice(key.length));
  });
}
