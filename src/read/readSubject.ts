// The cells that decide a ledger line: activity, class, unit, site, entity, region, scope and a pinned factor.
import { named as phraseOf } from '../domain/phrase.ts';
import type { Subject } from '../domain/activity.ts';
import type { Company, Site } from '../domain/company.ts';
import { currencyIn, dimensionKey, isCurrency, isExchangeRate, usualUnits } from '../domain/dimension.ts';
import {
  activityUnknown,
  cellEmpty,
  entityUnknown,
  scopeUnfit,
  scopeUnreadable,
  treatmentUnknown,
  unitAmbiguous,
  unitMismatch,
  unitUnknown,
} from '../domain/faults/rowFaults.ts';
import { Fraction } from '../domain/fraction.ts';
import { DETAIL_COLUMNS, type Details, type RowKey, type Share } from '../domain/ledger.ts';
import type { Period } from '../domain/period.ts';
import { parseScope } from '../domain/scope.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import { parseUnit, type Unit } from '../domain/unit.ts';
import { isCountedInLegs, readFlight } from './readFlight.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { CellFault } from './readDate.ts';
import { withMethods } from './readMethods.ts';
import { withoutQuality, withQuality } from './readQuality.ts';

/** From when to when a site belongs to the boundary, and what becomes of rows of another time. */
export type SiteLimits = Pick<Site, 'opened' | 'closed' | 'outside'> & { readonly site: string };

/** When a site was opened or closed whose boundary the period lies outside of; undefined where it lies inside. */
export function closedWhen(
  limits: SiteLimits | undefined,
  period: Period | undefined,
): { readonly change: 'opened' | 'closed'; readonly day: string } | undefined {
  if (limits === undefined || period === undefined) return undefined;
  const { opened, closed } = limits;
  if (opened !== undefined && period.last < opened) return { change: 'opened', day: opened };
  return closed !== undefined && period.first > closed ? { change: 'closed', day: closed } : undefined;
}

/** What the deciding cells came to: a key without its year, or faults. */
export type SubjectReading = {
  readonly key: RowKey | undefined;
  /** When the row's site is open, where the company file says it. */
  readonly limits: SiteLimits | undefined;
  readonly faults: readonly CellFault[];
};

/**
 * Reads the deciding cells of a row; `cell` gives the trimmed text of a column, empty where the column is absent. `isPrinted` says
 * whether another fault of a code would be printed: looking for near names takes time that is lost on those only counted.
 */
export function readSubject(
  cell: (column: string) => string,
  groupBy: readonly string[],
  vocabulary: Vocabulary,
  company: Company,
  isPrinted: (code: string) => boolean,
): SubjectReading {
  const faults: CellFault[] = [];
  const subject = findSubject(cell('activity'), vocabulary, faults, isPrinted);
  const unit = findUnit(cell('unit'), vocabulary, faults, isPrinted);
  if (subject !== undefined && unit !== undefined && !measures(subject, unit)) {
    faults.push((at) =>
      unitMismatch(at('unit'), { activity: subject.name, unit: cell('unit'), units: usualUnits(subject.dimensions) }),
    );
  }
  const scope = findScope(cell('scope'), subject, faults);
  const known = company.sites.get(cell('site'));
  const named = cell('entity') === '' ? (known?.entity ?? '') : cell('entity');
  const share = findShare(named, company, faults);
  const isFlown = subject !== undefined && unit !== undefined && isCountedInLegs(subject, unit);
  const flown = isFlown ? readFlight(cell, vocabulary.airports, faults) : undefined;
  const told = withMethods(findDetails(cell, vocabulary, faults), vocabulary.methods, faults);
  const judged = subject?.use === 'activity' ? withQuality(told, faults) : withoutQuality(told);
  const details = flown === undefined ? judged : { ...judged, ...flown };
  if (subject === undefined || unit === undefined || faults.length > 0)
    return { key: undefined, limits: undefined, faults };
  const region = cell('region') === '' ? (known?.region ?? '') : cell('region').normalize('NFKC').toUpperCase();
  const entity = named;
  const pin = company.setsPinsAside ? '' : cell('factor');
  const values = new Map([
    ['activity', subject.name],
    ['region', region],
    ['entity', entity],
    ['treatment', details.treatment ?? ''],
  ]);
  const key = {
    subject,
    class:
      subject.use === 'rate'
        ? currencyNamed(cell('class'), vocabulary)
        : (vocabulary.classes.get(subject.name)?.get(spellingKey(cell('class'))) ?? cell('class')),
    site: cell('site'),
    entity,
    region,
    unit,
    scope,
    pin,
    pinWhy: pin === '' ? '' : cell('note'),
    details,
    share,
    groups: groupBy.map((column) => values.get(column) ?? cell(column)),
  };
  const isLimited = known?.opened !== undefined || known?.closed !== undefined;
  const limits = isLimited
    ? { site: cell('site'), opened: known.opened, closed: known.closed, outside: known.outside }
    : undefined;
  return { key, limits, faults };
}

function findSubject(
  text: string,
  { subjects }: Vocabulary,
  faults: CellFault[],
  isPrinted: (code: string) => boolean,
): Subject | undefined {
  const subject = subjects.bySpelling.get(spellingKey(text));
  if (text === '') faults.push((at) => cellEmpty(at('activity'), { column: 'activity' }));
  else if (subject === undefined) {
    const nearest = isPrinted('activity-unknown') ? nearestName(text, subjects.bySpelling.keys()) : undefined;
    const named = nearest === undefined ? undefined : subjects.bySpelling.get(spellingKey(nearest))?.name;
    faults.push((at) => activityUnknown(at('activity'), { text, nearest: named }));
  }
  return subject;
}

function findUnit(
  text: string,
  { units }: Vocabulary,
  faults: CellFault[],
  isPrinted: (code: string) => boolean,
): Unit | undefined {
  if (text === '') faults.push((at) => cellEmpty(at('unit'), { column: 'unit' }));
  if (text === '') return undefined;
  const reading = parseUnit(text, units);
  if ('unit' in reading) return reading.unit;
  const { part, candidates = '' } = reading;
  const nearest = isPrinted('unit-unknown') ? reading.nearest : undefined;
  if (reading.fault === 'ambiguous')
    faults.push((at) => unitAmbiguous(at('unit'), { text, candidates: phraseOf(candidates) }));
  else faults.push((at) => unitUnknown(at('unit'), { text, part, nearest }));
  return undefined;
}

function measures(subject: Subject, unit: Unit): boolean {
  const dimension = dimensionKey(unit);
  const { dimensions } = subject;
  return (
    dimensions.includes(dimension === '' ? 'number' : dimension) ||
    (dimensions.includes('currency') && isCurrency(dimension)) ||
    (dimensions.includes('rate') && isExchangeRate(unit))
  );
}

/** The currency a price index is of, under one name however it is written: CNY, RMB, 人民幣. */
function currencyNamed(text: string, { units }: Vocabulary): string {
  const reading = parseUnit(text, units);
  return ('unit' in reading ? currencyIn(reading.unit) : undefined) ?? text;
}

function findScope(text: string, subject: Subject | undefined, faults: CellFault[]): string {
  if (text === '' || subject?.use !== 'activity') return '';
  const scope = parseScope(text, subject.scope);
  if (scope === undefined) faults.push((at) => scopeUnreadable(at('scope'), { text }));
  else if (!scope.startsWith('3') && subject.scope !== '' && scope !== subject.scope)
    faults.push((at) => scopeUnfit(at('scope'), { text, activity: subject.name, scope: subject.scope }));
  return scope ?? '';
}

/** No details: shared by all the rows that have none. */
const NO_DETAILS: Details = {};

function findDetails(cell: (column: string) => string, { treatments }: Vocabulary, faults: CellFault[]): Details {
  const told = DETAIL_COLUMNS.flatMap((column) => (cell(column) === '' ? [] : [[column, cell(column)] as const]));
  if (told.length === 0) return NO_DETAILS;
  const details: Details = Object.fromEntries(told);
  const { treatment: text } = details;
  if (text === undefined) return details;
  const treatment = treatments.get(spellingKey(text))?.name;
  if (treatment === undefined) {
    const nearest = treatments.get(spellingKey(nearestName(text, treatments.keys()) ?? ''))?.name;
    const names = [...new Set([...treatments.values()].map(({ name }) => name))].join(', ');
    faults.push((at) => treatmentUnknown(at('treatment'), { text, nearest, names }));
  }
  return treatment === undefined ? details : { ...details, treatment };
}

/**
 * The share of an entity that counts: under equity share what is owned, under control all of it or nothing (GHG Protocol
 * Corporate Standard, chapter 3). Undefined where everything counts.
 */
function findShare(text: string, { entities, consolidation }: Company, faults: CellFault[]): Share | undefined {
  if (text === '' || entities.size === 0) return undefined;
  const entity = entities.get(text);
  if (entity === undefined) {
    faults.push((at) => entityUnknown(at('entity'), { text, nearest: nearestName(text, entities.keys()) }));
    return undefined;
  }
  if (consolidation === 'equity-share')
    return entity.share.equals(Fraction.one)
      ? undefined
      : { entity: text, amount: entity.share, text: entity.shareText };
  const wanted = consolidation === 'operational-control' ? 'operational' : 'financial';
  const isControlled = entity.control === 'both' || entity.control === wanted;
  return isControlled ? undefined : { entity: text, amount: Fraction.zero, text: '0 %' };
}
