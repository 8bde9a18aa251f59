// Which electricity the instruments cover: that of the site that holds them, else of the entity, else of the region; never more
// than was consumed, and of several ledger lines the same part of each, so that neither order nor splitting of rows matters.
import { phrase, type Words } from '../../domain/phrase.ts';
import { ELECTRICITY } from '../../domain/activity.ts';
import { byText, type Checked, type Diagnostic } from '../../domain/diagnostic.ts';
import { dimensionKey } from '../../domain/dimension.ts';
import { instrumentExcess, instrumentRemainder } from '../../domain/faults/instrumentFaults.ts';
import type { Figure } from '../../domain/figure.ts';
import { Fraction, sumOf } from '../../domain/fraction.ts';
import type { LedgerLine } from '../../domain/ledger.ts';
import { conversion, type Unit } from '../../domain/unit.ts';
import { liesIn } from '../factorRules.ts';
import { rowsFigure, stepTo } from '../multiply.ts';
import type { InstrumentLine } from './reviewInstruments.ts';

/** What one instrument covers of one ledger line's electricity, in the unit of that line. */
export type Cover = { readonly line: LedgerLine; readonly by: InstrumentLine; readonly figure: Figure };

/** Instruments of one year, holder and market, which cover the same electricity. */
type Claim = {
  readonly year: string;
  readonly site: string;
  readonly entity: string;
  readonly region: string;
  readonly instruments: InstrumentLine[];
};

/** Whether instruments can cover a ledger line: electricity of scope 2 in units of energy. */
export function isCoverable({ subject, rows, scope, unit }: LedgerLine): boolean {
  if (subject.use !== 'activity' || subject.name !== ELECTRICITY || rows === 0) return false;
  return (scope || subject.scope) === '2' && dimensionKey(unit) === 'energy';
}

/** Matches instruments to electricity; claiming more than there is is a fault, but for less than one certificate. */
export function matchInstruments(
  lines: readonly LedgerLine[],
  instruments: readonly InstrumentLine[],
  megawattHour: Unit,
): Checked<readonly Cover[]> {
  const diagnostics: Diagnostic[] = [];
  const left = new Map(lines.filter(isCoverable).map((line) => [line, energyOf(line, megawattHour)]));
  const covers = claimsOf(instruments).flatMap((claim) => {
    // A line of which nothing is left has no part in further instruments.
    const ours = [...left]
      .filter(([line, own]) => !own.isZero() && isEligible(line, claim))
      .map(([line, own]) => ({ line, uncovered: own }));
    const uncovered = sumOf(ours.map((each) => each.uncovered));
    const available = uncovered.compare(Fraction.zero) > 0 ? uncovered : Fraction.zero;
    const [certificates, contracts] = [true, false].map((wanted) =>
      sumOf(
        claim.instruments
          .filter(({ subject }) => subject.isCertificate === wanted)
          .map((line) => energyOf(line, megawattHour)),
      ),
    ) as [Fraction, Fraction];
    const claimed = certificates.plus(contracts);
    const excess = claimed.minus(available);
    const isRemainder = contracts.compare(available) <= 0 && excess.compare(Fraction.one) < 0;
    const told = toldOf(claim, excess);
    if (excess.compare(Fraction.zero) > 0)
      diagnostics.push(
        isRemainder
          ? instrumentRemainder(undefined, told)
          : instrumentExcess(
              { ...(claim.instruments[0] as InstrumentLine).first, field: 'quantity' },
              { ...told, claimed: claimed.toExactText(), available: available.toExactText() },
            ),
      );
    const used = claimed.compare(available) > 0 ? available : claimed;
    if (used.isZero()) return [];
    for (const { line, uncovered: own } of ours) left.set(line, own.minus(used.times(own).over(available)));
    return claim.instruments.flatMap((by) => {
      const energy = stepTo(rowsFigure(by), megawattHour);
      // Contracts count whole; what exceeds the consumption is a part of the last certificate.
      const counted = by.subject.isCertificate
        ? partOf(
            energy,
            used.minus(contracts),
            certificates,
            phrase`MWh there is electricity for, of all that the certificates claim`,
          )
        : energy;
      return ours.map(({ line, uncovered: own }) =>
        coverOf(
          line,
          by,
          partOf(
            counted,
            own,
            available,
            phrase`MWh of this line, of all the electricity that the instrument can cover`,
          ),
        ),
      );
    });
  });
  return { value: covers, diagnostics };
}

/** So many of so many of an instrument's energy, in its reason; the whole is no step. */
function partOf(from: Figure, part: Fraction, whole: Fraction, what: Words): Figure {
  if (part.equals(whole) || whole.isZero()) return from;
  const [ratio, text] = [part.over(whole), `${part.toExactText()}/${whole.toExactText()}`];
  const because = { kind: 'constant', from, ratio, text, what } as const;
  return { name: '', amount: from.amount.times(ratio), unit: from.unit, because };
}

function coverOf(line: LedgerLine, by: InstrumentLine, energy: Figure): Cover {
  const covering = stepTo(energy, line.unit);
  const because = { kind: 'covered', from: rowsFigure(line), by: covering } as const;
  return { line, by, figure: { name: '', amount: covering.amount, unit: line.unit, because } };
}

/** Those of sites first, then those of entities, then those of regions, the narrowest first. */
function claimsOf(instruments: readonly InstrumentLine[]): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const line of instruments.filter(({ rows }) => rows > 0)) {
    const { year, site, region } = line;
    const entity = site === '' ? line.entity : '';
    const rank = site !== '' ? '0' : entity !== '' ? '1' : '2';
    const name = [rank, String(99 - region.length).padStart(2, '0'), year, site, entity, region].join('\u001f');
    const claim = claims.get(name) ?? { year, site, entity, region, instruments: [] };
    claim.instruments.push(line);
    claims.set(name, claim);
  }
  return [...claims].sort(([a], [b]) => byText(a, b)).map(([, claim]) => claim);
}

function isEligible(line: LedgerLine, { year, site, entity, region }: Claim): boolean {
  const isHolders = site !== '' ? line.site === site : entity === '' || line.entity === entity;
  return line.year === year && isHolders && liesIn(line.region, region);
}

function toldOf(
  { year, site, entity, region, instruments }: Claim,
  excess: Fraction,
): Parameters<typeof instrumentRemainder>[1] {
  return {
    instruments: [...new Set(instruments.map(({ subject }) => subject.name))].sort().join(' and '),
    holder: [site === '' ? entity : site, region].filter((part) => part !== '').join(', '),
    year,
    excess: excess.toExactText(),
  };
}

function energyOf(line: LedgerLine, megawattHour: Unit): Fraction {
  return rowsFigure(line).amount.times(conversion(line.unit, megawattHour));
}
