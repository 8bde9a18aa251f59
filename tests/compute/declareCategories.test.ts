// Categories of scope 3 that a company declares: how they stand in the table, and rows that say otherwise.
import { describe, expect, it } from 'vitest';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import { categoryRow, declareCategories, numberOf } from '../../src/compute/declareCategories.ts';
import type { Gap, Inventory } from '../../src/compute/takeInventory.ts';
import { CATEGORIES, type CategoryDeclaration, type CategoryStatus } from '../../src/domain/category.ts';
import { UNNAMED_COMPANY } from '../../src/domain/company.ts';
import { MISSING, NOT_APPLICABLE, type KpiValue } from '../../src/domain/figure.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { figure } from '../support/figures.ts';
import { saidIn } from '../support/inWords.ts';
import { emission, inventoryOf } from '../support/inventories.ts';
import { kpi } from '../support/kpis.ts';
import { activity, ledger } from '../support/ledgerLines.ts';
import { unit } from '../support/quantities.ts';

const VALUE: KpiValue = { status: 'value', figure: figure('5 tCO2e'), without: [] };
const place = { file: 'esgcalc.yaml', line: 7 };
const row = (scope: string, ...values: readonly KpiValue[]): KpiRow => ({
  kpi: kpi(`cat${scope}`, { kind: 'emissions', scope }, 'tCO2e', {
    labels: sameInAll(`Category ${scope.slice(2)}: Travel 1: x`),
  }),
  unit: unit('tCO2e'),
  values: new Map(values.map((value, at) => [String(2025 + at), value])),
});
const why = sameInAll('leased out');
const declared = (status: CategoryStatus, at: typeof place | undefined = place): CategoryDeclaration => ({
  status,
  why,
  place: at,
});
/** Every other category has a figure, so that nothing is said of it. */
const others = (scope: string): KpiRow[] => CATEGORIES.filter((each) => each !== scope).map((each) => row(each, VALUE));

function declare(
  rows: readonly KpiRow[],
  scope3: Readonly<Record<string, CategoryDeclaration>>,
  inventory: Partial<Inventory> = {},
) {
  const { value, diagnostics } = declareCategories(rows, inventoryOf(inventory), {
    ...UNNAMED_COMPANY,
    scope3: new Map(Object.entries(scope3)),
  });
  return { rows: value, said: saidIn(diagnostics) };
}
const line = (own = {}) => ledger(activity('flight', { scope: '3.6' }), '1 trip', own);
const flown = (own = {}) => emission('1 kgCO2e', { scope: '3.6', line: line(), ...own });

describe('a declared category', () => {
  it.each([
    ['not-relevant', MISSING, { status: 'not-applicable', why }],
    ['not-relevant', { status: 'missing', isStated: true }, { status: 'not-applicable', why }],
    ['not-computed', MISSING, { status: 'missing', why }],
    ['not-computed', NOT_APPLICABLE, { status: 'missing', why }],
    ['not-computed', VALUE, VALUE],
    ['not-relevant', VALUE, VALUE],
  ] as const)('as %s stands so where it has no figure', (status, value, expected) => {
    const given = [row('3.6', value), ...others('3.6')];
    const { rows } = declare(given, { '3.6': declared(status) });
    expect(rows[0]?.values.get('2025')).toEqual(expected);
    expect(rows.slice(1)).toEqual(given.slice(1));
  });

  it('is that of its own row alone, not of a ratio or of its gas', () => {
    const ratio: KpiRow = { ...row('3.6', MISSING), kpi: kpi('x', { kind: 'primary', scope: '3.6' }, '%') };
    expect(declare([ratio], { '3.6': declared('not-relevant') }).rows[0]).toBe(ratio);
  });
});

describe('what is said', () => {
  const contradicted = (count: string, where = 'esgcalc.yaml:7'): string =>
    `error category-contradicted: ${count} in category 6 of scope 3 (Travel 1: x), which ${where} declares not relevant [2 activity]`;
  const rows = [row('3.6', MISSING), ...others('3.6')];
  const gap = (own: Partial<Gap> = {}): Gap => ({
    line: line({ rows: 0, missing: 2 }),
    purpose: 'ghg',
    scope: '3.6',
    gas: 'CO2e',
    ...own,
  });

  it.each([
    ['emissions of a row', { emissions: [flown()] }, [contradicted('this row counts')]],
    [
      'two emissions of one line',
      {
        emissions: [flown(), flown({ gas: 'CH4' })].map((each, _, [first]) => ({
          ...each,
          line: first?.line ?? each.line,
        })),
      },
      [contradicted('this row counts')],
    ],
    [
      'rows with numbers and with /',
      { emissions: [flown({ line: line({ rows: 3, missing: 1 }) })] },
      [contradicted('this and 3 more rows count')],
    ],
    ['rows with / alone', { gaps: [gap()] }, [contradicted('this and 1 more row count')]],
    ['rows with n/a', { gaps: [gap({ line: line({ rows: 0, notApplicable: 1 }) })] }, []],
    ['exhaust gases', { emissions: [flown({ purpose: 'exhaust' })] }, []],
    ['gaps of exhaust gases', { gaps: [gap({ purpose: 'exhaust' })] }, []],
    ['another category', { emissions: [flown({ scope: '3.7' })], gaps: [gap({ scope: '3.7' })] }, []],
    ['nothing', {}, []],
  ])('where it is not relevant, of %s', (_, inventory, said) =>
    expect(declare(rows, { '3.6': declared('not-relevant') }, inventory).said).toEqual(said),
  );

  it('without the number of a category twice', () => {
    const leased = ledger(activity('lease', { scope: '3.13' }), '1 kgCO2e');
    const { said } = declare(
      [row('3.13', MISSING), ...others('3.13')],
      { '3.13': declared('not-relevant') },
      { emissions: [emission('1 kgCO2e', { scope: '3.13', line: leased })] },
    );
    expect(said).toEqual([contradicted('this row counts').replace('category 6', 'category 13')]);
  });

  it('names the company file where the declaration has no place, and no label where the table has no row', () => {
    const { said } = declare(
      others('3.6'),
      { '3.6': { status: 'not-relevant', why, place: undefined } },
      { emissions: [flown()] },
    );
    expect(said).toEqual([
      'error category-contradicted: this row counts in category 6 of scope 3 (), which the company file declares not relevant [2 activity]',
    ]);
  });

  it.each([
    [
      'every year',
      [VALUE, VALUE],
      [
        'warning category-contradicted: category 6 of scope 3 (Travel 1: x) is declared not computed, but has a figure in every year [7 ]',
      ],
    ],
    ['a year', [VALUE, MISSING], []],
    ['no year', [MISSING, MISSING], []],
  ])('where it is not computed but has figures in %s', (_, values, said) =>
    expect(declare([row('3.6', ...values), ...others('3.6')], { '3.6': declared('not-computed') }).said).toEqual(said),
  );

  it('nothing of figures where it is not relevant, or where the table has no row of it', () => {
    expect(declare([row('3.6', VALUE), ...others('3.6')], { '3.6': declared('not-relevant') }).said).toEqual([]);
    expect(declare(others('3.6'), { '3.6': declared('not-computed') }).said).toEqual([]);
  });

  it('of emissions where it is not computed: nothing', () =>
    expect(declare(rows, { '3.6': declared('not-computed') }, { emissions: [flown()] }).said).toEqual([]));

  it('which categories are neither computed nor declared', () => {
    const most = others('3.6').filter(({ kpi: { key } }) => key !== 'cat3.9' && key !== 'cat3.12');
    expect(declare([...most, row('3.12', MISSING, MISSING)], { '3.6': declared('not-relevant') }).said).toEqual([
      'note categories-unaccounted: of the 15 categories of scope 3, 9, 12 are neither computed nor declared',
    ]);
    expect(declare([...most, row('3.12', MISSING, VALUE)], { '3.6': declared('not-relevant') }).said).toEqual([
      'note categories-unaccounted: of the 15 categories of scope 3, 9 is neither computed nor declared',
    ]);
  });

  it('nothing where nothing is declared', () => {
    const given = [row('3.6', MISSING)];
    const { rows: same, said } = declare(given, {});
    expect(same).toBe(given);
    expect(said).toEqual([]);
  });
});

it('a category has its number and its row', () => {
  expect([numberOf('3.8'), numberOf('3.15')]).toEqual(['8', '15']);
  const rows = [{ ...row('3.6'), kpi: kpi('x', { kind: 'primary', scope: '3.7' }, '%') }, row('3.6'), row('3.7')];
  expect([categoryRow(rows, '3.7'), categoryRow(rows, '3.8')]).toEqual([rows[2], undefined]);
});
