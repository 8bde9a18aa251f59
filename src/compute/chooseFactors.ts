// Chooses the factors of every ledger line by a rule one can read: the row's pin, else the company's choice, else the preset's;
// within a family the edition by its selection rule, within the edition the row's class and region. Nothing is borrowed in silence.
import { phrase, type Words } from '../domain/phrase.ts';
import type { Activity, Purpose } from '../domain/activity.ts';
import type { Company, PresetRule, RulePurpose } from '../domain/company.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Edition, Factor, FactorLibrary } from '../domain/factor.ts';
import {
  classAssumed,
  editionUnknown,
  exhaustUncounted,
  factorAmbiguous,
  factorBorrowed,
  factorFootprint,
  factorFootprintPinned,
  factorKindUnfit,
  familyUnknown,
  pinUnknown,
} from '../domain/faults/factorFaults.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { dataYearOf } from '../domain/period.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import { PINNED_IN_ROW, presetRule, rulesFor, type Rule } from './factorRules.ts';
import { factorsFor, matchFactors } from './matchFactors.ts';
import { missing, namingHint, otherHint } from './missingFactor.ts';
import { selectEdition } from './selectEdition.ts';

/** A part that a factor is built with, and why it was chosen. */
export type ChosenPart = { readonly factor: Factor; readonly why: Words };

/** The factors of one line for one purpose, and why they were chosen. */
export type Chosen = {
  readonly factors: readonly Factor[];
  readonly parts: readonly ChosenPart[];
  readonly why: Words;
  /** The reason of a pin. */
  readonly pinnedWhy: string | undefined;
  /** Whether the edition is the nearest to the year rather than the year's own. */
  readonly isNearest: boolean;
  /** Whether the average of the grid stands in for a residual mix, which nobody publishes there. */
  readonly withoutResidual?: boolean;
};

/** What decides: the company, the rules of its preset, and the editions that were read. */
export type Choosing = {
  readonly company: Company;
  readonly preset: readonly PresetRule[];
  readonly library: FactorLibrary;
  /** Puts other editions in the place of those chosen, to see what they would change. */
  readonly swap?: Swap | undefined;
};

/** The edition to use for a line where another was chosen; the chosen one where it stays. */
export type Swap = (chosen: Edition, line: LedgerLine, purpose: Purpose) => Edition;

/** Chooses for one line and purpose; undefined with a fault where nothing fits. */
export function chooseFactors(
  line: LedgerLine,
  purpose: Purpose,
  choosing: Choosing,
  diagnostics: Diagnostic[],
): Chosen | undefined {
  const { company, library, preset } = choosing;
  const name = line.subject.name;
  const place: Place = { ...line.first, field: line.pin === '' ? 'activity' : 'factor' };
  const byPreset = presetRule(line, purpose, preset);
  const found = firstEdition(line, purpose, choosing, place);
  if ('fault' in found) {
    diagnostics.push(found.fault);
    return undefined;
  }
  const { rule, edition } = found;
  const { nationwide } = library.families.get(edition.family) ?? {};
  const matched = matchFactors(edition, line, purpose, company, byPreset, rule.choice, nationwide);
  const [first] = matched.factors;
  if (first === undefined) {
    diagnostics.push(
      missing(
        line,
        purpose,
        place,
        phrase`${edition.id} has none`,
        otherHint(factorsFor(edition, line, purpose, rule.choice), line),
      ),
    );
    return undefined;
  }
  const doubled = matched.factors.find(({ gas }, index) =>
    matched.factors.some((other, at) => at < index && other.gas === gas),
  );
  if (doubled !== undefined) {
    diagnostics.push(factorAmbiguous(place, { activity: name, year: line.year, first: first.id, second: doubled.id }));
    return undefined;
  }
  if (!fitsScope2(line, purpose, first, rule, place, diagnostics)) return undefined;
  if (matched.borrowed)
    diagnostics.push(
      factorBorrowed(undefined, {
        id: first.id,
        region: line.region,
        activity: name,
        isListed: company.widerRegions.get(line.region)?.includes(first.region) === true,
      }),
    );
  // A treatment is a class that the row says itself.
  const said = rule.choice.class === undefined ? line.details.treatment : undefined;
  const isAssumed = line.class === '' && matched.class !== '' && matched.class !== said;
  const by =
    rule.choice.class === undefined ? phrase`preset ${company.preset}` : phrase`as the company file makes its class`;
  if (isAssumed) diagnostics.push(classAssumed(undefined, { activity: name, class: matched.class, by }));
  const pinnedWhy = rule.choice.by === 'pin' ? rule.choice.why : undefined;
  const { choice } = rule;
  const isNearest =
    choice.by === 'family' &&
    choice.dataYear === 'nearest' &&
    edition.dataYear !== dataYearOf(line.year, company.reportingYear);
  const why = reasonOf(rule, line, edition, library);
  const own = matched.parts.map((factor) => ({ factor, why }));
  // A density that somebody chose in writing goes before the edition's own.
  const parts = [...namedParts(line, 'density', choosing, diagnostics), ...own];
  return { factors: matched.factors, parts, why, pinnedWhy, isNearest };
}

/** What an edition that is named for a purpose gives. */
const GIVEN_FOR = { density: 'density', energy: 'heating value' } as const;

/**
 * The densities or heating values of the edition that the company or its preset names for the activity, of the row's class where
 * there is one. A density is no matter of a region; a heating value is that of the row's region, of any, or of one that is listed.
 */
export function namedParts(
  line: LedgerLine,
  purpose: keyof typeof GIVEN_FOR,
  choosing: Choosing,
  diagnostics: Diagnostic[],
): readonly ChosenPart[] {
  const [rule] = rulesFor(line, purpose, choosing.company, choosing.preset);
  if (rule === undefined) return [];
  const place: Place = { ...line.first, field: 'activity' };
  const edition = editionOf(rule, line, purpose, choosing, place);
  if ('code' in edition) {
    diagnostics.push(edition);
    return [];
  }
  const given = edition.factors.filter(
    ({ activity, gas }) => activity === (rule.choice.activity ?? line.subject.name) && gas === GIVEN_FOR[purpose],
  );
  const regions = [line.region, '', ...(choosing.company.widerRegions.get(line.region) ?? [])];
  const region = regions.find((wanted) => given.some((factor) => factor.region === wanted));
  const ours = purpose === 'density' ? given : given.filter((factor) => factor.region === region);
  const ofClass = ours.filter((factor) => spellingKey(factor.class) === spellingKey(line.class));
  const usable = ofClass.length > 0 ? ofClass : ours.filter((factor) => factor.class === '');
  const why = reasonOf(rule, line, edition, choosing.library);
  return usable.map((factor) => ({ factor, why }));
}

/** The edition of the first rule that has factors for the purpose, or the fault of the rule that names none. */
function firstEdition(
  line: LedgerLine,
  purpose: Purpose,
  choosing: Choosing,
  place: Place,
): { readonly rule: Rule; readonly edition: Edition } | { readonly fault: Diagnostic } {
  const rules = rulesFor(line, purpose, choosing.company, choosing.preset);
  for (const [index, rule] of rules.entries()) {
    const found = editionOf(rule, line, purpose, choosing, place);
    if ('code' in found) return { fault: found };
    const edition = choosing.swap?.(found, line, purpose) ?? found;
    const isLast = index === rules.length - 1 && (purpose !== 'exhaust' || rule.from !== PINNED_IN_ROW);
    if (isLast || factorsFor(edition, line, purpose, rule.choice).length > 0) return { rule, edition };
  }
  if (purpose === 'exhaust') return { fault: exhaustUncounted(undefined, { activity: line.subject.name }) };
  return { fault: missing(line, purpose, place, phrase`no family is named for it`, namingHint(line, choosing.preset)) };
}

/** The edition a rule leads to, or why it leads to none. */
function editionOf(
  { choice }: Rule,
  line: LedgerLine,
  purpose: RulePurpose,
  { library, company }: Choosing,
  place: Place,
): Edition | Diagnostic {
  if (choice.by === 'pin') {
    const edition = library.editions.get(choice.edition);
    const { factor } = choice;
    if (
      edition !== undefined &&
      (factor === undefined || edition.factors.some(({ id, group }) => id === factor || group === factor))
    )
      return edition;
    const text = factor ?? choice.edition;
    const names = [...library.editionNames, ...(edition?.factors.map(({ id }) => id) ?? [])];
    const nearest = nearestName(text, names);
    return choice.place === undefined
      ? pinUnknown(place, { text, nearest })
      : editionUnknown(choice.place, { text, nearest });
  }
  if (!library.families.has(choice.family)) {
    return familyUnknown(choice.place, {
      text: choice.family,
      nearest: nearestName(choice.family, library.families.keys()),
    });
  }
  const selected = selectEdition(choice, line.year, company, library);
  if ('edition' in selected) return selected.edition;
  if ('none' in selected) return missing(line, purpose, place, selected.none, selected.hint);
  const [first, second] = selected.ambiguous;
  return factorAmbiguous(place, { activity: line.subject.name, year: line.year, first: first.id, second: second.id });
}

/**
 * Location-based scope 2 takes the average of the grid (GHG Protocol Scope 2 Guidance, chapter 6); any other kind has to be
 * pinned with a why. A footprint is said even then.
 */
function fitsScope2(
  line: LedgerLine,
  purpose: Purpose,
  factor: Factor,
  { choice }: Rule,
  place: Place,
  diagnostics: Diagnostic[],
): boolean {
  const activity = line.subject as Activity;
  const isScope2 = (line.scope === '' ? activity.scope : line.scope) === '2';
  const isAverage = factor.kind === 'average' || (activity.group !== 'electricity' && factor.kind !== 'footprint');
  if (purpose !== 'ghg' || !isScope2 || isAverage) return true;
  const why = choice.by === 'pin' ? choice.why : undefined;
  const told = { id: factor.id, activity: activity.name, year: line.year };
  const isFootprint = factor.kind === 'footprint';
  if (why === undefined)
    diagnostics.push(
      isFootprint ? factorFootprint(place, told) : factorKindUnfit(place, { ...told, kind: factor.kind }),
    );
  else if (isFootprint) diagnostics.push(factorFootprintPinned(undefined, { ...told, why }));
  return why !== undefined;
}

function reasonOf({ choice, from }: Rule, { year }: LedgerLine, edition: Edition, { families }: FactorLibrary): Words {
  if (choice.by === 'pin') {
    const where = choice.place === undefined ? from : phrase`pinned for ${year} in the company file`;
    return choice.why === undefined ? where : phrase`${where}: ${choice.why}`;
  }
  if (choice.dataYear === 'nearest')
    return phrase`family ${edition.family}, ${from}; the edition with the nearest data year`;
  const isByYear = families.get(edition.family)?.selection === 'data-year';
  const how = isByYear
    ? phrase`the edition for ${edition.dataYear}`
    : phrase`the newest edition by then, published ${edition.published}`;
  return phrase`family ${edition.family}, ${from}; ${how}`;
}
