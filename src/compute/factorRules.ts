// Which choice holds for a ledger line: the row's pin, else the company's, by region and year, else the listing preset's.
import { phrase, type Words } from '../domain/phrase.ts';
import {
  RULE_PURPOSES,
  type Company,
  type FactorChoice,
  type FactorRule,
  type PresetRule,
  type RulePurpose,
} from '../domain/company.ts';
import type { LedgerLine } from '../domain/ledger.ts';

/** A choice and where it comes from, in words. */
export type Rule = { readonly choice: FactorChoice; readonly from: Words };

/** Where a row's own pin comes from, in words. */
export const PINNED_IN_ROW = phrase`pinned in the row`;

/** The families and editions that the lines may need, so that only these are read. */
export function wantedFactors(
  lines: readonly LedgerLine[],
  company: Company,
  preset: readonly PresetRule[],
  isMarketBased: boolean,
): { families: Set<string>; editions: Set<string> } {
  const families = new Set<string>();
  // What the report's notes state is held against the figures.
  const stated = company.statedFactors.flatMap(({ factor }) => ('edition' in factor ? [factor.edition] : []));
  const editions = new Set<string>(stated);
  const seen = new Set<string>();
  for (const line of lines) {
    // Lines of many sites or months are under the same rules.
    const deciding = [line.subject.name, line.region, line.year, line.pin].join('\u001f');
    if (seen.has(deciding)) continue;
    seen.add(deciding);
    const purposes = purposesOf(line, isMarketBased);
    for (const { choice } of purposes.flatMap((purpose) => rulesFor(line, purpose, company, preset))) {
      if (choice.by === 'family') families.add(choice.family);
      else editions.add(choice.edition);
    }
  }
  return { families, editions };
}

function purposesOf({ subject }: LedgerLine, isMarketBased: boolean): readonly RulePurpose[] {
  if (subject.use === 'activity') return RULE_PURPOSES.filter((purpose) => isMarketBased || purpose !== 'residual');
  return subject.use === 'instrument' ? ['ghg'] : [];
}

/** The rules for a line; the first that has factors for the purpose holds. */
export function rulesFor(
  line: LedgerLine,
  purpose: RulePurpose,
  company: Company,
  preset: readonly PresetRule[],
): Rule[] {
  const own = choiceOf(company.factorRules.get(line.subject.name)?.get(purpose), line);
  const byPreset = presetRule(line, purpose, preset);
  const named: Rule | undefined =
    own ??
    (byPreset === undefined
      ? undefined
      : { choice: { by: 'family', family: byPreset.family }, from: phrase`named by the preset ${company.preset}` });
  const rest = named === undefined ? [] : [named];
  if (line.pin === '') return rest;
  // A row's pin is for the greenhouse gases that the row itself emits; it may hold its exhaust gases too.
  if (purpose === 'ghg') return [rowPin(line)];
  return purpose === 'exhaust' ? [rowPin(line), ...rest] : rest;
}

function rowPin({ pin, pinWhy }: LedgerLine): Rule {
  const [edition = pin] = pin.split('/');
  const why = pinWhy === '' ? {} : { why: pinWhy };
  return {
    choice: { by: 'pin', edition, ...(pin.includes('/') ? { factor: pin } : {}), ...why },
    from: PINNED_IN_ROW,
  };
}

/** The company's choice: that of the narrowest region that has one for the line, then of its year, then the default. */
function choiceOf(rule: FactorRule | undefined, line: Pick<LedgerLine, 'region' | 'year'>): Rule | undefined {
  if (rule === undefined) return undefined;
  const regional = [...rule.byRegion]
    .filter(([region]) => liesIn(line.region, region))
    .sort(([a], [b]) => b.length - a.length);
  for (const [, nested] of regional) {
    const choice = choiceOf(nested, line);
    if (choice !== undefined) return choice;
  }
  const byYear = rule.byYear.get(line.year);
  if (byYear !== undefined) return { choice: byYear, from: phrase`named for ${line.year} in the company file` };
  return rule.fallback === undefined ? undefined : { choice: rule.fallback, from: phrase`named in the company file` };
}

/** The preset's rule with the longest region that the line's region lies in; a rule without region is for all. */
export function presetRule(
  line: LedgerLine,
  purpose: RulePurpose,
  preset: readonly PresetRule[],
): PresetRule | undefined {
  return preset
    .filter((rule) => rule.activity === line.subject.name && rule.purpose === purpose)
    .filter((rule) => liesIn(line.region, rule.region))
    .sort((a, b) => b.region.length - a.region.length)[0];
}

/** Whether a region is the named one or a part of it: CN-SH lies in CN. Every region lies in the empty one. */
export function liesIn(region: string, named: string): boolean {
  return named === '' || region === named || region.startsWith(`${named}-`);
}

/** A pin of the company file that was set aside, and whose it was. */
export type DroppedPin = { readonly activity: string; readonly choice: FactorChoice & { readonly by: 'pin' } };

/** The company's rules without their pins, and the pins; a rule that is nothing but pins leaves the choice to the preset. */
export function withoutPins(rules: Company['factorRules']): { rules: Company['factorRules']; dropped: DroppedPin[] } {
  const dropped: DroppedPin[] = [];
  const cleared = [...rules].map(([activity, purposes]) => {
    const clear = ({ fallback, byYear, byRegion }: FactorRule): FactorRule => {
      const keep = (choice: FactorChoice | undefined): choice is FactorChoice => {
        if (choice?.by === 'pin') dropped.push({ activity, choice });
        return choice?.by === 'family';
      };
      return {
        fallback: keep(fallback) ? fallback : undefined,
        byYear: new Map([...byYear].filter(([, choice]) => keep(choice))),
        byRegion: new Map([...byRegion].map(([region, rule]) => [region, clear(rule)])),
      };
    };
    return [activity, new Map([...purposes].map(([purpose, rule]) => [purpose, clear(rule)]))] as const;
  });
  return { rules: new Map(cleared), dropped };
}
