// Codes of frameworks as the table of KPIs writes them, and answers as the table of disclosures does.
import { describe, expect, it } from 'vitest';
import {
  codesOf,
  liesIn,
  numeratorOf,
  parseAnswer,
  type DisclosureAnswer,
  type FrameworkId,
} from '../../src/domain/disclosure.ts';
import type { Kpi } from '../../src/domain/kpi.ts';
import { sameInAll } from '../../src/domain/language.ts';

describe('parseAnswer', () => {
  it.each<[string, DisclosureAnswer]>([
    ['carbon price', { topic: 'carbon price' }],
    ['narrative', { topic: 'narrative' }],
    ['targets A1.1 D28', { topic: 'targets', codes: ['A1.1', 'D28'] }],
    ['progress D28', { topic: 'progress', codes: ['D28'] }],
    ['moved D28', { topic: 'moved', to: 'D28' }],
  ])('%s', (text, answer) => expect(parseAnswer(text)).toEqual(answer));

  it.each(['', 'targets', 'progress', 'moved', 'carbon', 'carbon credits', 'carbon price D28', 'goals D28'])(
    '"%s" is none',
    (text) => expect(parseAnswer(text)).toBeUndefined(),
  );
});

describe('codesOf', () => {
  const kpi = (codes: Partial<Pick<Kpi, 'hkex' | 'gri' | 'ifrsS2' | 'esrs'>>): Kpi => ({
    key: 'scope3',
    section: 'ghg',
    content: { kind: 'emissions', scope: '3' },
    unit: 'tCO2e',
    decimals: 2,
    labels: sameInAll('Scope 3'),
    hkex: '',
    gri: '',
    shown: 'section',
    ...codes,
  });
  const order = ['A1.3', 'A1.4', 'D28(c)', 'D29(d)', '102-5', '102-6', '102-7', '305-1', 'E1-6', '29(a)'];

  it.each<[FrameworkId, Parameters<typeof kpi>[0], string[]]>([
    ['hkex', { hkex: 'D28(c), D29(d)', gri: '102-7' }, ['D28(c)', 'D29(d)']],
    ['hkex', { hkex: 'A1.3 + A1.4' }, ['A1.3', 'A1.4']],
    ['hkex', { hkex: 'A1.4;A1.3' }, ['A1.4', 'A1.3']],
    ['gri', { hkex: 'A1.3', gri: '102-5..102-7 (was 305-1..305-3)' }, ['102-5', '102-6', '102-7']],
    ['gri', { gri: '102-5 (was 305-1), 102-7 (was 305-3)' }, ['102-5', '102-7']],
    ['gri', { gri: '999-9, 102-7' }, ['102-7']], // an item that the framework's table does not list
    ['gri', { gri: '999-9..29(a)' }, []],
    ['ifrs-s2', { ifrsS2: '29(a)' }, ['29(a)']],
    ['esrs', { esrs: 'E1-6' }, ['E1-6']],
    ['ifrs-s2', {}, []], // a KPI of a company's own
    ['esrs', {}, []],
    ['hkex', {}, []],
  ])('%s of %o', (framework, codes, expected) => expect(codesOf(kpi(codes), framework, order)).toEqual(expected));
});

it('a code lies in itself and in what it is a letter of', () => {
  expect(liesIn('D28(a)', ['D28'])).toBe(true);
  expect(liesIn('D28', ['A1.1', 'D28'])).toBe(true);
  expect(liesIn('D281', ['D28'])).toBe(false);
  expect(liesIn('D28', ['D28(a)'])).toBe(false);
  expect(liesIn('D28', [])).toBe(false);
});

it('a ratio goes under the codes of its numerator', () => {
  expect(numeratorOf({ kind: 'ratio', top: 'ghg_total', per: 'revenue' })).toBe('ghg_total');
  expect(numeratorOf({ kind: 'sum', parts: ['scope1'] })).toBeUndefined();
});
