// The library explains and lists what the command line does.
import { describe, expect, it } from 'vitest';
import { explain, listFactors } from '../../src/api/index.ts';
import { REPOSITORY, runEsgcalc } from '../support/fakeShell.ts';

const folder = REPOSITORY;
const VCREDIT = 'fixtures/vcredit';

async function printed(...args: readonly string[]): Promise<unknown> {
  return JSON.parse((await runEsgcalc([...args, '--format', 'json'])).out);
}

describe('explain of the library', () => {
  it.each([
    ['ghg_intensity', VCREDIT, {}, []],
    ['scope2_location', VCREDIT, { year: '2024', rows: true }, ['--year', '2024', '--rows']],
    ['ghg_intensity', VCREDIT, { target: true, language: 'zh-Hans' }, ['--target', '--lang', 'zh-Hans']],
    ['scope1', VCREDIT, { from: '2024', depth: 2, allLines: true }, ['--from', '2024', '--depth', '2', '--all-lines']],
    ['scope2_location', 'fixtures/office', { where: { month: '2025-01' } }, ['--where', 'month=2025-01']],
  ] as const)('gives for %s of %s, %j what the command prints', async (key, input, options, args) => {
    const { explanation } = await explain(key, input, { folder, ...options });
    expect(explanation).toEqual(await printed('explain', key, input, ...args));
  });

  it.each([
    ['ghg_intensty', {}, 'kpi-unknown'],
    ['scope3', { year: '2023' }, 'figure-missing'],
    ['scope3', { year: '2031' }, 'option-invalid'],
    ['scope1', { target: true, from: '2024' }, 'option-invalid'],
  ])('says in values why there is no %s of %j', async (key, options, code) => {
    const { explanation, diagnostics } = await explain(key, VCREDIT, { folder, ...options });
    expect([explanation, diagnostics.map((each) => each.code)]).toEqual([undefined, [code]]);
  });

  it('gives the faults of data where nothing is totalled', async () => {
    const { explanation, diagnostics } = await explain('scope1', 'fixtures/errors/unit-mismatch/activity.csv', {
      folder,
    });
    expect(explanation).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('unit-mismatch');
  });
});

describe('listFactors of the library', () => {
  it.each([
    [{ family: 'cn-grid-average' }, ['--family', 'cn-grid-average']],
    [{ activity: '汽油', region: 'hk', year: '2025' }, ['--activity', '汽油', '--region', 'hk', '--year', '2025']],
    [{ kind: 'residual', text: 'grid' }, ['--kind', 'residual', '--text', 'grid']],
    [{ family: 'no-such' }, ['--family', 'no-such']],
  ])('gives for %j what the command prints', async (query, args) => {
    const { diagnostics, ...list } = await listFactors({ folder, ...query });
    expect(list).toEqual(await printed('factors', 'list', ...args));
    expect(diagnostics).toEqual([]);
  });
});
