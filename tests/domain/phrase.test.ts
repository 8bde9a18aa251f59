// Words that are said in another language later: the English, and the template that a translation takes.
import { describe, expect, it } from 'vitest';
import { allOf, inEnglish, listed, named, phrase, told, toldFields, type Say } from '../../src/domain/phrase.ts';

/** Another language, as the catalogues say a template. */
const german: Say = ({ template, parts, english }) => {
  if (template === '{list}') return parts.map((part) => told(part, german)).join(' und ');
  const texts = new Map([
    ['{0} has none', '{0} hat keine'],
    ['a site', 'ein Standort'],
    ['{1} of {0}', '{1} von {0}'],
  ]);
  const text = texts.get(template) ?? english;
  return text.replace(/\{(\d)\}/g, (_, at: string) => told(parts[Number(at)] ?? '', german));
};

describe('phrase', () => {
  it('keeps its template and its parts beside the English', () => {
    const name = 'petrol';
    expect(phrase`${name} has ${3} of ${undefined}.`).toEqual({
      english: 'petrol has 3 of .',
      template: '{0} has {1} of {2}.',
      parts: ['petrol', '3', ''],
    });
    expect(phrase`none`).toEqual({ english: 'none', template: 'none', parts: [] });
    expect(phrase`none`.english).toBe('none');
  });

  it('is said with the phrases within it', () => {
    const words = phrase`${phrase`a site`} has none`;
    expect(words.english).toBe('a site has none');
    expect(told(words, german)).toBe('ein Standort hat keine');
    expect(told(words, inEnglish)).toBe('a site has none');
    expect(told('petrol', german)).toBe('petrol');
  });
});

it('a name is a template of its own', () => {
  expect(named('a site')).toEqual({ english: 'a site', template: 'a site', parts: [] });
  expect(told(named('a site'), german)).toBe('ein Standort');
});

describe('listed', () => {
  it('parts several by commas', () => {
    const words = listed(['L', phrase`a site`, 'kWh']);
    expect(told(words, inEnglish)).toBe('L, a site, kWh');
    expect(told(words, german)).toBe('L und ein Standort und kWh');
  });

  it('is the one alone, and nothing of none', () => {
    const one = phrase`a site`;
    expect(listed([one])).toBe(one);
    expect(listed(['L'])).toBe('L');
    expect(told(listed([]), inEnglish)).toBe('');
  });
});

it('allOf joins by and', () => {
  expect(allOf([])).toBe('');
  expect(allOf(['L'])).toBe('L');
  expect(told(allOf(['L', 'kg', phrase`a site`]), inEnglish)).toBe('L and kg and a site');
});

it('toldFields says phrases, also those in lists, and leaves all else', () => {
  const place = { file: 'a.csv', line: 2 };
  const fields = {
    what: phrase`a site`,
    names: ['petrol', phrase`a site`],
    count: 3,
    place,
    nothing: null,
    none: undefined,
  };
  expect(toldFields(fields, german)).toEqual({
    what: 'ein Standort',
    names: ['petrol', 'ein Standort'],
    count: 3,
    place,
    nothing: null,
    none: undefined,
  });
  // What merely looks like half a phrase is none.
  const half = { english: 'a site' };
  const other = { template: 'a site' };
  expect(toldFields({ half, other }, german)).toEqual({ half, other });
});
