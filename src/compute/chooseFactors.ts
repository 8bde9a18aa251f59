// Chooses the factors of every ledger line by a rule one can read: the row's pin, else the company's choice, else the preset's;
// within a family the edition by its selection rule, within the edition the row's class and region. Nothing is borrowed in silence.
import type { Activity, Purpose } from '../domain/activity.ts';
import type { Company, FactorChoice, PresetRule } from '../domain/company.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import { BRIDGES, isExhaustGas, type Edition, type Factor, type FactorLibrary } from '../domain/factor.ts';
import {
  classAssumed,
  editionUnknown,
  factorAmbiguous,
  factorBorrowed,
  factorFootprint,
  factorFootprintPinned,
  factorKindUnfit,
  factorMissing,
  familyUnknown,
  pinUnknown,
} from '../domain/faults/factorFaults.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import { selectEdition } from './selectEdition.ts';

/** The factors of one line for one purpose, why they were chosen, and values of the same edition that lead to their unit. */
export type Chosen = { readonly factors: readonly Factor[]; readonly bridges: readonly Factor[]; readonly edition: Edition; readonly why: string };

/** What decides: the company, the rules of its preset, and the editions that were read. */
export type Choosing = { readonly company: Company; readonly preset: readonly PresetRule[]; readonly library: FactorLibrary };

/** A choice and where it comes from, in words. */
type Rule = { readonly choice: FactorChoice; readonly from: string };

/** The families and editions that the lines may need, so that only these are read. */
export function wantedFactors(lines: readonly LedgerLine[], company: Company, preset: readonly PresetRule[]): { families: Set<string>; editions: Set<string> } {
  const families = new Set<string>();
  const editions = new Set<string>();
  for (const line of lines) {
    if (line.pin !== '') editions.add(line.pin.split('/')[0] ?? line.pin);
    for (const purpose of line.subject.use === 'activity' ? line.subject.emits : []) {
      const choice = ruleFor(line, purpose, company, preset)?.choice;
      if (choice?.by === 'family') families.add(choice.family);
      else if (choice !== undefined) editions.add(choice.edition);
    }
  }
  return { families, editions };
}

/** Chooses for one line and purpose; undefined with a fault where nothing fits. */
export function chooseFactors(line: LedgerLine, purpose: Purpose, choosing: Choosing, diagnostics: Diagnostic[]): Chosen | undefined {
  const { company, library, preset } = choosing;
  const activity = line.subject as Activity;
  const place: Place = { file: line.first.file, record: line.first.record, field: line.pin === '' ? 'activity' : 'factor' };
  const rule = line.pin === '' ? ruleFor(line, purpose, company, preset) : undefined;
  if (line.pin === '' && rule === undefined) {
    diagnostics.push(missing(line, purpose, place, 'no family is named for it', hintFor(line, preset)));
    return undefined;
  }
  const edition = line.pin === '' ? editionOf(rule as Rule, line, purpose, choosing, place, diagnostics) : pinnedEdition(line, library, place, diagnostics);
  if (edition === undefined) return undefined;
  const kind = classOf(line, purpose, preset, rule, edition);
  const matching = matchingFactors(edition, line, kind, purpose, company);
  if (matching.factors.length === 0) {
    const regions = [...new Set(edition.factors.filter((factor) => factor.activity === activity.name).map((factor) => factor.region))];
    const classes = [...new Set(edition.factors.filter((factor) => factor.activity === activity.name).map((factor) => factor.class))];
    diagnostics.push(missing(line, purpose, place, `${edition.id} has none`, listHint(regions, classes, line)));
    return undefined;
  }
  const doubled = matching.factors.find((factor, index) => matching.factors.findIndex((other) => other.gas === factor.gas) !== index);
  if (doubled !== undefined) {
    const other = matching.factors.find((factor) => factor.gas === doubled.gas) as Factor;
    diagnostics.push(factorAmbiguous(place, { activity: activity.name, year: line.year, first: other.id, second: doubled.id }));
    return undefined;
  }
  const first = matching.factors[0] as Factor;
  if (matching.borrowed) diagnostics.push(factorBorrowed(undefined, { id: first.id, region: line.region, activity: activity.name }));
  if (kind !== line.class) diagnostics.push(classAssumed(undefined, { activity: activity.name, class: kind, preset: company.preset }));
  const why = pinReason(line, rule);
  if (!fitsScope2(line, purpose, first, why, diagnostics)) return undefined;
  return { ...matching, edition, why: reasonOf(line, rule, edition, library) };
}

function ruleFor(line: LedgerLine, purpose: Purpose, company: Company, preset: readonly PresetRule[]): Rule | undefined {
  const own = company.factorRules.get(line.subject.name)?.get(purpose);
  const byYear = own?.byYear.get(line.year);
  if (byYear !== undefined) return { choice: byYear, from: `named for ${line.year} in the company file` };
  if (own?.fallback !== undefined) return { choice: own.fallback, from: 'named in the company file' };
  const rule = presetRule(line, purpose, preset);
  return rule === undefined
    ? undefined
    : { choice: { by: 'family', family: rule.family, dataYear: undefined, place: undefined }, from: `named by the preset ${company.preset}` };
}

/** The preset's rule with the longest region that the line's region lies in; a rule without region is for all. */
function presetRule(line: LedgerLine, purpose: Purpose, preset: readonly PresetRule[]): PresetRule | undefined {
  return preset
    .filter((rule) => rule.activity === line.subject.name && rule.purpose === purpose)
    .filter((rule) => rule.region === '' || line.region === rule.region || line.region.startsWith(`${rule.region}-`))
    .reduce<PresetRule | undefined>((best, rule) => (best === undefined || rule.region.length > best.region.length ? rule : best), undefined);
}

function editionOf(rule: Rule, line: LedgerLine, purpose: Purpose, choosing: Choosing, place: Place, diagnostics: Diagnostic[]): Edition | undefined {
  const { library, company } = choosing;
  const { choice } = rule;
  if (choice.by === 'pin') {
    const edition = library.editions.get(choice.edition);
    if (edition === undefined) {
      diagnostics.push(editionUnknown(choice.place, { text: choice.edition, nearest: nearestName(choice.edition, library.editions.keys()) }));
    }
    return edition;
  }
  if (!library.families.has(choice.family)) {
    const nearest = nearestName(choice.family, library.families.keys());
    diagnostics.push(familyUnknown(choice.place, { text: choice.family, nearest }));
    return undefined;
  }
  const selected = selectEdition(choice, line.year, company, library);
  if ('edition' in selected) return selected.edition;
  if ('ambiguous' in selected) {
    const [first, second] = selected.ambiguous;
    diagnostics.push(factorAmbiguous(place, { activity: line.subject.name, year: line.year, first: first.id, second: second.id }));
  } else diagnostics.push(missing(line, purpose, place, selected.none, selected.hint));
  return undefined;
}

function pinnedEdition(line: LedgerLine, library: FactorLibrary, place: Place, diagnostics: Diagnostic[]): Edition | undefined {
  const edition = library.editions.get(line.pin.split('/')[0] ?? '');
  const isKnown = edition !== undefined && (!line.pin.includes('/') || edition.factors.some((factor) => factor.id === line.pin));
  if (isKnown) return edition;
  const names = [...library.editions.keys(), ...(edition?.factors.map((factor) => factor.id) ?? [])];
  diagnostics.push(pinUnknown(place, { text: line.pin, nearest: nearestName(line.pin, names) }));
  return undefined;
}

/** The row's class, else the preset's where the chosen edition is of the preset's family and knows no factor without class. */
function classOf(line: LedgerLine, purpose: Purpose, preset: readonly PresetRule[], rule: Rule | undefined, edition: Edition): string {
  const byDefault = presetRule(line, purpose, preset);
  const usable = line.class === '' && rule !== undefined && byDefault !== undefined && byDefault.family === edition.family;
  const isPlain = edition.factors.some((factor) => factor.activity === line.subject.name && factor.class === '' && isFor(factor, purpose));
  return usable && !isPlain ? byDefault.defaultClass : line.class;
}

/** The edition's factors for the line: its exact class, else those for every class; its exact region, else a wider one the company lists. */
function matchingFactors(
  edition: Edition,
  line: LedgerLine,
  kind: string,
  purpose: Purpose,
  company: Company,
): { factors: readonly Factor[]; bridges: readonly Factor[]; borrowed: boolean } {
  const ours = edition.factors.filter((factor) => factor.activity === line.subject.name && (!line.pin.includes('/') || sameButGas(factor.id, line.pin)));
  const regions = edition.applies === 'any-site' ? [line.region, ''] : [line.region, ...(company.widerRegions.get(line.region) ?? [])];
  const region = regions.find((wanted) => ours.some((factor) => factor.region === wanted && !BRIDGES.includes(factor.gas)));
  const here = ours.filter((factor) => factor.region === region);
  const exact = here.filter((factor) => spellingKey(factor.class) === spellingKey(kind));
  const ofClass = (exact.some((factor) => isFor(factor, purpose)) ? exact : here.filter((factor) => factor.class === '')).filter((factor) => isFor(factor, purpose));
  return {
    factors: ofClass,
    bridges: here.filter((factor) => BRIDGES.includes(factor.gas)),
    borrowed: region !== undefined && region !== line.region && region !== '',
  };
}

function sameButGas(id: string, pin: string): boolean {
  return id.split('#')[0] === pin.split('#')[0];
}

function isFor(factor: Factor, purpose: Purpose): boolean {
  return !BRIDGES.includes(factor.gas) && isExhaustGas(factor.gas) === (purpose === 'exhaust');
}

/** Location-based scope 2 takes the average of the grid; any other kind has to be pinned with a why, and is said. GHG Protocol Scope 2 Guidance, chapter 6. */
function fitsScope2(line: LedgerLine, purpose: Purpose, factor: Factor, why: string | undefined, diagnostics: Diagnostic[]): boolean {
  const activity = line.subject as Activity;
  const scope = line.scope === '' ? activity.scope : line.scope;
  if (purpose !== 'ghg' || scope !== '2' || factor.kind === 'average' || activity.name !== 'electricity') return true;
  const told = { id: factor.id, activity: activity.name, year: line.year };
  if (factor.kind === 'footprint') {
    diagnostics.push(why === undefined ? factorFootprint(undefined, told) : factorFootprintPinned(undefined, { ...told, why }));
  } else if (why === undefined) diagnostics.push(factorKindUnfit(undefined, { ...told, kind: factor.kind }));
  return why !== undefined;
}

/** Why another kind of factor may stand: the pin's reason, or the note of a row that pins its factor. */
function pinReason(line: LedgerLine, rule: Rule | undefined): string | undefined {
  if (line.pin !== '') return line.pinWhy === '' ? undefined : line.pinWhy;
  return rule?.choice.by === 'pin' ? rule.choice.why : undefined;
}

function reasonOf(line: LedgerLine, rule: Rule | undefined, edition: Edition, library: FactorLibrary): string {
  if (line.pin !== '') return `pinned in the row${line.pinWhy === '' ? '' : `: ${line.pinWhy}`}`;
  if (rule?.choice.by === 'pin') return `pinned for ${line.year} in the company file: ${rule.choice.why}`;
  const selection = library.families.get(edition.family)?.selection;
  const how = selection === 'data-year' ? `the edition for ${edition.dataYear}` : `the newest edition by then, published ${edition.published}`;
  return `family ${edition.family}, ${rule?.from}; ${how}`;
}

function missing(line: LedgerLine, purpose: Purpose, place: Place, looked: string, hint: string): Diagnostic {
  const name = purpose === 'ghg' ? 'greenhouse gas' : 'exhaust gas';
  return factorMissing(place, { activity: line.subject.name, class: line.class, region: line.region, year: line.year, purpose: name, looked, hint });
}

function hintFor(line: LedgerLine, preset: readonly PresetRule[]): string {
  const regions = preset.filter((rule) => rule.activity === line.subject.name && rule.region !== '').map((rule) => rule.region);
  if (regions.length > 0) return `give the row a region (${regions.join(', ')}), or name a family in esgcalc.yaml: factors: {${line.subject.name}: ...}`;
  return `name a family in esgcalc.yaml: factors: {${line.subject.name}: ...}, or give the supplier's own result in tCO2e`;
}

function listHint(regions: readonly string[], classes: readonly string[], line: LedgerLine): string {
  const some = (names: readonly string[]): string => names.slice(0, 8).join(', ') + (names.length > 8 ? ', ...' : '');
  const named = classes.filter((kind) => kind !== '');
  const hints = [
    ...(regions.some((region) => region !== '') ? [`regions: ${some(regions)}`] : []),
    ...(named.length > 0 ? [`classes: ${some(named)}`] : []),
  ];
  if (hints.length === 0) return `choose another edition for ${line.subject.name} in esgcalc.yaml`;
  return `it has ${hints.join('; ')}; a wider region is used only where esgcalc.yaml lists it under factors: regions:`;
}
