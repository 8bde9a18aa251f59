// Finds line, column and text of the places that are printed, by reading their files again: it costs time, never memory.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Column } from '../domain/vocabulary.ts';
import { linesOf, placeRecords, type PlacedRecord } from './csvRecords.ts';
import { findQuote } from './findQuote.ts';
import { columnNames } from './readHeader.ts';
import { bytesOf, placeTidyRecords, refuseChanged, type Source } from './sourceRecords.ts';

/** The diagnostics with their records turned into lines, columns and texts. */
export async function locatePlaces(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  columns: readonly Column[],
): Promise<Diagnostic[]> {
  const located = new Map<Diagnostic, Place>();
  for (const source of sources) {
    const { shown, tidy } = source;
    const here = diagnostics.flatMap((diagnostic) => {
      const { place } = diagnostic;
      return place?.file === shown && place.record !== undefined ? [{ diagnostic, place, record: place.record }] : [];
    });
    if (here.length === 0) continue;
    const wanted = new Set(here.map(({ record }) => record));
    if (tidy !== undefined) {
      const placed = await placeTidyRecords(shown, tidy, wanted);
      for (const { diagnostic, place, record } of here) {
        const at = place.cells?.get(place.field ?? '');
        located.set(diagnostic, placed(record, at === undefined ? place.field : `#${at}`));
      }
      refuseChanged(source);
      continue;
    }
    const { records, header, nextLine } = await placeRecords(bytesOf(source), wanted);
    const quote = [...wanted].every((record) => records.has(record)) ? {} : await findQuote(bytesOf(source), nextLine);
    refuseChanged(source);
    const names = columnNames(header, columns);
    for (const { diagnostic, place, record } of here) {
      const found = records.get(record);
      // A record that is not found again is the one that could not be read.
      located.set(diagnostic, found === undefined ? { file: shown, ...quote } : placeOf(shown, found, place, names));
    }
  }
  return diagnostics.map((diagnostic) => {
    const place = located.get(diagnostic);
    return place === undefined ? diagnostic : { ...diagnostic, place };
  });
}

/** The place of a named cell of a record, or of the record's first cell. */
function placeOf(file: string, record: PlacedRecord, { field, cells }: Place, names: readonly string[]): Place {
  const cell =
    field === undefined
      ? -1
      : field.startsWith('#')
        ? Number(field.slice(1))
        : (cells?.get(field) ?? names.indexOf(field));
  const before = linesOf(record.raw.slice(0, offsetOf(record.raw, cell)));
  const line = linesOf(record.raw)[before.length - 1] ?? '';
  return { file, line: record.line + before.length - 1, column: (before.at(-1) ?? '').length + 1, text: line };
}

/** Where a cell begins in the raw text of its record. */
export function offsetOf(raw: string, cell: number): number {
  let [current, inQuotes] = [0, false];
  if (cell <= 0) return 0;
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] === '"') inQuotes = !inQuotes;
    else if (raw[index] === ',' && !inQuotes && ++current === cell) return index + 1;
  }
  return 0;
}
