// A run as a whole: which years and KPIs it has, what it says beside them, and what of it belongs to which group.
import { describe, expect, it } from 'vitest';
import { computeResults, reviewLines, type ComputeBasis, type Results } from '../../src/compute/results.ts';
import type { Factor } from '../../src/domain/factor.ts';
import { sameInAll } from '../../src/domain/language.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import type { Goal } from '../../src/domain/target.ts';
import { edition, factor } from '../support/factors.ts';
import { saidIn, shown } from '../support/inWords.ts';
import { carbonPrice, kpi } from '../support/kpis.ts';
import { activity, instrument, ledger, measure, rate } from '../support/ledgerLines.ts';
import { unit, written } from '../support/quantities.ts';
import { basisOf, madeUpFor } from '../support/runBasis.ts';
import { target } from '../support/targets.ts';
import { printedFigure } from '../support/printedParts.ts';

const electricity = activity('electricity', { scope: '2', group: 'electricity' });
const flight = activity('flight', { scope: '3.6', group: 'travel' });
const factors = (): Factor[] => [
  factor('2 kgCO2e/L', { potentials: 'ar6' }),
  factor('0.5 kgCO2e/kWh', { activity: 'electricity', kind: 'average', potentials: 'ar6' }),
  factor('0.1 kgCO2/(person·km)', { activity: 'flight', gas: 'CO2' }),
  factor('0.002 kg/(person·km)', { activity: 'flight', gas: 'CH4' }),
];
const made = madeUpFor('diesel', 'electricity', 'flight');
const KPIS = {
  scope1: kpi('scope1', { kind: 'emissions', scope: '1' }, 'kgCO2e'),
  scope2: kpi('scope2', { kind: 'emissions', scope: '2' }, 'kgCO2e'),
  scope3: kpi('scope3', { kind: 'emissions', scope: '3' }, 'kgCO2e'),
  market: kpi('market', { kind: 'market', scope: '2' }, 'kgCO2e'),
  covered: kpi('covered', { kind: 'instruments', sort: 'any' }, 'kWh'),
  total: kpi('total', { kind: 'sum', parts: ['scope1', 'scope2', 'scope3'] }, 'kgCO2e'),
  revenue: kpi('revenue', { kind: 'measure', measure: 'revenue' }, '¤'),
  intensity: kpi('intensity', { kind: 'ratio', top: 'total', per: 'revenue' }, 'kgCO2e/¤'),
  energy: kpi('energy', { kind: 'energy', part: 'total' }, 'kWh'),
  cost: kpi('cost', { kind: 'cost' }, '¤'),
  share: kpi('share', { kind: 'ratio', top: 'cost', per: 'revenue' }, '%'),
};
type Key = keyof typeof KPIS;
const basis = (keys: readonly Key[], own: Parameters<typeof basisOf>[2] = {}): ComputeBasis =>
  basisOf(
    [edition(factors())],
    keys.map((key) => KPIS[key]),
    { preset: made, ...own },
  );

const diesel = (own: Partial<LedgerLine> = {}) =>
  ledger(activity('diesel'), '10 L', { year: '2025', region: 'HK', ...own });
const power = (own: Partial<LedgerLine> = {}) => ledger(electricity, '100 kWh', { year: '2025', region: 'HK', ...own });
const trip = (own: Partial<LedgerLine> = {}) =>
  ledger(flight, '1000 person·km', { year: '2025', region: 'HK', ...own });
const money = (own: Partial<LedgerLine> = {}) => ledger(measure('revenue'), '50 RMB', { year: '2025', ...own });

/** The figures of a table: `scope1 2025 20 kgCO2e`; what has none is left out. */
const table = (rows: Results['rows']): string[] =>
  rows.flatMap(({ kpi: { key }, values }) =>
    [...values].flatMap(([year, value]) =>
      value.status === 'value' ? [`${key} ${year} ${shown(value.figure) ?? ''}`] : [],
    ),
  );

describe('a run', () => {
  it('has the years of its lines in order, but not those of rates alone', () => {
    const index = ledger(rate('price index'), '1 index', {
      year: '2023',
    });
    const { value } = computeResults(
      [diesel({ year: '2027' }), diesel({ year: '2026' }), diesel({ year: '2027', site: 'B' }), index],
      basis(['scope1']),
    );
    expect(value.years).toEqual(['2026', '2027']);
    expect(table(value.rows)).toEqual(['scope1 2026 20 kgCO2e', 'scope1 2027 40 kgCO2e']); // 10 L × 2, twice
  });

  it('hands on what it was computed from', () => {
    const own = basis(['scope1'], { groupBy: ['site'], company: { language: 'en' } });
    const { value } = computeResults([diesel({ groups: ['A'] })], own);
    const { company, library, vocabulary } = own;
    const { kinds, methods, quality, gases } = vocabulary;
    expect(value).toMatchObject({ company, library, kinds, methods, quality, gases, groupBy: ['site'], targets: [] });
    expect(value.units).toEqual({ kilogram: unit('kg'), kilogramCO2e: unit('kgCO2e'), megawattHour: unit('MWh') });
    expect(value.inventory.lines).toHaveLength(1);
  });

  it('computes every KPI exactly', () => {
    const { value, diagnostics } = computeResults(
      [diesel(), power(), trip(), money()],
      basis(['scope1', 'scope2', 'scope3', 'total', 'intensity', 'revenue']),
    );
    // 10 × 2; 100 × 0.5; 1,000 × 0.1 + 1,000 × 0.002 × 27.9 of CH4 in AR6; their sum; over 50
    expect(table(value.rows)).toEqual([
      'scope1 2025 20 kgCO2e',
      'scope2 2025 50 kgCO2e',
      'scope3 2025 155.8 kgCO2e',
      'total 2025 225.8 kgCO2e',
      'intensity 2025 4.516 kgCO2e/RMB',
      'revenue 2025 50 RMB',
    ]);
    expect(saidIn(diagnostics)).toEqual([
      'note energy-unconverted: diesel in L is not in the energy totals: no heating value is named for it',
    ]);
  });

  it('has the company’s own KPIs in the place of the table’s and behind them', () => {
    const own = { ...KPIS.scope1, unit: 'tCO2e' };
    const company = {
      kpis: new Map([
        ['scope1', own],
        ['scope2', KPIS.scope2],
      ]),
    };
    const { value } = computeResults([diesel()], basis(['scope1'], { company }));
    expect(value.rows.map((row) => row.kpi)).toEqual([own, KPIS.scope2]);
    expect(table(value.rows)).toEqual(['scope1 2025 0.02 tCO2e']);
  });
});

describe('market-based figures', () => {
  const ppa = ledger(instrument('PPA'), '40 kWh', { year: '2025', region: 'HK', class: 'wind' });
  it('stand beside the others where there is an instrument', () => {
    const { value } = computeResults([power(), ppa], basis(['scope2', 'market', 'covered']));
    // 60 of 100 kWh are not covered: × 0.5 kgCO2e/kWh, the average in the place of a residual mix
    expect(table(value.rows)).toEqual(['scope2 2025 50 kgCO2e', 'market 2025 30 kgCO2e', 'covered 2025 40 kWh']);
  });

  it('are left out with their KPIs where nobody asks for them', () => {
    const { value } = computeResults([power()], basis(['scope2', 'market', 'covered']));
    expect(value.rows.map((row) => row.kpi.key)).toEqual(['scope2']);
    expect(value.inventory.market).toBeUndefined();
  });
});

describe('what is said beside the figures', () => {
  const said = (lines: readonly LedgerLine[], own: ComputeBasis): string[] =>
    saidIn(computeResults(lines, own).diagnostics);

  it('is of every part of the run', () => {
    const company = {
      scope3: new Map([['3.6', { status: 'not-relevant' as const, why: sameInAll(''), place: undefined }]]),
      carbonPrice: carbonPrice({ '2024': '100 RMB/tCO2e' }, { covers: ['energy'] }),
    };
    const methods = { details: { method: 'waste-type-specific' } };
    const unchecked = [factor('2 kgCO2e/L', { checked: false }), ...factors().slice(1)];
    const lines = [
      diesel(),
      trip(methods),
      trip({ ...methods, site: 'B', missing: 1, first: { file: 'activity.csv', record: 7 } }),
    ];
    const codes = computeResults(lines, {
      ...basis(['scope3', 'energy', 'cost'], { company }),
      library: basisOf([edition(unchecked)], []).library,
    }).diagnostics.map(({ code }) => code);
    expect(codes).toEqual([
      'energy-unconverted', // the inventory
      'category-contradicted', // what is declared
      'categories-unaccounted',
      'factor-unchecked', // factors
      'potentials-fixed',
      'total-incomplete', // coverage
      'price-unfit', // the price
      'price-missing',
      'method-unfit', // methods
    ]);
  });

  it('is of energy and of waste', () => {
    const refuse = activity('refuse', { group: 'waste nonhazardous', scope: '3.5' });
    const treatment = activity('landfill', { group: 'waste treatment', scope: '3.5' });
    const ours = [
      factor('5 kgCO2e/t', { activity: 'refuse' }),
      factor('5 kgCO2e/t', { activity: 'landfill' }),
      factor('2 kgCO2e/kWh', { activity: 'gas', basis: 'net' }),
      factor('2 kgCO2e/kWh', { activity: 'oil', basis: 'gross' }),
    ];
    const lines = [
      ledger(refuse, '1 t'),
      ledger(treatment, '1 t'),
      ledger(activity('gas'), '1 kWh'),
      ledger(activity('oil'), '1 kWh'),
    ];
    const own = basisOf([edition(ours)], [KPIS.energy], { preset: madeUpFor('refuse', 'landfill', 'gas', 'oil') });
    expect(said(lines, own).filter((text) => text.startsWith('warning'))).toEqual([
      'warning energy-basis-mixed: the energy of 2025 adds net heating values (gas) to gross ones (oil)',
      'warning waste-twice: the emissions of waste, 2025, are computed from refuse rows and from waste treatment rows',
    ]);
  });

  const cap: Goal = { kind: 'cap', cap: written('5 kgCO2e/RMB') };
  const onIntensity = target(cap, ['2025'], { kpi: 'intensity', base: '2024', place: undefined });

  it('is an error of a missing measure where a target needs it, and no warning of the same beside', () => {
    const staff = kpi('staff', { kind: 'measure', measure: 'headcount' }, 'person');
    const each = kpi('each', { kind: 'ratio', top: 'total', per: 'staff' }, 'kgCO2e/person');
    const all = [KPIS.total, KPIS.scope1, KPIS.revenue, KPIS.intensity, staff, each];
    const own = basisOf([edition(factors())], all, { preset: made, company: { targets: [onIntensity] } });
    expect(said([diesel()], own).filter((text) => text.includes('measure-missing'))).toEqual([
      'warning measure-missing: there is no headcount for 2025, so each cannot be taken',
      'error measure-missing: there is no revenue for 2025, and the target on intensity needs it',
    ]);
    expect(
      said([diesel()], { ...own, company: { ...own.company, targets: [] } }).filter((text) => text.includes('revenue')),
    ).toEqual(['warning measure-missing: there is no revenue for 2025, so intensity cannot be taken']);
  });

  it('is of progress, printed or exact', () => {
    const lines = [diesel(), money()]; // 20 kgCO2e over RMB 50 = 0.4
    const company = { targets: [onIntensity] };
    const of = (exactTargets: boolean) =>
      computeResults(
        lines,
        basis(['total', 'scope1', 'revenue', 'intensity'], { company, exactTargets }),
      ).value.targets.map(({ comparison }) => comparison);
    expect([of(false), of(true)]).toEqual([['printed'], ['exact']]);
  });

  it('is of changes since a publication, unless errors stand beside', () => {
    const published = printedFigure('scope1', '2025', '30 kgCO2e');
    const company = { published: [published] };
    const { value, diagnostics } = computeResults([diesel()], basis(['scope1'], { company }));
    expect(value.restated.figures.map(({ published: was }) => was.text)).toEqual(['30']);
    expect(diagnostics.map(({ code }) => code)).toContain('restatement-unexplained');
    const broken = computeResults(
      [diesel(), diesel({ unit: unit('person'), site: 'B' })],
      basis(['scope1'], { company }),
    );
    expect(broken.diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      expect.arrayContaining(['error factor-unit-mismatch']),
    );
    expect(broken.diagnostics.map(({ code }) => code)).not.toContain('restatement-unexplained');
    // An error of the publication itself is said even then.
    const unfit = { ...published, unit: unit('person') };
    const both = computeResults(
      [diesel(), diesel({ unit: unit('person'), site: 'B' })],
      basis(['scope1'], { company: { published: [unfit] } }),
    );
    expect(both.diagnostics.map(({ code }) => code)).toContain('published-unit-mismatch');
  });

  it('is that two currencies do not add, and of a price in a third', () => {
    const lines = [money(), money({ unit: unit('HKD'), site: 'B' })];
    const company = { carbonPrice: carbonPrice({ '2025': '100 USD/tCO2e' }, { currency: 'USD' }) };
    const { value, diagnostics } = computeResults(lines, basis(['scope1', 'revenue', 'cost', 'share'], { company }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['currency-mixed', 'price-currency']);
    // A share of a revenue in other money is no figure.
    expect(value.rows.map((row) => row.kpi.key)).toEqual(['scope1', 'revenue', 'cost']);
  });
});

describe('the faults of lines alone', () => {
  it('are the errors of factors and instruments', () => {
    const held = ledger(instrument('I-REC', true), '1.5 MWh', {
      year: '2025',
      first: { file: 'activity.csv', record: 4 },
    });
    const lines = [diesel({ unit: unit('person') }), held, diesel({ site: 'B' })];
    const found = reviewLines(lines, basis(['scope1']));
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'error factor-unit-mismatch',
      'error instrument-unplaced',
      'error instrument-status',
      'error instrument-fraction',
    ]);
  });

  it('are none of sound lines', () => expect(reviewLines([diesel(), power()], basis(['scope1']))).toEqual([]));
});
