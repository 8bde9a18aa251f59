// Years that do not hold what others hold, signs that contradict, sites that open and close.
import { describe, expect, it } from 'vitest';
import { checkCoverage } from '../../../src/compute/check/checkCoverage.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { kpiRow, printedOf, resultsOf, type MadeFigure, type MadeResults } from '../../support/madeResults.ts';
import { companyWith } from '../../support/sites.ts';

const check = (more: MadeResults, figures: readonly MadeFigure[] = []): Diagnostic[] =>
  checkCoverage(resultsOf({ years: ['2024', '2025'], ...more }), printedOf(figures));
const codes = (...told: Parameters<typeof check>): string[] =>
  check(...told).map(({ code, about }) => [code, about?.year, ...(about?.names ?? [])].join(' '));
const row = (key: string, content: string, before: string, after: string): ReturnType<typeof kpiRow> =>
  kpiRow(key, content, 'tCO2e', { 2024: before, 2025: after });

describe('a year without a figure that others have', () => {
  it('is told with all of them', () =>
    expect(
      check({
        rows: [
          row('scope1', 'emissions 1', '', '5'),
          row('water', 'activity water', '', '5'),
          row('waste', 'activity waste', '4', ''),
        ],
      }),
    ).toEqual([
      expect.objectContaining({
        severity: 'note',
        code: 'comparatives-missing',
        message: 'scope1, water have no figure for 2024, beside years that have one',
        about: { names: ['scope1', 'water'], year: '2024' },
      }),
      expect.objectContaining({ message: 'waste has no figure for 2025, beside years that have one' }),
    ]));

  it('is none where no year has one, where it cannot arise, or where it follows from other rows', () => {
    expect(codes({ rows: [row('scope1', 'emissions 1', '', '')] })).toEqual([]);
    expect(codes({ rows: [row('scope1', 'emissions 1', '/', '5')] })).toEqual(['comparatives-missing 2024 scope1']);
    for (const content of [
      'ratio a / b',
      'energy total',
      'carbon cost',
      'primary 1',
      'instruments any',
      'market 2',
      'treated diverted',
    ])
      expect(codes({ rows: [row('it', content, '', '5')] })).toEqual([]);
  });

  it('is told of a total, not of its parts', () =>
    expect(
      codes({
        rows: [
          row('scope1', 'emissions 1', '', '5'),
          row('scope2', 'emissions 2', '3', '5'),
          row('total', 'sum scope1 + scope2', '', '10'),
        ],
      }),
    ).toEqual(['comparatives-missing 2024 total']));
});

describe('signs', () => {
  it('that say it cannot arise contradict figures of other years', () => {
    const rows = [kpiRow('scope1', 'emissions 1', 'tCO2e', { 2023: '3', 2024: 'n/a', 2025: '5' })];
    expect(check({ rows })).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'signs-mixed',
        message: 'scope1 of 2024 is not applicable, but has a figure in 2023, 2025',
        about: { names: ['scope1'], year: '2024' },
      }),
    ]);
    expect(codes({ rows: [row('it', 'ratio a / b', 'n/a', '5')] })).toEqual([]);
    expect(codes({ rows: [row('it', 'emissions 1', 'n/a', 'n/a')] })).toEqual([]);
    expect(codes({ rows: [row('it', 'emissions 1', 'n/a', '')] })).toEqual([]);
  });

  const printedAs = (value: string, text: string): Diagnostic[] =>
    check({ rows: [row('scope1', 'emissions 1', '', value)] }, [['scope1', '2025', text]]);

  it('that were printed contradict those of the rows', () => {
    expect(printedAs('n/a', '/')).toEqual([
      expect.objectContaining({
        code: 'signs-mixed',
        message: 'scope1 of 2025 is printed as /, but the rows say n/a',
        place: { file: 'printed.csv', line: 2 },
      }),
    ]);
    expect(printedAs('/', 'n/a').map(({ message }) => message)).toEqual([
      'scope1 of 2025 is printed as n/a, but the rows say /',
    ]);
    expect([printedAs('/', '/'), printedAs('n/a', 'n/a')]).toEqual([[], []]);
    // Where no row says anything, either sign will do.
    expect(printedAs('', 'n/a')).toEqual([]);
    expect(printedAs('5', 'n/a').map(({ code }) => code)).not.toContain('signs-mixed');
  });

  it('are looked at where the table has the row, and no number was printed', () => {
    expect(
      codes({ rows: [row('scope1', 'emissions 1', '', '/')] }, [
        ['other', '2025', 'n/a'],
        ['scope1', '2023', 'n/a'],
      ]),
    ).toEqual([]);
    expect(codes({ rows: [row('scope1', 'emissions 1', '', '/')] }, [['scope1', '2025', '5', 'tCO2e']])).toEqual([]);
  });
});

describe('a site that opened or closed', () => {
  const { sites } = companyWith({
    HQ: {},
    Mill: { opened: '2024-07-01', closed: '2025-03-31' },
    Shop: { opened: '2024-01-01' },
    Old: { opened: '2020-05-01', closed: '2023-12-31' },
  });

  it('is told in the year, all of them together', () =>
    expect(check({ company: { sites } })).toEqual([
      expect.objectContaining({
        severity: 'note',
        code: 'site-changed',
        message: 'the sites are not the same all through 2024: Mill opened on 2024-07-01, Shop opened on 2024-01-01',
        about: { names: ['Mill', 'Shop'], year: '2024' },
      }),
      expect.objectContaining({ message: 'the sites are not the same all through 2025: Mill closed on 2025-03-31' }),
    ]));

  it('is told in the reporting year', () =>
    // Years that end in March, named after the year they end in: July 2024 and March 2025 lie in 2025.
    expect(codes({ company: { sites, reportingYear: { ends: '03-31', label: 'end' } } })).toEqual([
      'site-changed 2024 Shop Old',
      'site-changed 2025 Mill Mill',
    ]));
});
