// Travel agents' reports in three layouts, against the rows and totals worked by hand in fixtures/travel-reports/working.md; and what
// becomes of tickets, cabins and places.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { PLAIN_PROFILE } from '../src/domain/importProfile.ts';
import {
  PLAIN_TRAVEL,
  type TravelConventions,
  type TravelInput,
  type TravelReading,
  type TravelRole,
  type TravelRow,
} from '../src/domain/travel.ts';
import { profileYaml } from '../src/format/profileYaml.ts';
import { readProfile } from '../src/read/import/readProfile.ts';
import { readVocabulary } from '../src/read/readVocabulary.ts';
import { guessTravel } from '../src/read/travel/guessTravel.ts';
import { readTravel, suggestView } from '../src/read/travel/readTravel.ts';
import { cellOf, computeJson } from './support/computeJson.ts';
import { REPOSITORY, runEsgcalc } from './support/fakeShell.ts';
import { inFolder } from './support/inFolder.ts';

const REPORTS = join(REPOSITORY, 'fixtures', 'travel-reports');
const vocabulary = readVocabulary(join(REPOSITORY, 'factors'));
const PLAIN: TravelConventions = { ...PLAIN_TRAVEL, emissionUnit: 'kgCO2e', dates: {}, decimal: '.' };

type Cells = Readonly<Partial<Record<TravelRole, string>>>;

function inputOf(cells: Cells, index: number): TravelInput {
  return { row: index + 2, cell: (role) => cells[role] ?? '', placeOf: (field) => ({ file: 'report.csv', field }) };
}

function read(rows: readonly Cells[], conventions: Partial<TravelConventions> = {}): TravelReading {
  const profile = { ...PLAIN, ...conventions };
  return readTravel(rows.map(inputOf), profile, vocabulary.travelWords(), vocabulary.units, 'en');
}

/** A report read by its headers alone, with what a person adds. */
function readReport(name: string, added: Partial<TravelConventions>, constants: Cells = {}): TravelReading {
  const [header = [], ...records] = parse(readFileSync(join(REPORTS, `${name}.csv`)));
  const guess = guessTravel(header, vocabulary.travelWords(), vocabulary.units);
  if (guess === undefined) throw new Error(`${name} is not known as a report of trips`);
  const rows = records.map((cells) => ({
    ...constants,
    ...Object.fromEntries([...guess.columns].map(([role, column]) => [role, cells[column] ?? ''])),
  }));
  return read(rows, { emissionUnit: guess.emissionUnit, distanceUnit: guess.distanceUnit, ...added });
}

const shown = (rows: readonly TravelRow[], columns: readonly string[]): string[][] =>
  rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''));

/** A flight with a ticket of its own. */
const flight = (cells: Cells = {}): Cells => ({
  mode: 'air',
  ticket: '1',
  'travel date': '2025-03-14',
  from: 'HKG',
  to: 'PVG',
  emissions: '100',
  ...cells,
});

const reasons = ({ leftOut }: TravelReading): string[] =>
  leftOut.map(({ row, why, by }) => (by === undefined ? `${row} ${why}` : `${row} ${why} ${by}`));
const codes = ({ faults }: Pick<TravelReading, 'faults'>): string[] => faults.map(({ code }) => code);

describe('three layouts', () => {
  const reports = {
    'ctrip-2025': readReport('ctrip-2025', {}, { country: 'CN' }),
    'amex-2025': readReport('amex-2025', { dates: { order: 'month-day' } }, { mode: 'air' }),
    'cwt-2025': readReport('cwt-2025', { airports: new Map([['shanghai', 'PVG']]) }),
  };

  it.each([
    ['ctrip-2025', 'supplier'],
    ['ctrip-2025', 'recomputed'],
    ['amex-2025', 'recomputed'],
    ['cwt-2025', 'supplier'],
    ['cwt-2025', 'recomputed'],
  ] as const)('%s, %s', (name, view) => {
    const [columns = [], ...expected] = parse(readFileSync(join(REPORTS, 'expected', `${name}.${view}.csv`)));
    const { views, faults } = reports[name];
    expect([...faults, ...views[view].faults]).toEqual([]);
    expect(shown(views[view].rows, columns)).toEqual(expected);
  });

  it('every row is counted or left out with its reason', () => {
    const accounts = Object.values(reports).map((reading) => [reading.read, reading.used, ...reasons(reading)]);
    expect(accounts).toEqual([
      [12, 7, '5 refunded 6', '6 refund', '7 replaced 8', '9 duplicate 3', '10 void'],
      [7, 4, '3 refunded 4', '4 refund', '8 void'],
      [5, 5],
    ]);
  });

  it('the figure of a ticket of which one way was changed is no figure of the other', () => {
    expect(codes(reports['amex-2025'].views.supplier)).toEqual(['travel-cell-missing']);
    expect(suggestView(reports['amex-2025'])).toBe('recomputed');
    expect(suggestView(reports['ctrip-2025'])).toBe('supplier');
  });

  it('compute reads them through their profiles', async () => {
    const { figures } = await computeJson(['ctrip-2025.csv', 'amex-2025.csv', 'cwt-2025.csv'], { cwd: REPORTS });
    expect(cellOf(figures, 'scope3_cat06', '2025').value).toBe('4.83425101');
    expect(readFileSync(join(REPORTS, 'working.md'), 'utf8')).toContain('4.83425101');
  });

  it('keeps the address of the row', async () => {
    const { out } = await runEsgcalc(['import', 'amex-2025.csv', '--format', 'csv'], { cwd: REPORTS });
    expect(out).toContain('0167000000004,recomputed from the ticket,distance-based,NRT,HKG,amex-2025.csv:6');
  });
});

describe('tickets', () => {
  it('a refund of one way takes that way back', () => {
    const out = flight();
    const back = flight({ from: 'PVG', to: 'HKG', 'travel date': '2025-03-17' });
    const refund = { ...back, 'record type': '退票' };
    expect(reasons(read([out, back, refund]))).toEqual(['3 refunded 4', '4 refund']);
    const whole = { ...refund, from: '', to: '' };
    expect(reasons(read([out, back, whole]))).toEqual(['2 refunded 4', '3 refunded 4', '4 refund']);
  });

  it('a negative amount or figure is a refund where nothing says what the row records', () => {
    const cells = flight();
    expect(reasons(read([cells, { ...cells, emissions: '-100' }]))).toEqual(['2 refunded 3', '3 refund']);
    expect(reasons(read([cells, { ...cells, amount: '(¥930.00)' }]))).toEqual(['2 refunded 3', '3 refund']);
  });

  it('changes of changes leave the last one, in whatever order they stand', () => {
    const first = flight();
    const second = flight({
      ticket: '2',
      'original ticket': '1',
      'record type': 'exchange',
      'travel date': '2025-03-15',
    });
    const third = flight({ ticket: '3', 'original ticket': '2', 'record type': '改签', 'travel date': '2025-03-16' });
    expect(read([first, second, third]).leftOut.map(({ row }) => row)).toEqual([2, 3]);
    expect(read([third, second, first]).leftOut.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('the fee of a change counts for nothing, and what it is for still flies', () => {
    const fee = { ...flight({ from: '', to: '', emissions: '', amount: '120' }), 'record type': '改签' };
    expect(reasons(read([flight(), fee]))).toEqual(['3 fee']);
  });

  it('one ticket listed twice counts once; with other figures it is asked for', () => {
    expect(reasons(read([flight(), flight()]))).toEqual(['3 duplicate 2']);
    expect(codes(read([flight(), flight({ emissions: '101' })]))).toEqual(['ticket-unclear']);
    expect(read([flight({ ticket: '' }), flight({ ticket: '' })]).used).toBe(2);
    expect(read([flight({ traveller: 'A' }), flight({ traveller: 'B' })]).used).toBe(2);
  });

  it('places are the same however they are written', () => {
    const refund = flight({ from: 'Hong Kong', to: 'PVG - Shanghai Pudong', 'record type': 'refund' });
    expect(reasons(read([flight(), refund]))).toEqual(['2 refunded 3', '3 refund']);
  });

  it('whatever the records: rows read are those counted, left out or at fault, and none twice', () => {
    const row = fc.record({
      ticket: fc.constantFrom('1', '2', ''),
      'original ticket': fc.constantFrom('', '1'),
      'record type': fc.constantFrom('issue', 'refund', 'change', 'void', ''),
      from: fc.constantFrom('HKG', 'PVG'),
      to: fc.constantFrom('SIN', 'NRT'),
      emissions: fc.constantFrom('100', '101', '-100'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const { read: all, used, leftOut } = read(rows.map(flight));
        expect(used + leftOut.length).toBe(all);
        expect(new Set(leftOut.map((each) => each.row)).size).toBe(leftOut.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('legs', () => {
  const legs = (cells: Cells, conventions: Partial<TravelConventions> = {}): string[] | string => {
    const { rows, faults } = read([flight({ from: '', to: '', ...cells })], conventions).views.recomputed;
    const [fault] = faults;
    return fault?.code ?? shown(rows, ['origin', 'destination']).map((ends) => ends.join('>'));
  };

  it.each([
    [{ itinerary: 'HKG-PVG-HKG' }, ['HKG>PVG', 'PVG>HKG']],
    [{ itinerary: 'HKG/PVG/HKG' }, ['HKG>PVG', 'PVG>HKG']],
    [{ itinerary: 'HKG PVG' }, ['HKG>PVG']],
    [{ itinerary: 'HKG-PVG//PEK-HKG' }, ['HKG>PVG', 'PEK>HKG']],
    [{ itinerary: 'HKG-PVG ARNK PEK-HKG' }, ['HKG>PVG', 'PEK>HKG']],
    [{ itinerary: '香港 → 上海浦东' }, ['HKG>PVG']],
    [{ itinerary: '上海虹桥-北京首都' }, ['SHA>PEK']],
    [{ from: 'hkg', to: 'pvg', 'trip type': '往返' }, ['HKG>PVG', 'PVG>HKG']],
    [{ from: 'Hong Kong', to: 'Singapore' }, ['HKG>SIN']],
    [{ from: '香港', to: '新加坡' }, ['HKG>SIN']],
    [{ from: 'Shanghai Hongqiao', to: 'London Heathrow Airport' }, ['SHA>LHR']],
    [{ from: 'Hong Kong (HKG)', to: 'Tokyo (NRT)' }, ['HKG>NRT']],
    [{ from: 'HKG', to: 'Shanghai' }, 'airport-unknown'],
    [{ from: 'HKG', to: 'LON' }, 'airport-unknown'],
    [{ from: 'HKG', to: 'Birmingham' }, 'airport-unknown'], // in England and in Alabama
    [{ from: 'HKG', to: 'London' }, 'airport-unknown'], // six, and one in Ontario
    [{ from: 'HKG', to: '香港' }, 'airport-repeated'],
    [{}, 'travel-cell-missing'],
  ] as const)('%o', (cells, expected) => expect(legs(cells)).toEqual(expected));

  it('a stated airport is taken for its city, and several candidates are named', () => {
    expect(legs({ from: 'HKG', to: 'Shanghai' }, { airports: new Map([['shanghai', 'SHA']]) })).toEqual(['HKG>SHA']);
    const [fault] = read([flight({ to: '上海' })]).views.recomputed.faults;
    expect(`${fault?.message} ${fault?.hint}`).toContain('airports: {上海: PVG}');
    expect(fault?.hint).toContain('SHA (');
  });

  it('persons and miles are kept as they are counted', () => {
    const { rows } = read([flight({ passengers: '3' })]).views.recomputed;
    expect(shown(rows, ['quantity', 'unit'])).toEqual([['3', 'trip']]);
    const far = read([flight({ from: '', to: '', distance: '1,560', passengers: '2' })], { distanceUnit: 'mile' });
    expect(shown(far.views.recomputed.rows, ['quantity', 'unit'])).toEqual([['3120', 'person·mile']]);
  });
});

describe('cabins and seats', () => {
  it.each([
    ['Economy', 'economy'],
    ['经济舱', 'economy'],
    ['Q', 'economy'],
    ['Economy (Y)', 'economy'],
    ['Premium Economy', 'premium economy'],
    ['W', 'premium economy'],
    ['商務艙', 'business'],
    ['J', 'business'],
    ['头等舱', 'first'],
    ['', ''],
  ])('%s', (text, expected) => {
    const reading = read([flight({ class: text })]);
    expect(codes(reading)).toEqual([]);
    expect(shown(reading.views.supplier.rows, ['class'])).toEqual([[expected]]);
  });

  it.each(['P', 'R', 'Sleeperette', 'Premium Economy Saver', 'Y/J'])('%s is asked for', (text) =>
    expect(codes(read([flight({ class: text })]))).toEqual(['travel-word-unknown']),
  );

  it.each([
    [{ class: '二等座' }, 'high-speed rail, second class'],
    [{ class: '商务座' }, 'high-speed rail, business class'],
    [{ class: 'First class', train: 'G99' }, 'high-speed rail, first class'],
    [{ class: 'Standard' }, 'second class'],
    [{ class: '硬卧' }, 'hard sleeper'],
  ])('%o', (cells, expected) => {
    const { rows } = read([flight({ mode: '火车票', ...cells })]).views.supplier;
    expect(shown(rows, ['class'])).toEqual([[expected]]);
  });

  it('a train is recomputed only where the profile says so, in person-kilometres', () => {
    const train = flight({ mode: 'rail', class: '二等座', distance: '1,318' });
    expect(shown(read([train]).views.recomputed.rows, ['quantity', 'unit'])).toEqual([['100', 'kgCO2e']]);
    const own = read([train], { recompute: ['rail travel'] }).views.recomputed.rows;
    expect(shown(own, ['quantity', 'unit', 'class'])).toEqual([['1318', 'person·km', 'high-speed rail, second class']]);
  });
});

describe('stays', () => {
  const stay = (cells: Cells): string[][] =>
    shown(read([{ mode: '酒店', ticket: 'CF1', 'travel date': '2025-03-14', ...cells }]).views.recomputed.rows, [
      'quantity',
      'unit',
      'region',
    ]);

  it.each([
    [{ to: '上海', nights: '2', rooms: '3' }, '6', 'CN'],
    [{ to: 'London', nights: '2' }, '2', 'GB'],
    [{ country: '英国', to: 'Bath', 'return date': '2025-03-17' }, '3', 'GB'],
    [{ country: 'HK', nights: '1' }, '1', 'HK'],
    [{ country: 'United Kingdom', nights: '1' }, '1', 'GB'],
  ])('%o', (cells, quantity, region) => expect(stay(cells)).toEqual([[quantity, 'room-night', region]]));
});

describe("the supplier's statement", () => {
  const note = (cells: Cells, conventions: Partial<TravelConventions> = {}): string =>
    shown(read([flight(cells)], conventions).views.supplier.rows, ['note'])[0]?.[0] ?? '';

  it('is told with every row, and what is not known is said', () => {
    expect(note({})).toBe(
      "HKG–PVG; supplier's figure; method: unknown; factors: unknown; radiative forcing: unknown; upstream: unknown",
    );
    expect(note({ method: 'DEFRA', 'factor year': '2024', 'radiative forcing': '含', upstream: 'N' })).toBe(
      "HKG–PVG; supplier's figure; method: DEFRA; factors: 2024; radiative forcing: yes; upstream: no",
    );
  });

  it('a row without a figure, or figures without a unit, are faults where they count', () => {
    expect(codes(read([flight({ emissions: '' })]).views.supplier)).toEqual(['travel-cell-missing']);
    expect(codes(read([flight()], { emissionUnit: undefined }).views.supplier)).toEqual(['travel-cell-missing']);
    expect(codes(read([flight()], { emissionUnit: 'kWh' }).views.supplier)).toEqual(['travel-cell-missing']);
  });
});

describe('headers', () => {
  const guess = (header: string): ReturnType<typeof guessTravel> =>
    guessTravel(header.split(','), vocabulary.travelWords(), vocabulary.units);

  it('codes of airports are better than cities, tickets than orders', () => {
    const found = guess('订单号,票号,出发城市,出发机场三字码,到达城市,到达机场三字码,碳排放量(kg)');
    expect([...(found?.columns ?? [])]).toEqual([
      ['ticket', 1],
      ['from', 3],
      ['to', 5],
      ['emissions', 6],
    ]);
    expect(found?.emissionUnit).toBe('kgCO2e');
  });

  it('a bill is no report of trips', () => {
    expect(guess('Account No,Bill Date,From,To,Consumption (kWh)')).toBeUndefined();
    expect(guess('日期,場所,用電量(度)')).toBeUndefined();
  });
});

describe('a written profile', () => {
  it('holds all that it says of travel', async () => {
    const statement = {
      method: 'DEFRA: distance-based',
      factorSet: 'UK Government',
      factorYear: '2025',
      radiativeForcing: 'yes',
      upstream: 'no',
    } as const;
    for (const travel of [
      PLAIN_TRAVEL,
      { ...PLAIN_TRAVEL, recompute: [], statement },
      { ...PLAIN_TRAVEL, recompute: ['flight', 'rail travel'], language: 'zh-Hant' },
    ] as const) {
      await inFolder({ 'profile.yaml': profileYaml({ ...PLAIN_PROFILE, travel }, []) }, async (folder) => {
        const { value, diagnostics } = readProfile(join(folder, 'profile.yaml'), 'profile.yaml', vocabulary.columns);
        expect([diagnostics, value?.travel]).toEqual([[], travel]);
      });
    }
  });
});

describe('notes', () => {
  it("are in the reader's language, unless the profile says which", async () => {
    const note = async (file: string, ...args: string[]): Promise<string> =>
      (await runEsgcalc(['import', file, ...args], { cwd: REPORTS })).out.split('\n')[1] ?? '';
    expect(await note('cwt-2025.csv')).toContain("supplier's figure; method: unknown");
    expect(await note('cwt-2025.csv', '--lang', 'zh-Hant')).toContain('供應商數字；方法：不詳');
    expect(await note('ctrip-2025.csv', '--lang', 'en')).toContain('供应商数字；方法：不详');
  });
});
