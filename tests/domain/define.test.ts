// How a fault becomes a diagnostic: whatever stands in a file, the message is one harmless line of bounded length.
import { describe, expect, it } from 'vitest';
import { defineFault, FAULT_CODES, harmlessTexts, quoted, suggestion } from '../../src/domain/faults/define.ts';
import { phrase, type Words } from '../../src/domain/phrase.ts';

describe('a fault', () => {
  const place = { file: 'a.csv', line: 2 };
  const fault = defineFault<{ what: Words; year: string }>(
    'made-for-this-test',
    ({ what, year }) => ({ message: `${what} of ${year}`, hint: `leave ${what} out` }),
    {
      severity: 'note',
      blame: 'command',
      about: ({ what, year }) => ({ names: [what], year }),
      evidence: ({ year }) => ({ year }),
    },
  );

  it('says its phrases in English, and keeps them for other languages', () => {
    const parameters = { what: phrase`the ${'petrol'}`, year: '2025' };
    expect(fault(place, parameters)).toEqual({
      severity: 'note',
      code: 'made-for-this-test',
      blame: 'command',
      message: 'the petrol of 2025',
      hint: 'leave the petrol out',
      place,
      about: { names: ['the petrol'], year: '2025' },
      evidence: { year: '2025' },
      origin: { fault, parameters },
    });
  });

  it('is an error of the data where nothing else is said, and has no fields without a value', () => {
    const plain = defineFault<object>('made-for-this-test', () => ({ message: 'it is wrong' }));
    const { origin, ...rest } = plain(undefined, {});
    expect(Object.entries(rest)).toEqual([
      ['severity', 'error'],
      ['code', 'made-for-this-test'],
      ['blame', 'data'],
      ['message', 'it is wrong'],
    ]);
    expect(origin).toEqual({ fault: plain, parameters: {} });
  });

  it('has its code in the list of codes once', () => {
    for (let times = 0; times < 2; times++) defineFault<object>('declared-twice', () => ({ message: 'it is wrong' }));
    expect(FAULT_CODES.filter((code) => code === 'declared-twice')).toHaveLength(1);
  });
});

describe('texts', () => {
  it('obey no terminal', () => {
    expect(harmlessTexts({ message: 'a\u001b[2Jb', hint: 'c\u0007' })).toEqual({
      message: 'a\\u001b[2Jb',
      hint: 'c\\u0007',
    });
    expect(Object.keys(harmlessTexts({ message: 'a' }))).toEqual(['message']);
  });

  it('end after 4000 signs', () => {
    expect(harmlessTexts({ message: 'x'.repeat(4000) }).message).toBe('x'.repeat(4000));
    expect(harmlessTexts({ message: 'x'.repeat(4001) }).message).toBe(`${'x'.repeat(4000)}…`);
  });
});

it('a near name is asked for', () => {
  expect(suggestion('kWh')).toBe('; did you mean "kWh"?');
  expect(suggestion(undefined)).toBe('');
});

describe('a cell in a message', () => {
  it.each([
    ['', '""'],
    ['用電量', '"用電量"'],
    ['x'.repeat(40), `"${'x'.repeat(40)}"`],
    ['x'.repeat(41), `"${'x'.repeat(39)}…"`],
    ['x'.repeat(1_000_000), `"${'x'.repeat(39)}…"`],
    ['😀'.repeat(40), `"${'😀'.repeat(40)}"`], // a sign of two units is never cut in two
    ['😀'.repeat(41), `"${'😀'.repeat(39)}…"`],
    ['a\u202eb\n', '"a\\u202eb\\u000a"'],
  ])('%j', (text, shown) => expect(quoted(text)).toBe(shown));
});
