// Which ledger lines count: of the years asked for, of entities that are consolidated, of years that are more than the rest of a bill.
import { describe, expect, it } from 'vitest';
import { inYears, withinBoundary } from '../../src/compute/withinBoundary.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { saidIn } from '../support/inWords.ts';
import { activity, ledger, measure, rate } from '../support/ledgerLines.ts';
import { amount } from '../support/quantities.ts';

const line = (own: Partial<LedgerLine> = {}) => ledger(activity('diesel'), '1 L', own);
const index = (own: Partial<LedgerLine> = {}) => ledger(rate('price index'), '1 index', own);
const share = (entity: string, text: string) => ({ entity, amount: amount(text), text });

describe('the years asked for', () => {
  const lines = [
    line(),
    line({ year: '2024' }),
    index({ year: '2020' }),
    line({ year: '2026', site: 'A' }),
    line({ year: '2024', site: 'B' }),
  ];

  it('are all where none is asked for', () => expect(inYears(lines, undefined)).toEqual({ lines, notes: [] }));

  it('keep rates of any year, and what is left out is said by year', () => {
    const found = inYears(lines, ['2025']);
    expect(found.lines).toEqual([lines[0], lines[2]]);
    const said = ['note rows-left-out: rows of "2024, 2026" left out: --year asks for 2025'];
    expect(saidIn(found.notes)).toEqual(said);
    expect(saidIn(inYears([line({ year: '2026' }), line({ year: '2024' })], ['2025']).notes)).toEqual(said);
  });

  it('may be several', () => {
    const found = inYears(lines, ['2024', '2026']);
    expect(found.lines).toHaveLength(4);
    expect(saidIn(found.notes)).toEqual(['note rows-left-out: rows of "2025" left out: --year asks for 2024, 2026']);
  });

  it('say nothing where nothing is left out', () => {
    const ours = [line(), index({ year: '2020' })];
    expect(inYears(ours, ['2025'])).toEqual({ lines: ours, notes: [] });
  });
});

describe('the boundary', () => {
  const within = (lines: readonly LedgerLine[], years?: readonly string[], company: Partial<Company> = {}) => {
    const found = withinBoundary(lines, years, { ...UNNAMED_COMPANY, ...company });
    return { lines: found.lines, said: saidIn(found.notes) };
  };

  it('leaves out entities that are not consolidated, with all their rows, in order', () => {
    const lines = [
      line({ share: share('B Ltd', '0'), rows: 2, missing: 1 }),
      line({ share: share('D Ltd', '0') }),
      line({ share: share('A Ltd', '0') }),
      line({ share: share('B Ltd', '0'), rows: 0, notApplicable: 4, site: 'x' }),
      line({ share: share('C Ltd', '0.4') }),
      line(),
    ];
    expect(within(lines)).toEqual({
      lines: lines.slice(4),
      said: [
        'note rows-left-out: 1 row of "A Ltd" left out: the entity is not consolidated under the approach of esgcalc.yaml',
        'note rows-left-out: 7 rows of "B Ltd" left out: the entity is not consolidated under the approach of esgcalc.yaml', // 2 + 1 + 4
        'note rows-left-out: 1 row of "D Ltd" left out: the entity is not consolidated under the approach of esgcalc.yaml',
      ],
    });
  });

  const entities = new Map([['HK', { share: amount('0.5'), shareText: '50 %', control: 'both' as const }]]);
  const shared = { consolidation: 'equity-share' as const, entities };
  const unnamed =
    'note rows-without-entity: 5 rows name no entity and count whole, though entities are consolidated by share';
  it.each([
    ['said where entities are consolidated by share', shared, [unnamed]],
    ['not said where they are not', { ...shared, consolidation: 'operational-control' as const }, []],
    ['not said where there are none', { ...shared, entities: new Map() }, []],
  ])('is %s that rows name no entity', (_, company, said) => {
    const lines = [
      line({ rows: 2 }),
      line({ rows: 3, site: 'A' }),
      line({ entity: 'HK', rows: 7 }),
      ledger(measure('revenue'), '1 RMB', { rows: 9 }),
      line({ share: share('HK', '0'), rows: 11 }),
    ];
    expect(within(lines, undefined, company).said.filter((text) => !text.includes('left out'))).toEqual(said);
  });

  it('says nothing of entities where every row has one', () =>
    expect(within([line({ entity: 'HK' })], undefined, shared).said).toEqual([]));

  const bill = (year: string, days: number) => line({ year, portion: { days, of: 31 } });
  const partial = (year: string): string =>
    `note year-partial: of ${year} there is only the smaller part of bills that cross its end; the table leaves it out`;
  it('leaves out years of which there is only the smaller part of bills', () => {
    const lines = [bill('2026', 15), bill('2025', 16), bill('2023', 3)];
    expect(within(lines)).toEqual({ lines: [lines[1]], said: [partial('2023'), partial('2026')] });
  });

  it.each([
    ['half a bill', line({ year: '2026', portion: { days: 15, of: 30 } })],
    ['a whole row', line({ year: '2026' })],
    ['a measure', ledger(measure('revenue'), '1 RMB', { year: '2026' })],
  ])('keeps a year with %s, and the rest of bills with it', (_, whole) => {
    const lines = [line(), whole, bill('2026', 3)];
    expect(within(lines)).toEqual({ lines, said: [] });
  });

  it('keeps a year that is asked for by name, whatever it holds', () => {
    const lines = [line(), bill('2026', 3)];
    expect(within(lines, ['2025', '2026'])).toEqual({ lines, said: [] });
  });

  it('keeps the rest of bills where there is nothing else, but not because of a rate', () => {
    const lines = [bill('2026', 3), index({ year: '2026' }), index({ year: '2020' })];
    expect(within(lines)).toEqual({ lines, said: [] });
    const more = [line(), ...lines];
    expect(within(more)).toEqual({ lines: [line(), ...lines.slice(1)], said: [partial('2026')] });
  });

  it('is of no year that only an entity outside it has', () => {
    const lines = [bill('2026', 3), line({ year: '2026', share: share('B Ltd', '0') }), line()];
    expect(within(lines).lines).toEqual([line()]);
  });
});
