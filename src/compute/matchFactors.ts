// Which factors of an edition fit a ledger line: its activity, its class or every class, its region or one that the company lists.
import type { Purpose } from '../domain/activity.ts';
import type { Company, PresetRule } from '../domain/company.ts';
import { BRIDGES, isExhaustGas, type Edition, type Factor } from '../domain/factor.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { spellingKey } from '../domain/spelling.ts';

/** Factors by gas; `bridges` lead from the row's unit to theirs; `class` is the one they were matched with. */
export type Matched = {
  readonly factors: readonly Factor[];
  readonly bridges: readonly Factor[];
  readonly class: string;
  /** Whether they stand for a wider region than the row's. */
  readonly borrowed: boolean;
};

/** The edition's factors of the line's activity for a purpose, of whatever class and region. */
export function factorsFor(edition: Edition, line: LedgerLine, purpose: Purpose): Factor[] {
  return edition.factors.filter(
    ({ activity, gas }) =>
      activity === line.subject.name && !BRIDGES.includes(gas) && isExhaustGas(gas) === (purpose === 'exhaust'),
  );
}

/** Matches class and region; no factors where none fit. `pinned` narrows them to one factor and its gases. */
export function matchFactors(
  edition: Edition,
  line: LedgerLine,
  purpose: Purpose,
  company: Company,
  byPreset: PresetRule | undefined,
  pinned: string | undefined,
): Matched {
  const candidates = factorsFor(edition, line, purpose).filter(
    ({ id }) => pinned === undefined || withoutGas(id) === withoutGas(pinned),
  );
  const wider = edition.applies === 'any-site' ? [''] : (company.widerRegions.get(line.region) ?? []);
  const region = [line.region, ...wider].find((wanted) => candidates.some((factor) => factor.region === wanted));
  const here = candidates.filter((factor) => factor.region === region);
  const ofClass = (wanted: string): Factor[] =>
    here.filter((factor) => spellingKey(factor.class) === spellingKey(wanted));
  const bridges = edition.factors.filter(
    ({ activity, gas, region: theirs }) => activity === line.subject.name && BRIDGES.includes(gas) && theirs === region,
  );
  const usual = line.class === '' && byPreset?.family === edition.family ? byPreset.defaultClass : '';
  // The row's own class first, then factors for every class, then the class that the preset takes a bare row to have.
  const found = [line.class, '', usual].find((wanted) => ofClass(wanted).length > 0) ?? line.class;
  const borrowed = region !== undefined && region !== line.region && region !== '';
  return { factors: ofClass(found), bridges, class: found, borrowed };
}

function withoutGas(id: string): string {
  return id.split('#')[0] ?? id;
}
