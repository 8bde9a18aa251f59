// What is said where no factor fits: what was wanted, where it was looked for, and what one can do.
import { describe, expect, it } from 'vitest';
import { missing, namingHint, otherHint } from '../../src/compute/missingFactor.ts';
import { RULE_PURPOSES } from '../../src/domain/company.ts';
import { factor, presetRule } from '../support/factors.ts';
import { english, saidIn } from '../support/inWords.ts';
import { activity, ledger } from '../support/ledgerLines.ts';

const line = (own = {}) => ledger(activity('steam'), '1 GJ', own);
const place = { file: 'activity.csv', record: 5, field: 'activity' };

describe('a missing factor', () => {
  it('names activity, class, region, year and where was looked', () => {
    const diagnostic = missing(
      line({ class: 'mixed', region: 'CN-SH' }),
      'ghg',
      place,
      'edition x has none',
      'do this',
    );
    expect(saidIn([diagnostic])).toEqual([
      'error factor-missing: no greenhouse gas factor for steam (mixed) in CN-SH, 2025: edition x has none [5 activity]',
    ]);
    expect(diagnostic.hint).toBe('do this');
  });

  it('says what it is wanted for', () =>
    expect(RULE_PURPOSES.map((purpose) => missing(line(), purpose, place, 'none', '').message)).toEqual(
      ['greenhouse gas', 'exhaust gas', 'upstream', 'grid loss', 'residual', 'density', 'heating value'].map(
        (wanted) => `no ${wanted} factor for steam, 2025: none`,
      ),
    ));
});

describe('how to name a family', () => {
  const naming = 'name a family in esgcalc.yaml: factors: {steam: ...}';
  it('is told with the regions that the preset has one for', () => {
    const preset = [
      presetRule('steam', { region: 'CN' }),
      presetRule('steam', { region: 'HK' }),
      presetRule('steam'),
      presetRule('other', { region: 'US' }),
    ];
    expect(english(namingHint(line(), preset))).toBe(`give the row a region (CN, HK), or ${naming}`);
  });

  it.each([
    ['none', []],
    ['none for a region', [presetRule('steam'), presetRule('other', { region: 'US' })]],
  ])('is told with the supplier’s own result where the preset has %s', (_, preset) =>
    expect(english(namingHint(line(), preset))).toBe(
      `${naming} (\`esgcalc factors list --activity "steam"\` shows which have it), or give the supplier's own result in tCO2e`,
    ),
  );
});

describe('what an edition has', () => {
  const steam = (kind: string, region: string) => factor('1 kgCO2e/GJ', { activity: 'steam', class: kind, region });
  const wider = 'a wider region is used only where esgcalc.yaml lists it (factors: regions:)';
  it.each([
    ['nothing', [], 'name another family or edition for steam in esgcalc.yaml'],
    ['neither classes nor regions', [steam('', '')], 'name another family or edition for steam in esgcalc.yaml'],
    [
      'classes, each once, quoted where they hold a comma',
      [steam('low', ''), steam('low', ''), steam('high, dry', '')],
      'it has classes low, "high, dry"',
    ],
    ['regions', [steam('', 'CN'), steam('', 'US'), steam('', 'CN')], `it has regions CN, US; ${wider}`],
    ['both', [steam('low', 'CN'), steam('', 'US')], `it has regions CN, US; classes low; ${wider}`],
    ['eight', 'abcdefgh'.split('').map((kind) => steam(kind, '')), 'it has classes a, b, c, d, e, f, g, h'],
    [
      'more than eight',
      'abcdefghi'.split('').map((kind) => steam(kind, '')),
      'it has classes a, b, c, d, e, f, g, h, ...',
    ],
  ])('is %s', (_, factors, expected) => expect(english(otherHint(factors, line({ region: 'HK' })))).toBe(expected));

  it('is the region around the row’s', () => {
    const factors = [steam('', 'US'), steam('', 'CN'), steam('', '')];
    expect(english(otherHint(factors, line({ region: 'CN-SH' })))).toBe(
      "it has CN, which CN-SH is a part of; it is used where the row's region column says CN, or esgcalc.yaml lists it: factors: {regions: {CN-SH: [CN]}}",
    );
    expect(english(otherHint([steam('', 'C')], line({ region: 'CN-SH' })))).toBe(`it has regions C; ${wider}`);
    expect(english(otherHint([steam('', '')], line({ region: '-SH' })))).toBe(
      'name another family or edition for steam in esgcalc.yaml',
    );
  });
});
