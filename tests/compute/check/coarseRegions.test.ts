// A site on the factor of a whole country, where the edition has several regions of it.
import { expect, it } from 'vitest';
import { findCoarseRegions } from '../../../src/compute/check/coarseRegions.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Factor } from '../../../src/domain/factor.ts';
import { activityOf, editionOf, emissionOf, factorOf, lineOf, resultsOf } from '../../support/madeResults.ts';

const at = (region: string, more: Partial<Factor> = {}): Factor => factorOf('grid-2024', { region, ...more });
/** An emission of a site in a region, on the factor of the country. */
function power(site: string, more: Parameters<typeof lineOf>[1] = {}, rest: Partial<Emission> = {}): Emission {
  const line = lineOf(activityOf('electricity'), { site, region: 'CN', ...more });
  return emissionOf(line, '1', 'grid-2024', { factor: at('CN'), ...rest });
}
const found = (emissions: readonly Emission[], factors: readonly Factor[]): ReturnType<typeof findCoarseRegions> =>
  findCoarseRegions(resultsOf({ emissions, editions: [editionOf('grid-2024', { factors })] }));

const regions = [at('CN'), at('CN-SH'), at('CN-GD'), at('CN-BJ'), at('CNX'), at('HK')];

it('is told once for all its sites and years', () =>
  expect(
    found(
      [power('Mill', { year: '2025' }), power('HQ', { year: '2024' }), power('HQ', { year: '2025' }), power('')],
      regions,
    ),
  ).toEqual([
    expect.objectContaining({
      severity: 'warning',
      code: 'region-coarse',
      message:
        'electricity of HQ, Mill stands on the factor of CN as a whole (2024, 2025); grid-2024 has 3 regions within it',
      place: { file: 'a.csv', record: 2, field: 'region' },
      about: { names: ['electricity'] },
      evidence: { region: 'CN', 'finer regions': '3' },
    }),
  ]));

it('may be of rows without a site', () =>
  expect(found([power('')], regions)[0]?.message).toMatch(/^electricity of rows without a site stands on/));

it('wants two regions within, of its activity and gas, each counted once', () => {
  expect(found([power('HQ')], [at('CN-SH'), at('CN-GD')])).toHaveLength(1);
  expect(found([power('HQ')], [at('CN-SH')])).toEqual([]);
  expect(found([power('HQ')], [at('CN-SH'), at('CN-SH', { class: 'green' })])).toEqual([]);
  expect(found([power('HQ')], [at('CN-SH'), at('CN-GD', { activity: 'heat' })])).toEqual([]);
  expect(found([power('HQ')], [at('CN-SH'), at('CN-GD', { gas: 'CO2' })])).toEqual([]);
  expect(findCoarseRegions(resultsOf({ emissions: [power('HQ')] }))).toEqual([]);
});

it('is of a line that has that region itself, and of greenhouse gases by a regional factor', () => {
  expect(found([power('HQ', { region: 'CN-SH' })], regions)).toEqual([]);
  expect(found([power('HQ', { region: '' }, { factor: at('') })], regions)).toEqual([]);
  expect(found([power('HQ', {}, { factor: undefined })], regions)).toEqual([]);
  expect(found([power('HQ', {}, { purpose: 'losses' })], regions)).toEqual([]);
});

it('is told of each activity, region and family by itself, with the most regions that an edition has', () => {
  const later = factorOf('grid-2025', { region: 'CN' });
  const other = factorOf('heat-2025', { region: 'CN' });
  const hongKong = at('HK');
  const emissions = [
    power('HQ', { year: '2024' }),
    power('HQ', { year: '2025' }, { factor: later }),
    power('Mill', {}, { factor: other }),
    power('Shop', { region: 'HK' }, { factor: hongKong }),
    emissionOf(lineOf(activityOf('heat'), { region: 'CN', site: 'HQ' }), '1', 'x', { factor: at('CN') }),
  ];
  const of = (edition: string, count: number, region = 'CN'): Factor[] =>
    Array.from({ length: count }, (_, part) => factorOf(edition, { region: `${region}-${part}` }));
  const editions = [
    editionOf('grid-2024', { factors: [...of('grid-2024', 2), ...of('grid-2024', 2, 'HK')] }),
    editionOf('grid-2025', { factors: of('grid-2025', 5) }),
    editionOf('heat-2025', { family: 'heat', factors: of('heat-2025', 3) }),
  ];
  expect(
    findCoarseRegions(resultsOf({ emissions, editions })).map(({ message, evidence }) => [
      message.split(' stands')[0],
      evidence?.['finer regions'],
    ]),
  ).toEqual([
    ['electricity of HQ', '5'],
    ['electricity of Mill', '3'],
    ['electricity of Shop', '2'],
    ['heat of HQ', '2'],
  ]);
});
