// The energy of a ledger line: which lines have one, over which heating values and densities, on which basis, and what is said without.
import { describe, expect, it } from 'vitest';
import { energyOf, type LineEnergy } from '../../src/compute/energyOf.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Subject } from '../../src/domain/activity.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Factor } from '../../src/domain/factor.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { choosingOf, chosenOf, edition, factor, presetRule } from '../support/factors.ts';
import { saidIn, shown, stepsOf } from '../support/inWords.ts';
import { emission } from '../support/inventories.ts';
import { activity, ledger, measure } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const diesel = activity('diesel');
const density = () => factor('0.8 kg/L', { gas: 'density' });
const perTonne = (own: Partial<Factor> = {}) => factor('45 GJ/t', { gas: 'heating value', basis: 'net', ...own });
const perLitre = (own: Partial<Factor> = {}) => factor('36 MJ/L', { gas: 'heating value', basis: 'gross', ...own });
/** An emission whose factor was chosen with these parts. */
const withParts = (...parts: readonly Factor[]): Emission => emission('1 kgCO2e', { chosen: chosenOf([], parts) });

type Named = { readonly energy?: readonly Factor[]; readonly density?: readonly Factor[] };

/** The energy of a line, what is said of it, where the preset names editions of these heating values and densities. */
function take(
  line: LedgerLine,
  emissions: readonly Emission[] = [],
  named: Named = {},
): { energy: LineEnergy | undefined; said: string[] } {
  const editions = Object.entries(named).map(([family, factors]) => edition(factors, { id: `${family}-2025`, family }));
  const preset = Object.keys(named).map((purpose) =>
    presetRule(line.subject.name, { purpose: purpose as keyof Named, family: purpose }),
  );
  const diagnostics: Diagnostic[] = [];
  const energy = energyOf(line, emissions, unit('MWh'), choosingOf(editions, preset), diagnostics);
  return { energy, said: saidIn(diagnostics) };
}
const energyIn = (line: LedgerLine, emissions: readonly Emission[] = [], named: Named = {}): string | undefined =>
  shown(take(line, emissions, named).energy?.result);

describe('energy', () => {
  it.each(['fuel', 'own generation', 'electricity', 'heat'])('is what a line of %s has', (group) => {
    const line = ledger(activity('any', { group }), '1500 kWh');
    expect(take(line)).toEqual({ energy: { line, result: expect.anything(), basis: '' }, said: [] });
    expect(energyIn(line)).toBe('1.5 MWh'); // 1,500 / 1,000
  });

  it.each([
    ['water', activity('water', { group: 'water' }), 1],
    ['a measure', measure('revenue'), 1],
    ['a line without a number', diesel, 0],
  ])('is none of %s', (_, subject: Subject, rows) =>
    expect(take(ledger(subject, '1500 kWh', { rows }))).toEqual({ energy: undefined, said: [] }),
  );

  it('goes over the heating value and density that the emissions were computed with', () => {
    const { energy, said } = take(ledger(diesel, '10 m3'), [emission('3 kgCO2e'), withParts(perTonne(), density())]);
    expect(energy?.result && stepsOf(energy.result)).toEqual([
      'rows 10 m3',
      'unit × 1000',
      '= 10000 L',
      '× 0.8 kg/L (its edition)',
      '= 8000 kg',
      'unit × 0.001',
      '= 8 t',
      '× 45 GJ/t (its edition)',
      '= 360 GJ', // 10,000 × 0.8 / 1,000 × 45
      'unit × 0.2777777777777777777777777777777778', // 1 / 3.6
      '= 100 MWh', // 360 / 3.6
    ]);
    expect([energy?.basis, said]).toEqual(['net', []]);
  });

  it('takes the heating value that is named before that of the emissions', () => {
    // 1,000 L × 36 MJ/L = 36 GJ = 10 MWh, where the emissions' own 18 MJ/L would give 5
    const own = withParts(factor('18 MJ/L', { gas: 'heating value' }));
    expect(energyIn(ledger(diesel, '1000 L'), [own])).toBe('5 MWh');
    expect(energyIn(ledger(diesel, '1000 L'), [own], { energy: [perLitre()] })).toBe('10 MWh');
    expect(take(ledger(diesel, '1000 L'), [own], { energy: [perLitre({ basis: 'net' })] }).energy?.basis).toBe('net');
  });

  it('takes the density that is named before that of the emissions', () => {
    const own = withParts(perTonne(), density());
    const named = factor('0.4 kg/L', { gas: 'density' });
    // 10,000 L × 0.4 kg/L = 4 t × 45 GJ/t = 180 GJ = 50 MWh
    expect(energyIn(ledger(diesel, '10000 L'), [own], { density: [named] })).toBe('50 MWh');
    expect(energyIn(ledger(diesel, '10000 L'), [withParts(perTonne())], { density: [named] })).toBe('50 MWh');
  });

  it('goes over nothing else that the emissions were computed with', () =>
    // An oxidation of MJ per litre is none; neither is a density that says so.
    expect(energyIn(ledger(diesel, '1 L'), [withParts(perLitre({ gas: 'oxidation' }))])).toBeUndefined());
});

describe('the basis', () => {
  const metered = ledger(activity('gas'), '10 GJ');
  it.each([
    ['of what is metered is that of its factor', metered, 'gross'],
    ['of what is not is that of its heating value', ledger(diesel, '1 L'), 'net'],
  ])('%s', (_, line, basis) => {
    const emissions = [
      withParts(perLitre({ basis: '' }), perLitre({ basis: 'net' })),
      emission('1 kgCO2e', { factor: factor('1 kgCO2e/GJ') }),
      emission('1 kgCO2e', { factor: factor('1 kgCO2e/GJ', { basis: 'gross' }) }),
    ];
    expect(take(line, emissions).energy?.basis).toBe(basis);
  });

  it('is none where none is stated', () => {
    expect(take(metered, [emission('1 kgCO2e', { factor: factor('1 kgCO2e/GJ') })]).energy?.basis).toBe('');
    expect(take(metered, []).energy?.basis).toBe('');
  });
});

describe('without a way to energy', () => {
  const litres = ledger(diesel, '10 L');
  it.each([
    ['no heating value is named', litres, {}, '', 'no heating value is named for it'],
    [
      'the edition has none for a bare row',
      litres,
      { energy: [density()] },
      '',
      'what is named for it has no heating value for a row without region',
    ],
    [
      'the edition has none for the region',
      { ...litres, region: 'HK' },
      { energy: [perLitre({ region: 'CN' })] },
      '',
      'what is named for it has no heating value for HK',
    ],
    ['no density leads to it', litres, { energy: [perTonne()] }, 'net', 'no density leads to its heating value'],
  ])('it is said that %s', (_, line, named: Named, basis, lacks) =>
    expect(take(line, [], named)).toEqual({
      energy: { line, result: undefined, basis },
      said: [`note energy-unconverted: diesel in L is not in the energy totals: ${lacks}`],
    }),
  );

  it.each(['tCO2e', 'kgCO2'])('a result in %s is said to be one', (symbol) =>
    expect(take(ledger(diesel, `3 ${symbol}`)).said).toEqual([
      `note energy-unconverted: diesel in ${symbol} is not in the energy totals: its emissions are given, not its quantity`,
    ]),
  );
});
