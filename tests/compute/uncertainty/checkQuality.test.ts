// What the check of results says of uncertainty and quality, each at its limit.
import { describe, expect, it } from 'vitest';
import { checkQuality } from '../../../src/compute/uncertainty/checkQuality.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import type { ActivityUncertainty } from '../../../src/domain/uncertainty.ts';
import { emissionOf } from '../../support/inventories.ts';
import { line } from '../../support/ledgerLines.ts';
import { amount } from '../../support/quantities.ts';
import { factorOf, resultsOf, saying } from '../../support/uncertainty.ts';

const found = (
  emissions: readonly Emission[],
  stated: Readonly<Record<string, ActivityUncertainty>> = {},
  code = '',
): Diagnostic[] =>
  checkQuality(resultsOf(emissions, stated, ['2024', '2025'])).filter((each) => each.code.startsWith(code));
const of = (name: string, tonnes: string, own: Partial<LedgerLine> = {}, scope = '1'): Emission =>
  emissionOf({ tonnes, scope, of: line(name, own), factor: factorOf(`ef/${name}`) });
const told = ({ message, about, evidence }: Diagnostic): unknown[] => [message, about?.names, about?.year, evidence];

describe('estimates', () => {
  const estimated = { details: { estimated: 'by floor area' } };

  it('are told for each scope with more than a tenth of them', () => {
    const emissions = [
      of('diesel', '10', estimated),
      of('petrol', '90'), // a tenth of scope 1: the limit itself
      of('electricity', '12', estimated, '2'),
      of('electricity', '84', {}, '2'), // 12 of 96
      of('flight', '1', estimated, '3.6'),
      of('diesel', '1', { ...estimated, year: '2024' }),
    ];
    expect(found(emissions).map(told)).toEqual([
      [
        '100.0 % of the emissions of scope 1 in 2024 rest on estimates; the limit is 10.0 %',
        ['scope1', 'ghg_total'],
        '2024',
        { share: '1', limit: '0.1' },
      ],
      [
        '12.5 % of the emissions of scope 2 in 2025 rest on estimates; the limit is 10.0 %',
        ['scope2_location', 'ghg_total'],
        '2025',
        { share: '0.125', limit: '0.1' },
      ],
      [
        '100.0 % of the emissions of scope 3 in 2025 rest on estimates; the limit is 10.0 %',
        ['scope3', 'ghg_total'],
        '2025',
        { share: '1', limit: '0.1' },
      ],
    ]);
  });

  it('have no share of nothing', () => expect(found([of('diesel', '0', estimated)])).toEqual([]));
});

describe('errors that are too large to propagate', () => {
  const large = (emissions: readonly Emission[], activity?: string, factor?: string): unknown[] => {
    const share = (text?: string): ReturnType<typeof amount> | undefined =>
      text === undefined ? undefined : amount(text);
    return found(
      emissions,
      { diesel: saying({ activity: share(activity), factor: share(factor) }) },
      'uncertainty-large',
    ).map(told);
  };

  it('are told for quantity and factor each, with the source by class and place', () => {
    expect(large([of('diesel', '1', { class: 'B7', site: 'Depot', region: 'HK' })], '0.61', '0.75')).toEqual([
      [
        'the activity uncertainty of diesel, B7, Depot in 2025 is 61.0 %, above 60.0 %: error propagation holds for small ones only',
        ['scope1', 'diesel'],
        '2025',
        { halfWidth: '0.61', limit: '0.6' },
      ],
      [
        'the factor uncertainty of diesel, B7, Depot in 2025 is 75.0 %, above 60.0 %: error propagation holds for small ones only',
        ['scope1', 'diesel'],
        '2025',
        { halfWidth: '0.75', limit: '0.6' },
      ],
    ]);
  });

  it('name the region where there is no site', () => {
    expect(JSON.stringify(large([of('diesel', '1', { region: 'HK' })], '0.61'))).toContain('of diesel, HK in 2025');
  });

  it('are not told at the limit, or where nothing is stated', () => {
    expect(large([of('diesel', '1')], '0.6', '0.6')).toEqual([]);
    expect(large([of('diesel', '1')])).toEqual([]);
  });

  it.each([[['70 %', '80 %', '65 %']], [['80 %', '70 %']], [['5 %', '80 %']]])(
    'are told once for a source, the widest of its rows: %j',
    (widths) => {
      const emissions = widths.map((uncertainty, index) =>
        of('diesel', String(index + 1), { details: { uncertainty } }),
      );
      expect(large(emissions)).toMatchObject([
        [expect.stringContaining('is 80.0 %'), ['scope1', 'diesel'], '2025', { halfWidth: '0.8' }],
      ]);
    },
  );
});

it('factors that several sources share are told with both ranges', () => {
  // ± 10 % of 60 t and of 80.04 t: 14.004 together; √(36 + 64.06…) = 10.0032… apart
  const stated = { diesel: saying({ factor: amount('0.1') }) };
  const [diagnostic, ...more] = found(
    [of('diesel', '60', { site: 'A' }), of('diesel', '80.04', { site: 'B' })],
    stated,
  );
  expect(more).toEqual([]);
  expect(diagnostic && told(diagnostic)).toEqual([
    '2 sources of 2025 share the factor ef/diesel; together they are sure to ± 14.0 t, not ± 10.0 t as if independent',
    ['ef/diesel', 'ghg_total'],
    '2025',
    { shared: '14.004', independent: expect.stringMatching(/^10\.0032/) },
  ]);
});

describe('sources without scores', () => {
  const scored = { details: { pedigree: '1;1;1;1;1' } };

  it('are told by name where others have them, with their tonnes and their share', () => {
    const emissions = [
      of('taxi', '3', { site: 'B' }, '3.6'),
      of('petrol', '80', scored),
      of('diesel', '12', { class: 'B7' }),
      of('diesel', '5', { class: 'B7', ...scored }), // the same source
      of('bus', '0', { site: 'B' }, '3.6'),
    ];
    // 15 of 100
    expect(found(emissions).map(told)).toEqual([
      [
        'without quality scores in 2025: bus, B; diesel, B7; taxi, B (15.0 % of the emissions), while others have them',
        ['ghg_total'],
        '2025',
        { tonnes: '15', share: '0.15' },
      ],
    ]);
  });

  it('are named once, whatever scopes they stand in', () => {
    const emissions = [of('petrol', '80', scored), of('diesel', '10'), of('diesel', '10', {}, '3.3')];
    expect(found(emissions).map(({ message }) => message)).toEqual([
      'without quality scores in 2025: diesel (20.0 % of the emissions), while others have them',
    ]);
  });

  it('are not told where none has scores, all have them, or there is nothing', () => {
    expect(found([of('petrol', '80'), of('diesel', '10')])).toEqual([]);
    expect(found([of('petrol', '80', scored), of('diesel', '10', scored)])).toEqual([]);
    expect(found([of('petrol', '0', scored), of('diesel', '0')])).toEqual([]);
  });
});
