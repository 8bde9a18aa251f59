// The share of a scope that rests on primary data: the masses beside each other, worked by hand.
import { describe, expect, it } from 'vitest';
import { PERCENT, primaryShare } from '../../src/compute/primaryShare.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import { stepsOf } from '../support/inWords.ts';
import { emission, inventoryOf } from '../support/inventories.ts';
import { activity, ledger } from '../support/ledgerLines.ts';
import { resultUnits, unit } from '../support/quantities.ts';

const flight = activity('flight', { scope: '3.6' });
const said = (result: string, dataType?: string, own: Partial<Emission> = {}, year = '2025'): Emission =>
  emission(result, {
    scope: '3.6',
    line: ledger(flight, '1 trip', { year, details: dataType === undefined ? {} : { 'data type': dataType } }),
    ...own,
  });
const share = (emissions: readonly Emission[], scope = '3', inUnit = unit('%')) =>
  primaryShare('share', scope, inventoryOf({ emissions }), '2025', inUnit, resultUnits());

const emissions = [
  said('30 kgCO2e', 'primary'),
  said('90 kgCO2e', 'secondary'),
  said('40 kgCO2e'),
  said('1000 kgCO2e', 'primary', { purpose: 'biogenic' }), // beside the scopes
  said('1000 kgCO2e', 'primary', {}, '2024'), // of another year
  said('240 kgCO2e', 'primary', { scope: '1' }), // of another scope
];

describe('the share of primary data', () => {
  it('is what rests on it over all of the scope', () => {
    const value = share(emissions);
    // 30 / (30 + 90 + 40) = 0.1875 = 18.75 %
    expect(value.status === 'value' && stepsOf(value.figure)).toEqual(['30 kgCO2e over 160 kgCO2e = 18.75 % as share']);
    expect(value).toMatchObject({
      without: [],
      figure: {
        because: {
          top: { name: 'primary data', because: { kind: 'sum', parts: [emissions[0]?.result] } },
          bottom: {
            name: 'scope 3',
            because: { kind: 'sum', parts: emissions.slice(0, 3).map(({ result }) => result) },
          },
        },
      },
    });
  });

  it.each([
    ['in another unit', emissions, '3', '1', ['30 kgCO2e over 160 kgCO2e = 0.1875 1 as share']],
    ['of a category', emissions, '3.6', '%', ['30 kgCO2e over 160 kgCO2e = 18.75 % as share']],
    ['of scope 1', emissions, '1', '%', ['240 kgCO2e over 240 kgCO2e = 100 % as share']],
    [
      'where only other data are named',
      [said('5 kgCO2e', 'secondary')],
      '3',
      '%',
      ['0 kgCO2e over 5 kgCO2e = 0 % as share'],
    ],
  ])('%s', (_, each, scope, symbol, expected) => {
    const value = share(each, scope, unit(symbol));
    expect(value.status === 'value' && stepsOf(value.figure)).toEqual(expected);
  });

  it.each([
    ['no row says what its data are', [said('5 kgCO2e')], '3'],
    ['nothing is emitted', [said('0 kgCO2e', 'primary')], '3'],
    ['there is none of the scope', emissions, '2'],
  ])('is not known where %s', (_, each, scope) => expect(share(each, scope)).toEqual({ status: 'missing' }));

  it('has no dimension', () => expect(PERCENT).toEqual(unit('%')));
});
