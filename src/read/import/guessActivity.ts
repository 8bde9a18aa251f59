// What a source is of: its activity column, the headers of its quantities, or the issuer's name in its title, sheet or file name.
import type { GuessReason } from '../../domain/importGuess.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { splitHeaderUnit } from '../splitHeaderUnit.ts';
import type { GuessDraft } from './guessProfile.ts';
import type { QuantityGuess } from './guessQuantities.ts';
import type { ImportWords, Issuer } from './importWords.ts';
import type { ColumnCells, SampledTable } from './sampleTable.ts';

/** Whether the cells that name the activity say its unit too: `Electricity (kWh)`. */
export type ActivityGuess = { readonly hasUnits: boolean };

/** Places the activity, and the region that its issuer serves. */
export function guessActivity(
  sampled: SampledTable,
  file: string,
  quantities: readonly QuantityGuess[],
  cells: ColumnCells,
  words: ImportWords,
  vocabulary: Vocabulary,
  draft: GuessDraft,
): ActivityGuess {
  const found = findIssuer(sampled, file, cells, words);
  const placeRegion = (activities: readonly (string | undefined)[]): void => {
    if (
      found === undefined ||
      found.issuer.region === '' ||
      !activities.every((each) => each === found.issuer.activity)
    )
      return;
    draft.constants.push({ ours: 'region', text: found.issuer.region, because: found.because });
  };
  if (quantities.length > 0 && quantities.every(({ activity }) => activity !== undefined)) {
    const [only] = quantities;
    placeRegion(quantities.map(({ activity }) => activity));
    if (quantities.length === 1 && only?.activity !== undefined)
      draft.constants.push({ ours: 'activity', text: only.activity, because: only.because });
    return { hasUnits: false };
  }
  const column = activityColumn(sampled, cells, vocabulary, draft);
  if (column !== undefined) return readActivityCells(column, cells, vocabulary, draft);
  if (found !== undefined) {
    placeRegion([found.issuer.activity]);
    draft.constants.push({ ours: 'activity', text: found.issuer.activity, because: found.because });
  } else draft.asks.push({ ours: 'activity', texts: [] });
  return { hasUnits: false };
}

/** The column that names activities: by its header, or the one most of whose cells are activities. */
function activityColumn(
  { columns }: SampledTable,
  cells: ColumnCells,
  vocabulary: Vocabulary,
  draft: GuessDraft,
): number | undefined {
  const share = (column: number): number => {
    const texts = cells.texts(column);
    return texts.filter((text) => activityIn(text, vocabulary) !== undefined).length / Math.max(1, texts.length);
  };
  const named = columns.findIndex(({ role }, column) => role === 'activity' && cells.numbers(column) < 0.5);
  const all = columns
    .map((_, column) => column)
    .filter((column) => column === named || !draft.isPlaced(column) || draft.columns.get('class') === column);
  const best = all.toSorted((a, b) => share(b) - share(a))[0];
  const chosen = best !== undefined && share(best) >= 0.5 ? best : named >= 0 ? named : undefined;
  if (chosen === undefined) return undefined;
  if (draft.columns.get('class') === chosen) draft.columns.delete('class');
  const because: GuessReason =
    chosen === named ? { by: 'header' } : { by: 'cells', share: cells.shareText(share(chosen)) };
  draft.place('activity', chosen, because);
  return chosen;
}

function readActivityCells(
  column: number,
  cells: ColumnCells,
  vocabulary: Vocabulary,
  draft: GuessDraft,
): ActivityGuess {
  const texts = [...new Set(cells.texts(column))];
  const readings = texts.map((text) => ({
    text,
    ...splitHeaderUnit(text, vocabulary.units),
    activity: activityIn(text, vocabulary),
  }));
  const known = readings.filter(({ activity }) => activity !== undefined);
  const hasUnits = known.length > 0 && known.every(({ unit }) => unit !== '');
  const isPlain = (text: string): boolean => vocabulary.subjects.bySpelling.has(spellingKey(text));
  const meanings = known.flatMap(({ text, activity = '' }) => (isPlain(text) ? [] : [[text, activity] as const]));
  if (meanings.length > 0) draft.values.set('activity', new Map(meanings));
  if (hasUnits) {
    draft.place('unit', column, { by: 'header' });
    draft.values.set('unit', new Map(known.map(({ text, unit }) => [text, unit])));
  }
  const unknown = readings.filter(({ activity }) => activity === undefined).map(({ text }) => text);
  const isTotalOnly = unknown.length > 0 && unknown.length < texts.length;
  if (unknown.length > 0 && !isTotalOnly) draft.asks.push({ ours: 'activity', texts: unknown });
  return { hasUnits };
}

/** The activity that a text names, alone or with its unit. */
function activityIn(text: string, vocabulary: Vocabulary): string | undefined {
  const { bySpelling } = vocabulary.subjects;
  const { name } = splitHeaderUnit(text, vocabulary.units);
  return (bySpelling.get(spellingKey(text)) ?? bySpelling.get(spellingKey(name)))?.name;
}

/** The issuer whose words stand in what is above the table, its headers, the sheet's name or the file's. */
function findIssuer(
  { above, table }: SampledTable,
  file: string,
  cells: ColumnCells,
  { issuers }: ImportWords,
): { readonly issuer: Issuer; readonly because: GuessReason } | undefined {
  const title = above.flatMap((row) => row.cells).join(' ');
  const headers = Array.from({ length: 60 }, (_, column) => cells.nameOf(column)).join(' ');
  const suppliers = [...new Set(cells.samples())].join(' ');
  const places = [
    ['the title', title],
    ['the name of the sheet', table.sheet ?? ''],
    ['the name of the file', file.replace(/^.*[\\/]/, '').replaceAll(/[_-]/g, ' ')],
    ['the headers', headers],
    ['the cells', suppliers],
  ] as const;
  for (const [where, text] of places) {
    const written = spellingKey(text);
    for (const issuer of issuers) {
      const words = issuer.words.find((word) => holdsWord(written, word));
      if (words !== undefined) return { issuer, because: { by: 'words', words, where } };
    }
  }
  return undefined;
}

/** Latin words are whole words; Chinese is not parted by spaces. */
function holdsWord(text: string, word: string): boolean {
  if (!/^[\w .-]+$/.test(word)) return text.includes(word);
  const at = text.indexOf(word);
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9]/.test(character);
  return at >= 0 && !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}
