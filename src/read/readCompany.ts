// Reads esgcalc.yaml: every field is optional, every fault has its line and column, all are reported at once.
import { phrase } from '../domain/phrase.ts';
import { isUtf8 } from 'node:buffer';
import { dirname, resolve } from 'node:path';
import { CONSOLIDATIONS, UNNAMED_COMPANY, type Company, type Entity, type Site } from '../domain/company.ts';
import type { Checked, Diagnostic } from '../domain/diagnostic.ts';
import { companyUnreadable, pathOutside } from '../domain/faults/companyFaults.ts';
import { fileUnreadable } from '../domain/faults/rowFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { POTENTIAL_SETS } from '../domain/gas.ts';
import { LANGUAGES, sameInAll, type Labels } from '../domain/language.ts';
import { isDay, isYearEnd, type ReportingYear } from '../domain/period.ts';
import { ENTITY, SITE } from '../domain/schema/boundarySchema.ts';
import { LABELS, SHARE } from '../domain/schema/companyParts.ts';
import { COMPANY, REPORTING_YEAR, SCOPE_2 } from '../domain/schema/companySchema.ts';
import { fieldsOf } from '../domain/schema/jsonSchema.ts';
import { withMeasures, type Vocabulary } from '../domain/vocabulary.ts';
import { refusedFile } from './findFiles.ts';
import { readCarbonPrice } from './readCarbonPrice.ts';
import { readCheckSettings } from './readCheckSettings.ts';
import { readExpected } from './readExpected.ts';
import { readFactorRules } from './readFactorRules.ts';
import { readKpis } from './readKpis.ts';
import { readMeasures } from './readMeasures.ts';
import { readNotes } from './readNotes.ts';
import { readPublished } from './readPublished.ts';
import { readBaseYear, readRestatements } from './readRestatements.ts';
import { readScope3 } from './readScope3.ts';
import { readStatedFactors } from './readStatedFactors.ts';
import { readTargets } from './readTargets.ts';
import { MAX_YAML_BYTES } from './raw/limits.ts';
import { readWhole } from './readWhole.ts';
import { readUncertainty } from './readUncertainty.ts';
import { leavesFolder } from './leavesFolder.ts';
import { oneOf } from './oneOf.ts';
import { readImports } from './import/readProfile.ts';
import { parseYaml, type YamlField } from './yamlField.ts';

/** Reads the company file at `path`, named `shown` in messages. */
export function readCompany(path: string, shown: string, known: Vocabulary): Checked<Company> {
  const diagnostics: Diagnostic[] = [];
  const text = readText(path, shown, diagnostics);
  if (text === undefined) return { value: { ...UNNAMED_COMPANY, file: shown }, diagnostics };
  return readCompanyText(text, path, shown, known);
}

/** Reads the text of a company file; `path` is where it stands, which its relative paths start beside. */
export function readCompanyText(text: string, path: string, shown: string, known: Vocabulary): Checked<Company> {
  const diagnostics: Diagnostic[] = [];
  const root = parseYaml(text, shown, diagnostics);
  if (root === undefined) return { value: { ...UNNAMED_COMPANY, file: shown }, diagnostics };
  const fields = root.fields(fieldsOf(COMPANY));
  const reportingYear = readYear(fields.get('year'));
  const measures = readMeasures(fields.get('measures'), known);
  const ownMeasures = measures.own.map(({ measure }) => measure);
  const vocabulary = withMeasures(known, ownMeasures);
  const factors = readFactorRules(fields.get('factors'), vocabulary, reportingYear);
  const kpis = readKpis(fields.get('kpis'), vocabulary, new Map(measures.own.map(({ kpi }) => [kpi.key, kpi])));
  const keys = new Set([...vocabulary.kpis.keys(), ...kpis.keys()]);
  const folder = dirname(path);
  for (const field of factors.folders) sayOutside(field, 'factors.folders', folder);
  sayOutside(fields.get('published'), 'published', folder);
  for (const [, field] of fields.get('imports')?.entries() ?? []) sayOutside(field, 'imports', folder);
  const value: Company = {
    file: shown,
    organisation: readLabels(fields.get('organisation')),
    reportingYear,
    language: oneOf(fields.get('language'), LANGUAGES),
    potentials: oneOf(fields.get('gwp'), POTENTIAL_SETS) ?? UNNAMED_COMPANY.potentials,
    preset: oneOf(fields.get('preset'), [...vocabulary.presets.keys()]) ?? UNNAMED_COMPANY.preset,
    asOf: readDay(factors.asOf),
    setsPinsAside: false,
    factorRules: factors.rules,
    widerRegions: factors.widerRegions,
    editionFolders: namesIn(factors.folders, 'factors').map((name) => resolve(folder, name)),
    sites: new Map((fields.get('sites')?.entries() ?? []).map(([name, site]) => [name, readSite(site, known)])),
    consolidation: oneOf(fields.get('consolidation'), CONSOLIDATIONS) ?? UNNAMED_COMPANY.consolidation,
    statesConsolidation: fields.has('consolidation'),
    entities: new Map((fields.get('entities')?.entries() ?? []).map(([name, entity]) => [name, readEntity(entity)])),
    stocks: measures.stocks,
    ownMeasures,
    marketBased: readMarketBased(fields.get('scope2')),
    targets: readTargets(fields.get('targets'), vocabulary, kpis, reportingYear),
    carbonPrice: readCarbonPrice(fields.get('carbonPrice'), vocabulary, kpis, reportingYear),
    uncertainty: readUncertainty(fields.get('uncertainty'), vocabulary),
    kpis,
    published: readPublished(fields.get('published'), {
      vocabulary,
      kpis: keys,
      year: reportingYear,
      path,
      shown,
      diagnostics,
    }),
    restatements: readRestatements(fields.get('restatements'), keys, reportingYear),
    baseYear: readBaseYear(fields.get('baseYear'), reportingYear),
    scope3: readScope3(fields.get('scope3')),
    notes: readNotes(fields.get('notes'), keys, reportingYear),
    statedFactors: readStatedFactors(fields.get('statedFactors'), vocabulary, reportingYear),
    checks: readCheckSettings(fields.get('checks'), { vocabulary: known, keys, year: reportingYear }),
    imports: readImports(fields.get('imports'), path, known.columns, diagnostics),
    data:
      fields
        .get('data')
        ?.items()
        .flatMap((item) => item.text() ?? []) ?? [],
  };
  return { value, diagnostics };
}

function readText(path: string, shown: string, diagnostics: Diagnostic[]): string | undefined {
  try {
    const bytes = readWhole(path, MAX_YAML_BYTES);
    if (isUtf8(bytes) && !bytes.includes(0)) return bytes.toString('utf8').replace(/^\uFEFF/, '');
    diagnostics.push(
      companyUnreadable({ file: shown }, { what: phrase`it is not UTF-8 text`, hint: phrase`save it as UTF-8` }),
    );
  } catch (error) {
    diagnostics.push(fileUnreadable(undefined, { file: shown, ...refusedFile(error) }));
  }
  return undefined;
}

/** The texts of fields, or the usual one where there are none. */
function namesIn(fields: readonly YamlField[], usual: string): readonly string[] {
  const names = fields.flatMap((field) => field.text() ?? []);
  return names.length > 0 ? names : [usual];
}

/** Says where a file or folder that is named lies outside the company's own. */
function sayOutside(field: YamlField | undefined, name: string, folder: string): void {
  if (field?.isText !== true || field.items().length === 0) return;
  const path = field.text();
  if (path !== undefined && leavesFolder(resolve(folder, path), folder))
    field.report((place) => pathOutside(place, { field: name, path }));
}

/** A text for all languages, or one text for each. */
export function readLabels(field: YamlField | undefined): Labels | undefined {
  if (field === undefined) return undefined;
  if (field.isText) {
    const text = field.text();
    return text === undefined ? undefined : sameInAll(text);
  }
  const given = field.fields(fieldsOf(LABELS));
  const texts: ReadonlyMap<string, string> = new Map(
    [...given].flatMap(([language, text]) => [[language, text.text() ?? '']]),
  );
  const first = [...texts.values()][0] ?? '';
  const of = (language: string): string => texts.get(language) ?? first;
  return { en: of('en'), 'zh-Hant': of('zh-Hant'), 'zh-Hans': of('zh-Hans') };
}

function readYear(field: YamlField | undefined): ReportingYear {
  const fields = field?.fields(fieldsOf(REPORTING_YEAR));
  const ends = fields?.get('ends')?.text();
  if (ends !== undefined && !isYearEnd(ends))
    fields
      ?.get('ends')
      ?.fault(phrase`"${ends}" is no day of a year`, phrase`write month and day, such as 12-31 or 03-31`);
  return {
    ends: ends !== undefined && isYearEnd(ends) ? ends : '12-31',
    label: oneOf(fields?.get('label'), REPORTING_YEAR.properties.label.enum) ?? 'end',
  };
}

function readDay(field: YamlField | undefined): string | undefined {
  const text = field?.text();
  if (text !== undefined && !isDay(text)) field?.fault(phrase`"${text}" is not a day`, phrase`write it as 2025-12-31`);
  return text !== undefined && isDay(text) ? text : undefined;
}

function readSite(field: YamlField, known: Vocabulary): Site {
  const fields = field.fields(fieldsOf(SITE));
  return {
    region: fields.get('region')?.text()?.toUpperCase(),
    entity: fields.get('entity')?.text(),
    opened: readDay(fields.get('opened')),
    closed: readDay(fields.get('closed')),
    outside: oneOf(fields.get('outside'), SITE.properties.outside.enum) ?? 'error',
    expects: readExpected(fields.get('expects'), known),
  };
}

function readEntity(field: YamlField): Entity {
  const fields = field.fields(fieldsOf(ENTITY));
  const text = fields.get('share')?.text() ?? '100 %';
  const share = Fraction.parse(new RegExp(SHARE).exec(text)?.[1] ?? '')?.over(Fraction.of(100n));
  if (share === undefined || share.compare(Fraction.one) > 0)
    fields.get('share')?.fault(phrase`"${text}" is no share`, phrase`write per cent of the whole, such as 60 %`);
  const control = oneOf(fields.get('control'), ENTITY.properties.control.enum) ?? 'both';
  return { share: share ?? Fraction.one, shareText: text, control };
}

/** Whether market-based scope 2 is asked for. */
function readMarketBased(field: YamlField | undefined): boolean {
  return oneOf(field?.fields(fieldsOf(SCOPE_2)).get('marketBased'), ['true', 'false']) === 'true';
}
