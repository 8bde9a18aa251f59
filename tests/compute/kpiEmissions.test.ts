// Which emissions, gaps and covers belong to a KPI, year by year.
import { describe, expect, it } from 'vitest';
import { byYear, emissionsIn, type Addends, type YearSlice } from '../../src/compute/kpiEmissions.ts';
import type { Emission, Gap } from '../../src/compute/takeInventory.ts';
import type { InstrumentLine } from '../../src/compute/market/reviewInstruments.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { figure } from '../support/figures.ts';
import { shown, stepsOf } from '../support/inWords.ts';
import { emission, inventoryOf } from '../support/inventories.ts';
import { activity, instrument, ledger } from '../support/ledgerLines.ts';
import { resultUnits } from '../support/quantities.ts';

const electricity = activity('electricity', { scope: '2', group: 'electricity' });
const heat = activity('heat', { scope: '2', group: 'heat' });
const power = (own: Partial<LedgerLine> = {}) => ledger(electricity, '10 kWh', { year: '2025', ...own });
const steam = () => ledger(heat, '10 GJ', { year: '2025' });
const rec = (name: string, isCertificate: boolean) =>
  ledger(instrument(name, isCertificate), '3 MWh', { year: '2025' }) as InstrumentLine;
const gap = (own: Partial<Gap>): Gap => ({
  line: power({ site: 'gap' }),
  purpose: 'ghg',
  scope: '1',
  gas: 'CO2e',
  ...own,
});

/** A year with one emission of each sort, its result a different number each. */
const emissions = (): Emission[] => [
  emission('1 kgCO2e'),
  emission('2 kgCO2e', { scope: '2', line: power() }),
  emission('4 kgCO2e', { scope: '3.6' }),
  emission('8 kgCO2e', { scope: '3.3', purpose: 'upstream' }),
  emission('16 kgCO2e', { scope: '3.3', purpose: 'losses' }),
  emission('32 kg', { scope: '', purpose: 'exhaust', gas: 'NOx' }),
  emission('64 kg', { scope: '', purpose: 'biogenic', gas: 'biogenic CO2' }),
  emission('128 kgCO2e', { scope: '', purpose: 'outside', gas: 'HCFC-22' }),
  emission('256 kgCO2e', { scope: '2', purpose: 'market', line: power() }),
  emission('512 kgCO2e', { scope: '2', line: steam() }),
  emission('1024 kgCO2e', { scope: '1', gas: 'CH4' }),
];

const sliceOf = (own: Parameters<typeof inventoryOf>[0], year = '2025'): YearSlice => {
  const slice = byYear(inventoryOf(own)).get(year);
  if (slice === undefined) throw new Error('the year has nothing');
  return slice;
};
const amounts = ({ parts, unit }: Addends): string =>
  `${parts.map(({ amount }) => amount.toExactText()).join('+')} ${unit.symbol}`;
type Content = Parameters<typeof emissionsIn>[0];
const added = (content: Content, own: Parameters<typeof inventoryOf>[0]): Addends =>
  emissionsIn(content, sliceOf(own), resultUnits());

describe('emissions of a KPI', () => {
  it.each([
    [{ kind: 'emissions', scope: '1' }, '1+1024 kgCO2e'],
    [{ kind: 'emissions', scope: '2' }, '2+512 kgCO2e'],
    [{ kind: 'emissions', scope: '3' }, '4+8+16 kgCO2e'],
    [{ kind: 'emissions', scope: '3.3' }, '8+16 kgCO2e'],
    [{ kind: 'emissions', scope: '3.1' }, ' kgCO2e'],
    [{ kind: 'emissions', scope: 'outside' }, '128 kgCO2e'],
    [{ kind: 'gas', gas: 'NOx' }, '32 kg'],
    [{ kind: 'gas', gas: 'biogenic CO2' }, '64 kg'],
    [{ kind: 'gas', gas: 'CH4' }, ' kg'], // what counts in the scopes is no gas beside them
    // Electricity under its own factors, heat as located
    [{ kind: 'market', scope: '2' }, '256+512 kgCO2e'],
  ] as const)('%j are %s', (content, expected) =>
    expect(amounts(added(content, { emissions: emissions() }))).toBe(expected),
  );

  it('have the figures of the inventory itself', () => {
    const one = emission('1 kgCO2e');
    expect(added({ kind: 'emissions', scope: '1' }, { emissions: [one] }).parts).toEqual([one.result]);
  });

  it('lie in the scope of the emission, not of its line', () => {
    const moved = emission('3 kgCO2e', { scope: '3.13', line: power() });
    expect(amounts(added({ kind: 'emissions', scope: '2' }, { emissions: [moved] }))).toBe(' kgCO2e');
  });
});

describe('gaps of a KPI', () => {
  const gaps = [
    gap({ scope: '1' }),
    gap({ scope: '2', line: power({ site: 'office' }) }),
    gap({ scope: '3.6', line: power({ site: 'trip' }) }),
    gap({ scope: '', purpose: 'exhaust', gas: 'NOx', line: power({ site: 'car' }) }),
  ];
  const sites = (content: Content): string[] => added(content, { gaps }).lines.map(({ site }) => site);
  it.each([
    [{ kind: 'emissions', scope: '1' }, ['gap']],
    [{ kind: 'emissions', scope: '2' }, ['office']],
    [{ kind: 'market', scope: '2' }, ['office']],
    [{ kind: 'emissions', scope: '3' }, ['trip']],
    [{ kind: 'gas', gas: 'NOx' }, ['car']],
    [{ kind: 'gas', gas: 'SOx' }, []],
    [{ kind: 'emissions', scope: 'outside' }, []],
  ] as const)('%j are those of %j', (content, expected) => expect(sites(content)).toEqual(expected));

  it('market-based are those of exhaust gases never', () =>
    expect(added({ kind: 'market', scope: '2' }, { gaps: [gap({ scope: '2', purpose: 'exhaust' })] }).lines).toEqual(
      [],
    ));

  it('market-based hold the instruments too, which may say / themselves', () => {
    const lines = [power(), rec('I-REC', true), rec('PPA', false)];
    expect(added({ kind: 'market', scope: '2' }, { lines, gaps: [gap({ scope: '2' })] }).lines).toEqual([
      gap({}).line,
      lines[1],
      lines[2],
    ]);
    expect(added({ kind: 'emissions', scope: '2' }, { lines }).lines).toEqual([]);
  });
});

describe('electricity that instruments cover', () => {
  const [certificate, contract] = [rec('I-REC', true), rec('PPA', false)];
  const covers = [
    { line: power(), by: certificate, figure: figure('3000 kWh') },
    { line: power(), by: contract, figure: figure('500 kWh') },
  ];
  const lines = [power(), certificate, contract];

  it.each([
    ['any', '3+0.5 MWh', [certificate, contract]],
    ['certificates', '3 MWh', [certificate]],
    ['contracts', '0.5 MWh', [contract]],
  ] as const)('of %s is %s', (sort, expected, ofLines) => {
    const found = added({ kind: 'instruments', sort }, { lines, market: { covers } });
    expect([amounts(found), found.lines]).toEqual([expected, ofLines]);
  });

  it('is converted to megawatt-hours in sight', () => {
    const [part] = added({ kind: 'instruments', sort: 'contracts' }, { lines, market: { covers } }).parts;
    expect(part && stepsOf(part)).toEqual(['rows 500 kWh', 'unit × 0.001', '= 0.5 MWh']);
    expect(shown(part)).toBe('0.5 MWh');
  });
});

describe('the years of an inventory', () => {
  it('hold their own lines, emissions, gaps, energies and covers, in order', () => {
    const [now, then] = [power(), power({ year: '2024' })];
    const later = { ...now, site: 'other' };
    const energies = [now, then].map((line) => ({ line, result: undefined, basis: '' as const }));
    const covers = [now, then].map((line) => ({ line, by: rec('PPA', false), figure: figure('1 kWh') }));
    const ours = [now, then, later].map((line) => emission('1 kgCO2e', { line }));
    const years = byYear(
      inventoryOf({
        lines: [now, then, later],
        emissions: ours,
        gaps: [gap({ line: then }), gap({ line: now })],
        energies,
        market: { covers },
      }),
    );
    expect([...years.keys()]).toEqual(['2025', '2024']);
    expect(years.get('2025')).toEqual({
      lines: [now, later],
      emissions: [ours[0], ours[2]],
      kinds: [0, 0],
      ofKind: [ours[0]],
      gaps: [gap({ line: now })],
      energies: [energies[0]],
      covers: [covers[0]],
    });
    expect(years.get('2024')).toEqual({
      lines: [then],
      emissions: [ours[1]],
      kinds: [0],
      ofKind: [ours[1]],
      gaps: [gap({ line: then })],
      energies: [energies[1]],
      covers: [covers[1]],
    });
  });

  it('know each kind of emission once', () => {
    const all = emissions();
    const { kinds, ofKind } = sliceOf({ emissions: [...all, ...all] });
    // Eleven emissions of eleven kinds: heat and electricity differ in the market alone.
    const eleven = Array.from({ length: 11 }, (_, at) => at);
    expect(kinds).toEqual([...eleven, ...eleven]);
    expect(ofKind).toEqual(all);
  });

  it('number their kinds for themselves', () => {
    const other = emission('5 kgCO2e', { line: power({ year: '2024' }), scope: '2' });
    expect(sliceOf({ emissions: [emission('1 kgCO2e'), other] }, '2024').kinds).toEqual([0]);
    expect(
      amounts(
        emissionsIn(
          { kind: 'emissions', scope: '2' },
          sliceOf({ emissions: [emission('1 kgCO2e'), other] }, '2024'),
          resultUnits(),
        ),
      ),
    ).toBe('5 kgCO2e');
  });

  it('are none of nothing', () => expect(byYear(inventoryOf({})).size).toBe(0));
});
