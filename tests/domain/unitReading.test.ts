// Units at the edges of what is read: signs at either end, counting parts, capitals, and what is suggested for a misspelt one. Every test
// arranges the tables anew.
import { describe, expect, it } from 'vitest';
import {
  conversion,
  listUnits,
  overUnit,
  parseUnit,
  timesUnit,
  unitLabel,
  unitTable,
  type Unit,
  type UnitReading,
  type UnitRow,
  type UnitTable,
} from '../../src/domain/unit.ts';
import { COUNTING_WORDS, UNIT_ROWS } from '../support/unitRows.ts';

const arranged = (): UnitTable => unitTable(UNIT_ROWS, COUNTING_WORDS);

const read = (text: string): UnitReading => parseUnit(text, arranged());
const unit = (text: string, table = arranged()): Unit => {
  const reading = parseUnit(text, table);
  if ('fault' in reading) throw new Error(`${text}: ${JSON.stringify(reading)}`);
  return reading.unit;
};

describe('a unit', () => {
  it.each([
    ['( kWh )', 'kWh'],
    ['kg/(kWh/day)', 'kg·day/kWh'], // what divides below the line is above it
    ['kg/( kWh )', 'kg/kWh'],
    ['short  ton', 'short ton'],
    ['short ｔｏｎ', 'short ton'],
    ['t⋅km', 't·km'],
    ['t•km', 't·km'],
    ['t∙km', 't·km'],
    ['kg・km', 'kg·km'],
    ['Mtco2', 'MtCO2'],
    ['Mtco2e', 'MtCO2e'],
    ['RMB (million)', 'RMB 1M'],
    ['RMB 百萬 元', 'RMB 1M'],
    ['m2.day', 'm2·day'],
    ['m2 - day', 'm2·day'],
    ['(kg)-km', undefined],
    ['5000 kWh', '5000 kWh'],
    ['10,000 kWh', '10000 kWh'],
    ['1,000,000 kWh', 'million kWh'],
    ['KWH', 'kWh'],
    ['KL', 'kL'], // two of its names differ from it in capitals only: still one unit
    ['RMB K', 'RMB 1K'], // a letter counts after a number or a currency only
    ['HK$M', 'HKD 1M'], // as CLP prints it
    ['US$m', 'USD 1M'], // as HSBC prints it
    ['K kWh', undefined],
    ['mm', undefined],
    ['万千瓦·时', '10000 kWh'],
    ['million kW·h', 'million kWh'],
    ['RMB 1K', 'RMB 1K'],
    ['MkWh', undefined],
    ['個千瓦時', undefined],
    ['千千瓦個時', undefined],
    ['RMB 5(百萬)', undefined],
    ['RMB (5)百萬', undefined],
    ['RMB 元百萬', undefined],
    ['kWh 1000', undefined], // the count stands behind money alone
    ['kWh million', undefined],
  ])('%s is %s', (text, symbol) => {
    const reading = read(text);
    expect('unit' in reading ? reading.unit.symbol : undefined).toBe(symbol);
  });

  it.each([
    ['10¹² J', 'TJ', '1'],
    ['10^3 kWh', 'MWh', '1'],
    ['%', '1', '0.01'],
    ['W·h', 'J', '3600'],
    ['十萬千瓦時', 'MWh', '100'],
  ])('%s in %s is %s', (from, to, ratio) => expect(conversion(unit(from), unit(to)).toExactText()).toBe(ratio));

  it('of no dimension has none, a product has that of each part', () => {
    expect([...unit('1').dimensions]).toEqual([]);
    expect([...unit('%').dimensions]).toEqual([]);
    expect([...unit('t·km').dimensions]).toEqual([
      ['mass', 1],
      ['length', 1],
    ]);
  });

  it('is read up to 120 signs', () => {
    expect(read(`${' '.repeat(117)}kWh`)).toHaveProperty('unit');
    expect(read(`${' '.repeat(118)}kWh`)).toEqual({ fault: 'unknown', part: `${' '.repeat(118)}kW` });
  });
});

describe('what is at fault', () => {
  it.each([
    ['kg/', 'kg/'],
    ['/kg', '/kg'],
    ['·kg', '·kg'],
    ['kg·', 'kg·'],
    ['kWh-xyz', 'kWh-xyz'],
    ['kg/xyz', 'xyz'],
  ])('%s: %s', (text, part) => expect(read(text)).toMatchObject({ fault: 'unknown', part }));

  it.each([
    ['KILOWAT HOUR', 'kilowatt hour'], // capitals do not make a long name another
    ['kilowat our', 'kilowatt hour'],
    ['KMH', undefined], // those of a short name do
    ['十萬千瓦詩', '千瓦時'],
    ['galon', undefined], // never a name that means two things
  ])('%s may mean %s', (text, nearest) => {
    const reading = read(text);
    expect('fault' in reading && reading.nearest).toBe(nearest);
  });

  it('a name in several dimensions lists them', () => {
    expect(read('$ million')).toMatchObject({ fault: 'ambiguous', part: '$', candidates: 'HKD, USD, SGD or TWD' });
    expect(read('MG')).toEqual({ fault: 'ambiguous', part: 'MG', candidates: 'mg or t' });
  });
});

describe('readings', () => {
  it('are made once', () => {
    const table = arranged();
    expect(parseUnit('kWh', table)).toBe(parseUnit('kWh', table));
  });

  it('take bounded memory, whatever the files hold', () => {
    const table = arranged();
    for (let at = 1; at <= 5000; at++) parseUnit(`${at} kWh`, table);
    expect(table.readings.size).toBe(5000);
    parseUnit('5001 kWh', table);
    expect(table.readings.size).toBeLessThanOrEqual(5000);
    expect(unit('5001 kWh', table).symbol).toBe('5001 kWh');
  });
});

it('a 1 stands only where nothing else does', () => {
  expect(timesUnit(unit('1'), unit('km')).symbol).toBe('km');
  expect(timesUnit(unit('1/km'), unit('kg')).symbol).toBe('kg/km');
  expect(overUnit(unit('kg'), unit('1')).symbol).toBe('kg');
  expect(overUnit(unit('1'), unit('1')).symbol).toBe('1');
});

describe('labels', () => {
  it.each([
    ['RMB 1234567', '人民幣1234567元', '人民币1234567元'],
    ['RMB 0.5M', 'RMB 0.5M', 'RMB 0.5M'],
    ['1234567 kWh', '1234567 千瓦時', '1234567 千瓦时'],
    ['5000 kWh', '5千個千瓦時', '5千个千瓦时'],
    ['10 million kWh', '千萬千瓦時', '千万千瓦时'],
    ["'000 t", '千噸', '千吨'],
    ['3 million kWh', '300萬千瓦時', '300万千瓦时'],
    ['200 million kWh', '2億千瓦時', '2亿千瓦时'],
    ['million GBP', '百萬英鎊', '百万英镑'],
    ['million JPY', '百萬日圓', '百万日元'],
    ['10 kWh', '10 千瓦時', '10 千瓦时'],
  ])('%s is %s, %s', (text, traditional, simplified) => {
    const table = arranged();
    expect([unitLabel(text, 'zh-Hant', table), unitLabel(text, 'zh-Hans', table)]).toEqual([traditional, simplified]);
  });
});

describe('the list', () => {
  it('has every unit in the order of the table, and no name that means several things', () => {
    const listed = listUnits(arranged());
    expect(listed.map(({ symbol }) => symbol)).toEqual(
      UNIT_ROWS.filter(({ dimension }) => dimension !== 'ambiguous').map(({ symbol }) => symbol),
    );
  });

  it('gives a unit with what it measures, its size and its other spellings, each once', () => {
    const table = unitTable(
      [
        {
          symbol: 'kg',
          dimension: 'mass',
          ratio: '1',
          aliases: 'kilo;kilogram',
          aliases_zh_hant: '公斤;千克',
          aliases_zh_hans: '公斤;千克',
          label_zh_hant: '千克',
          label_zh_hans: '千克',
          source: '',
          note: '',
        },
      ],
      [],
    );
    expect(listUnits(table)).toEqual([
      { symbol: 'kg', dimension: 'mass', ratio: '1', spellings: ['kilo', 'kilogram', '公斤', '千克'] },
    ]);
    const bare = { ...UNIT_ROWS[0], aliases: '', aliases_zh_hant: '', aliases_zh_hans: '' } as UnitRow;
    expect(listUnits(unitTable([bare], []))[0]?.spellings).toEqual([]);
  });
});

describe('tables of one’s own', () => {
  const row = (symbol: string, dimension: string, more: Partial<UnitRow> = {}): UnitRow => ({
    symbol,
    dimension,
    ratio: '1',
    aliases: '',
    aliases_zh_hant: '',
    aliases_zh_hans: '',
    label_zh_hant: '',
    label_zh_hans: '',
    source: '',
    note: '',
    ...more,
  });

  it('may have spaces around the names of a list', () => {
    const table = unitTable([row('sheet', 'paper', { aliases: ' page ; leaf' })], []);
    for (const name of ['sheet', 'page', 'leaf']) expect(unit(name, table).symbol).toBe('sheet');
    expect(parseUnit('pagge', table)).toMatchObject({ nearest: 'page' });
  });

  it('count in the languages of a word', () => {
    const table = unitTable(
      [row('sheet', 'paper', { label_zh_hant: '頁', label_zh_hans: '页' })],
      [
        { word: '令', value: '1000', languages: 'zh-Hant;zh-Hans', note: '' },
        { word: '疊', value: '2000', languages: 'zh-Hant', note: '' },
      ],
    );
    expect([unitLabel('1000 sheet', 'zh-Hant', table), unitLabel('1000 sheet', 'zh-Hans', table)]).toEqual([
      '令頁',
      '令页',
    ]);
    expect([unitLabel('2000 sheet', 'zh-Hant', table), unitLabel('2000 sheet', 'zh-Hans', table)]).toEqual([
      '疊頁',
      '2令页',
    ]);
  });

  it('write the count in front of money that is called by no 元', () => {
    const table = unitTable([row('MOP', 'MOP', { aliases_zh_hant: '澳門', label_zh_hant: '澳門幣' })], COUNTING_WORDS);
    expect(unitLabel('MOP 1M', 'zh-Hant', table)).toBe('百萬澳門幣');
  });
});
