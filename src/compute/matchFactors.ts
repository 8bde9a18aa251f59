// Which factors of an edition fit a ledger line: its activity, its class or every class, its region or one that the company lists.
import { ELECTRICITY, type Purpose } from '../domain/activity.ts';
import type { Company, FactorChoice, PresetRule } from '../domain/company.ts';
import { BIOGENIC, isExhaustGas, PARTS, type Edition, type Factor } from '../domain/factor.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { spellingKey } from '../domain/spelling.ts';
import { liesIn } from './factorRules.ts';
import { sameDimension } from '../domain/unit.ts';
import { rowsFigure } from './multiply.ts';

/** Factors by gas; `parts` lead from the row's unit to theirs; `class` is the one they were matched with. */
export type Matched = {
  readonly factors: readonly Factor[];
  readonly parts: readonly Factor[];
  readonly class: string;
  /** Whether they stand for a wider region than the row's. */
  readonly borrowed: boolean;
};

/**
 * The edition's factors of the line's activity for a purpose, of whatever class and region. Where it has none for greenhouse
 * gases but carbon contents, these stand for them: the other parts lead to CO2.
 */
export function factorsFor(edition: Edition, line: LedgerLine, purpose: Purpose, choice?: FactorChoice): Factor[] {
  const name = choice?.activity ?? factoredAs(line);
  const ours = edition.factors.filter(({ activity }) => activity === name);
  const direct = ours.filter(({ gas }) => !PARTS.includes(gas) && isExhaustGas(gas) === (purpose === 'exhaust'));
  return direct.length > 0 || purpose === 'exhaust' ? direct : ours.filter(({ gas }) => gas === 'carbon content');
}

/** Matches class and region; no factors where none fit. A pin may narrow them to one factor and its gases. */
export function matchFactors(
  edition: Edition,
  line: LedgerLine,
  purpose: Purpose,
  company: Company,
  byPreset: PresetRule | undefined,
  choice: FactorChoice,
  nationwide: string | undefined,
): Matched {
  const pinned = choice.by === 'pin' ? choice.factor : undefined;
  const own = classOf(line, choice.class);
  const candidates = factorsFor(edition, line, purpose, choice).filter(
    ({ id, group }) => pinned === undefined || id === pinned || group === pinned,
  );
  // A factor without region is not regional: it stands wherever its edition may be used.
  const anySite = edition.applies === 'any-site' ? candidates.map((factor) => factor.region) : [];
  const national = nationwide !== undefined && liesIn(line.region, nationwide) ? [nationwide] : [];
  const wider = ['', ...(company.widerRegions.get(line.region) ?? []), ...national, ...anySite];
  const region = [line.region, ...wider].find((wanted) => candidates.some((factor) => factor.region === wanted));
  const here = candidates.filter((factor) => factor.region === region);
  const ofClass = (wanted: string): Factor[] =>
    here.filter((factor) => spellingKey(factor.class) === spellingKey(wanted));
  const usual = own === '' && byPreset?.family === edition.family ? byPreset.defaultClass : '';
  // The row's own class first, then factors for every class, then the class that the preset takes a bare row to have.
  const found = [own, '', usual].find((wanted) => ofClass(wanted).length > 0) ?? own;
  const isFit = (factor: Factor): boolean =>
    factor.activity === (choice.activity ?? factoredAs(line)) &&
    (factor.region === region || factor.region === '') &&
    (factor.class === '' || spellingKey(factor.class) === spellingKey(found));
  const parts = PARTS.flatMap((part) =>
    nearestOf(edition.factors.filter((factor) => factor.gas === part && isFit(factor))),
  );
  const isElsewhere = region !== undefined && region !== line.region && region !== '';
  const borrowed = isElsewhere && edition.applies !== 'any-site';
  return { factors: fitting(ofClass(found), line), parts, class: found, borrowed };
}

/** What a factor has to be of: the electricity that a contract or supplier delivers is electricity in an edition. */
function factoredAs({ subject }: LedgerLine): string {
  return subject.use === 'instrument' ? ELECTRICITY : subject.name;
}

/** Of parts for a class and for every class, for a region and for every region, those that say most. */
function nearestOf(parts: readonly Factor[]): readonly Factor[] {
  const told = ({ class: kind, region }: Factor): number => (kind === '' ? 0 : 2) + (region === '' ? 0 : 1);
  const most = Math.max(...parts.map(told));
  return parts.filter((part) => told(part) === most);
}

/** What publishers of travel factors call a traveller whose class is not known. */
const AVERAGE = 'average passenger';

/**
 * The class that the choice makes of the row's own: `{class}` and `{treatment}` stand for the row's cells. `{class} class` without
 * a class is the average passenger: publishers have no class of that name.
 */
function classOf({ class: own, details }: LedgerLine, template: string | undefined): string {
  if (template !== undefined) {
    const isAverage = own === '' || own === AVERAGE;
    return template
      .replace('{class} class', isAverage ? AVERAGE : `${own} class`)
      .replace('{class}', own)
      .replace('{treatment}', details.treatment ?? '');
  }
  const { treatment } = details;
  return treatment === undefined ? own : [own, treatment].filter((part) => part !== '').join(', ');
}

/**
 * Of factors for several units those that are per the row's own kind of unit; and of a CO2e total and its gases the total, which
 * is what the publisher printed to be used.
 */
function fitting(factors: readonly Factor[], line: LedgerLine): readonly Factor[] {
  const { unit } = rowsFigure(line);
  const direct = factors.filter(({ per }) => sameDimension(per, unit));
  const usable = direct.length > 0 ? direct : factors;
  const hasTotal = usable.some(({ gas }) => gas === 'CO2e');
  return hasTotal ? usable.filter(({ gas }) => gas === 'CO2e' || gas === BIOGENIC) : usable;
}
