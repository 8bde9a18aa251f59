// Ratios come from the definitions, worked beside them; never from a first run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fraction } from '../../src/domain/fraction.ts';
import {
  conversion,
  describeDimension,
  overUnit,
  parseUnit,
  sameDimension,
  timesUnit,
  unitLabel,
  unitTable,
  type Unit,
  type UnitRow,
} from '../../src/domain/unit.ts';
import { steppedSpelling, unitSpelling } from '../../src/domain/unitSpellings.ts';
import { COUNTING_WORDS, UNIT_ROWS } from '../support/unitRows.ts';

const UNIT_COLUMNS =
  'symbol,dimension,ratio,aliases,aliases_zh_hant,aliases_zh_hans,label_zh_hant,label_zh_hans,source,note'.split(',');
const [rows, words] = [UNIT_ROWS, COUNTING_WORDS];
const table = unitTable(rows, words);

const unit = (text: string): Unit => {
  const reading = parseUnit(text, table);
  if ('fault' in reading) throw new Error(`${text}: ${JSON.stringify(reading)}`);
  return reading.unit;
};
const symbol = (text: string): string => unit(text).symbol;
const ratio = (from: string, to: string): string => conversion(unit(from), unit(to)).toExactText();

describe('ratios from the definitions', () => {
  test.each([
    ['US gallon', 'L', '3.785411784'], // 231 in³ × 2.54³ cm³ = 231 × 16.387064 cm³
    ['UK gallon', 'L', '4.54609'], // fixed by regulation
    ['barrel', 'L', '158.987294928'], // 42 × 3.785411784
    ['ft3', 'L', '28.316846592'], // 3.048³ dm³
    ['m3', 'L', '1000'], // 10³ dm³
    ['ML', 'm3', '1000'], // 10⁶ L / 10³ L
    ['short ton', 'kg', '907.18474'], // 2000 × 0.45359237
    ['long ton', 'kg', '1016.0469088'], // 2240 × 0.45359237
    ['kWh', 'MJ', '3.6'], // 1000 W × 3600 s
    ['MWh', 'GJ', '3.6'],
    ['MMBtu', 'MJ', '1055.05585262'], // 10⁶ × 0.45359237 kg × 5/9 K × 4186.8 J/(kg K) = 10⁶ × 1055.05585262 J
    ['therm (EC)', 'MMBtu', '0.1'], // 10⁵ Btu
    ['therm (US)', 'MJ', '105.4804'],
    ['kcal', 'kJ', '4.1868'],
    ['mile', 'km', '1.609344'], // 5280 × 0.3048 m
    ['nautical mile', 'm', '1852'],
    ['ft2', 'm2', '0.09290304'], // 0.3048²
    ['ha', 'm2', '10000'],
    ['km2', 'ha', '100'],
    ['day', 's', '86400'], // 24 × 60 × 60
    ['Mt', 'kt', '1000'],
    ['tCO2e', 'kgCO2e', '1000'],
    ['%', '1', '0.01'],
    ['g/kWh', 'kg/MWh', '1'], // 0.001 kg / 0.001 MWh
    ['lb/MWh', 'kg/kWh', '0.00045359237'],
    ['kg/RMB 1M', 'kg/RMB 100M', '100'],
    ['L/100 km', 'L/km', '0.01'],
  ])('1 %s is so many %s: %s', (from, to, expected) => expect(ratio(from, to)).toBe(expected));

  test('Btu is worked out from the pound and the international calorie', () => {
    const joules = Fraction.parse('0.45359237/9')?.times(Fraction.parse('20934') ?? Fraction.one);
    expect(ratio('Btu', 'J')).toBe(joules?.toExactText()); // 0.45359237 × 5/9 × 4186.8, and 5 × 4186.8 = 20934
  });
});

describe('the table', () => {
  const named = rows.filter(({ dimension }) => dimension !== 'ambiguous');
  const namesOf = (row: UnitRow): readonly string[] =>
    [row.symbol, row.aliases, row.aliases_zh_hant, row.aliases_zh_hans, row.label_zh_hant, row.label_zh_hans]
      .flatMap((list) => list.split(';'))
      .filter((name) => name !== '');

  test('has the columns of a unit', () => {
    for (const row of rows) expect(Object.keys(row)).toEqual(UNIT_COLUMNS);
    for (const row of named) expect([row.source, row.label_zh_hant, row.label_zh_hans]).not.toContain('');
  });

  test.each(named.map((row) => [row.symbol, row] as const))('every name of %s reads as it', (_, row) => {
    for (const name of namesOf(row)) expect(symbol(name)).toBe(row.symbol);
  });

  test('every name that means two things says which', () => {
    for (const row of rows.filter(({ dimension }) => dimension === 'ambiguous')) {
      expect(row.note).not.toBe('');
      for (const part of namesOf(row)) {
        expect(parseUnit(part, table)).toMatchObject({ fault: 'ambiguous', candidates: row.note });
      }
    }
  });

  test('products in the table are the products of their parts', () => {
    for (const { symbol: text } of rows.filter(({ dimension }) => dimension.includes('·'))) {
      const [left = '', right = ''] = text.split('·');
      const product = timesUnit(unit(left), unit(right));
      expect(product.symbol).toBe(text);
      expect(product.ratio.equals(unit(text).ratio)).toBe(true);
      expect(sameDimension(product, unit(text))).toBe(true);
    }
  });

  test('a name claimed twice, or a ratio that is no number, is our own fault', () => {
    const [row] = rows;
    if (row === undefined) throw new Error('the table is empty');
    expect(() => unitTable([...rows, { ...row, symbol: 'other' }], words)).toThrow('names both mg and other');
    expect(() => unitTable([{ ...row, ratio: 'many' }], words)).toThrow('has no ratio');
    expect(() => unitTable([{ ...row, ratio: '0' }], words)).toThrow('has no ratio');
  });
});

describe('counting parts', () => {
  test.each([
    ['萬千瓦時', 'kWh', '10000', '10000 kWh'],
    ['万千瓦时', 'kWh', '10000', '10000 kWh'],
    ['亿千瓦时', 'GWh', '100', '100 million kWh'],
    ['万度', 'kWh', '10000', '10000 kWh'],
    ['千個千瓦時', 'MWh', '1', "'000 kWh"],
    ["'000 kWh", 'MWh', '1', "'000 kWh"],
    ['’000 kWh', 'MWh', '1', "'000 kWh"],
    ['1,000 kWh', 'MWh', '1', "'000 kWh"],
    ['千克', 'g', '1000', 'kg'],
    ['千瓦時', 'Wh', '1000', 'kWh'],
    ['百萬升', 'm3', '1000', 'ML'],
    ['百万升', 'm3', '1000', 'ML'],
    ['兆瓦时', 'kWh', '1000', 'MWh'],
    ['万吨', 't', '10000', '10000 t'],
    ['10^6 MJ', 'TJ', '1', 'million MJ'],
    ['10⁶ MJ', 'TJ', '1', 'million MJ'],
    ['million MJ', 'TJ', '1', 'million MJ'],
    ['10^4 Nm3', 'Nm3', '10000', '10000 Nm3'],
    ['10⁴Nm³', 'Nm3', '10000', '10000 Nm3'],
    ['100 million kWh', 'GWh', '100', '100 million kWh'],
    ['100M kWh', 'GWh', '100', '100 million kWh'],
    ['1 MWh', 'kWh', '1000', 'MWh'],
    ['100km', 'km', '100', '100 km'],
    ['百公里', 'km', '100', '100 km'],
    ['萬噸公里', 't·km', '10000', '10000 t·km'],
  ])('%s', (text, to, expected, canonical) => {
    expect(ratio(text, to)).toBe(expected);
    expect(symbol(text)).toBe(canonical);
  });

  test.each([
    ['RMB 100M', 'RMB', '100000000', 'RMB 100M'],
    ['RMB100M', 'RMB', '100000000', 'RMB 100M'],
    ['RMB 100m', 'RMB', '100000000', 'RMB 100M'],
    ['RMB 1M', 'RMB', '1000000', 'RMB 1M'],
    ['RMB million', 'RMB', '1000000', 'RMB 1M'],
    ['million RMB', 'RMB', '1000000', 'RMB 1M'],
    ['RMB 100 million', 'RMB', '100000000', 'RMB 100M'],
    ['RMB hundred million', 'RMB', '100000000', 'RMB 100M'],
    ['RMB bn', 'RMB', '1000000000', 'RMB 1000M'],
    ['人民幣億元', 'RMB', '100000000', 'RMB 100M'],
    ['人民币百万元', 'RMB', '1000000', 'RMB 1M'],
    ['人民幣（百萬元）', 'RMB', '1000000', 'RMB 1M'],
    ['人民幣1,000萬元', 'RMB', '10000000', 'RMB 10M'],
    ['萬元人民幣', 'RMB', '10000', 'RMB 10K'],
    ['百萬港元', 'HKD', '1000000', 'HKD 1M'],
    ['港幣百萬元', 'HKD', '1000000', 'HKD 1M'],
    ["HKD'000", 'HKD', '1000', 'HKD 1K'],
    ["HK$'000", 'HKD', '1000', 'HKD 1K'],
    ['HK$ million', 'HKD', '1000000', 'HKD 1M'],
    ['US$ million', 'USD', '1000000', 'USD 1M'],
    ['亿美元', 'USD', '100000000', 'USD 100M'],
  ])('%s', (text, to, expected, canonical) => {
    expect(ratio(text, to)).toBe(expected);
    expect(symbol(text)).toBe(canonical);
  });

  test.each([
    '1.5 kWh',
    '1·5 kWh',
    '1 x 5 kWh',
    '0 kWh',
    '000 kWh',
    '1,00 kWh',
    '100 000 kWh',
    '1e6 kWh',
    'M RMB',
    '100 1',
    'kg/1·5 kWh',
  ])('%s counts nothing', (text) => expect(parseUnit(text, table)).toMatchObject({ fault: 'unknown' }));
});

describe('products and quotients', () => {
  test.each([
    ['kg CO2e/kWh', 'kgCO2e/kWh'],
    ['kg CO₂-e per kWh', 'kgCO2e/kWh'],
    ['公斤二氧化碳當量／度', 'kgCO2e/kWh'],
    ['千克每千瓦時', 'kg/kWh'],
    ['tonnes of CO2 equivalent', 'tCO2e'],
    ['tCO2eq', 'tCO2e'],
    ['t CO2-e', 'tCO2e'],
    ['吨二氧化碳当量', 'tCO2e'],
    ['吨CO2当量', 'tCO2e'],
    ['t CO2/TJ', 'tCO2/TJ'],
    ['L/100km', 'L/100 km'],
    ['tCO2e / RMB 100M', 'tCO2e/RMB 100M'],
    ['噸二氧化碳當量 / 人民幣億元', 'tCO2e/RMB 100M'],
    ['GJ/10^4 Nm3', 'GJ/10000 Nm3'],
    ['kg/million MJ', 'kg/million MJ'],
    ['kg CO2e/passenger.km', 'kgCO2e/person·km'],
    ['kg CO2e/tonne.km', 'kgCO2e/t·km'],
    ['g/vehicle-mile', 'g/vehicle·mile'],
    ['g/short ton-mile', 'g/short ton·mile'],
    ['kg CO2e/room.night', 'kgCO2e/room-night'],
    ['t*km', 't·km'],
    ['t × km', 't·km'],
    ['t x km', 't·km'],
    ['噸·公里', 't·km'],
    ['kg/(m2·day)', 'kg/m2·day'],
    ['kg/m2/day', 'kg/m2·day'],
    ['MJ/therm (US)', 'MJ/therm (US)'],
    ['㎥', 'm3'],
    ['ｋＷｈ', 'kWh'],
    [' m³ ', 'm3'],
  ])('%s is %s', (text, expected) => {
    expect(symbol(text)).toBe(expected);
    expect(symbol(expected)).toBe(expected);
    expect(conversion(unit(text), unit(expected)).equals(Fraction.one)).toBe(true);
  });

  test('what stands above and below the line goes away', () => {
    expect(timesUnit(unit('kgCO2e/kWh'), unit('kWh')).symbol).toBe('kgCO2e');
    expect(overUnit(unit('tCO2e'), unit('RMB 100M')).symbol).toBe('tCO2e/RMB 100M');
    expect(overUnit(unit('kg'), unit('kg/kWh')).symbol).toBe('kWh');
    expect(overUnit(unit('kWh'), unit('kWh')).symbol).toBe('1');
    expect(symbol(overUnit(unit('%'), unit('km')).symbol)).toBe('%/km');
    expect(symbol(overUnit(unit('1'), unit('km')).symbol)).toBe('1/km');
  });
});

describe('capitals', () => {
  test.each([
    ['KWH', 'kWh'],
    ['kwh', 'kWh'],
    ['Mwh', 'MWh'],
    ['mL', 'mL'],
    ['ml', 'mL'],
    ['ML', 'ML'],
    ['KG', 'kg'],
    ['Tonnes', 't'],
    ['rmb 1m', 'RMB 1M'],
    ['TCO2E', 'tCO2e'],
  ])('%s is %s', (text, expected) => expect(symbol(text)).toBe(expected));

  test.each([
    ['Ml', 'mL or ML'],
    ['MG', 'mg or t'],
  ])('%s could be %s', (text, candidates) => {
    expect(parseUnit(text, table)).toEqual({ fault: 'ambiguous', part: text, candidates });
  });
});

describe('faults', () => {
  test.each([
    ['tons', 'tons'],
    ['kg/gallon', 'gallon'],
    ['万元', '元'],
    ['億元', '元'],
    ['$ million', '$'],
    ['kWh/$', '$'],
    ['MT', 'MT'],
    ['mT', 'mT'],
    ['MTCO2e', 'MTCO2e'],
    ['ton-mile', 'ton'],
    ['加侖', '加侖'],
  ])('%s is ambiguous in %s', (text, part) => {
    expect(parseUnit(text, table)).toMatchObject({ fault: 'ambiguous', part });
  });

  test.each([
    ['kWhh', 'kWhh', 'kWh'],
    ['kg/kilowat hour', 'kilowat hour', 'kilowatt hour'],
    ['10000 litrs', '10000 litrs', 'litre'],
    ['千瓦詩', '千瓦詩', '千瓦時'],
  ])('%s is unknown in %s; nearest is %s', (text, part, nearest) => {
    expect(parseUnit(text, table)).toEqual({ fault: 'unknown', part, nearest });
  });

  test.each([
    '',
    '/',
    'kg/',
    '/kg',
    '·',
    '__proto__',
    'constructor',
    'tce',
    'Sm3',
    '兆',
    'x'.repeat(10_000),
    '('.repeat(100),
  ])('%s names nothing', (text) => expect(parseUnit(text, table)).toMatchObject({ fault: 'unknown' }));

  test('coal equivalents are factors, and no unit is offered for them', () => {
    for (const part of ['tce', 'kgce']) expect(parseUnit(part, table)).toEqual({ fault: 'unknown', part });
  });

  test('unlike things do not convert', () => {
    const pairs = [
      ['RMB', 'HKD'],
      ['kgCO2e', 'kg'],
      ['kgCO2e', 'kgCO2'],
      ['Nm3', 'm3'],
      ['scf', 'ft3'],
      ['FTE', 'person'],
      ['kg/kWh', 'kg'],
    ] as const;
    for (const [from, to] of pairs) {
      expect(sameDimension(unit(from), unit(to))).toBe(false);
      expect(() => conversion(unit(from), unit(to))).toThrow(`${from} and ${to} do not convert`);
    }
  });
});

describe('words', () => {
  test.each([
    ['kWh', 'energy'],
    ['kgCO2e/kWh', 'mass of CO2e per energy'],
    ['m3', 'volume'],
    ['t·km', 'mass times length'],
    ['tCO2e/RMB 100M', 'mass of CO2e per RMB'],
    ['%', 'a pure number'],
    ['1/km', 'one per length'],
    ['(1/km)·kg', 'mass per length'],
  ])('%s measures %s', (text, expected) => expect(describeDimension(unit(text))).toBe(expected));

  test.each([
    ['tCO2e/RMB 100M', '噸二氧化碳當量 / 人民幣億元', '吨二氧化碳当量 / 人民币亿元'],
    ['kWh/RMB 1M', '千瓦時 / 人民幣百萬元', '千瓦时 / 人民币百万元'],
    ['RMB 10K', '人民幣萬元', '人民币万元'],
    ['HKD 1M', '百萬港元', '百万港元'],
    ['L', '公升', '升'],
    ['t', '噸', '吨'],
    ["'000 kWh", '千個千瓦時', '千个千瓦时'],
    ['10000 kWh', '萬千瓦時', '万千瓦时'],
    ['RMB 300M', '人民幣3億元', '人民币3亿元'],
    ['t·km', '噸公里', '吨公里'],
    ['tonne * km', '噸公里', '吨公里'],
    ['L/100 km', '公升 / 100 公里', '升 / 100 公里'],
    ['no such unit', 'no such unit', 'no such unit'],
  ])('%s is printed %s, %s', (text, traditional, simplified) => {
    expect(unitLabel(text, 'zh-Hant', table)).toBe(traditional);
    expect(unitLabel(text, 'zh-Hans', table)).toBe(simplified);
  });

  test('in English a unit is its symbol', () => {
    expect(unitLabel('万千瓦时', 'en', table)).toBe('10000 kWh');
    expect(unitLabel(unit('人民幣億元'), 'en', table)).toBe('RMB 100M');
  });
});

describe('laws', () => {
  const named = rows.filter(({ dimension }) => dimension !== 'ambiguous').map((row) => row.symbol);
  const count = fc.constantFrom('', '100 ', 'million ', '10^4 ', "'000 ", '萬', '1234567 ');
  const counted = fc
    .tuple(count, fc.constantFrom(...named.filter((name) => name !== '1')))
    .map((parts) => parts.join(''));
  const any = fc.oneof(
    counted,
    fc.tuple(counted, counted).map(([top, bottom]) => `${top}/${bottom}`),
  );

  test('a symbol and a Chinese label read back as the unit they were made from', () => {
    fc.assert(
      fc.property(any, (text) => {
        const reading = unit(text);
        const alike = [reading.symbol, unitLabel(reading, 'zh-Hant', table), unitLabel(reading, 'zh-Hans', table)].map(
          unit,
        );
        for (const again of alike) expect(conversion(reading, again).equals(Fraction.one)).toBe(true);
        expect(alike[0]?.symbol).toBe(reading.symbol);
      }),
      { numRuns: 2000 },
    );
  });

  test('there and back is one; a product divided by a factor is the other', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [left, right] = [unit(a), unit(b)];
        const back = overUnit(timesUnit(left, right), right);
        expect(conversion(back, left).equals(Fraction.one)).toBe(true);
        const written = unit(overUnit(left, right).symbol);
        expect(conversion(written, overUnit(left, right)).equals(Fraction.one)).toBe(true);
        if (sameDimension(left, right)) {
          expect(conversion(left, right).times(conversion(right, left)).equals(Fraction.one)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('no text throws', () => {
    const piece = fc.constantFrom(
      '/',
      '·',
      '(',
      ')',
      ' ',
      '元',
      'RMB',
      '萬',
      '1',
      '10^',
      "'000",
      'kg',
      '-',
      '.',
      '每',
      'M',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (written) => void parseUnit(written, table)),
      { numRuns: 2000 },
    );
  });
});

test('spelling takes every step with every sign', () => {
  for (let code = 0; code < 0x1_0000; code++) {
    const text = `t${String.fromCharCode(code)}CO 2 m`;
    if (unitSpelling(text) !== steppedSpelling(text))
      expect([code, unitSpelling(text)]).toEqual([code, steppedSpelling(text)]);
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('t', 'CO2', 'co2', ' ', ' of ', 'e', '當量', '公', '-', '/', '2', '³', '`')),
      (all) => unitSpelling(all.join('')) === steppedSpelling(all.join('')),
    ),
  );
});
