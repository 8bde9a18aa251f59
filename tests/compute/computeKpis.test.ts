// Every figure of the table from a small inventory: emissions, energy, quantities, measures and costs, exact, and what they lack.
import { describe, expect, it } from 'vitest';
import { measureName } from '../../src/compute/computeKpis.ts';
import type { InstrumentLine } from '../../src/compute/market/reviewInstruments.ts';
import type { KpiContent } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { chosenOf, factor } from '../support/factors.ts';
import { figure } from '../support/figures.ts';
import { stepsOf } from '../support/inWords.ts';
import { emission } from '../support/inventories.ts';
import { carbonPrice, kpi, kpiTable } from '../support/kpis.ts';
import { activity, instrument, ledger, measure } from '../support/ledgerLines.ts';
import { computed, figureOf, ofDiesel, SCOPE1, silent, STAFF, text, without } from '../support/computedKpis.ts';

const [diesel, petrol] = [activity('diesel'), activity('petrol')];
const scope2 = kpi('scope2', { kind: 'emissions', scope: '2' }, 'kgCO2e');

describe('emissions', () => {
  const power = ledger(activity('electricity', { scope: '2' }), '1 kWh');
  const emissions = [
    emission('1500 kgCO2e'),
    emission('500 kgCO2e'),
    emission('9 kgCO2e', { scope: '2', line: power }),
  ];

  it('are added up, then converted under the name of the KPI', () => {
    expect(stepsOf(figureOf(computed([SCOPE1], { emissions }).of('scope1')))).toEqual([
      'sum of 1500 kgCO2e and 500 kgCO2e = 2000 kgCO2e',
      'unit × 0.001',
      '= 2 tCO2e as scope1',
    ]);
  });

  it('in their own unit need no step', () =>
    expect(stepsOf(figureOf(computed([scope2], { emissions }).of('scope2')))).toEqual([
      'sum of 9 kgCO2e = 9 kgCO2e as scope2',
    ]));

  it('of a year are those of its lines', () => {
    const later = emission('7 kgCO2e', { scope: '2', line: { ...power, year: '2026' } });
    const { of } = computed([scope2], { emissions: [...emissions, later] }, {}, ['2025', '2026', '2027']);
    expect(['2025', '2026', '2027'].map((year) => text(of('scope2', year)))).toEqual([
      '9 kgCO2e',
      '7 kgCO2e',
      'missing',
    ]);
  });

  it('lack what a row with / would have given off', () => {
    const gaps = [
      { line: silent(ledger(diesel, '1 L'), { missing: 1 }), purpose: 'ghg' as const, scope: '1', gas: 'CO2e' },
    ];
    const value = computed([SCOPE1], { emissions, gaps }).of('scope1');
    expect([text(value), without(value)]).toEqual(['2 tCO2e', [{ rows: 'diesel (1 row)' }]]);
    expect(computed([SCOPE1], { gaps }).of('scope1')).toEqual({ status: 'missing', isStated: true });
  });

  it('of a gas are masses, and of the market those of the market', () => {
    const nox = emission('3 kg', { purpose: 'exhaust', scope: '', gas: 'NOx' });
    const market = emission('4 kgCO2e', { purpose: 'market', scope: '2', line: power });
    const kpis = [
      kpi('nox', { kind: 'gas', gas: 'NOx' }, 'g'),
      kpi('market', { kind: 'market', scope: '2' }, 'kgCO2e'),
    ];
    const { of } = computed(kpis, { emissions: [...emissions, nox, market] });
    expect([text(of('nox')), text(of('market'))]).toEqual(['3000 g', '4 kgCO2e']);
  });

  it('are covered by instruments', () => {
    const by = ledger(instrument('PPA'), '1 MWh') as InstrumentLine;
    const covers = [{ line: power, by, figure: figure('700 kWh') }];
    const kpis = [kpi('covered', { kind: 'instruments', sort: 'any' }, 'MWh')];
    expect(text(computed(kpis, { lines: [power], market: { covers } }).of('covered'))).toBe('0.7 MWh');
  });

  it('of primary data are a share of their scope', () => {
    const primary = emission('10 kgCO2e', { line: ledger(diesel, '1 L', { details: { 'data type': 'primary' } }) });
    const kpis = [kpi('primary', { kind: 'primary', scope: '1' }, '%')];
    // 10 / (1,500 + 500 + 10) would not end: 10 / (10 + 30)
    expect(text(computed(kpis, { emissions: [primary, emission('30 kgCO2e')] }).of('primary'))).toBe('25 %');
  });
});

describe('energy', () => {
  const line = ledger(diesel, '1 L');
  const kpis = [kpi('energy', { kind: 'energy', part: 'direct' }, 'GJ')];
  it('is added up in megawatt-hours, and says what has none', () => {
    const other = ledger(petrol, '1 L');
    const value = computed(kpis, {
      lines: [line, other],
      energies: [
        { line, result: figure('2 MWh'), basis: '' },
        { line: other, result: undefined, basis: '' },
      ],
    }).of('energy');
    expect(stepsOf(figureOf(value))).toEqual(['sum of 2 MWh = 2 MWh', 'unit × 3.6', '= 7.2 GJ as energy']);
    expect(without(value)).toEqual([{ rows: 'petrol (L)' }]);
  });

  it('is missing without lines', () => expect(computed(kpis, {}).of('energy')).toEqual({ status: 'missing' }));
});

describe('quantities', () => {
  it('are added up in the unit of the KPI', () => {
    const lines = [
      ledger(diesel, '300 L'),
      ledger(diesel, '2 m3'),
      ledger(petrol, '5 L'),
      silent(ledger(diesel, '7 person'), { missing: 1 }),
    ];
    const value = computed([ofDiesel('L')], { lines }).of('diesel');
    expect(stepsOf(figureOf(value))).toEqual(['sum of 300 L and 2000 L = 2300 L as diesel']);
    expect(without(value)).toEqual([{ rows: 'diesel (1 row)' }]);
  });

  it('go over a density, and without one two units are a fault', () => {
    const [litres, kilograms] = [
      ledger(diesel, '100 L'),
      ledger(diesel, '80 kg', { first: { file: 'activity.csv', record: 9 } }),
    ];
    const lines = [litres, kilograms];
    const parts = chosenOf([], [factor('0.8 kg/L', { gas: 'density' })]).parts;
    expect(text(computed([ofDiesel('L|kg')], { lines, bridges: new Map([[kilograms, parts]]) }).of('diesel'))).toBe(
      '200 L',
    );
    // A sum looks at it again, and it is said once all the same.
    const sum = kpi('fuel', { kind: 'sum', parts: ['diesel'] }, 'L');
    const { of, said } = computed([ofDiesel('L|kg'), sum], { lines });
    expect(of('diesel')).toEqual({ status: 'missing' });
    expect(said).toEqual([
      'error unit-mixed: diesel has rows in L and in kg, which do not convert into one another [9 unit]',
    ]);
  });

  it('of waste by its treatment say what has none', () => {
    const refuse = activity('refuse', { group: 'waste nonhazardous' });
    const lines = [ledger(refuse, '2 t', { details: { treatment: 'recycled' } }), ledger(refuse, '9 t', { site: 'A' })];
    const treatments = new Map([['recycled', { name: 'recycled', diverts: true }]]);
    const diverted = kpi('diverted', { kind: 'treated', to: 'diverted' }, 't');
    const all = kpi('all', { kind: 'group', group: 'waste nonhazardous' }, 't');
    const { of } = computed([diverted, all], { lines }, { treatments });
    expect([text(of('diverted')), without(of('diverted'))]).toEqual(['2 t', [{ rows: 'refuse, A' }]]);
    expect([text(of('all')), without(of('all'))]).toEqual(['11 t', []]);
  });

  it('in a unit that they cannot be printed in are missing', () => {
    const { of, said } = computed([ofDiesel('person')], { lines: [ledger(diesel, '1 L')] });
    expect(of('diesel')).toEqual({ status: 'missing' });
    expect(said).toEqual(['error unit-unfit: diesel cannot be printed in person: its figures come in L']);
  });
});

describe('beside them', () => {
  it('a cost is what the price makes of the emissions it covers', () => {
    const cost = kpi('cost', { kind: 'cost' }, '¤');
    const price = carbonPrice({ '2025': '100 RMB/tCO2e' });
    expect(text(computed([cost, SCOPE1], { emissions: [emission('2500 kgCO2e')] }, { price }).of('cost'))).toBe(
      '250 RMB',
    ); // 2.5 × 100
    expect(text(computed([cost, SCOPE1], { emissions: [emission('2500 kgCO2e')] }).of('cost'))).toBe('missing');
  });

  it('a measure is counted as the company says', () => {
    const people = (asAt: string, rows: string): LedgerLine => ledger(measure('headcount', 'stock'), rows, { asAt });
    const lines = [people('2025-06-30', '10 person'), people('2025-12-31', '14 person')];
    const counting = (rule: 'average' | 'year-end') => ({
      stocks: new Map([['headcount', rule]]),
      sites: new Map(),
      reportingYear: { ends: '12-31', label: 'end' } as const,
    });
    expect(text(computed([STAFF], { lines }, { counting: counting('average') }).of('staff'))).toBe('12 person'); // (10 + 14) / 2
    expect(text(computed([STAFF], { lines }, { counting: counting('year-end') }).of('staff'))).toBe('14 person');
  });

  it('each KPI has its unit', () =>
    expect(computed([SCOPE1, STAFF, ofDiesel('kg|L')], { lines: [ledger(diesel, '1 L')] }).units).toEqual([
      'tCO2e',
      'person',
      'L',
    ]));

  it('what a row calls a measure is the measure, not the KPI', () => {
    const content: KpiContent = { kind: 'measure', measure: 'headcount' };
    expect([
      measureName('staff', kpiTable(kpi('staff', content, 'person'))),
      measureName('scope1', kpiTable(SCOPE1)),
      measureName('none', kpiTable()),
    ]).toEqual(['headcount', 'scope1', 'none']);
  });
});
