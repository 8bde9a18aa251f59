// The key of a ledger line of water in litres, for tests that add lines up.
import { Fraction } from '../../src/domain/fraction.ts';
import type { LedgerKey } from '../../src/domain/ledger.ts';
import type { Unit } from '../../src/domain/unit.ts';

export const litre: Unit = { symbol: 'L', ratio: Fraction.one, dimensions: new Map([['volume', 1]]) };

/** The line of a site in a year. */
export const waterKey = (site: string, year = '2025'): LedgerKey => ({
  year,
  subject: {
    use: 'activity',
    name: 'water',
    dimensions: ['volume'],
    scope: '',
    emits: [],
    sign: 1,
    group: 'water',
    labels: { en: 'Water', 'zh-Hant': '自來水', 'zh-Hans': '自来水' },
  },
  class: '',
  site,
  entity: '',
  region: '',
  unit: litre,
  scope: '',
  pin: '',
  pinWhy: '',
  details: {},
  portion: undefined,
  asAt: '',
  share: undefined,
  groups: [],
});
