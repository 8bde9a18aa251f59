// Which edition a year stands on: small made-up families, one for each rule.
import { describe, expect, it } from 'vitest';
import { selectEdition, type Selected } from '../../src/compute/selectEdition.ts';
import { inEnglish, told } from '../../src/domain/phrase.ts';
import { UNNAMED_COMPANY, type Company } from '../../src/domain/company.ts';
import type { Edition, Family } from '../../src/domain/factor.ts';

const edition = (family: string, dataYear: string, published?: string, id = `${family}-${dataYear}`): Edition => ({
  id,
  family,
  kind: 'average',
  publisher: 'made up',
  title: 'made up',
  number: '',
  dataYear,
  published,
  publishedEvidence: '',
  url: '',
  licence: '',
  potentials: undefined,
  supersedes: undefined,
  applies: 'matching-region',
  note: '',
  factors: [],
  own: false,
});
const family = (name: string, selection: Family['selection']): [string, Family] => [
  name,
  { name, title: name, selection, reviewAfterYears: undefined },
];

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
const library = {
  editionNames: editions.map((each) => each.id),
  editions: new Map(editions.map((each) => [each.id, each])),
  families: new Map([family('grid', 'published'), family('utility', 'data-year'), family('twin', 'published')]),
};

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
