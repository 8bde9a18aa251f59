// What a KPI counts, as factors/kpis.csv and company files write it.
import { describe, expect, it } from 'vitest';
import { parseKpiContent, partsOf, type KpiContent } from '../../src/domain/kpi.ts';

describe('parseKpiContent', () => {
  it.each<[string, KpiContent]>([
    ['emissions 3.6', { kind: 'emissions', scope: '3.6' }],
    ['emissions outside', { kind: 'emissions', scope: 'outside' }],
    ['market 2', { kind: 'market', scope: '2' }],
    ['instruments any', { kind: 'instruments', sort: 'any' }],
    ['instruments certificates', { kind: 'instruments', sort: 'certificates' }],
    ['instruments contracts', { kind: 'instruments', sort: 'contracts' }],
    ['primary 3', { kind: 'primary', scope: '3' }],
    ['gas biogenic CO2', { kind: 'gas', gas: 'biogenic CO2' }],
    ['activity petrol', { kind: 'quantity', activity: 'petrol' }],
    ['group waste nonhazardous', { kind: 'group', group: 'waste nonhazardous' }],
    ['energy direct', { kind: 'energy', part: 'direct' }],
    ['energy renewable', { kind: 'energy', part: 'renewable' }],
    ['treated diverted', { kind: 'treated', to: 'diverted' }],
    ['treated disposed', { kind: 'treated', to: 'disposed' }],
    ['measure revenue', { kind: 'measure', measure: 'revenue' }],
    ['sum scope1 + scope2_location+scope3', { kind: 'sum', parts: ['scope1', 'scope2_location', 'scope3'] }],
    ['sum scope1', { kind: 'sum', parts: ['scope1'] }],
    ['ratio ghg_total / revenue', { kind: 'ratio', top: 'ghg_total', per: 'revenue' }],
    ['ratio ghg_total/revenue', { kind: 'ratio', top: 'ghg_total', per: 'revenue' }],
    ['carbon cost', { kind: 'cost' }],
    ['  gas \t NOx  ', { kind: 'gas', gas: 'NOx' }],
  ])('%s', (text, content) => expect(parseKpiContent(text)).toEqual(content));

  it.each([
    '',
    'emissions',
    'emissions ',
    'emission 1',
    'the gas NOx',
    'instruments some',
    'energy solar',
    'treated burnt',
    'ratio ghg_total',
    'ratio / revenue',
    'ratio ghg_total /',
    'ratio a / b / c',
    'carbon price',
    '- emissions 1',
    'gas NOx\nSOx',
  ])('"%s" is none', (text) => expect(parseKpiContent(text)).toBeUndefined());
});

describe('partsOf', () => {
  it('are the terms of a sum and both sides of a ratio', () => {
    expect(partsOf({ kind: 'sum', parts: ['scope1', 'scope3'] })).toEqual(['scope1', 'scope3']);
    expect(partsOf({ kind: 'ratio', top: 'ghg_total', per: 'revenue' })).toEqual(['ghg_total', 'revenue']);
    expect(partsOf({ kind: 'emissions', scope: '1' })).toEqual([]);
    expect(partsOf({ kind: 'cost' })).toEqual([]);
  });
});
