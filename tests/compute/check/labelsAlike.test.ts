// Rows alike to one whose texts were judged: counted as it was, unless a text of theirs is to be looked at.
import { describe, expect, it } from 'vitest';
import { LabelReader, type LabelSight } from '../../../src/compute/check/labels.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { alikeRow, observedRow, understoodAs, type RowTraits } from '../../support/observedRow.ts';

type Cells = Readonly<Record<string, string>>;
const WHOLE = { site: 'HQ', evidence: 'INV-1', note: 'so' };
const VARYING = ['evidence', 'note', 'quantity'];

/** A reader that has taken one row, with what is known of rows alike to it. */
function taken(
  cells: Cells = WHOLE,
  traits: RowTraits = {},
): { reader: LabelReader; found: Diagnostic[]; sight: LabelSight | undefined } {
  const found: Diagnostic[] = [];
  const reader = new LabelReader((diagnostic) => found.push(diagnostic));
  const sight = reader.take(observedRow(cells, { varying: VARYING, ...traits }), 0);
  return { reader, found, sight };
}

/** Whether rows of these cells are taken as alike to the first. */
function takes(first: Cells, ...others: readonly (readonly string[])[]): readonly (boolean | undefined)[] {
  const { reader, sight } = taken(first);
  return others.map((cells, at) => sight && reader.takeAlike(sight, alikeRow(cells, at + 3)));
}

/** What is said at the end of a first row and rows alike to it. */
function said(first: Cells, others: readonly (readonly string[])[], traits: RowTraits = {}): string | undefined {
  const { reader, found, sight } = taken(first, traits);
  for (const [at, cells] of others.entries()) if (sight !== undefined) reader.takeAlike(sight, alikeRow(cells, at + 3));
  reader.close(new Map());
  return found[0]?.message;
}

describe('a row alike to another', () => {
  it('is taken where its texts are plain', () =>
    expect(takes(WHOLE, ['HQ', 'INV-2', 'so'], ['HQ', '', ''], ['HQ', 'INV-2', '說明'])).toEqual([true, true, true]));

  it.each([
    ['evidence in other letters', ['HQ', 'ＩＮＶ', 'so']],
    ['evidence with a space at its end', ['HQ', 'INV ', 'so']],
    ['a formula as its evidence', ['HQ', '=A1', 'so']],
    ['a formula as its note', ['HQ', 'INV', '=A1']],
  ])('is not with %s', (_, cells) => expect(takes(WHOLE, cells)).toEqual([false]));

  it('is not counted where it is not taken', () => {
    expect(said({ ...WHOLE, evidence: '' }, [['HQ', '', '=A1']])).toBe('evidence is empty in 1 of 1 row');
    expect(said({ ...WHOLE, evidence: '' }, [['HQ', '', 'so']])).toBe('evidence is empty in 2 of 2 rows');
  });

  it('may have anything in columns that are judged elsewhere', () =>
    expect(takes({ ...WHOLE, quantity: '5' }, ['HQ', 'INV', 'so', '=A1'])).toEqual([true]));

  it('may have its evidence first', () => {
    const first = { evidence: 'INV-1', site: 'HQ', note: 'so' };
    expect(takes(first, ['INV-2', 'HQ', 'so'], ['ＩＮＶ', 'HQ', 'so'])).toEqual([true, false]);
    expect(said(first, [['INV-2', 'HQ', 'so']])).toBeUndefined();
    expect(said(first, [['', 'HQ', 'so']])).toBe('evidence is empty in 1 of 2 rows');
  });

  it('without a column of evidence has none', () => {
    expect(takes({ site: 'HQ' }, ['HQ'])).toEqual([true]);
    expect(said({ site: 'HQ' }, [['HQ']])).toBe('evidence is empty in 2 of 2 rows');
  });

  it('has no evidence where its own cell is empty', () => {
    expect(said(WHOLE, [['HQ', '', 'so']])).toBe('evidence is empty in 1 of 2 rows');
    expect(said({ ...WHOLE, evidence: '' }, [['HQ', 'INV', 'so']])).toBe('evidence is empty in 1 of 2 rows');
    expect(said({ ...WHOLE, evidence: '', estimated: 'by area' }, [['HQ', '', 'so', 'by area']])).toBeUndefined();
  });

  it('has no site where the first has none, if that is an activity', () => {
    expect(said({ ...WHOLE, site: '' }, [['', 'INV', 'so']])).toBe('site is empty in 2 of 2 rows');
    expect(said({ ...WHOLE, site: '' }, [['', '', 'so']], { understood: understoodAs('measure') })).toBe(
      'evidence is empty in 1 of 2 rows',
    );
    // Of two activities and two measures.
    const { reader, found, sight } = taken({ ...WHOLE, site: '' });
    const measure = reader.take(
      observedRow(WHOLE, { record: 9, varying: VARYING, understood: understoodAs('measure') }),
      0,
    );
    for (const each of [sight, measure])
      if (each !== undefined) reader.takeAlike(each, alikeRow(['', 'INV', 'so'], 10));
    reader.close(new Map());
    expect(found[0]?.message).toBe('site is empty in 2 of 2 rows');
  });

  it('counts for the names of the first', () => {
    const { reader, found, sight } = taken();
    reader.take(observedRow({ ...WHOLE, site: 'hq' }, { record: 3 }), 0);
    if (sight !== undefined) reader.takeAlike(sight, alikeRow(['HQ', 'INV', 'so'], 4));
    reader.close(new Map());
    expect(found[0]?.message).toBe('the site "hq" (1 row) differs from "HQ" (2 rows) only by capital letters');
  });

  it('is the last record that was seen', () => {
    const { reader, sight } = taken();
    if (sight !== undefined) reader.takeAlike(sight, alikeRow(['HQ', 'INV', 'so'], 7));
    expect(reader.take(observedRow(WHOLE, { record: 7 }), 0)).toBeUndefined();
  });
});

describe('rows are judged one by one', () => {
  it('where what they share was told, or an estimate wants a note', () => {
    expect(taken({ ...WHOLE, supplier: '=A1' }).sight).toBeUndefined();
    expect(taken({ ...WHOLE, estimated: 'YES' }).sight).toBeUndefined();
    expect(taken({ ...WHOLE, estimated: 'by area' }).sight).toBeDefined();
  });

  it('but not where only this row was told of', () => {
    const { found, sight } = taken({ ...WHOLE, note: '=A1' });
    expect(found).toHaveLength(1);
    expect(sight).toBeDefined();
  });
});
