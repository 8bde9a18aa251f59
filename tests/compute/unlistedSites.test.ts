// Sites that rows name and the company file does not, for activities that go on all year.
import { describe, expect, it } from 'vitest';
import { isRecurring } from '../../src/compute/recurring.ts';
import { unlistedSites } from '../../src/compute/unlistedSites.ts';
import type { Subject } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY } from '../../src/domain/company.ts';
import { KEPT_PER_CODE } from '../../src/domain/diagnostic.ts';
import type { LedgerLine, RowReference } from '../../src/domain/ledger.ts';
import { line, measure } from '../support/ledgerLines.ts';
import { siteOf } from '../support/sites.ts';

const listed = (...names: readonly string[]): typeof UNNAMED_COMPANY => ({
  ...UNNAMED_COMPANY,
  sites: new Map(names.map((name) => [name, siteOf()])),
});
const at = (name: string, own: Partial<RowReference> = {}, group = 'fuel'): LedgerLine =>
  line('diesel', { site: name, first: { file: 'a.csv', record: 2, ...own } }, group);
const told = (lines: readonly LedgerLine[], ...names: readonly string[]): string[] =>
  unlistedSites(lines, listed(...names)).map(
    ({ message, place }) => `${place?.file} ${place?.record} ${place?.field}: ${message}`,
  );

describe('a site that is not listed', () => {
  it('is told once, where it first stands, with the name it is nearest to', () => {
    const lines = [
      at('Kwun Tang', { record: 9 }),
      at('Kwun Tong'),
      at('Kwun Tang', { record: 3 }),
      at('Kwun Tang', { record: 5 }),
    ];
    expect(told(lines, 'Kwun Tong')).toEqual([
      'a.csv 3 site: "Kwun Tang" is none of the sites of esgcalc.yaml; did you mean "Kwun Tong"?',
    ]);
  });

  it('that is like none is told without', () =>
    expect(told([at('Shenzhen')], 'Kwun Tong')).toEqual([
      'a.csv 2 site: "Shenzhen" is none of the sites of esgcalc.yaml',
    ]));

  it('stays where it was found first, when a later file has it in an earlier row', () => {
    expect(told([at('X', { record: 9 }), at('X', { file: 'b.csv', record: 2 })], 'Kwun Tong')[0]).toMatch(/^a.csv 9 /);
  });

  it.each<[string, readonly LedgerLine[], readonly string[]]>([
    ['there are no sites listed', [at('Shenzhen')], []],
    ['it is listed', [at('Kwun Tong')], ['Kwun Tong']],
    ['the row names none', [at('')], ['Kwun Tong']],
    ['the row is of a trip', [at('Group', {}, 'business travel')], ['Kwun Tong']],
  ])('is not told where %s', (_, lines, names) => expect(told(lines, ...names)).toEqual([]));

  it('is told of each, and the nearest name of those that are printed', () => {
    const lines = Array.from({ length: KEPT_PER_CODE + 2 }, (_, index) =>
      at(`Kwun Tang ${String(index).padStart(3, '0')}`),
    );
    const messages = told(lines, 'Kwun Tang 00');
    expect(messages.filter((message) => message.includes('did you mean'))).toHaveLength(KEPT_PER_CODE);
    expect(messages).toHaveLength(KEPT_PER_CODE + 2);
  });
});

it.each([
  ['fuel', true],
  ['electricity', true],
  ['heat', true],
  ['own generation', true],
  ['water', true],
  ['water services', true],
  ['waste hazardous', true],
  ['waste nonhazardous', true],
  ['transport', true],
  ['business travel', false],
  ['refrigerant', false],
])('%s goes on all year: %s', (group, expected) => expect(isRecurring(line('x', {}, group))).toBe(expected));

it('a measure does not go on like a meter', () => {
  expect(isRecurring({ subject: { ...measure('fuel'), group: 'fuel' } as Subject })).toBe(false);
});
