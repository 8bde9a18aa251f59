// Reads `checks:`: severities and waivers, by the ids of factors/checks.csv or by codes.
import { phrase } from '../domain/phrase.ts';
import {
  CHECK_SEVERITIES,
  checkNames,
  NO_CHECK_SETTINGS,
  type CheckSettings,
  type SetSeverity,
  type Waiver,
} from '../domain/check.ts';
import { checkUnknown } from '../domain/faults/checkFaults.ts';
import { FAULT_CODES } from '../domain/faults/everyFault.ts';
import type { ReportingYear } from '../domain/period.ts';
import { CHECK_LIMITS, CHECKS, WAIVER } from '../domain/schema/checksSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName } from '../domain/spelling.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { oneOf } from './oneOf.ts';
import { readActivityName } from './readExpected.ts';
import { isWhole, readKpiKey, readOneYear, type KpiKeys } from './readNames.ts';
import type { YamlField } from './yamlField.ts';

type Known = { readonly vocabulary: Vocabulary; readonly keys: KpiKeys; readonly year: ReportingYear };

/** What the company says of its checks; an id or code that there is not is a fault. */
export function readCheckSettings(field: YamlField | undefined, known: Known): CheckSettings {
  const fields = field?.fields(fieldsOf(CHECKS));
  const names = field === undefined ? new Set<string>() : new Set(checkNames(known.vocabulary.checks(), FAULT_CODES));
  const severities = (fields?.get('severity')?.entries() ?? []).flatMap(([name, value]) => {
    const check = named(name, names, (fault) => value.reportName(fault));
    const severity = oneOf(value, CHECK_SEVERITIES);
    const set = severity === undefined ? undefined : { severity, place: value.namePlace };
    return check === undefined || set === undefined ? [] : [[check, set] as [string, SetSeverity]];
  });
  const waivers = (fields?.get('waivers')?.items() ?? []).flatMap((item) => readWaiver(item, names, known));
  return { severities: new Map(severities), waivers, mostReadings: readLimit(fields?.get('limits')) };
}

function readLimit(field: YamlField | undefined): number {
  const readings = field?.fields(fieldsOf(CHECK_LIMITS)).get('readings');
  const text = readings?.text();
  if (text === undefined) return NO_CHECK_SETTINGS.mostReadings;
  if (new RegExp(CHECK_LIMITS.properties.readings.pattern).test(text)) return Number(text);
  readings?.fault(phrase`"${text}" is no number of rows`, phrase`write digits only, such as 500000`);
  return NO_CHECK_SETTINGS.mostReadings;
}

function readWaiver(item: YamlField, names: ReadonlySet<string>, { vocabulary, keys, year }: Known): Waiver[] {
  const fields = item.fields(fieldsOf(WAIVER));
  const example = '{check: DAT008, site: Central, why: the chiller was replaced, until: 2026}';
  isWhole(item, fields, WAIVER.required, phrase`a waiver`, phrase`check, why and until: ${example}`);
  const checkField = fields.get('check');
  const text = checkField?.text();
  const check = text === undefined ? undefined : named(text, names, (fault) => checkField?.report(fault));
  const why = fields.get('why')?.text();
  const until = readOneYear(fields.get('until'), year);
  const waiver = {
    site: fields.get('site')?.text(),
    activity: readActivityName(fields.get('activity'), vocabulary),
    kpi: readKpiKey(fields.get('kpi'), keys),
    file: fields.get('file')?.text(),
    year: readOneYear(fields.get('year'), year),
    place: item.place,
  };
  return check === undefined || why === undefined || until === undefined ? [] : [{ ...waiver, check, why, until }];
}

/** The id or code itself; undefined and a fault where there is none. */
function named(
  text: string,
  names: ReadonlySet<string>,
  report: (fault: Parameters<YamlField['report']>[0]) => void,
): string | undefined {
  if (names.has(text)) return text;
  report((place) => checkUnknown(place, { text, nearest: nearestName(text, names) }));
  return undefined;
}
