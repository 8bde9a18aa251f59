// What a KPI is computed from: through sums and ratios, however deep, and to an end where one is computed from itself.
import { describe, expect, it } from 'vitest';
import { isScopeTotal, restsOn, scopesIn, standsOn, standsOnFactors } from '../../src/compute/kpiParts.ts';
import type { Kpi, KpiContent } from '../../src/domain/kpi.ts';
import { kpi, kpisOf } from '../support/kpis.ts';

const contents: Readonly<Record<string, KpiContent>> = {
  scope1: { kind: 'emissions', scope: '1' },
  scope2: { kind: 'emissions', scope: '2' },
  scope3: { kind: 'emissions', scope: '3' },
  travel: { kind: 'emissions', scope: '3.6' },
  market: { kind: 'market', scope: '2' },
  nox: { kind: 'gas', gas: 'NOx' },
  primary: { kind: 'primary', scope: '3' },
  cost: { kind: 'cost' },
  energy: { kind: 'energy', part: 'total' },
  water: { kind: 'group', group: 'water' },
  revenue: { kind: 'measure', measure: 'revenue' },
  total: { kind: 'sum', parts: ['scope1', 'scope2', 'scope3'] },
  part: { kind: 'sum', parts: ['scope1', 'travel'] },
  mixed: { kind: 'sum', parts: ['scope1', 'market'] },
  intensity: { kind: 'ratio', top: 'total', per: 'revenue' },
  waterIntensity: { kind: 'ratio', top: 'water', per: 'revenue' },
  perEmission: { kind: 'ratio', top: 'water', per: 'scope1' },
  share: { kind: 'ratio', top: 'cost', per: 'revenue' },
  circle: { kind: 'sum', parts: ['circle', 'water'] },
  broken: { kind: 'sum', parts: ['nowhere', 'scope1'] },
};
const kpis = kpisOf(contents, 't');
const of = (key: string): Kpi => kpis.get(key) ?? kpi(key, { kind: 'cost' }, 't');

describe('a KPI rests on', () => {
  it.each([
    ['scope1', 'scope1', true],
    ['scope1', 'scope2', false],
    ['total', 'scope2', true],
    ['intensity', 'scope2', true],
    ['intensity', 'revenue', true],
    ['intensity', 'water', false],
    ['waterIntensity', 'revenue', true],
    // Scope 3 is computed from its categories, a category not from its scope.
    ['scope3', 'travel', true],
    ['total', 'travel', true],
    ['travel', 'scope3', false],
    ['market', 'scope2', false],
    ['water', 'scope1', false],
    ['scope1', 'water', false],
    ['scope1', 'nowhere', false],
    ['broken', 'scope1', true],
    ['circle', 'water', true],
  ])('%s on %s: %s', (key, other, expected) => expect(restsOn(of(key), other, kpis)).toBe(expected));
});

describe('other factors can change', () => {
  it.each([
    ...[
      'scope1',
      'travel',
      'market',
      'nox',
      'primary',
      'cost',
      'energy',
      'total',
      'intensity',
      'perEmission',
      'share',
    ].map((key) => [key, true] as const),
    ...['water', 'revenue', 'waterIntensity', 'circle'].map((key) => [key, false] as const),
  ])('%s: %s', (key, expected) => expect(standsOnFactors(of(key), kpis)).toBe(expected));
});

it('a KPI stands on what is asked for, itself or through its parts', () => {
  const isMeasure = ({ kind }: KpiContent): boolean => kind === 'measure';
  expect(['revenue', 'intensity', 'total'].map((key) => standsOn(of(key), kpis, isMeasure))).toEqual([
    true,
    true,
    false,
  ]);
});

describe('a total of scopes', () => {
  it.each([
    ['scope1', true],
    ['scope3', true],
    ['total', true],
    ['travel', false],
    ['part', false],
    ['mixed', false],
    ['intensity', false],
    ['water', false],
  ])('is %s: %s', (key, expected) => expect(isScopeTotal(of(key), kpis)).toBe(expected));
});

it.each([
  ['scope1', ['1']],
  ['total', ['1', '2', '3']],
  ['intensity', ['1', '2', '3']],
  ['part', ['1', '3.6']],
  ['water', []],
])('the scopes in %s are %j', (key, expected) => expect(scopesIn(of(key), kpis)).toEqual(expected));
