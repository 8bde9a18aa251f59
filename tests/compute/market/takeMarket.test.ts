// Market-based scope 2 beside the location-based one: what instruments carry, what the rest takes, and what is said of it.
import { describe, expect, it } from 'vitest';
import { isOfMarket, takeMarket, type MarketBasis } from '../../../src/compute/market/takeMarket.ts';
import { takeInventory, type Emission } from '../../../src/compute/takeInventory.ts';
import type { Company, FactorChoice, PresetRule } from '../../../src/domain/company.ts';
import type { Edition } from '../../../src/domain/factor.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { chosenOf, edition, factor, presetRule } from '../../support/factors.ts';
import { english, saidIn, shown, stepsOf } from '../../support/inWords.ts';
import { emission, takingBasis } from '../../support/inventories.ts';
import { activity, instrument, ledger } from '../../support/ledgerLines.ts';

const electricity = activity('electricity', { scope: '2', group: 'electricity' });
const power = (quantity: string, own: Partial<LedgerLine> = {}) =>
  ledger(electricity, quantity, { region: 'CN', site: 'A', ...own });
const cancelled = { status: 'cancelled', evidence: 'GEC-1..9' };
const rec = (quantity: string, own: Partial<LedgerLine> = {}) =>
  ledger(instrument('I-REC', true), quantity, { region: 'CN', details: cancelled, ...own });
const ppa = (quantity: string, own: Partial<LedgerLine> = {}) =>
  ledger(instrument('PPA'), quantity, { region: 'CN', ...own });
const ofGrid = (value: string, own: { id: string; published?: string; region?: string }): Edition =>
  edition(
    [
      factor(`${value} kgCO2e/kWh`, {
        activity: 'electricity',
        kind: own.id === 'grid' ? 'average' : 'residual',
        edition: own.id,
        region: own.region ?? 'CN',
      }),
    ],
    {
      id: own.id,
      family: own.id,
      ...(own.published === undefined ? {} : { published: own.published }),
    },
  );
const [grid, mix] = [ofGrid('0.5', { id: 'grid' }), ofGrid('0.8', { id: 'mix' })];
const ofMix = presetRule('electricity', { purpose: 'residual', family: 'mix' });

type Case = {
  readonly editions?: readonly Edition[];
  readonly preset?: readonly PresetRule[];
  readonly company?: Partial<Company>;
};

const basisOf = ({ editions = [grid, mix], preset = [ofMix], company = {} }: Case): MarketBasis => ({
  ...takingBasis(editions, [presetRule('electricity', { family: 'grid' }), ...preset], company),
  vocabulary: {
    instrumentStatuses: new Map([
      ['cancelled', 'cancelled'],
      ['held', 'held'],
    ]),
    zeroTechnologies: new Set(['wind']),
  },
});

function take(lines: readonly LedgerLine[], own: Case = {}) {
  const basis = basisOf(own);
  const located = takeInventory(lines, basis).value;
  const { value, diagnostics } = takeMarket(located, basis);
  const ours = value.emissions.slice(located.emissions.length);
  expect(value.emissions.slice(0, located.emissions.length)).toEqual(located.emissions);
  return { value, ours, told: ours.map(told), said: saidIn(diagnostics) };
}
const told = ({ line, result, coveredBy, factor: by }: Emission): string =>
  `${line.site}: ${shown(result) ?? ''} by ${coveredBy?.subject.name ?? by?.edition ?? ''}`;

describe('what no instrument covers', () => {
  it('takes the residual mix', () => {
    const { ours, told: found, said } = take([power('100 kWh')]);
    expect([found, said]).toEqual([['A: 80 kgCO2e by mix'], []]); // 100 × 0.8
    expect(ours[0]).toMatchObject({ purpose: 'market', scope: '2', gas: 'CO2e' });
    const why = 'family mix, named by the preset hkex; the newest edition by then, published 2025-06-30';
    expect(ours[0] && stepsOf(ours[0].result).slice(0, 2)).toEqual(['rows 100 kWh', `× 0.8 kgCO2e/kWh (${why})`]);
    expect(ours[0]?.coveredBy).toBeUndefined();
  });

  it('is the consumption less what is covered', () => {
    const { ours, told: found } = take([power('5 MWh'), rec('3 MWh')]);
    expect(found).toEqual(['A: 0 kgCO2e by I-REC', 'A: 1600 kgCO2e by mix']); // 2 MWh × 0.8
    expect(ours[1] && stepsOf(ours[1].result).slice(0, 3)).toEqual(['rows 5 MWh', 'less 3 MWh', '= 2 MWh']);
  });

  it('is that of its own line', () =>
    expect(take([power('3 MWh'), power('2 MWh', { site: 'B' }), rec('3 MWh', { site: 'A' })]).told).toEqual([
      'A: 0 kgCO2e by I-REC',
      'B: 1600 kgCO2e by mix', // 2 MWh × 0.8
    ]));

  it('is nothing where all is covered', () =>
    expect(take([power('3 MWh'), rec('3 MWh')]).told).toEqual(['A: 0 kgCO2e by I-REC']));

  it('is all of it, even nought, where nothing is covered', () =>
    expect(take([power('0 MWh')]).told).toEqual(['A: 0 kgCO2e by mix']));

  const average = 'the average of the grid';
  it.each([
    [
      'where no residual mix is named',
      { preset: [] },
      'note residual-missing: no residual mix is known for CN; electricity without instruments takes the grid average there',
    ],
    [
      'where the one that the preset names was not published in time',
      { editions: [grid, ofGrid('0.8', { id: 'mix', published: '2026-06-30' })] },
      'note residual-missing: no residual mix of CN was published in time for 2025; electricity without instruments takes the grid average there',
    ],
  ])(`takes ${average} %s`, (_, own, said) => {
    const found = take([power('100 kWh')], own);
    expect([found.told, found.said]).toEqual([['A: 50 kgCO2e by grid'], [said]]);
    const { chosen } = found.ours[0] ?? {};
    expect(chosen?.withoutResidual).toBe(true);
    expect(chosen && english(chosen.why)).toBe(
      'family grid, named by the preset hkex; the newest edition by then, published 2025-06-30; in the place of a residual mix, which is not published there',
    );
  });

  it('takes the average of its own grid', () => {
    const both = edition([...grid.factors, ...ofGrid('0.7', { id: 'grid', region: 'HK' }).factors], {
      id: 'grid',
      family: 'grid',
    });
    const lines = [power('1 MWh'), power('1 MWh', { site: 'B', region: 'HK' })];
    expect(take(lines, { editions: [both], preset: [] }).told).toEqual([
      'A: 500 kgCO2e by grid',
      'B: 700 kgCO2e by grid',
    ]);
  });

  it('takes the average of the grid, not what was chosen for the losses in it', () => {
    const line = power('1 MWh');
    const basis = basisOf({ preset: [] });
    const located = takeInventory([line], basis).value;
    const lost = emission('1 kgCO2e', { line, purpose: 'losses', chosen: chosenOf(mix.factors) });
    const { value } = takeMarket({ ...located, emissions: [lost, ...located.emissions] }, basis);
    expect(value.emissions.slice(2).map(told)).toEqual(['A: 500 kgCO2e by grid']);
  });

  it('says once for all lines that there is no residual mix, and of which grid', () => {
    const anywhere = ofGrid('0.5', { id: 'grid', region: '' });
    expect(take([power('1 kWh'), power('1 kWh', { site: 'B' })], { preset: [] }).said).toHaveLength(1);
    expect(take([power('1 kWh', { region: '' })], { preset: [], editions: [anywhere] }).said).toEqual([
      'note residual-missing: no residual mix is known for the grid; electricity without instruments takes the grid average there',
    ]);
  });

  const named = (choice: FactorChoice): Partial<Company> => ({
    factorRules: new Map([
      ['electricity', new Map([['residual', { fallback: choice, byYear: new Map(), byRegion: new Map() }]])],
    ]),
  });
  const place = { file: 'esgcalc.yaml', line: 3 };
  it('has to be there where the company itself names a mix', () => {
    const late = [grid, ofGrid('0.8', { id: 'mix', published: '2026-06-30' })];
    const found = take([power('100 kWh')], {
      editions: late,
      preset: [],
      company: named({ by: 'family', family: 'mix', place }),
    });
    expect([found.told, found.said]).toEqual([
      [],
      [
        'error factor-missing: no residual factor for electricity in CN, 2025: no edition of mix was published by 2025-12-31 [2 activity]',
      ],
    ]);
  });

  it('is a fault where the mix is of another unit', () => {
    const ofLitres = edition(
      [factor('0.8 kgCO2e/L', { activity: 'electricity', kind: 'residual', edition: 'mix', region: 'CN' })],
      {
        id: 'mix',
        family: 'mix',
      },
    );
    const found = take([power('100 kWh')], { editions: [grid, ofLitres] });
    expect([found.told, found.said.map((text) => text.split(':')[0])]).toEqual([[], ['error factor-unit-mismatch']]);
  });

  it('has to be sound where the preset names one', () => {
    const twins = [grid, mix, edition([], { id: 'mix-again', family: 'mix' })];
    const found = take([power('100 kWh')], { editions: twins });
    expect([found.told, found.said]).toEqual([
      [],
      ['error factor-ambiguous: two factors fit electricity, 2025: mix and mix-again [2 activity]'],
    ]);
  });

  it('is none where there is no average either, which was said before', () => {
    const found = take([power('100 kWh')], { editions: [mix], preset: [] });
    expect([found.told, found.said]).toEqual([[], []]);
  });

  it('is none of what is no electricity of scope 2', () =>
    expect(take([power('100 kWh', { scope: '3.8' }), power('1 tCO2e')]).told).toEqual([]));
});

describe('what instruments carry', () => {
  it('is nothing of certificates, which says why', () => {
    const { ours } = take([power('3 MWh'), rec('3 MWh')]);
    expect(ours[0]).toMatchObject({
      purpose: 'market',
      scope: '2',
      gas: 'CO2e',
      factor: undefined,
      chosen: undefined,
      coveredBy: { subject: { name: 'I-REC' } },
    });
    expect(ours[0] && stepsOf(ours[0].result)).toEqual([
      'rows 3 MWh',
      'covered by 3 MWh',
      '= 3 MWh',
      '× 0 kgCO2e/kWh = 0 (certificates stand for generation without emissions)',
      '= 0 kgCO2e',
    ]);
    expect(ours[0]?.result.name).toBe('');
  });

  it('is nothing of contracts for wind', () => {
    const { ours, said } = take([power('3 MWh'), ppa('3 MWh', { class: 'Wind' })]);
    expect(said).toEqual([]);
    expect(ours[0] && stepsOf(ours[0].result)[3]).toBe('× 0 kgCO2e/kWh = 0 (Wind emits none)');
  });

  it('is what the factor of a contract says', () => {
    const supplier = edition(
      [factor('0.2 kgCO2e/kWh', { activity: 'electricity', kind: 'supplier', edition: 'supplier' })],
      { id: 'supplier' },
    );
    const {
      ours,
      told: found,
      said,
    } = take([power('3 MWh'), ppa('1 MWh', { pin: 'supplier', pinWhy: 'the contract' })], {
      editions: [grid, mix, supplier],
    });
    expect([found, said]).toEqual([['A: 200 kgCO2e by PPA', 'A: 1600 kgCO2e by mix'], []]);
    expect(ours[0]?.chosen?.pinnedWhy).toBe('the contract');
    expect(ours[0]).toMatchObject({ purpose: 'market', scope: '2', factor: { edition: 'supplier' } });
  });

  it('is a fault where the factor of a contract is of another unit, and covers all the same', () => {
    const supplier = edition([factor('0.2 kgCO2e/L', { activity: 'electricity', edition: 'supplier' })], {
      id: 'supplier',
    });
    const found = take([power('3 MWh'), ppa('1 MWh', { pin: 'supplier', pinWhy: 'the contract' })], {
      editions: [grid, mix, supplier],
    });
    expect([found.told, found.said.map((text) => text.split(':')[0])]).toEqual([
      ['A: 1600 kgCO2e by mix'],
      ['error factor-unit-mismatch'],
    ]);
  });

  it('is a fault of other contracts, which cover all the same', () => {
    const { told: found, said, value } = take([power('3 MWh'), ppa('1 MWh', { class: 'coal' })]);
    expect(said).toEqual(['error instrument-factor: the PPA (coal) says nothing of its emissions [2 activity]']);
    expect([found, value.market?.covers.length]).toEqual([['A: 1600 kgCO2e by mix'], 1]);
  });

  it('is a fault of a pin that nobody knows, and nothing else', () => {
    const found = take([power('3 MWh'), ppa('1 MWh', { pin: 'nobody' })]);
    expect([found.told, found.said.map((text) => text.split(':')[0])]).toEqual([
      ['A: 1600 kgCO2e by mix'],
      ['error pin-unknown'],
    ]);
  });

  it('is nothing of what is held, which is said', () => {
    const { told: found, said } = take([power('3 MWh'), rec('3 MWh', { details: { ...cancelled, status: 'held' } })]);
    expect([found, said]).toEqual([
      ['A: 2400 kgCO2e by mix'],
      ['warning instrument-held: 3 MWh of I-REC, 2025, are held and not cancelled; they do not count [2 status]'],
    ]);
  });

  it('is not more than there is electricity for', () =>
    expect(take([power('1 MWh'), rec('5 MWh')]).said.map((text) => text.split(':')[0])).toEqual([
      'error instrument-excess',
    ]));
});

describe('an emission of the market', () => {
  const heat = ledger(activity('heat', { scope: '2', group: 'heat' }), '1 GJ');
  it.each([
    [
      'is one under its own factors',
      emission('1 kgCO2e', { purpose: 'market', scope: '2', line: power('1 kWh') }),
      true,
    ],
    ['is that of heat where it is', emission('1 kgCO2e', { scope: '2', line: heat }), true],
    ['is what a supplier gave for electricity', emission('1 kgCO2e', { scope: '2', line: power('1 tCO2e') }), true],
    ['is none of electricity by its place', emission('1 kgCO2e', { scope: '2', line: power('1 kWh') }), false],
    ['is none of another scope', emission('1 kgCO2e', { scope: '1', line: heat }), false],
    ['is none upstream', emission('1 kgCO2e', { scope: '2', purpose: 'upstream', line: heat }), false],
  ])('%s', (_, each, expected) => expect(isOfMarket(each)).toBe(expected));
});
