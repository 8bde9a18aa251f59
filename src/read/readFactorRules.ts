// Reads the `factors:` field of the company file: which family, or which pinned edition and why, for each activity and year.
import { phrase } from '../domain/phrase.ts';
import type { SubjectTable } from '../domain/activity.ts';
import type { FactorChoice, FactorRule, RulePurpose } from '../domain/company.ts';
import { activityUnknown } from '../domain/faults/rowFaults.ts';
import { parseYears, type ReportingYear } from '../domain/period.ts';
import { REGION_KEY, YEAR_KEY } from '../domain/schema/companyParts.ts';
import { BY_PURPOSE, CHOICE, FACTOR_SETTINGS } from '../domain/schema/factorRuleSchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { YamlField } from './yamlField.ts';

/** What `factors:` says; `asOf` is left to the caller, which knows days. */
export type FactorRules = {
  readonly rules: ReadonlyMap<string, ReadonlyMap<RulePurpose, FactorRule>>;
  readonly widerRegions: ReadonlyMap<string, readonly string[]>;
  readonly asOf: YamlField | undefined;
  /** The folders of own editions that are named. */
  readonly folders: readonly YamlField[];
};

const PURPOSES: readonly RulePurpose[] = fieldsOf(BY_PURPOSE);
const SETTINGS: readonly string[] = fieldsOf(FACTOR_SETTINGS);
const YEAR = new RegExp(YEAR_KEY);
const REGION = new RegExp(REGION_KEY);

/** Reads the choices; activities are named as in the activity table, in any of the three languages. */
export function readFactorRules(
  field: YamlField | undefined,
  { subjects }: Vocabulary,
  year: ReportingYear,
): FactorRules {
  const rules = new Map<string, ReadonlyMap<RulePurpose, FactorRule>>();
  const settings = new Map<string, YamlField>();
  for (const [name, value] of field?.entries() ?? []) {
    if (SETTINGS.includes(name)) {
      settings.set(name, value);
      continue;
    }
    const subject = subjects.bySpelling.get(spellingKey(name));
    // Certificates stand for generation without emissions and take no factor.
    const takesFactors = subject?.use === 'activity' || (subject?.use === 'instrument' && !subject.isCertificate);
    if (!takesFactors) {
      const nearest = nearestName(name, [...subjects.bySpelling.keys(), ...SETTINGS]);
      value.reportName((place) => ({ ...activityUnknown(place, { text: name, nearest }), blame: 'command' }));
      continue;
    }
    rules.set(subject.name, readPurposes(value, { year, subjects }));
  }
  const regions = settings.get('regions')?.entries() ?? [];
  return {
    rules,
    widerRegions: new Map(
      regions.map(([region, wider]) => [
        region.toUpperCase(),
        wider.items().flatMap((item) => item.text()?.toUpperCase() ?? []),
      ]),
    ),
    asOf: settings.get('asOf'),
    folders: settings.get('folders')?.items() ?? [],
  };
}

/** What rules are read with. */
type Reading = { readonly year: ReportingYear; readonly subjects: SubjectTable };

/** `ghg:`, `exhaust:`, `upstream:` and the others apart, or one rule, which is for greenhouse gases. */
function readPurposes(field: YamlField, reading: Reading): ReadonlyMap<RulePurpose, FactorRule> {
  const entries = field.isText ? [] : field.entries();
  if (!entries.some(([name]) => PURPOSES.some((purpose) => purpose === name)))
    return new Map([['ghg', readRule(field, reading)]]);
  return new Map([...field.fields(PURPOSES)].map(([purpose, rule]) => [purpose, readRule(rule, reading)]));
}

function readRule(field: YamlField, reading: Reading): FactorRule {
  const names = field.isText ? [] : field.entries().map(([name]) => name);
  if (field.isText || names.some((name) => name === 'family' || name === 'edition')) {
    return { fallback: readChoice(field, reading), byYear: new Map(), byRegion: new Map() };
  }
  const byYear = new Map<string, FactorChoice>();
  const byRegion = new Map<string, FactorRule>();
  let fallback: FactorChoice | undefined;
  for (const [name, value] of field.entries()) {
    if (REGION.test(name)) {
      byRegion.set(name, readRule(value, reading));
      continue;
    }
    const choice = readChoice(value, reading);
    const labels = YEAR.test(name) ? parseYears(name, reading.year) : undefined;
    if (name === 'default') fallback = choice;
    else if (labels === undefined)
      value.faultOfName(
        phrase`is no year and no region`,
        phrase`write \`default\`, a year such as 2025 or a region such as CN, and its family or {edition, why}`,
      );
    else if (choice !== undefined) for (const label of labels) byYear.set(label, choice);
  }
  return { fallback, byYear, byRegion };
}

function readChoice(field: YamlField, { subjects }: Reading): FactorChoice | undefined {
  if (field.isText) {
    const family = field.text();
    return family === undefined ? undefined : { by: 'family', family, place: field.place };
  }
  const fields = field.fields(fieldsOf(CHOICE));
  const template = fields.get('class')?.text();
  const activity = readActivity(fields.get('activity'), subjects);
  const edition = fields.get('edition');
  if (edition !== undefined) {
    const [id, why] = [edition.text(), fields.get('why')?.text()];
    if (why === undefined)
      field.fault(
        phrase`pins an edition without a why`,
        phrase`say why, such as {edition: cn-grid-average-2022, why: as published}`,
      );
    return id === undefined || why === undefined
      ? undefined
      : { by: 'pin', edition: id, why, class: template, activity, place: edition.place };
  }
  const family = fields.get('family')?.text();
  const dataYear = fields.get('dataYear');
  if (dataYear !== undefined && dataYear.text() !== 'nearest')
    dataYear.fault(phrase`"${dataYear.text()}" is not known`, phrase`write dataYear: nearest, or leave it out`);
  if (family === undefined) {
    field.fault(phrase`names neither a family nor an edition`, phrase`write a family, or {edition: ..., why: ...}`);
    return undefined;
  }
  const nearest = dataYear?.text() === 'nearest' ? 'nearest' : undefined;
  return { by: 'family', family, dataYear: nearest, class: template, activity, place: field.place };
}

/** The activity under its name in the tables. */
function readActivity(field: YamlField | undefined, { bySpelling }: SubjectTable): string | undefined {
  const text = field?.text();
  if (field === undefined || text === undefined) return undefined;
  const subject = bySpelling.get(spellingKey(text));
  if (subject?.use === 'activity') return subject.name;
  const nearest = nearestName(text, bySpelling.keys());
  field.report((place) => ({ ...activityUnknown(place, { text, nearest }), blame: 'command' }));
  return undefined;
}
