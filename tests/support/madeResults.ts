// Results made by hand, for tests of what is found in them: a few rows of the table, a few ledger lines and what they emit.
import type { PrintedTable } from '../../src/compute/check/printedTable.ts';
import type { KpiRow } from '../../src/compute/computeKpis.ts';
import type { Results } from '../../src/compute/results.ts';
import type { Emission } from '../../src/compute/takeInventory.ts';
import type { Activity, Subject } from '../../src/domain/activity.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Edition, Factor, Family } from '../../src/domain/factor.ts';
import { MISSING, NOT_APPLICABLE, STATED_MISSING, type Figure, type KpiValue } from '../../src/domain/figure.ts';
import { Fraction } from '../../src/domain/fraction.ts';
import { parseKpiContent } from '../../src/domain/kpi.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import type { PublishedFigure } from '../../src/domain/restatement.ts';
import type { StatedFactor } from '../../src/domain/statedFactor.ts';
import { parseUnit, unitTable, type Unit, type UnitTable } from '../../src/domain/unit.ts';
import { COUNTING_WORDS, UNIT_ROWS } from './unitRows.ts';

const LABELS = { en: '', 'zh-Hant': '', 'zh-Hans': '' };

let table: UnitTable | undefined;

/** A unit of the program's own table. */
export function unitOf(text: string): Unit {
  table ??= unitTable(UNIT_ROWS, COUNTING_WORDS);
  const reading = parseUnit(text, table);
  if (!('unit' in reading)) throw new Error(`${text} is no unit`);
  return reading.unit;
}

export function decimal(text: string): Fraction {
  const amount = Fraction.parse(text);
  if (amount === undefined) throw new Error(`${text} is no number`);
  return amount;
}

export function figureOf(amount: string, unit: string): Figure {
  return { name: '', amount: decimal(amount), unit: unitOf(unit), because: { kind: 'sum', parts: [] } };
}

/** A row of the table; a value is a number, `/` or `n/a`, or empty where nothing is known and no row says so. */
export function kpiRow(
  key: string,
  content: string,
  unit: string,
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
    signs.get(text) ?? { status: 'value', figure: figureOf(text, unit), without: [] };
  return {
    kpi: { key, section: '', content: read, unit, decimals, labels: LABELS, hkex: '', gri: '', shown: 'data' },
    unit: unitOf(unit),
    values: new Map(Object.entries(values).map(([year, text]) => [year, valueOf(text)])),
  };
}

/** A printed figure of a KPI and year, or a sign without a unit. */
export type MadeFigure = readonly [kpi: string, year: string, text: string, unit?: string];

/** The printed table of these figures, each at a line of its own. */
export function printedOf(figures: readonly MadeFigure[], isWhole = true): PrintedTable {
  return {
    figures: figures.map(([kpi, year, text, unit], at): PublishedFigure => ({
      kpi,
      year,
      text,
      amount: unit === undefined ? undefined : decimal(text),
      decimals: text.split('.')[1]?.length ?? 0,
      unit: unit === undefined ? undefined : unitOf(unit),
      place: { file: 'printed.csv', line: at + 2 },
    })),
    isWhole,
  };
}

export function activityOf(name: string, more: Partial<Activity> = {}): Activity {
  return {
    use: 'activity',
    name,
    dimensions: [],
    scope: '1',
    emits: ['ghg'],
    group: '',
    sign: 1,
    labels: LABELS,
    ...more,
  };
}

/** A ledger line of 2025; its unit and quantity are texts. */
export function lineOf(
  subject: string | Subject,
  more: Omit<Partial<LedgerLine>, 'unit' | 'quantity'> & { readonly unit?: string; readonly quantity?: string } = {},
): LedgerLine {
  return {
    year: '2025',
    subject: typeof subject === 'string' ? activityOf(subject) : subject,
    class: '',
    site: '',
    entity: '',
    region: '',
    scope: '',
    pin: '',
    pinWhy: '',
    details: {},
    portion: undefined,
    asAt: '',
    share: undefined,
    groups: [],
    rows: 1,
    missing: 0,
    notApplicable: 0,
    first: { file: 'a.csv', record: 2 },
    ...more,
    unit: unitOf(more.unit ?? 'kWh'),
    quantity: decimal(more.quantity ?? '1'),
  };
}

export function factorOf(edition: string, more: Partial<Factor> = {}): Factor {
  return {
    id: `${edition}/factor`,
    group: `${edition}/factor`,
    edition,
    activity: 'electricity',
    class: '',
    region: '',
    gas: 'CO2e',
    value: Fraction.one,
    valueText: '1',
    top: unitOf('kgCO2e'),
    per: unitOf('kWh'),
    unitText: 'kgCO2e/kWh',
    basis: '',
    kind: 'average',
    source: '',
    potentials: undefined,
    checked: true,
    note: '',
    ...more,
  };
}

export function editionOf(id: string, more: Partial<Edition> = {}): Edition {
  return {
    id,
    family: 'grid',
    kind: 'average',
    publisher: 'made up',
    title: 'made up',
    number: '',
    dataYear: '2024',
    published: '2025-01-01',
    publishedEvidence: '',
    url: '',
    licence: '',
    potentials: undefined,
    supersedes: undefined,
    applies: 'any-site',
    note: '',
    factors: [],
    own: false,
    ...more,
  };
}

/** What a line emits, in kilograms of CO2e, with a factor of the edition where one is named. */
export function emissionOf(
  line: LedgerLine,
  kilograms: string,
  edition?: string,
  more: Partial<Emission> = {},
): Emission {
  const factor = edition === undefined ? undefined : factorOf(edition);
  const { subject } = line;
  return {
    line,
    purpose: 'ghg',
    scope: line.scope || (subject.use === 'activity' ? subject.scope : ''),
    gas: 'CO2e',
    result: figureOf(kilograms, 'kgCO2e'),
    factor,
    chosen: factor && { factors: [factor], parts: [], why: '', pinnedWhy: undefined, isNearest: false },
    ...more,
  };
}

/** What differs from a company that has said nothing, and from results that hold nothing. */
export type MadeResults = Partial<Omit<Results, 'inventory' | 'library' | 'company'>> & {
  readonly company?: Partial<Company>;
  readonly emissions?: readonly Emission[];
  /** The lines beside those of the emissions. */
  readonly lines?: readonly LedgerLine[];
  readonly editions?: readonly Edition[];
  readonly families?: readonly Family[];
};

export function resultsOf({
  company,
  emissions = [],
  lines = [],
  editions = [],
  families = [],
  ...more
}: MadeResults): Results {
  const all = [...new Set([...emissions.map(({ line }) => line), ...lines])];
  const made: Omit<Results, 'kinds' | 'methods' | 'quality'> = {
    company: { ...UNNAMED_COMPANY, ...company },
    years: ['2025'],
    library: {
      editionNames: editions.map(({ id }) => id),
      editions: new Map(editions.map((each) => [each.id, each])),
      families: new Map(families.map((each) => [each.name, each])),
    },
    gases: new Map(),
    units: { kilogram: unitOf('kg'), kilogramCO2e: unitOf('kgCO2e'), megawattHour: unitOf('MWh') },
    inventory: { lines: all, emissions, gaps: [], bridges: new Map(), energies: [] },
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
  const [, digits, unit = ''] = /^([\d.]+) (.+)$/.exec(text) ?? [];
  const factor =
    digits === undefined
      ? { edition: text }
      : { value: { amount: decimal(digits), text: digits, decimals: 4, unit: unitOf(unit), place: STATED_PLACE } };
  return { activity: 'electricity', years: undefined, factor, where: undefined, place: STATED_PLACE, ...more };
}
