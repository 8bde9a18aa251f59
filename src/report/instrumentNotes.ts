// What the notes say of contractual instruments: what they cover, of which technology, by which evidence (HKEX Part D, D29(c)).
import type { Results } from '../compute/results.ts';
import type { Emission } from '../compute/takeInventory.ts';
import { sumOf } from '../domain/fraction.ts';
import type { Language } from '../domain/language.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { conversion } from '../domain/unit.ts';
import { CATALOGUES } from './catalogue.ts';

const MOST_NAMED = 6;

/** What tells the instruments of a note apart: their sort, technology and factor; empty for electricity that none covers. */
export function kindOfInstrument({ coveredBy, factor }: Emission): string {
  return coveredBy === undefined ? '' : [coveredBy.subject.name, coveredBy.class, factor?.id ?? ''].join('\u001f');
}

/** `500 MWh covered: Green electricity certificate, wind (GEC-2025-0001..0500)`; undefined where no instrument covers anything. */
export function coverNote(emissions: readonly Emission[], results: Results, language: Language): string | undefined {
  const instruments = [...new Set(emissions.flatMap(({ coveredBy }) => coveredBy ?? []))];
  const [first] = instruments;
  if (first === undefined) return undefined;
  const lines = new Set(emissions.map(({ line }) => line));
  const covers = (results.inventory.market?.covers ?? []).filter(
    ({ line, by }) => lines.has(line) && instruments.includes(by),
  );
  const energy = sumOf(covers.map(({ figure }) => figure.amount.times(conversion(figure.unit, first.unit))));
  const catalogue = CATALOGUES[language];
  return catalogue.covered(
    `${energy.toExactText()} ${first.unit.symbol}`,
    instrumentText(first, language, instruments),
    emissions[0]?.factor === undefined,
  );
}

/** An instrument in words: its sort, technology and evidence. */
function instrumentText(
  { subject, class: technology }: LedgerLine,
  language: Language,
  instruments: readonly LedgerLine[],
): string {
  const evidence = [...new Set(instruments.flatMap(({ details }) => details.evidence ?? []))];
  const named = `${evidence.slice(0, MOST_NAMED).join('; ')}${evidence.length > MOST_NAMED ? '; …' : ''}`;
  const sort = [subject.labels[language], technology].filter((part) => part !== '').join(', ');
  return named === '' ? sort : `${sort} (${named})`;
}
