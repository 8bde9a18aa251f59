// Results made by hand, for tests of what is found in them: a few rows of the table, a few ledger lines and what they emit.
import type { PrintedTable } from '../../src/compute/check/printedTable.ts';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import type { Results } from '../../src/compute/results.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Activity, Subject } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Edition, Factor, Family } from '../../src/domain/factor.ts';
import { MISSING, NOT_APPLICABLE, STATED_MISSING, type KpiValue } from '../../src/domain/figure.ts';
import { parseKpiContent } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import type { PublishedFigure } from '../../src/domain/restatement.ts';
import type { StatedFactor } from '../../src/domain/statedFactor.ts';
import { chosenOf, edition, libraryOf } from './factors.ts';
import { figure } from './figures.ts';
import { activity, ledger } from './ledgerLines.ts';
import { amount, resultUnits, unit } from './quantities.ts';
import { emission, inventoryOf } from './inventories.ts';
import { kpi } from './kpis.ts';
import { printedFigure, publishedFactor } from './printedParts.ts';

/** A row of the table; a value is a number, `/` or `n/a`, or empty where nothing is known and no row says so. */
export function kpiRow(
  key: string,
  content: string,
  unitText: string,
  values: Readonly<Record<string, string>> = {},
  decimals = 2,
): KpiRow {
  const read = parseKpiContent(content);
  if (read === undefined) throw new Error(`${content} is no content of a KPI`);
  const signs: ReadonlyMap<string, KpiValue> = new Map([
    ['', MISSING],
    ['/', STATED_MISSING],
    ['n/a', NOT_APPLICABLE],
  ]);
  const valueOf = (text: string): KpiValue =>
    signs.get(text) ?? { status: 'value', figure: figure(`${text} ${unitText}`), without: [] };
  return {
    kpi: kpi(key, read, unitText, { decimals }),
    unit: unit(unitText),
    values: new Map(Object.entries(values).map(([year, text]) => [year, valueOf(text)])),
  };
}

/** A printed figure of a KPI and year, or a sign without a unit. */
export type MadeFigure = readonly [kpi: string, year: string, text: string, unit?: string];

/** The printed table of these figures, each at a line of its own. */
export const printedOf = (figures: readonly MadeFigure[], isWhole = true): PrintedTable => ({
  figures: figures.map(([key, year, ...text], at): PublishedFigure => {
    const printed = printedFigure(key, year, text.join(' '));
    return { ...printed, place: { file: 'printed.csv', line: at + 2 } };
  }),
  isWhole,
});

/** An activity of scope 1 in no group. */
export const activityOf = (name: string, more: Partial<Activity> = {}): Activity =>
  activity(name, { group: '', ...more });

/** A ledger line of 2025 of 1 kWh; its unit and quantity are texts. */
export function lineOf(
  subject: string | Subject,
  more: Omit<Partial<LedgerLine>, 'unit' | 'quantity'> & { readonly unit?: string; readonly quantity?: string } = {},
): LedgerLine {
  const { unit: symbol = 'kWh', quantity = '1', ...own } = more;
  const of = typeof subject === 'string' ? activityOf(subject) : subject;
  return ledger(of, `${quantity} ${symbol}`, { first: { file: 'a.csv', record: 2 }, ...own });
}

/** A factor of an edition, 1 kgCO2e/kWh of electricity. */
export const factorOf = (of: string, more: Partial<Factor> = {}): Factor =>
  publishedFactor(`${of}/factor`, '1 kgCO2e/kWh', more);

/** An edition of the family `grid` that was published on the first day of 2025. */
export const editionOf = (id: string, more: Partial<Edition> = {}): Edition =>
  edition([], {
    id,
    family: 'grid',
    kind: 'average',
    dataYear: '2024',
    published: '2025-01-01',
    applies: 'any-site',
    ...more,
  });

/** What a line emits, in kilograms of CO2e, with a factor of the edition where one is named. */
export function emissionOf(line: LedgerLine, kilograms: string, of?: string, more: Partial<Emission> = {}): Emission {
  const factor = of === undefined ? undefined : factorOf(of);
  const { subject } = line;
  return emission(`${kilograms} kgCO2e`, {
    line,
    scope: line.scope || (subject.use === 'activity' ? subject.scope : ''),
    factor,
    chosen: factor && chosenOf([factor]),
    ...more,
  });
}

/** What differs from a company that has said nothing, and from results that hold nothing. */
export type MadeResults = Partial<Omit<Results, 'inventory' | 'library' | 'company'>> & {
  readonly company?: Partial<Company>;
  readonly emissions?: readonly Emission[];
  /** The lines beside those of the emissions. */
  readonly lines?: readonly LedgerLine[];
  readonly editions?: readonly Edition[];
  readonly families?: Readonly<Record<string, Partial<Family>>>;
};

export function resultsOf({
  company,
  emissions = [],
  lines = [],
  editions = [],
  families = {},
  ...more
}: MadeResults): Results {
  const all = [...new Set([...emissions.map(({ line }) => line), ...lines])];
  const made: Omit<Results, 'kinds' | 'methods' | 'quality'> = {
    company: { ...UNNAMED_COMPANY, ...company },
    years: ['2025'],
    library: libraryOf(editions, families),
    gases: new Map(),
    units: resultUnits(),
    inventory: inventoryOf({ lines: all, emissions }),
    rows: [],
    groups: [],
    groupBy: [],
    targets: [],
    restated: { figures: [], baseYear: undefined },
    ...more,
  };
  return made as Results;
}

export const STATED_PLACE = { file: 'esgcalc.yaml', line: 9 };

/** What a note of the report states of electricity: `0.5703 kg/kWh`, or an edition. */
export function statedFactor(text: string, more: Partial<StatedFactor> = {}): StatedFactor {
  const [, digits, symbol = ''] = /^([\d.]+) (.+)$/.exec(text) ?? [];
  const factor =
    digits === undefined
      ? { edition: text }
      : { value: { amount: amount(digits), text: digits, decimals: 4, unit: unit(symbol), place: STATED_PLACE } };
  return { activity: 'electricity', years: undefined, factor, where: undefined, place: STATED_PLACE, ...more };
}
