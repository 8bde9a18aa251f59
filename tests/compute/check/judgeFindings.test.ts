// What a company's settings make of findings: other severities, waivers up to a year, and what has to be said of both.
import { describe, expect, it } from 'vitest';
import { countFindings, judgeFindings, type Found } from '../../../src/compute/check/judgeFindings.ts';
import type { Check, CheckSettings, CheckSeverity, Waiver } from '../../../src/domain/check.ts';
import type { Diagnostic, Severity } from '../../../src/domain/diagnostic.ts';

const CHECKS: readonly Check[] = [
  { id: 'DAT004', severity: 'warning', codes: ['quantity-zero', 'quantity-nought'], left: '', what: '', why: '' },
  { id: 'DAT006', severity: 'error', codes: ['row-twice'], left: '', what: '', why: '' },
];
const place = (line: number) => ({ file: 'esgcalc.yaml', line });

function finding(code: string, severity: Severity, more: Partial<Diagnostic> = {}, stops = false): Found {
  return { diagnostic: { severity, code, message: `${code} found`, blame: 'data', ...more }, stops };
}
function waiver(check: string, more: Partial<Waiver> = {}): Waiver {
  const nothing = { site: undefined, activity: undefined, kpi: undefined, file: undefined, year: undefined };
  return { check, ...nothing, why: 'known', until: '2025', place: place(3), ...more };
}
const severities = (set: Readonly<Record<string, CheckSeverity>>): CheckSettings['severities'] =>
  new Map(Object.entries(set).map(([name, severity], at) => [name, { severity, place: place(at + 1) }]));

/** `severity code check waived`, in their order. */
function judged(
  found: readonly Found[],
  settings: Partial<CheckSettings> = {},
  lastYear: string | undefined = '2025',
): string[] {
  const all = { severities: new Map(), waivers: [], mostReadings: 1, ...settings };
  return judgeFindings(found, all, CHECKS, lastYear).map(({ diagnostic, check, waived }) =>
    [diagnostic.severity, diagnostic.code, check ?? '-', ...(waived === undefined ? [] : [waived.why])].join(' '),
  );
}

describe('findings', () => {
  it('come most severe first, then as they came in, with the id of their check', () =>
    expect(
      judged([
        finding('quantity-zero', 'note'),
        finding('other', 'error'),
        finding('quantity-nought', 'warning'),
        finding('row-twice', 'error'),
        finding('quantity-zero', 'warning'),
      ]),
    ).toEqual([
      'error other -',
      'error row-twice DAT006',
      'warning quantity-nought DAT004',
      'warning quantity-zero DAT004',
      'note quantity-zero DAT004',
    ]));

  it('come waived ones last', () =>
    expect(judged([finding('row-twice', 'error'), finding('other', 'note')], { waivers: [waiver('DAT006')] })).toEqual([
      'note other -',
      'error row-twice DAT006 known',
    ]));

  it('come waived ones last, these too most severe first', () =>
    expect(
      judged([finding('quantity-zero', 'warning'), finding('other', 'note'), finding('row-twice', 'error')], {
        waivers: [waiver('DAT006'), waiver('DAT004')],
      }),
    ).toEqual(['note other -', 'error row-twice DAT006 known', 'warning quantity-zero DAT004 known']));

  it('are counted by severity, waived ones apart', () => {
    const all = judgeFindings(
      [
        finding('row-twice', 'error'),
        finding('a', 'error'),
        finding('b', 'warning'),
        finding('c', 'note'),
        finding('d', 'note'),
      ],
      { severities: new Map(), waivers: [waiver('DAT006')], mostReadings: 1 },
      CHECKS,
      '2025',
    );
    expect(countFindings(all)).toEqual({ error: 1, warning: 1, note: 2, waived: 1 });
  });
});

describe('a severity that is set', () => {
  it('is that of the check, or of the code, which comes first', () => {
    const both = [finding('quantity-zero', 'warning'), finding('quantity-nought', 'warning')];
    expect(judged(both, { severities: severities({ DAT004: 'error' }) })).toEqual([
      'error quantity-zero DAT004',
      'error quantity-nought DAT004',
    ]);
    expect(judged(both, { severities: severities({ DAT004: 'error', 'quantity-nought': 'note' }) })).toEqual([
      'error quantity-zero DAT004',
      'note quantity-nought DAT004',
    ]);
    expect(judged([finding('other', 'warning')], { severities: severities({ other: 'note' }) })).toEqual([
      'note other -',
    ]);
  });

  it('may be off', () =>
    expect(
      judged([finding('quantity-zero', 'warning'), finding('row-twice', 'error')], {
        severities: severities({ DAT004: 'off' }),
      }),
    ).toEqual(['error row-twice DAT006']));

  it.each(['off', 'note', 'warning'] as const)(
    'does not make an error that stops all %s, and that is said',
    (severity) => {
      const stopping = [finding('row-twice', 'error', {}, true), finding('row-twice', 'error', {}, true)];
      const settings = { severities: severities({ DAT006: severity }), waivers: [], mostReadings: 1 };
      const [first, second, said, ...others] = judgeFindings(stopping, settings, CHECKS, '2025');
      expect([first?.diagnostic.severity, second?.diagnostic.severity, others.length]).toEqual(['error', 'error', 0]);
      expect(said).toMatchObject({
        diagnostic: {
          severity: 'note',
          code: 'severity-kept',
          message: `DAT006 is set to ${severity} here, but 2 errors stand that nothing can be computed with (row-twice); they stay errors`,
          place: place(1),
        },
        check: undefined,
        waived: undefined,
      });
    },
  );

  it('as an error is what it is', () =>
    expect(judged([finding('row-twice', 'error', {}, true)], { severities: severities({ DAT006: 'error' }) })).toEqual([
      'error row-twice DAT006',
    ]));

  it('is said of each code and each name by itself', () =>
    expect(
      judged(
        [
          finding('quantity-zero', 'error', {}, true),
          finding('quantity-nought', 'error', {}, true),
          finding('row-twice', 'error', {}, true),
        ],
        { severities: severities({ DAT004: 'note', 'row-twice': 'off' }) },
      ).filter((each) => each.includes('severity-kept')),
    ).toHaveLength(3));
});

describe('a waiver', () => {
  const about = { names: ['HQ', 'water'], year: '2024' };
  const at = { file: 'data/2024.csv', record: 3 };
  const zero = finding('quantity-zero', 'warning', { about, place: at });
  const waived = (more: Partial<Waiver>, check = 'DAT004'): boolean =>
    judged([zero], { waivers: [waiver(check, more)] }).some((each) => each.endsWith(' known'));

  it.each<[Partial<Waiver>, boolean]>([
    [{}, true],
    [{ site: 'HQ' }, true],
    [{ site: 'Mill' }, false],
    [{ activity: 'water' }, true],
    [{ activity: 'waste' }, false],
    [{ kpi: 'water' }, true],
    [{ kpi: 'scope1' }, false],
    [{ site: 'HQ', activity: 'waste' }, false],
    [{ year: '2024' }, true],
    [{ year: '2025' }, false],
    [{ file: 'data/2024.csv' }, true],
    [{ file: '2024.csv' }, true],
    [{ file: '024.csv' }, false],
    [{ file: 'data/2025.csv' }, false],
  ])('of %j fits: %s', (more, fits) => expect(waived(more)).toBe(fits));

  it('names a check or a code', () => {
    expect([waived({}, 'quantity-zero'), waived({}, 'quantity-nought'), waived({}, 'DAT006')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(judged([finding('other', 'note')], { waivers: [waiver('other')] })).toEqual(['note other - known']);
  });

  it('of a site fits no finding that speaks of nothing', () => {
    expect(judged([finding('other', 'note')], { waivers: [waiver('other', { site: 'HQ' })] })).toContain(
      'note other -',
    );
    expect(judged([finding('other', 'note')], { waivers: [waiver('other', { file: 'a.csv' })] })).toContain(
      'note other -',
    );
    expect(judged([finding('other', 'note')], { waivers: [waiver('other', { year: '2024' })] })).toContain(
      'note other -',
    );
  });

  it('holds until the year it names, else what it waived counts again', () => {
    expect(judged([zero], { waivers: [waiver('DAT004', { until: '2025' })] }, '2025')).toEqual([
      'warning quantity-zero DAT004 known',
    ]);
    const settings = { severities: new Map(), waivers: [waiver('DAT004', { until: '2024' })], mostReadings: 1 };
    expect(judgeFindings([zero, zero], settings, CHECKS, '2025')).toMatchObject([
      { diagnostic: { code: 'quantity-zero' }, waived: undefined },
      { diagnostic: { code: 'quantity-zero' }, waived: undefined },
      {
        diagnostic: {
          severity: 'note',
          code: 'waiver-expired',
          message: 'the waiver of DAT004 held until 2024 and the records run to 2025: 2 findings count again (known)',
          place: place(3),
          evidence: { until: '2024', year: '2025', findings: '2' },
        },
      },
    ]);
    // Where no row could be read no year is known to have passed.
    expect(judgeFindings([zero], settings, CHECKS, undefined).map(({ waived: by }) => by?.why)).toEqual(['known']);
  });

  it('that matches nothing is said', () =>
    expect(
      judgeFindings([], { severities: new Map(), waivers: [waiver('DAT004')], mostReadings: 1 }, CHECKS, '2025'),
    ).toMatchObject([
      {
        diagnostic: {
          severity: 'note',
          code: 'waiver-unused',
          message: 'the waiver of DAT004 matches nothing that was found (known)',
          place: place(3),
        },
        check: undefined,
      },
    ]));

  it('does not waive what stops all, and that is said of each', () => {
    const stopping = finding('row-twice', 'error', {}, true);
    const waivers = [waiver('row-twice', { why: 'one' }), waiver('DAT006', { place: place(9) })];
    const found = judgeFindings([stopping], { severities: new Map(), waivers, mostReadings: 1 }, CHECKS, '2025');
    expect(found).toMatchObject([
      { diagnostic: { code: 'row-twice' }, waived: undefined },
      {
        diagnostic: {
          code: 'severity-kept',
          message:
            'row-twice is waived here, but an error stands that nothing can be computed with (row-twice); it stays an error',
          place: place(3),
        },
      },
      // The first that fits is the one that is used.
      { diagnostic: { code: 'waiver-unused', place: place(9) } },
    ]);
  });

  it('of two fits is the one that the finding is of', () => {
    const waivers = [waiver('DAT004', { site: 'Mill', why: 'mill' }), waiver('DAT004', { site: 'HQ', why: 'known' })];
    expect(judged([zero], { waivers })).toEqual(['note waiver-unused -', 'warning quantity-zero DAT004 known']);
    const stops = [zero, finding('quantity-zero', 'warning', { about: { names: ['Mill'] } })].map((each) => ({
      ...each,
      stops: true,
    }));
    expect(judged(stops, { waivers }).filter((each) => each.includes('severity-kept'))).toHaveLength(2);
  });
});
