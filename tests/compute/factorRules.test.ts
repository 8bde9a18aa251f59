// Which written choice holds for a line: its pin, else the company's by region and year, else the preset's.
import { describe, expect, it } from 'vitest';
import {
  liesIn,
  PINNED_IN_ROW,
  presetRule,
  rulesFor,
  wantedFactors,
  withoutPins,
} from '../../src/compute/factorRules.ts';
import {
  UNNAMED_COMPANY,
  type Company,
  type FactorChoice,
  type FactorRule,
  type PresetRule,
  type RulePurpose,
} from '../../src/domain/company.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { presetRule as ruleOf } from '../support/factors.ts';
import { english } from '../support/inWords.ts';
import { activity, instrument, ledger, measure } from '../support/ledgerLines.ts';

const line = (own: Partial<LedgerLine> = {}) => ledger(activity('diesel'), '1 L', own);
const family = (name: string): FactorChoice => ({ by: 'family', family: name });
const pin = (name: string): FactorChoice & { by: 'pin' } => ({ by: 'pin', edition: name, why: 'why' });
const rule = (own: {
  fallback?: FactorChoice;
  byYear?: Record<string, FactorChoice>;
  byRegion?: Record<string, FactorRule>;
}): FactorRule => ({
  fallback: own.fallback,
  byYear: new Map(Object.entries(own.byYear ?? {})),
  byRegion: new Map(Object.entries(own.byRegion ?? {})),
});
const company = (
  rules: Readonly<Record<string, FactorRule>>,
  purpose: RulePurpose = 'ghg',
  own: Partial<Company> = {},
): Company => ({
  ...UNNAMED_COMPANY,
  factorRules: new Map(Object.entries(rules).map(([name, each]) => [name, new Map([[purpose, each]])])),
  ...own,
});
/** The choices for a line as `family x, named in the company file`. */
const told = (
  each: LedgerLine,
  of: Company,
  preset: readonly PresetRule[] = [],
  purpose: RulePurpose = 'ghg',
): string[] =>
  rulesFor(each, purpose, of, preset).map(
    ({ choice, from }) => `${choice.by === 'family' ? choice.family : `pin ${choice.edition}`}, ${english(from)}`,
  );

describe('the company’s choice', () => {
  const rules = company({
    diesel: rule({
      fallback: family('default'),
      byYear: { '2024': family('of-2024') },
      byRegion: {
        CN: rule({ fallback: family('cn'), byYear: { '2024': family('cn-2024') } }),
        'CN-SH': rule({ byYear: { '2023': family('sh-2023') } }),
        US: rule({}),
      },
    }),
  });
  it.each([
    ['', '2025', 'default, named in the company file'],
    ['', '2024', 'of-2024, named for 2024 in the company file'],
    ['HK', '2025', 'default, named in the company file'],
    ['CN', '2025', 'cn, named in the company file'],
    ['CN-BJ', '2025', 'cn, named in the company file'],
    ['CN', '2024', 'cn-2024, named for 2024 in the company file'],
    ['CN-SH', '2023', 'sh-2023, named for 2023 in the company file'],
    // Where the narrowest region says nothing of the year, the wider one does, and then the general rule.
    ['CN-SH', '2025', 'cn, named in the company file'],
    ['CN-SH', '2024', 'cn-2024, named for 2024 in the company file'],
    ['US', '2025', 'default, named in the company file'],
    ['CNX', '2025', 'default, named in the company file'],
  ])('in "%s", %s is %s', (region, year, expected) => expect(told(line({ region, year }), rules)).toEqual([expected]));

  it('is none without a rule for the activity, the purpose or the case', () => {
    expect(told(ledger(activity('petrol'), '1 L'), rules)).toEqual([]);
    expect(told(line(), rules, [], 'exhaust')).toEqual([]);
    expect(told(line(), company({ diesel: rule({}) }))).toEqual([]);
  });
});

describe('the preset’s choice', () => {
  const preset = [
    ruleOf('diesel', { family: 'any' }),
    ruleOf('diesel', { region: 'CN', family: 'cn' }),
    ruleOf('diesel', { region: 'CN-SH', family: 'sh' }),
    ruleOf('diesel', { purpose: 'exhaust', family: 'air' }),
    ruleOf('petrol', { family: 'other' }),
  ];
  it.each([
    ['HK', 'any'],
    ['CN-BJ', 'cn'],
    ['CN-SH', 'sh'],
    ['CN-SH-1', 'sh'],
    ['', 'any'],
  ])('in "%s" is that of the longest region: %s', (region, expected) => {
    expect(presetRule(line({ region }), 'ghg', preset)?.family).toBe(expected);
    expect(told(line({ region }), UNNAMED_COMPANY, preset)).toEqual([`${expected}, named by the preset hkex`]);
  });

  it('is that of its purpose', () =>
    expect(told(line(), UNNAMED_COMPANY, preset, 'exhaust')).toEqual(['air, named by the preset hkex']));

  it('comes after the company’s own', () =>
    expect(told(line(), company({ diesel: rule({ fallback: family('own') }) }), preset)).toEqual([
      'own, named in the company file',
    ]));

  it('is none where no rule is for the region', () =>
    expect(told(line({ region: 'HK' }), UNNAMED_COMPANY, preset.slice(1, 3))).toEqual([]));
});

describe('a row’s pin', () => {
  const preset = [
    ruleOf('diesel'),
    ruleOf('diesel', { purpose: 'exhaust', family: 'air' }),
    ruleOf('diesel', { purpose: 'density', family: 'dense' }),
  ];
  it.each([
    ['own-2025', '', { by: 'pin', edition: 'own-2025' }],
    ['own-2025', 'the bill', { by: 'pin', edition: 'own-2025', why: 'the bill' }],
    ['own-2025/diesel@HK', '', { by: 'pin', edition: 'own-2025', factor: 'own-2025/diesel@HK' }],
  ])('%s with "%s" is a choice', (name, pinWhy, choice) =>
    expect(rulesFor(line({ pin: name, pinWhy }), 'ghg', UNNAMED_COMPANY, preset)).toEqual([
      { choice, from: PINNED_IN_ROW },
    ]),
  );

  it.each([
    ['ghg', ['pin own, pinned in the row']],
    ['exhaust', ['pin own, pinned in the row', 'air, named by the preset hkex']],
    ['density', ['dense, named by the preset hkex']],
    ['upstream', []],
  ] as const)('for %s leaves %j', (purpose, expected) =>
    expect(told(line({ pin: 'own' }), UNNAMED_COMPANY, preset, purpose)).toEqual(expected),
  );
});

it.each([
  ['CN-SH', 'CN', true],
  ['CN', 'CN', true],
  ['CN', 'CN-SH', false],
  ['CNX', 'CN', false],
  ['HK', '', true],
  ['', '', true],
  ['', 'CN', false],
])('"%s" lies in "%s": %s', (region, named, expected) => expect(liesIn(region, named)).toBe(expected));

describe('the families and editions that lines may need', () => {
  const preset = [
    ruleOf('diesel'),
    ruleOf('diesel', { purpose: 'residual', family: 'rest' }),
    ruleOf('diesel', { purpose: 'density', family: 'dense' }),
    ruleOf('PPA', { family: 'ppa' }),
    ruleOf('PPA', { purpose: 'residual', family: 'none' }),
    ruleOf('revenue', { family: 'none' }),
  ];
  const wanted = (lines: readonly LedgerLine[], isMarket = false, own: Partial<Company> = {}) => {
    const { families, editions } = wantedFactors(lines, { ...UNNAMED_COMPANY, ...own }, preset, isMarket);
    return [[...families], [...editions]];
  };
  it.each([
    ['an activity', [line()], false, [['made-up', 'dense'], []]],
    ['an activity, market-based', [line()], true, [['made-up', 'rest', 'dense'], []]],
    ['a pin', [line({ pin: 'own-2025/diesel' })], false, [['dense'], ['own-2025']]],
    ['an instrument', [ledger(instrument('PPA'), '1 MWh')], true, [['ppa'], []]],
    ['a measure', [ledger(measure('revenue'), '1 RMB')], true, [[], []]],
    ['nothing', [], true, [[], []]],
  ])('for %s', (_, lines, isMarket, expected) => expect(wanted(lines, isMarket)).toEqual(expected));

  it('are those of all lines, however alike these read', () => {
    const rules = [
      ruleOf('diesel', { family: 'any' }),
      ruleOf('diesel', { region: 'CN', family: 'cn' }),
      ruleOf('dieselC', { region: 'N', family: 'other' }),
    ];
    const lines = [
      line(),
      line({ site: 'again' }),
      line({ region: 'CN' }),
      ledger(activity('dieselC'), '1 L', { region: 'N' }),
      line({ pin: 'own' }),
    ];
    const { families, editions } = wantedFactors(lines, UNNAMED_COMPANY, rules, false);
    expect([[...families], [...editions]]).toEqual([['any', 'cn', 'other'], ['own']]);
    const years = company({ diesel: rule({ fallback: family('default'), byYear: { '2024': family('of-2024') } }) });
    expect([...wantedFactors([line(), line({ year: '2024' })], years, [], false).families]).toEqual([
      'default',
      'of-2024',
    ]);
  });

  it('are those too that the report’s notes name', () => {
    const base = { activity: 'diesel', years: [], place: undefined };
    const statedFactors = [
      { ...base, factor: { edition: 'stated-2024' } },
      { ...base, factor: { value: 1 } },
    ] as unknown as Company['statedFactors'];
    expect(wanted([], false, { statedFactors })).toEqual([[], ['stated-2024']]);
  });
});

describe('rules without their pins', () => {
  it('keep families, and hand the pins out with their activities', () => {
    const yearly = rule({ byYear: { '2024': pin('e') } });
    const inner = rule({ fallback: pin('c'), byYear: { '2024': family('g') } });
    const rules = company({
      diesel: rule({
        fallback: family('f'),
        byYear: { '2024': pin('a'), '2025': family('y') },
        byRegion: { CN: inner },
      }),
      petrol: rule({ fallback: pin('d') }),
      gas: yearly,
    }).factorRules;
    const { rules: cleared, dropped } = withoutPins(rules);
    expect(cleared.get('diesel')?.get('ghg')).toEqual(
      rule({
        fallback: family('f'),
        byYear: { '2025': family('y') },
        byRegion: { CN: rule({ byYear: { '2024': family('g') } }) },
      }),
    );
    expect(cleared.get('petrol')?.get('ghg')).toEqual(rule({}));
    expect(dropped).toEqual([
      { activity: 'diesel', choice: pin('a') },
      { activity: 'diesel', choice: pin('c') },
      { activity: 'petrol', choice: pin('d') },
      { activity: 'gas', choice: pin('e') },
    ]);
  });
});
