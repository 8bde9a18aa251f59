// A printed table cross-examined by its own digits: sums, denominators, coverage, changes, and what its factors say.
import { describe, expect, it } from 'vitest';
import { auditTable, type Audit, type AuditBasis } from '../../../src/compute/audit/auditTable.ts';
import type { Factor } from '../../../src/domain/factor.ts';
import type { PrintedRow } from '../../../src/domain/printedRow.ts';
import { kpisOf } from '../../support/kpis.ts';
import { editionsOf, figuresOf, pairOf, printedRow, publishedFactor } from '../../support/printedParts.ts';

type Rows = Parameters<typeof figuresOf>[0];
const kpis = kpisOf({
  ghg_total: { kind: 'sum', parts: ['scope1', 'scope2'] },
  ghg_intensity: { kind: 'ratio', top: 'ghg_total', per: 'revenue' },
});
const basisOf = (own: Partial<AuditBasis> = {}, factors: readonly Factor[] = []): AuditBasis => ({
  kpis,
  pairs: [],
  search: { editions: editionsOf({ e: ['2023', ...factors] }), gases: new Map(), potentials: 'ar5', region: undefined },
  ...own,
});
const audit = (
  figures: Rows,
  rows: readonly PrintedRow[] = Object.keys(figures).map((key) => printedRow(key)),
  basis = basisOf(),
): Audit => auditTable({ figures: figuresOf(figures), rows }, basis);
const codes = ({ findings }: Audit): string[] => findings.map(({ code }) => code);
const messages = ({ findings }: Audit): string[] => findings.map(({ message }) => message);

describe('a table', () => {
  it('has its years in order, its figures and its rows', () => {
    const rows = [printedRow('scope1'), printedRow('water')];
    const { years, figures, rows: own } = audit({ scope1: ['', '5.4 tCO2e', '6 tCO2e'], water: ['7 m3'] }, rows);
    expect([years, figures.map(({ text }) => text), own]).toEqual([['2023', '2024', '2025'], ['5.4', '6', '7'], rows]);
  });

  it('counts whole numbers of two years as counts, which are what they say', () => {
    const { figures } = audit({ power: ['1281118.00 kWh', '1282324.00 kWh'], water: ['3.10 m3', '4.00 m3'] });
    expect(figures.map(({ kpi, isCount }) => [kpi, isCount])).toEqual([
      ['power', true],
      ['power', true],
      ['water', undefined],
      ['water', undefined],
    ]);
  });
});

describe('sums', () => {
  const told = ({ sums }: Audit): unknown[] =>
    sums.map(({ total, parts, apart, without }) => [
      `${total.kpi} ${total.year}`,
      parts.map(({ kpi }) => kpi),
      apart.toExactText(),
      without,
    ]);

  it('are those of the program’s KPIs, and those that rows say they are', () => {
    const figures = {
      scope1: ['1 tCO2e'],
      scope2: ['2 tCO2e'],
      ghg_total: ['4 tCO2e'],
      paper: ['5 kg'],
      cans: ['6 kg'],
      waste: ['11 kg'],
    };
    const rows = ['scope1', 'scope2', 'ghg_total', 'paper', 'cans'].map((key) => printedRow(key));
    expect(told(audit(figures, [...rows, printedRow('waste', 'sum paper + cans')]))).toEqual([
      ['ghg_total 2023', ['scope1', 'scope2'], '1', []],
      ['waste 2023', ['paper', 'cans'], '0', []],
    ]);
    expect(told(audit(figures, [...rows, printedRow('waste')]))).toHaveLength(1);
  });

  it('of a known KPI are what its row says, where it says so', () => {
    const figures = { scope1: ['1 tCO2e'], scope3: ['2 tCO2e'], ghg_total: ['3 tCO2e'] };
    const rows = [printedRow('scope1'), printedRow('scope3'), printedRow('ghg_total', 'sum scope1 + scope3')];
    expect(told(audit(figures, rows))).toEqual([['ghg_total 2023', ['scope1', 'scope3'], '0', []]]);
    // A mean is none of a KPI's contents: the program's own holds.
    const mean = audit({ ...figures, scope2: ['2 tCO2e'] }, [
      ...rows.slice(0, 2),
      printedRow('scope2'),
      printedRow('ghg_total', 'mean scope1 + scope3'),
    ]);
    expect(told(mean)).toEqual([['ghg_total 2023', ['scope1', 'scope2'], '0', []]]);
  });

  it('that differ by more than rounding are found', () => {
    const found = audit({ scope1: ['1 tCO2e'], scope2: ['2 tCO2e'], ghg_total: ['9 tCO2e'] });
    expect(codes(found)).toEqual(['parts-differ']);
  });

  it('with parts that the table has no row of are added without them, and say so; they are not blamed', () => {
    const figures = { a: ['1 kg'], b: ['2 kg'], waste: ['9 kg'] };
    const rows = [printedRow('a'), printedRow('b'), printedRow('waste', 'sum a + c + b + d')];
    const found = audit(figures, rows);
    expect(told(found)).toEqual([['waste 2023', ['a', 'b'], '6', ['c', 'd']]]);
    expect(found.findings).toEqual([]);
  });
});

describe('coverage', () => {
  const rows = ['a', 'b', 'c'].map((key) => printedRow(key));
  const covered = (total: readonly string[], c: readonly string[]): Audit =>
    audit({ a: ['1 kg', '1 kg'], b: ['2 kg', '2 kg'], c, waste: total }, [
      ...rows,
      printedRow('waste', 'sum a + b + c'),
    ]);

  it('of a total that prints a sign for a part which another year has is told', () => {
    const found = covered(['6 kg', '3 kg'], ['3 kg', '/']);
    expect(found.findings.map(({ code, message, place }) => [code, message, place?.line])).toEqual([
      ['total-incomplete', 'waste of 2024 holds a and b only; c has no figure', 5],
    ]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['no year has the part', ['3 kg', '3 kg'], ['/', '/']],
    ['the part does not apply', ['6 kg', '3 kg'], ['3 kg', 'n/a']],
    ['the part is not printed', ['6 kg', '3 kg'], ['3 kg', '']],
    ['the total is not printed', ['6 kg', ''], ['3 kg', '/']],
    ['the total is a sign itself', ['6 kg', '/'], ['3 kg', '/']],
  ])('is not told where %s', (_, total, c) => expect(codes(covered(total, c))).toEqual([]));
});

describe('factors', () => {
  const pair = pairOf('scope2_location', 'electricity', 'kgCO2e/kWh');
  const withFactors = (totals: readonly string[], ...factors: readonly Factor[]): Audit => {
    const figures = {
      scope2_location: totals.map((text) => `${text} tCO2e`),
      electricity: totals.map(() => '100.00 MWh'),
    };
    return audit(
      figures,
      [printedRow('scope2_location'), printedRow('electricity')],
      basisOf({ pairs: [pair] }, factors),
    );
  };
  const average = publishedFactor('e/average', '0.5703 kgCO2e/kWh');
  const footprint = publishedFactor('e/footprint', '0.5703 kgCO2e/kWh', { kind: 'footprint' });

  it('that nobody published are told with the nearest one', () => {
    const found = withFactors(['60.00'], average);
    expect(messages(found)).toEqual([
      'scope2_location over electricity of 2023 is 0.6000 kgCO2e/kWh; no published factor gives that, the nearest is e/average, 0.5703 kgCO2e/kWh',
    ]);
    expect(found.findings[0]?.place?.line).toBe(2);
    expect(messages(withFactors(['60.00']))).toEqual([
      'scope2_location over electricity of 2023 is 0.6000 kgCO2e/kWh; no published factor gives that',
    ]);
  });

  it('that only a footprint gives are told for scope 2', () => {
    expect(messages(withFactors(['57.03'], footprint, { ...footprint, id: 'e/second', group: 'e/second' }))).toEqual([
      'scope2_location over electricity of 2023 is 0.5703 kgCO2e/kWh; of the published factors only a life-cycle footprint fits: e/footprint, 0.5703 kgCO2e/kWh; e/second, 0.5703 kgCO2e/kWh',
    ]);
    expect(codes(withFactors(['57.03'], footprint, average))).toEqual([]);
    expect(codes(withFactors(['57.03'], average))).toEqual([]);
  });

  it('that only a footprint gives are what scope 1 and 3 are made of', () => {
    const of = pairOf('scope3', 'electricity', 'kgCO2e/kWh');
    const found = audit(
      { scope3: ['57.03 tCO2e'], electricity: ['100.00 MWh'] },
      undefined,
      basisOf({ pairs: [of] }, [footprint]),
    );
    expect(codes(found)).toEqual([]);
  });

  const moves = (...totals: readonly string[]): string[] =>
    messages(withFactors(totals)).filter((message) => message.includes('moves between the years'));

  it('that move by more than a hundredth are told with the greatest step', () => {
    // 0.50 to 0.55 is +10 %, 0.55 to 0.44 is −20 %
    expect(moves('50.00', '55.00', '44.00')).toEqual([
      'the factor implied by scope2_location over electricity moves between the years (2023 0.5000 kgCO2e/kWh, 2024 0.5500 kgCO2e/kWh, 2025 0.4400 kgCO2e/kWh), by up to -20.0 %',
    ]);
    expect(moves('50.00', '40.00', '44.00')[0]).toMatch(/by up to -20.0 %$/);
    // of two steps as large the first is told
    expect(moves('50.00', '60.00', '48.00')[0]).toMatch(/by up to \+20.0 %$/);
  });

  it('are told with their exact numbers', () => {
    const drift = withFactors(['50.00', '55.00']).findings.find(({ code }) => code === 'implied-drift');
    expect(drift?.evidence).toEqual({ 2023: '0.5', 2024: '0.55' });
  });

  it.each<[string, readonly string[]]>([
    ['by a hundredth', ['50.00', '50.50']],
    ['by less than their digits tell apart', ['1', '1.4']], // [0.5, 1.5) holds [1.35, 1.45)
    ['not at all, for there is one year', ['50.00']],
  ])('that move %s are not told', (_, totals) => expect(moves(...totals)).toEqual([]));

  it('of two pairs are told apart', () => {
    const other = pairOf('scope1', 'gas', 'kgCO2e/kWh');
    const figures = {
      scope2_location: ['50.00 tCO2e', '55.00 tCO2e'],
      electricity: ['100.00 MWh', '100.00 MWh'],
      scope1: ['70.00 tCO2e', '70.00 tCO2e'],
      gas: ['100.00 MWh', '100.00 MWh'],
    };
    const found = audit(figures, undefined, basisOf({ pairs: [pair, other] }));
    expect(codes(found).filter((code) => code === 'implied-drift')).toHaveLength(1);
  });
});

describe('rows that nothing could be held against', () => {
  it('are those in no sum, ratio, factor or law, that have a figure', () => {
    const figures = {
      scope1: ['1 tCO2e'],
      scope2: ['2 tCO2e'],
      ghg_total: ['3 tCO2e'],
      revenue: ['5 RMB 1M'],
      ghg_intensity: ['0.6 tCO2e/RMB 1M'],
      electricity: ['9 MWh'],
      wells: ['4 kg'],
      water: ['7 m3'],
      waste: ['/'],
      paper: ['8 kg'],
    };
    const own: Readonly<Record<string, string>> = { wells: 'cumulative', paper: 'sum a + b' };
    const rows = [...Object.keys(figures), 'nothing'].map((key) => printedRow(key, own[key]));
    const basis = basisOf({ pairs: [pairOf('scope2', 'electricity', 'kgCO2e/kWh')] });
    expect(audit(figures, rows, basis).untested).toEqual(['water', 'paper']);
    expect(audit(figures, rows).untested).toEqual(['electricity', 'water', 'paper']);
  });
});

describe('denominators', () => {
  it('are what printed ratios want of them', () => {
    const { denominators } = audit({
      ghg_total: ['30 tCO2e'],
      ghg_intensity: ['0.60 tCO2e/RMB 1M'],
      revenue: ['50 RMB 1M'],
    });
    expect(denominators.map(({ per, year, implied }) => [per, year, implied.map(({ key }) => key)])).toEqual([
      ['revenue', '2023', ['ghg_intensity']],
    ]);
  });

  it('that do not give the ratio are found', () => {
    expect(
      codes(audit({ ghg_total: ['30 tCO2e'], ghg_intensity: ['0.60 tCO2e/RMB 1M'], revenue: ['90 RMB 1M'] })),
    ).toEqual(['ratio-irreproducible']);
  });

  it('in different amounts of a measure are found', () => {
    const figures = { ghg_intensity: ['0.60 tCO2e/RMB 1M'], water_intensity: ['3 m3/RMB 100M'] };
    const rows = [printedRow('ghg_intensity'), printedRow('water_intensity', 'ratio water / revenue')];
    expect(codes(audit(figures, rows))).toEqual(['denominator-units']);
  });
});

it('rows that say what they are are held to it', () => {
  const rows = [printedRow('a'), printedRow('b'), printedRow('c', 'mean a + b')];
  expect(codes(audit({ a: ['1 kg'], b: ['2 kg'], c: ['9 kg'] }, rows))).toEqual(['mean-outside']);
});

describe('changes', () => {
  const changes = (figures: Rows, rows?: readonly PrintedRow[]): string[] =>
    audit(figures, rows).changes.map(
      ({ before, after, change }) => `${after.kpi} ${before.year} ${after.year} ${change.toExactText()}`,
    );

  it('are told above a tenth, up and down, from one printed year to the next', () => {
    expect(
      changes({
        water: ['100 m3', '110 m3', '98 m3'],
        paper: ['100 kg', '', '111 kg'],
        cans: ['100 kg', '90 kg', '80 kg'],
      }),
    ).toEqual([
      'water 2024 2025 -0.1090909090909090909090909090909091', // −12/110
      'paper 2023 2025 0.11',
      'cans 2024 2025 -0.1111111111111111111111111111111111', // −10/90
    ]);
  });

  it('are taken in the order of the years, in whatever order they stand', () => {
    const backwards = figuresOf({ water: ['100 m3', '120 m3', '60 m3'] }).toReversed();
    const { changes: found } = auditTable({ figures: backwards, rows: [printedRow('water')] }, basisOf());
    expect(found.map(({ before, after, change }) => `${before.year} ${after.year} ${change.toExactText()}`)).toEqual([
      '2023 2024 0.2',
      '2024 2025 -0.5',
    ]);
  });

  it('are none from nought, of a sign, or of a ratio, which moves with what it is of', () => {
    expect(
      changes({ water: ['0 m3', '9 m3'], paper: ['/', '9 kg'], ghg_intensity: ['1 tCO2e/RMB 1M', '9 tCO2e/RMB 1M'] }),
    ).toEqual([]);
  });
});
