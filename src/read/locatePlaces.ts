// Finds line, column and text of the places that are printed, by reading their files again: it costs time, never memory.
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Column } from '../domain/vocabulary.ts';
import { placeRecords, type PlacedRecord } from './csvRecords.ts';
import { columnNames } from './readHeader.ts';
import type { Source } from './readActivities.ts';

/** The diagnostics with their records turned into lines, columns and texts. */
export async function locatePlaces(
  diagnostics: readonly Diagnostic[],
  sources: readonly Source[],
  columns: readonly Column[],
): Promise<Diagnostic[]> {
  const located = new Map<Diagnostic, Place>();
  for (const { shown, path } of sources) {
    const here = diagnostics.flatMap((diagnostic) => {
      const { place } = diagnostic;
      return place?.file === shown && place.record !== undefined ? [{ diagnostic, place, record: place.record }] : [];
    });
    if (here.length === 0) continue;
    const { records, header, end } = await placeRecords(path, new Set(here.map(({ record }) => record)));
    const names = columnNames(header, columns);
    for (const { diagnostic, place, record } of here) {
      located.set(diagnostic, placeOf(shown, records.get(record) ?? end, place.field, names));
    }
  }
  return diagnostics.map((diagnostic) => {
    const place = located.get(diagnostic);
    return place === undefined ? diagnostic : { ...diagnostic, place };
  });
}

/** The place of a named cell of a record, of the record's first cell, or of the quote that is never closed. */
function placeOf(file: string, record: PlacedRecord, field: string | undefined, names: readonly string[]): Place {
  const cell = field === undefined ? -1 : field.startsWith('#') ? Number(field.slice(1)) : names.indexOf(field);
  const offset = record.cells.length === 0 ? openQuote(record.raw) : Math.max(0, offsetOf(record.raw, cell));
  const before = record.raw.slice(0, offset).split(/\r\n|\r|\n/);
  const line = record.raw.split(/\r\n|\r|\n/)[before.length - 1] ?? '';
  return { file, line: record.line + before.length - 1, column: (before.at(-1) ?? '').length + 1, text: line };
}

/** Where a cell begins in the raw text of its record. */
function offsetOf(raw: string, cell: number): number {
  let [current, inQuotes] = [0, false];
  if (cell <= 0) return 0;
  for (let index = 0; index < raw.length; index++) {
    if (raw[index] === '"') inQuotes = !inQuotes;
    else if (raw[index] === ',' && !inQuotes && ++current === cell) return index + 1;
  }
  return 0;
}

/** Where the quote stands that the record never closes, or that stands inside a cell. */
function openQuote(raw: string): number {
  const line = raw.split(/\r\n|\r|\n/)[0] ?? '';
  const opened = Math.max(line.lastIndexOf(',"') + 1, line.startsWith('"') ? 0 : -1);
  const misplaced = /[^,"]"(?!,|$|")/.exec(line);
  return misplaced !== null && !line.includes(',"') ? misplaced.index + 1 : Math.max(0, opened);
}
