// Small questions that the nouns answer about themselves.
import { describe, expect, it } from 'vitest';
import { subjectTable, type Subject } from '../../src/domain/activity.ts';
import { CATEGORIES } from '../../src/domain/category.ts';
import { checkNames, checkOf, type Check } from '../../src/domain/check.ts';
import { lackName } from '../../src/domain/figure.ts';
import { isFormulaError } from '../../src/domain/formulaError.ts';
import { notedIn, PLAIN_PROFILE, type ProfileQuery } from '../../src/domain/importProfile.ts';
import { sameInAll } from '../../src/domain/language.ts';
import { databaseOf, isQuery } from '../../src/domain/namedQuery.ts';
import { dotted, oneLine, visible } from '../../src/domain/obeyed.ts';
import { PLAIN_TRAVEL } from '../../src/domain/travel.ts';

describe('signs that a terminal or a browser obeys', () => {
  // Escape, a bell, the line separator, right-to-left override and isolate.
  it.each([
    ['a\u001b[31mb', 'a\\u001b[31mb', 'a [31mb', 'a·[31mb'],
    ['a \u0007 b', 'a \\u0007 b', 'a b', 'a · b'],
    ['a\u2028b\u202ec\u2066d', 'a\\u2028b\\u202ec\\u2066d', 'a b c d', 'a·b·c·d'],
    ['a\n\tb', 'a\\u000a\\u0009b', 'a b', 'a··b'],
    ['a  b　c', 'a  b　c', 'a  b　c', 'a  b　c'], // spaces alone stay
    ['用電量', '用電量', '用電量', '用電量'],
    ['a\u200db\u202fc', 'a\u200db\u202fc', 'a\u200db\u202fc', 'a\u200db\u202fc'], // joiners and narrow spaces are writing
  ])('%j', (text, written, line, points) => {
    expect([visible(text), oneLine(text), dotted(text)]).toEqual([written, line, points]);
  });
});

describe('errors of formulas', () => {
  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', ' #n/a ', '##', '######', '#SPILL!'])(
    '%s is one',
    (text) => expect(isFormulaError(text)).toBe(true),
  );
  it.each(['', '#', 'N/A', '#1', '#REF', '#REF!A1', 'x#REF!', '12'])('"%s" is none', (text) =>
    expect(isFormulaError(text)).toBe(false),
  );
});

describe('checks', () => {
  const check = (id: string, codes: readonly string[]): Check => ({
    id,
    severity: 'warning',
    codes,
    left: '',
    what: '',
    why: '',
  });
  const checks = [check('gap', ['records-gap', 'records-partial']), check('twice', ['row-again']), check('left', [])];

  it('are found by a code', () => {
    expect(checkOf('records-partial', checks)?.id).toBe('gap');
    expect(checkOf('row-again', checks)?.id).toBe('twice');
    expect(checkOf('gap', checks)).toBeUndefined();
  });

  it('are called by id or code, each once; ids in the order of the table, codes by name', () => {
    const codes = ['row-again', 'gap', 'records-gap'];
    expect(checkNames(checks, codes)).toEqual(['gap', 'twice', 'left', 'records-gap', 'row-again']);
    expect(codes).toEqual(['row-again', 'gap', 'records-gap']);
  });
});

it('a total lacks a KPI or rows', () => {
  expect([lackName({ kpi: 'scope3' }), lackName({ rows: 'petrol of Kwun Tong' })]).toEqual([
    'scope3',
    'petrol of Kwun Tong',
  ]);
});

it('a name that is given once is the same in every language', () => {
  expect(sameInAll('VCREDIT')).toEqual({ en: 'VCREDIT', 'zh-Hant': 'VCREDIT', 'zh-Hans': 'VCREDIT' });
});

it('scope 3 has fifteen categories', () => {
  const text = '3.1 3.2 3.3 3.4 3.5 3.6 3.7 3.8 3.9 3.10 3.11 3.12 3.13 3.14 3.15';
  expect(CATEGORIES.join(' ')).toBe(text);
});

describe('queries', () => {
  const place = { file: 'esgcalc.yaml' };
  const query = (source: ProfileQuery['source']): ProfileQuery => ({
    source,
    text: 'SELECT 1',
    sourcePlace: place,
    place,
  });

  it('are profiles that ask a database', () => {
    expect(isQuery({ pattern: 'bills/*.csv', profile: PLAIN_PROFILE })).toBe(false);
    expect(isQuery({ pattern: 'meters', profile: { ...PLAIN_PROFILE, query: query(undefined) } })).toBe(true);
  });

  it('name the file they are put to, where there is one', () => {
    expect(databaseOf(query({ duckdb: 'a.duckdb' }))).toBe('a.duckdb');
    expect(databaseOf(query({ sqlite: 'a.sqlite' }))).toBe('a.sqlite');
    expect(databaseOf(query({ postgres: 'DATABASE_URL' }))).toBeUndefined();
    expect(databaseOf(query(undefined))).toBeUndefined();
  });
});

it('notes of trips are in the language of their profile, else in the reader’s', () => {
  expect(notedIn('zh-Hant', PLAIN_PROFILE)).toBe(PLAIN_PROFILE);
  const ofReader = { ...PLAIN_PROFILE, travel: PLAIN_TRAVEL };
  expect(notedIn('zh-Hant', ofReader)).toEqual({ ...ofReader, travel: { ...PLAIN_TRAVEL, language: 'zh-Hant' } });
  const ofProfile = { ...PLAIN_PROFILE, travel: { ...PLAIN_TRAVEL, language: 'en' as const } };
  expect(notedIn('zh-Hant', ofProfile)).toEqual(ofProfile);
});

describe('subjects', () => {
  const rate = (name: string, zhHant: string): Subject => ({
    use: 'rate',
    name,
    dimensions: ['rate'],
    labels: { ...sameInAll(name), 'zh-Hant': zhHant },
  });
  const [exchange, price] = [rate('exchange rate', '匯率'), rate('price index', '物價指數')];

  it('are found by name, label and spelling', () => {
    const table = subjectTable([
      { subject: exchange, spellings: ['FX', 'Exchange Rate'] },
      { subject: price, spellings: [] },
    ]);
    expect(table.all).toEqual([exchange, price]);
    for (const name of ['exchange rate', '匯率', 'fx']) expect(table.bySpelling.get(name)).toBe(exchange);
    expect(table.bySpelling.get('物價指數')).toBe(price);
  });

  it('a name of two is our own fault', () => {
    const entries = [
      { subject: exchange, spellings: [] },
      { subject: price, spellings: ['FX', 'Exchange_rate'] },
    ];
    expect(() => subjectTable(entries)).toThrow('"Exchange_rate" names both exchange rate and price index');
  });
});
