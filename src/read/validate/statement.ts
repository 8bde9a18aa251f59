// What an edition.json states, with the place of each field, so that a fault can be shown where it stands.
import { phrase } from '../../domain/phrase.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Checked, Diagnostic, Place } from '../../domain/diagnostic.ts';
import { editionFaulty } from '../../domain/faults/editionFaults.ts';
import { EDITION_FIELDS_HINT } from '../checkEdition.ts';
import { whyUnreadable } from '../findFiles.ts';
import { readWhole } from '../readWhole.ts';
import { readFlatJson, type FlatJson } from './flatJson.ts';

/** The folder of one edition. `isListed`: its family has to stand in a table; otherwise it may be the owner's own. */
export type EditionPlace = {
  readonly path: string;
  readonly name: string;
  readonly shown: string;
  readonly isListed: boolean;
  /** The table that families would be added to. */
  readonly table: string;
};

/** One edition.json: its fields, and where the value of a field stands. */
export type Statement = EditionPlace & {
  readonly fields: readonly string[];
  readonly stated: Readonly<Record<string, unknown>>;
  /** The field as text, empty where it is absent or something else. */
  text(field: string): string;
  /** The field as it is, undefined where it is absent. */
  value(field: string): unknown;
  /** Where the field stands; the start of the file where it is absent. */
  placeOf(field: string): Place;
  /** Where the field's name stands. */
  nameOf(field: string): Place;
};

/** Reads one edition.json; undefined where it holds no fields. */
export function readStatement(edition: EditionPlace): Checked<Statement | undefined> {
  const file = `${edition.shown}/edition.json`;
  const path = join(edition.path, 'edition.json');
  if (!existsSync(path)) {
    const what = phrase`edition.json is missing beside factors.csv`;
    return nothing(editionFaulty({ file }, { what, hint: EDITION_FIELDS_HINT }));
  }
  let text: string;
  try {
    text = readWhole(path)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    const what = phrase`edition.json cannot be read: ${whyUnreadable(error)}`;
    return nothing(editionFaulty({ file }, { what, hint: phrase`see factors/README.md` }));
  }
  const read = readFlatJson(text);
  const stated = parsed(text);
  if (stated === undefined) {
    const hint = phrase`look for a comma too many, or a quote or brace missing`;
    return nothing(editionFaulty(placeAt(file, text, read.end), { what: phrase`edition.json is not JSON`, hint }));
  }
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) {
    return nothing(
      editionFaulty(placeAt(file, text, 0), { what: phrase`edition.json holds no fields`, hint: EDITION_FIELDS_HINT }),
    );
  }
  return {
    value: statement(edition, file, text, read, stated as Record<string, unknown>),
    diagnostics: twice(file, text, read),
  };
}

function nothing(diagnostic: Diagnostic): Checked<undefined> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function statement(
  edition: EditionPlace,
  file: string,
  text: string,
  { offsets, names }: FlatJson,
  stated: Readonly<Record<string, unknown>>,
): Statement {
  return {
    ...edition,
    fields: Object.keys(stated),
    stated,
    text: (field) => (typeof stated[field] === 'string' ? stated[field] : ''),
    value: (field) => stated[field],
    placeOf: (field) => placeAt(file, text, offsets.get(field) ?? 0),
    nameOf: (field) => placeAt(file, text, names.get(field) ?? 0),
  };
}

/** JSON keeps the last of two fields of one name, in silence. */
function twice(file: string, text: string, { repeated }: FlatJson): Diagnostic[] {
  return repeated.map(({ field, offset }) => {
    const hint = phrase`keep one; the program would read the last`;
    return editionFaulty(placeAt(file, text, offset), { what: phrase`the field "${field}" stands twice`, hint });
  });
}

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  const line = before.length;
  return { file, line, column: (before.at(-1) ?? '').length + 1, text: text.split(/\r\n|\n|\r/)[line - 1] ?? '' };
}
