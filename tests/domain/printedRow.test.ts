// What a row of a printed table is computed from, as a file of printed figures says it.
import { describe, expect, it } from 'vitest';
import { parsePrintedContent, type PrintedContent } from '../../src/domain/printedRow.ts';

it.each<[string, PrintedContent]>([
  ['cumulative', { kind: 'cumulative' }],
  [' cumulative ', { kind: 'cumulative' }],
  ['mean scope1 + scope3', { kind: 'mean', parts: ['scope1', 'scope3'] }],
  ['mean  scope1+scope3', { kind: 'mean', parts: ['scope1', 'scope3'] }],
  ['percent  employees', { kind: 'percent', group: 'employees' }],
  ['percent employees by gender', { kind: 'percent', group: 'employees by gender' }],
  ['sum scope1 + scope3', { kind: 'kpi', content: { kind: 'sum', parts: ['scope1', 'scope3'] } }],
  ['ratio ghg_total / revenue', { kind: 'kpi', content: { kind: 'ratio', top: 'ghg_total', per: 'revenue' } }],
])('"%s" is read', (text, content) => expect(parsePrintedContent(text)).toEqual(content));

describe('anything else is none', () => {
  // The program's own KPIs have their rows already; a row of another kind has to say how it comes about.
  it.each(['', 'cumulative total', 'mean', 'percent', 'sum', 'ratio a', 'emissions 1', 'carbon cost'])('"%s"', (text) =>
    expect(parsePrintedContent(text)).toBeUndefined(),
  );
});
