// Which edition a year stands on: small made-up families, one for each rule.
import { describe, expect, it } from 'vitest';
import { selectEdition, verdicts, type Selected } from '../../src/compute/selectEdition.ts';
import { inEnglish, told } from '../../src/domain/phrase.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Edition } from '../../src/domain/factor.ts';
import { edition as madeUp, libraryOf } from '../support/factors.ts';

const edition = (family: string, dataYear: string, published?: string, id = `${family}-${dataYear}`): Edition =>
  madeUp([], { id, family, dataYear, published });

const editions = [
  // The mainland's sets come out one or two years late: each holds until the next is out.
  edition('grid', '2021', '2024-04-12'),
  edition('grid', '2022', '2024-12-23'),
  edition('grid', '2023', '2025-12-31'),
  edition('grid', '2024'), // the day is not known: never chosen by date
  edition('utility', '2022'),
  edition('utility', '2024'),
  edition('twin', '2024', '2025-01-01', 'twin-a'),
  edition('twin', '2024', '2025-01-01', 'twin-b'),
];
const library = libraryOf(editions, { utility: { selection: 'data-year' } });

const idOf = (selected: Selected): string => {
  if ('edition' in selected) return selected.edition.id;
  return 'ambiguous' in selected ? selected.ambiguous.map(({ id }) => id).join(' or ') : told(selected.none, inEnglish);
};
const select = (name: string, year: string, company: Partial<Company> = {}): string =>
  idOf(selectEdition({ by: 'family', family: name }, year, { ...UNNAMED_COMPANY, ...company }, library));
const nearest = (name: string, year: string): string =>
  idOf(selectEdition({ by: 'family', family: name, dataYear: 'nearest' }, year, UNNAMED_COMPANY, library));

describe('a family selected by publication', () => {
  it.each([
    ['2024', 'grid-2022'], // both of 2024 are out by 2024-12-31: the newer
    ['2025', 'grid-2023'], // published on the very last day
    ['2030', 'grid-2023'],
  ])('%s stands on %s', (year, id) => expect(select('grid', year)).toBe(id));

  it('has none for a year that ended before the first', () =>
    expect(select('grid', '2023')).toBe('no edition of grid was published by 2023-12-31'));

  it('looks at the last day of the reporting year', () => {
    const march = { reportingYear: { ends: '03-31', label: 'end' } } as const;
    expect(select('grid', '2025', march)).toBe('grid-2022');
    expect(select('grid', '2026', march)).toBe('grid-2023');
    expect(select('grid', '2024', march)).toBe('no edition of grid was published by 2024-03-31');
  });

  it('or at the day that the company names', () => {
    expect(select('grid', '2025', { asOf: '2025-12-30' })).toBe('grid-2022');
    expect(select('grid', '2023', { asOf: '2024-04-12' })).toBe('grid-2021');
  });

  it('does not choose between two of the same day', () => expect(select('twin', '2025')).toBe('twin-a or twin-b'));
});

describe('a family selected by data year', () => {
  it('has the year itself or none', () => {
    expect(select('utility', '2024')).toBe('utility-2024');
    expect(select('utility', '2023')).toBe('utility has no edition for 2023');
    expect(select('utility', '2025')).toBe('utility has no edition for 2025');
  });

  it.each([
    ['2024', 'utility-2024'],
    ['2025', 'utility-2024'],
    ['2023', 'utility-2022'], // as near to both: the one that was known first
    ['2010', 'utility-2022'],
  ])('or the nearest where the company says so: %s stands on %s', (year, id) =>
    expect(nearest('utility', year)).toBe(id),
  );
});

describe('what is said where there is none', () => {
  const hint = (name: string, year: string, own: Parameters<typeof libraryOf>[1] = {}): string => {
    const among = libraryOf(editions, { utility: { selection: 'data-year' }, ...own });
    const selected = selectEdition({ by: 'family', family: name }, year, UNNAMED_COMPANY, among);
    return 'none' in selected ? `${told(selected.none, inEnglish)}; ${told(selected.hint, inEnglish)}` : '';
  };

  it.each([
    [
      'of a family by publication, its editions',
      () => hint('grid', '2023'),
      'no edition of grid was published by 2023-12-31; pin one in esgcalc.yaml, {edition: ..., why: ...}, of grid-2021, grid-2022, grid-2023, grid-2024; or name another family',
    ],
    [
      'of one whose days are not known, that they are not',
      () => hint('utility', '2024', { utility: { selection: 'published' } }),
      'no edition of utility has a known publication day; pin one in esgcalc.yaml, {edition: ..., why: ...}, of utility-2022, utility-2024; or name another family',
    ],
    [
      'of a family by data years, the years',
      () => hint('utility', '2023'),
      'utility has no edition for 2023; it has 2022, 2024; write {family: utility, dataYear: nearest}, or pin an edition with a why',
    ],
    [
      'of a family without editions, that it has none',
      () => hint('empty', '2023', { empty: { selection: 'data-year' } }),
      'empty has no edition for 2023; it has none at all; write {family: empty, dataYear: nearest}, or pin an edition with a why',
    ],
  ])('is %s', (_, said, expected) => expect(said()).toBe(expected));

  it('is the same where the nearest is asked for', () => {
    const none = libraryOf([], { empty: { selection: 'published' } });
    const selected = selectEdition(
      { by: 'family', family: 'empty', dataYear: 'nearest' },
      '2023',
      UNNAMED_COMPANY,
      none,
    );
    expect(idOf(selected)).toBe('empty has no edition for 2023');
  });
});

describe('two that rank the same', () => {
  it('by data year are not chosen between', () => {
    const twins = libraryOf(editions, { twin: { selection: 'data-year' } });
    expect(idOf(selectEdition({ by: 'family', family: 'twin' }, '2024', UNNAMED_COMPANY, twins))).toBe(
      'twin-a or twin-b',
    );
  });

  it('by publication are told apart by the year of their data', () => {
    const same = [
      edition('same', '2022', '2025-01-01'),
      edition('same', '2024', '2025-01-01'),
      edition('same', '2023', '2025-01-01'),
    ];
    const selected = selectEdition({ by: 'family', family: 'same' }, '2025', UNNAMED_COMPANY, libraryOf(same));
    expect(idOf(selected)).toBe('same-2024');
  });
});

describe('the verdict on each edition', () => {
  const on = (name: string, year: string, company: Partial<Company> = {}, dataYear?: 'nearest'): string[] =>
    verdicts({ by: 'family', family: name, dataYear }, year, { ...UNNAMED_COMPANY, ...company }, library).map(
      ({ edition: { id }, verdict }) => `${id} ${verdict}`,
    );

  it.each([
    [
      'by publication',
      () => on('grid', '2024'),
      [
        'grid-2021 followed by a newer one',
        'grid-2022 chosen',
        'grid-2023 published later',
        'grid-2024 without a publication day',
      ],
    ],
    [
      'by a named day',
      () => on('grid', '2025', { asOf: '2024-04-12' }),
      [
        'grid-2021 chosen',
        'grid-2022 published later',
        'grid-2023 published later',
        'grid-2024 without a publication day',
      ],
    ],
    ['by data year', () => on('utility', '2024'), ['utility-2022 for another year', 'utility-2024 chosen']],
    [
      'by the nearest',
      () => on('grid', '2022', {}, 'nearest'),
      ['grid-2021 for another year', 'grid-2022 chosen', 'grid-2023 for another year', 'grid-2024 for another year'],
    ],
    ['of none', () => on('utility', '2023'), ['utility-2022 for another year', 'utility-2024 for another year']],
    [
      'of two of one day',
      () => on('twin', '2025'),
      ['twin-a followed by a newer one', 'twin-b followed by a newer one'],
    ],
  ])('%s, in the order of their data', (_, found, expected) => expect(found()).toEqual(expected));

  it('is in the order of their ids where their data are of one year', () => {
    const mixed = [
      edition('m', '2024', '2025-01-01', 'm-b'),
      edition('m', '2023', '2025-01-02', 'm-c'),
      edition('m', '2024', '2025-01-03', 'm-a'),
    ];
    const found = verdicts({ by: 'family', family: 'm' }, '2025', UNNAMED_COMPANY, libraryOf(mixed));
    expect(found.map((each) => each.edition.id)).toEqual(['m-c', 'm-a', 'm-b']);
  });
});
