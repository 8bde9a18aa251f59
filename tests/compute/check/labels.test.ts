// The texts of rows: what a spreadsheet leaves behind, what only looks alike, estimates without a basis, empty site and evidence.
import { describe, expect, it } from 'vitest';
import { LabelReader, type LabelSight } from '../../../src/compute/check/labels.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { observedRow, understoodAs, type RowTraits } from '../../support/observedRow.ts';

type Cells = Readonly<Record<string, string>>;
/** A row with a site and its evidence, so that only what is added can be wrong. */
const WHOLE = { site: 'HQ', evidence: 'INV-1' };

class Seen {
  readonly found: Diagnostic[] = [];
  readonly reader = new LabelReader((diagnostic) => this.found.push(diagnostic));
  #record = 1;

  /** Takes a row of these cells beside site and evidence. */
  take(cells: Cells, traits: RowTraits = {}, file = 0): LabelSight | undefined {
    this.#record++;
    return this.reader.take(observedRow({ ...WHOLE, ...cells }, { record: this.#record, ...traits }), file);
  }

  close(listed: Readonly<Record<string, readonly string[]>> = {}): string[] {
    this.reader.close(new Map(Object.entries(listed)));
    return this.codes;
  }

  get codes(): string[] {
    return this.found.map(({ code, place }) =>
      [code, place?.record, place?.field].filter((each) => each !== undefined).join(' '),
    );
  }
}

/** What is found in one row at once. */
function found(cells: Cells, traits: RowTraits = {}): Diagnostic[] {
  const seen = new Seen();
  seen.take(cells, traits);
  return seen.found;
}

describe('a cell', () => {
  it('with the error of a formula is told', () =>
    expect(found({ note: '#REF!' })).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'formula-error',
        message: 'note is "#REF!", the error of a spreadsheet formula',
        place: { file: 'a.csv', record: 2, field: 'note' },
      }),
    ]));

  it('that a spreadsheet would run is told', () =>
    expect(found({ supplier: '=A1' })).toMatchObject([
      {
        severity: 'warning',
        code: 'label-formula',
        message: expect.stringContaining('supplier "=A1" starts with =') as string,
        place: { field: 'supplier' },
      },
    ]));

  it.each([
    ['=1+1', ['label-formula']],
    ['+cost', ['label-formula']],
    ['-A1', ['label-formula']],
    ['@SUM', ['label-formula']],
    ['- x', ['label-formula']],
    ['+5x', ['label-formula']],
    ['#1', []],
    ['-', []],
    ['-5.2', []],
    ['+1,200', []],
    ['- 5', []],
    ['A=1', []],
    ['', []],
    ['####', ['formula-error']],
  ])('%j: %j', (text, codes) => expect(found({ note: text }).map(({ code }) => code)).toEqual(codes));

  it.each(['date', 'from', 'to', 'activity', 'quantity', 'unit', 'scope', 'km', 'litres', 'kwh', 'fuel'])(
    'of %s is judged elsewhere',
    (column) => {
      expect(found({ [column]: '=A1' })).toEqual([]);
      expect(found({ [column]: '=A1' }, { varying: [column] })).toEqual([]);
    },
  );

  it('may be one of those that vary', () => expect(found({ note: '=A1' }, { varying: ['note'] })).toHaveLength(1));

  it('of a code holds nothing that looks like another letter', () => {
    expect(found({ region: 'CN\u00a0' })).toMatchObject([
      { severity: 'error', code: 'name-mixed', place: { record: 2, field: 'region' } },
    ]);
    expect(found({ evidence: 'ＩＮＶ' }).map(({ code }) => code)).toEqual(['name-mixed']);
    expect(found({ region: '-ＣＮ' }).map(({ code }) => code)).toEqual(['label-formula']);
    expect(found({ note: 'CN\u00a0' })).toEqual([]);
  });
});

describe('an estimate', () => {
  it('that says yes and no more wants a note', () =>
    expect(
      found({ estimated: 'Yes' }, { understood: understoodAs('activity', { site: 'Mill', years: ['2024', '2025'] }) }),
    ).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'estimate-unexplained',
        message: 'the row is an estimate ("Yes") and no note says how it was made',
        place: { file: 'a.csv', record: 2, field: 'estimated' },
        about: { names: ['Mill', 'water'], year: '2025' },
      }),
    ]));

  it.each(['yes', 'x', '1', 'est.', 'estimated', '是', '估計', '估计'])('as %s', (text) =>
    expect(found({ estimated: text }).map(({ code }) => code)).toEqual(['estimate-unexplained']),
  );

  it('is explained by its own words or by a note, and is none where it cannot be read', () => {
    expect(found({ estimated: 'by floor area' })).toEqual([]);
    expect(found({ estimated: 'no' })).toEqual([]);
    expect(found({ estimated: 'yes', note: 'by floor area' })).toEqual([]);
    expect(found({ estimated: 'yes' }, { understood: undefined })).toEqual([]);
    const yearOf = (years: readonly string[]): string | undefined =>
      found({ estimated: 'yes' }, { understood: understoodAs('activity', { years }) })[0]?.about?.year;
    expect([[], ['2024'], ['2023', '2024', '2025']].map(yearOf)).toEqual(['', '2024', '2025']);
  });
});

describe('empty cells', () => {
  it('of site and evidence are counted by file', () => {
    const seen = new Seen();
    seen.take({ site: '' });
    seen.take({ site: '', evidence: '' });
    seen.take({});
    seen.take({ evidence: '' }, { file: 'b.csv' }, 1);
    seen.close();
    expect(seen.found).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'label-missing',
        message: 'site is empty in 2 of 3 rows; evidence is empty in 1 of 3 rows',
        place: { file: 'a.csv' },
        evidence: { site: '2', 'site of': '3', evidence: '1', 'evidence of': '3' },
      }),
      expect.objectContaining({ message: 'evidence is empty in 1 of 1 row', place: { file: 'b.csv' } }),
    ]);
  });

  /** What is said of one row beside a whole one. */
  const beside = (cells: Cells, traits: RowTraits): string | undefined => {
    const seen = new Seen();
    seen.take({});
    seen.take(cells, traits);
    seen.close();
    return seen.found.find(({ code }) => code === 'label-missing')?.message;
  };

  it('are those of activities, and the evidence of measures', () => {
    expect(beside({ site: '', evidence: '' }, { understood: understoodAs('measure') })).toBe(
      'evidence is empty in 1 of 2 rows',
    );
    expect(beside({ site: '', evidence: '' }, { understood: understoodAs('instrument') })).toBeUndefined();
    expect(beside({ site: '', evidence: '' }, { understood: undefined })).toBeUndefined();
    expect(beside({ site: '' }, { understood: understoodAs('measure') })).toBeUndefined();
    // A measure counts among the rows of evidence, not among those of sites.
    const seen = new Seen();
    seen.take({ site: '', evidence: '' });
    seen.take({}, { understood: understoodAs('measure') });
    seen.close();
    expect(seen.found[0]?.message).toBe('site is empty in 1 of 1 row; evidence is empty in 1 of 2 rows');
  });

  it('of evidence are in order where nothing was measured, or it was estimated', () => {
    expect(beside({ evidence: '' }, { understood: understoodAs('activity', { amount: undefined }) })).toBeUndefined();
    expect(beside({ evidence: '', estimated: 'by area' }, {})).toBeUndefined();
    expect(beside({ evidence: '', estimated: 'no' }, {})).toBe('evidence is empty in 1 of 2 rows');
  });

  it('of a record that stands for several rows are counted once', () => {
    const seen = new Seen();
    seen.take({ evidence: '' }, { record: 5 });
    expect(seen.take({ evidence: '', note: '=A1' }, { record: 5 })).toBeUndefined();
    seen.take({ evidence: '' }, { record: 6 });
    expect(seen.close()).toEqual(['label-missing']);
    expect(seen.found[0]?.evidence).toMatchObject({ evidence: '2', 'evidence of': '2' });
  });
});

describe('names', () => {
  it('that look alike are told, with the one that more rows have', () => {
    const seen = new Seen();
    for (const site of ['HQ', 'hq', 'HQ', 'Mill']) seen.take({ site });
    expect(seen.close()).toEqual(['name-lookalike 3 site']);
    expect(seen.found[0]).toMatchObject({
      severity: 'error',
      message: 'the site "hq" (1 row) differs from "HQ" (2 rows) only by capital letters',
      about: { names: ['hq', 'HQ'] },
    });
  });

  it.each(['site', 'entity', 'meter', 'vehicle', 'supplier'])('are those of %s', (column) => {
    const seen = new Seen();
    for (const name of ['One', 'one', '']) seen.take({ [column]: name });
    expect(seen.close().filter((each) => each.startsWith('name-lookalike'))).toEqual([`name-lookalike 3 ${column}`]);
  });

  it('of other columns may be anything', () => {
    const seen = new Seen();
    for (const note of ['One', 'one']) seen.take({ note });
    expect(seen.close()).toEqual([]);
  });

  it('that look alike are told with that, whatever letters it has', () => {
    const seen = new Seen();
    for (const site of ['HQ', 'hq', 'hq']) seen.take({ site });
    seen.close();
    expect(seen.found.map(({ message }) => message)).toEqual([
      'the site "HQ" (1 row) differs from "hq" (2 rows) only by capital letters',
    ]);
  });

  it('of as many rows each are told by the order of their letters', () => {
    const seen = new Seen();
    for (const site of ['hq', 'HQ']) seen.take({ site });
    seen.close();
    expect(seen.found.map(({ about }) => about?.names)).toEqual([['hq', 'HQ']]);
  });

  it('that the company file knows are the right ones, whether or not a row has them', () => {
    const seen = new Seen();
    for (const site of ['hq', 'hq', 'HQ']) seen.take({ site });
    seen.close({ site: ['HQ', 'Mill'] });
    expect(seen.found.map(({ message }) => message)).toEqual([
      'the site "hq" (2 rows) differs from "HQ" (1 row) only by capital letters',
    ]);
    const unseen = new Seen();
    unseen.take({ site: 'hq' });
    unseen.close({ site: ['HQ'] });
    expect(unseen.found.map(({ message }) => message)).toEqual([
      'the site "hq" (1 row) differs from "HQ" (esgcalc.yaml) only by capital letters',
    ]);
    const other = new Seen();
    other.take({ site: 'hq' });
    expect(other.close({ entity: ['HQ'] })).toEqual([]);
  });

  it('that hold strange characters are told, once and not beside their like', () => {
    const alone = new Seen();
    for (let row = 0; row < 3; row++) alone.take({ site: 'Mill\u200b' });
    expect(alone.close()).toEqual(['name-mixed 2 site']);
    const both = new Seen();
    for (const site of ['Mill\u200b', 'Mill']) both.take({ site });
    expect(both.close()).toEqual(['name-lookalike 2 site']);
    const mostly = new Seen();
    for (const site of ['Mill\u200b', 'Mill\u200b', 'Mill']) mostly.take({ site });
    expect(mostly.close()).toEqual(['name-lookalike 4 site']);
    const listed = new Seen();
    listed.take({ site: 'Mill\u200b' });
    expect(listed.close({ site: ['Mill'] })).toEqual(['name-lookalike 2 site']);
  });

  it('are remembered up to ten thousand of a column', () => {
    const seen = new Seen();
    for (let row = 0; row < 9999; row++) seen.take({ meter: `M${row}`, vehicle: `V${row}` });
    seen.take({ meter: 'more' });
    // Of meters there are ten thousand before it, of vehicles one less.
    seen.take({ meter: 'm0', vehicle: 'v0' });
    seen.take({ meter: 'M0' });
    expect(seen.close()).toEqual(['name-lookalike 10002 vehicle']);
  });
});
