// Reads the tables under factors/ that give the program its words: units, activities, measures, gases, KPIs, families, kinds, presets.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { subjectTable, type Purpose, type Subject } from '../domain/activity.ts';
import type { PresetRule } from '../domain/company.ts';
import { Fraction } from '../domain/fraction.ts';
import { POTENTIAL_SETS, type Gas } from '../domain/gas.ts';
import { parseKpiContent, type Kpi } from '../domain/kpi.ts';
import type { Labels } from '../domain/language.ts';
import { methodTable, type MethodColumn, type MethodWord } from '../domain/method.ts';
import { onRequest } from '../domain/onRequest.ts';
import { spellingKey } from '../domain/spelling.ts';
import type { AirportTable } from '../domain/airport.ts';
import type { Check } from '../domain/check.ts';
import type { TravelWords } from '../domain/travel.ts';
import type { Treatment } from '../domain/treatment.ts';
import { unitTable, type CountingWord, type UnitRow } from '../domain/unit.ts';
import type { ClassTable, Column, InstrumentStatus, Vocabulary } from '../domain/vocabulary.ts';
import { fleetVocabulary } from './fleetVocabulary.ts';
import { readAirports } from './readAirports.ts';
import { readChecks } from './readChecks.ts';
import { readFamily } from './readEditions.ts';
import { readQualityTables } from './readQualityTables.ts';
import { readSubstances } from './readSubstances.ts';
import { readTravelWords } from './travel/readTravelWords.ts';
import { listIn, readTable, type TableRow } from './readTable.ts';

/**
 * The vocabulary from the folder of the program's tables, each read when it is first asked for; a fault in these tables is our own
 * and thrown.
 */
export function readVocabulary(folder: string): Vocabulary {
  const rowsOf = (name: string): readonly TableRow[] => readTable(join(folder, name)).rows;
  const gases = onRequest({ rows: () => rowsOf('gases.csv') });
  let airports: AirportTable | undefined;
  const readAirportsOnce = (): AirportTable => (airports ??= readAirports(folder));
  let travelWords: TravelWords | undefined;
  let checks: readonly Check[] | undefined;
  const vocabulary: Vocabulary = onRequest<Vocabulary>({
    units: () => unitTable(rowsOf('units.csv').map(unitRow), rowsOf('counting-words.csv').map(countingWord)),
    subjects: () =>
      subjectTable([
        ...rowsOf('activities.csv').map(activity),
        ...rowsOf('measures.csv').map(measure),
        ...rowsOf('instruments.csv').map(instrument),
        ...rowsOf('rates.csv').map(rate),
      ]),
    gases: () => new Map(gases.rows.map((row) => [row.cell('gas'), gas(row)])),
    substances: () => readSubstances(gases.rows, rowsOf('blends.csv')),
    treatments: () => new Map(rowsOf('treatments.csv').flatMap(treatment)),
    kpis: () => new Map(rowsOf('kpis.csv').map((row) => [row.cell('key'), kpi(row)])),
    columns: () => rowsOf('columns.csv').map(column),
    classes: () => classes(rowsOf('classes.csv')),
    airports: () => readAirportsOnce,
    travelWords: () => () => (travelWords ??= readTravelWords(folder, readAirportsOnce())),
    checks: () => () => (checks ??= readChecks(folder)),
    fleet: () => fleetVocabulary(rowsOf, rowsOf('fleet-columns.csv').map(column), vocabulary.columns),
    families: () => {
      const nationwide = new Map(
        rowsOf('nationwide-families.csv').map((row) => [row.cell('family'), row.cell('region')]),
      );
      return new Map(
        rowsOf('families.csv').map((row) => [
          row.cell('family'),
          { ...readFamily(row), nationwide: nationwide.get(row.cell('family')) },
        ]),
      );
    },
    kinds: () => new Map(rowsOf('kinds.csv').map((row) => [row.cell('kind'), labels(row)])),
    instrumentStatuses: () =>
      new Map(
        rowsOf('instrument-statuses.csv').flatMap((row) =>
          spellingsOf(row, 'status').map((spelling) => [spelling, row.cell('status') as InstrumentStatus]),
        ),
      ),
    zeroTechnologies: () => new Set(rowsOf('zero-technologies.csv').flatMap((row) => spellingsOf(row, 'technology'))),
    methods: () => methodTable(rowsOf('methods.csv').map(method)),
    quality: () => readQualityTables(rowsOf),
    presets: () =>
      new Map(
        readdirSync(join(folder, 'presets'))
          .sort()
          .map((file) => [file.replace(/\.csv$/, ''), rowsOf(join('presets', file)).map(presetRule)]),
      ),
  });
  return vocabulary;
}

function labels(row: TableRow): Labels {
  return { en: row.cell('label_en'), 'zh-Hant': row.cell('label_zh_hant'), 'zh-Hans': row.cell('label_zh_hans') };
}

function activity(row: TableRow): { subject: Subject; spellings: string[] } {
  const { spellings, ...subject } = named(row);
  const emits = listIn(row.cell('emits')) as Purpose[];
  return {
    subject: {
      use: 'activity',
      ...subject,
      scope: row.cell('scope'),
      emits,
      group: row.cell('group'),
      sign: row.cell('sign') === '-1' ? -1 : 1,
    },
    spellings,
  };
}

function measure(row: TableRow): { subject: Subject; spellings: string[] } {
  const { spellings, ...subject } = named(row);
  return { subject: { use: 'measure', ...subject, adds: row.cell('adds') === 'flow' ? 'flow' : 'stock' }, spellings };
}

function instrument(row: TableRow): { subject: Subject; spellings: string[] } {
  const { spellings, ...subject } = named(row);
  const isCertificate = row.cell('certificate') === 'yes';
  return { subject: { use: 'instrument', ...subject, isCertificate }, spellings };
}

function rate(row: TableRow): { subject: Subject; spellings: string[] } {
  const { spellings, ...subject } = named(row);
  return { subject: { use: 'rate', ...subject }, spellings };
}

function named(row: TableRow): { name: string; dimensions: string[]; labels: Labels; spellings: string[] } {
  return {
    name: row.cell('name'),
    dimensions: listIn(row.cell('dimensions')),
    labels: labels(row),
    spellings: listIn(row.cell('spellings')),
  };
}

/** A row's name and its other spellings, as they are looked up. */
function spellingsOf(row: TableRow, nameColumn: string): string[] {
  return [row.cell(nameColumn), ...listIn(row.cell('spellings'))].map(spellingKey);
}

function method(row: TableRow): { word: MethodWord; spellings: string[] } {
  const word = {
    column: row.cell('column') as MethodColumn,
    name: row.cell('name'),
    categories: listIn(row.cell('categories')),
    labels: labels(row),
  };
  return { word, spellings: listIn(row.cell('spellings')) };
}

function gas(row: TableRow): Gas {
  return onRequest<Gas>({
    name: () => row.cell('gas'),
    kind: () => row.cell('kind') as Gas['kind'],
    potentials: () =>
      new Map(
        POTENTIAL_SETS.flatMap((set) => {
          const value = Fraction.parse(row.cell(set));
          return value === undefined ? [] : [[set, value] as const];
        }),
      ),
    isKyoto: () => row.cell('kyoto') === 'yes',
    checked: () => row.cell('checked') === 'yes',
    note: () => row.cell('note'),
  });
}

/** A treatment by each of its names. */
function treatment(row: TableRow): (readonly [string, Treatment])[] {
  const name = row.cell('name');
  const names = [name, ...Object.values(labels(row)), ...listIn(row.cell('spellings'))];
  return names.map((each) => [spellingKey(each), { name, diverts: row.cell('diverts') === 'yes' }]);
}

function kpi(row: TableRow): Kpi {
  const key = row.cell('key');
  const content = parseKpiContent(row.cell('content'));
  if (content === undefined) throw new Error(`kpis.csv:${row.line}: ${key} has no readable content`);
  return {
    key,
    section: row.cell('section'),
    content,
    unit: row.cell('unit'),
    decimals: Number(row.cell('decimals')),
    labels: labels(row),
    hkex: row.cell('hkex'),
    gri: row.cell('gri'),
    ifrsS2: row.cell('ifrs_s2'),
    esrs: row.cell('esrs'),
    shown: row.cell('shown') === 'section' ? 'section' : 'data',
  };
}

function column(row: TableRow): Column {
  return {
    name: row.cell('column'),
    required: row.cell('required') as Column['required'],
    meaning: row.cell('meaning'),
    spellings: [row.cell('column'), ...listIn(row.cell('spellings'))],
  };
}

function classes(rows: readonly TableRow[]): ClassTable {
  const table = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const ours = table.get(row.cell('activity')) ?? new Map<string, string>();
    for (const spelling of [row.cell('class'), ...listIn(row.cell('spellings'))])
      ours.set(spellingKey(spelling), row.cell('class'));
    table.set(row.cell('activity'), ours);
  }
  return table;
}

function presetRule(row: TableRow): PresetRule {
  return {
    activity: row.cell('activity'),
    region: row.cell('region'),
    purpose: row.cell('purpose') as PresetRule['purpose'],
    family: row.cell('family'),
    defaultClass: row.cell('default_class'),
  };
}

function unitRow(row: TableRow): UnitRow {
  return {
    symbol: row.cell('symbol'),
    dimension: row.cell('dimension'),
    ratio: row.cell('ratio'),
    aliases: row.cell('aliases'),
    aliases_zh_hant: row.cell('aliases_zh_hant'),
    aliases_zh_hans: row.cell('aliases_zh_hans'),
    label_zh_hant: row.cell('label_zh_hant'),
    label_zh_hans: row.cell('label_zh_hans'),
    source: row.cell('source'),
    note: row.cell('note'),
  };
}

function countingWord(row: TableRow): CountingWord {
  return { word: row.cell('word'), value: row.cell('value'), languages: row.cell('languages'), note: row.cell('note') };
}
