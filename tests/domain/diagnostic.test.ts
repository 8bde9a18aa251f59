// Diagnostics in bounded memory, in an order that is the same on every machine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byText,
  inFileOrder,
  KEPT_PER_CODE,
  Problems,
  whereOf,
  type Blame,
  type Diagnostic,
  type Place,
  type Severity,
} from '../../src/domain/diagnostic.ts';

const found = (code: string, severity: Severity = 'error', place?: Place, message = ''): Diagnostic => ({
  code,
  severity,
  message,
  blame: 'data',
  ...(place && { place }),
});
const blamed = (blame: Blame, severity: Severity): Diagnostic => ({ ...found('a', severity), blame });

describe('Problems', () => {
  it('counts all and keeps the first of each code and severity', () => {
    const problems = new Problems(2);
    const all = [found('a'), found('a'), found('a'), found('a', 'note'), found('b'), found('a')];
    problems.addAll(all);
    expect(problems.kept).toEqual([all[0], all[1], all[3], all[4]]);
    expect(problems.leftOut()).toEqual([{ severity: 'error', code: 'a', count: 2 }]);
  });

  it('says whether another of a code would be kept', () => {
    const problems = new Problems(2);
    expect(problems.keeps('a')).toBe(true);
    problems.add(found('a'));
    expect(problems.keeps('a')).toBe(true);
    problems.add(found('a'));
    expect(problems.keeps('a')).toBe(false);
    expect(problems.keeps('a', 'warning')).toBe(true);
    expect(problems.keeps('b')).toBe(true);
    expect(problems.leftOut()).toEqual([]);
  });

  it('keeps a hundred unless told otherwise', () => {
    const problems = new Problems();
    for (let at = 0; at < KEPT_PER_CODE + 5; at++) problems.add(found('a'));
    expect(problems.kept).toHaveLength(100);
    expect(problems.leftOut()).toEqual([{ severity: 'error', code: 'a', count: 5 }]);
  });

  it('takes the value out of what was checked', () => {
    const problems = new Problems();
    expect(problems.take({ value: 7, diagnostics: [found('a', 'warning')] })).toBe(7);
    expect(problems.kept).toHaveLength(1);
  });

  it.each<[Blame, Severity, boolean, boolean]>([
    ['data', 'error', true, false],
    ['command', 'error', true, true],
    ['command', 'warning', false, false],
    ['data', 'note', false, false],
  ])('a %s %s: an error %s, the command’s %s', (blame, severity, hasErrors, blamesCommand) => {
    const problems = new Problems();
    expect([problems.hasErrors, problems.blamesCommand]).toEqual([false, false]);
    problems.add(blamed(blame, severity));
    expect([problems.hasErrors, problems.blamesCommand]).toEqual([hasErrors, blamesCommand]);
    problems.add(blamed('data', 'error'));
    expect([problems.hasErrors, problems.blamesCommand]).toEqual([true, blamesCommand]);
  });
});

describe('inFileOrder', () => {
  const at = (file: string, line?: number, column?: number): Place => ({
    file,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
  // By the files as given, z before b; then files that were not given, by name; last what is of no file.
  const ordered = [
    found('a', 'error', at('z.csv')),
    found('a', 'error', at('z.csv', 2, 9)),
    found('b', 'note', at('z.csv', 10)),
    found('a', 'error', at('z.csv', 10, 3), 'first'),
    found('a', 'error', at('z.csv', 10, 3), 'second'),
    found('b', 'error', at('z.csv', 10, 3)),
    found('a', 'error', at('z.csv', 10, 20)),
    found('z', 'error', at('b.csv', 1, 1)),
    found('z', 'error', at('a.yaml', 1, 1)),
    found('z', 'error', at('c.yaml', 1, 1)),
    found('a', 'warning'),
    found('b', 'error'),
  ];

  it('is the same however they were found', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        const before = [...shuffled];
        expect(inFileOrder(shuffled, ['z.csv', 'b.csv'])).toEqual(ordered);
        expect(shuffled).toEqual(before);
      }),
    );
  });
});

it('byText goes by code units, whatever the machine’s language', () => {
  expect(['b', 'a', 'B', 'é', '一', 'a'].sort(byText)).toEqual(['B', 'a', 'a', 'b', 'é', '一']);
  expect(byText('a', 'a')).toBe(0);
});

it.each<[Place, string]>([
  [{ file: 'a.csv' }, 'a.csv'],
  [{ file: 'a.csv', line: 17 }, 'a.csv:17'],
  [{ file: 'a.csv', line: 17, column: 37 }, 'a.csv:17:37'],
  [{ file: 'b.xlsx', line: 14, column: 4, address: 'b.xlsx!2025!D14' }, 'b.xlsx!2025!D14'],
])('%o is at %s', (place, text) => expect(whereOf(place)).toBe(text));
