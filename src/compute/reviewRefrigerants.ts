// Looks at a year's refrigerants of each site and gas: a balance cannot be negative, and one leak is counted by one method.
import { named, phrase, type Words } from '../domain/phrase.ts';
import type { Activity } from '../domain/activity.ts';
import { byText, type Diagnostic } from '../domain/diagnostic.ts';
import { refrigerantBalanceNegative, refrigerantTwice } from '../domain/faults/refrigerantFaults.ts';
import { sumOf, type Fraction } from '../domain/fraction.ts';
import { substanceKey, type SubstanceTable } from '../domain/gas.ts';
import type { LedgerLine } from '../domain/ledger.ts';
import { isRefrigerant, REFRIGERANT, signedFigure, substanceOf } from './refrigerants.ts';

/** Faults of balances, in an order that no file order can change. */
export function reviewRefrigerants(lines: readonly LedgerLine[], substances: SubstanceTable): Diagnostic[] {
  const meters = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    if (!isRefrigerant(line) || line.rows === 0) continue;
    const name = substanceOf(line, substances)?.name ?? substanceKey(line.class);
    const key = [line.year, line.entity, line.site, name].join('\u001f');
    meters.set(key, [...(meters.get(key) ?? []), line]);
  }
  return [...meters]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([key, ours]) => reviewMeter(ours, key.split('\u001f').at(-1) ?? ''));
}

function reviewMeter(lines: readonly LedgerLine[], name: string): Diagnostic[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { year, site, entity } = first;
  const where = site === '' ? entity : site;
  const isToppedUp = ({ subject }: LedgerLine): boolean => (subject as Activity).group === REFRIGERANT;
  const balance = lines.filter((line) => !isToppedUp(line));
  const isTwice = balance.length > 0 && balance.length < lines.length;
  const sum = sumOf(balance.map(kilograms));
  const place = { ...first.first, field: 'quantity' };
  return [
    ...(isTwice ? [refrigerantTwice(undefined, { name, where, year })] : []),
    ...(sum.isNegative()
      ? [refrigerantBalanceNegative(place, { name, where, year, sum: sum.toExactText(), parts: partsText(balance) })]
      : []),
  ];
}

/** `refrigerant stock at start 10 - refrigerant stock at end 12`, in kilograms, each activity once. */
function partsText(lines: readonly LedgerLine[]): Words {
  const sums = new Map<string, Fraction>();
  for (const line of lines) {
    const { name } = line.subject;
    sums.set(name, sums.get(name)?.plus(kilograms(line)) ?? kilograms(line));
  }
  const terms = [...sums].map(([name, amount]) => {
    const isLess = amount.isNegative();
    return { isLess, text: phrase`${named(name)} ${(isLess ? amount.negated() : amount).toExactText()}` };
  });
  const ordered = [...terms.filter(({ isLess }) => !isLess), ...terms.filter(({ isLess }) => isLess)];
  return ordered.reduce<Words>((before, { isLess, text }, at) => {
    if (isLess) return at === 0 ? phrase`- ${text}` : phrase`${before} - ${text}`;
    return at === 0 ? text : phrase`${before} + ${text}`;
  }, '');
}

function kilograms(line: LedgerLine): Fraction {
  const { amount, unit } = signedFigure(line);
  return amount.times(unit.ratio);
}
