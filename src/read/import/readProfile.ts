// Reads mapping profiles: a file of its own, or the fields under `imports:` in the company file.
import { isUtf8 } from 'node:buffer';
import { dirname, resolve } from 'node:path';
import type { Checked, Diagnostic } from '../../domain/diagnostic.ts';
import { profileUnreadable } from '../../domain/faults/importFaults.ts';
import {
  DATE_SERIALS,
  DAY_ORDERS,
  DECIMAL_MARKS,
  type ImportProfile,
  type LeaveOutRule,
  type NamedProfile,
  type QuantityRule,
} from '../../domain/importProfile.ts';
import { phrase } from '../../domain/phrase.ts';
import { IMPORT_PROFILE, LEAVE_OUT_RULE } from '../../domain/schema/importSchema.ts';
import { fieldsOf } from '../../domain/schema/jsonSchema.ts';
import { spellingKey } from '../../domain/spelling.ts';
import type { Column } from '../../domain/vocabulary.ts';
import { whyUnreadable } from '../findFiles.ts';
import { oneOf } from '../oneOf.ts';
import { MAX_YAML_BYTES } from '../raw/limits.ts';
import { readWhole } from '../readWhole.ts';
import { readTravelProfile } from '../travel/readTravelProfile.ts';
import { parseYaml, type YamlField } from '../yamlField.ts';
import { readQuery, refuseName } from './readQuery.ts';

/** The entries of `imports:`; profiles in files of their own are read relative to the company file at `path`. */
export function readImports(
  field: YamlField | undefined,
  path: string,
  columns: readonly Column[],
  diagnostics: Diagnostic[],
): readonly NamedProfile[] {
  return (field?.entries() ?? []).flatMap(([pattern, value]) => {
    if (!value.isText) return [namedProfile(pattern, profileOf(value, dirname(path), columns), value)];
    const file = value.text();
    if (file === undefined) return [];
    const read = readProfile(resolve(dirname(path), file), file, columns);
    diagnostics.push(...read.diagnostics);
    return read.value === undefined ? [] : [namedProfile(pattern, read.value, value)];
  });
}

function namedProfile(pattern: string, profile: ImportProfile, field: YamlField): NamedProfile {
  if (profile.query !== undefined) refuseName(pattern, field);
  return { pattern, profile };
}

/** Reads a profile's file, named `shown` in messages. */
export function readProfile(
  path: string,
  shown: string,
  columns: readonly Column[],
): Checked<ImportProfile | undefined> {
  const diagnostics: Diagnostic[] = [];
  let bytes: Buffer;
  try {
    bytes = readWhole(path, MAX_YAML_BYTES);
  } catch (error) {
    const why = whyUnreadable(error);
    const hint = phrase`name it relative to the file that speaks of it`;
    return { value: undefined, diagnostics: [profileUnreadable({ file: shown }, { what: why, hint })] };
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    const fault = profileUnreadable(
      { file: shown },
      { what: phrase`it is not UTF-8 text`, hint: phrase`save it as UTF-8` },
    );
    return { value: undefined, diagnostics: [fault] };
  }
  const root = parseYaml(bytes.toString('utf8').replace(/^\uFEFF/, ''), shown, diagnostics, profileUnreadable);
  return { value: root === undefined ? undefined : profileOf(root, dirname(path), columns), diagnostics };
}

/** The profile that fields make; a database's file is named relative to `folder`. */
function profileOf(field: YamlField, folder: string, columns: readonly Column[]): ImportProfile {
  const fields = field.fields(fieldsOf(IMPORT_PROFILE));
  const { properties } = IMPORT_PROFILE;
  const separator = oneOf(fields.get('separator'), properties.separator.enum);
  return {
    place: field.place,
    query: readQuery(fields, folder),
    sheet: fields.get('sheet')?.text(),
    encoding: fields.get('encoding')?.text(),
    separator: separator === 'tab' ? '\t' : separator,
    header: headerOf(fields.get('header')),
    decimal: oneOf(fields.get('decimal'), DECIMAL_MARKS) ?? '.',
    dates: oneOf(fields.get('dates'), DAY_ORDERS),
    serials: oneOf(fields.get('serials'), DATE_SERIALS),
    era: oneOf(fields.get('era'), properties.era.enum),
    columns: cellsOf(fields.get('columns'), columns),
    columnPlaces: new Map(
      (fields.get('columns')?.entries() ?? []).map(([name, value]) => [columnNamed(name, columns), value.place]),
    ),
    constants: cellsOf(fields.get('constants'), columns),
    quantities: (fields.get('quantities')?.items() ?? []).flatMap((item) => quantityRule(item, columns) ?? []),
    values: new Map(
      (fields.get('values')?.entries() ?? []).map(([column, texts]) => [
        columnNamed(column, columns),
        new Map(texts.entries().flatMap(([written, meant]) => textOf(written, meant))),
      ]),
    ),
    leaveOut: (fields.get('leaveOut')?.items() ?? []).flatMap((item) => leaveOutRule(item) ?? []),
    hidden: oneOf(fields.get('hidden'), properties.hidden.enum) ?? 'use',
    travel: readTravelProfile(fields.get('travel')),
  };
}

function headerOf(field: YamlField | undefined): ImportProfile['header'] {
  const text = field?.text();
  if (text === undefined) return undefined;
  const match = /^(\d{1,7})(?:\s*-\s*(\d{1,7}))?$/.exec(text);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match !== null && first >= 1 && last >= first) return { first, last };
  field?.fault(`"${text}" is no row`, 'write its number, or the first and last: 3, 3-4');
  return undefined;
}

/** Known columns of the activity table by any of their spellings, others by their own. */
function columnNamed(text: string, columns: readonly Column[]): string {
  const key = spellingKey(text);
  return columns.find(({ spellings }) => spellings.some((spelling) => spellingKey(spelling) === key))?.name ?? key;
}

function cellsOf(field: YamlField | undefined, columns: readonly Column[]): ReadonlyMap<string, string> {
  return new Map((field?.entries() ?? []).flatMap(([name, value]) => textOf(columnNamed(name, columns), value)));
}

function textOf(name: string, value: YamlField): (readonly [string, string])[] {
  const text = value.text();
  return text === undefined ? [] : [[name, text]];
}

function quantityRule(field: YamlField, columns: readonly Column[]): QuantityRule | undefined {
  const entries = new Map(field.entries());
  const column = entries.get('column')?.text();
  if (!entries.has('column')) field.fault('names no column', 'write {column: On-peak, unit: kWh}');
  if (column === undefined) return undefined;
  entries.delete('column');
  const constants = [...entries].flatMap(([name, value]) => textOf(columnNamed(name, columns), value));
  return { column, constants: new Map(constants), place: field.place };
}

function leaveOutRule(field: YamlField): LeaveOutRule | undefined {
  const fields = field.fields(fieldsOf(LEAVE_OUT_RULE));
  const tests = (['is', 'begins', 'holds', 'empty'] as const).filter((name) => fields.has(name));
  const [test] = tests;
  const column = fields.get('column')?.text();
  const why = fields.get('why')?.text();
  if (test === undefined || tests.length > 1 || !fields.has('column') || !fields.has('why'))
    field.fault('is no rule', 'write {column: Month, begins: [Total], why: totals}; is, begins, holds or empty');
  if (test === undefined || column === undefined || why === undefined) return undefined;
  const texts = test === 'empty' ? [] : (fields.get(test)?.items() ?? []).flatMap((item) => item.text() ?? []);
  return { column, test, texts, why, place: field.place };
}
