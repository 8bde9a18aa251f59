// Sums and ratios of KPIs: exact, each part in sight, and no figure where a part, a measure or a unit does not allow one.
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { figure } from '../support/figures.ts';
import { stepsOf } from '../support/inWords.ts';
import { emission } from '../support/inventories.ts';
import { kpi } from '../support/kpis.ts';
import { activity, ledger, measure } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';
import {
  computed,
  figureOf,
  ofDiesel,
  REVENUE,
  SCOPE1,
  silent,
  STAFF,
  text,
  without,
} from '../support/computedKpis.ts';

const [diesel, petrol] = [activity('diesel'), activity('petrol')];
const sum = (key: string, unitText: string, ...parts: readonly string[]): Kpi =>
  kpi(key, { kind: 'sum', parts }, unitText);
const ratio = (key: string, unitText: string, top: string, per: string): Kpi =>
  kpi(key, { kind: 'ratio', top, per }, unitText);

describe('sums', () => {
  const lines = [ledger(diesel, '3 m3'), ledger(petrol, '500 L')];
  const ofPetrol = kpi('petrol', { kind: 'quantity', activity: 'petrol' }, 'm3');

  it('add their parts in their own unit, each under its own name', () => {
    const value = computed([sum('fuel', 'L', 'diesel', 'petrol'), ofDiesel('L'), ofPetrol], { lines }).of('fuel');
    const { because, ...own } = figureOf(value);
    expect(own).toEqual({ name: 'fuel', amount: figure('3500 L').amount, unit: unit('L') });
    expect(because.kind === 'sum' && because.parts.map(stepsOf)).toEqual([
      ['sum of 3000 L = 3000 L as diesel'],
      ['sum of 0.5 m3 = 0.5 m3 as petrol', 'unit × 1000', '= 500 L as petrol'],
    ]);
    expect(without(value)).toEqual([]);
  });

  it('lack a part that is missing, and what their parts lack, but nothing that cannot be', () => {
    const some = [
      ledger(diesel, '3 m3'),
      silent(ledger(diesel, '1 L'), { missing: 2 }),
      silent(ledger(petrol, '1 L'), { notApplicable: 1 }),
    ];
    const kpis = [sum('fuel', 'L', 'diesel', 'petrol', 'nowhere'), ofDiesel('L'), ofPetrol];
    expect(without(computed(kpis, { lines: some }).of('fuel'))).toEqual([
      { rows: 'diesel (2 rows)' },
      { kpi: 'nowhere' },
    ]);
  });

  const states = { diesel: {}, petrol: {} };
  it.each([
    ['say / where a part says it', { missing: 1 }, { notApplicable: 1 }, { status: 'missing', isStated: true }],
    ['are not applicable where no part is', { notApplicable: 1 }, { notApplicable: 1 }, { status: 'not-applicable' }],
    ['are missing where one part may be', { notApplicable: 1 }, {}, { status: 'missing' }],
    ['are missing where nothing is said', states.diesel, states.petrol, { status: 'missing' }],
  ])('%s', (_, ofOne, ofOther, expected) => {
    const rows = [silent(ledger(diesel, '1 L'), ofOne), silent(ledger(petrol, '1 L'), ofOther)];
    expect(
      computed([sum('fuel', 'L', 'diesel', 'petrol'), ofDiesel('L'), ofPetrol], { lines: rows }).of('fuel'),
    ).toEqual(expected);
  });

  it('of two dimensions are a fault at their place', () => {
    const place = { file: 'esgcalc.yaml', line: 4 };
    const total = kpi('both', { kind: 'sum', parts: ['scope1', 'diesel'] }, 'tCO2e', { place });
    const { of, said } = computed([total, SCOPE1, ofDiesel('L')], { lines, emissions: [emission('1 kgCO2e')] });
    expect(of('both')).toEqual({ status: 'missing' });
    expect(said).toEqual(['error unit-unfit: both cannot be printed in tCO2e: its figures come in L [4 ]']);
  });

  it('of themselves are a fault, said once', () => {
    const place = { file: 'esgcalc.yaml', line: 4 };
    const circle = kpi('circle', { kind: 'sum', parts: ['circle'] }, 't', { place });
    const { of, said } = computed([circle], {});
    expect([of('circle'), said]).toEqual([
      { status: 'missing' },
      ['error figure-cycle: circle is computed from itself [4 ]'],
    ]);
  });

  it('may hold one KPI twice over, which is no circle', () => {
    const kpis = [sum('twice', 'L', 'fuel', 'diesel'), sum('fuel', 'L', 'diesel'), ofDiesel('L')];
    const { of, said } = computed(kpis, { lines });
    expect([text(of('twice')), said]).toEqual(['6000 L', []]);
  });
});

describe('ratios', () => {
  const intensity = ratio('intensity', 'kgCO2e/RMB 1M', 'scope1', 'revenue');
  const kpis = [intensity, SCOPE1, REVENUE];
  const emissions = [emission('5000 kgCO2e')];
  const ofRevenue = (rows: string): LedgerLine => ledger(measure('revenue'), rows);

  it('are exact, in their own unit, and hold both sides', () => {
    const value = computed(kpis, { emissions, lines: [ofRevenue('2 RMB 1M')] }).of('intensity');
    // 5 tCO2e / RMB 2 million = 2,500 kgCO2e for each million
    expect(stepsOf(figureOf(value))).toEqual(['5 tCO2e over 2 RMB 1M = 2500 kgCO2e/RMB 1M as intensity']);
    expect(without(value)).toEqual([]);
  });

  it('lack what both sides lack', () => {
    const gaps = [
      { line: silent(ledger(petrol, '1 L'), { missing: 1 }), purpose: 'ghg' as const, scope: '1', gas: 'CO2e' },
    ];
    const lines = [ofRevenue('2 RMB 1M'), silent(ofRevenue('1 RMB'), { missing: 1, site: 'B' })];
    expect(without(computed(kpis, { emissions, gaps, lines }).of('intensity'))).toEqual([
      { rows: 'petrol (1 row)' },
      { rows: 'revenue, B (1 row)' },
    ]);
  });

  it('are what their top is where that is no figure, whatever the bottom is', () => {
    const gaps = [
      { line: silent(ledger(diesel, '1 L'), { notApplicable: 1 }), purpose: 'ghg' as const, scope: '1', gas: 'CO2e' },
    ];
    const { of, said } = computed(kpis, { gaps });
    expect([of('intensity'), said]).toEqual([{ status: 'not-applicable' }, []]);
  });

  it('are not applicable where their bottom is not', () =>
    expect(
      computed(kpis, { emissions, lines: [silent(ofRevenue('1 RMB'), { notApplicable: 1 })] }).of('intensity'),
    ).toEqual({
      status: 'not-applicable',
    }));

  it.each(['0', '-2'])('over a measure of %s are a fault', (amount) => {
    const { of, said } = computed(kpis, { emissions, lines: [ofRevenue(`${amount} RMB 1M`)] });
    expect([of('intensity'), said]).toEqual([
      { status: 'missing' },
      ['error measure-zero: revenue of 2025 is zero or negative, so intensity cannot be taken'],
    ]);
  });

  it('over nothing that is computed are not applicable, and nothing is said', () => {
    const shares = [SCOPE1, ratio('share', '%', 'scope1', 'scope1')];
    const none = [emission('0 kgCO2e', { line: ledger(diesel, '0 L') })];
    const { of, said } = computed(shares, { emissions: none });
    expect([of('share'), said]).toEqual([{ status: 'not-applicable' }, []]);
  });

  it('without their measure are missing: one warning for each measure and year names them all', () => {
    const more = [
      ...kpis,
      ratio('again', 'tCO2e/RMB 1M', 'scope1', 'revenue'),
      ratio('each', 'tCO2e/person', 'scope1', 'staff'),
      STAFF,
    ];
    const later = emission('1 kgCO2e', { line: ledger(diesel, '1 L', { year: '2026' }) });
    const { of, said } = computed(more, { emissions: [...emissions, later] }, {}, ['2025', '2026']);
    expect(of('intensity')).toEqual({ status: 'missing' });
    expect(said).toEqual([
      'warning measure-missing: there is no revenue for 2025, so intensity, again cannot be taken',
      'warning measure-missing: there is no revenue for 2026, so intensity, again cannot be taken',
      'warning measure-missing: there is no headcount for 2025, so each cannot be taken',
      'warning measure-missing: there is no headcount for 2026, so each cannot be taken',
    ]);
  });
});
