// What is said where no factor fits: what was looked at, and what one can do about it.
import type { PresetRule, RulePurpose } from '../domain/company.ts';
import type { Diagnostic, Place } from '../domain/diagnostic.ts';
import type { Factor } from '../domain/factor.ts';
import { factorMissing } from '../domain/faults/factorFaults.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { listed, phrase, type Words } from '../domain/phrase.ts';

/** What a factor is wanted for, in words. */
const SAID: Readonly<Record<RulePurpose, Words>> = {
  ghg: phrase`greenhouse gas`,
  exhaust: phrase`exhaust gas`,
  upstream: phrase`upstream`,
  losses: phrase`grid loss`,
  residual: phrase`residual`,
  density: phrase`density`,
  energy: phrase`heating value`,
};

/** No factor fits a line: what was looked at, and what one can do. */
export function missing(line: LedgerLine, purpose: RulePurpose, place: Place, looked: Words, hint: Words): Diagnostic {
  const { class: kind, region, year, subject } = line;
  return factorMissing(place, {
    activity: subject.name,
    class: kind,
    region,
    year,
    purpose: SAID[purpose],
    looked,
    hint,
  });
}

/** How to name a family for an activity, or a region that the preset has one for. */
export function namingHint({ subject: { name } }: LedgerLine, preset: readonly PresetRule[]): Words {
  const regions = preset.filter((rule) => rule.activity === name && rule.region !== '').map((rule) => rule.region);
  const naming = phrase`name a family in esgcalc.yaml: factors: {${name}: ...}`;
  return regions.length > 0
    ? phrase`give the row a region (${listed(regions)}), or ${naming}`
    : phrase`${naming} (\`esgcalc factors list --activity "${name}"\` shows which have it), or give the supplier's own result in tCO2e`;
}

/** What the edition does have for the activity. */
export function otherHint(factors: readonly Factor[], line: LedgerLine): Words {
  const list = (texts: readonly string[]): string => {
    const all = [...new Set(texts.filter((text) => text !== ''))];
    return `${all.slice(0, 8).join(', ')}${all.length > 8 ? ', ...' : ''}`;
  };
  const [regions, classes] = [
    list(factors.map(({ region }) => region)),
    list(factors.map((factor) => (factor.class.includes(',') ? `"${factor.class}"` : factor.class))),
  ];
  const around = factors.find(({ region }) => region !== '' && line.region.startsWith(`${region}-`))?.region;
  if (around !== undefined)
    return phrase`it has ${around}, which ${line.region} is a part of; it is used where the row's region column says ${around}, or esgcalc.yaml lists it: factors: {regions: {${line.region}: [${around}]}}`;
  if (regions === '' && classes === '')
    return phrase`name another family or edition for ${line.subject.name} in esgcalc.yaml`;
  if (regions === '') return phrase`it has classes ${classes}`;
  const wider = phrase`a wider region is used only where esgcalc.yaml lists it (factors: regions:)`;
  return classes === ''
    ? phrase`it has regions ${regions}; ${wider}`
    : phrase`it has regions ${regions}; classes ${classes}; ${wider}`;
}
