// The choice of a line's factors: the first rule that has some, why it was chosen, and what is said of it.
import { describe, expect, it } from 'vitest';
import { chooseFactors } from '../../src/compute/chooseFactors.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Factor } from '../../src/domain/factor.ts';
import { choose, choosing, dieselLine, valuesOf, worth } from '../support/factorChoices.ts';
import { choosingOf, edition, factor, presetRule } from '../support/factors.ts';
import { english } from '../support/inWords.ts';

const place = { file: 'esgcalc.yaml', line: 3 };

describe('a choice', () => {
  const editions = [edition([worth(1), factor('0.8 kg/L', { gas: 'density' })])];

  it('has factors, their parts, and why', () => {
    const { chosen, told: found, why, said } = choose(dieselLine(), editions);
    expect([found, why, said]).toEqual([
      '1 | 0.8',
      'family made-up, named by the preset hkex; the newest edition by then, published 2025-06-30',
      [],
    ]);
    expect(chosen?.parts.map((part) => english(part.why))).toEqual([why]);
    expect(chosen).toMatchObject({ pinnedWhy: undefined, isNearest: false });
  });

  it('of a family by data years says the year', () =>
    expect(choose(dieselLine(), editions, { family: { 'made-up': { selection: 'data-year' } } }).why).toBe(
      'family made-up, named by the preset hkex; the edition for 2025',
    ));

  it.each([
    ['2027', 'nearest', true],
    ['2025', 'nearest', false],
    ['2027', undefined, false],
  ] as const)('for %s by %s is of the nearest year: %s', (year, dataYear, expected) => {
    const company = choosing({ by: 'family', family: 'made-up', dataYear });
    const { chosen, why } = choose(dieselLine({ year }), editions, { company });
    expect(chosen?.isNearest).toBe(expected);
    expect(why).toBe(
      `family made-up, named in the company file; ${dataYear === undefined ? 'the newest edition by then, published 2025-06-30' : 'the edition with the nearest data year'}`,
    );
  });

  it('is nearest by the year that holds most of a reporting year', () => {
    const company = {
      ...choosing({ by: 'family', family: 'made-up', dataYear: 'nearest' }),
      reportingYear: { ends: '03-31', label: 'end' } as const,
    };
    expect(choose(dieselLine({ year: '2026' }), editions, { company }).chosen?.isNearest).toBe(false);
  });

  it.each([
    ['in the row', dieselLine({ pin: 'made-up-2025' }), {}, 'pinned in the row', undefined],
    [
      'in the row with a reason',
      dieselLine({ pin: 'made-up-2025', pinWhy: 'the bill' }),
      {},
      'pinned in the row: the bill',
      'the bill',
    ],
    [
      'in the company file',
      dieselLine(),
      choosing({ by: 'pin', edition: 'made-up-2025', why: 'asked for', place }),
      'pinned for 2025 in the company file: asked for',
      'asked for',
    ],
    [
      'in the company file without a reason',
      dieselLine(),
      choosing({ by: 'pin', edition: 'made-up-2025', place }),
      'pinned for 2025 in the company file',
      undefined,
    ],
  ])('that is pinned %s says so', (_, each, company, why, pinnedWhy) => {
    const found = choose(each, editions, { company });
    expect([found.told, found.why, found.chosen?.pinnedWhy]).toEqual(['1 | 0.8', why, pinnedWhy]);
    expect(found.chosen?.isNearest).toBe(false);
  });

  it('has the density that is named for it before its edition’s own', () => {
    const dense = edition([factor('0.5 kg/L', { gas: 'density', edition: 'dense' })], { id: 'dense', family: 'dense' });
    const preset = [presetRule('diesel'), presetRule('diesel', { purpose: 'density', family: 'dense' })];
    const { told: found, chosen } = choose(dieselLine(), [...editions, dense], { preset });
    expect(found).toBe('1 | 0.5 0.8');
    expect(chosen?.parts.map((part) => english(part.why).split(',')[0])).toEqual(['family dense', 'family made-up']);
  });

  it('is of another edition where one is put in its place', () => {
    const other = edition([worth(9)], { id: 'other', family: 'other' });
    const diagnostics: Diagnostic[] = [];
    const basis = { ...choosingOf([...editions, other], [presetRule('diesel')]), swap: () => other };
    expect(valuesOf(chooseFactors(dieselLine(), 'ghg', basis, diagnostics))).toBe('9 | ');
  });
});

describe('no choice', () => {
  const missing = 'error factor-missing: no greenhouse gas factor for diesel, 2025: ';
  it('without a rule names one', () => {
    const { chosen, said, hints } = choose(dieselLine(), [], { preset: [] });
    expect([chosen, said]).toEqual([undefined, [`${missing}no family is named for it [2 activity]`]]);
    expect(hints[0]).toContain('name a family in esgcalc.yaml: factors: {diesel: ...}');
  });

  it('of an edition that has none names what it has', () => {
    const { chosen, said, hints } = choose(dieselLine(), [edition([worth(1, { region: 'CN' })])]);
    expect([chosen, said]).toEqual([undefined, [`${missing}made-up-2025 has none [2 activity]`]]);
    expect(hints[0]).toContain('it has regions CN');
  });

  it('of a family without an edition says when there is one', () => {
    const { said, hints } = choose(dieselLine({ year: '2024' }), [edition([worth(1)])]);
    expect(said).toEqual([
      'error factor-missing: no greenhouse gas factor for diesel, 2024: no edition of made-up was published by 2024-12-31 [2 activity]',
    ]);
    expect(hints[0]).toContain('of made-up-2025');
  });

  it('between two editions of one day is a fault', () =>
    expect(choose(dieselLine(), [edition([worth(1)]), edition([worth(2)], { id: 'twin' })])).toMatchObject({
      chosen: undefined,
      said: ['error factor-ambiguous: two factors fit diesel, 2025: made-up-2025 and twin [2 activity]'],
    }));

  it('between two factors of one gas is a fault', () =>
    expect(choose(dieselLine(), [edition([worth(1), worth(2, { id: 'made-up-2025/diesel again' })])])).toMatchObject({
      chosen: undefined,
      said: [
        'error factor-ambiguous: two factors fit diesel, 2025: made-up-2025/diesel#CO2e and made-up-2025/diesel again [2 activity]',
      ],
    }));

  it('names the first and the one of the same gas', () => {
    const [co2, ch4] = ['CO2', 'CH4'].map((gas) => factor('1 kg/L', { gas }));
    const again = factor('2 kg/L', { gas: 'CH4', id: 'again' });
    expect(choose(dieselLine(), [edition([co2, ch4, again] as Factor[])]).said).toEqual([
      'error factor-ambiguous: two factors fit diesel, 2025: made-up-2025/diesel#CO2 and again [2 activity]',
    ]);
  });

  it.each([
    [
      'a family',
      choosing({ by: 'family', family: 'made-upp', place }),
      'error family-unknown: there is no factor family "made-upp"; did you mean "made-up"? [3 ]',
    ],
    [
      'an edition',
      choosing({ by: 'pin', edition: 'made-up-2024', place }),
      'error edition-unknown: there is no factor edition "made-up-2024"; did you mean "made-up-2025"? [3 ]',
    ],
    [
      'a factor',
      choosing({ by: 'pin', edition: 'made-up-2025', factor: 'made-up-2025/diesell', place }),
      'error edition-unknown: there is no factor edition "made-up-2025/diesell"; did you mean "made-up-2025/diesel#CO2e"? [3 ]',
    ],
  ])('of %s that nobody knows is a fault of the company file', (_, company, said) =>
    expect(choose(dieselLine(), [edition([worth(1)])], { company })).toMatchObject({ chosen: undefined, said: [said] }),
  );

  it.each([
    [
      'made-up-2024',
      'error pin-unknown: there is no factor or edition "made-up-2024"; did you mean "made-up-2025"? [2 factor]',
    ],
    ['made-up-2025/petrol', 'error pin-unknown: there is no factor or edition "made-up-2025/petrol" [2 factor]'],
  ])('of the pin %s in a row is a fault of the row', (pin, said) =>
    expect(choose(dieselLine({ pin }), [edition([worth(1)])])).toMatchObject({
      chosen: undefined,
      said: [said],
    }),
  );

  it('of a pinned edition that has none says so', () =>
    expect(choose(dieselLine({ pin: 'made-up-2025' }), [edition([worth(1, { activity: 'petrol' })])]).said).toEqual([
      `${missing}made-up-2025 has none [2 factor]`,
    ]));

  it.each(['made-up-2025/diesel', 'made-up-2025/diesel#CO2e'])('is not the outcome of the pin %s', (pin) =>
    expect(choose(dieselLine({ pin }), [edition([worth(1), worth(2, { activity: 'petrol' })])]).told).toBe('1 | '),
  );
});

describe('what is said of a choice', () => {
  it.each([
    [
      'is published for the whole country only',
      {},
      { 'made-up': { nationwide: 'CN' } },
      'which is published for the whole country only',
    ],
    [
      'is listed',
      { widerRegions: new Map([['CN-SH', ['CN']]]) },
      {},
      'the factor of a wider region listed in esgcalc.yaml',
    ],
    [
      'is listed for the whole country',
      { widerRegions: new Map([['CN-SH', ['US']]]) },
      { 'made-up': { nationwide: 'CN' } },
      'which is published for the whole country only',
    ],
  ])('is a region that is borrowed, which %s', (_, company, family, text) =>
    expect(
      choose(dieselLine({ region: 'CN-SH' }), [edition([worth(1, { region: 'CN' })])], { company, family }).said,
    ).toEqual([`note factor-borrowed: diesel in CN-SH stands on made-up-2025/diesel@CN#CO2e, ${text}`]),
  );

  const assumed = (by: string): string => `note class-assumed: diesel without a class is taken as "car" (${by})`;
  const car = [edition([worth(1, { class: 'car' })])];
  it.each([
    ['of the preset', dieselLine(), [presetRule('diesel', { defaultClass: 'car' })], {}, [assumed('preset hkex')]],
    [
      'that the company file makes',
      dieselLine(),
      [],
      choosing({ by: 'family', family: 'made-up', class: 'car' }),
      [assumed('as the company file makes its class')],
    ],
    ['that the row says', dieselLine({ class: 'car' }), [presetRule('diesel', { defaultClass: 'car' })], {}, []],
    ['that is its treatment', dieselLine({ details: { treatment: 'car' } }), [presetRule('diesel')], {}, []],
    [
      'made of its treatment',
      dieselLine({ details: { treatment: 'car' } }),
      [],
      choosing({ by: 'family', family: 'made-up', class: '{treatment}' }),
      [assumed('as the company file makes its class')],
    ],
  ])('is a class %s, or nothing', (_, each, preset, company, said) =>
    expect(choose(each, car, { preset, company }).said).toEqual(said),
  );
});
