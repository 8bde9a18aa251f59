// Whether market-based scope 2 is computed, and which KPIs go without it.
import { describe, expect, it } from 'vitest';
import { isMarketBased, withoutMarket } from '../../../src/compute/market/isMarketBased.ts';
import { UNNAMED_COMPANY, type Company } from '../../../src/domain/company.ts';
import type { LedgerLine } from '../../../src/domain/ledger.ts';
import { kpi, kpiTable } from '../../support/kpis.ts';
import { activity, instrument, ledger } from '../../support/ledgerLines.ts';

const kpis = kpiTable(
  kpi('scope1', { kind: 'emissions', scope: '1' }, 't'),
  kpi('market', { kind: 'market', scope: '2' }, 't'),
  kpi('covered', { kind: 'instruments', sort: 'any' }, 'kWh'),
  kpi('total', { kind: 'sum', parts: ['scope1', 'market'] }, 't'),
  kpi('location', { kind: 'sum', parts: ['scope1'] }, 't'),
  kpi('share', { kind: 'ratio', top: 'total', per: 'revenue' }, 't/RMB'),
  kpi('per', { kind: 'ratio', top: 'scope1', per: 'covered' }, 't/kWh'),
  kpi('circle', { kind: 'sum', parts: ['circle', 'scope1'] }, 't'),
  kpi('ring', { kind: 'sum', parts: ['ring', 'market'] }, 't'),
);

describe('market-based scope 2', () => {
  const lines = [ledger(activity('electricity'), '1 kWh')];
  const target = (key: string): Partial<Company> => ({ targets: [{ kpi: key }] as unknown as Company['targets'] });
  const own = (parts: readonly string[]): Partial<Company> => ({
    kpis: kpiTable(kpi('mine', { kind: 'sum', parts }, 't')),
  });
  const isAsked = (each: readonly LedgerLine[], company: Partial<Company>): boolean =>
    isMarketBased(each, { ...UNNAMED_COMPANY, ...company }, kpis);

  it.each([
    ['where the company says so', { marketBased: true }, true],
    ['where a target rests on it', target('share'), true],
    ['where a KPI of the company’s own does', own(['market']), true],
    ['where a target rests on such a KPI', { ...own(['total']), ...target('mine') }, true],
    ['not where nobody asks', {}, false],
    ['not for another target', target('location'), false],
    ['not for another KPI of its own', own(['scope1']), false],
    ['not for a target of a KPI that is not known', target('none'), false],
  ])('is computed %s', (_, company, expected) => expect(isAsked(lines, company)).toBe(expected));

  it('is computed where there is an instrument', () =>
    expect(isAsked([...lines, ledger(instrument('PPA'), '1 kWh')], {})).toBe(true));
});

it('the KPIs without it rest on none of its figures, however deep', () =>
  expect([...withoutMarket(kpis).keys()]).toEqual(['scope1', 'location', 'circle']));
