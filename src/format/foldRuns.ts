// Diagnostics that say the same of many places of one file, as one with a list of places: a fresh table has sixty empty quantities, and
// one thing to do.
import { whereOf, type Place } from '../domain/diagnostic.ts';
import type { DiagnosticWords } from '../report/diagnosticWords.ts';
import type { Told } from './diagnostics.ts';

/** One diagnostic, and the further places that it is said of. */
export type Folded = Told & { readonly places: readonly Place[] };

/** So many of one kind are each told with the line they stand in; more are folded. */
const TOLD_APART = 3;

/** So many lines, runs of lines or cells are named. */
const NAMED = 8;

/** The diagnostics in their order, those of one kind and file where the first of them stands. */
export function foldRuns(told: readonly Told[]): Folded[] {
  const kinds = new Map<string, Told[]>();
  const kindOfEach = told.map((each) => {
    const kind = kindOf(each);
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [each]);
    else alike.push(each);
    return kind;
  });
  return told.flatMap((each, index) => {
    const kind = kindOfEach[index] ?? '';
    const alike = kinds.get(kind) ?? [];
    if (kind === '' || alike.length <= TOLD_APART) return [{ ...each, places: [] }];
    if (each !== alike[0]) return [];
    return [{ ...each, places: alike.slice(1).flatMap(({ diagnostic }) => diagnostic.place ?? []) }];
  });
}

/** What has to be alike; empty for what stands at no line or cell. */
function kindOf({ diagnostic, check, waived }: Told): string {
  const { place, severity, code, message, hint } = diagnostic;
  if (place === undefined || (place.line === undefined && place.address === undefined)) return '';
  return JSON.stringify([place.file, severity, code, message, hint, check, waived]);
}

/** The first few of the places, and how many more there are. */
export function placesText(places: readonly Place[], words: DiagnosticWords): string {
  const lines = places.flatMap(({ line, address }) => (line === undefined || address !== undefined ? [] : [line]));
  if (lines.length < places.length) {
    const cells = places.slice(0, NAMED).map((place) => whereOf(place).slice(place.file.length + 1));
    return words.alsoAt(cells.join(words.comma), places.length - cells.length);
  }
  const runs = runsOf(lines).slice(0, NAMED);
  const named = runs.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`));
  const told = runs.reduce((sum, { count }) => sum + count, 0);
  return words.alsoInLines(named.join(words.comma), lines.length - told);
}

/** Lines that follow one another, and how many places stand in them. */
type LineRun = { readonly first: number; last: number; count: number };

function runsOf(lines: readonly number[]): LineRun[] {
  const runs: LineRun[] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && line <= run.last + 1) {
      run.last = line;
      run.count++;
    } else runs.push({ first: line, last: line, count: 1 });
  }
  return runs;
}
