// What the answers of a new company mean: years, sites, uses and units, each read the same from a question and from an option.
import { listed, phrase } from '../domain/phrase.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { isYearEnd, parseYears } from '../domain/period.ts';
import { nearestName, spellingKey } from '../domain/spelling.ts';
import type { Region, StarterSite, StarterUse } from '../domain/starter.ts';
import { dimensionKey, isCurrency } from '../domain/dimension.ts';
import { parseUnit, type UnitTable } from '../domain/unit.ts';
import type { Answer } from './interview.ts';

/** What answers are read against. */
export type AnswerWords = {
  readonly uses: readonly StarterUse[];
  readonly regions: readonly Region[];
  readonly units: UnitTable;
};

export function readOrganisation(text: string): Answer<string> {
  return text === '' ? { fault: phrase`a name is needed` } : { value: text };
}

export function readYearEnd(text: string): Answer<string> {
  return isYearEnd(text) ? { value: text } : { fault: phrase`write month and day, such as 12-31 or 03-31` };
}

export function readYear(text: string): Answer<string> {
  const [year, ...more] = parseYears(text) ?? [];
  return year === undefined || more.length > 0 ? { fault: phrase`write one year, such as 2025` } : { value: year };
}

export function readLanguage(text: string): Answer<Language> {
  const language = LANGUAGES.find((each) => each === text);
  return language === undefined ? { fault: phrase`one of ${listed(LANGUAGES)}` } : { value: language };
}

export function readRevenueUnit(text: string, { units }: AnswerWords): Answer<string> {
  const reading = parseUnit(text, units);
  const isMoney = 'unit' in reading && isCurrency(dimensionKey(reading.unit));
  return isMoney
    ? { value: reading.unit.symbol }
    : { fault: phrase`write a currency and its size, such as HKD 1M or RMB 100M` };
}

/** `Central: HK-HKE`; a region may be named as people call it where only one is called so. */
export function readSite(text: string, { regions }: AnswerWords): Answer<StarterSite> {
  const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'));
  const [name, written] = at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (name === '' || written === '') return { fault: phrase`write the site and its region, such as Central: HK-HKE` };
  const same = (a: string): boolean => spellingKey(a) === spellingKey(written);
  const region = regions.find(({ code, name: called }) => same(code) || same(called));
  if (region?.code === 'HK')
    return { fault: phrase`Hong Kong has two grids: HK-HKE (Hong Kong Island, Lamma) or HK-CLP (elsewhere)` };
  if (region !== undefined) return { value: { name, region: region.code } };
  const nearest = nearestName(
    written,
    regions.flatMap(({ code, name: called }) => [code, called]),
  );
  return {
    fault:
      nearest === undefined
        ? phrase`"${written}" is no region (CN-SH, HK-CLP, SG, ...)`
        : phrase`"${written}" is no region; did you mean ${nearest}? (CN-SH, HK-CLP, SG, ...)`,
  };
}

/** Names or numbers of uses, with commas between. */
export function readUses(text: string, { uses }: AnswerWords): Answer<readonly StarterUse[]> {
  const words = text
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const named = words.map((word) =>
    uses.find(
      ({ name, labels }, index) =>
        word === String(index + 1) ||
        [name, ...Object.values(labels)].some((label) => spellingKey(label) === spellingKey(word)),
    ),
  );
  const unknown = words.filter((_, index) => named[index] === undefined);
  if (unknown.length > 0)
    return { fault: phrase`not known: ${listed(unknown)}; there are ${uses.map(({ name }) => name).join(', ')}` };
  if (words.length === 0) return { fault: phrase`name at least one, such as electricity` };
  return { value: uses.filter((use) => named.includes(use)) };
}
