// The rules of one line of factors.csv: every cell known by its table, and the value where it can be.
import { named, listed, phrase, type Words } from '../../domain/phrase.ts';
import type { Activity } from '../../domain/activity.ts';
import type { Diagnostic, Place } from '../../domain/diagnostic.ts';
import { PARTS, STATED_BESIDE } from '../../domain/factor.ts';
import {
  checkedUnclear,
  editionFaulty,
  factorGasUnknown,
  factorImplausible,
  factorKindUnknown,
  factorNegative,
  factorRegionUnknown,
} from '../../domain/faults/editionFaults.ts';
import { activityUnknown, unitAmbiguous, unitUnknown } from '../../domain/faults/rowFaults.ts';
import { Fraction } from '../../domain/fraction.ts';
import { POTENTIAL_SETS } from '../../domain/gas.ts';
import { nearestName, spellingKey } from '../../domain/spelling.ts';
import type { UnitFault } from '../../domain/unitParser.ts';
import { isPotentialSet, readValue } from '../readFactors.ts';
import type { TableRow } from '../readTable.ts';
import { outsideBand, type Measured } from './bands.ts';
import type { ValidationBasis } from './basis.ts';
import { checkPer, checkTop, type Bridges } from './checkUnit.ts';
import { readQuotient } from './quotient.ts';

/** What the rows of one table share; `has` is whether the table has a column, `kind` is the edition's own. */
export type RowSetting = {
  readonly file: string;
  readonly kind: string;
  readonly bridges: Bridges;
  readonly has: (column: string) => boolean;
};

const BASES = ['', 'net', 'gross'];

/** Everything wrong with one line. */
export function checkRow(row: TableRow, setting: RowSetting, basis: ValidationBasis): Diagnostic[] {
  const placeOf = (column: string): Place => row.placeOf(column, setting.file);
  return [
    ...checkNames(row, placeOf, basis),
    ...checkWords(row, placeOf, setting),
    ...checkMeasure(row, placeOf, setting, basis),
  ];
}

type PlaceOf = (column: string) => Place;

/** Activity, gas, region and kind stand in their tables. */
function checkNames(row: TableRow, placeOf: PlaceOf, { vocabulary, regions }: ValidationBasis): Diagnostic[] {
  const [activity, gas, region, kind] = [row.cell('activity'), row.cell('gas'), row.cell('region'), row.cell('kind')];
  const diagnostics: Diagnostic[] = [];
  if (activity !== '' && activityOf(activity, vocabulary) === undefined) {
    const nearest =
      vocabulary.subjects.bySpelling.get(spellingKey(activity))?.name ??
      nearestName(activity, activityNames(vocabulary));
    diagnostics.push(activityUnknown(placeOf('activity'), { text: activity, nearest }));
  }
  const parts = [...PARTS, ...STATED_BESIDE];
  if (gas !== '' && !vocabulary.gases.has(gas) && !parts.includes(gas)) {
    const nearest = nearestName(gas, [...vocabulary.gases.keys(), ...parts]);
    diagnostics.push(factorGasUnknown(placeOf('gas'), { gas, nearest, parts: parts.join(', ') }));
  }
  if (region !== '' && !regions.has(region))
    diagnostics.push(factorRegionUnknown(placeOf('region'), { region, nearest: nearestName(region, regions) }));
  if (kind !== '' && !vocabulary.kinds.has(kind))
    diagnostics.push(factorKindUnknown(placeOf('kind'), { kind, nearest: nearestName(kind, vocabulary.kinds.keys()) }));
  return diagnostics;
}

/** Cells that must not be empty, and those that take one of a few words; a column that is missing as a whole is said once. */
function checkWords(row: TableRow, placeOf: PlaceOf, { has }: RowSetting): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const faulty = (column: string, what: Words, hint: Words): void =>
    void diagnostics.push(editionFaulty(placeOf(column), { what, hint }));
  for (const column of ['activity', 'gas', 'source']) {
    if (has(column) && row.cell(column) === '')
      faulty(column, phrase`${column} is empty`, phrase`every factor names its activity, gas and source`);
  }
  const [calorific, potentials, checked] = [row.cell('basis'), row.cell('gwp'), row.cell('checked')];
  if (!BASES.includes(calorific))
    faulty(
      'basis',
      phrase`basis "${calorific}" is neither net nor gross`,
      phrase`leave it empty where no calorific value is used`,
    );
  if (potentials !== '' && !isPotentialSet(potentials))
    faulty(
      'gwp',
      phrase`gwp "${potentials}" is none of ${listed(POTENTIAL_SETS)}`,
      phrase`an empty cell takes that of the edition`,
    );
  if (has('checked') && checked !== 'yes' && checked !== 'no')
    diagnostics.push(checkedUnclear(placeOf('checked'), { text: checked }));
  return diagnostics;
}

/** Value and unit: each readable, the unit fit for gas and activity, and where all of it is, the value in its band. */
function checkMeasure(
  row: TableRow,
  placeOf: PlaceOf,
  { kind, bridges, has }: RowSetting,
  { vocabulary, bands }: ValidationBasis,
): Diagnostic[] {
  if (!has('value') || !has('unit')) return [];
  const [text, gas] = [row.cell('value'), row.cell('gas')];
  const value = text.startsWith('-') ? readValue(text.slice(1))?.negated() : readValue(text);
  const diagnostics = checkValue(text, value, placeOf('value'));
  const unit = readQuotient(row.cell('unit'), vocabulary.units);
  if ('fault' in unit) return [...diagnostics, unreadable(row.cell('unit'), unit, placeOf('unit'))];
  const activity = activityOf(row.cell('activity'), vocabulary);
  const isGasKnown = vocabulary.gases.has(gas) || PARTS.includes(gas) || STATED_BESIDE.includes(gas);
  const unfit = [
    ...(isGasKnown ? checkTop(placeOf('unit'), unit, gas, vocabulary.gases.get(gas)) : []),
    ...(activity === undefined ? [] : checkPer(placeOf('unit'), unit, activity, bridges)),
  ];
  if (unfit.length > 0 || value === undefined || value.isNegative() || activity === undefined)
    return [...diagnostics, ...unfit.slice(0, 1)];
  const ownKind = row.cell('kind') === '' ? kind : row.cell('kind');
  const measured = { activity: activity.name, kind: ownKind, gas, value, unit };
  return [...diagnostics, ...checkBand(text, measured, bands, placeOf('value'))];
}

function checkValue(text: string, value: Fraction | undefined, place: Place): Diagnostic[] {
  if (value === undefined) {
    const hint = phrase`write the digits as the publisher printed them`;
    return [editionFaulty(place, { what: phrase`value "${text}" is not a decimal number`, hint })];
  }
  return value.isNegative() ? [factorNegative(place, { value: text })] : [];
}

function checkBand(text: string, measured: Measured, bands: ValidationBasis['bands'], place: Place): Diagnostic[] {
  const outside = outsideBand(measured, bands);
  if (outside === undefined) return [];
  const { band, side } = outside;
  const subject = [measured.activity, measured.kind, measured.gas].join(', ');
  const bound = `${side === 'below' ? band.least : band.most} ${band.unit.text}`;
  return [factorImplausible(place, { value: `${text} ${measured.unit.text}`, side, bound, subject, note: band.note })];
}

function unreadable(text: string, { part, fault, candidates = '', nearest }: UnitFault, place: Place): Diagnostic {
  if (fault === 'ambiguous') return unitAmbiguous(place, { text, candidates: named(candidates) });
  return unitUnknown(place, { text, part, nearest });
}

/** Editions name an activity as factors/activities.csv does, not by one of its other spellings. */
function activityOf(name: string, { subjects }: ValidationBasis['vocabulary']): Activity | undefined {
  const subject = subjects.bySpelling.get(spellingKey(name));
  return subject?.use === 'activity' && spellingKey(subject.name) === spellingKey(name) ? subject : undefined;
}

function activityNames({ subjects }: ValidationBasis['vocabulary']): string[] {
  return subjects.all.filter(({ use }) => use === 'activity').map(({ name }) => name);
}
