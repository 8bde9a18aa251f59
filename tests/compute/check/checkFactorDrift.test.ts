// What a source emits per unit moves by a record only: a newer edition of one family, an entry of the log, a note.
import { describe, expect, it } from 'vitest';
import { checkFactorDrift } from '../../../src/compute/check/checkFactorDrift.ts';
import type { Emission } from '../../../src/compute/takeInventory.ts';
import type { Activity } from '../../../src/domain/activity.ts';
import type { Cause, Restatement } from '../../../src/domain/restatement.ts';
import {
  activityOf,
  editionOf,
  emissionOf,
  factorOf,
  kpiRow,
  lineOf,
  resultsOf,
  type MadeResults,
} from '../../support/madeResults.ts';
import { noteOn, restatementOf } from '../../support/remarks.ts';

const electricity = activityOf('electricity', { scope: '2' });

/** A year's kWh of electricity in the mainland, and the kilograms that they emitted. */
type Year = readonly [year: string, quantity: string, kilograms: string, edition?: string, more?: Partial<Emission>];

function emissionsOf(years: readonly Year[], subject: Activity = electricity): Emission[] {
  return years.map(([year, quantity, kilograms, edition = 'own', more]) =>
    emissionOf(lineOf(subject, { year, quantity, region: 'CN' }), kilograms, edition, more),
  );
}

const base: MadeResults = {
  years: ['2023', '2024', '2025'],
  rows: [kpiRow('scope2', 'emissions 2', 'tCO2e'), kpiRow('total', 'sum scope2', 'tCO2e')],
  editions: [
    editionOf('own', { own: true, published: undefined }),
    editionOf('grid-2023'),
    editionOf('grid-2024'),
    editionOf('other', { family: 'other' }),
    editionOf('dated', { own: true }),
  ],
};
const found = (years: readonly Year[], more: MadeResults = {}): ReturnType<typeof checkFactorDrift> =>
  checkFactorDrift(resultsOf({ ...base, emissions: emissionsOf(years), ...more }));
const codes = (...told: Parameters<typeof found>): string[] => found(...told).map(({ code }) => code);

describe('a factor that drifts', () => {
  it('is told with every year and the moves that nothing explains', () =>
    // 500 / 1000, 520 / 1000, 1040 / 2000: only the first step is a move.
    expect(
      found([
        ['2023', '1000', '500'],
        ['2024', '1000', '520'],
        ['2025', '2000', '1040'],
      ]),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'factor-drift',
        message:
          'emissions per kWh of electricity (CN) move without a recorded change of factor (2024 +4.0 %): 0.5000 in 2023, 0.5200 in 2024, 0.5200 in 2025 kgCO2e/kWh',
        hint: expect.stringContaining('notes: [{kpi: scope2, year: 2024, text: ...}]') as string,
        about: { names: ['electricity (CN)', 'scope2'], year: '2024' },
        evidence: { 2023: '0.5', 2024: '0.52', 2025: '0.52' },
      }),
    ]));

  it('of several years is told once', () =>
    expect(
      found([
        ['2023', '1000', '500'],
        ['2024', '1000', '520'],
        ['2025', '1000', '494'],
      ]),
    ).toMatchObject([
      {
        message: expect.stringContaining('(2024 +4.0 %, 2025 -5.0 %)') as string,
        about: { names: ['electricity (CN)', 'scope2'] },
      },
    ]));

  it('moves by more than a hundredth, up or down', () => {
    expect(
      codes([
        ['2024', '1000', '500'],
        ['2025', '1000', '505'],
      ]),
    ).toEqual([]);
    expect(
      codes([
        ['2024', '1000', '500'],
        ['2025', '1000', '495'],
      ]),
    ).toEqual([]);
    expect(
      codes([
        ['2024', '1000', '500'],
        ['2025', '1000', '505.01'],
      ]),
    ).toEqual(['factor-drift']);
    expect(
      codes([
        ['2024', '1000', '500'],
        ['2025', '1000', '494.99'],
      ]),
    ).toEqual(['factor-drift']);
  });

  it('is told of a source without a row of its own, and from no emissions on it does not move', () => {
    expect(
      found(
        [
          ['2024', '1000', '500'],
          ['2025', '1000', '520'],
        ],
        { rows: [] },
      )[0]?.about?.names,
    ).toEqual(['electricity (CN)', '']);
    expect(
      codes([
        ['2024', '1000', '0'],
        ['2025', '1000', '520'],
      ]),
    ).toEqual([]);
  });
});

describe('a change on record', () => {
  const moves = (from: string, to: string, kinds: readonly [string, string] = ['average', 'average']): string[] =>
    codes([
      ['2024', '1000', '500', from, { factor: factorOf(from, { kind: kinds[0] }) }],
      ['2025', '1000', '520', to, { factor: factorOf(to, { kind: kinds[1] }) }],
    ]);

  it('is of the same published family and kind', () => {
    expect(moves('grid-2023', 'grid-2024')).toEqual([]);
    expect(moves('grid-2023', 'other')).toEqual(['factor-drift']);
    expect(moves('grid-2023', 'own')).toEqual(['factor-drift']);
    expect(moves('own', 'grid-2023')).toEqual(['factor-drift']);
    expect(moves('grid-2023', 'nowhere')).toEqual(['factor-drift']);
    expect(moves('own', 'own')).toEqual(['factor-drift']);
  });

  it('of another kind is said by computing already', () =>
    expect(moves('grid-2023', 'grid-2024', ['average', 'residual'])).toEqual([]));

  it("may be of the company's own edition with its day, unless nobody published it", () => {
    expect(moves('dated', 'dated')).toEqual([]);
    expect(moves('dated', 'dated', ['implied', 'implied'])).toEqual(['factor-drift']);
    expect(moves('dated', 'dated', ['assumed', 'assumed'])).toEqual(['factor-drift']);
    expect(moves('grid-2023', 'grid-2024', ['implied', 'implied'])).toEqual([]);
  });

  it('is of all families of the year', () => {
    const [before, after, another] = emissionsOf([
      ['2024', '1000', '500', 'grid-2023'],
      ['2025', '1000', '300', 'grid-2024'],
      ['2025', '1000', '740', 'other'],
    ]) as [Emission, Emission, Emission];
    expect(codes([], { emissions: [before, after, another] })).toEqual(['factor-drift']);
    const both = { ...another, line: { ...another.line, year: '2024' } };
    // 500 + 740 of 2000 kWh, then 300 + 740 of 2000: both families in both years.
    expect(codes([], { emissions: [before, after, another, both] })).toEqual([]);
    // 500 + 740 of 2000 kWh, then 300 of 1000.
    expect(codes([], { emissions: [before, after, both] })).toEqual(['factor-drift']);
  });

  it('is of factors that are all published', () => {
    const mixed = emissionsOf([
      ['2024', '1000', '500', 'grid-2023'],
      ['2024', '1000', '500', 'own'],
      ['2025', '1000', '520', 'grid-2024'],
      ['2025', '1000', '520', 'own'],
    ]);
    expect(codes([], { emissions: mixed })).toEqual(['factor-drift']);
  });

  it('is of the same kinds, in whatever order they come', () => {
    const kinds = (year: string, kilograms: string, ...of: readonly string[]): Emission[] =>
      of.flatMap((kind) => emissionsOf([[year, '1000', kilograms, 'own', { factor: factorOf('own', { kind }) }]]));
    const emissions = [...kinds('2024', '500', 'average', 'residual'), ...kinds('2025', '520', 'residual', 'average')];
    expect(codes([], { emissions })).toEqual(['factor-drift']);
  });

  it('is in the log of a row that the table has', () =>
    expect(
      codes(
        [
          ['2024', '1000', '500'],
          ['2025', '1000', '520'],
        ],
        {
          rows: [],
          company: {
            restatements: [restatementOf('2025')],
          },
        },
      ),
    ).toEqual(['factor-drift']));

  const pair: Year[] = [
    ['2024', '1000', '500'],
    ['2025', '1000', '520'],
  ];
  const logged = (more: Partial<Restatement>): string[] =>
    codes(pair, {
      company: {
        restatements: [restatementOf('2025', more)],
      },
    });

  it.each<[Partial<Restatement>, string[]]>([
    [{}, []],
    [{ year: '2024' }, []],
    [{ year: '2023' }, ['factor-drift']],
    [{ kpis: ['scope2'] }, []],
    [{ kpis: ['total'] }, ['factor-drift']],
    [{ kpis: ['total', 'scope2'] }, []],
    [{ kpis: [] }, ['factor-drift']],
    ...(['factor', 'grid-factor', 'error'] as Cause[]).map((cause): [Partial<Restatement>, string[]] => [
      { cause },
      [],
    ]),
    [{ cause: 'boundary' }, ['factor-drift']],
  ])('may be logged: %j', (more, told) => expect(logged(more)).toEqual(told));

  it('may be noted in the later year', () => {
    const noted = (kpi: string, year: string): string[] => codes(pair, { company: { notes: [noteOn(kpi, year)] } });
    expect(noted('scope2', '2025')).toEqual([]);
    expect(noted('scope2', '2024')).toEqual(['factor-drift']);
    expect(noted('total', '2025')).toEqual(['factor-drift']);
  });
});

describe('emissions against their activity', () => {
  it('are told with both, the factor beside them', () => {
    const [drift, opposed] = found([
      ['2024', '1000', '500000'],
      ['2025', '1250.5', '450000'],
    ]);
    expect(drift?.code).toBe('factor-drift');
    expect(opposed).toMatchObject({
      severity: 'warning',
      code: 'directions-opposed',
      // 250.5 / 1000 and -50 / 500.
      message:
        'from 2024 to 2025 electricity (CN) goes up (1,000 to 1,250.5 kWh, +25.1 %) and its emissions down (500.00 to 450.00 tCO2e, -10.0 %)',
      about: { names: ['electricity (CN)', 'scope2'], year: '2025' },
      evidence: { quantity: '0.2505', emissions: '-0.1' },
    });
  });

  it('are told of published factors of other kinds', () =>
    expect(
      codes([
        ['2024', '1000', '500', 'grid-2023'],
        ['2025', '900', '550', 'grid-2024', { factor: factorOf('grid-2024', { kind: 'residual' }) }],
      ]),
    ).toEqual(['directions-opposed']));

  it('may go the other way, and are told where kinds of factors differ too', () =>
    expect(
      found([
        ['2024', '1000', '500', 'own'],
        ['2025', '900', '550', 'own', { factor: factorOf('own', { kind: 'residual' }) }],
      ]).map(({ message }) => message),
    ).toEqual([
      'from 2024 to 2025 electricity (CN) goes down (1,000 to 900 kWh, -10.0 %) and its emissions up (0.50 to 0.55 tCO2e, +10.0 %)',
    ]));

  it.each([
    ['both up', '1100', '600'],
    ['both down', '900', '440'],
    ['the same quantity', '1000', '600'],
    ['the same emissions', '900', '500'],
    ['no emissions before', '900', '0'],
  ])('are not: %s', (what, quantity, kilograms) => {
    const years: Year[] = what.startsWith('no ')
      ? [
          ['2024', '1000', '0'],
          ['2025', quantity, '5'],
        ]
      : [
          ['2024', '1000', '500'],
          ['2025', quantity, kilograms],
        ];
    expect(codes(years)).not.toContain('directions-opposed');
  });

  it('on record are none', () =>
    expect(
      codes([
        ['2024', '1000', '500', 'grid-2023'],
        ['2025', '1100', '450', 'grid-2024'],
      ]),
    ).toEqual([]));
});
